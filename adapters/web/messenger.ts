import { idFrom } from "../../src/domain/ids.js";
import type { Id, WebMessage } from "../../src/domain/records.js";
import { PAGES } from "../../src/domain/sign-in.js";
import type { Instant, MessageRef } from "../../src/events.js";
import type { Message } from "../../src/message.js";
import { Conflict, insert, type Messenger, PostFailed, remove, type Step, type Store, update } from "../../src/ports.js";
import type { WebDeps } from "./deps.js";
import { privatePlace, programmeOf } from "./look.js";

/** Posts into the web's own channel views: rows that the pages show. A key is posted once, and can be found again. */
export function createMessenger({ store, clock }: Pick<WebDeps, "store" | "clock">): Messenger {
  const programme = async (workspace: string): Promise<Id> => {
    const found = await attempt(() => programmeOf(store, workspace));
    if (!found) throw new PostFailed("unknown workspace", { permanent: true });
    return found.id;
  };

  async function write(of: Id, place: string, person: Id | null, message: Message, key: string): Promise<MessageRef> {
    const row: WebMessage = {
      programme: of,
      id: idFrom("webMessage", of, key),
      place,
      person,
      key,
      message,
      createdAt: clock.now(),
    };
    await commit(store, [insert("webMessage", row, "any")]);
    return { place, message: row.id };
  }

  return {
    async post(workspace, place, message, key) {
      const of = await programme(workspace);
      const channel = await attempt(() =>
        store.get("channel", { programme: of, platform: PAGES, workspace, place, active: true }),
      );
      if (!channel) throw new PostFailed("unknown place", { permanent: true });
      return write(of, place, null, message, key);
    },
    async direct(workspace, account, message, key) {
      const of = await programme(workspace);
      const identity = await attempt(() =>
        store.get("identity", { programme: of, platform: PAGES, workspace, account, active: true }),
      );
      if (!identity) throw new PostFailed("unknown account", { permanent: true });
      return write(of, privatePlace(account), identity.person, message, key);
    },
    async update(workspace, ref, message) {
      const of = await programme(workspace);
      await commit(store, [update("webMessage", { programme: of, id: ref.message, place: ref.place }, { message })]);
    },
    async remove(workspace, ref) {
      const of = await programme(workspace);
      await commit(store, [remove("webMessage", { programme: of, id: ref.message, place: ref.place })]);
    },
    async find(workspace, _to, key, since: Instant) {
      const of = await programme(workspace);
      const found = await attempt(() => store.get("webMessage", { programme: of, key, createdAt: { from: since } }));
      return found && { place: found.place, message: found.id };
    },
  };
}

/** A database that does not answer is worth another try; a message that is gone is not. */
async function attempt<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof Conflict) throw new PostFailed("message gone", { permanent: true, cause });
    throw new PostFailed("database did not answer", { cause });
  }
}
const commit = (store: Store, steps: readonly Step[]): Promise<void> => attempt(() => store.atomically(steps));
