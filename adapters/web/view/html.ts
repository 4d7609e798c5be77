import { raw, html as template } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

export type Html = HtmlEscapedString;
export type Child = Html | string | number | boolean | null | undefined | readonly Child[];

/** A piece of a page. Every value is escaped unless it is a piece itself; nothing in it is ever awaited. */
export const html = (strings: TemplateStringsArray, ...values: readonly Child[]): Html => template(strings, ...values) as Html;

/** Attributes by name: true stands alone; false, null and undefined are left out. */
export const attributes = (map: Readonly<Record<string, string | number | boolean | null | undefined>>): readonly Html[] =>
  Object.entries(map).flatMap(([name, value]) => {
    if (value === undefined || value === null || value === false) return [];
    return [value === true ? html` ${raw(name)}` : html` ${raw(name)}="${value}"`];
  });
