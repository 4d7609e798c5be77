import type en from "../en/first.js";

export default {
  "first.back": "Primiți imediat ceva înapoi: ce știe deja comunitatea și o frază pentru raportul dumneavoastră.",
  "first.done": "{step} (făcut)",
  "first.hello": "Bun venit în {community}! Trei lucruri de știut:",
  "first.invite": "Invitați pe cineva",
  "first.listTitle": "Primii pași în {community}: {done} din {all} făcuți",
  "first.log": "Notați un e-mail, un apel sau o întâlnire într-un singur rând, în limba dumneavoastră.",
  "first.names": "Ajung numerele, fără nume. Ce se păstrează despre dumneavoastră: /cop my-data",
  "first.settings": "Deschideți setările",
  "first.stays": "Lista dispare singură când totul este făcut.",
  "first.step.channel": "Legați un canal: /cop link în canalul comunității",
  "first.step.digest": "Stabiliți ziua și ora rezumatului săptămânal",
  "first.step.invite": "Invitați-i pe ceilalți, până când altcineva are un rol sau notează ceva",
  "first.step.language": "Verificați limba și fusul orar",
  "first.step.vocabulary": "Alegeți temele pe care le folosește comunitatea",
  "first.topics": "Alegeți temele",
} satisfies Record<keyof typeof en, string>;
