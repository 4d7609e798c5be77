import type { Entry } from "./entry.js";

/** The nine knowledge management tools made by the programme, as Table 1 of the CoP-Track study names them (column "SKiM Tools"). */
export const PROGRAMME_TOOLS: readonly Entry[] = [
  {
    code: "km-portal",
    source: "cop-track",
    label: {
      en: "Knowledge management portal",
      fr: "Portail de gestion des connaissances",
      ar: "بوابة إدارة المعرفة",
      ro: "Portal de management al cunoștințelor",
      ru: "Портал управления знаниями",
    },
    short: { en: "KM portal", fr: "Portail GC", ar: "بوابة المعرفة", ro: "Portal MC", ru: "Портал знаний" },
  },
  {
    code: "mel-platform",
    source: "cop-track",
    label: {
      en: "Monitoring, Evaluation & Learning platform",
      fr: "Plateforme de suivi, d’évaluation et d’apprentissage",
      ar: "منصة المتابعة والتقييم والتعلّم",
      ro: "Platformă de monitorizare, evaluare și învățare",
      ru: "Платформа мониторинга, оценки и обучения",
    },
    short: { en: "MEL platform", fr: "Plateforme MEL", ar: "منصة MEL", ro: "Platforma MEL", ru: "Платформа MEL" },
  },
  {
    code: "km-presentations",
    source: "cop-track",
    label: {
      en: "Knowledge management presentation series (tools, best practices etc.)",
      fr: "Série de présentations sur la gestion des connaissances (outils, bonnes pratiques, etc.)",
      ar: "سلسلة عروض إدارة المعرفة (أدوات وأفضل الممارسات وغيرها)",
      ro: "Serie de prezentări privind managementul cunoștințelor (instrumente, bune practici etc.)",
      ru: "Серия презентаций по управлению знаниями (инструменты, передовой опыт и др.)",
    },
    short: { en: "KM presentations", fr: "Présentations GC", ar: "عروض المعرفة", ro: "Prezentări MC", ru: "Презентации о УЗ" },
  },
  {
    code: "social-media-toolkit",
    source: "cop-track",
    label: {
      en: "Social Media Toolkit for Capacity Needs Assessment (CNA)",
      fr: "Kit médias sociaux pour l’évaluation des besoins en capacités (CNA)",
      ar: "حقيبة وسائل التواصل الاجتماعي لتقييم الاحتياجات من القدرات (CNA)",
      ro: "Set de instrumente social media pentru evaluarea nevoilor de capacitate (CNA)",
      ru: "Набор средств соцсетей для оценки потребностей в развитии потенциала (CNA)",
    },
    short: {
      en: "Social media toolkit",
      fr: "Kit médias sociaux",
      ar: "حقيبة التواصل",
      ro: "Kit social media",
      ru: "Набор для соцсетей",
    },
  },
  {
    code: "sna-guidelines",
    source: "cop-track",
    label: {
      en: "Social Network Analysis Guidelines",
      fr: "Lignes directrices pour l’analyse des réseaux sociaux",
      ar: "دليل تحليل الشبكات الاجتماعية",
      ro: "Ghid de analiză a rețelelor sociale",
      ru: "Руководство по анализу социальных сетей",
    },
    short: { en: "SNA guidelines", fr: "Guide ARS", ar: "دليل تحليل الشبكات", ro: "Ghid analiza rețelei", ru: "Анализ сетей" },
  },
  {
    code: "cop-guidelines",
    source: "cop-track",
    label: {
      en: "Community of practice management guidelines",
      fr: "Lignes directrices pour la gestion des communautés de pratique",
      ar: "دليل إدارة جماعات الممارسة",
      ro: "Ghid de gestionare a comunităților de practică",
      ru: "Руководство по ведению сообществ практики",
    },
    short: { en: "CoP guidelines", fr: "Guide CoP", ar: "دليل الجماعات", ro: "Ghid CoP", ru: "Руководство по CoP" },
  },
  {
    code: "video-templates",
    source: "cop-track",
    label: {
      en: "Video Making Templates",
      fr: "Modèles pour la réalisation de vidéos",
      ar: "قوالب إنتاج الفيديو",
      ro: "Șabloane pentru realizarea de videoclipuri",
      ru: "Шаблоны для создания видео",
    },
    short: { en: "Video templates", fr: "Modèles vidéo", ar: "قوالب الفيديو", ro: "Șabloane video", ru: "Шаблоны видео" },
  },
  {
    code: "km-best-practices",
    source: "cop-track",
    label: {
      en: "Knowledge Management and Capacity Development Best Practices",
      fr: "Bonnes pratiques de gestion des connaissances et de développement des capacités",
      ar: "أفضل الممارسات في إدارة المعرفة وتنمية القدرات",
      ro: "Bune practici de management al cunoștințelor și dezvoltare a capacităților",
      ru: "Передовой опыт управления знаниями и развития потенциала",
    },
    short: {
      en: "KM best practices",
      fr: "Bonnes pratiques GC",
      ar: "أفضل الممارسات",
      ro: "Bune practici MC",
      ru: "Передовой опыт УЗ",
    },
  },
  {
    code: "innovation-plans",
    source: "cop-track",
    label: {
      en: "Innovation plans",
      fr: "Plans d’innovation",
      ar: "خطط الابتكار",
      ro: "Planuri de inovare",
      ru: "Планы инноваций",
    },
    short: {
      en: "Innovation plans",
      fr: "Plans d’innovation",
      ar: "خطط الابتكار",
      ro: "Planuri de inovare",
      ru: "Планы инноваций",
    },
  },
];
