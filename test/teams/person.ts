import { readForm } from "../../adapters/teams/read.js";
import type { Raw } from "../../src/form.js";
import type { Driver, Screen } from "../contract/driver.js";
import { changesFor, heldBack, inputData } from "./client.js";
import type { FakeConnector, FakeMember, Posted } from "./fake-connector.js";
import { bytesOf, faults, partsOf, wordsOf } from "./strict-card.js";

type Json = Record<string, unknown>;
interface Setting {
  readonly connector: FakeConnector;
  readonly endpoint: string;
  readonly who: FakeMember;
  readonly place: string;
  readonly settled: () => Promise<void>;
  readonly locale?: string;
  readonly zone?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
interface Dialog {
  readonly title: string;
  readonly card: Json;
  /** Invokes of a message extension have names of their own. */
  readonly extension: boolean;
  /** The message whose button opened it. */
  readonly from?: string;
}
interface Sent {
  readonly status: number;
  readonly body: Json | undefined;
}

/** Every activity has an id of its own. */
let count = 0;

/** One person at Teams' client: sends activities as it does, shows cards and dialogs, holds back what it holds back. */
export class Person implements Driver {
  readonly platform = "teams";
  private dialog: Dialog | undefined;
  private problems: Readonly<Record<string, string>> = {};
  private last: (() => Promise<Screen>) | undefined;
  private seen = new Map<string, string>();
  private readonly privately: string;

  constructor(private readonly setting: Setting) {
    const { connector, who } = setting;
    this.privately = connector.privateWith(who.aadObjectId ?? who.id);
    // Whoever writes to the bot privately has it installed.
    if (setting.place === this.privately && !connector.rosters.has(this.privately)) connector.join(this.privately, who);
  }

  /** The card in the dialog. */
  get card(): unknown {
    return this.dialog?.card;
  }

  /** The envelope that the client puts around everything. */
  activity(more: Json): Json {
    const { who, place, connector, locale = "en-GB", zone = "Africa/Cairo" } = this.setting;
    count += 1;
    const type = place === this.privately ? "personal" : place.includes("@thread.tacv2") ? "channel" : "groupChat";
    const { tenantId = "3f0e8d70-1c1a-4a55-9b1c-1d5b8f1f0a01", ...from } = who;
    return {
      channelId: "msteams",
      id: `${type === "personal" ? "" : "1:"}${who.id}-${count}-${place}`,
      timestamp: "2026-11-22T10:00:00.000Z",
      localTimestamp: "2026-11-22T12:00:00.000+02:00",
      localTimezone: zone,
      serviceUrl: connector.url,
      from: { id: from.id, name: from.name, aadObjectId: from.aadObjectId },
      conversation: {
        conversationType: type,
        tenantId,
        id: type === "channel" ? `${place};messageid=1700000000001` : place,
        ...(type === "personal" ? {} : { isGroup: true }),
      },
      recipient: { id: "28:coptrack", name: "coptrack" },
      locale,
      entities: [{ type: "clientInfo", locale, country: "EG", platform: "Web", timezone: zone }],
      channelData: {
        tenant: { id: tenantId },
        ...(type === "channel" ? { channel: { id: place }, team: { id: "19:team@thread.tacv2" } } : {}),
      },
      ...more,
    };
  }

