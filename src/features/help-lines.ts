import type { Action } from "../access.js";
import type { Key } from "../text/en/index.js";

/** A command and what it does; `for` where only those who may do that see it, `web` where the pages have an address. */
export interface HelpLine {
  readonly command: string;
  readonly says: Key;
  readonly for?: Action;
  readonly web?: true;
  /** Only where the programme has its entries approved. */
  readonly approval?: true;
}
interface HelpGroup {
  readonly title: Key;
  readonly lines: readonly HelpLine[];
}

/** Everything that can be typed, by what people come for. A new command is one line here. */
export const HELP: readonly HelpGroup[] = [
  {
    title: "help.groupLog",
    lines: [
      { command: "/log", says: "help.log" },
      { command: "/cop again", says: "help.again" },
      { command: "/cop mine", says: "help.mine" },
      { command: "/cop drafts", says: "help.drafts" },
      { command: "/cop follow-ups", says: "followUps.help" },
    ],
  },
  {
    title: "help.groupCommunity",
    lines: [
      { command: "/cop digest", says: "help.digest" },
      { command: "/cop report", says: "help.report" },
      { command: "/cop need", says: "needs.help" },
      { command: "/cop needs", says: "needs.helpLog" },
      { command: "/cop events", says: "help.events" },
      { command: "/cop plan", says: "plan.help", for: "event.plan" },
      { command: "/cop polls", says: "poll.helpList" },
      { command: "/cop agenda", says: "agenda.help" },
      { command: "/cop eoi", says: "interest.help" },
      { command: "/cop brief", says: "brief.help" },
      { command: "/cop checks", says: "help.checks" },
      { command: "/cop trace", says: "trace.help" },
    ],
  },
  {
    title: "help.groupYou",
    lines: [
      { command: "/cop home", says: "help.home" },
      { command: "/cop me", says: "help.me" },
      { command: "/cop prompts", says: "prompts.help" },
      { command: "/cop my-data", says: "help.myData" },
      { command: "/cop leave", says: "leave.help" },
      { command: "/cop accounts", says: "accounts.help" },
      { command: "/cop web", says: "signIn.helpWeb", web: true },
    ],
  },
  {
    title: "help.groupRun",
    lines: [
      { command: "/cop settings", says: "help.settings", for: "community.settings" },
      { command: "/cop schedule", says: "schedule.help", for: "schedule.edit" },
      { command: "/cop status", says: "status.help", for: "outbox.retry" },
      { command: "/cop link", says: "help.link", for: "channel.link" },
      { command: "/cop invite", says: "signIn.helpInvite", for: "member.invite", web: true },
      { command: "/cop poll", says: "poll.help", for: "poll.run" },
      { command: "/cop check", says: "check.help", for: "check.run" },
      { command: "/cop review", says: "review.help", for: "interaction.check", approval: true },
      { command: "/cop export", says: "out.help", for: "export.read" },
      { command: "/cop vocabulary", says: "help.vocabulary", for: "community.settings" },
      { command: "/cop programme", says: "help.programme", for: "programme.settings" },
      { command: "/cop close", says: "help.close", for: "programme.close" },
      { command: "/cop calls", says: "help.calls", for: "programme.settings" },
      { command: "/cop organisations", says: "help.organisations", for: "organisation.edit" },
      { command: "/cop retention", says: "retention.help", for: "programme.settings" },
    ],
  },
];
