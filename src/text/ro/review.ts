import type en from "../en/review.js";

export default {
  "review.all": "{n, plural, one {Aceasta} few {Toate aceste #} other {Toate aceste #}}",
  "review.allSure": "{n, plural, one {Ați verificat-o?} few {Le-ați verificat pe toate #?} other {Le-ați verificat pe toate #?}}",
  "review.approval": "Verificarea și aprobarea înregistrărilor",
  "review.approvalHint": "Facilitatorii verifică, coordonatorii aprobă, cu /cop review. Ce se modifică apoi se verifică din nou.",
  "review.approvedButton": "Aprobă",
  "review.changed":
    "{n, plural, one {# înregistrare s-a schimbat între timp sau nu vă revine: mai priviți-o o dată.} few {# înregistrări s-au schimbat între timp sau nu vă revin: mai priviți-le o dată.} other {# de înregistrări s-au schimbat între timp sau nu vă revin: mai priviți-le o dată.}}",
  "review.checkedButton": "Este corect",
  "review.countFrom": "Ce înregistrări contează în rapoarte?",
  "review.countFromHint": "Doar unde înregistrările se verifică și se aprobă. Rapoartele spun pe care le numără.",
  "review.countedOnly":
    "{status, select, approved {Numărate: înregistrările aprobate.} other {Numărate: înregistrările verificate și aprobate.}}",
  "review.done":
    "{n, plural, one {# înregistrare a trecut mai departe.} few {# înregistrări au trecut mai departe.} other {# de înregistrări au trecut mai departe.}}",
  "review.from.approved": "Cele aprobate",
  "review.from.checked": "Cele verificate și aprobate",
  "review.from.draft": "Toate",
  "review.help": "verificați înregistrările, dacă programul vrea asta",
  "review.mayNot": "Facilitatorii și coordonatorii verifică înregistrările. Ale dumneavoastră sunt la /cop mine",
  "review.mayNotSettings": "Coordonatorii stabilesc cum se fac cifrele programului.",
  "review.more": "După acestea mai sunt și altele.",
  "review.none": "Nimic nu vă așteaptă.",
  "review.notCounted":
    "{n, plural, =0 {Sunt toate cele din perioadă.} one {# altă înregistrare nu intră în aceste cifre.} few {# alte înregistrări nu intră în aceste cifre.} other {# de alte înregistrări nu intră în aceste cifre.}}",
  "review.off":
    "Acest program nu verifică înregistrările: toate contează imediat. Un coordonator poate schimba asta cu /cop programme",
  "review.on": "S-a salvat. Înregistrările noi sunt ciorne; facilitatorii le găsesc la /cop review",
  "review.settings": "Cifrele programului",
  "review.settingsSaved": "S-a salvat.",
  "review.smallCell": "Cel mai mic număr arătat în afara unei comunități",
  "review.smallCellHint": "Cele mai mici apar ca „mai puțin de”, ca nimeni să nu fie recunoscut. De obicei 5.",
  "review.title": "Înregistrări de verificat",
} satisfies Record<keyof typeof en, string>;
