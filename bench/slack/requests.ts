import { createHmac } from "node:crypto";
import { Agent, request } from "node:http";
import { SECRET } from "./servers.js";

export const TEAM = "T0BENCH";
export const CHANNEL = "C0BENCH";
export const LINE = "call with INRA yesterday, 2 women 1 man, 45 min, about seed policy";
/** Connections are kept within one load only: between loads a server may close what is idle, just when it is used again. */
const connections = (): Agent => new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
let serial = 0;
/** As many people as act at once. */
const PEOPLE = 200;
const somebody = (): string => `U0P${serial % PEOPLE}`;

/** A request of Slack's: its body as Slack encodes it. */
export function command(api: string, over: Readonly<Record<string, string>> = {}): string {
  serial += 1;
  return new URLSearchParams({
    command: "/log",
    text: LINE,
    team_id: TEAM,
    team_domain: "bench",
    channel_id: CHANNEL,
    channel_name: "seeds",
    user_id: somebody(),
    user_name: "somebody",
    api_app_id: "A1",
    is_enterprise_install: "false",
    trigger_id: `${serial}.trigger`,
    response_url: `${api}response`,
    ...over,
  }).toString();
}

export interface Seen {
  readonly private_metadata: string;
  readonly callback_id: string;
  readonly blocks: readonly unknown[];
}

/** So many days that no two entries of a run are of one day: those would ask whether they are the same, and nothing be saved. */
const DAYS = 9000;

/** Saved forms of one server, each with a title and a day of its own, as Slack sends them: the whole view and what stands in its fields. */
export function submissions(
  view: Seen,
  state: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): (user?: string) => string {
  let sent = 0;
  return (user = somebody()) => {
    serial += 1;
    sent += 1;
    if (sent > DAYS) throw new Error("no days are left");
    const day = new Date(Date.UTC(2026, 0, 1) - sent * 86_400_000).toISOString().slice(0, 10);
    const values = {
      ...state,
      title: { value: { type: "plain_text_input", value: `Seed policy ${sent}` } },
      date: { value: { type: "datepicker", selected_date: day } },
    };
    const payload = {
      type: "view_submission",
      team: { id: TEAM, domain: "bench" },
      user: { id: user, username: "somebody", team_id: TEAM },
      api_app_id: "A1",
      is_enterprise_install: false,
      trigger_id: `${serial}.trigger`,
      view: { ...view, id: `V0BENCH${serial}`, previous_view_id: null, root_view_id: `V0BENCH${serial}`, state: { values } },
      response_urls: [],
    };
    return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  };
}

/** Sends one and waits for its acknowledgement: milliseconds, and what it said. */
export function send(
  port: number,
  body: string,
  agent?: Agent,
  tries = 3,
): Promise<{ readonly ms: number; readonly said: string }> {
  const at = Math.floor(Date.now() / 1000);
  const signature = createHmac("sha256", SECRET).update(`v0:${at}:${body}`).digest("hex");
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": Buffer.byteLength(body),
    "x-slack-request-timestamp": String(at),
    "x-slack-signature": `v0=${signature}`,
  };
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const options = { agent: agent ?? false, host: "127.0.0.1", port, path: "/slack/events", method: "POST", headers };
    const asked = request(options, (response) => {
      let said = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        said += part;
      });
      response.on("end", () => {
        if (response.statusCode !== 200) reject(new Error(`answered ${response.statusCode}: ${said.slice(0, 200)}`));
        else resolve({ ms: performance.now() - begun, said });
      });
    });
    // A server may close a connection that was idle just as it is used again; on a busy machine that is not rare.
    asked.on("error", (error) => {
      if (tries === 0) return reject(error);
      process.stderr.write(`sent again: ${error.message}\n`);
      resolve(send(port, body, agent, tries - 1));
    });
    asked.end(body);
  });
}

/** Sends all of them, so many at a time; the milliseconds of each. */
export async function load(port: number, bodies: readonly string[], atOnce: number): Promise<number[]> {
  const times: number[] = [];
  const agent = connections();
  let next = 0;
  const lane = async (): Promise<void> => {
    for (;;) {
      const body = bodies[next];
      next += 1;
      if (body === undefined) return;
      times.push((await send(port, body, agent)).ms);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  agent.destroy();
  return times;
}

/** Sends them at a steady rate, whether or not earlier ones were answered; the milliseconds of each, from when it was due. */
export async function steadily(port: number, bodies: readonly string[], perSecond: number): Promise<number[]> {
  const begun = performance.now();
  const agent = connections();
  const times = await Promise.all(
    bodies.map(async (body, index) => {
      const due = begun + (index * 1000) / perSecond;
      await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      await send(port, body, agent);
      return performance.now() - due;
    }),
  );
  agent.destroy();
  return times;
}

export const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
