import type { Id, Role, RoleGrant } from "./domain/records.js";

/**
 * Who may do what: one table, asked when a form opens and again when it is submitted.
 * A role counts in its community; `coordinator` and `administrator` count in the whole programme.
 * `own` lets members do it to what they made themselves.
 */
const TABLE = {
  "interaction.log": { from: "member" },
  "interaction.read": { from: "reader" },
  "interaction.edit": { from: "facilitator", own: true },
  "interaction.delete": { from: "facilitator", own: true },
  "interaction.check": { from: "facilitator" },
  "interaction.approve": { from: "coordinator" },
  "digest.preview": { from: "reader" },
  "digest.post": { from: "member" },
  "report.read": { from: "reader" },
  "export.read": { from: "facilitator" },
  "export.names": { from: "facilitator" },
  "community.create": { from: "coordinator" },
  "community.settings": { from: "facilitator" },
  "channel.link": { from: "facilitator" },
  "programme.settings": { from: "coordinator" },
  "programme.report": { from: "coordinator" },
  "programme.close": { from: "coordinator" },
  "vocabulary.edit": { from: "coordinator" },
  "organisation.edit": { from: "facilitator" },
  "organisation.merge": { from: "coordinator" },
  "role.grant": { from: "coordinator" },
  "member.invite": { from: "facilitator" },
  "sample.remove": { from: "coordinator" },
  "schedule.edit": { from: "facilitator" },
  "check.run": { from: "facilitator" },
  "event.plan": { from: "member" },
  "need.add": { from: "member" },
  "poll.run": { from: "facilitator" },
  "poll.vote": { from: "member" },
  "agenda.edit": { from: "facilitator" },
  "eoi.run": { from: "facilitator" },
  "outbox.retry": { from: "facilitator" },
} as const satisfies Record<string, { from: Role; own?: boolean }>;

export type Action = keyof typeof TABLE;

const RANK: Record<Role, number> = { reader: 0, member: 1, facilitator: 2, coordinator: 3, administrator: 4 };

/** The strongest role that a person's grants give in a community (`""`: in the whole programme). */
export function roleIn(grants: readonly Pick<RoleGrant, "community" | "role">[], community: Id): Role | undefined {
  return grants
    .filter((grant) => grant.community === community || grant.community === "")
    .map((grant) => grant.role)
    .sort((a, b) => RANK[b] - RANK[a])[0];
}

/** May somebody with this role do it? `own`: they made the thing themselves. */
export function may(action: Action, role: Role | undefined, own = false): boolean {
  const rule: { from: Role; own?: boolean } = TABLE[action];
  if (role === undefined) return false;
  if (RANK[role] >= RANK[rule.from]) return true;
  return own && rule.own === true && RANK[role] >= RANK.member;
}
