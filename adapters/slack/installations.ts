import type { Installation, InstallationQuery, InstallationStore } from "@slack/bolt";
import { idFrom } from "../../src/domain/ids.js";
import type { Installation as Row, Workspace } from "../../src/domain/records.js";
import { type Clock, insert, remove, type Store, update } from "../../src/ports.js";
import type { Sealer } from "../../src/sealed.js";
import { PLATFORM } from "./inbound.js";

/** Instead of tokens: they are an organisation's. */
const OF = "of:";
export const NOT_INSTALLED = "not installed";

/** The workspace belongs to another programme: nothing crosses between programmes. */
export class BelongsElsewhere extends Error {
  readonly code = "coptrack_belongs_elsewhere";
}

/** Bolt's installations in our database, sealed; whose each is stands in the installation's `metadata`. */
export class SealedInstallations implements InstallationStore {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async storeInstallation(installation: Installation): Promise<void> {
    const whole = installation.isEnterpriseInstall === true;
    const external = (whole ? installation.enterprise?.id : installation.team?.id) ?? "";
    const programme = installation.metadata ?? "";
    if (!external || !programme) throw new Error("an installation without a workspace or a programme");
    const [before, workspace] = await Promise.all([this.row(external), this.store.questions.workspace(PLATFORM, external)]);
    if (workspace?.active && workspace.programme !== programme) throw new BelongsElsewhere();
    if (whole && before && before.programme !== programme) throw new BelongsElsewhere();
    const now = this.clock.now();
    const row: Row = {
      programme,
      id: idFrom("installation", PLATFORM, external),
      platform: PLATFORM,
      external,
      whole,
      sealed: this.sealer.seal(JSON.stringify(installation), external),
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
    };
    const name = installation.team?.name ?? "";
    await this.store.atomically([
      ...(before ? [remove("installation", { programme: before.programme, id: before.id }, 1)] : []),
      insert("installation", row),
      ...(whole ? [] : workspaceSteps(workspace, external, name, programme)),
    ]);
  }

  /** By workspace; where an organisation installed for all of its own, by organisation. */
  async fetchInstallation(query: InstallationQuery<boolean>): Promise<Installation> {
    const { teamId, enterpriseId } = query;
    const own = teamId ? await this.row(teamId) : undefined;
    const enterprise = own?.sealed.startsWith(OF) ? own.sealed.slice(OF.length) : enterpriseId;
    const row = own && !own.sealed.startsWith(OF) ? own : enterprise ? await this.row(enterprise) : undefined;
    if (!row) throw new Error(NOT_INSTALLED);
    if (row.whole && teamId && !own) await this.join(teamId, row);
    return JSON.parse(this.sealer.open(row.sealed, row.external)) as Installation;
  }

  async deleteInstallation(query: InstallationQuery<boolean>): Promise<void> {
    await this.letGo(query.teamId, query.enterpriseId);
  }

  /** Forgets a workspace's tokens, or an organisation's and those of all its workspaces; answers which workspaces they were. */
  async letGo(team: string | undefined, enterprise: string | undefined): Promise<readonly string[]> {
    const row = team ? await this.row(team) : enterprise ? await this.row(enterprise) : undefined;
    if (!row) return team ? [team] : [];
    const { programme, id } = row;
    const members = row.whole
      ? await this.store.find("installation", { programme, platform: PLATFORM, sealed: OF + row.external })
      : [];
    await this.store.atomically(
      [id, ...members.map((one) => one.id)].map((one) => remove("installation", { programme, id: one })),
    );
    return row.whole ? members.map((one) => one.external) : [row.external];
  }

  /** After a change of keys: whatever an old one sealed is sealed anew, so that the old one can go. */
  async resealAll(): Promise<number> {
    const rows = await this.store.questions.installations(PLATFORM);
    const old = rows.filter((row) => !row.sealed.startsWith(OF) && !this.sealer.isCurrent(row.sealed));
    for (const row of old) {
      const sealed = this.sealer.seal(this.sealer.open(row.sealed, row.external), row.external);
      // A row that was renewed meanwhile is current already.
      await this.store.atomically([
        update("installation", { programme: row.programme, id: row.id, updatedAt: row.updatedAt }, { sealed }, "any"),
      ]);
    }
    return old.length;
  }

  /** A workspace of an organisation that installed for all of its own is of the same programme, and has no token of its own. */
  private async join(team: string, { programme, external }: Row): Promise<void> {
    const workspace = await this.store.questions.workspace(PLATFORM, team);
    if (workspace?.active && workspace.programme !== programme) throw new BelongsElsewhere();
    const now = this.clock.now();
    const id = idFrom("installation", PLATFORM, team);
    const row = {
      programme,
      id,
      platform: PLATFORM,
      external: team,
      whole: false,
      sealed: OF + external,
      createdAt: now,
      updatedAt: now,
    };
    await this.store.atomically([...workspaceSteps(workspace, team, "", programme), insert("installation", row, "any")]);
  }

  private row(external: string): Promise<Row | undefined> {
    return this.store.questions.installation(PLATFORM, external);
  }
}

function workspaceSteps(before: Workspace | undefined, external: string, name: string, programme: string) {
  if (before && before.programme === programme)
    return [update("workspace", { programme, id: before.id }, { active: true, ...(name ? { name } : {}) })];
  const fresh = { programme, id: idFrom("workspace", PLATFORM, external), platform: PLATFORM, external, name, active: true };
  // Let go by another programme, it starts anew in this one.
  return [
    ...(before ? [remove("workspace", { programme: before.programme, id: before.id }, 1)] : []),
    insert("workspace", fresh),
  ];
}
