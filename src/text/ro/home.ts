import type en from "../en/home.js";

export default {
  "home.communities": "Comunitățile mele",
  "home.due": "De făcut",
  "home.dueOn": "{what} — {who}, până la {date}",
  "home.edit": "Modifică",
  "home.entries": "Intrările mele",
  "home.entryCount": "{n, plural, one {# intrare} few {# intrări} other {# de intrări}}",
  "home.hello": "Bună, {name}",
  "home.help": "Ajutor",
  "home.last": "{name} — ultima intrare {date}",
  "home.log": "Înregistrează o interacțiune",
  "home.noCommunity": "Nu sunteți încă în nicio comunitate. Scrieți /log în canalul uneia.",
  "home.noDate": "{what} — {who}",
  "home.noEntry": "{name} — încă nimic înregistrat",
  "home.nobody": "nimeni numit",
  "home.nothingDue": "Nu vă așteaptă nimic.",
  "home.numbers": "Cifrele mele",
  "home.overdue": "{what} — {who}, trebuia până la {date}",
  "home.recent": "Ultimele înregistrări",
  "home.report": "Raport",
  "home.seats":
    "{n, plural, one {# participant} few {# participanți} other {# de participanți}} în {answered, plural, one {singura intrare care spune câți} few {cele # intrări care spun câți} other {cele # de intrări care spun câți}}",
  "home.settings": "Setări: {community}",
  "home.thisMonth": "Luna aceasta",
  "home.thisYear": "Anul acesta",
  "home.year": "Anul meu",
} satisfies Record<keyof typeof en, string>;
