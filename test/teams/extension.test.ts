import { afterEach, describe, expect, it } from "vitest";
import { subjectOf } from "../../adapters/teams/extension.js";
import { sample } from "./features.js";
import { AMAL } from "./places.js";
import { type Stage, stage } from "./stage.js";
import { wordsOf } from "./strict-card.js";

let on: Stage | undefined;
afterEach(async () => {
  await on?.close();
  on = undefined;
});

/** A chat between two people, where the bot is not. */
const ELSEWHERE = "19:aad-amal_aad-ivan@unq.gbl.spaces";
const payload = {
  id: "1700000000123",
  createdDateTime: "2026-11-20T09:30:00.000Z",
  from: { user: { userIdentityType: "aadUser", id: "aad-ivan", displayName: "Ivan Petrov" } },
  body: {
    contentType: "html",
    content: '<div><p>Met <b>INRA</b> &amp; <at id="0">Amal Haddad</at>:</p><p>seed policy &lt;draft&gt;</p></div>',
  },
  linkToMessage: "https://teams.microsoft.com/l/message/19:x/1700000000123",
  mentions: [{ id: 0, mentionText: "Amal Haddad", mentioned: { user: { id: "aad-amal", displayName: "Amal Haddad" } } }],
};

describe("a message extension", () => {
  it("opens the form directly from the compose box, and ends with the receipt in the dialog", async () => {
    const { feature, saved } = sample();
    on = await stage([feature]);
    const amal = on.person(AMAL, ELSEWHERE);
    const open = await amal.extension("log");
    expect(open.form).toMatchObject({ title: "Log", values: { title: null } });
    expect((await amal.submit({ title: "Call", minutes: "13" })).form?.problems).toMatchObject({ minutes: "Not 13." });
    expect((await amal.submit({ title: "Call", minutes: "14" })).said).toBe("Saved: Call");
    expect(saved).toMatchObject([{ title: "Call", minutes: 14 }]);
    // Nothing is posted in a chat that is not ours, nor anywhere else.
    expect(on.connector.posts).toEqual([]);
  });

  it("opens it on a message, with its words, author, day, address and people", async () => {
    const { feature, seen } = sample();
    on = await stage([feature]);
    const open = await on.person(AMAL, ELSEWHERE).extension("logMessage", payload);
    expect(open.form?.values.title).toBe("Met INRA & Amal Haddad:\nseed policy <draft>");
    expect(seen).toMatchObject([
      {
        kind: "command",
        command: "log",
        about: {
          author: "Ivan Petrov",
          at: Date.parse("2026-11-20T09:30:00Z"),
          link: payload.linkToMessage,
          people: [
            { account: "aad-ivan", name: "Ivan Petrov" },
            { account: "aad-amal", name: "Amal Haddad" },
          ],
        },
      },
    ]);
  });

  it("leaves what was typed in the dialog where it would not fit into the answer, and says in the chat what to mend", async () => {
    const { feature, saved } = sample();
    on = await stage([feature]);
    const amal = on.person(AMAL, ELSEWHERE);
    const { form } = await amal.extension("log");
    expect(form).toBeDefined();
    await expect(amal.submit({ title: "x".repeat(40_000) })).rejects.toThrow("413");
    expect(
      on.connector
        .in(on.connector.privateWith("aad-amal"))
        .map((post) => wordsOf(post.activity))
        .join(),
    ).toMatch(/Title: This is 40,000 characters long/);
    expect(saved).toEqual([]);
  });
});

describe("the message's words", () => {
  it.each([
    ["<p>a</p><p>b</p>", "a\nb"],
    ["a<br>b<br/>c", "a\nb\nc"],
    ["<ul><li>one</li><li>two</li></ul>", "one\ntwo"],
    ["&#1587;&#x633;&nbsp;&unknown; &amp;lt;", "سس &unknown; &lt;"],
    ["<script>alert(1)</script>", "alert(1)"],
    ["&#99999999;", ""],
    ["", ""],
  ])("%s", (content, words) => {
    expect(subjectOf({ body: { contentType: "html", content } })?.text).toBe(words);
  });
  it("are as they are where they are plain", () => {
    expect(subjectOf({ body: { contentType: "text", content: "<b>&amp;" } })?.text).toBe("<b>&amp;");
  });
  it("come with no link but a safe one, and no payload is none", () => {
    expect(subjectOf({ linkToMessage: "javascript:alert(1)" })?.link).toBeUndefined();
    expect(subjectOf(undefined)).toBeUndefined();
    expect(subjectOf({ from: null, body: null, mentions: null })).toEqual({ text: "" });
  });
});
