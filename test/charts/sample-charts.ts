import type { Chart } from "../../src/chart.js";
import { LOCALES, type Locale } from "../../src/text/locales.js";
import { shortLabels } from "../../src/text/shorten.js";

interface Words {
  readonly types: readonly [title: string, count: string, ...labels: string[]];
  readonly weeks: readonly [title: string, interactions: string, people: string, week: string];
  readonly days: readonly string[];
  readonly themes: readonly [title: string, unit: string, ...labels: string[]];
  readonly sexes: readonly [title: string, base: string, ...labels: string[]];
}

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    types: ["Interactions by type, October 2026", "Interactions (n = 225)", "E-mail", "Meeting", "Call", "Workshop", "Writeshop"],
    weeks: ["Seed systems community: the last eight weeks", "Interactions", "People", "Week from"],
    days: ["28 Sep", "5 Oct", "12 Oct", "19 Oct", "26 Oct", "2 Nov", "9 Nov", "16 Nov"],
    themes: [
      "Themes touched",
      "Share of entries with a theme, %",
      "Partners' capacity",
      "Backstopping",
      "Staff and tasks",
      "Seed policy",
      "Gender and youth",
      "Climate advice",
    ],
    sexes: ["Participants, women and men", "n = 841 people with a known group", "Male", "Female", "Youth"],
  },
  fr: {
    types: [
      "Interactions par type, octobre 2026",
      "Interactions (n = 225)",
      "Courriel",
      "Réunion",
      "Appel",
      "Atelier",
      "Atelier d’écriture",
    ],
    weeks: ["Communauté Systèmes semenciers : les huit dernières semaines", "Interactions", "Personnes", "Semaine du"],
    days: ["28 sept.", "5 oct.", "12 oct.", "19 oct.", "26 oct.", "2 nov.", "9 nov.", "16 nov."],
    themes: [
      "Thèmes abordés",
      "Part des entrées ayant un thème, en %",
      "Capacités partenaires",
      "Appui technique",
      "Équipe et tâches",
      "Politique semencière",
      "Genre et jeunesse",
      "Conseil climatique",
    ],
    sexes: ["Participants, femmes et hommes", "n = 841 personnes au groupe connu", "Hommes", "Femmes", "Jeunes"],
  },
  ar: {
    types: [
      "التفاعلات حسب النوع، أكتوبر 2026",
      "عدد التفاعلات (ن = 225)",
      "بريد إلكتروني",
      "اجتماع",
      "مكالمة",
      "ورشة عمل",
      "ورشة كتابة",
    ],
    weeks: ["مجتمع نظم البذور مع INRA: الأسابيع الثمانية الأخيرة", "التفاعلات", "الأشخاص", "الأسبوع ابتداءً من"],
    days: ["28 سبتمبر", "5 أكتوبر", "12 أكتوبر", "19 أكتوبر", "26 أكتوبر", "2 نوفمبر", "9 نوفمبر", "16 نوفمبر"],
    themes: [
      "الموضوعات المتناولة",
      "النسبة من المدخلات التي لها موضوع، %",
      "قدرات الشركاء",
      "الدعم الفني",
      "الموظفون والمهام",
      "سياسات البذور",
      "النوع والشباب",
      "الإرشاد المناخي",
    ],
    sexes: ["المشاركون: النساء والرجال", "ن = 841 شخصًا معروف الفئة", "ذكور", "إناث", "شباب"],
  },
  ro: {
    types: [
      "Interacțiuni pe tipuri, octombrie 2026",
      "Interacțiuni (n = 225)",
      "E-mail",
      "Ședință",
      "Apel",
      "Atelier",
      "Atelier de scriere",
    ],
    weeks: ["Comunitatea Sisteme de semințe: ultimele opt săptămâni", "Interacțiuni", "Persoane", "Săptămâna din"],
    days: ["28 sept.", "5 oct.", "12 oct.", "19 oct.", "26 oct.", "2 nov.", "9 nov.", "16 nov."],
    themes: [
      "Teme abordate",
      "Ponderea intrărilor cu temă, %",
      "Capacitate parteneri",
      "Asistență tehnică",
      "Echipă și sarcini",
      "Politica semințelor",
      "Gen și tineret",
      "Consiliere climatică",
    ],
    sexes: ["Participanți, femei și bărbați", "n = 841 de persoane cu grup cunoscut", "Bărbați", "Femei", "Tineri"],
  },
  ru: {
    types: [
      "Взаимодействия по типам, октябрь 2026",
      "Взаимодействия (n = 225)",
      "Эл. письмо",
      "Встреча",
      "Звонок",
      "Семинар",
      "Совместное письмо",
    ],
    weeks: ["Сообщество «Системы семеноводства»: последние восемь недель", "Взаимодействия", "Люди", "Неделя с"],
    days: ["28 сент.", "5 окт.", "12 окт.", "19 окт.", "26 окт.", "2 нояб.", "9 нояб.", "16 нояб."],
    themes: [
      "Затронутые темы",
      "Доля записей с темой, %",
      "Развитие партнёров",
      "Сопровождение",
      "Сотрудники и задачи",
      "Политика семян",
      "Гендер и молодёжь",
      "Советы по климату",
    ],
    sexes: ["Участники: женщины и мужчины", "n = 841 человек с известной группой", "Мужчины", "Женщины", "Молодёжь"],
  },
};

