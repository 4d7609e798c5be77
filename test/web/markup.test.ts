import { drawForm } from "../../adapters/web/view/form.js";
import { drawMessage } from "../../adapters/web/view/message.js";
import { loadCatalogues, sayIn } from "../../src/text/say.js";
import { markupSuite } from "../contract/markup.js";
import { all, readHtml, wordsOf } from "./html.js";

await loadCatalogues();
const around = { say: sayIn("en"), action: "/c/x", back: "/c/x", csrf: "t", nonce: "n", sealed: "s", picture: () => undefined };

/** The page as read by a reader that mends nothing; elements and attributes that only what was typed could have made. */
const shown = (page: string) => {
  const root = readHtml(page);
  const made = [...all(root)].filter((one) => ["b", "at"].includes(one.tag) || "onclick" in one.attributes);
  return { texts: [wordsOf(root)], read: made.map(({ tag }) => tag) };
};

markupSuite({
  message: (message) => shown(String(drawMessage(message, around))),
  form: (form) => shown(String(drawForm(form, around))),
});
