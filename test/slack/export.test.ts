import { afterEach, beforeEach, expect, it } from "vitest";
import { idFrom } from "../../src/domain/ids.js";
import { FEATURES } from "../../src/features/index.js";
import { insert } from "../../src/ports.js";
import type { Driver } from "../contract/driver.js";
import { slackDriver } from "./driver.js";
import type { Person } from "./person.js";
import { CHANNEL, COMMUNITY, NOW, PROGRAMME, type Stage, stage } from "./stage.js";

let on: Stage;
let amal: Person;
let at: Driver;
beforeEach(async () => {
  on = await stage(FEATURES);
  amal = on.person("U0AMAL");
  at = slackDriver(on, amal);
  await at.type("/log call");
  await at.submit({ type: "call", title: "Seed policy", date: "2026-11-20" });
  const identity = await on.store.get("identity", { programme: PROGRAMME, account: "U0AMAL" });
  const grant = { programme: PROGRAMME, id: idFrom("grant"), role: "facilitator", createdAt: NOW, sample: false } as const;
  await on.store.atomically([insert("roleGrant", { ...grant, person: identity?.person ?? "", community: COMMUNITY })]);
});
afterEach(() => on.close());

const privateFiles = () =>
  on.slack
    .seen("DU0AMAL", "U0AMAL")
    .flatMap((one) => (one.file ? [one.file] : []))
    .filter((file) => file.bytes > 0);

it("puts an export in the person's own messages with the bot, and nothing in the channel", async () => {
  const before = (await at.posts()).length;
  const answer = await at.type("/cop export 2026-11");
  expect(answer.said).toContain("1 interaction");
  expect(answer.said).toContain("private messages");
  expect(privateFiles().map((file) => file.name)).toEqual(["coptrack-Seeds-2026-11-01-2026-11-30.xlsx"]);
  expect(await at.posts()).toHaveLength(before);
});

it("makes the file that the form asks for", async () => {
  const form = await at.type("/cop export");
  expect(form.form?.values).toMatchObject({ format: "xlsx", what: "last quarter" });
  const answer = await at.submit({ what: "2026-11", format: "csv", names: true, purpose: "Annual report" });
  expect(answer.said).toContain("Keep it safe");
  expect(privateFiles().map((file) => file.name)).toEqual(["coptrack-Seeds-2026-11-01-2026-11-30.csv.zip"]);
});

it("says so where the file does not arrive", async () => {
  on.slack.troubles.set("files.getUploadURLExternal", [{ error: "internal_error" }]);
  const answer = await at.type("/cop export 2026-11 json");
  expect(answer.said).toContain("could not be sent");
  expect(privateFiles()).toEqual([]);
  expect(on.slack.seen(CHANNEL, "").every((one) => !one.file)).toBe(true);
});
