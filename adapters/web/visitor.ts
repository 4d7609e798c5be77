import { isZone } from "../../src/domain/dates.js";
import type { Person, Programme, RoleGrant } from "../../src/domain/records.js";
import { PAGES } from "../../src/domain/sign-in.js";
import type { Account } from "../../src/events.js";
import { type Locale, nearestLocale } from "../../src/text/locales.js";
import { type Say, sayIn } from "../../src/text/say.js";

/** Somebody who may see pages: who they are, and the session that their forms are bound to. */
export interface Visitor {
  readonly session: string;
  readonly programme: Programme;
  readonly workspace: string;
  readonly person: Person;
  readonly account: string;
  readonly grants: readonly RoleGrant[];
  readonly locale: Locale;
  readonly zone: string;
  readonly say: Say;
}

/** What the browser says about the person in front of it. */
export interface Browser {
  readonly language: string | undefined;
  /** From the page's script; undefined without it. */
  readonly zone: string | undefined;
}

export function visitorFrom(
  known: Pick<Visitor, "session" | "programme" | "workspace" | "person" | "account" | "grants">,
  browser: Browser,
): Visitor {
  const { person, programme } = known;
  const locale = person.locale ?? nearestLocale(browser.language, programme.locale);
  const zone = person.zone ?? (browser.zone && isZone(browser.zone) ? browser.zone : programme.zone);
  return { ...known, locale, zone, say: sayIn(locale) };
}

/** The visitor as an event names them. */
const accountOf = ({ account, person, locale, zone }: Visitor, browser: Browser): Account => ({
  account,
  ...(person.erasedAt ? {} : { name: person.name }),
  locale: browser.language ?? locale,
  ...(browser.zone && isZone(browser.zone) ? { zone: browser.zone } : person.zone ? { zone } : {}),
});

/** What every event from this visitor says. */
export const inboundOf = (visitor: Visitor, browser: Browser) => ({
  platform: PAGES,
  workspace: visitor.workspace,
  who: accountOf(visitor, browser),
});
