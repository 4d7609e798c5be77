// Draws the app's two icons from the mark: `node manifests/teams/icons.mjs`. Teams takes a full square of 192 pixels, and an outline of 32
// in white on nothing, with no rounded corners of its own.
import { writeFileSync } from "node:fs";
import { createCanvas, loadImage } from "@napi-rs/canvas";

const MARK = `<g fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round"><circle cx="11" cy="12" r="3.6"/><circle cx="21.5" cy="11" r="2.6"/><circle cx="18" cy="21.5" r="3.6"/><path d="M14.6 11.7l4.3-.4M12.8 15.2l3.2 3.4M20.8 13.6l-1.6 4.4"/></g>`;
const svg = (size, box, ground) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${box}">${ground}${MARK}</svg>`;

for (const [file, size, box, ground] of [
  ["color.png", 192, "0 0 32 32", `<rect width="32" height="32" fill="#0b6e5f"/>`],
  ["outline.png", 32, "4 4 24 24", ""],
]) {
  const canvas = createCanvas(size, size);
  canvas.getContext("2d").drawImage(await loadImage(Buffer.from(svg(size, box, ground))), 0, 0, size, size);
  writeFileSync(new URL(file, import.meta.url), await canvas.encode("png"));
}
