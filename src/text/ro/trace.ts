import type en from "../en/trace.js";

export default {
  "trace.agenda": "3. Pe agendă",
  "trace.button": "De la nevoie la rezultat",
  "trace.check": "Întrebările de învățare din {date}: {n, plural, one {un răspuns} few {# răspunsuri} other {# de răspunsuri}}",
  "trace.done": "4. Ce s-a făcut",
  "trace.gone": "Nu mai există sau nu aveți acces. /cop trace arată ce puteți vedea.",
  "trace.help": "de unde vine un punct și ce s-a întâmplat cu el, de la nevoie la rezultat",
  "trace.learned": "5. Ce s-a învățat",
  "trace.more":
    "{n, plural, one {Și încă unul; adăugați un cuvânt.} few {Și încă #; adăugați un cuvânt.} other {Și încă #; adăugați un cuvânt.}}",
  "trace.needs": "1. Cerut",
  "trace.none": "Nimeni nu a cerut încă nimic, iar agenda este goală. Începeți cu /cop need și ce vă trebuie.",
  "trace.noneFit": "Nici agenda, nici nevoile nu conțin „{typed}”. Încercați mai puține cuvinte.",
  "trace.notYet": "încă nimic",
  "trace.outcome": "6. Ce a rezultat",
  "trace.polls": "2. Votat",
  "trace.title": "De la nevoie la rezultat",
  "trace.which": "Care dintre ele?",
} satisfies Record<keyof typeof en, string>;
