import { openSqlite } from "../../db/sqlite.js";
import { type Core, createCore } from "../../src/core.js";
import { idFrom } from "../../src/domain/ids.js";
import { UNSAID } from "../../src/domain/people.js";
import type { Role } from "../../src/domain/records.js";
import type { Event, Instant, Reply } from "../../src/events.js";
import type { Feature } from "../../src/feature.js";
import { FEATURES } from "../../src/features/index.js";
import { plainText } from "../../src/message.js";
import { type Calendars, insert, type Store } from "../../src/ports.js";
import type { Locale } from "../../src/text/locales.js";
import { loadCatalogues } from "../../src/text/say.js";
import { type MemoryPlatform, memoryPlatform } from "./memory-platform.js";
import { testSecrets } from "./secrets.js";

export const NOON: Instant = Date.parse("2026-11-23T12:00:00Z");
const PLATFORM = "test";
const WORKSPACE = "T1";

/** A programme with one community, linked to the place `room`, on a platform held in memory; the clock stands until moved. */
export interface World {
  readonly core: Core;
  readonly store: Store;
  readonly platform: MemoryPlatform;
  readonly programme: string;
  readonly community: string;
  readonly clock: { at: Instant; now(): Instant };
  /** Lines the program logged, as JSON. */
  readonly logged: readonly string[];
  /** A person at the platform, in `room` unless said otherwise. */
  as(
    account: string,
    options?: { name?: string; role?: Role; community?: string; locale?: Locale; zone?: string; place?: string | null },
  ): Promise<Actor>;
  /** Another community of the programme, linked to `place`. */
  addCommunity(key: string, place: string, settings?: { locale?: Locale; zone?: string }): Promise<string>;
  close(): Promise<void>;
}

/** One person, acting through `core.handle` as any adapter would. */
export interface Actor {
  readonly account: string;
  readonly person: string;
  command(text: string): Promise<Reply>;
  press(action: string, value?: string): Promise<Reply>;
  /** Submits the open form of a reply: what was filled in, with these raw values on top. */
  submit(reply: Reply, values?: Readonly<Record<string, unknown>>, id?: string): Promise<Reply>;
  lookup(reply: Reply, field: string, query: string): Promise<Reply>;
  event(event: Partial<Event> & Pick<Event, "kind">): Promise<Reply>;
}

export async function world(
  options: {
    store?: Store;
    publicUrl?: string;
    features?: readonly Feature[];
    locale?: Locale;
    zone?: string;
    calendars?: Calendars;
  } = {},
): Promise<World> {
  await loadCatalogues();
  const store = options.store ?? openSqlite(":memory:");
  const clock = { at: NOON, now: () => clock.at };
  const programme = idFrom("test programme");
  const zone = options.zone ?? "Africa/Casablanca";
  const locale = options.locale ?? "en";
  const platform = memoryPlatform();
  const logged: string[] = [];
  const line = (fields: unknown, message: string) => {
    logged.push(
      JSON.stringify({ message, ...(fields as object) }, (_key, value) =>
        value instanceof Error ? `${value.name}: ${value.message}` : value,
      ),
    );
  };
  const core = createCore(options.features ?? FEATURES, {
    store,
    charts: { png: async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]), close: async () => undefined },
    platforms: new Map([[PLATFORM, platform]]),
    log: { info: line, warn: line, error: line },
    clock,
    publicUrl: options.publicUrl,
    ...(options.calendars ? { calendars: options.calendars } : {}),
    secrets: testSecrets,
  });
  await store.atomically([
    insert("programme", { programme, id: programme, name: "Programme", locale, zone, settings: {}, createdAt: NOON, version: 1 }),
    insert("workspace", { programme, id: idFrom("w"), platform: PLATFORM, external: WORKSPACE, name: "", active: true }),
  ]);
  const addCommunity = async (key: string, place: string, settings: { locale?: Locale; zone?: string } = {}): Promise<string> => {
    const id = idFrom("community", key);
    await store.atomically([
      insert("community", {
        programme,
        id,
        name: key,
        locale: settings.locale ?? locale,
        zone: settings.zone ?? zone,
        settings: {},
        sample: false,
        createdAt: NOON,
        archivedAt: null,
        version: 1,
      }),
      insert("channel", {
        programme,
        id: idFrom("channel", place),
        community: id,
        platform: PLATFORM,
        workspace: WORKSPACE,
        place,
        name: place,
        active: true,
      }),
    ]);
    return id;
  };
  const community = await addCommunity("Seeds", "room");
  let events = 0;

  return {
    core,
    store,
    platform,
    programme,
    community,
    clock,
    logged,
    addCommunity,
    close: () => store.close(),
    async as(
      account,
      {
        name = account,
        role = "member",
        community: where = community,
        locale: spoken = "en",
        zone: local = zone,
        place = "room",
      } = {},
    ) {
      const person = idFrom("person", programme, PLATFORM, WORKSPACE, account);
      const blank = {
        ...UNSAID,
        sample: false,
      } as const;
      await store.atomically([
        insert("person", { programme, id: person, name, ...blank, createdAt: NOON, version: 1 }, "any"),
        insert(
          "identity",
          {
            programme,
            id: idFrom("identity", programme, account),
            person,
            platform: PLATFORM,
            workspace: WORKSPACE,
            account,
            name,
            locale: null,
            zone: null,
            active: true,
          },
          "any",
        ),
        insert(
          "roleGrant",
          {
            programme,
            id: idFrom("grant", person, where, role),
            person,
            community: role === "coordinator" || role === "administrator" ? "" : where,
            role,
            createdAt: NOON,
            sample: false,
          },
          "any",
        ),
      ]);
      const event = (partial: Partial<Event> & Pick<Event, "kind">): Promise<Reply> => {
        events += 1;
        return core.handle({
          id: `event-${events}`,
          platform: PLATFORM,
          workspace: WORKSPACE,
          who: { account, name, locale: spoken, zone: local },
          ...(place === null ? {} : { where: { place, name: place, isPrivate: place.startsWith("dm-") } }),
          ...partial,
        } as Event);
      };
      return {
        account,
        person,
        event,
        command: (text) => {
          const [, word = "", rest = ""] = /^\/?(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
          return event({ kind: "command", command: word as "log" | "cop", text: rest });
        },
        press: (action, value = "") => event({ kind: "press", action, value }),
        submit: (reply, values = {}, id) => {
          const form = reply.open ?? reply.problems;
          if (!form) throw new Error(`no form is open; said: ${reply.say ? plainText(reply.say) : "nothing"}`);
          return event({
            kind: "submission",
            form: form.name,
            about: form.about,
            values: { ...form.values, ...values } as never,
            ...(id ? { id } : {}),
          });
        },
        lookup: (reply, field, query) => {
          const form = reply.open ?? reply.problems;
          if (!form) throw new Error("no form is open");
          return event({ kind: "lookup", form: form.name, about: form.about, field, query });
        },
      };
    },
  };
}

/** The words of what was said to the person. */
export const said = (reply: Reply): string => (reply.say ? plainText(reply.say) : reply.update ? plainText(reply.update) : "");
