import type en from "../en/me.js";

export default {
  "me.byMonth": "Înregistrări pe luni",
  "me.byMonthAlt": "Înregistrări pe luni: {list}",
  "me.entries": "Înregistrări",
  "me.export": "Salvează ca tabel",
  "me.joined":
    "{n, plural, one {V-ați alăturat la # înregistrare a altora.} few {V-ați alăturat la # înregistrări ale altora.} other {V-ați alăturat la # de înregistrări ale altora.}}",
  "me.lessons": "Ce ați învățat",
  "me.nothing": "Nu ați notat nimic pentru acest an. Începeți cu /log.",
  "me.organisations": "Organizații",
  "me.seats":
    "{n, plural, one {# participant} few {# participanți} other {# de participanți}} în {answered, plural, one {# înregistrare care spune câți au fost} few {# înregistrări care spun câți au fost} other {# de înregistrări care spun câți au fost}}.",
  "me.title": "Anul dvs. {year}",
  "me.total": "{n, plural, one {Ați notat # înregistrare.} few {Ați notat # înregistrări.} other {Ați notat # de înregistrări.}}",
} satisfies Record<keyof typeof en, string>;
