import type en from "../en/programme.js";

export default {
  "programme.allWell": "Niciun semn că vreo comunitate amuțește.",
  "programme.digestDay": "Ziua rezumatului programului",
  "programme.entries":
    "{n, plural, =0 {Nicio interacțiune} one {# interacțiune} few {# interacțiuni} other {# de interacțiuni}} în {active, number} din {all, plural, one {# comunitate} few {# comunități} other {# de comunități}}",
  "programme.hand": "Cine ar putea avea nevoie de ajutor",
  "programme.isOff": "Rezumatul programului este oprit. /cop digest programme îl arată oricând îl cereți.",
  "programme.mayNot": "Doar un coordonator al programului poate vedea asta. Vă rugăm să întrebați pe unul dintre ei.",
  "programme.mean": "(media celor patru săptămâni dinainte: {mean})",
  "programme.moved": "Ce s-a mișcat",
  "programme.nothing": "Nicio comunitate nu a înregistrat nimic în aceste șapte zile.",
  "programme.off": "Fără rezumatul programului",
  "programme.paused": "Pe pauză: {names}",
  "programme.status": "Stare",
  "programme.title": "{programme}: {from} – {to}",
} satisfies Record<keyof typeof en, string>;
