import type { Entry } from "./entry.js";

/** Interaction types: the five the CoP-Track study names, and six suggested to reach its count of eleven. */
export const TYPES = [
  {
    code: "email",
    source: "cop-track",
    label: { en: "E-mail", fr: "E-mail", ar: "بريد إلكتروني", ro: "E-mail", ru: "Электронное письмо" },
    short: { en: "E-mail", fr: "E-mail", ar: "بريد إلكتروني", ro: "E-mail", ru: "Письмо" },
  },
  {
    code: "meeting",
    source: "cop-track",
    label: { en: "Meeting", fr: "Réunion", ar: "اجتماع", ro: "Întâlnire", ru: "Встреча" },
    short: { en: "Meeting", fr: "Réunion", ar: "اجتماع", ro: "Întâlnire", ru: "Встреча" },
  },
  {
    code: "call",
    source: "cop-track",
    label: { en: "Call", fr: "Appel", ar: "مكالمة", ro: "Apel", ru: "Звонок" },
    short: { en: "Call", fr: "Appel", ar: "مكالمة", ro: "Apel", ru: "Звонок" },
  },
  {
    code: "workshop",
    source: "cop-track",
    label: { en: "Workshop", fr: "Atelier", ar: "ورشة عمل", ro: "Atelier de lucru", ru: "Рабочий семинар" },
    short: { en: "Workshop", fr: "Atelier", ar: "ورشة عمل", ro: "Atelier", ru: "Рабочий семинар" },
  },
  {
    code: "writeshop",
    source: "cop-track",
    label: {
      en: "Writeshop",
      fr: "Atelier d’écriture",
      ar: "ورشة كتابة",
      ro: "Atelier de redactare",
      ru: "Семинар по подготовке текстов",
    },
    short: { en: "Writeshop", fr: "Atelier d’écriture", ar: "ورشة كتابة", ro: "Atelier de redactare", ru: "Подготовка текстов" },
  },
  {
    code: "training",
    source: "suggested",
    label: { en: "Training", fr: "Formation", ar: "تدريب", ro: "Instruire", ru: "Обучение" },
    short: { en: "Training", fr: "Formation", ar: "تدريب", ro: "Instruire", ru: "Обучение" },
  },
  {
    code: "webinar",
    source: "suggested",
    label: { en: "Webinar", fr: "Webinaire", ar: "ندوة عبر الإنترنت", ro: "Webinar", ru: "Вебинар" },
    short: { en: "Webinar", fr: "Webinaire", ar: "ندوة عبر الإنترنت", ro: "Webinar", ru: "Вебинар" },
  },
  {
    code: "conference",
    source: "suggested",
    label: { en: "Conference", fr: "Conférence", ar: "مؤتمر", ro: "Conferință", ru: "Конференция" },
    short: { en: "Conference", fr: "Conférence", ar: "مؤتمر", ro: "Conferință", ru: "Конференция" },
  },
  {
    code: "field-visit",
    source: "suggested",
    label: { en: "Field visit", fr: "Visite de terrain", ar: "زيارة ميدانية", ro: "Vizită pe teren", ru: "Выезд на место" },
    short: { en: "Field visit", fr: "Visite de terrain", ar: "زيارة ميدانية", ro: "Vizită pe teren", ru: "Выезд на место" },
  },
  {
    code: "exchange-visit",
    source: "suggested",
    label: {
      en: "Exchange visit",
      fr: "Visite d’échange",
      ar: "زيارة تبادلية",
      ro: "Schimb de experiență",
      ru: "Визит по обмену опытом",
    },
    short: { en: "Exchange visit", fr: "Visite d’échange", ar: "زيارة تبادلية", ro: "Schimb de experiență", ru: "Обмен опытом" },
  },
  {
    code: "online-discussion",
    source: "suggested",
    label: {
      en: "Online discussion",
      fr: "Discussion en ligne",
      ar: "نقاش عبر الإنترنت",
      ro: "Discuție online",
      ru: "Онлайн-обсуждение",
    },
    short: {
      en: "Online discussion",
      fr: "Discussion en ligne",
      ar: "نقاش عبر الإنترنت",
      ro: "Discuție online",
      ru: "Онлайн-обсуждение",
    },
  },
] as const satisfies readonly Entry[];
