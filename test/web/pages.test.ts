import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Browser } from "./browser.js";
import { everything, type Notebook } from "./features.js";
import { byClass, byId, byTag, select, wordsOf } from "./html.js";
import { startWorld, type World } from "./world.js";

describe("the trial's pages", () => {
  const notebook: Notebook = { saved: new Map() };
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await startWorld([everything(notebook)]);
  });
  afterAll(() => world.close());
  const fresh = async (account = "amina") => {
    browser = new Browser(world.origin);
    await browser.get("/");
    await browser.submit(browser.form("account"), { account: [account] });
    return browser;
  };

  it("shows the programme, its communities, whom to act as, and that the data is invented", async () => {
    const page = await new Browser(world.origin).get("/");
    expect(page.status).toBe(200);
    for (const words of ["Dry Lands", "Seeds", "Water", "Livestock", "Sample data"]) expect(page.words).toContain(words);
    const people = byTag(byId(page.root, "act-as")!, "option").map(wordsOf);
    expect(people).toEqual(["Amina Idrissi · Seeds", "Omar <b>Haddad</b> · Water", "Ion Popescu · Seeds", "Vera Orlova"]);
  });

  it("opens a form from a typed line, keeps everything on a problem, and saves it once however often it is sent", async () => {
    await fresh();
    await browser.get("/c/seeds");
    await browser.command("/log call with <INRA> & \u202eothers");
    expect(browser.page!.words).toContain("Every kind");
    const form = () => browser.form("_form");
    const summary = () => select(form(), (one) => one.attributes.name === "v:summary")[0]!;
    // What turned the direction ends with what was typed.
    expect(summary().children.join("").trim()).toBe("call with <INRA> & \u202eothers\u202c");

    await browser.submit(form(), {
      "v:title": ["refuse me"],
      "v:date": ["2026-02-31"],
      "v:minutes": ["ten"],
      "v:counts:female.adult": ["2 or 3"],
    });
    const problems = byId(browser.page!.root, "answer")!;
    expect(problems.attributes.role).toBe("alert");
    expect(wordsOf(problems)).toContain("3 marked fields");
    for (const field of ["date", "minutes", "counts"]) {
      expect(wordsOf(byId(browser.page!.root, `p-${field}`)!)).not.toBe("");
      expect(byTag(problems, "a").some((link) => link.attributes.href === `#f-${field}`)).toBe(true);
      expect(byId(browser.page!.root, `f-${field}`)!.attributes["aria-describedby"]).toContain(`p-${field}`);
    }
    const value = (name: string) => select(form(), (one) => one.attributes.name === name)[0]!.attributes.value;
    expect([value("v:title"), value("v:date"), value("v:minutes"), value("v:counts:female.adult")]).toEqual([
      "refuse me",
      "2026-02-31",
      "ten",
      "2 or 3",
    ]);
    expect(select(form(), (one) => one.attributes.name === "v:date")[0]!.attributes.type).toBe("text");

    const right = { "v:date": ["2026-02-28"], "v:minutes": ["٤٥"], "v:counts:female.adult": ["2"] };
    await browser.submit(form(), right);
    expect(wordsOf(byId(browser.page!.root, "p-title")!)).toContain("Not this title");
    await browser.submit(form(), { "v:title": ["Seed policy"] });
    expect(browser.page!.words).toContain("Saved: Seed policy");
    expect(browser.page!.words).toContain("Only you see this");
    await browser.again();
    expect(browser.page!.words).toContain("Saved: Seed policy");
    expect([...notebook.saved.values()]).toEqual([
      expect.objectContaining({ title: "Seed policy", date: "2026-02-28", minutes: 45, counts: { "female.adult": 2 } }),
    ]);
  });

  it("keeps the form and all that was typed when saving fails, and the same try again is the same event", async () => {
    await fresh();
    await browser.get("/c/seeds");
    await browser.command("/log x");
    await browser.submit(browser.form("_form"), { "v:title": ["break"], "v:date": ["2026-11-22"], "v:few": ["code-2"] });
    expect(browser.page!.words).toContain("Nothing you typed is lost");
    const submit = byTag(browser.form("_form"), "button").at(-1)!;
    expect(wordsOf(submit)).toBe("Try again");
    const first = world.events.at(-1)!;
    await browser.submit(browser.form("_form"));
    const second = world.events.at(-1)!;
    expect(second).toEqual(first);
    expect(second).toMatchObject({ kind: "submission", values: { title: "break", few: "code-2" } });
  });

  it("leads through steps", async () => {
    await fresh();
    await browser.get("/c/seeds");
    await browser.command("cop steps");
    await browser.submit(browser.form("_form"), { "v:name": ["Amina"] });
    expect(browser.page!.words).toContain("Second for Amina");
    await browser.submit(browser.form("_form"), { "v:more": ["line one\nline two"] });
    expect(browser.page!.words).toContain("Amina: line one\nline two");
  });

  it("searches without script, and keeps the words of what was found", async () => {
    await fresh();
    await browser.get("/c/seeds");
    await browser.command("/log x");
    await browser.submit(browser.form("_form"), { "q:organisations": ["am"], "v:title": ["Kept"] }, ["_search", "organisations"]);
    const group = byId(browser.page!.root, "f-organisations")!;
    expect(wordsOf(group)).toContain("Amman");
    expect(wordsOf(group)).toContain("Add “am”");
    await browser.submit(browser.form("_form"), {
      "v:organisations": ["amman", "new:am"],
      "q:organisations": [""],
      "v:date": ["31/02"],
    });
    const chosen = wordsOf(byClass(byId(browser.page!.root, "f-organisations")!, "chosen")[0]!);
    expect(chosen).toContain("Amman");
    expect(chosen).toContain("am");
    await browser.submit(browser.form("_form"), { "v:date": ["2026-11-22"] });
    expect([...notebook.saved.values()].at(-1)).toMatchObject({ title: "Kept", organisations: ["amman", "new:am"] });
  });

  it("takes a name typed and left in a search where it is plain, and asks where it is not", async () => {
    await fresh();
    await browser.get("/c/seeds");
    await browser.command("/log x");
    await browser.submit(browser.form("_form"), { "q:hundreds": ["chisinau"], "v:date": ["2026-11-22"] });
    // Both diacritics of the true name are missing: the same name to a reader.
    expect([...notebook.saved.values()].at(-1)).toMatchObject({ hundreds: "chișinău" });
    await browser.get("/c/seeds");
    await browser.command("/log x");
    const before = notebook.saved.size;
    await browser.submit(browser.form("_form"), { "q:hundreds": ["ca"], "v:date": ["2026-11-22"] });
    expect(notebook.saved.size).toBe(before);
    expect(wordsOf(byId(browser.page!.root, "p-hundreds")!)).toContain("Which one is “ca”?");
    expect(wordsOf(byId(browser.page!.root, "f-hundreds")!)).toContain("Casablanca");
  });

  it("draws a posted message whole, and nothing typed becomes markup", async () => {
    await fresh();
    await browser.get("/c/seeds");
    await browser.command("/cop digest");
    expect(browser.page!.words).toContain("Posted.");
    await world.core.settled();
    const page = await browser.get("/c/seeds");
    const post = byClass(page.root, "post").at(-1)!;
    expect(wordsOf(post)).toContain("Hello <!channel> & <script>alert(1)</script>");
    expect(byTag(post, "script")).toEqual([]);
    expect(byTag(post, "a").map((link) => link.attributes.href)).toEqual(["https://example.org/?a=1&b=2"]);
    const picture = byTag(post, "img")[0]!;
    expect(picture.attributes.alt).toBe("3 calls, 2 meetings");
    expect(wordsOf(byTag(post, "figure")[0]!)).toContain("Meeting 2");
    const png = await browser.get(picture.attributes.src!);
    expect([png.status, png.headers["content-type"]]).toEqual([200, "image/png"]);
    expect((await browser.get(picture.attributes.src!, { "if-none-match": String(png.headers.etag) })).status).toBe(304);
    const stranger = await fresh("omar");
    expect((await stranger.get(picture.attributes.src!)).status).toBe(404);
  });

  it("puts an updated message in the old one's place, for everybody", async () => {
    await fresh();
    await browser.get("/c/seeds");
    await browser.command("/cop digest");
    await world.core.settled();
    await browser.get("/c/seeds");
    await browser.press("every.vote", -1);
    const others = await (await fresh("ion")).get("/c/seeds");
    expect(wordsOf(byClass(others.root, "post").at(-1)!)).toContain("Voted 42");
  });

  it("asks before a press that cannot be undone", async () => {
    await fresh();
    await browser.get("/c/seeds");
    await browser.command("/cop digest");
    await world.core.settled();
    await browser.get("/c/seeds");
    const question = byClass(browser.page!.root, "post").at(-1)!;
    expect(wordsOf(byClass(question, "question")[0]!)).toContain("Really?");
    await browser.press("every.drop", -1);
    expect(browser.page!.words).toContain("Dropped 42");
  });

  it("shows private notices to their person only", async () => {
    await fresh();
    await browser.get("/c/seeds");
    await browser.command("/cop digest");
    await world.core.settled();
    expect((await browser.get("/me")).words).not.toContain("A digest was posted");
    await fresh("ion");
    expect(browser.page!.words).toMatch(/\d+ new notice/);
    expect((await browser.get("/me")).words).toContain("A digest was posted");
    expect(browser.page!.words).toContain("Home of Ion Popescu");
    expect((await browser.get("/")).words).not.toMatch(/new notice/);
  });

  it("hands over a file", async () => {
    await fresh();
    await browser.get("/c/seeds");
    const page = await browser.command("/cop file");
    expect(page.headers["content-type"]).toBe("text/csv");
    expect(page.headers["content-disposition"]).toBe(
      `attachment; filename="r_sum__one.csv"; filename*=UTF-8''r%C3%A9sum%C3%A9%20one.csv`,
    );
    expect(page.source).toBe("a,b\n1,2\n");
  });

  it("keeps what was typed in the box when a command fails", async () => {
    await fresh();
    await browser.get("/c/seeds");
    await browser.command("/cop break my words");
    expect(browser.page!.words).toMatch(/reference [0-9a-f]{8}/);
    expect(byId(browser.page!.root, "text")!.children.join("").trim()).toBe("/cop break my words");
  });

  it("asks the core for help with what is no command, keeping it in view", async () => {
    await fresh();
    await browser.get("/c/seeds");
    await browser.command("what can you do?");
    expect(browser.page!.words).toContain("You typed: what can you do?");
  });

  it("speaks the person's language, right to left where it is, and keeps their choice", async () => {
    await fresh();
    await browser.get("/c/seeds");
    await browser.submit(browser.form("locale"), {}, ["locale", "ar"]);
    expect(byTag(browser.page!.root, "html")[0]!.attributes).toMatchObject({ lang: "ar", dir: "rtl" });
    expect(browser.page!.path).toBe("/c/seeds");
    const again = new Browser(world.origin);
    again.cookies.set("coptrack-trial", browser.cookies.get("coptrack-trial")!);
    expect((await again.get("/")).source).toContain('dir="rtl"');
    await browser.submit(browser.form("locale"), {}, ["locale", "en"]);
  });

  it("shows a community to its people only", async () => {
    const page = await (await fresh("amina")).get("/c/water");
    expect([page.status, page.words.includes("You are not in this community")]).toEqual([403, true]);
    expect((await (await fresh("vera")).get("/c/water")).status).toBe(200);
    expect((await browser.get("/c/nowhere")).status).toBe(404);
  });

  it("removes the sample data on request", async () => {
    await fresh("vera");
    await browser.press("sample.remove");
    expect(world.events.at(-1)).toMatchObject({ kind: "press", action: "sample.remove" });
  });

  it("logs no personal data", () => {
    const lines = world.log.join("\n");
    expect(lines).toContain('"page":"/c/:place"');
    for (const secret of ["amina", "Amina", "INRA", "seeds"]) expect(lines).not.toContain(secret);
  });
});
