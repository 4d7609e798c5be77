import type { Activity } from "./wire.js";

/** What was typed to us, as a command: `log …`, or anything else as `cop …`. Mentions of us and a slash in front are habit, not text. */
export function typed(activity: Activity): { readonly command: "log" | "cop"; readonly text: string } {
  const words = spoken(activity);
  const [, command = "", text = ""] = /^\/?(log|cop)(?:\s+([\s\S]*))?$/i.exec(words) ?? [];
  if (command === "") return { command: "cop", text: words.replace(/^\//, "") };
  return { command: command.toLowerCase() as "log" | "cop", text: text.trim() };
}

/** The words of a message: the mention of us left out, other people by their names. */
function spoken(activity: Activity): string {
  const me = activity.recipient;
  let text = (activity.text ?? "").replaceAll("\u00a0", " ").replaceAll("&nbsp;", " ");
  for (const entity of activity.entities ?? []) {
    if (entity.type !== "mention" || !entity.text) continue;
    text = text.replaceAll(entity.text, entity.mentioned?.id === me?.id ? "" : (entity.mentioned?.name ?? entity.text));
  }
  text = text.replace(/<at(?:\s[^>]*)?>(.*?)<\/at>/gi, "$1").trim();
  // Test clients write the mention as plain words.
  const name = me?.name ? `@${me.name}`.toLowerCase() : undefined;
  return name && text.toLowerCase().startsWith(name) ? text.slice(name.length).trim() : text;
}
