import type en from "../en/schedule.js";

export default {
  "schedule.badHoliday": "„{typed}” nu este o zi. Scrieți-o ca 2026-12-25 sau o perioadă ca 2026-12-24..2027-01-02.",
  "schedule.help": "când vine rezumatul, zilele libere; /cop pause și /cop resume opresc și repornesc totul",
  "schedule.holidays": "Zile libere",
  "schedule.holidaysHint":
    "Câte una pe rând: 2026-12-25 sau 2026-12-24..2027-01-02. Un rezumat căzut într-o astfel de zi vine în următoarea zi lucrătoare.",
  "schedule.isPaused": "{community} este pe pauză: nimic nu se trimite de la sine.",
  "schedule.manyHolidays":
    "Cel mult {n, plural, one {# zi} few {# zile} other {# de zile}}, vă rugăm. Ștergeți-le pe cele trecute.",
  "schedule.next": "{community}: următorul rezumat {when} ({zone})",
  "schedule.noNext": "{community}: nicio zi lucrătoare fără sărbătoare în anul următor, deci nu vine niciun rezumat.",
  "schedule.pause": "Pauză pentru {community}",
  "schedule.paused": "Pune totul pe pauză",
  "schedule.pausedHint": "Nu se trimite niciun rezumat, memento sau chestionar până la reluare.",
  "schedule.pausedNow":
    "{community} este acum pe pauză. Nimic nu se trimite de la sine până când cineva apasă butonul sau scrie /cop resume; înregistrarea merge ca întotdeauna.",
  "schedule.resume": "Reia {community}",
  "schedule.saved": "Programul este salvat.",
  "schedule.title": "Program",
  "schedule.which": "Care comunitate?",
  "schedule.zone": "Toate orele sunt în fusul {zone}.",
} satisfies Record<keyof typeof en, string>;
