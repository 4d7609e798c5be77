import { isZone } from "../../src/domain/dates.js";
import type { Person, Programme, RoleGrant } from "../../src/domain/records.js";
import type { Account } from "../../src/events.js";
import { type Locale, nearestLocale } from "../../src/text/locales.js";
import { type Say, sayIn } from "../../src/text/say.js";

/** Somebody who may see pages: who they are, and the session that their forms are bound to. */
export interface Visitor {
  readonly session: string;
  readonly programme: Programme;
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
  known: { session: string; programme: Programme; person: Person; account: string; grants: readonly RoleGrant[] },
  browser: Browser,
): Visitor {
  const { person, programme } = known;
  const locale = person.locale ?? nearestLocale(browser.language, programme.locale);
  const zone = person.zone ?? (browser.zone && isZone(browser.zone) ? browser.zone : programme.zone);
  return { ...known, locale, zone, say: sayIn(locale) };
}

/** The visitor as an event names them. */
export const accountOf = ({ account, person, locale, zone }: Visitor, browser: Browser): Account => ({
  account,
  ...(person.erasedAt ? {} : { name: person.name }),
  locale: browser.language ?? locale,
  ...(browser.zone && isZone(browser.zone) ? { zone: browser.zone } : person.zone ? { zone } : {}),
});
