import type { Account, MessageRef } from "../../src/events.js";
import type { Message } from "../../src/message.js";
import { plainText } from "../../src/message.js";
import { type Platform, PostFailed } from "../../src/ports.js";

interface Post {
  readonly ref: MessageRef;
  readonly to: string;
  readonly key: string;
  message: Message;
}

/** A platform held in memory: what stands in its channels, and the failures a test asks for. */
export interface MemoryPlatform extends Platform {
  /** Words of what stands in a place (or a private conversation), oldest first. */
  words(to: string): readonly string[];
  readonly posts: readonly Post[];
  /** The next calls fail so; one a call. */
  readonly failures: PostFailed[];
  readonly accounts: Map<string, Account>;
}

export function memoryPlatform(): MemoryPlatform {
  const posts: Post[] = [];
  const failures: PostFailed[] = [];
  const accounts = new Map<string, Account>();
  const post = async (_workspace: string, to: string, message: Message, key: string): Promise<MessageRef> => {
    const failure = failures.shift();
    if (failure) throw failure;
    const ref = { place: to, message: String(posts.length + 1) };
    posts.push({ ref, to, key, message });
    return ref;
  };
  const standing = (ref: MessageRef): number => {
    const at = posts.findIndex((one) => one.ref.message === ref.message);
    if (at < 0) throw new PostFailed("message_not_found", { permanent: true });
    return at;
  };
  return {
    posts,
    failures,
    accounts,
    words: (to) => posts.filter((one) => one.to === to).map((one) => plainText(one.message)),
    messenger: {
      post,
      direct: post,
      update: async (_workspace, ref, message) => {
        (posts[standing(ref)] as Post).message = message;
      },
      remove: async (_workspace, ref) => {
        posts.splice(standing(ref), 1);
      },
      find: async (_workspace, to, key) => posts.find((one) => one.to === to && one.key === key)?.ref,
    },
    directory: {
      person: async (_workspace, account) => accounts.get(account),
      members: async () => [...accounts.values()],
    },
  };
}
