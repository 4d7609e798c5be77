import type en from "../en/paste.js";

export default {
  "paste.alike": "{n, plural, one {# poate deja notată} few {# poate deja notate} other {# poate deja notate}}",
  "paste.allSavedBefore": "Totul este deja salvat. Nimic nu s-a salvat de două ori.",
  "paste.bad": "{n, plural, one {# de corectat} few {# de corectat} other {# de corectat}}",
  "paste.beside": "Necitite ca înregistrări: {parts}.",
  "paste.beside.header": "rândul cu numele coloanelor",
  "paste.beside.heading":
    "{n, plural, one {# zi scrisă deasupra rândurilor ei} few {# zile scrise deasupra rândurilor lor} other {# de zile scrise deasupra rândurilor lor}}",
  "paste.beside.more-instances":
    "{n, plural, one {alte date ale unei serii} few {alte date a # serii} other {alte date a # de serii}}",
  "paste.beside.quoted": "partea mai veche a e-mailului",
  "paste.comeBack": "Puteți pleca și reveni cu /cop drafts. Se păstrează 30 de zile.",
  "paste.drop": "Aruncă restul",
  "paste.dropConfirm":
    "{n, plural, one {Aruncați # rând? Nu este salvat.} few {Aruncați # rânduri? Nu sunt salvate.} other {Aruncați # de rânduri? Nu sunt salvate.}}",
  "paste.dropped": "Restul a fost aruncat. Ce s-a salvat rămâne.",
  "paste.edit": "Modifică",
  "paste.empty": "O singură înregistrare?",
  "paste.emptyHint": "Lăsați caseta goală și apăsați butonul: se deschide formularul.",
  "paste.gone": "Nu a mai rămas nimic. Lipiți din nou dacă aveți nevoie.",
  "paste.heading": "Ce am înțeles",
  "paste.hint":
    "Un rând pentru fiecare înregistrare; rândurile dintr-un tabel se citesc la fel. Cel mult {lines, number} rânduri și {characters, number} de caractere aici.",
  "paste.join": "Mă alătur",
  "paste.like": "Seamănă cu „{title}”, notat de {name}.",
  "paste.lineDone": "Acest rând este deja rezolvat. Ce a rămas: /cop drafts.",
  "paste.lineTitle": "Rândul {n, number}",
  "paste.logToo": "Notează și asta",
  "paste.named":
    "{n, plural, one {# persoană este numărată, fără nume; modificați rândul ca să îl adăugați.} few {# persoane sunt numărate, fără nume; modificați rândul ca să le adăugați.} other {# de persoane sunt numărate, fără nume; modificați rândul ca să le adăugați.}}",
  "paste.next": "Înainte",
  "paste.noDay": "Nu s-a spus ziua: astăzi.",
  "paste.noTitle": "Nu are încă titlu.",
  "paste.noType": "Nu văd ce a fost: un apel, o ședință, un e-mail? Modificați rândul ca să spuneți.",
  "paste.none": "Nu așteaptă nicio ciornă. /log deschide caseta în care lipiți.",
  "paste.nowSaved":
    "{n, plural, =0 {Nu s-a salvat nimic.} one {S-a salvat # înregistrare.} few {S-au salvat # înregistrări.} other {S-au salvat # de înregistrări.}}",
  "paste.page": "Pagina {page, number} din {pages, number}",
  "paste.previous": "Înapoi",
  "paste.reading": "Se citesc {n, plural, one {# rând} few {# rânduri} other {# de rânduri}}… poate dura câteva secunde.",
  "paste.ready": "{n, plural, one {# este gata} few {# sunt gata} other {# sunt gata}}",
  "paste.saveAll": "{n, plural, one {Salvează} few {Salvează tot (#)} other {Salvează tot (#)}}",
  "paste.saved": "{n, plural, one {# deja salvată} few {# deja salvate} other {# deja salvate}}",
  "paste.saving":
    "Se salvează {n, plural, one {# înregistrare} few {# înregistrări} other {# de înregistrări}}… poate dura câteva secunde.",
  "paste.seeMine": "Vezi înregistrările mele",
  "paste.skip": "Sari peste",
  "paste.skipped": "Rândul {n, number} a fost sărit.",
  "paste.submit": "Continuă",
  "paste.title": "Notează una sau multe",
  "paste.tooLarge": "Textul este prea lung: {given} MB, cel mult {max} MB o dată. Lipește-l pe părți; nimic nu a fost salvat.",
  "paste.tooMany":
    "Sunt prea multe deodată: {lines, number}; se pot citi cel mult {max, number}. Lipiți-le pe părți: ce este deja salvat nu se salvează de două ori.",
  "paste.took": "„{said}” s-a citit ca: {taken}.",
  "paste.twin": "Spune același lucru ca rândul {n, number}.",
  "paste.typed": "Ce s-a întâmplat?",
  "paste.wrong.cancelled": "A fost anulat în calendar. Editează rândul dacă a avut loc totuși sau sari peste el.",
  "paste.wrong.impossible-date": "Numește o zi care nu există în calendar. Editează rândul ca să pui data.",
  "paste.wrong.unreadable": "O parte nu a putut fi citită. Editează rândul ca să completezi ce lipsește.",
} satisfies Record<keyof typeof en, string>;
