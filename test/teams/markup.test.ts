import { formCard } from "../../adapters/teams/form.js";
import { cardsOf } from "../../adapters/teams/message.js";
import { loadCatalogues } from "../../src/text/say.js";
import { markupSuite } from "../contract/markup.js";
import { memoryLog, pixelCharts } from "./quiet.js";
import { faults, partsOf } from "./strict-card.js";

await loadCatalogues();

/** Every text of a card that holds more than our own words; word joiners are not seen. */
const shown = (card: unknown) => {
  const texts = partsOf(card).flatMap((part) => [
    part.text,
    part.title,
    part.label,
    part.placeholder,
    ...((part.choices ?? []) as readonly { title: string }[]).map(({ title }) => title),
  ]);
  return {
    texts: texts
      .filter((text): text is string => typeof text === "string" && !OURS.test(text))
      .map((text) => text.replaceAll("\u2060", "")),
    read: faults(card),
  };
};
const OURS = /^(S|A|Label: |• |—|Yes, do it)$/;

markupSuite({
  async message(message) {
    const [card] = await cardsOf(message, { charts: pixelCharts, log: memoryLog() });
    return shown(card);
  },
  form: (form) => shown(formCard(form, { once: "1" })),
});
