import type { Entry } from "./entry.js";

/** What kind of body an organisation is. Not in the CoP-Track study: suggested, after the list of the CGIAR MEL platform. */
export const STAKEHOLDERS: readonly Entry[] = [
  {
    code: "academic",
    source: "suggested",
    label: {
      en: "Academic institution",
      fr: "Établissement universitaire",
      ar: "مؤسسة أكاديمية",
      ro: "Instituție academică",
      ru: "Учебное заведение",
    },
    short: { en: "Academic", fr: "Université", ar: "مؤسسة أكاديمية", ro: "Academic", ru: "Учебное заведение" },
  },
  {
    code: "advanced-research",
    source: "suggested",
    label: {
      en: "Advanced research institute",
      fr: "Institut de recherche avancée",
      ar: "معهد بحوث متقدمة",
      ro: "Institut de cercetare avansată",
      ru: "Передовой исследовательский институт",
    },
    short: {
      en: "Advanced research",
      fr: "Recherche avancée",
      ar: "بحوث متقدمة",
      ro: "Cercetare avansată",
      ru: "Передовая наука",
    },
  },
  {
    code: "cgiar",
    source: "suggested",
    label: {
      en: "CGIAR centre or programme",
      fr: "Centre ou programme du CGIAR",
      ar: "مركز أو برنامج تابع للمجموعة الاستشارية CGIAR",
      ro: "Centru sau program CGIAR",
      ru: "Центр или программа CGIAR",
    },
    short: { en: "CGIAR", fr: "CGIAR", ar: "CGIAR", ro: "CGIAR", ru: "CGIAR" },
  },
  {
    code: "civil-society",
    source: "suggested",
    label: {
      en: "Civil society (CBO/NGO)",
      fr: "Société civile (association, ONG)",
      ar: "المجتمع المدني (جمعيات ومنظمات غير حكومية)",
      ro: "Societatea civilă (asociații, ONG-uri)",
      ru: "Гражданское общество (НПО, местные объединения)",
    },
    short: { en: "Civil society", fr: "Société civile", ar: "المجتمع المدني", ro: "Societate civilă", ru: "НПО" },
  },
  {
    code: "farmers-organisation",
    source: "suggested",
    label: {
      en: "Farmers’ organisation",
      fr: "Organisation d’agriculteurs",
      ar: "منظمة مزارعين",
      ro: "Organizație de fermieri",
      ru: "Объединение фермеров",
    },
    short: { en: "Farmers", fr: "Agriculteurs", ar: "منظمة مزارعين", ro: "Fermieri", ru: "Фермеры" },
  },
  {
    code: "finance",
    source: "suggested",
    label: {
      en: "Finance institution or foundation",
      fr: "Institution financière ou fondation",
      ar: "مؤسسة مالية أو خيرية",
      ro: "Instituție financiară sau fundație",
      ru: "Финансовая организация или фонд",
    },
    short: {
      en: "Finance, foundation",
      fr: "Finance, fondation",
      ar: "تمويل ومؤسسات",
      ro: "Finanțe, fundație",
      ru: "Финансы и фонды",
    },
  },
  {
    code: "government",
    source: "suggested",
    label: {
      en: "Government body",
      fr: "Administration publique",
      ar: "جهة حكومية",
      ro: "Instituție guvernamentală",
      ru: "Государственный орган",
    },
    short: { en: "Government", fr: "Administration", ar: "جهة حكومية", ro: "Guvern", ru: "Госорган" },
  },
  {
    code: "international-development",
    source: "suggested",
    label: {
      en: "International development organisation",
      fr: "Organisation internationale de développement",
      ar: "منظمة تنمية دولية",
      ro: "Organizație internațională de dezvoltare",
      ru: "Международная организация развития",
    },
    short: {
      en: "International dev.",
      fr: "Développement int.",
      ar: "تنمية دولية",
      ro: "Dezvoltare int.",
      ru: "Междунар. развитие",
    },
  },
  {
    code: "national-research",
    source: "suggested",
    label: {
      en: "National agricultural research",
      fr: "Recherche agricole nationale",
      ar: "البحوث الزراعية الوطنية",
      ro: "Cercetare agricolă națională",
      ru: "Национальные сельскохозяйственные исследования",
    },
    short: {
      en: "National research",
      fr: "Recherche nationale",
      ar: "بحوث وطنية",
      ro: "Cercetare națională",
      ru: "Нац. исследования",
    },
  },
  {
    code: "private-sector",
    source: "suggested",
    label: { en: "Private sector", fr: "Secteur privé", ar: "القطاع الخاص", ro: "Sectorul privat", ru: "Частный сектор" },
    short: { en: "Private sector", fr: "Secteur privé", ar: "القطاع الخاص", ro: "Sectorul privat", ru: "Частный сектор" },
  },
  {
    code: "other",
    source: "suggested",
    label: { en: "Other", fr: "Autre", ar: "أخرى", ro: "Altele", ru: "Другое" },
    short: { en: "Other", fr: "Autre", ar: "أخرى", ro: "Altele", ru: "Другое" },
  },
];
