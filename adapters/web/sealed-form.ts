import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Form } from "../../src/form.js";
import type { Signer } from "./signing.js";

/**
 * The form travels with its page, signed: so the page can be drawn again with everything typed (a search without script,
 * a failure, an old page after a restart) by any process, without asking the core.
 */
export type Shape = Omit<Form, "values" | "problems">;

const PURPOSE = "form";

export function sealForm({ values: _values, problems: _problems, ...shape }: Form, signer: Signer): string {
  return signer.seal(PURPOSE, deflateRawSync(JSON.stringify(shape)));
}

/** The form that the page was drawn from; undefined where it is not ours (or the key has changed). */
export function openForm(sealed: string | null, signer: Signer): Shape | undefined {
  const opened = sealed ? signer.open(PURPOSE, sealed) : undefined;
  return opened ? (JSON.parse(inflateRawSync(opened).toString()) as Shape) : undefined;
}

/** What each field is called in the page's own controls. */
export const control = {
  value: (field: string) => `v:${field}`,
  cell: (field: string, cell: string) => `v:${field}:${cell}`,
  query: (field: string) => `q:${field}`,
  /** A found option's words: `["value","label"]`, so that what was chosen keeps its name when the page is drawn again. */
  label: (field: string) => `l:${field}`,
} as const;
