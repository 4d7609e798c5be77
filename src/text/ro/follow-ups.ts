import type en from "../en/follow-ups.js";

export default {
  "followUps.ask": "Termen {date}: „{what}” — e gata?",
  "followUps.askOf": "Termen {date}: „{what}” ({who}) — știi dacă e gata?",
  "followUps.closed": "Cineva l-a închis deja: {what}",
  "followUps.done": "Gata",
  "followUps.help": "ce s-a convenit și e încă deschis",
  "followUps.isDone": "Gata: „{what}” — mulțumesc!",
  "followUps.isDropped": "Nu mai e cazul: „{what}” — e scos de pe listă.",
  "followUps.isLater": "„{what}” are acum termen {date}; întreb din nou atunci.",
  "followUps.more": "și încă {n, plural, one {unul} few {#} other {#}}, mai târziu",
  "followUps.newDate": "Până când?",
  "followUps.noLonger": "Nu mai e cazul",
  "followUps.none":
    "Nimic deschis. Ce se convine într-o înregistrare stă aici până e gata: deschide o înregistrare cu /cop mine și adaugă ce urmează.",
  "followUps.notYet": "Încă nu",
  "followUps.notYours": "Acest lucru de urmărit nu mai există sau ține de altcineva.",
  "followUps.past": "{date} nu mai urmează. Dă o zi de după azi.",
  "followUps.reason": "ți l-ai asumat în „{title}” ({community})",
  "followUps.reasonCheck": "ți l-ai asumat într-un set de întrebări al comunității {community}",
  "followUps.reasonLogged": "ai notat „{title}” ({community}), iar cine și l-a asumat nu e cunoscut aici",
  "followUps.settled": "Rezolvat: {what}",
  "followUps.title": "{n, plural, one {# lucru de urmărit} few {# lucruri de urmărit} other {# de lucruri de urmărit}}",
} satisfies Record<keyof typeof en, string>;
