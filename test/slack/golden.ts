import { render } from "../../adapters/slack/message.js";
import type { Message } from "../../src/message.js";

const line = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<id>")
    // Secrets that chance makes: links to sign in, codes to connect accounts.
    .replace(/(?<=<id>[./])[\w-]{16,}/g, "<secret>")
    .replace(/(?<=accounts )[A-Z0-9]{4}-[A-Z0-9]{4}/g, "<code>");

/** Golden JSON as a person reviews it: one line a block, ids that differ from run to run made alike. */
export function golden(whole: Readonly<Record<string, unknown>> & { readonly blocks: readonly unknown[] }): string {
  const { blocks, ...rest } = whole;
  const members = Object.entries(rest).map(([name, value]) => `${JSON.stringify(name)}: ${line(value)}`);
  return `{${[...members, `"blocks": [\n${blocks.map(line).join(",\n")}\n]`].join(",\n")}}\n`;
}

/** Golden JSON of many short messages in one file, each by its name. */
export function goldens(messages: ReadonlyMap<string, Message>): string {
  const members = [...messages].map(([name, message]) => {
    const { text, blocks } = render(message);
    return `${JSON.stringify(name)}: ${golden({ text, blocks }).trimEnd()}`;
  });
  return `{${members.join(",\n")}}\n`;
}
