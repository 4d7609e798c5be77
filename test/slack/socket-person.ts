import { TEAM } from "./fake-slack.js";
import type { FakeSocket } from "./fake-socket.js";
import { type Delivery, Person } from "./person.js";
import { CHANNEL, type Stage } from "./stage.js";

/** The same acts over a socket: what a person sends goes out as an envelope, and its acknowledgement is the answer. */
export class SocketPerson extends Person {
  /** Put over the next envelope: a retry, a second delivery. */
  over: Readonly<Record<string, unknown>> = {};
  constructor(
    on: Stage,
    private readonly socket: FakeSocket,
    id: string,
  ) {
    const settled = async (): Promise<void> => {
      await on.adapter.settled();
      await on.core.settled();
    };
    super(on.slack, "", id, CHANNEL, settled, TEAM);
  }

  protected override async sent(body: string, type: string): Promise<Delivery> {
    const form = type.startsWith("application/json") ? undefined : new URLSearchParams(body);
    const payload = form?.get("payload");
    const acked = await (payload
      ? this.socket.send("interactive", JSON.parse(payload), this.over)
      : form
        ? this.socket.send("slash_commands", Object.fromEntries(form), this.over)
        : this.socket.send("events_api", JSON.parse(body), this.over));
    return { status: acked ? 200 : 0, body: { ...acked?.payload } };
  }
}
