import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MICROSOFT } from "../../adapters/teams/vendor.js";
import { sample } from "./features.js";
import { AMAL, CHANNEL, IVAN } from "./places.js";
import { type Stage, stage } from "./stage.js";
import { wordsOf } from "./strict-card.js";

let on: Stage;
beforeEach(async () => {
  on = await stage([sample().feature]);
});
afterEach(() => on.close());

const here = () => on.connector.in(on.connector.privateWith("aad-amal"));
interface Question {
  readonly acceptContext: object;
  readonly sizeInBytes: number;
  readonly description: string;
}
const question = () =>
  (here().at(-1)?.activity.attachments as { contentType: string; name: string; content: Question }[] | undefined)?.[0];
const answer = (action: string, over: object = {}, who: typeof AMAL = AMAL) => {
  const uploadInfo = {
    uploadUrl: `${on.connector.url}drive/my-data.csv`,
    contentUrl: "https://drive.example/my-data.csv",
    name: "my data.csv",
    uniqueId: "1150D8E4",
    fileType: "csv",
  };
  const person = on.person(who);
  return person.send(
    person.activity({
      type: "invoke",
      name: "fileConsent/invoke",
      replyToId: here().at(-1)?.id,
      value: { type: "fileUpload", action, context: question()?.content.acceptContext, uploadInfo, ...over },
    }),
  );
};

describe("a file", () => {
  it("is asked about privately, stored on the person's yes, and linked to in the question's place", async () => {
    await on.person(AMAL, CHANNEL).type("/cop export");
    expect(on.connector.in(CHANNEL).map((post) => wordsOf(post.activity))).toEqual(["I answered you in our private chat."]);
    expect(question()).toMatchObject({
      contentType: "application/vnd.microsoft.teams.card.file.consent",
      name: "my data.csv",
      content: { sizeInBytes: 9 },
    });
    expect((await answer("accept")).status).toBe(200);
    expect(on.connector.drive.get("/drive/my-data.csv")?.toString()).toBe("a,b\n1,é\n");
    expect(here()).toHaveLength(1);
    expect(here()[0]?.activity.attachments).toMatchObject([
      {
        contentType: "application/vnd.microsoft.teams.card.file.info",
        contentUrl: "https://drive.example/my-data.csv",
        content: { fileType: "csv", uniqueId: "1150D8E4" },
      },
    ]);
  });

  it("declined, is not kept", async () => {
    await on.person().type("/cop export");
    const { acceptContext } = question()?.content ?? {};
    await answer("decline");
    expect(wordsOf(here()[0]?.activity)).toBe("All right, I did not keep the file.");
    await answer("accept", { context: acceptContext });
    expect(wordsOf(here()[0]?.activity)).toBe("This file has waited too long. Please ask for it again.");
    expect(on.connector.drive.size).toBe(0);
  });

  it.each([
    [
      "waited too long",
      () => {
        on.clock.at += 16 * 60_000;
        return answer("accept");
      },
      /waited too long/,
    ],
    ["asked for by somebody else", () => answer("accept", {}, IVAN), /waited too long/],
    [
      "to be put elsewhere",
      () => answer("accept", { uploadInfo: { uploadUrl: "https://evil.example/x", contentUrl: "", name: "", uniqueId: "" } }),
      /could not be stored/,
    ],
    [
      "with a store that is down",
      () => {
        on.connector.trouble({ status: 503, code: "Down", times: 1, when: (_, path) => path.startsWith("/drive/") });
        return answer("accept");
      },
      /could not be stored/,
    ],
    ["with a strange answer", () => answer("perhaps"), /waited too long/],
  ])("%s: said so, and nothing stored", async (_why, act, words) => {
    await on.person().type("/cop export");
    expect((await act()).status).toBe(200);
    // Said to whoever answered.
    expect(on.connector.posts.map((post) => wordsOf(post.activity)).join()).toMatch(words);
    expect(on.connector.drive.size).toBe(0);
  });

  it.each([
    ["https://contoso-my.sharepoint.com/personal/x/_api/web", true],
    ["https://contoso.sharepoint.com.evil.example/", false],
    ["http://contoso.sharepoint.com/", false],
    ["https://evil.example/", false],
  ])("goes to the vendor's file store only: %s: %s", (url, known) => {
    expect(MICROSOFT.stores(url)).toBe(known);
  });
});
