import type { webApi } from "@slack/bolt";
import type { Chart } from "../../src/chart.js";
import type { Attachment, Instant, MessageRef } from "../../src/events.js";
import type { Message } from "../../src/message.js";
import type { Charts, Clock, Log, Messenger } from "../../src/ports.js";
import type { Clients } from "./clients.js";
import { postFailed } from "./failures.js";
import { cut } from "./limits.js";
import type { Posting } from "./posting.js";
import { Rates } from "./rates.js";

interface Parts {
  readonly clients: Clients;
  readonly posting: Posting;
  readonly charts: Charts;
  readonly clock: Clock;
  readonly log: Log;
  readonly pause?: (ms: number) => Promise<void>;
}

/** Metadata is readable by the whole workspace: the key names records by id, never people. */
const EVENT_TYPE = "coptrack_message";
/** So much of the history since it was written is looked through for a message of ours. */
const LOOKED = 200;
const PAGES = 5;

export function createMessenger({ clients, posting, charts, clock, log, pause }: Parts): Required<Messenger> {
  const rates = new Rates(clock, pause);
  /** One call: spaced by channel, not made while Slack asked us to wait, its failure told in the outbox's words. */
  async function call<T>(
    workspace: string,
    method: string,
    place: string,
    work: (client: webApi.WebClient) => Promise<T>,
  ): Promise<T> {
    try {
      const client = await clients.of(workspace);
      return await rates.run(workspace, method, place, () => work(client));
    } catch (error) {
      throw postFailed(error);
    }
  }

  async function post(workspace: string, place: string, message: Message, key: string): Promise<MessageRef> {
    const { sent, pictures } = await posting.send(workspace, message, ({ blocks, text }) =>
      call(workspace, "chat.postMessage", place, (client) =>
        client.chat.postMessage({
          channel: place,
          text,
          ...(blocks.length > 0 ? { blocks: blocks as never } : {}),
          metadata: { event_type: EVENT_TYPE, event_payload: { key } },
          unfurl_links: false,
          unfurl_media: false,
          mrkdwn: false,
        }),
      ),
    );
    const ref = { place: sent.channel ?? place, message: sent.ts ?? "" };
    await showPictures(workspace, ref, pictures);
    return ref;
  }

  /** Charts that Slack did not draw, as pictures under their message. The message stands: a picture's failure is only logged. */
  async function showPictures(workspace: string, ref: MessageRef, pictures: readonly Chart[]): Promise<void> {
    for (const chart of pictures)
      try {
        await upload(workspace, ref.place, { name: "chart.png", mime: "image/png", bytes: await charts.png(chart) }, chart, ref);
      } catch (error) {
        log.warn({ reason: postFailed(error).reason }, "chart not uploaded");
      }
  }

  async function upload(workspace: string, place: string, file: Attachment, chart?: Chart, thread?: MessageRef): Promise<void> {
    await call(workspace, "files.completeUploadExternal", place, (client) =>
      client.filesUploadV2({
        channel_id: place,
        filename: file.name,
        title: chart ? chart.title : file.name,
        // The same bytes, not a copy of them.
        file: Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength),
        ...(chart ? { alt_text: cut(chart.alt, 1000) } : {}),
        ...(thread ? { thread_ts: thread.message } : {}),
      } as webApi.FilesUploadV2Arguments),
    );
  }

  /** The private conversation with a person; a channel's or conversation's id is taken as it is. */
  async function privately(workspace: string, to: string): Promise<string> {
    if (!/^[UW]/.test(to)) return to;
    const { channel } = await call(workspace, "conversations.open", to, (client) => client.conversations.open({ users: to }));
    return channel?.id ?? to;
  }

  const gone = (error: unknown): boolean => postFailed(error).reason === "message_not_found";

  return {
    post,
    direct: async (workspace, account, message, key) => post(workspace, await privately(workspace, account), message, key),
    async update(workspace, ref, message) {
      const { pictures } = await posting.send(workspace, message, ({ blocks, text }) =>
        call(workspace, "chat.update", ref.place, (client) =>
          client.chat.update({ channel: ref.place, ts: ref.message, text, blocks: blocks as never }),
        ),
      );
      // Pictures already stand under the message; a changed chart brings new ones.
      await showPictures(workspace, ref, pictures);
    },
    async remove(workspace, ref) {
      try {
        await call(workspace, "chat.delete", ref.place, (client) => client.chat.delete({ channel: ref.place, ts: ref.message }));
      } catch (error) {
        if (!gone(error)) throw error;
      }
    },
    async find(workspace, to, key, since: Instant) {
      try {
        const place = await privately(workspace, to);
        let cursor = "";
        for (let page = 0; page < PAGES; page += 1) {
          const { messages = [], response_metadata } = await call(workspace, "conversations.history", place, (client) =>
            client.conversations.history({
              channel: place,
              // Slack's clock and ours differ a little.
              oldest: String(Math.floor(since / 1000) - 60),
              include_all_metadata: true,
              limit: LOOKED,
              ...(cursor ? { cursor } : {}),
            }),
          );
          const found = messages.find((one) => (one.metadata?.event_payload as { key?: string } | undefined)?.key === key);
          if (found?.ts) return { place, message: found.ts };
          cursor = response_metadata?.next_cursor ?? "";
          if (!cursor) return undefined;
        }
        return "unknown";
      } catch (error) {
        const failed = postFailed(error);
        // Only for now: the outbox looks again, rather than post twice.
        if (!failed.options.permanent) throw failed;
        log.info({ reason: failed.reason }, "history not readable");
        return "unknown";
      }
    },
    async file(workspace, to, file) {
      await upload(workspace, await privately(workspace, to), file);
    },
  };
}
