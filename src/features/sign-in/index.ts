import type { About, Reply } from "../../events.js";
import type { Context, Feature } from "../../feature.js";
import { inviteForm } from "./invite-form.js";
import { openInvites, takeBack } from "./invites.js";
import { endSession, ownLink } from "./own.js";
import { tidy } from "./tidy.js";

const openInvite = async (about: About, ctx: Context): Promise<Reply> => {
  const opened = await inviteForm.open(about, ctx);
  return "fields" in opened ? { open: opened } : opened;
};

/** Getting in to the web pages without a password: links that work once, and sessions that can be ended. */
export const signIn: Feature = {
  name: "sign-in",
  commands: {
    "cop web": (_typed, ctx) => ownLink(ctx),
    "cop invite": (typed, ctx) => openInvite({ name: typed.slice(0, 100) }, ctx),
    "cop invites": (_typed, ctx) => openInvites(ctx),
  },
  presses: {
    "signIn.invite": (_value, ctx) => openInvite({}, ctx),
    "signIn.end": endSession,
    "signIn.takeBack": takeBack,
  },
  forms: [inviteForm],
  tick: tidy,
};
