import { modal } from "../../adapters/slack/form.js";
import { render } from "../../adapters/slack/message.js";
import { loadCatalogues } from "../../src/text/say.js";
import { markupSuite } from "../contract/markup.js";
import { markupIn, refusalsOfBlocks, refusalsOfView } from "./strict.js";

await loadCatalogues();

/** Every text in blocks that holds more than our own words; a button that asks may cut its name. */
function textsIn(blocks: unknown): readonly string[] {
  const texts: string[] = [];
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === "text" && typeof value === "string" && !OURS.test(value)) texts.push(value);
    return value;
  });
  return texts;
}
const OURS = /^(A|Label: |Yes|Cancel)$|…$/;

markupSuite({
  message(message) {
    const { blocks, text } = render(message);
    return { texts: textsIn(blocks), read: [...refusalsOfBlocks(blocks), ...markupIn(text)] };
  },
  form(form) {
    const view = modal(form, { about: {}, nonce: "n" });
    return { texts: textsIn(view.blocks), read: refusalsOfView(view) };
  },
});
