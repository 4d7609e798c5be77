import type en from "../en/failed.js";

export default {
  "failed.conflict":
    "Altcineva tocmai a modificat asta. Deschide din nou ca să vezi ultima versiune, apoi fă modificarea. Referință: {reference}.",
  "failed.loading": "O clipă…",
  "failed.noProgramme": "Acest spațiu de lucru nu este încă legat de un program. Roagă-ți coordonatorul să-l lege.",
  "failed.notSaved":
    "Nu s-a putut salva. Nimic din ce ai scris nu s-a pierdut: lasă fereastra deschisă și încearcă din nou peste un minut. Referință: {reference}.",
  "failed.notTold": "S-a salvat. Doar rezumatul nu a putut fi afișat. /cop mine vă arată înregistrările. (Referință {reference})",
  "failed.outdated": "Butonul acesta ține de o versiune mai veche. Te rugăm să dai comanda din nou.",
  "failed.sorry":
    "A apărut o problemă la noi. Încearcă din nou; dacă se repetă, comunică-i coordonatorului referința {reference}.",
} satisfies Record<keyof typeof en, string>;
