import { read, type ViewState } from "../../adapters/slack/form-values.js";
import type { Driver, Screen } from "../contract/driver.js";
import type { View } from "./client.js";
import type { FakeMessage } from "./fake-slack.js";
import type { Person } from "./person.js";
import type { Stage } from "./stage.js";

/** The shared stories at Slack: signed requests to the real Bolt app, and what then stands in the fake Slack. */
export function slackDriver(on: Stage, person: Person): Driver {
  const privately = (): FakeMessage[] => [
    ...on.slack.seen(person.place, person.id).filter((one) => one.only !== undefined),
    ...on.slack.seen(`D${person.id}`, person.id),
  ];
  // What was said before an act is not its answer, unless the act replaced it.
  const look = (): Map<string, string> => new Map(privately().map((one) => [one.ts, one.text]));
  const act = async (work: () => Promise<unknown>): Promise<Screen> => {
    const before = look();
    await work();
    if (on.slack.marked.length > 0) throw new Error(`read as markup: ${on.slack.marked.join(" ")}`);
    const said = privately()
      .filter((one) => before.get(one.ts) !== one.text)
      .map((one) => typed(one.text));
    const top = on.slack.top(person.id);
    const inView = top && !person.form() ? [wordsIn(top)] : [];
    return { said: [...said, ...inView].join("\n"), ...form(person) };
  };
  return {
    platform: "slack",
    type: (line) => {
      const [command = "", rest = ""] = /^\/?(\S+)\s*([\s\S]*)$/.exec(line)?.slice(1) ?? [];
      return act(() => person.command(`/${command}`, rest));
    },
    press: (action, nth) => act(() => person.press(action, nth)),
    submit: (values) => act(() => person.submit(values)),
    again: () => act(() => person.again()),
    posts: async () =>
      on.slack
        .seen(person.place, "")
        .filter((one) => one.only === undefined)
        .map((one) => (one.file ? `[${one.file.alt}]` : typed(one.text))),
    file: async () =>
      on.slack
        .seen(`D${person.id}`, person.id)
        .flatMap((one) => (one.file ? [one.file] : []))
        .at(-1),
    close: () => on.close(),
  };
}

const typed = (text: string): string => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

/** All the words of a view's blocks, as somebody reads them. */
function wordsIn(view: View): string {
  const found: string[] = [];
  JSON.stringify(view.blocks, (key, value: unknown) => {
    if (key === "text" && typeof value === "string") found.push(value);
    return value;
  });
  return found.join(" ");
}

function form(person: Person): Pick<Screen, "form"> {
  const open = person.form();
  if (!open) return {};
  const { view, state } = open;
  const problems: Record<string, string> = {};
  for (const [block, problem] of Object.entries(person.problems)) problems[block.split("/")[0] ?? block] = problem;
  // What Slack cannot attach to a field stands above the first one, or below the one it is about.
  let above = "";
  for (const block of view.blocks as readonly { type: string; block_id?: string; elements?: readonly { text?: string }[] }[]) {
    const words = block.elements?.[0]?.text ?? "";
    if (block.type === "context" && words.startsWith("⚠️ ")) problems[above] = words.slice(3);
    else if (block.type === "input") above = (block.block_id ?? "").split("/")[0] ?? "";
  }
  return { form: { title: view.title.text, values: read(state as unknown as ViewState), problems } };
}
