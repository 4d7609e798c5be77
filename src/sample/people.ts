import type { AgeBand, Role, Sex } from "../domain/records.js";
import type { Locale } from "../text/locales.js";

/** Invented people, organisations and communities to try the product with. `account` is how the web trial knows them. */
export interface SamplePerson {
  readonly account: string;
  readonly name: string;
  readonly sex: Sex;
  readonly age: AgeBand;
  readonly organisation: string;
  /** Role by community key; `""` is the whole programme. */
  readonly roles: Readonly<Record<string, Role>>;
}

export const SAMPLE_COMMUNITIES: readonly {
  readonly key: string;
  readonly name: string;
  readonly locale: Locale;
  readonly zone: string;
  readonly weekStart: number;
  readonly country: string;
}[] = [
  { key: "knowledge", name: "Knowledge sharing", locale: "en", zone: "Europe/Chisinau", weekStart: 1, country: "MD" },
  {
    key: "semences",
    name: "Politiques semencières – Maroc",
    locale: "fr",
    zone: "Africa/Casablanca",
    weekStart: 1,
    country: "MA",
  },
  { key: "rangeland", name: "المراعي والإرشاد – السودان", locale: "ar", zone: "Africa/Khartoum", weekStart: 6, country: "SD" },
];

export const SAMPLE_ORGANISATIONS: readonly { readonly name: string; readonly stakeholder: string; readonly country: string }[] =
  [
    { name: "INRA", stakeholder: "national-research", country: "MA" },
    { name: "ONCA", stakeholder: "government", country: "MA" },
    { name: "Association Semences Libres", stakeholder: "civil-society", country: "MA" },
    { name: "ICARDA", stakeholder: "cgiar", country: "LB" },
    { name: "IFAD", stakeholder: "finance", country: "IT" },
    { name: "ACSA", stakeholder: "civil-society", country: "MD" },
    { name: "Ministerul Agriculturii", stakeholder: "government", country: "MD" },
    { name: "AgroInform", stakeholder: "farmers-organisation", country: "MD" },
    { name: "هيئة البحوث الزراعية", stakeholder: "national-research", country: "SD" },
    { name: "جمعية الرعاة", stakeholder: "farmers-organisation", country: "SD" },
    { name: "University of Khartoum", stakeholder: "academic", country: "SD" },
    { name: "Green Valley Seeds", stakeholder: "private-sector", country: "MA" },
  ];

export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  {
    account: "coordinator",
    name: "Amina Haddad",
    sex: "female",
    age: "adult",
    organisation: "ICARDA",
    roles: { "": "coordinator", knowledge: "member", semences: "member", rangeland: "member" },
  },
  {
    account: "facilitator",
    name: "Victor Rusu",
    sex: "male",
    age: "adult",
    organisation: "ACSA",
    roles: { knowledge: "facilitator", semences: "facilitator" },
  },
  {
    account: "member",
    name: "Elena Munteanu",
    sex: "female",
    age: "youth",
    organisation: "AgroInform",
    roles: { knowledge: "member", semences: "member", rangeland: "member" },
  },
  {
    account: "salma",
    name: "Salma Idrissi",
    sex: "female",
    age: "adult",
    organisation: "INRA",
    roles: { semences: "facilitator", knowledge: "member" },
  },
  { account: "karim", name: "Karim Benjelloun", sex: "male", age: "adult", organisation: "ONCA", roles: { semences: "member" } },
  {
    account: "nadia",
    name: "Nadia Ouazzani",
    sex: "female",
    age: "youth",
    organisation: "Association Semences Libres",
    roles: { semences: "member" },
  },
  {
    account: "osman",
    name: "عثمان الطيب",
    sex: "male",
    age: "adult",
    organisation: "هيئة البحوث الزراعية",
    roles: { rangeland: "facilitator", knowledge: "member" },
  },
  {
    account: "huda",
    name: "هدى إبراهيم",
    sex: "female",
    age: "youth",
    organisation: "University of Khartoum",
    roles: { rangeland: "member" },
  },
  {
    account: "yasir",
    name: "ياسر محمد",
    sex: "male",
    age: "adult",
    organisation: "جمعية الرعاة",
    roles: { rangeland: "member" },
  },
  {
    account: "ion",
    name: "Ion Ceban",
    sex: "male",
    age: "adult",
    organisation: "Ministerul Agriculturii",
    roles: { knowledge: "member" },
  },
  {
    account: "daria",
    name: "Дарья Ротару",
    sex: "female",
    age: "adult",
    organisation: "AgroInform",
    roles: { knowledge: "member" },
  },
];
