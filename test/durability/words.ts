import { createHash } from "node:crypto";
import { type Message, plainText } from "../../src/message.js";

/** What a message says, in few letters: the same words, the same letters, whatever order a database keeps them in. */
export const wordsOf = (message: Message): string => createHash("sha256").update(plainText(message)).digest("hex").slice(0, 16);