/** Believable charts of every kind in one language, as a digest and a report show them. */
export function sampleCharts(locale: Locale): Readonly<Record<string, Chart>> {
  const { types, weeks, days, themes, sexes } = WORDS[locale];
  const [typesTitle, count, ...typeNames] = types;
  const [themesTitle, unit, ...themeNames] = themes;
  const [sexesTitle, base, ...sexNames] = sexes;
  const [weeksTitle, interactions, people, week] = weeks;
  const common = { locale, alt: "sample" };
  return {
    types: {
      kind: "bar",
      title: typesTitle,
      yLabel: count,
      categories: shortLabels(typeNames),
      series: [{ name: count.slice(0, 12), data: [94, 71, 34, 12, 14] }],
      ...common,
    },
    themes: {
      kind: "bar",
      title: themesTitle,
      yLabel: unit,
      categories: shortLabels(themeNames),
      series: [{ name: "%", data: [47.1, 23.5, 13.7, 8, 4.2, 0] }],
      ...common,
    },
    groups: {
      kind: "bar",
      title: weeksTitle,
      categories: days.slice(4),
      xLabel: week,
      series: [
        { name: interactions, data: [7, 11, 9, 14] },
        { name: people, data: [19, 24, 16, 31] },
      ],
      ...common,
    },
    trend: {
      kind: "line",
      title: weeksTitle,
      yLabel: interactions,
      xLabel: week,
      categories: days,
      series: [{ name: interactions, data: [4, 7, 0, 5, 7, 11, 9, 14] }],
      ...common,
    },
    trends: {
      kind: "line",
      title: weeksTitle,
      categories: days,
      series: [
        { name: interactions, data: [4, 7, 0, 5, 7, 11, 9, 14] },
        { name: people, data: [9, 12, 0, 11, 19, 24, 16, 31] },
      ],
      ...common,
    },
    area: {
      kind: "area",
      title: weeksTitle,
      yLabel: interactions,
      categories: days,
      series: [{ name: interactions, data: [4, 7, 0, 5, 7, 11, 9, 14] }],
      ...common,
    },
    areas: {
      kind: "area",
      title: weeksTitle,
      categories: days,
      series: typeNames.slice(0, 3).map((name, index) => ({ name, data: days.map((_, at) => ((at * 7 + index * 5) % 9) + 1) })),
      ...common,
    },
    pie: {
      kind: "pie",
      title: sexesTitle,
      yLabel: base,
      categories: sexNames,
      series: [{ name: "n", data: [492, 313, 36] }],
      ...common,
    },
  };
}

export const everySample = (): readonly (readonly [name: string, chart: Chart])[] =>
  LOCALES.flatMap((locale) => Object.entries(sampleCharts(locale)).map(([name, chart]) => [`${name}-${locale}`, chart] as const));
