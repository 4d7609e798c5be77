import { insert, update } from "../../src/ports.js";
import { organisation } from "../support/organisation.js";
import { carried } from "../support/screen.js";
import { NOON, said } from "../support/world.js";
import { toldInSlack } from "./told.js";

const codeIn = (text: string): string => /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0] ?? "";

toldInSlack("accounts", async (w, keep, locale) => {
  const [one, other] = [await w.as("one", { name: "Amina <A>", locale }), await w.as("other", { name: "Amina (web)", locale })];
  const code = codeIn(said(await one.press("accounts.code", "")));
  const asked = await keep("asked", other.command(`/cop accounts ${code}`));
  const joined = await keep("joined", other.press("accounts.join", carried(asked, "accounts.join")));
  await keep("my accounts", other.command("/cop accounts"));
  await keep("two again", other.press("accounts.separate", carried(joined, "accounts.separate")));
});

toldInSlack("organisations", async (w, keep, locale) => {
  await w.store.atomically([
    organisation(w.programme, "Seeds <Maroc>", { id: "o1" }),
    organisation(w.programme, "Institut de la recherche agronomique", { id: "o2" }),
    organisation(w.programme, "Morocco Seed Bank", { id: "o3" }),
    organisation(w.programme, "Seed Bank of Morocco", { id: "o4" }),
  ]);
  const chief = await w.as("chief", { role: "coordinator", locale });
  await chief.submit(await chief.command("/log call"), { title: "Two", date: "2026-11-20", organisations: ["o2"] });
  await keep("which may be one", chief.press("organisation.same", ""));
  const form = await chief.press("organisation.merge", "");
  const merged = await keep("merged", chief.submit(form, { from: "o2", into: "o1" }));
  await keep("what was merged", chief.command("/cop organisations"));
  await keep("taken back", chief.press("organisation.unmerge", carried(merged, "organisation.unmerge")));
});

toldInSlack("vocabulary", async (w, keep, locale) => {
  const chief = await w.as("chief", { role: "coordinator", locale });
  await keep("never changed", chief.press("vocabulary.history", "type:meeting"));
  const words = { label_en: "Gathering", short_en: "Gathering" };
  await keep("renamed", chief.submit(await chief.press("vocabulary.rename", "type:meeting"), words));
  await keep("its history", chief.press("vocabulary.history", "type:meeting"));
  await keep("retired", chief.press("vocabulary.retire", "type:webinar"));
  await keep("the list, with what is retired", chief.press("vocabulary.list", "type"));
  const codes = "call workshop writeshop training email conference field-visit exchange-visit online-discussion".split(" ");
  for (const code of codes) await chief.press("vocabulary.retire", `type:${code}`);
  await keep("the last one", chief.press("vocabulary.retire", "type:meeting"));
});

toldInSlack("review", async (w, keep, locale) => {
  const [ana, chief] = [await w.as("ana", { locale }), await w.as("chief", { role: "coordinator", locale })];
  const settings = { approval: true, countFrom: "checked", smallCell: "5" };
  await keep("turned on", chief.submit(await chief.command("/cop programme"), settings));
  await keep("nothing to look through", chief.command("/cop review"));
  for (let at = 0; at < 12; at += 1)
    await ana.submit(await ana.command("/log webinar"), { type: "webinar", title: `Seeds <${at}>`, date: "2026-11-20" });
  await keep("what waits", chief.command("/cop review"));
  await keep("not for members", ana.command("/cop review"));
});

toldInSlack("sign-in", async (w, keep, locale) => {
  const chief = await w.as("chief", { role: "coordinator", locale });
  const form = await chief.press("signIn.invite", "");
  const handed = await keep("handed over", chief.submit(form, { name: "Rania <R>" }));
  await keep("not used yet", chief.command("/cop invites"));
  await keep("taken back", chief.press("signIn.takeBack", carried(handed, "signIn.takeBack")));
  const again = await chief.submit(await chief.press("signIn.invite", ""), { name: "Lina" });
  const of = { programme: w.programme, id: carried(again, "signIn.takeBack") };
  await w.store.atomically([update("signInLink", of, { usedAt: NOON })]);
  await keep("used already", chief.press("signIn.takeBack", of.id));
  const session = { person: chief.person, hash: "h", device: "Firefox · Linux", createdAt: NOON, seenAt: NOON };
  await w.store.atomically([
    insert("session", { ...session, programme: w.programme, id: "s", expiresAt: NOON + 86_400_000, revokedAt: null }),
  ]);
  await keep("where I am signed in", chief.command("/cop web"));
  await keep("signed out everywhere", chief.press("signIn.end", "all"));
});
