import {
  KEPT,
  RETENTION_KINDS,
  RETENTION_LIMITS,
  type Retention,
  type RetentionKind,
  retentionOf,
} from "../../domain/retention.js";
import type { Reply } from "../../events.js";
import { type Context, defineForm, type Feature, type Outcome, Refusal } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { update } from "../../ports.js";
import { sweep } from "./sweep.js";

function mayEdit(ctx: Context): void {
  if (!ctx.may("programme.settings", "")) throw new Refusal({ say: m.message(ctx.locale, m.text(ctx.say("retention.mayNot"))) });
}

/** These may be kept for good: left empty. */
const FOR_GOOD: readonly RetentionKind[] = ["history", "names"];

const shown = (days: number | null, { say }: Context): string =>
  days === null ? say("retention.forGood") : say("retention.days", { n: days });

/** What is kept and how long, for whoever coordinates the programme. */
function overview(ctx: Context, said?: string): m.Message {
  const { say } = ctx;
  const kept = retentionOf(ctx.programme.settings);
  return m.message(
    ctx.locale,
    said ? m.text(m.bold(said)) : undefined,
    m.heading(say("retention.title")),
    m.facts(RETENTION_KINDS.map((kind) => [say(`retention.${kind}`), shown(kept[kind], ctx)])),
    m.note(say("retention.when")),
    m.buttons({ action: "retention.change", label: say("retention.change"), value: "", opens: true }),
  );
}

/** How many days each kind is kept. What goes does not come back: shorter times for history or names are said yes to. */
export const retentionForm = defineForm({
  name: "retention.change",
  async build(_about, ctx) {
    mayEdit(ctx);
    const { say } = ctx;
    const kept = retentionOf(ctx.programme.settings);
    const days = (kind: RetentionKind) => {
      const [min, max] = RETENTION_LIMITS[kind];
      const usual = say("retention.usual", { usual: shown(KEPT[kind], ctx) });
      return f.numberField({
        label: say(`retention.${kind}`),
        hint: FOR_GOOD.includes(kind) ? `${usual} ${say("retention.emptyForGood")}` : usual,
        min,
        max,
      });
    };
    return {
      title: say("retention.formTitle"),
      fields: {
        drafts: days("drafts"),
        posts: days("posts"),
        pages: days("pages"),
        signIn: days("signIn"),
        history: days("history"),
        calls: days("calls"),
        names: days("names"),
        sure: f.yesNo({ label: say("retention.sure"), hint: say("retention.sureHint") }),
      },
      values: kept,
    };
  },
  async submit(values, about, ctx): Promise<Outcome> {
    mayEdit(ctx);
    const { say, programme } = ctx;
    const kept = retentionOf(programme.settings);
    const { sure, ...days } = values;
    const missing = RETENTION_KINDS.filter((kind) => days[kind] === null && !FOR_GOOD.includes(kind));
    if (missing.length > 0) return { problems: Object.fromEntries(missing.map((kind) => [kind, say("form.required")])) };
    const shorter = FOR_GOOD.some((kind) => (days[kind] ?? Number.POSITIVE_INFINITY) < (kept[kind] ?? Number.POSITIVE_INFINITY));
    if (shorter && !sure) return { problems: { sure: say("retention.notSure") } };
    const seen = Number(about.version) || programme.version;
    const { id } = programme;
    await ctx.store.atomically([
      update(
        "programme",
        { programme: id, id, version: seen },
        { settings: { ...programme.settings, retention: days as Retention }, version: seen + 1 },
      ),
    ]);
    const now = await ctx.store.get("programme", { programme: id, id });
    const reply: Reply = { say: overview({ ...ctx, programme: now ?? programme }, say("retention.saved")) };
    return { reply };
  },
});

/** How long data is kept: seen and set by whoever coordinates, and done at night. */
export const retention: Feature = {
  name: "retention",
  forms: [retentionForm],
  commands: {
    async "cop retention"(_typed, ctx) {
      mayEdit(ctx);
      return { say: overview(ctx) };
    },
  },
  presses: {
    async "retention.change"(_value, ctx) {
      const form = await retentionForm.open({ version: String(ctx.programme.version) }, ctx);
      return "fields" in form ? { open: form } : form;
    },
  },
  tick: sweep,
};
