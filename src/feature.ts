import type { Action } from "./access.js";
import type { Community, Id, Identity, Person, Programme, RoleGrant } from "./domain/records.js";
import type { About, Event, Happening, Instant, Reply } from "./events.js";
import type { Fields, Form, Option, Problems, ValuesOf } from "./form.js";
import { parse, toRaw } from "./form.js";
import type { Calendars, Charts, Log, Meter, Platform, Step, Store } from "./ports.js";
import type { Sealer } from "./sealed.js";
import type { Keyed } from "./secret.js";
import type { Locale } from "./text/locales.js";
import type { ProgrammeSay } from "./vocabulary/programme-say.js";
import type { Vocabulary } from "./vocabulary/vocabulary.js";

/** What the core needs from outside, shared by every event. */
export interface Services {
  readonly store: Store;
  readonly charts: Charts;
  readonly calendars: Calendars;
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly log: Log;
  readonly meter: Meter;
  /** Seals what the database alone must not tell, under a key that is not in it. */
  readonly secrets: Sealer;
  /** Posts what waits in the outbox, soon and in the background; call it after the commit that wrote there. */
  readonly wake: () => void;
  /** The address people reach the web pages at, without a slash at the end; undefined where there is none. */
  readonly publicUrl: string | undefined;
  /** Pseudonyms, made with the installation's key. */
  readonly keyed: Keyed;
}

/** One event, with who, where and when made plain. */
export interface Context extends Services {
  readonly event: Event;
  readonly now: Instant;
  readonly programme: Programme;
  readonly person: Person;
  readonly identity: Identity;
  readonly grants: readonly RoleGrant[];
  /** The community that the event's place is linked to. */
  readonly community: Community | undefined;
  readonly locale: Locale;
  readonly zone: string;
  readonly say: ProgrammeSay;
  /** The programme's code lists. */
  readonly vocabulary: Vocabulary;
  /** May this person do it, in this community (`""`: in the whole programme)? `own`: they made the thing. */
  may(action: Action, community: Id, own?: boolean): boolean;
}

/** Time passing, over all programmes. */
export interface Tick extends Services {
  readonly now: Instant;
  /** Work that must wait for a platform's answer: done beside the posting, when everything else due by `now` is written. */
  unhurried(work: () => Promise<void>): void;
}

/** The body of a form: what it asks, and what is filled in already. */
export interface FormBody<F extends Fields, X = unknown> {
  readonly title: string;
  readonly submit?: string;
  readonly fields: F;
  readonly values?: { readonly [K in keyof F]?: unknown };
  /** What was looked up for it and `submit` needs too: nothing is looked up twice before a form is acknowledged. */
  readonly found?: X;
}

/** What a submission came to: a reply, what to mend by field (`""`: the whole form), or `{open}` for the next step. */
export type Outcome = { readonly reply: Reply } | { readonly problems: Problems };

/** A registered form, its field types erased; made by `defineForm`. */
export interface FormSpec {
  readonly name: string;
  open(about: About, ctx: Context): Promise<Form | Reply>;
  submit(about: About, raw: Form["values"], ctx: Context): Promise<Reply>;
  lookup?(field: string, query: string, about: About, ctx: Context): Promise<readonly Option[]>;
}

interface FormDefinition<F extends Fields, X> {
  readonly name: string;
  /**
   * Runs on open and on submit: what may not be opened may not be submitted. A `Refusal` says why not.
   * `raw` is what was submitted, so that a field may appear only for an odd answer ("this day is still to come: log it all the same?").
   */
  build(about: About, ctx: Context, raw?: Form["values"]): Promise<FormBody<F, X>>;
  submit(values: ValuesOf<F>, about: About, ctx: Context, found: X): Promise<Outcome>;
  lookup?(field: string, query: string, about: About, ctx: Context): Promise<readonly Option[]>;
}

/** Thrown where a person may not do a thing, or the thing is gone: `reply` tells them in their language what to do instead. */
export class Refusal extends Error {
  constructor(readonly reply: Reply) {
    super("refused");
    this.name = "Refusal";
  }
}

/** Declares a form once: its schema, typed values, and every platform's rendering follow from `fields`. */
export function defineForm<F extends Fields, X = unknown>(definition: FormDefinition<F, X>): FormSpec {
  const { name } = definition;
  const shown = (body: FormBody<F>, about: About, ctx: Context): Form => ({
    name,
    about,
    title: body.title,
    submit: body.submit ?? ctx.say("form.save"),
    cancel: ctx.say("form.cancel"),
    locale: ctx.locale,
    fields: body.fields,
    values: Object.fromEntries(Object.entries(body.values ?? {}).map(([field, value]) => [field, toRaw(value)])),
    problems: {},
  });
  return {
    name,
    open: async (about, ctx) => shown(await definition.build(about, ctx), about, ctx),
    async submit(about, raw, ctx) {
      const body = await definition.build(about, ctx, raw);
      const again = (problems: Problems): Reply => ({ problems: { ...shown(body, about, ctx), values: raw, problems } });
      const parsed = parse(body.fields, raw, ctx.say);
      if (!parsed.ok) return again(parsed.problems);
      const outcome = await definition.submit(parsed.values, about, ctx, body.found as X);
      return "problems" in outcome ? again(outcome.problems) : outcome.reply;
    },
    ...(definition.lookup ? { lookup: definition.lookup.bind(definition) } : {}),
  };
}

type Handler<T> = (what: T, ctx: Context) => Promise<Reply>;

/** A capability, whole: its commands, buttons, forms and what it does with time. */
export interface Feature {
  readonly name: string;
  /** `log`, or `cop <word>`; the text is what follows. */
  readonly commands?: Readonly<Record<string, Handler<string>>>;
  /** By action; the handler gets the button's value. */
  readonly presses?: Readonly<Record<string, Handler<string>>>;
  readonly forms?: readonly FormSpec[];
  readonly happenings?: Partial<Readonly<Record<Happening["happening"], Handler<Happening>>>>;
  /** The last word on what is answered to a command, press or submission, whichever feature answered: something said once, by the way. */
  readonly lastWord?: (reply: Reply, ctx: Context) => Promise<Reply>;
  readonly tick?: (tick: Tick) => Promise<void>;
  /** Once a working day in each community that is not paused, in its hours: what is to be written then. `today` is the community's. */
  readonly daily?: (community: Community, today: string, tick: Tick) => Promise<readonly Step[]>;
}

export interface Registry {
  readonly features: readonly Feature[];
  readonly commands: ReadonlyMap<string, Handler<string>>;
  readonly presses: ReadonlyMap<string, Handler<string>>;
  readonly forms: ReadonlyMap<string, FormSpec>;
}

/** The features, looked up by name; two that claim one name do not start. */
export function registry(features: readonly Feature[]): Registry {
  const collect = <T>(what: string, entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> => {
    const map = new Map<string, T>();
    for (const [name, value] of entries) {
      if (map.has(name)) throw new Error(`two features claim the ${what} "${name}"`);
      map.set(name, value);
    }
    return map;
  };
  return {
    features,
    commands: collect(
      "command",
      features.flatMap((feature) => Object.entries(feature.commands ?? {})),
    ),
    presses: collect(
      "button",
      features.flatMap((feature) => Object.entries(feature.presses ?? {})),
    ),
    forms: collect(
      "form",
      features.flatMap((feature) => (feature.forms ?? []).map((form) => [form.name, form] as const)),
    ),
  };
}
