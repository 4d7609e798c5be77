import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "../../src/config.js";
import { PAGES } from "../../src/domain/sign-in.js";
import { type Program, start } from "../../src/main.js";
import { message, text } from "../../src/message.js";
import { toOutbox } from "../../src/outbox.js";
import type { Clock } from "../../src/ports.js";
import { NOON } from "./world.js";

export interface Trial {
  readonly origin: string;
  readonly program: Program;
  /** Posts some words in a community's channel, through the outbox. */
  post(place: string, words: string): Promise<void>;
  close(): Promise<void>;
}

/** The product as a newcomer meets it on a Monday at noon: no settings but where its data and port are; sample data, every feature, the real pages. */
export async function startTrial(clock: Clock = { now: () => NOON }): Promise<Trial> {
  const dataDir = mkdtempSync(join(tmpdir(), "coptrack-trial-"));
  const program = await start(readSettings({ DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "silent" }), { heartbeat: false, clock });
  let posted = 0;
  return {
    origin: program.address,
    program,
    async post(to, words) {
      const [programme] = await program.store.questions.programmes();
      const now = clock.now();
      posted += 1;
      const row = {
        programme: programme!.id,
        platform: PAGES,
        workspace: PAGES,
        to,
        kind: "post" as const,
        key: `trial:${posted}`,
      };
      await program.store.atomically([toOutbox({ ...row, message: message("en", text(words)) }, now)]);
      await program.core.tick(now);
    },
    async close() {
      await program.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
