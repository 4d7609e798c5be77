import type en from "../en/method.js";

export default {
  "method.approval": "Vot prin aprobare",
  "method.approval.how": "Bifează tot ce ai putea susține, oricât de multe; ce bifează cei mai mulți ajunge pe primul loc.",
  "method.dots": "Buline",
  "method.dots.how":
    "{dots, plural, one {Ai o bulină: pune-o pe ce contează cel mai mult pentru tine} few {Ai # buline: pune fiecare bulină pe altă propunere dintre cele care contează cel mai mult pentru tine} other {Ai # de buline: pune fiecare bulină pe altă propunere dintre cele care contează cel mai mult pentru tine}}; cea cu cele mai multe buline ajunge pe primul loc.",
  "method.dots.stack":
    "Ai {dots, plural, one {o bulină} few {# buline} other {# de buline}} de împărțit cum vrei, chiar și mai multe în același loc dacă ții mult la ceva; cea cu cele mai multe buline ajunge pe primul loc.",
  "method.nominal": "Idei, apoi două clasamente",
  "method.nominal.how":
    "Fiecare scrie idei în liniște, le lămurim împreună, fiecare ordonează {keep, plural, one {ideea cea mai importantă} few {cele mai importante # idei} other {cele mai importante # de idei}}, discutăm, apoi ordonăm cu toții încă o dată.",
  "method.problem.markTooHigh": "Aici, cel mult {limit, number}.",
  "method.problem.notWhole": "Te rugăm să scrii un număr întreg cu cifre, de exemplu 2.",
  "method.problem.placeMissing": "Lipsește locul {limit, number}. Te rugăm să numerotezi fără goluri: 1, 2, 3.",
  "method.problem.placeTwice": "Locul {given, number} este dat de mai multe ori. Te rugăm să dai fiecare loc o singură dată.",
  "method.problem.settingTooHigh": "Te rugăm să scrii {limit, number} sau mai puțin.",
  "method.problem.settingTooLow": "Te rugăm să scrii un număr întreg, {limit, number} sau mai mult.",
  "method.problem.tooManyDots":
    "Ai pus {given, plural, one {o bulină} few {# buline} other {# de buline}} și ai {limit, number}. Te rugăm să iei câteva înapoi.",
  "method.problem.tooManyMarks":
    "Ai marcat {given, number}; cel mult {limit, plural, one {una este posibilă} few {# sunt posibile} other {# sunt posibile}}. Te rugăm să renunți la unele.",
  "method.problem.unknownCandidate": "Această propunere nu mai este pe listă. Te rugăm să deschizi din nou sondajul.",
  "method.ranking": "Clasament",
  "method.ranking.how":
    "Pune-le în ordine, cel mai bun primul, până unde vrei; cu cât locul e mai sus, cu atât primește mai multe puncte, iar cele lăsate deoparte își împart locurile rămase.",
  "method.single": "O singură alegere",
  "method.single.how": "Alege ce îți dorești cel mai mult; ce este ales cel mai des ajunge pe primul loc.",
  "method.voice.country":
    "Pe lângă numărătoarea simplă, vei vedea rezultatul cu un vot pentru fiecare țară, împărțit între cei din ea care votează.",
  "method.voice.organisation":
    "Pe lângă numărătoarea simplă, vei vedea rezultatul cu un vot pentru fiecare organizație, împărțit între cei din ea care votează.",
} satisfies Record<keyof typeof en, string>;
