import type en from "../en/form.js";

export default {
  "form.add": "Adaugă „{name}”",
  "form.badChoice": "Te rugăm să alegi din listă.",
  "form.badDate": "„{typed}” nu este o zi care există. Scrie-o așa: 2026-11-22.",
  "form.badNumber": "„{typed}” nu este un număr întreg. Scrie-l cu cifre, de exemplu 45.",
  "form.badTime": "„{typed}” nu este o oră. Scrie-o așa: 14:30.",
  "form.cancel": "Renunță",
  "form.optional": "opțional",
  "form.problems":
    "Încă nu s-a salvat nimic. Te rugăm să verifici {n, plural, one {câmpul marcat} few {cele # câmpuri marcate} other {cele # de câmpuri marcate}}.",
  "form.required": "Te rugăm să completezi acest câmp.",
  "form.save": "Salvează",
  "form.tooBig": "Scrie {max, number} sau mai puțin.",
  "form.tooLong": "Textul are {length, number} de caractere; încap {max, number}. Te rugăm să-l scurtezi.",
  "form.tooMany": "Alege cel mult {max, plural, one {#} few {#} other {#}}.",
  "form.tooSmall": "Scrie {min, number} sau mai mult.",
} satisfies Record<keyof typeof en, string>;
