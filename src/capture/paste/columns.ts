import { fold } from "../fold.js";

/** What a column of a pasted table holds. */
export type Column =
  | "female"
  | "male"
  | "youth"
  | "endDate"
  | "date"
  | "time"
  | "minutes"
  | "hours"
  | "duration"
  | "type"
  | "mode"
  | "country"
  | "place"
  | "links"
  | "themes"
  | "tools"
  | "people"
  | "total"
  | "organisations"
  | "title"
  | "summary";

/** Column names in five languages; of two that fit a heading, the one further up is taken ("number of women" is women). */
const WORDS: readonly (readonly [Column, string])[] = [
  ["female", "women|female|females|f|girls|femmes|femme|filles|نساء|إناث|النساء|الإناث|femei|feminin|женщины|женщин|жен|ж"],
  ["male", "men|male|males|m|boys|hommes|homme|garçons|h|رجال|ذكور|الرجال|الذكور|bărbați|masculin|мужчины|мужчин|муж|м"],
  ["youth", "youth|young people|young|jeunes|jeune|شباب|الشباب|tineri|молодежь|молодёжь|молодых"],
  [
    "endDate",
    "end date|end|to date|until|date end|date de fin|fin|تاريخ الانتهاء|تاريخ النهاية|النهاية|data sfârșitului|data de sfârșit|sfârșit|дата окончания|окончание|конец",
  ],
  [
    "date",
    "date|start date|start|day|when|from date|date de début|début|jour|quand|التاريخ|تاريخ|اليوم|تاريخ البدء|تاريخ البداية|data|data începerii|ziua|când|început|дата|дата начала|начало|день|когда",
  ],
  [
    "minutes",
    "minutes|mins|min|duration min|duration minutes|durée min|durée minutes|دقائق|المدة بالدقائق|minute|durata min|минуты|минут|мин",
  ],
  ["hours", "hours|hrs|duration hours|durée heures|heures|ساعات|المدة بالساعات|ore|durata ore|часы|часов"],
  ["duration", "duration|length|how long|durée|المدة|مدة|durata|durată|длительность|продолжительность"],
  ["time", "time|hour|at|heure|الوقت|الساعة|ora|время|час"],
  [
    "type",
    "type|kind|event type|type of event|type of interaction|interaction type|interaction|activity type|activity|event|type d'activité|type d'événement|activité|événement|النوع|نوع|نوع النشاط|نوع التفاعل|tip|tipul|tipul activității|activitate|activitatea|eveniment|тип|вид|тип мероприятия|вид мероприятия|мероприятие",
  ],
  ["mode", "mode|format|modality|modalité|mode de tenue|الصيغة|طريقة الانعقاد|الوضع|mod|modalitate|формат|режим"],
  ["country", "country|pays|البلد|الدولة|بلد|دولة|țara|țară|tara|страна"],
  [
    "place",
    "place|location|venue|where|city|lieu|endroit|ville|المكان|مكان|الموقع|المدينة|loc|locul|locație|oraș|место|город|где",
  ],
  ["links", "link|links|url|lien|liens|رابط|الرابط|روابط|legătură|ссылка|ссылки"],
  ["themes", "theme|themes|focus theme|thème|thèmes|thématique|المحور|المحاور|tematică|тематика|темы"],
  ["tools", "tool|tools|outil|outils|أداة|أدوات|الأدوات|instrument|instrumente|инструмент|инструменты"],
  [
    "people",
    "name|names|person|people|attendees|contact|noms|nom|personnes|personne|الأسماء|الاسم|أسماء|nume|persoane|имена|имя|фио|люди|контакт",
  ],
  [
    "total",
    "participants|total|number|number of participants|no of participants|count|attendance|n|nombre|nombre de participants|effectif|عدد المشاركين|العدد|المشاركون|المجموع|مشاركين|participanți|număr|numărul participanților|număr de participanți|участники|участников|количество|число участников|всего|количество участников",
  ],
  [
    "organisations",
    "organisation|organisations|organization|organizations|org|orgs|partner|partners|institution|with|who|organisme|partenaire|partenaires|structure|avec|المنظمة|المنظمات|الجهة|المؤسسة|الشريك|الشركاء|مع|organizație|organizația|organizații|partener|parteneri|instituție|cu|организация|организации|партнер|партнёр|партнеры|партнёры|учреждение|с кем",
  ],
  [
    "title",
    "title|subject|topic|name of event|event name|about|objet|titre|sujet|intitulé|العنوان|الموضوع|عنوان|موضوع|titlu|titlul|subiect|temă|название|тема|предмет|заголовок",
  ],
  [
    "summary",
    "summary|notes|note|description|comments|comment|remarks|details|outcome|outcomes|results|lesson|lessons|résumé|remarques|commentaires|détails|résultats|ملاحظات|الملخص|ملخص|الوصف|تفاصيل|النتائج|rezumat|note|observații|descriere|comentarii|rezultate|примечания|описание|комментарии|комментарий|итоги|заметки|содержание",
  ],
];

const words = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const PHRASES: readonly (readonly [string, Column])[] = WORDS.flatMap(([column, phrases]) =>
  phrases.split("|").map((phrase) => [words(phrase), column] as const),
);
const EXACT = new Map([...PHRASES].reverse());

/** What the column with this heading holds; null where the heading says nothing to us. */
export function columnOf(heading: string): Column | null {
  const plain = words(heading);
  if (plain === "" || plain.length > 60) return null;
  const exact = EXACT.get(plain) ?? EXACT.get(words(heading.replace(/[([].*$/, "")));
  if (exact) return exact;
  const padded = ` ${plain} `;
  // A letter alone ("m") counts only as the whole heading.
  return PHRASES.find(([phrase]) => phrase.length > 2 && padded.includes(` ${phrase} `))?.[1] ?? null;
}
