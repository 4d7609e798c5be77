import { fold } from "../domain/fold.js";
import { idFrom } from "../domain/ids.js";
import { nominalOf, type Parts, partSteps } from "../domain/interaction.js";
import { NO_DETAILS } from "../domain/interactions.js";
import { UNSAID } from "../domain/people.js";
import type { Id, Interaction, Programme } from "../domain/records.js";
import type { Instant } from "../events.js";
import { insert, type Step, type Store } from "../ports.js";
import { KM_TOOLS, PROGRAMME_TOOLS } from "../vocabulary/index.js";
import { STUDY, spread } from "./study.js";

export const STUDY_PROGRAMME: Id = idFrom("programme", "cop-track study");
export const STUDY_NAME = "CoP-Track study (demonstration data)";

/**
 * Writes a programme of invented entries that have the study's published marginals; nothing else about them (dates within a year,
 * which type goes with which theme, who took part) is the study's. Doing it again changes nothing.
 */
export async function makeStudy(store: Store, now: Instant): Promise<Programme> {
  const programme: Programme = {
    programme: STUDY_PROGRAMME,
    id: STUDY_PROGRAMME,
    name: STUDY_NAME,
    locale: "en",
    zone: "UTC",
    settings: {},
    createdAt: now,
    version: 1,
  };
  const standing = await store.get("programme", { programme: STUDY_PROGRAMME, id: STUDY_PROGRAMME });
  if (standing) return standing;
  await store.atomically([insert("programme", programme), ...background(programme, now), ...entries(now)]);
  return programme;
}

const id = (...parts: readonly string[]): Id => idFrom("study", ...parts);
const of = { programme: STUDY_PROGRAMME };
const COMMUNITY = id("community");
const LOGGER = id("person");

function background(programme: Programme, createdAt: Instant): Step[] {
  return [
    insert("workspace", { ...of, id: id("web"), platform: "web", external: "web", name: "", active: true }, "any"),
    insert(
      "community",
      {
        ...of,
        id: COMMUNITY,
        name: STUDY_NAME,
        locale: programme.locale,
        zone: programme.zone,
        settings: {},
        sample: true,
        createdAt,
        archivedAt: null,
        version: 1,
      },
      "any",
    ),
    insert(
      "person",
      {
        ...of,
        id: LOGGER,
        name: STUDY_NAME,
        ...UNSAID,
        sample: true,
        createdAt,
        version: 1,
      },
      "any",
    ),
    ...STUDY.implementors.map(({ key }) =>
      insert(
        "organisation",
        {
          ...of,
          id: id("organisation", key),
          name: key,
          folded: fold(key),
          aliases: [],
          stakeholder: null,
          country: null,
          mergedInto: null,
          sample: true,
          createdAt,
          version: 1,
        },
        "any",
      ),
    ),
  ];
}

function entries(now: Instant): Step[] {
  const years = spread(STUDY.years);
  const types = spread(STUDY.types);
  const themes = spread(STUDY.themes);
  const implementors = spread(STUDY.implementors);
  const seats = seatsByEntry(years);
  const groups = [...spread(STUDY.groups)];
  const tools = [
    ...PROGRAMME_TOOLS.map((entry) => ({ tool: entry.code, use: "programme" as const })),
    ...KM_TOOLS.map((entry) => ({ tool: entry.code, use: "used" as const })),
    ...KM_TOOLS.map((entry) => ({ tool: entry.code, use: "designed" as const })),
  ];
  // 211 has no divisor in common with 669: types and themes are dealt out evenly over the years.
  const dealt = (list: readonly string[], n: number): string | undefined => list[(n * 211) % STUDY.interactions];
  return years.flatMap((year, n) => {
    const counts: Record<string, number> = {};
    for (const group of groups.splice(0, seats[n])) counts[group] = (counts[group] ?? 0) + 1;
    const theme = dealt(themes, n + 1);
    const implementor = implementors[n];
    const tool = tools[n];
    const parts: Parts = {
      themes: theme ? [theme] : [],
      tools: tool ? [tool] : [],
      organisations: implementor ? [{ organisation: id("organisation", implementor), part: "implementor" }] : [],
      counts,
      participants: [],
    };
    const interaction: Interaction = {
      ...of,
      id: id("entry", String(n)),
      community: COMMUNITY,
      type: dealt(types, n) ?? "",
      title: `Invented entry ${n + 1}`,
      date: `${year}-${String((n % 12) + 1).padStart(2, "0")}-${String((n % 28) + 1).padStart(2, "0")}`,
      ...NO_DETAILS,
      zone: "UTC",
      nominal: nominalOf(parts),
      status: "approved",
      loggedBy: LOGGER,
      loggedVia: "web",
      source: `study:${n}`,
      sample: true,
      createdAt: now,
      updatedAt: now,
    };
    return [insert("interaction", interaction), ...partSteps(STUDY_PROGRAMME, interaction.id, parts)];
  });
}

/** A year's participants over its entries, as evenly as whole numbers allow. */
function seatsByEntry(years: readonly string[]): readonly number[] {
  return years.map((year, n) => {
    const first = years.indexOf(year);
    const size = STUDY.years.find((one) => one.key === year)?.count ?? 1;
    const seats = STUDY.participants.find((one) => one.key === year)?.count ?? 0;
    const place = n - first;
    return Math.floor(((place + 1) * seats) / size) - Math.floor((place * seats) / size);
  });
}
