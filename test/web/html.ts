/** A strict little reader of the HTML that our own pages draw: it throws at anything a browser would have to mend. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const VOID = new Set(["meta", "link", "input", "img", "br", "hr"]);
const TOKEN = /<!--[\s\S]*?-->|<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<]*")?)*)\s*>|([^<]+)/giy;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const decode = (text: string): string =>
  text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const known = ENTITIES[name];
    if (!known || !whole.endsWith(";")) throw new Error(`bare & in ${text}`);
    return known;
  });

export function readHtml(source: string): Element {
  const root: Element = { tag: "#root", attributes: {}, children: [] };
  const open: Element[] = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw new Error(`cannot read: ${source.slice(at, at + 120)}`);
    const [, slash, tag, attributes, text] = match;
    const inner = open.at(-1)!;
    if (text !== undefined) inner.children.push(decode(text));
    else if (tag && slash) {
      if (inner.tag !== tag) throw new Error(`</${tag}> closes <${inner.tag}>`);
      open.pop();
    } else if (tag) {
      const element: Element = { tag, attributes: readAttributes(attributes ?? ""), children: [] };
      inner.children.push(element);
      if (!VOID.has(tag)) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.tag}> is not closed`);
  return root;
}

function readAttributes(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, value] of source.matchAll(/\s+([a-z-]+)(?:="([^"]*)")?/g)) {
    if (name! in found) throw new Error(`${name} twice`);
    found[name!] = decode(value ?? "");
  }
  return found;
}

/** Every element below, in order. */
export function* all(element: Element): Generator<Element> {
  for (const child of element.children)
    if (typeof child !== "string") {
      yield child;
      yield* all(child);
    }
}

export const select = (element: Element, test: (one: Element) => boolean): Element[] => [...all(element)].filter(test);
export const byTag = (element: Element, tag: string): Element[] => select(element, (one) => one.tag === tag);
export const byId = (element: Element, id: string): Element | undefined => select(element, (one) => one.attributes.id === id)[0];
export const byClass = (element: Element, name: string): Element[] =>
  select(element, (one) => (one.attributes.class ?? "").split(" ").includes(name));

const BLOCKS = new Set(["p", "li", "ul", "ol", "div", "h1", "h2", "h3", "tr", "dl", "section", "table", "form", "figure", "hr"]);

/** The words somebody reads, a line for each block. */
export function wordsOf(element: Element | string): string {
  if (typeof element === "string") return element;
  if (["script", "style", "head"].includes(element.tag)) return "";
  const inner = element.children.map(wordsOf).join("");
  const line = element.tag === "dt" || element.tag === "th" || element.tag === "td" ? `${inner} ` : inner;
  return BLOCKS.has(element.tag) ? `\n${line}\n`.replace(/\n{2,}/g, "\n") : line;
}

/** The names and values a browser would send with a form, in order, as the page drew them. */
export function controlsOf(form: Element): [string, string][] {
  const sent: [string, string][] = [];
  for (const one of all(form)) {
    const { name, type, value = "" } = one.attributes;
    if (!name || "disabled" in one.attributes) continue;
    if (one.tag === "textarea") sent.push([name, one.children.join("").replace(/^\n/, "").replace(/\r?\n/g, "\r\n")]);
    if (one.tag === "select") {
      const options = byTag(one, "option");
      const chosen = options.find((option) => "selected" in option.attributes) ?? options[0];
      if (chosen) sent.push([name, chosen.attributes.value ?? wordsOf(chosen)]);
    }
    if (one.tag === "input" && (!["checkbox", "radio"].includes(type ?? "") || "checked" in one.attributes))
      sent.push([name, type === "hidden" ? value : value.replace(/[\r\n]/g, "")]);
  }
  return sent;
}
