import type en from "../en/retention.js";

export default {
  "retention.calls": "Cine a fost într-un apel",
  "retention.change": "Modifică",
  "retention.days": "{n, plural, one {# zi} few {# zile} other {# de zile}}",
  "retention.drafts": "Ciorne și rânduri lipite",
  "retention.emptyForGood": "Lăsați gol pentru a păstra fără limită.",
  "retention.forGood": "fără limită",
  "retention.formTitle": "Zile de păstrare",
  "retention.help": "cât timp se păstrează datele",
  "retention.history": "Cum erau înregistrările înainte de fiecare schimbare",
  "retention.mayNot":
    "Doar coordonarea stabilește cât se păstrează datele. Vedeți ce se păstrează despre dumneavoastră: /cop my-data",
  "retention.names": "Numele participanților din înregistrări",
  "retention.notSure": "Bifați mai întâi: istoricul sau numele s-ar șterge definitiv.",
  "retention.pages": "Mesajele de pe paginile web",
  "retention.posts": "Textul mesajelor deja trimise",
  "retention.saved": "Salvat. Contează începând cu noaptea următoare.",
  "retention.signIn": "Linkuri și sesiuni de intrare, după încheiere",
  "retention.sure": "Ce se șterge nu se mai întoarce",
  "retention.sureHint":
    "Bifați pentru a păstra mai puțin istoricul sau numele. Numărul participanților rămâne; persoanele diferite din acele zile nu se mai pot număra.",
  "retention.title": "Cât timp se păstrează datele",
  "retention.usual": "De obicei: {usual}.",
  "retention.when": "Ce este mai vechi se șterge noaptea, puțin câte puțin. Ce se păstrează despre o persoană: /cop my-data.",
} satisfies Record<keyof typeof en, string>;
