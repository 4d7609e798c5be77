import type en from "../en/nudge.js";

export default {
  "nudge.line": "Ai ceva de notat pentru {community}? Un apel sau un e-mail ia zece secunde.",
  "nudge.log": "Notează",
  "nudge.mine": "Înregistrările mele",
  "nudge.noNewcomers":
    "nimeni nou în douăsprezece săptămâni între {active, plural, one {# persoană activă} few {# persoane active} other {# de persoane active}}",
  "nudge.oneLogger":
    "o singură persoană a notat {share} din {entries, plural, one {# înregistrare} few {# înregistrări} other {# de înregistrări}} în douăsprezece săptămâni",
  "nudge.overdue":
    "{n, plural, one {# lucru de urmărit este} few {# lucruri de urmărit sunt} other {# de lucruri de urmărit sunt}} peste termen, cel mai vechi din {oldest}",
  "nudge.quietDigest":
    "După două săptămâni fără nicio înregistrare nu îi mai public săptămâna pe canal; următoarea înregistrare o aduce înapoi.",
  "nudge.quietIdea": "Un lucru de făcut: întreabă un membru ce a încercat în ultima vreme și notează răspunsul.",
  "nudge.quietLine": "{community} pare să se liniștească.",
  "nudge.quietReason": "conduci {community}; despre aceleași semne afli o dată la patru săptămâni",
  "nudge.reason":
    "de obicei notezi pentru {community} {usual, plural, one {în fiecare zi} few {la # zile} other {la # de zile}}, ultima dată pe {last}",
  "nudge.shrinking": "tot mai puțini oameni diferiți la fiecare patru săptămâni: {people}",
  "nudge.silent":
    "{days, plural, one {# zi} few {# zile} other {# de zile}} fără nicio înregistrare; de obicei vine una {usual, plural, one {în fiecare zi} few {la # zile} other {la # de zile}}",
  "nudge.silentNew": "{days, plural, one {# zi} few {# zile} other {# de zile}} fără nicio înregistrare",
} satisfies Record<keyof typeof en, string>;
