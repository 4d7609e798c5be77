import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { picture } from "../browser/chromium.js";
import { linkSeeds, linkWater } from "./linked.js";
import { openWorkspace, type Transport, type Workspace } from "./workspace.js";

/** From what members need to an agenda, as a coordinator and members see it in their channel. */
describe.each<[Transport]>([["Socket Mode"], ["HTTP"]])("a poll in a channel, over %s", (transport) => {
  let w: Workspace;
  const shot = (name: string) => picture(w.page, `poll-${transport === "HTTP" ? "http" : "socket"}-${name}`);
  beforeAll(async () => {
    w = await openWorkspace(transport);
    await linkSeeds(w.program);
    await w.channel("seeds");
  });
  afterAll(() => w?.close());

  it("begins with what members need", async () => {
    // Who acts first looks after the programme.
    await w.as("Amal Haddad");
    await w.type("/cop needs");
    await w.sees(/What members of Seeds need/);
    await w.as("Ivan Petrov");
    await w.type("/cop need How do others fund field visits?");
    await w.sees(/fund field visits/);
    await shot("need");
    await w.as("Leïla Benali");
    await w.type("/cop need How do others pay for field visits?");
    await w.sees(/pay for field visits/);
    await shot("need-again");
  });

  it("is written by a coordinator, previewed and posted", async () => {
    await w.as("Amal Haddad");
    await w.type("/cop poll What should we learn together in 2027?");
    await w.form("New poll");
    await shot("what");
    await w.submit();
    await w.page.locator(".modal-error").first().waitFor();
    await shot("what-problem");
    await w.page.locator(".modal label", { hasText: "fund field visits" }).click();
    await w.field("What can be voted for").locator("textarea").fill("Seed policy & law\nSoil <health>\nField schools");
    await w.submit();
    await w.form("Rules of the poll");
    await shot("rules");
    await w.submit();
    await w.closed();
    await w.button("Post it").waitFor();
    await shot("preview");
    await w.button("Post it").click();
    await w.sees(/on its way/);
    await w.page.locator(".bk-button", { hasText: /^Vote$/ }).waitFor();
    await shot("posted");
  });

  it("is voted in its channel, and each sees that the vote counts", async () => {
    const dots: readonly (readonly [string, readonly string[]])[] = [
      ["Ivan Petrov", ["Seed policy"]],
      ["Leïla Benali", ["Field schools"]],
      ["Ion Rusu", ["Field schools"]],
      ["Amal Haddad", ["Soil <health>"]],
    ];
    for (const [who, wanted] of dots) {
      await w.as(who);
      await w.page
        .locator(".bk-button", { hasText: /^Vote$/ })
        .last()
        .click();
      await w.form("Your vote");
      for (const one of wanted) await w.page.locator(".modal label", { hasText: one }).click();
      if (who === "Ivan Petrov") await shot("ballot");
      await w.submit();
      await w.closed();
      await w.sees(/Thank you, your vote/);
    }
    await shot("voted");
  });

  it("is named: a vote can be changed until it closes, and shows what it was", async () => {
    await w.as("Ion Rusu");
    await w.button("Change my vote").click();
    await w.form("Your vote");
    const box = (text: string) => w.page.locator(".modal label", { hasText: text }).locator("input");
    expect(await box("Field schools").isChecked()).toBe(true);
    await w.page.locator(".modal label", { hasText: "Field schools" }).click();
    await w.page.locator(".modal label", { hasText: "Seed policy" }).click();
    await shot("change");
    await w.submit();
    await w.closed();
    await w.sees(/Your vote in .* is changed/);
    await shot("changed");
    await w.as("Amal Haddad");
  });

  it("is closed by the coordinator, and its result stands in the channel with a chart", async () => {
    await w.type("/cop polls");
    await w.button("Close now").waitFor();
    await shot("list");
    await w.button("Close now").click();
    await w.sees(/Result: What should we learn/);
    await w.sees(/4 members voted, of 4 who could \(100%\)/);
    // The chart is Slack's own, sent as numbers.
    expect(await w.page.locator("figure.chart").last().innerText()).toContain("Seed policy & law\n2 Dots");
    await shot("result");
  });

  it("is put on the agenda, with who sees to it, and why", async () => {
    await w.button(/Put on the agenda/).click();
    await w.form("Put on the agenda");
    await w.field("Who sees to it").locator("select").selectOption({ label: "Ion Rusu" });
    await w.field("By when").locator("input").fill("2027-02-01");
    await shot("agenda-form");
    await w.submit();
    await w.closed();
    await w.sees(/It is on the agenda/);
    await w.type("/cop agenda");
    await w.sees(/agreed · Ion Rusu.*2 dots from 4 voters, place 1/);
    await shot("agenda");
  });
});

const EVERYBODY = ["Amal Haddad", "Ivan Petrov", "Leïla Benali", "Ion Rusu", "Salma Idrissi"];

describe.each<[Transport]>([["Socket Mode"], ["HTTP"]])("an anonymous poll in a channel, over %s", (transport) => {
  let w: Workspace;
  const shot = (name: string) => picture(w.page, `secret-${transport === "HTTP" ? "http" : "socket"}-${name}`);
  beforeAll(async () => {
    w = await openWorkspace(transport);
    await linkWater(w.program);
    await w.channel("water");
  });
  afterAll(() => w?.close());

  const rows = async (): Promise<readonly number[]> => {
    const [programme] = await w.program.store.questions.programmes();
    const of = { programme: programme?.id ?? "" };
    return Promise.all([w.program.store.count("pollParticipation", of), w.program.store.count("pollBallot", of)]);
  };

  it("says before and on the ballot that nobody can tell who voted what", async () => {
    await w.as("Amal Haddad");
    await w.type("/cop poll Whose turn is it to host us?");
    await w.form("New poll");
    await w.field("How it is voted").locator("select").selectOption({ label: "One choice" });
    await w.field("What can be voted for").locator("textarea").fill("Rabat\nChișinău\nKhartoum");
    await w.submit();
    await w.form("Rules of the poll");
    await w.field("Anonymous").locator("input").check();
    await shot("rules");
    await w.submit();
    await w.closed();
    await w.button("Post it").click();
    await w.sees(/on its way/);
    await w.sees(/Anonymous: nobody can find out who voted what, and your vote is final/);
    await shot("posted");
  });

  // Slack asks "is it the right one?" before; local-slack does not.
  it("takes one final vote of each", async () => {
    for (const [at, who] of EVERYBODY.entries()) {
      await w.as(who);
      await w.button(at < 3 ? "Rabat" : "Khartoum").click();
      await expect.poll(() => w.page.getByText(/counts\. It is final/).count(), { timeout: 20_000 }).toBe(at + 1);
    }
    await shot("voted");
    await w.button("Rabat").click();
    await w.sees(/an anonymous vote is final/);
    expect(await rows()).toEqual([5, 5]);
  });

  it("keeps its counts and nothing else", async () => {
    await w.as("Amal Haddad");
    await w.type("/cop polls");
    await w.button("Close now").click();
    await w.sees(/Result: Whose turn is it to host us/);
    await w.sees(/5 members voted, of 5 who could \(100%\)\. The votes were anonymous/);
    await shot("result");
    expect(await rows()).toEqual([0, 0]);
  });
});
