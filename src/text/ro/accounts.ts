import type en from "../en/accounts.js";

export default {
  "accounts.ask": "Sunteți și {name} pe {account}?",
  "accounts.askWhat":
    "Spuneți da doar dacă ați cerut dumneavoastră codul. Ambele devin o persoană: înregistrările, urmăririle și rolurile se unesc.",
  "accounts.canSeparate": "Legat recent: se poate anula până la {until}.",
  "accounts.code": "Pe cealaltă platformă, trimiteți aceasta în {minutes} minute:",
  "accounts.codeHint": "Din /cop accounts de pe cealaltă platformă: opt litere și cifre.",
  "accounts.codeLabel": "Cod",
  "accounts.codeNote": "Funcționează o singură dată. Nu îl dați nimănui: cine îl introduce devine dumneavoastră aici.",
  "accounts.enterTitle": "Leagă un cont",
  "accounts.getCode": "Obține un cod",
  "accounts.haveCode": "Am un cod",
  "accounts.help": "leagă conturile dumneavoastră de pe mai multe platforme",
  "accounts.joined": "Acest cont și {account} sunt acum o singură persoană.",
  "accounts.joinedWhat":
    "Nu ați fost dumneavoastră? Până la {until} se poate anula aici; ce se face până atunci rămâne la contul mai vechi.",
  "accounts.joining": "Se unesc…",
  "accounts.leave": "Scoate {account}",
  "accounts.leaveSure":
    "Cine folosește acel cont începe de la zero, fără înregistrările și rolurile dumneavoastră. Totul rămâne la dumneavoastră.",
  "accounts.left": "{account} nu mai este al dumneavoastră.",
  "accounts.no": "Nu",
  "accounts.notJoined": "Nu s-a legat nimic, iar codul nu mai există.",
  "accounts.own": "Este codul acestui cont. Introduceți-l pe cealaltă platformă.",
  "accounts.sample": "Persoanele inventate sau șterse nu pot fi legate.",
  "accounts.separate": "Separă-le din nou",
  "accounts.separateSure": "Le separați din nou? Ce era al fiecăruia se întoarce la el.",
  "accounts.separated": "Conturile sunt din nou două, fiecare cu ale lui.",
  "accounts.separating": "Se separă…",
  "accounts.thisOne": "acesta",
  "accounts.title": "Conturile mele",
  "accounts.tooLate": "Nu se mai poate anula. Puteți în schimb scoate un cont: /cop accounts",
  "accounts.tooMany": "Prea multe coduri greșite. Încercați peste o oră.",
  "accounts.why":
    "Sunteți și pe altă platformă? Legați-o: înregistrările, urmăririle și rolurile vor fi aceleași în ambele locuri.",
  "accounts.wrong": "Codul nu este cunoscut sau a expirat. Luați altul cu /cop accounts de pe cealaltă platformă.",
  "accounts.yes": "Da, eu sunt",
} satisfies Record<keyof typeof en, string>;