  /** Sends it as Teams does, over HTTP. */
  async send(activity: Json): Promise<Sent> {
    const response = await fetch(this.setting.endpoint, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8", ...this.setting.headers },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    await this.setting.settled();
    if (this.setting.connector.faults.length > 0) throw new Error(`Teams refused: ${this.setting.connector.faults.join("; ")}`);
    return { status: response.status, body: text === "" ? undefined : (JSON.parse(text) as Json) };
  }

  async type(command: string): Promise<Screen> {
    const words = command.replace(/^\//, "");
    const inPrivate = this.setting.place === this.privately;
    const mention = "<at>coptrack</at>";
    const activity = this.activity({
      type: "message",
      textFormat: "plain",
      text: inPrivate ? words : `${mention} ${words}`,
      ...(inPrivate
        ? {}
        : { entities: [{ type: "mention", text: mention, mentioned: { id: "28:coptrack", name: "coptrack" } }] }),
    });
    return this.act(async () => {
      this.dialog = undefined;
      await this.ok(activity);
      // A typed command that leads to a form is answered with a card; people press its button.
      const opening = this.buttons().find(({ button, fresh }) => fresh && carried(button)?.do === "open");
      if (opening) await this.pressIt(opening);
    });
  }

  async press(action: string, nth = 1): Promise<Screen> {
    const found = this.buttons().filter(({ button }) => carried(button)?.do === "press" && carried(button)?.action === action);
    const target = found[nth - 1];
    if (!target)
      throw new Error(
        `no button ${action}: there are ${this.buttons()
          .map(({ button }) => String(button.title))
          .join(", ")}`,
      );
    return this.act(() => this.pressIt(target));
  }

  /** Presses the button with this title on what was last shown. */
  async pressTitled(title: string): Promise<Screen> {
    const target = this.buttons().find(({ button }) => button.title === title);
    if (!target)
      throw new Error(
        `no button "${title}": there are ${this.buttons()
          .map(({ button }) => String(button.title))
          .join(", ")}`,
      );
    return this.act(() => this.pressIt(target));
  }

  async submit(values: Readonly<Record<string, Raw>>): Promise<Screen> {
    const { dialog } = this;
    if (!dialog) throw new Error("no form is open");
    const data = inputData(dialog.card, changesFor(dialog.card, values));
    const held = heldBack(dialog.card, data);
    if (Object.keys(held).length > 0) {
      // The client shows its message and sends nothing; what was typed stays.
      this.dialog = { ...dialog, card: filled(dialog.card, data) };
      this.problems = Object.fromEntries(Object.entries(held).map(([id, message]) => [id.split("~")[1] ?? "", message]));
      return this.screen();
    }
    const [button] = partsOf(dialog.card).filter((part) => carried(part as Json)?.do === "submit");
    return this.act(() => this.submitted(dialog, { ...data, ...((button as Json).data as Json) }));
  }

  async again(): Promise<Screen> {
    if (!this.last) throw new Error("nothing was sent yet");
    return this.last();
  }

  /** Opens the message extension's dialog: from the compose box, or on a message. */
  async extension(command: string, messagePayload?: Json): Promise<Screen> {
    const value = {
      commandId: command,
      commandContext: messagePayload ? "message" : "compose",
      context: { theme: "default" },
      ...(messagePayload ? { messagePayload } : {}),
    };
    return this.act(async () =>
      this.show(await this.ok(this.activity({ type: "invoke", name: "composeExtension/fetchTask", value })), true),
    );
  }

  async posts(): Promise<readonly string[]> {
    await this.setting.settled();
    return this.setting.connector.in(this.setting.place).map((post) => wordsOf(post.activity));
  }
  /** Says yes to the file that was offered last, and reads it where the bot put it. */
  async file(): Promise<{ name: string; text: string } | undefined> {
    const { connector } = this.setting;
    const offered = connector.in(this.privately).filter(({ activity }) => consentIn(activity));
    const [message] = offered.slice(-1);
    const consent = message && consentIn(message.activity);
    if (!consent) return undefined;
    const name = String(consent.name);
    const uploadInfo = { uploadUrl: `${connector.url}drive/${message.id}`, contentUrl: "https://drive.example/file", name };
    const context = (consent.content as Json).acceptContext;
    const value = { type: "fileUpload", action: "accept", context, uploadInfo: { ...uploadInfo, uniqueId: "1", fileType: "md" } };
    await this.ok(this.at(message).activity({ type: "invoke", name: "fileConsent/invoke", replyToId: message.id, value }));
    return { name, text: connector.drive.get(`/drive/${message.id}`)?.toString() ?? "" };
  }
  async close(): Promise<void> {
    this.dialog = undefined;
  }

  /** Looks something up in a field of the open form, as the client does while somebody types. */
  async lookUp(field: string, queryText: string): Promise<readonly { title: string; value: string }[]> {
    const input = partsOf(this.dialog?.card).find((part) => String(part.id).split("~")[1] === field);
    const dataset = (input?.["choices.data"] as Json | undefined)?.dataset;
    const { body } = await this.ok(
      this.activity({
        type: "invoke",
        name: "application/search",
        value: { kind: "search", queryText, queryOptions: { skip: 0, top: 15 }, dataset },
      }),
    );
    return ((body?.value as Json | undefined)?.results ?? []) as readonly { title: string; value: string }[];
  }

  private async act(doing: () => Promise<unknown>): Promise<Screen> {
    const { connector, place } = this.setting;
    for (const post of connector.posts)
      if (post.conversation === this.privately || post.conversation === place)
        this.seen.set(post.id, JSON.stringify(post.activity));
    this.problems = {};
    await doing();
    this.last = () => this.act(doing);
    return this.screen();
  }

  private fresh(): readonly Posted[] {
    return this.setting.connector.posts.filter((post) => this.seen.get(post.id) !== JSON.stringify(post.activity));
  }

  private screen(): Screen {
    const said = this.fresh()
      .filter((post) => post.conversation === this.privately)
      .map((post) => wordsOf(post.activity));
    const { dialog } = this;
    if (!dialog) return { said: said.join("\n") };
    const isForm = partsOf(dialog.card).some((part) => String(part.type).startsWith("Input."));
    if (!isForm) return { said: [...said, wordsOf(dialog.card)].join("\n") };
    const beside = partsOf(dialog.card).filter((part) => String(part.id).startsWith("problem~"));
    const whole = partsOf(dialog.card).find((part) => part.type === "Container" && part.style === "attention");
    return {
      said: said.join("\n"),
      form: {
        title: dialog.title,
        values: readForm(inputData(dialog.card)),
        problems: {
          ...Object.fromEntries(beside.map((part) => [String(part.id).split("~")[1] ?? "", wordsOf(part)])),
          ...(whole ? { "": wordsOf(whole) } : {}),
          ...this.problems,
        },
      },
    };
  }

  /** Everything to press: in the dialog where one is open, then what was shown last first. */
  private buttons(): readonly { button: Json; message?: Posted; fresh: boolean }[] {
    const { connector, place } = this.setting;
    const fresh = new Set(this.fresh());
    const inDialog = partsOf(this.dialog?.card)
      .filter((part) => part.type === "Action.Submit")
      .map((button) => ({ button: button as Json, fresh: true }));
    const posted = [...connector.posts]
      .filter((post) => post.conversation === this.privately || post.conversation === place)
      .sort((a, b) => Number(fresh.has(b)) - Number(fresh.has(a)) || Number(b.id) - Number(a.id))
      .flatMap((message) =>
        partsOf((message.activity.attachments as Json[]).map((attachment) => attachment.content))
          .filter((part) => part.type === "Action.Submit")
          .map((button) => ({ button: button as Json, message, fresh: fresh.has(message) })),
      );
    return [...inDialog, ...posted];
  }

  private async pressIt({ button, message }: { button: Json; message?: Posted }): Promise<void> {
    const data = button.data as Json;
    const at = message ? this.at(message) : this;
    if (!message) {
      if (this.dialog) await this.submitted(this.dialog, data);
      return;
    }
    const replyToId = message.id;
    if ((data.msteams as Json | undefined)?.type === "task/fetch") {
      const activity = at.activity({
        type: "invoke",
        name: "task/fetch",
        replyToId,
        value: { data, context: { theme: "default" } },
      });
      this.show(await this.ok(activity), false, replyToId);
    } else {
      this.dialog = undefined;
      await this.ok(at.activity({ type: "message", replyToId, value: data }));
    }
  }

  /** A message in the private chat is answered from there, wherever else the person is. */
  private at(message: Posted): Pick<Person, "activity"> {
    if (message.conversation === this.setting.place) return this;
    return new Person({ ...this.setting, place: message.conversation });
  }

  private async submitted(dialog: Dialog, data: Json): Promise<void> {
    const name = dialog.extension ? "composeExtension/submitAction" : "task/submit";
    const { from, extension } = dialog;
    this.show(
      await this.ok(
        this.activity({
          type: "invoke",
          name,
          value: { data, context: { theme: "default" } },
          ...(from ? { replyToId: from } : {}),
        }),
      ),
      extension,
      from,
    );
  }

  /** What an invoke was answered with: a dialog stays, or closes. */
  private show({ body }: Sent, extension: boolean, from?: string): void {
    const task = body?.task as { type: string; value: { title: string; card: { content: Json } } } | undefined;
    if (task?.type !== "continue") {
      this.dialog = undefined;
      return;
    }
    const { title, card } = task.value;
    const found = faults(card.content);
    if (found.length > 0) throw new Error(`a dialog that Teams would not show: ${found.join("; ")}`);
    if (extension && bytesOf(card.content) > 28 * 1024) throw new Error(`${bytesOf(card.content)} bytes in a message extension`);
    this.dialog = { title, card: card.content, extension, ...(from ? { from } : {}) };
  }

  private async ok(activity: Json): Promise<Sent> {
    const sent = await this.send(activity);
    if (sent.status !== 200) throw new Error(`${String(activity.type)} ${String(activity.name ?? "")}: ${sent.status}`);
    return sent;
  }
}

const consentIn = (activity: Json): Json | undefined =>
  ((activity.attachments ?? []) as Json[]).find((one) => one.contentType === "application/vnd.microsoft.teams.card.file.consent");
const carried = (button: Json): Json | undefined => (button.data as Json | undefined)?.coptrack as Json | undefined;

/** The card with what was typed into it. */
function filled(card: Json, data: Readonly<Record<string, unknown>>): Json {
  const copy = JSON.parse(JSON.stringify(card)) as Json;
  for (const part of partsOf(copy)) if (typeof part.id === "string" && part.id in data) (part as Json).value = data[part.id];
  return copy;
}
