import { PostFailed, remove, update } from "../../src/ports.js";
import { addFollowUp } from "../support/follow-up.js";
import { organisation } from "../support/organisation.js";
import { passes } from "../support/story.js";
import { NOON } from "../support/world.js";
import { toldInSlack } from "./told.js";

toldInSlack("channels", async (w, keep, locale) => {
  const { programme, store } = w;
  const chief = await w.as("chief", { role: "coordinator", locale });
  await chief.event({ kind: "happening", happening: "bot-added" });
  await w.core.settled();
  await keep("a button of an older version", chief.press("gone.long-since", ""));
  await w.core.settled();
  w.platform.failures.push(new PostFailed("too long for <it>", { permanent: true }));
  await chief.command("/cop digest");
  await passes(w, NOON + 60_000);
  await keep("what was given up", chief.command("/cop status"));
  await store.atomically([remove("channel", { programme }, "any")]);
  const form = await chief.command("/cop link");
  await keep("linked anew", chief.submit(form, { name: "Soils <and> water" }));
});

toldInSlack("programme", async (w, keep, locale) => {
  const { programme, store } = w;
  const chief = await w.as("chief", { role: "coordinator", locale });
  const aliases = ["The <Institute>"];
  await store.atomically(["Institut Nord", "Institut Sud"].map((name) => organisation(programme, name, { id: name, aliases })));
  await keep("a brief of one of two", chief.command("/cop brief the <institute>"));
  for (let at = 0; at < 12; at += 1) await chief.command(`/cop need Seeds of kind ${at} in the ${"abcdefghijkl"[at]} valley`);
  await keep("a trace of many", chief.command("/cop trace seeds"));
  await chief.submit(await chief.command("/log call"), { type: "call", title: "One", date: "2026-11-20" });
  const wanted = { what: "2026-11", format: "json", names: true, purpose: "Annual <report>" };
  await keep("an export with names", chief.submit(await chief.command("/cop export"), wanted));
  await addFollowUp(w, "Send it", { person: chief.person });
  await store.atomically([update("person", { programme, id: chief.person }, { settings: { promptBudget: 0 } })]);
  await passes(w, NOON);
  await keep("logged, with something that waits", chief.command("/cop digest preview"));
});
