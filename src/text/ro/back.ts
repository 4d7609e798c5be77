import type en from "../en/back.js";

export default {
  "back.agreed":
    "{n, plural, one {S-a convenit # pas următor.} few {S-au convenit # pași următori.} other {S-au convenit # de pași următori.}}",
  "back.due": "până la {date}",
  "back.event":
    "{type, select, email {Comunitatea {community} a schimbat e-mailuri} meeting {Comunitatea {community} a avut o ședință} call {Comunitatea {community} a avut un apel} workshop {Comunitatea {community} a ținut un atelier} writeshop {Comunitatea {community} a ținut un atelier de scriere} training {Comunitatea {community} a ținut o instruire} webinar {Comunitatea {community} a ținut un webinar} conference {Comunitatea {community} a participat la o conferință} fieldvisit {Comunitatea {community} a făcut o vizită pe teren} exchangevisit {Comunitatea {community} a făcut o vizită de schimb} onlinediscussion {Comunitatea {community} a purtat o discuție online} other {Comunitatea {community} a notat o activitate ({label})}}: „{title}” ({date}).",
  "back.followUps": "Încă de făcut cu ele:",
  "back.lasted": "A durat {n, plural, one {# minut} few {# minute} other {# de minute}}.",
  "back.learned": "Ce s-a învățat: {lesson}",
  "back.lessons": "Ce au învățat alții de curând:",
  "back.mode":
    "{mode, select, online {A avut loc online.} inperson {A avut loc față în față.} other {Unii au fost prezenți, alții online.}}",
  "back.organisations": "Organizații implicate: {names}.",
  "back.overdue": "trebuia până la {date}",
  "back.paragraph": "Pentru raportul dvs.",
  "back.paragraphButton": "Paragraf",
  "back.people":
    "{n, plural, one {A participat # persoană.} few {Au participat # persoane.} other {Au participat # de persoane.}}",
  "back.peopleOf":
    "{n, plural, one {A participat # persoană} few {Au participat # persoane} other {Au participat # de persoane}} ({parts}).",
  "back.place": "Locul: {place}.",
  "back.themes": "Teme: {themes}.",
  "back.thisMonth":
    "{n, plural, one {# înregistrare a dvs. luna aceasta. Anul dvs.: /cop me.} few {# înregistrări ale dvs. luna aceasta. Anul dvs.: /cop me.} other {# de înregistrări ale dvs. luna aceasta. Anul dvs.: /cop me.}}",
} satisfies Record<keyof typeof en, string>;
