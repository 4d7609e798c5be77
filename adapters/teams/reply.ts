import { randomUUID } from "node:crypto";
import type { Account, Attachment, Reply } from "../../src/events.js";
import type { Form, Raw } from "../../src/form.js";
import { type Block, list, type Message, message, note as noteBlock, text } from "../../src/message.js";
import { type Charts, type Log, PostFailed } from "../../src/ports.js";
import { nearestLocale } from "../../src/text/locales.js";
import { type Say, sayIn } from "../../src/text/say.js";
import { sizeOf } from "./card.js";
import type { Origin } from "./carried.js";
import { closed, dialogCard, dialogForm } from "./dialog.js";
import type { Files } from "./files.js";
import { cardsOf, outgoing } from "./message.js";
import { openingCard } from "./opening.js";
import type { Posting } from "./posting.js";
import type { Address, InvokeAnswer, Outgoing } from "./wire.js";

/** One act of a person, as far as answering it goes. */
export interface Turn {
  readonly workspace: string;
  readonly who: Account;
  /** Where they are. */
  readonly address: Address;
  readonly isPrivate: boolean;
  /** They typed a command: everybody there saw it. */
  readonly typed: boolean;
  /** A dialog is being opened, and must show something. */
  readonly opening: boolean;
  /** How many bytes a card may take here. */
  readonly room: number;
  /** What the sent form held. */
  readonly sent?: Readonly<Record<string, Raw>>;
  /** The card whose button it was. */
  readonly origin?: Origin;
  /** What stood in the form that is opened again. */
  readonly kept?: Form["values"];
}

export interface Answering {
  readonly posting: Posting;
  readonly files: Files;
  readonly charts: Charts;
  readonly log: Log;
  /** Keeps the program alive until what was promised is done. */
  readonly promise: (work: Promise<void>) => void;
  /** How long a dialog may wait for slow work, in milliseconds. */
  readonly patience: number;
}

/** What a dialog is titled with that ends in a word without a heading of its own: a refusal is not "Done". */
const NAME = "coptrack";

const sayTo = (who: Account): Say => sayIn(nearestLocale(who.locale));

const asKept = (form: Form, { kept }: Turn): Form => (kept ? { ...form, values: { ...form.values, ...kept } } : form);

/** Answers in the chat: privately, but for the card that opens what was typed openly. */
export async function inChat(reply: Reply, turn: Turn, answering: Answering): Promise<void> {
  const { posting } = answering;
  if (reply.later) return promised(reply.later, turn, answering);
  const at = cardAt(turn);
  const form = reply.problems ?? reply.open;
  if (reply.update && at) await posting.replace(at.address, at.message, await outgoing(reply.update, answering));
  if (form) {
    const content = [openingCard(asKept(form, turn), randomUUID())];
    if (at?.mine) await posting.replace(at.address, at.message, content);
    else if (turn.typed) await posting.send(turn.address, content);
    else await privately(content, turn, answering);
  }
  if (reply.file) await handOver(reply.file, turn, answering);
  const said = reply.say ?? reply.home ?? (reply.failed && !form ? words(turn, reply.failed.message) : undefined);
  if (!said) return;
  const content = await outgoing(said, answering);
  // Everybody sees what comes of it, so everybody may read that it comes; nothing was answered in private.
  if (reply.posted && turn.typed) return void (await posting.send(turn.address, content));
  if (!turn.sent || !at?.mine) return privately(content, turn, answering);
  // The card that asked becomes the receipt; where others see it, it only says that it is done.
  await posting.replace(at.address, at.message, turn.isPrivate ? content : await outgoing(note(turn, "surface.done"), answering));
  if (!turn.isPrivate) await privately(content, { ...turn, typed: false }, answering);
}

/** The card whose button it was, and where it stands. */
const cardAt = ({ origin, address }: Turn) =>
  origin && { address: { ...address, conversation: origin.conversation }, message: origin.message, mine: origin.mine };

const words = ({ who }: Turn, said: string): Message => message(sayTo(who).locale, text(said));
const note = (
  turn: Turn,
  key: "chat.answeredPrivately" | "chat.cannotReach" | "chat.fileSent" | "surface.done" | "chat.later",
): Message => words(turn, sayTo(turn.who)(key));

/** Sends it where nobody else sees it; false where the person cannot be reached. */
async function reached(content: readonly Outgoing[], turn: Turn, { posting, log }: Answering): Promise<boolean> {
  try {
    const to = turn.isPrivate ? turn.address : await posting.reach(turn.workspace, turn.who.account, turn.address);
    await posting.send(to, content);
    return true;
  } catch (error) {
    if (turn.isPrivate || !(error instanceof PostFailed) || !error.options.permanent) throw error;
    log.warn({ reason: error.reason }, "person not reached privately");
    return false;
  }
}

