import { fold } from "../../domain/fold.js";
import { NEED_SOURCES, NEED_STATES, type Need, type NeedSource, type NeedState } from "../../domain/records.js";

/** Which needs to show. Travels in a button, so it is small. */
export interface NeedFilter {
  readonly words?: string;
  readonly state?: NeedState;
  readonly source?: NeedSource;
  readonly theme?: string;
  readonly mine?: "1";
}

export const writtenFilter = (filter: NeedFilter): string =>
  new URLSearchParams(
    Object.entries(filter).flatMap(([key, value]) => (value ? [[key, String(value).slice(0, 80)] as [string, string]] : [])),
  ).toString();

/** As a button or form carries it; what is not known is left out. */
export function readNeedFilter(typed: string): NeedFilter {
  const of = new URLSearchParams(typed);
  const [words, theme] = [of.get("words"), of.get("theme")];
  const state = NEED_STATES.find((one) => one === of.get("state"));
  const source = NEED_SOURCES.find((one) => one === of.get("source"));
  return {
    ...(words ? { words } : {}),
    ...(state ? { state } : {}),
    ...(source ? { source } : {}),
    ...(theme ? { theme } : {}),
    ...(of.get("mine") ? { mine: "1" as const } : {}),
  };
}

/** Does a need fit? Every word is looked for in its text, in any script, whatever case and accents. */
export function fitsNeed(filter: NeedFilter, need: Need, mine: boolean): boolean {
  if (filter.state && need.state !== filter.state) return false;
  if (filter.source && need.source !== filter.source) return false;
  if (filter.theme && !need.themes.includes(filter.theme)) return false;
  if (filter.mine && !mine) return false;
  if (!filter.words) return true;
  const text = fold(need.text);
  return filter.words
    .split(/\s+/)
    .map(fold)
    .every((word) => text.includes(word));
}
