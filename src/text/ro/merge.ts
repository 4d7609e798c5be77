import type en from "../en/merge.js";

export default {
  "merge.already": "{from} a fost deja unită cu {into}.",
  "merge.counted":
    "{n, plural, one {# organizație} few {# organizații} other {# de organizații}}{merged, plural, =0 {.} one {; # a fost unită cu alta.} few {; # au fost unite cu altele.} other {; # au fost unite cu altele.}}",
  "merge.done": "{from} este acum {into}.",
  "merge.follows":
    "{entries, plural, =0 {Nicio înregistrare} one {# înregistrare} few {# înregistrări} other {# de înregistrări}} și {people, plural, =0 {nicio persoană} one {# persoană} few {# persoane} other {# de persoane}}: totul se numără acum la {into}. Numele ei sunt înțelese ca {into} când se notează.",
  "merge.formTitle": "Unire",
  "merge.from": "Aceasta dispare",
  "merge.into": "Aceasta rămâne",
  "merge.intoHint": "Înregistrările, persoanele și numele ei se numără la aceasta. Puteți reveni.",
  "merge.itself": "{name} și cealaltă sunt deja una. Alegeți altă organizație.",
  "merge.keep": "Păstrează „{name}”",
  "merge.looking": "Se compară numele…",
  "merge.mayNot": "Doar coordonarea poate uni organizații: se schimbă cifrele întregului program. Cereți-i.",
  "merge.mend": "Găsește și corectează una",
  "merge.merge": "Unește două",
  "merge.none": "Nicio organizație nu pare să fie alta.",
  "merge.sameHint": "Doar după nume. Apăsați numele care rămâne, sau spuneți că sunt două: nu veți mai fi întrebați.",
  "merge.sameTitle": "Sunt aceleași?",
  "merge.submit": "Unește",
  "merge.suggest": "Probabil aceleași",
  "merge.title": "Organizații",
  "merge.two": "Sunt două",
  "merge.undo": "Anulează unirea",
  "merge.undone": "Anulat: sunt din nou două, fiecare cu înregistrările și persoanele ei.",
  "merge.undoneBefore": "A fost deja anulat.",
  "merge.was": "{from} → {into}, {date}",
} satisfies Record<keyof typeof en, string>;
