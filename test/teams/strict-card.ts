import { createRequire } from "node:module";

interface SerializationContext {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}
interface AdaptiveCards {
  readonly AdaptiveCard: new () => { parse(json: unknown, context: SerializationContext): void };
  readonly SerializationContext: new (version: unknown) => SerializationContext;
  readonly Versions: { readonly v1_5: unknown };
}
const library = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js") as AdaptiveCards;

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every part of a card that has a type, outermost first; fallbacks are parts too, what buttons carry is not. */
export function partsOf(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (!isJson(value)) return [];
  const { data: _carried, ...shown } = value;
  return [...(typeof value.type === "string" ? [value] : []), ...Object.values(shown).flatMap(partsOf)];
}

/**
 * What Microsoft's own parser complains of, but for three things it is wrong about: native charts are newer than it; Teams takes
 * `choices.data` in 1.5 cards; and its pattern for `lang` remembers where it stopped, so that it refuses every second "en".
 */
export function complaints(card: unknown): readonly string[] {
  const context = new library.SerializationContext(library.Versions.v1_5);
  new library.AdaptiveCard().parse(JSON.parse(JSON.stringify(card)), context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message).filter(
    (message) => !/Chart\.|"choices\.data"|Invalid value "(en|fr|ar|ro|ru)" for property "lang"/.test(message),
  );
}

/** Kinds of parts that Teams shows (1.5 and its charts). */
const KINDS =
  /^(AdaptiveCard|TextBlock|RichTextBlock|TextRun|Container|ColumnSet|Column|Table|TableRow|TableCell|Image|ActionSet|Action\.(Submit|OpenUrl|ShowCard)|Input\.(Text|Number|Date|Time|Toggle|ChoiceSet)|Data\.Query|Chart\.(Pie|Line|VerticalBar|VerticalBar\.Grouped)|task\/fetch|mention)$/;

/** What Teams' Markdown makes of a TextBlock, whatever stands around it. */
const MARKDOWN = /[\\*_`~[\]<>#|{}]|&#?\w+;|^\s*([-+•]|\d+[.)])\s/m;
const COMPUTED = /\{\{(DATE|TIME)\(/;

/** What a client would read as something else than words: Markdown, a mention, a date to compute. Our own mentions are known by the card. */
function readAsMarkup(card: Json, parts: readonly Json[]): readonly string[] {
  const entities = ((card.msteams as Json | undefined)?.entities ?? []) as readonly Json[];
  const found: string[] = [];
  for (const part of parts) {
    const choices = (Array.isArray(part.choices) ? part.choices : []) as readonly Json[];
    const texts = [part.text, part.title, part.label, part.placeholder, part.errorMessage, ...choices.map(({ title }) => title)];
    for (const text of texts) if (COMPUTED.test(String(text))) found.push(`computed: ${String(text)}`);
    if (part.type !== "TextBlock") continue;
    const rest = entities.reduce((text, entity) => text.replaceAll(String(entity.text), ""), String(part.text));
    if (MARKDOWN.test(rest)) found.push(`Markdown: ${rest}`);
  }
  return found;
}

/** Everything that Teams would refuse or break about a card; none means that it takes it. */
export function faults(card: unknown): readonly string[] {
  const found: string[] = [...complaints(card)];
  if (!isJson(card) || card.type !== "AdaptiveCard") return ["no card"];
  if (card.version !== "1.5") found.push(`version ${String(card.version)}`);
  const parts = partsOf(card);
  found.push(...readAsMarkup(card, parts));
  for (const part of parts) if (!KINDS.test(String(part.type))) found.push(`unknown kind ${String(part.type)}`);
  const ids = parts.flatMap((part) => (typeof part.id === "string" ? [part.id] : []));
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push(`id twice: ${id}`);
  const actions = parts.filter((part) => /^Action\.(Submit|ShowCard)$/.test(String(part.type)));
  // What a button unfolds has its own bar.
  const unfolded = actions.filter((action) => action.type === "Action.ShowCard").length;
  if (actions.length - unfolded > 6) found.push(`${actions.length} actions`);
  for (const part of parts) {
    if (part.type === "Image" && typeof part.url === "string") {
      if (!part.url.startsWith("data:image/png;base64,") && !part.url.startsWith("https://")) found.push("picture address");
      if (part.url.length * 0.75 > 1024 * 1024) found.push("picture over 1 MB");
    }
    if (String(part.type).startsWith("Chart.") && !isJson(part.fallback)) found.push("chart without fallback");
    if (part.type === "Input.ChoiceSet")
      for (const choice of part.choices as readonly { value: string; title: string }[]) {
        if (part.isMultiSelect && choice.value.includes(",")) found.push(`comma in choice ${choice.value}`);
        if (choice.title === "") found.push("choice without a title");
      }
    if (String(part.type).startsWith("Input.") && part.isRequired && !part.errorMessage)
      found.push(`no error message: ${String(part.id)}`);
    if (String(part.type).startsWith("Input.") && !part.label && !part.title) found.push(`no label: ${String(part.id)}`);
  }
  if (bytesOf(card) > 100_000) found.push("MessageSizeTooBig");
  return found;
}

/** What counts towards the limit: everything but pictures. */
export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value).replace(/"data:image\/[^"]*"/g, '""'));

/** The words of a card as somebody reads them, a block a line; buttons left out. Word joiners are not seen. */
export const wordsOf = (value: unknown): string => written(value).replaceAll("\u2060", "");

function written(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(written)
      .filter((line) => line !== "")
      .join("\n");
  if (!isJson(value)) return "";
  switch (value.type) {
    case "TextBlock":
      return String(value.text);
    case "RichTextBlock":
      return (value.inlines as readonly Json[]).map((run) => String(run.text)).join("");
    case "TableRow":
      return (value.cells as readonly Json[]).map((cell) => written(cell.items)).join(" | ");
    case "Table":
      return written(value.rows);
    default:
      return written(value.body ?? value.items ?? value.columns ?? value.attachments ?? value.content);
  }
}
