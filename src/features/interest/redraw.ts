import type { InterestCall } from "../../domain/records.js";
import type { Context } from "../../feature.js";
import { toOutbox } from "../../outbox.js";
import type { Step } from "../../ports.js";
import { sayIn } from "../../text/say.js";
import { posted } from "./call-message.js";

/** What stands in the channels, drawn anew as the call is now. */
export async function redraw(call: InterestCall, { store, now }: Context): Promise<readonly Step[]> {
  const { programme } = call;
  const channels = await store.find("channel", { programme, active: true });
  const rows = await Promise.all(
    channels.map((channel) => store.get("outbox", { programme, key: `interest:${call.id}:${channel.id}` })),
  );
  return rows.flatMap((row) =>
    row?.ref && row.state === "posted"
      ? [
          toOutbox(
            {
              programme,
              key: `${row.key}:${call.version}`,
              platform: row.platform,
              workspace: row.workspace,
              to: row.to,
              kind: "update",
              ref: row.ref,
              message: posted(call, sayIn(row.message.locale)),
            },
            now,
          ),
        ]
      : [],
  );
}
