import type en from "../en/meeting.js";

export default {
  "meeting.allow": "Comunitățile pot cere o întrebare după un apel",
  "meeting.allowHint":
    "Pentru aceasta trebuie să știu cine este într-un apel și uit imediat ce se termină. Fiecare comunitate decide apoi singură, în setările ei.",
  "meeting.allowed": "Permis. Facilitatorii o activează pentru comunitatea lor cu /cop settings.",
  "meeting.ask":
    "Ați fost într-un apel de {minutes, plural, one {# minut} few {# minute} other {# de minute}} cu {people}. Îl înregistrăm pentru {community}?",
  "meeting.dismissed": "În regulă. Nu voi mai întreba despre acest apel.",
  "meeting.forbidden": "Oprit. Nimeni nu este întrebat după apeluri și nu mă uit cine participă.",
  "meeting.gone": "Această întrebare era pentru altcineva sau nu mai este deschisă.",
  "meeting.log": "Înregistrează",
  "meeting.logged": "Acest apel este înregistrat. Mulțumesc!",
  "meeting.mayNot": "Doar un coordonator decide aceasta.",
  "meeting.notNow": "Nu, mulțumesc",
  "meeting.others": "{count, plural, one {încă o persoană} few {încă # persoane} other {încă # de persoane}}",
  "meeting.reason":
    "ai fost acolo, primul dintre cei care notează pentru {community}. Doar tu ai fost întrebat, o singură dată. Nimic nu se notează de la sine.",
  "meeting.settingsTitle": "Întrebări după apeluri",
} satisfies Record<keyof typeof en, string>;
