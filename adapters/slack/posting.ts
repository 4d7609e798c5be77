import type { Chart } from "../../src/chart.js";
import type { Message } from "../../src/message.js";
import type { Clock, Log } from "../../src/ports.js";
import { slackError } from "./failures.js";
import { type Rendered, type Richness, render } from "./message.js";

/** How long a workspace that refused native charts is spared them. */
const REFUSED_MS = 6 * 60 * 60_000;
const NOT_TAKEN: ReadonlySet<string> = new Set(["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"]);

/** Sends messages in the richest form a workspace takes: native charts and tables, then plain blocks with pictures, then text. */
export class Posting {
  private readonly refused = new Map<string, number>();
  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async send<T>(
    workspace: string,
    message: Message,
    call: (rendered: Rendered) => Promise<T>,
  ): Promise<{ sent: T; pictures: readonly Chart[] }> {
    let error: unknown;
    for (const richness of this.ways(workspace, message)) {
      const rendered = render(message, richness);
      try {
        return { sent: await call(rendered), pictures: rendered.pictures };
      } catch (failed) {
        const reason = slackError(failed) ?? (failed instanceof Error ? failed.message : "");
        if (!NOT_TAKEN.has(reason)) throw failed;
        error = failed;
        this.log.warn({ workspace, reason, richness }, "blocks refused");
        if (richness === "native") this.refused.set(workspace, this.clock.now() + REFUSED_MS);
      }
    }
    throw error;
  }

  private ways(workspace: string, message: Message): readonly Richness[] {
    const newer = message.blocks.some((block) => block.kind === "chart" || block.kind === "table");
    if (!newer) return ["plain", "text"];
    return (this.refused.get(workspace) ?? 0) > this.clock.now() ? ["plain", "text"] : ["native", "plain", "text"];
  }
}
