import type { Field, Form, Raw } from "./form.js";
import { sayIn } from "./text/say.js";

/** What stands in a form, as label and words: where a form cannot open by itself, people see first what was understood. */
export function filledIn(form: Form): readonly (readonly [label: string, value: string])[] {
  return Object.entries(form.fields).flatMap(([name, field]) => {
    const words = wordsOf(field, form.values[name] ?? null, form);
    return words === "" ? [] : [[field.label, words] as const];
  });
}

function wordsOf(field: Field, raw: Raw, { locale }: Form): string {
  const say = sayIn(locale);
  switch (field.kind) {
    case "section":
      return "";
    case "yesno":
      return raw === true || raw === "true" ? say("surface.yes") : "";
    case "date":
      return typeof raw === "string" && raw !== "" ? say.date(raw) : "";
    case "choice":
    case "choices":
    case "people":
    case "organisations": {
      const chosen = Array.isArray(raw) ? (raw as readonly string[]) : typeof raw === "string" && raw !== "" ? [raw] : [];
      const named = chosen.map((value) => field.options.find((one) => one.value === value)?.label ?? value);
      return named.length > 0 ? say.list(named) : "";
    }
    case "counts": {
      const cells =
        raw !== null && typeof raw === "object" && !Array.isArray(raw) ? (raw as Readonly<Record<string, string>>) : {};
      return say.list(
        field.rows.flatMap((row) =>
          field.columns.flatMap((column) => {
            const count = cells[`${row.value}.${column.value}`];
            return count && count !== "0" ? [`${row.label}, ${column.label}: ${count}`] : [];
          }),
        ),
      );
    }
    default:
      return typeof raw === "string" ? raw : "";
  }
}
