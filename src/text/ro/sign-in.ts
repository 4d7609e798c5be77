import type en from "../en/sign-in.js";

export default {
  "signIn.community": "Comunitate",
  "signIn.end": "Deconectează: {device}",
  "signIn.endAll": "Deconectează peste tot",
  "signIn.endAllSure":
    "Vei fi deconectat din toate browserele, inclusiv din acesta dacă ești pe paginile web. Linkurile nefolosite nu vor mai merge.",
  "signIn.ended": "Deconectat acolo.",
  "signIn.endedAll": "Ești deconectat peste tot.",
  "signIn.handOver": "Acesta este linkul pentru {name}. Trimite-l chiar tu, și nimănui altcuiva:",
  "signIn.handOverNote": "Merge o singură dată, până la {until}. Cine îl deschide este conectat ca {name}. Nu mai este afișat.",
  "signIn.helpInvite": "primește pe cineva fără program de chat (facilitatori)",
  "signIn.helpWeb": "linkul tău către paginile web și unde ești conectat",
  "signIn.invite": "{name} — până la {until}",
  "signIn.inviteTitle": "Invită un membru",
  "signIn.invites": "Linkuri trimise și încă nefolosite",
  "signIn.known": "Sau un link nou pentru",
  "signIn.knownHint": "Membri care folosesc doar paginile web.",
  "signIn.language": "Limba lor",
  "signIn.makeLink": "Creează linkul",
  "signIn.mayNotInvite": "Doar facilitatorii primesc membri noi. Te rugăm să vorbești cu al tău.",
  "signIn.name": "Numele noului membru",
  "signIn.nameHint": "Pentru cei care nu folosesc niciun program de chat. Ceilalți primesc propriul link cu /cop web.",
  "signIn.noAddress":
    "Paginile web nu au aici o adresă publică, deci nu ai unde să te conectezi. Cine administrează aplicația poate seta PUBLIC_URL.",
  "signIn.noInvites": "Niciun link nu așteaptă să fie folosit.",
  "signIn.oneOrOther": "Scrie un nume nou sau alege un membru cunoscut, nu amândouă.",
  "signIn.open": "Deschide paginile web",
  "signIn.own":
    "Acesta este linkul tău către paginile web. Merge o singură dată, în {minutes, plural, one {# minut} few {# minute} other {# de minute}}, și este doar pentru tine.",
  "signIn.session": "{device} — din {since}, folosit ultima dată pe {seen}",
  "signIn.sessions": "Unde ești conectat",
  "signIn.takeBack": "Retrage linkul",
  "signIn.takeBackFrom": "Retrage: {name}",
  "signIn.takenBack": "Linkul nu mai funcționează.",
  "signIn.twin": "Există deja {name}. Alege-l din listă sau scrie ceva care îi deosebește pe cei doi.",
  "signIn.usedAlready": "Linkul a fost deja folosit. Membrul își închide sesiunile cu /cop web.",
} satisfies Record<keyof typeof en, string>;
