import type en from "../en/programme.js";

export default {
  "programme.allWell": "Niciun semn că vreo comunitate amuțește.",
  "programme.digestDay": "Ziua rezumatului programului",
  "programme.entries":
    "{n, plural, =0 {Nicio interacțiune în {all, plural, one {# comunitate} few {# comunități} other {# de comunități}}} one {# interacțiune în {active, number} din {all, plural, one {# comunitate} few {# comunități} other {# de comunități}}} few {# interacțiuni în {active, number} din {all, plural, one {# comunitate} few {# comunități} other {# de comunități}}} other {# de interacțiuni în {active, number} din {all, plural, one {# comunitate} few {# comunități} other {# de comunități}}}}",
  "programme.hand": "Cine ar putea avea nevoie de ajutor",
  "programme.isOff": "Rezumatul programului este oprit. /cop digest programme îl arată oricând îl cereți.",
  "programme.line": "Săptămâna programului {programme}: {from} – {to}",
  "programme.mayNot": "Doar un coordonator al programului poate vedea asta. Vă rugăm să întrebați pe unul dintre ei.",
  "programme.mean": "(media celor patru săptămâni dinainte: {mean})",
  "programme.moved": "Ce s-a mișcat",
  "programme.nothing": "Nicio comunitate nu a înregistrat nimic în aceste șapte zile.",
  "programme.off": "Fără rezumatul programului",
  "programme.paused": "Pe pauză: {names}",
  "programme.reason": "coordonezi {programme}; cât timp nu l-ai cerut, vine când mesajele tale din săptămână îi lasă loc",
  "programme.status": "Stare",
  "programme.subscribe": "Trimite-mi mereu",
  "programme.subscribed":
    "Bine: rezumatul programului îți vine în fiecare săptămână la ora lui și nu se numără printre mesajele tale.",
  "programme.title": "{programme}: {from} – {to}",
  "programme.unsubscribe": "Nu mereu",
  "programme.unsubscribed":
    "Bine: vine când mesajele tale din săptămână îi lasă loc. „Niciodată” de sub el sau /cop prompts îl oprește.",
} satisfies Record<keyof typeof en, string>;
