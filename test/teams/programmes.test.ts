import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { idFrom } from "../../src/domain/ids.js";
import { FEATURES } from "../../src/features/index.js";
import { insert } from "../../src/ports.js";
import { AMAL, CHANNEL, IVAN, NOW, PROGRAMME, TENANT } from "./places.js";
import { type Stage, stage } from "./stage.js";
import { wordsOf } from "./strict-card.js";

/** The team that every channel of these tests is in. */
const TEAM = "19:team@thread.tacv2";
const OTHER = idFrom("other programme");
const ELSEWHERE = "19:soils@thread.tacv2";
let on: Stage;

beforeEach(async () => {
  on = await stage(FEATURES);
  on.connector.join(ELSEWHERE, AMAL, IVAN);
  await on.store.atomically([
    insert("programme", {
      programme: OTHER,
      id: OTHER,
      name: "Soils",
      locale: "en",
      zone: "UTC",
      settings: {},
      createdAt: NOW,
      version: 1,
    }),
    insert(
      "workspace",
      { programme: PROGRAMME, id: idFrom("w"), platform: "teams", external: TENANT, name: "", active: true },
      "any",
    ),
  ]);
});
afterEach(() => on.close());

const offer = (programme: string) => on.adapter.platform.connect?.(programme).words ?? "";
const last = (place: string) => wordsOf(on.connector.in(place).at(-1)?.activity);
const workspaceOfPerson = async (programme: string) =>
  (await on.store.find("identity", { programme, account: "aad-amal" })).map((one) => one.workspace);

describe("teams of several programmes", () => {
  it("come to theirs by a code, and what is done there is theirs", async () => {
    const amal = on.person(AMAL, ELSEWHERE);
    await amal.type(offer(OTHER));
    expect(last(ELSEWHERE)).toBe("This is connected to the programme “Soils” now.");
    await amal.type("/cop help");
    expect(await workspaceOfPerson(OTHER)).toEqual([`${TENANT}/${TEAM}`]);
    expect(await workspaceOfPerson(PROGRAMME)).toEqual([]);
    // Answered privately from there, the private chat is that programme's too.
    on.clock.at += 61_000;
    await on.person(AMAL).type("/cop help");
    expect(await workspaceOfPerson(PROGRAMME)).toEqual([]);
    // Somebody who was never there is in the tenant's.
    await on.person(IVAN).type("/cop help");
    expect(await on.store.find("identity", { programme: PROGRAMME, account: "aad-ivan" })).toHaveLength(1);
  });

  it("are posted to under their own name, and answered in their own tenant", async () => {
    const amal = on.person(AMAL, ELSEWHERE);
    await amal.type(offer(OTHER));
    await amal.type("/cop help");
    const { messenger } = on.adapter.platform;
    const hello = { locale: "en", blocks: [{ kind: "text", text: "Hello" }] } as const;
    await messenger.post(`${TENANT}/${TEAM}`, ELSEWHERE, hello, "k");
    await messenger.direct(`${TENANT}/${TEAM}`, "aad-ivan", hello, "k");
    expect(last(ELSEWHERE)).toBe("Hello");
    expect(last(on.connector.privateWith("aad-ivan"))).toBe("Hello");
  });

  it.each([
    ["changed", () => `${offer(OTHER).slice(0, -8)}AAAAAAAA`],
    ["made up", () => "connect v1.aaaa.bbbb.cccc.dddd"],
    [
      "too old",
      () => {
        const words = offer(OTHER);
        on.clock.at += 8 * 24 * 3_600_000;
        return words;
      },
    ],
    ["of no programme", () => offer(idFrom("nobody"))],
  ])("take no code that is %s", async (_why, words) => {
    await on.person(AMAL, ELSEWHERE).type(words());
    expect(last(ELSEWHERE)).toMatch(/^This code does not work/);
    expect(await on.store.find("workspace", { programme: OTHER })).toEqual([]);
  });

  it("are not taken from another programme", async () => {
    await on.person(AMAL, ELSEWHERE).type(offer(OTHER));
    await on.person(AMAL, CHANNEL).type(offer(PROGRAMME));
    expect(last(CHANNEL)).toMatch(/already belongs to another programme/);
  });

  it("are offered to coordinators by /cop connect", async () => {
    const { store } = on;
    await on.person().type("/cop help");
    const [identity] = await store.find("identity", { programme: PROGRAMME, account: "aad-amal" });
    await store.atomically([
      insert(
        "roleGrant",
        {
          programme: PROGRAMME,
          id: idFrom("g"),
          person: identity?.person ?? "",
          community: "",
          role: "coordinator",
          createdAt: NOW,
          sample: false,
        },
        "any",
      ),
    ]);
    expect((await on.person().type("/cop connect")).said).toMatch(/write connect v1\./);
  });
});
