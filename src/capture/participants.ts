import type { Count } from "./counts.js";
import type { Counted } from "./lexicon/index.js";
import type { Reading } from "./reading.js";

const sum = (counts: readonly Count[], kind: Counted): number | null => {
  const these = counts.filter((count) => count.kinds.includes(kind));
  return these.length === 0 ? null : these.reduce((total, count) => total + count.value, 0);
};

/** Puts counts together: a total as said, or the sum of women and men; where they disagree, the reading is noted. */
export function settleParticipants(reading: Reading, counts: readonly Count[], bare: number | null): void {
  if (counts.length === 0) return;
  const said = reading.line.said(Math.min(...counts.map((count) => count.from)), Math.max(...counts.map((count) => count.to)));
  const only = (kind: Counted) =>
    counts.filter((count) => count.kinds.includes(kind) && !count.kinds.includes("female") && !count.kinds.includes("male"));
  let female = sum(counts, "female");
  let male = sum(counts, "male");
  const youth = sum(counts, "youth");
  const adults = sum(counts, "adults");
  const generic = only("people").find((count) => !count.kinds.includes("youth")) ?? null;
  const kinds = sum(
    only("kinds").filter((count) => !count.kinds.includes("youth")),
    "kinds",
  );
  const stated = bare ?? generic?.value ?? kinds;
  const sexes = female === null && male === null ? null : (female ?? 0) + (male ?? 0);
  const ages = youth === null && adults === null ? null : (youth ?? 0) + (adults ?? 0);
  let total = stated ?? (sexes === null && ages === null ? null : Math.max(sexes ?? 0, ages ?? 0));

  // "30 مشاركة و10 مشاركين": fewer in all than women means that the second number counts the men.
  if (stated !== null && generic !== null && female !== null && male === null && stated < female && bare === null) {
    male = stated;
    total = female + stated;
    reading.note("total", "participants.total", said, total, [female]);
  } else if (stated !== null && female === null && male !== null && stated < male && bare === null && generic !== null) {
    female = stated;
    total = male + stated;
    reading.note("total", "participants.total", said, total, [male]);
  } else if (stated !== null && sexes !== null && sexes > stated) {
    total = sexes;
    reading.note("total", "participants.total", said, total, [stated]);
  } else if (stated === null && sexes !== null && ages !== null && hasOwnAges(counts)) {
    // "5 men, 3 women, 2 youth": are the two among the eight, or beside them?
    reading.note("total", "participants.total", said, total, [sexes + ages]);
  }
  reading.participants = { total, female, male, youth };
  const rough = counts.find((count) => count.rough);
  if (rough && total !== null) reading.note("approximate", "participants.total", reading.line.said(rough.from, rough.to), total);
}

const hasOwnAges = (counts: readonly Count[]): boolean =>
  counts.some(
    (count) => count.kinds.includes("youth") && !count.part && !count.kinds.includes("female") && !count.kinds.includes("male"),
  );
