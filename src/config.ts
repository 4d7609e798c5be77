import { z } from "zod";
import { isZone } from "./domain/dates.js";
import { LOCALES } from "./text/locales.js";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

const optional = z
  .string()
  .trim()
  .transform((value) => (value === "" ? undefined : value))
  .optional();
const flag = optional.transform((value, context) => {
  if (value === undefined) return undefined;
  if (/^(1|true|yes|on)$/i.test(value)) return true;
  if (/^(0|false|no|off)$/i.test(value)) return false;
  context.addIssue({ code: "custom", message: "say 1 or 0" });
  return z.NEVER;
});
const webAddress = optional.refine(
  (value) => value === undefined || (URL.canParse(value) && /^https?:/.test(value)),
  "is not a web address",
);

const Environment = z.object({
  PORT: optional.transform((value, context) => {
    const port = Number(value ?? 3000);
    if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
    context.addIssue({ code: "custom", message: `"${value}" is not a port (0–65535)` });
    return z.NEVER;
  }),
  HOST: optional,
  DATA_DIR: optional.transform((value) => value ?? "data"),
  DATABASE_URL: optional.refine(
    (value) => value === undefined || /^postgres(ql)?:\/\//.test(value),
    "should begin with postgres://",
  ),
  PUBLIC_URL: webAddress.transform((value) => value?.replace(/\/+$/, "")),
  TRIAL: flag,
  QUICKCHART_URL: webAddress,
  CALENDAR_LINKS: flag,
  CALENDAR_HOSTS: optional.transform((value, context) => {
    const hosts = value?.split(/[\s,]+/).filter((one) => one !== "") ?? [];
    for (const host of hosts)
      if (!/^[a-z\d.-]+(:\d{1,5})?$/i.test(host))
        context.addIssue({
          code: "custom",
          message: `"${host}" is not a host like calendar.example.org or calendar.example.org:8443`,
        });
    return hosts.length > 0 ? hosts.map((host) => host.toLowerCase().replace(/:443$/, "")) : undefined;
  }),
  CALENDAR_TEST_ORIGIN: webAddress.refine(
    (value) => value === undefined || !URL.canParse(value) || LOOPBACK.test(new URL(value).hostname),
    "is for tests and must be on loopback",
  ),
  METRICS_TOKEN: optional.refine((value) => value === undefined || value.length >= 16, "needs at least 16 characters"),
  LOG_LEVEL: optional.pipe(z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info")),
  DEFAULT_LOCALE: optional.pipe(z.enum(LOCALES).default("en")),
  DEFAULT_ZONE: optional.transform((value) => value ?? "UTC").refine(isZone, "is not a time zone like Africa/Casablanca"),
  SECRET_KEY: optional.refine(
    (value) => value === undefined || value.split(",").every((key) => key.trim().length >= 32),
    "needs at least 32 characters a key",
  ),
  SLACK_BOT_TOKEN: optional.refine((value) => value === undefined || value.startsWith("xoxb-"), "should begin with xoxb-"),
  SLACK_SIGNING_SECRET: optional,
  SLACK_APP_TOKEN: optional.refine((value) => value === undefined || value.startsWith("xapp-"), "should begin with xapp-"),
  SLACK_CLIENT_ID: optional,
  SLACK_CLIENT_SECRET: optional,
  SLACK_API_URL: webAddress.refine(
    (value) => value === undefined || !URL.canParse(value) || LOOPBACK.test(new URL(value).hostname),
    "is for tests and must be on loopback",
  ),
  TEAMS_APP_ID: optional,
  TEAMS_APP_PASSWORD: optional,
  TEAMS_APP_TENANT_ID: optional,
  TEAMS_APP_TYPE: optional.pipe(z.enum(["SingleTenant", "UserAssignedMSI"]).default("SingleTenant")),
});

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly publicUrl: string | undefined;
  readonly trial: boolean;
  readonly quickchartUrl: string | undefined;
  readonly calendars: CalendarSettings;
  /** Lets a collector on another machine read the metrics. */
  readonly metricsToken: string | undefined;
  readonly logLevel: string;
  readonly locale: (typeof LOCALES)[number];
  readonly zone: string;
  /** The first key writes; all read, so that a key can be changed without a break. Empty: one is made and kept in the data folder. */
  readonly secretKeys: readonly string[];
  readonly slack: SlackSettings | undefined;
  readonly teams: TeamsSettings | undefined;
}
export interface CalendarSettings {
  readonly off: boolean;
  /** Only these are read from. */
  readonly hosts: readonly string[] | undefined;
  readonly testOrigin: string | undefined;
}
export interface SlackSettings {
  readonly botToken: string | undefined;
  readonly signingSecret: string | undefined;
  readonly appToken: string | undefined;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly apiUrl: string | undefined;
}
export interface TeamsSettings {
  readonly appId: string | undefined;
  readonly appPassword: string | undefined;
  readonly tenantId: string | undefined;
  readonly appType: "SingleTenant" | "UserAssignedMSI";
}

