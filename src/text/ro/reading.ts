import type en from "../en/reading.js";

export default {
  "reading.at": "La ora {time}",
  "reading.impossible": "„{said}” nu este o zi din calendar. Verifică data de mai jos.",
  "reading.minutes": "{n, plural, one {A durat # minut} few {A durat # minute} other {A durat # de minute}}",
  "reading.noDate": "Nu o zi: contează câmpul dată",
  "reading.noEnd": "O singură zi",
  "reading.organisation": "Organizația {name}",
  "reading.people":
    "{n, plural, one {A participat # persoană} few {Au participat # persoane} other {Au participat # de persoane}}",
  "reading.person": "O persoană: păstrează cuvintele, fără organizație",
  "reading.until": "Până la {day}",
  "reading.which": "Ai scris „{said}”. Ce ai vrut să spui?",
  "reading.words": "Doar cuvinte: rămân așa cum sunt scrise",
} satisfies Record<keyof typeof en, string>;
