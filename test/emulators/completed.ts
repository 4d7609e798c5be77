import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { LocalSlack } from "./local-slack.js";

const SCRIPT = readFileSync(join(import.meta.dirname, "local-slack-page.js"), "utf8");
/** Where local-slack's page gives up, in the version fetched; each stands there once. */
const GIVES_UP = [
  [
    'default:return f.jsxs("div",{className:"bk-unknown",children:["[",l.type,"]"]})',
    "default:return window.completed.block(f.jsx,l)",
  ],
  [
    "if(m&&a.input){const K=a.input;switch(l.type){",
    "if(m&&a.input){const K=a.input,more=window.completed.input(f.jsx,Q,l,c,g,K);if(more)return more;switch(l.type){",
  ],
] as const;

export type Lookup = (block: string, action: string, query: string) => Promise<readonly unknown[]>;

/** Opens local-slack's page with what it lacks drawn and asked; `lookup` answers searches as Slack would, through the program. */
export async function openCompleted(page: Page, slack: LocalSlack, lookup: Lookup = async () => []): Promise<void> {
  const state = (await (await fetch(`${slack.address}/_control/state`)).json()) as {
    users: { id: string; real_name: string; is_bot?: boolean }[];
  };
  const people = state.users.filter(({ is_bot }) => !is_bot).map(({ id, real_name }) => [id, real_name]);
  await page.exposeFunction("lookup", lookup);
  await page.addInitScript({ content: `window.people = ${JSON.stringify(people)};\n${SCRIPT}` });
  await page.route(`${slack.address}/`, async (route) => {
    const response = await route.fetch();
    let body = await response.text();
    for (const [from, to] of GIVES_UP) {
      if (body.split(from).length !== 2) throw new Error(`local-slack's page is another one: ${from}`);
      body = body.replace(from, () => to);
    }
    await route.fulfill({ response, body });
  });
  await page.goto(slack.address);
}
