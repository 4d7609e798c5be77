import { expect } from "vitest";
import { FEATURES } from "../../src/features/index.js";
import { FakeSocket } from "./fake-socket.js";
import { SocketPerson } from "./socket-person.js";
import { CHANNEL, type Stage, stage } from "./stage.js";
import { Waits } from "./waits.js";

export interface SocketStage {
  readonly on: Stage;
  readonly socket: FakeSocket;
  /** Waits that end when a story says so. */
  readonly waits: Waits;
  readonly amal: SocketPerson;
  /** Whatever happened, the program stands, answers, and has left no rejection to nobody. */
  close(): Promise<void>;
}

/** The program in Socket Mode, an hour after it began, and Amal, who types over the socket. */
export async function socketStage(): Promise<SocketStage> {
  const loose: unknown[] = [];
  const unhandled = (reason: unknown): void => void loose.push(reason);
  process.on("unhandledRejection", unhandled);
  const waits = new Waits();
  let begun: FakeSocket | undefined;
  const on = await stage(FEATURES, {
    settings: { appToken: "xapp-1-A1-trial" },
    wait: waits.wait,
    before: async (slack) => {
      begun = await FakeSocket.start(slack);
    },
  });
  if (!begun) throw new Error("no socket");
  const socket = begun;
  const amal = new SocketPerson(on, socket, "U0AMAL");
  on.clock.at += 3_600_000;
  return {
    on,
    socket,
    waits,
    amal,
    async close() {
      await amal.command("/cop", "help");
      expect(on.adapter.connected?.()).toBe(true);
      expect(on.slack.seen(CHANNEL, "U0AMAL").at(-1)?.text).toContain("/log");
      expect(loose.splice(0)).toEqual([]);
      await on.close();
      await socket.stop();
      process.off("unhandledRejection", unhandled);
    },
  };
}