/** Nobody else sees it: in a channel or group it goes to the private conversation, and there it is only said that it did. */
async function privately(content: readonly Outgoing[], turn: Turn, answering: Answering): Promise<void> {
  const there = await reached(content, turn, answering);
  const told = !there ? "chat.cannotReach" : turn.typed && !turn.isPrivate ? "chat.answeredPrivately" : undefined;
  if (told) await answering.posting.send(turn.address, await outgoing(note(turn, told), answering));
}

/** A file waits for the person's yes, in private. */
async function handOver(file: Attachment, turn: Turn, answering: Answering): Promise<boolean> {
  await privately([answering.files.ask(file, turn.who.account, sayTo(turn.who))], turn, answering);
  return true;
}

/** Slow work: a note at once, then what it came to in the note's place. */
async function promised(later: NonNullable<Reply["later"]>, turn: Turn, answering: Answering): Promise<void> {
  const { posting, log, promise } = answering;
  const id = turn.isPrivate ? await posting.send(turn.address, await outgoing(words(turn, later.loading), answering)) : undefined;
  promise(
    later
      .work()
      .then(async ({ say, ...rest }) => {
        const content = await outgoing(say ?? note(turn, "surface.done"), answering);
        if (id) await posting.replace(turn.address, id, content);
        else if (say) await privately(content, turn, answering);
        await inChat(rest, turn, answering);
      })
      .catch((error: unknown) => log.error({ err: error }, "promised answer not sent")),
  );
}

/** Answers in the dialog: the next form, the same with what to mend, or the last word. */
export async function inDialog(reply: Reply, turn: Turn, answering: Answering): Promise<InvokeAnswer> {
  const { posting, log } = answering;
  if (reply.later) return soonOrLater(reply.later.work(), turn, answering);
  const at = cardAt(turn);
  const put = async (content: Message): Promise<boolean> => {
    if (!at) return false;
    try {
      await posting.replace(at.address, at.message, await outgoing(content, answering));
      return true;
    } catch (error) {
      log.warn({ err: error }, "card not updated");
      return false;
    }
  };
  const updated = reply.update !== undefined && (await put(reply.update));
  if (reply.problems) return again(reply.problems, turn, answering);
  if (reply.open) return dialogForm(asKept(reply.open, turn), turn.origin);
  const handed = reply.file && (await handOver(reply.file, turn, answering));
  const said =
    (handed ? note(turn, "chat.fileSent") : undefined) ??
    reply.say ??
    reply.home ??
    (reply.failed ? words(turn, reply.failed.message) : undefined) ??
    (updated ? undefined : reply.update) ??
    (turn.opening ? note(turn, "surface.done") : undefined);
  if (!said) return closed;
  if (reply.failed) return lastWord({ ...said, blocks: [...said.blocks, ...typedBack(turn)] }, turn, answering);
  if (turn.sent && at?.mine) {
    const replaced = await put(turn.isPrivate ? said : note(turn, "surface.done"));
    if (replaced && turn.isPrivate) return closed;
  }
  return lastWord(said, turn, answering);
}

/** The form with what to mend. Where that takes more room than there is, the dialog stays as it is, and the chat says what to mend. */
async function again(form: Form, turn: Turn, answering: Answering): Promise<InvokeAnswer> {
  const answer = dialogForm(form, turn.origin);
  if (sizeOf(answer.body) <= turn.room) return answer;
  const lines = Object.entries(form.problems).map(([name, problem]) => `${form.fields[name]?.label ?? form.title}: ${problem}`);
  await reached(await outgoing(message(form.locale, list(lines)), answering), turn, answering);
  return { status: 413 };
}

/** What was typed, where the form itself cannot be shown again. */
function typedBack({ sent, who }: Turn): readonly Block[] {
  const typed = Object.values(sent ?? {}).flatMap((value) => (typeof value === "string" ? [value] : []));
  return typed.length > 0 ? [noteBlock(sayTo(who)("chat.kept")), list(typed)] : [];
}

/** The client waits a few seconds; what takes longer is sent to the chat. */
async function soonOrLater(work: Promise<Reply>, turn: Turn, answering: Answering): Promise<InvokeAnswer> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), answering.patience).unref());
  const soon = await Promise.race([work, late]);
  if (soon) return inDialog(soon, turn, answering);
  answering.promise(
    work
      .then((done) => inChat(done, { ...turn, typed: false }, answering))
      .catch((error: unknown) => answering.log.error({ err: error }, "promised answer not sent")),
  );
  return lastWord(note(turn, "chat.later"), turn, answering);
}

/** What is said at the end, in the dialog; what does not fit on one card goes to the private chat. */
async function lastWord(said: Message, turn: Turn, answering: Answering): Promise<InvokeAnswer> {
  const heading = said.blocks.find((block) => block.kind === "heading");
  const title = heading?.kind === "heading" ? heading.text : NAME;
  const [only, ...more] = await cardsOf(said, answering);
  if (only && more.length === 0 && sizeOf(only) <= turn.room) return dialogCard(title, only);
  const there = await reached(await outgoing(said, answering), turn, answering);
  return lastWord(note(turn, there ? "chat.answeredPrivately" : "chat.cannotReach"), turn, answering);
}
