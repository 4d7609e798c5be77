import { describe, expect, it } from "vitest";
import { parsePaste } from "../../../src/capture/index.js";
import type { Locale } from "../../../src/text/locales.js";
import { contextFor } from "../corpus.js";

const read = async (text: string, locale: Locale = "en") => {
  const paste = await parsePaste(text, contextFor(locale));
  if (!paste.ok) throw new Error(paste.code);
  return paste;
};

describe("a pasted mail", () => {
  it.each([
    [
      "en",
      "From: Amina Haddad <amina@inra.ma>\nSent: Friday, November 20, 2026 2:03 PM\nTo: Ion Rusu; Karim B <k@example.org>\nCc: boss@example.org\nSubject: RE: FW: Seed policy",
      "On 19 Nov 2026, at 10:00, Ion wrote:",
    ],
    [
      "fr",
      "De : Amina Haddad <amina@inra.ma>\nEnvoyé : vendredi 20 novembre 2026 14:03\nÀ : Ion Rusu; Karim B <k@example.org>\nCc : boss@example.org\nObjet : Tr : Seed policy",
      "Le 19 nov. 2026 à 10:00, Ion a écrit :",
    ],
    [
      "ro",
      "De la: Amina Haddad <amina@inra.ma>\nTrimis: vineri, 20 noiembrie 2026 14:03\nCătre: Ion Rusu; Karim B <k@example.org>\nSubiect: Re: Seed policy",
      "În data de 19 noiembrie 2026, Ion a scris:",
    ],
    [
      "ru",
      "От: Amina Haddad <amina@inra.ma>\nОтправлено: 20 ноября 2026 г. 14:03\nКому: Ion Rusu; Karim B <k@example.org>\nТема: Отв: Seed policy",
      "19 ноября 2026 г., 10:00, Ion пишет:",
    ],
    [
      "ar",
      "من: Amina Haddad <amina@inra.ma>\nالتاريخ: 20 نوفمبر 2026 14:03\nإلى: Ion Rusu; Karim B <k@example.org>\nالموضوع: رد: Seed policy",
      "في 19 نوفمبر 2026، كتب Ion:",
    ],
  ] as const)("is read by its headers in %s, and only its newest part counts", async (locale, headers, wrote) => {
    const { kind, drafts, beside } = await read(
      `${headers}\n\nThanks, see https://example.org/d.\n\n${wrote}\n> older words\n> Subject: old`,
      locale,
    );
    expect(kind).toBe("mail");
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.draft).toMatchObject({
      type: "email",
      date: "2026-11-20",
      time: "14:03",
      title: "Seed policy",
      organisations: [{ name: "INRA", known: "inra" }],
      people: [
        { name: "Amina Haddad", known: "p1" },
        { name: "Ion Rusu", known: "p2" },
        { name: "Karim B", known: null },
      ],
      links: ["https://example.org/d"],
      rest: "Thanks, see https://example.org/d.",
    });
    expect(beside[0]).toMatchObject({ why: "quoted", text: `${wrote}\n> older words\n> Subject: old` });
  });

  it.each([
    "-----Original Message-----\nFrom: X\nSent: Monday",
    "-------- Message d'origine --------\nDe : X",
    "________________________________\nFrom: X\nSent: Monday",
    "From: X <x@example.org>\nSent: Monday\nTo: Y\nSubject: old",
    "On Thu, Nov 19, 2026 at 10:00 AM Somebody With A Long Name\n<somebody@example.org> wrote:\n> old",
    "> old",
  ])("leaves out what it answers: %j", async (older) => {
    const { drafts, beside } = await read(`From: a@example.org\nSubject: New\nDate: 20 Nov 2026\n\nMy answer.\n\n${older}`);
    expect(drafts[0]?.draft.rest).toBe("My answer.");
    expect(beside.map((one) => one.text)).toEqual([older]);
  });

  it("keeps sentences that only look like it", async () => {
    const body = "From Monday on we meet.\nOn this she wrote: nothing.\nSee point 3:\nDate of the meeting: open";
    const { drafts, beside } = await read(`From: a@example.org\nSubject: New\n\n${body}`);
    expect(drafts[0]?.draft.rest).toBe(body);
    expect(beside).toEqual([]);
  });

  it("reads a date with an offset in the community's zone", async () => {
    const { drafts } = await read("From: a@example.org\nSubject: New\nDate: Fri, 20 Nov 2026 23:30:00 -0500\n\nHello");
    expect(drafts[0]?.draft).toMatchObject({ date: "2026-11-21", time: "04:30" });
  });

  it("does not take two lines with colons for a mail", async () => {
    expect((await read("From: INRA to FAO, call yesterday\ncall with ONCA")).kind).toBe("lines");
  });
});

const EML = [
  "Return-Path: <amina@inra.ma>",
  "MIME-Version: 1.0",
  "Date: Fri, 20 Nov 2026 13:03:00 +0000",
  "From: =?utf-8?Q?Amina_Haddad?= <amina@inra.ma>",
  'To: Ion Rusu <ion@example.md>, "Team: seeds" <team@example.org>',
  "Subject: =?utf-8?B?UsOpdW5pb24gc2VtZW5jZXM=?=",
  'Content-Type: multipart/alternative; boundary="b1"',
  "",
  "--b1",
  "Content-Type: text/plain; charset=utf-8",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "D=C3=A9cid=C3=A9 ensemble.",
  "",
  "Le 19 nov. 2026 =C3=A0 10:00, Ion a =C3=A9crit :",
  "> avant",
  "--b1",
  "Content-Type: text/html; charset=utf-8",
  "",
  "<p>html</p>",
  "--b1--",
].join("\r\n");

describe("a mail file", () => {
  it("is decoded, and read like a pasted mail", async () => {
    const { kind, drafts, beside } = await read(EML, "fr");
    expect(kind).toBe("eml");
    expect(drafts[0]?.draft).toMatchObject({
      type: "email",
      date: "2026-11-20",
      time: "14:03",
      title: "Réunion semences",
      organisations: [{ known: "inra" }],
      people: [{ known: "p1" }, { known: "p2" }, { name: "Team: seeds" }],
      rest: "Décidé ensemble.",
    });
    expect(beside[0]?.why).toBe("quoted");
  });

  it("takes the words out of a page where there is no plain text, and no markup with them", async () => {
    const html = EML.replace(/--b1\r\nContent-Type: text\/plain[\s\S]*?(?=--b1\r\nContent-Type: text\/html)/, "").replace(
      "<p>html</p>",
      "<style>p{}</style><p>One &amp; two</p><p>three<br>four</p><script>alert(1)</script><blockquote>old</blockquote>",
    );
    const { drafts } = await read(html, "fr");
    expect(drafts[0]?.draft.rest).toBe("One & two\nthree\nfour");
  });
});
