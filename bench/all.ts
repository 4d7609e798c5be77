import { print, type Result } from "./measure.js";

/** Every benchmark, one after the other; each compares in turns within its own run. `npm run bench -- save start` runs some. */
const ALL: Readonly<Record<string, () => Promise<{ run(): Promise<readonly Result[]> }>>> = {
  brief: () => import("./brief.js"),
  charts: () => import("./charts.js"),
  export: () => import("./export.js"),
  polls: () => import("./polls.js"),
  figures: () => import("./figures.js"),
  save: () => import("./save.js"),
  slack: () => import("./slack.js"),
  start: () => import("./start.js"),
  tick: () => import("./tick.js"),
  week: () => import("./week.js"),
};

const wanted = process.argv.slice(2);
for (const [name, load] of Object.entries(ALL)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n${name}\n`);
  print(await (await load()).run());
}
