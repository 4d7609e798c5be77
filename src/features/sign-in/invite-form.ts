import { dateIn } from "../../domain/dates.js";
import { fold } from "../../domain/fold.js";
import { idFrom } from "../../domain/ids.js";
import { UNSAID } from "../../domain/people.js";
import type { Community, Person } from "../../domain/records.js";
import { INVITE_MS } from "../../domain/sign-in.js";
import type { Reply } from "../../events.js";
import { type Context, defineForm, type Outcome } from "../../feature.js";
import * as f from "../../form.js";
import * as m from "../../message.js";
import { insert, type Step } from "../../ports.js";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "../../text/locales.js";
import { newLink, pagesAddress } from "./links.js";
import { invitable, pagesOnly } from "./who.js";

/** A facilitator lets somebody in who has no other platform: a new member, or one who needs a new link. */
export const inviteForm = defineForm({
  name: "sign-in.invite",
  async build(about, ctx) {
    pagesAddress(ctx);
    const communities = await invitable(ctx);
    const known = await pagesOnly(
      communities.map((one) => one.id),
      ctx,
    );
    const { say } = ctx;
    return {
      title: say("signIn.inviteTitle"),
      submit: say("signIn.makeLink"),
      fields: {
        name: f.textField({ label: say("signIn.name"), hint: say("signIn.nameHint"), maxLength: 100 }),
        ...(known.length > 0
          ? {
              known: f.choice({
                label: say("signIn.known"),
                hint: say("signIn.knownHint"),
                options: known.slice(0, f.MAX_OPTIONS).map(personOption),
              }),
            }
          : {}),
        ...(communities.length > 1
          ? {
              community: f.choice({
                label: say("signIn.community"),
                required: true,
                options: communities.slice(0, f.MAX_OPTIONS).map(communityOption),
              }),
            }
          : {}),
        language: f.choice({
          label: say("signIn.language"),
          options: LOCALES.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale] })),
        }),
      },
      values: { name: about.name ?? "", community: communities[0].id, language: ctx.locale },
    };
  },
  async submit(values, _about, ctx): Promise<Outcome> {
    const { say } = ctx;
    const communities = await invitable(ctx);
    const known = await pagesOnly(
      communities.map((one) => one.id),
      ctx,
    );
    const again = known.find((one) => one.id === values.known);
    if (values.known && !again) return { problems: { known: say("form.badChoice") } };
    if (again && values.name && fold(values.name) !== fold(again.name)) return { problems: { name: say("signIn.oneOrOther") } };
    if (again) return { reply: await handOver(again, [], ctx) };
    if (!values.name) return { problems: { name: say("form.required") } };
    const name = values.name;
    const twin = known.find((one) => fold(one.name) === fold(name));
    if (twin) return { problems: { name: say("signIn.twin", { name: twin.name }) } };
    const community = communities.find((one) => one.id === values.community) ?? communities[0];
    const person = newMember(name, (values.language as Locale | null) ?? null, ctx);
    return { reply: await handOver(person, memberSteps(person, community, ctx), ctx) };
  },
});

const personOption = ({ id, name }: Person): f.Option => ({ value: id, label: name.slice(0, 75) });
const communityOption = ({ id, name }: Community): f.Option => ({ value: id, label: name.slice(0, 75) });

/** The id follows from the event: the same form sent twice makes one person. */
function newMember(name: string, locale: Locale | null, ctx: Context): Person {
  return {
    programme: ctx.programme.id,
    id: idFrom("person", ctx.programme.id, "invited", ctx.event.id),
    name,
    ...UNSAID,
    locale,
    sample: false,
    createdAt: ctx.now,
    version: 1,
  };
}

function memberSteps(person: Person, community: Community, ctx: Context): readonly Step[] {
  const { programme } = person;
  const id = idFrom("roleGrant", programme, person.id, community.id, "member");
  return [
    insert("person", person, "any"),
    insert(
      "roleGrant",
      { programme, id, person: person.id, community: community.id, role: "member", createdAt: ctx.now, sample: false },
      "any",
    ),
  ];
}

/** Makes the link and shows it, once, to the one who will hand it over. Not as a link: pressing it would sign *them* in. */
async function handOver(person: Person, steps: readonly Step[], ctx: Context): Promise<Reply> {
  const { say } = ctx;
  const { address, link, step } = newLink(person.id, INVITE_MS, ctx);
  await ctx.store.atomically([...steps, step]);
  const until = say.date(dateIn(ctx.zone, link.expiresAt));
  return {
    say: m.message(
      ctx.locale,
      m.text(say("signIn.handOver", { name: person.name })),
      m.text({ code: address }),
      m.note(say("signIn.handOverNote", { name: person.name, until })),
      m.buttons({ action: "signIn.takeBack", label: say("signIn.takeBack"), value: link.id }),
    ),
  };
}
