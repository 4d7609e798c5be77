import type { Field, Option, Raw } from "../../src/form.js";
import { control, type Shape } from "./sealed-form.js";

/** What a person sent: raw values by field, the words of options they found, and searches typed but not finished. */
export interface Read {
  readonly values: Readonly<Record<string, Raw>>;
  readonly found: Readonly<Record<string, readonly Option[]>>;
  readonly queries: Readonly<Record<string, string>>;
}

/** Reads a submitted page of the given form. */
export function readForm(shape: Shape, body: URLSearchParams): Read {
  const values: Record<string, Raw> = {};
  const found: Record<string, readonly Option[]> = {};
  const queries: Record<string, string> = {};
  for (const [name, field] of Object.entries(shape.fields)) {
    if (field.kind === "section") continue;
    values[name] = rawOf(name, field, body);
    if (!isSearched(field)) continue;
    found[name] = body.getAll(control.label(name)).flatMap(optionOf);
    const query = body.get(control.query(name))?.trim() ?? "";
    if (query !== "") queries[name] = query;
  }
  return { values, found, queries };
}

/** Fields whose options come from a search. */
export const isSearched = (field: Field): boolean =>
  field.kind === "organisations" || ((field.kind === "choice" || field.kind === "choices") && field.search === true);

function rawOf(name: string, field: Field, body: URLSearchParams): Raw {
  switch (field.kind) {
    case "choices":
    case "people":
    case "organisations":
      return body.getAll(control.value(name)).filter((one) => one !== "");
    case "yesno":
      return body.has(control.value(name));
    case "counts":
      return Object.fromEntries(
        field.rows
          .flatMap((row) => field.columns.map((column) => `${row.value}.${column.value}`))
          .map((cell) => [cell, body.get(control.cell(name, cell)) ?? ""] as const)
          .filter(([, typed]) => typed !== ""),
      );
    case "section":
      return null;
    case "text":
    case "longtext":
    case "number":
    case "date":
    case "time":
    case "choice":
      return body.get(control.value(name)) || null;
  }
}

function optionOf(said: string): readonly Option[] {
  try {
    const [value, label] = JSON.parse(said) as unknown[];
    return typeof value === "string" && typeof label === "string" ? [{ value, label }] : [];
  } catch {
    return [];
  }
}
