import { createServer } from "node:net";
import { readSettings, type Settings, SettingsProblems } from "../config.js";
import { createLog } from "../log.js";
import { lazyCharts, openConfiguredStore } from "../main.js";

interface Finding {
  readonly what: string;
  /** What to do about it; undefined where all is well. */
  readonly todo?: string;
}

/** Checks settings, database, fonts and port; says of each that it is well, or what to do. Exit code 1 where anything is not. */
export async function run(_args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const findings = [nodeVersion()];
  try {
    const settings = readSettings(environment);
    findings.push(
      { what: `settings (${settings.trial ? "trial" : "for real"})` },
      await database(settings),
      await fonts(settings),
      await port(settings),
    );
  } catch (error) {
    if (!(error instanceof SettingsProblems)) throw error;
    for (const problem of error.problems) findings.push({ what: "settings", todo: problem });
  }
  for (const { what, todo } of findings) process.stdout.write(todo ? `✗ ${what}: ${todo}\n` : `✓ ${what}\n`);
  return findings.some((finding) => finding.todo) ? 1 : 0;
}

function nodeVersion(): Finding {
  const major = Number(process.versions.node.split(".")[0]);
  return { what: `Node.js ${process.versions.node}`, ...(major < 20 ? { todo: "install Node.js 20, 22 or 24" } : {}) };
}

async function database(settings: Settings): Promise<Finding> {
  const what = settings.databaseUrl ? "PostgreSQL" : `SQLite in ${settings.dataDir}`;
  try {
    const store = await openConfiguredStore(settings, createLog("silent"));
    const ms = await store.questions.ping();
    await store.close();
    return { what: `${what} answers in ${ms.toFixed(1)} ms` };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return {
      what: `${what} (${reason})`,
      todo: settings.databaseUrl
        ? "check that the server runs, and the user, password and name in DATABASE_URL"
        : "check that DATA_DIR can be written and the disk is not full; stop other programs that hold the file",
    };
  }
}

/** Draws one small chart: proves the canvas and the fonts. */
async function fonts(settings: Settings): Promise<Finding> {
  const charts = lazyCharts({ ...settings, quickchartUrl: undefined });
  try {
    const png = await charts.png({
      kind: "bar",
      title: "é ж ع",
      categories: ["é", "ж", "ع"],
      series: [{ name: "n", data: [1, 2, 3] }],
      locale: "en",
      alt: "",
    });
    return { what: `charts and fonts (${Math.round(png.length / 1024)} KB drawn)` };
  } catch (error) {
    return {
      what: `charts and fonts (${error instanceof Error ? error.message : String(error)})`,
      todo: "run npm ci again: the canvas for this machine is missing",
    };
  } finally {
    await charts.close();
  }
}

async function port(settings: Settings): Promise<Finding> {
  const server = createServer();
  const problem = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once("error", resolve);
    server.listen(settings.port, settings.host, () => resolve(undefined));
  });
  if (!problem) await new Promise((resolve) => server.close(resolve));
  const what = `port ${settings.port} on ${settings.host}`;
  if (!problem) return { what };
  if (problem.code === "EADDRINUSE")
    return { what, todo: `it is taken (perhaps by coptrack itself). Stop that program, or set PORT=${settings.port + 1}` };
  return { what, todo: problem.code === "EACCES" ? "choose a PORT above 1023" : `check HOST (${problem.message})` };
}