/** Every problem of the settings at once, each by the name of its variable. */
export class SettingsProblems extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings need mending:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.name = "SettingsProblems";
  }
}

/** Environment → settings; throws `SettingsProblems` and starts nothing where anything is wrong. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = Environment.safeParse(environment);
  // What could be read is checked together too, so that nobody mends one problem only to meet the next.
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  const trimmed = Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, value?.trim() === "" ? undefined : value?.trim()]),
  );
  problems.push(...togetherProblems(trimmed));
  if (!parsed.success || problems.length > 0) throw new SettingsProblems(problems);
  const e = parsed.data;
  const slack = hasAny(trimmed, "SLACK_");
  const teams = hasAny(trimmed, "TEAMS_");
  const trial = e.TRIAL ?? !(slack || teams);
  return {
    port: e.PORT,
    host: e.HOST ?? (trial ? "127.0.0.1" : "0.0.0.0"),
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL,
    publicUrl: e.PUBLIC_URL,
    trial,
    quickchartUrl: e.QUICKCHART_URL,
    calendars: {
      off: e.CALENDAR_LINKS === false,
      hosts: e.CALENDAR_HOSTS,
      testOrigin: e.CALENDAR_TEST_ORIGIN && new URL(e.CALENDAR_TEST_ORIGIN).origin,
    },
    metricsToken: e.METRICS_TOKEN,
    logLevel: e.LOG_LEVEL,
    locale: e.DEFAULT_LOCALE,
    zone: e.DEFAULT_ZONE,
    secretKeys: e.SECRET_KEY?.split(",").map((key) => key.trim()) ?? [],
    slack: slack
      ? {
          botToken: e.SLACK_BOT_TOKEN,
          signingSecret: e.SLACK_SIGNING_SECRET,
          appToken: e.SLACK_APP_TOKEN,
          clientId: e.SLACK_CLIENT_ID,
          clientSecret: e.SLACK_CLIENT_SECRET,
          apiUrl: e.SLACK_API_URL,
        }
      : undefined,
    // In a trial that somebody asked for, a Teams test client may come in without credentials.
    teams:
      teams || e.TRIAL === true
        ? { appId: e.TEAMS_APP_ID, appPassword: e.TEAMS_APP_PASSWORD, tenantId: e.TEAMS_APP_TENANT_ID, appType: e.TEAMS_APP_TYPE }
        : undefined,
  };
}

type Given = Readonly<Record<string, string | undefined>>;
const hasAny = (given: Given, prefix: string): boolean =>
  Object.entries(given).some(([name, value]) => name.startsWith(prefix) && value !== undefined);

/** What only shows when settings are seen side by side. */
function togetherProblems(given: Given): string[] {
  const problems: string[] = [];
  const slack = hasAny(given, "SLACK_");
  const teams = hasAny(given, "TEAMS_");
  const asked = given.TRIAL !== undefined && /^(1|true|yes|on)$/i.test(given.TRIAL);
  const trial = asked || (given.TRIAL === undefined && !slack && !teams);
  if (trial && given.PUBLIC_URL)
    problems.push("PUBLIC_URL cannot be used in a trial (TRIAL): a trial is for this machine only. Set TRIAL=0 to run for real");
  if (trial && given.HOST && !LOOPBACK.test(given.HOST))
    problems.push(`HOST is ${given.HOST}, but a trial (TRIAL) binds to loopback only, e.g. 127.0.0.1`);
  if (slack) {
    const oauth = given.SLACK_CLIENT_ID || given.SLACK_CLIENT_SECRET;
    if (Boolean(given.SLACK_CLIENT_ID) !== Boolean(given.SLACK_CLIENT_SECRET))
      problems.push("SLACK_CLIENT_ID and SLACK_CLIENT_SECRET belong together");
    if (!oauth && !given.SLACK_BOT_TOKEN)
      problems.push("SLACK_BOT_TOKEN is missing (or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET for several workspaces)");
    if (!given.SLACK_APP_TOKEN && !given.SLACK_SIGNING_SECRET)
      problems.push("SLACK_SIGNING_SECRET is missing (or SLACK_APP_TOKEN for Socket Mode): requests could not be checked");
    if (oauth && !given.SECRET_KEY) problems.push("SECRET_KEY is missing: it encrypts the tokens of the workspaces");
  }
  if (teams && !given.TEAMS_APP_ID && !asked) problems.push("TEAMS_APP_ID is missing: without it anybody could pose as Teams");
  if (given.TEAMS_APP_ID && given.TEAMS_APP_TYPE !== "UserAssignedMSI" && !given.TEAMS_APP_PASSWORD)
    problems.push("TEAMS_APP_PASSWORD is missing");
  if (given.TEAMS_APP_ID && !given.TEAMS_APP_TENANT_ID)
    problems.push("TEAMS_APP_TENANT_ID is missing: registrations are single-tenant");
  return problems;
}
