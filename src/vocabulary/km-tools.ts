import type { Entry } from "./entry.js";

/** The nine classes of knowledge management tools of the CoP-Track study's Table 1: the same list serves tools used and tools designed. */
export const KM_TOOLS: readonly Entry[] = [
  {
    code: "social-media",
    source: "cop-track",
    label: {
      en: "Social Media Tools",
      fr: "Outils de médias sociaux",
      ar: "أدوات التواصل الاجتماعي",
      ro: "Instrumente social media",
      ru: "Социальные сети",
    },
    short: { en: "Social media", fr: "Médias sociaux", ar: "التواصل الاجتماعي", ro: "Social media", ru: "Соцсети" },
  },
  {
    code: "field-collection",
    source: "cop-track",
    label: {
      en: "Field collection tools",
      fr: "Outils de collecte sur le terrain",
      ar: "أدوات جمع البيانات الميدانية",
      ro: "Instrumente de colectare pe teren",
      ru: "Инструменты сбора данных на местах",
    },
    short: {
      en: "Field collection",
      fr: "Collecte de terrain",
      ar: "الجمع الميداني",
      ro: "Colectare pe teren",
      ru: "Сбор данных",
    },
  },
  {
    code: "social-spaces",
    source: "cop-track",
    label: {
      en: "Social spaces",
      fr: "Espaces sociaux",
      ar: "فضاءات اجتماعية",
      ro: "Spații sociale",
      ru: "Пространства для общения",
    },
    short: { en: "Social spaces", fr: "Espaces sociaux", ar: "فضاءات اجتماعية", ro: "Spații sociale", ru: "Общение" },
  },
  {
    code: "e-learning",
    source: "cop-track",
    label: {
      en: "E-learning tools",
      fr: "Outils d’apprentissage en ligne",
      ar: "أدوات التعلّم الإلكتروني",
      ro: "Instrumente de e-learning",
      ru: "Средства электронного обучения",
    },
    short: { en: "E-learning", fr: "E-learning", ar: "التعلّم الإلكتروني", ro: "E-learning", ru: "Эл. обучение" },
  },
  {
    code: "collaborative-spaces",
    source: "cop-track",
    label: {
      en: "Collaborative spaces",
      fr: "Espaces collaboratifs",
      ar: "فضاءات التعاون",
      ro: "Spații de colaborare",
      ru: "Пространства для совместной работы",
    },
    short: {
      en: "Collaborative spaces",
      fr: "Espaces collab.",
      ar: "فضاءات التعاون",
      ro: "Spații de colaborare",
      ru: "Совместная работа",
    },
  },
  {
    code: "websites",
    source: "cop-track",
    label: { en: "Websites", fr: "Sites web", ar: "مواقع الويب", ro: "Site-uri web", ru: "Веб-сайты" },
    short: { en: "Websites", fr: "Sites web", ar: "مواقع الويب", ro: "Site-uri web", ru: "Веб-сайты" },
  },
  {
    code: "portals",
    source: "cop-track",
    label: {
      en: "Portals (specific or multi-purpose)",
      fr: "Portails (spécifiques ou polyvalents)",
      ar: "بوابات إلكترونية (متخصصة أو متعددة الأغراض)",
      ro: "Portaluri (specifice sau multifuncționale)",
      ru: "Порталы (специальные или многоцелевые)",
    },
    short: { en: "Portals", fr: "Portails", ar: "بوابات إلكترونية", ro: "Portaluri", ru: "Порталы" },
  },
  {
    code: "repositories",
    source: "cop-track",
    label: {
      en: "Repositories for Data and Information Products",
      fr: "Dépôts de données et de produits d’information",
      ar: "مستودعات البيانات والمنتجات المعلوماتية",
      ro: "Depozite de date și produse informaționale",
      ru: "Хранилища данных и информационных продуктов",
    },
    short: {
      en: "Repositories",
      fr: "Dépôts de données",
      ar: "مستودعات البيانات",
      ro: "Depozite de date",
      ru: "Хранилища данных",
    },
  },
  {
    code: "traditional-dissemination",
    source: "cop-track",
    label: {
      en: "Traditional dissemination",
      fr: "Diffusion traditionnelle",
      ar: "النشر التقليدي",
      ro: "Diseminare tradițională",
      ru: "Традиционное распространение",
    },
    short: {
      en: "Trad. dissemination",
      fr: "Diffusion classique",
      ar: "النشر التقليدي",
      ro: "Diseminare clasică",
      ru: "Традиционные каналы",
    },
  },
];
