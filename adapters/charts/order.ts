import { createRequire } from "node:module";
import { PAPER } from "./palette.js";
import type { Picture } from "./picture.js";

// Its types describe the CommonJS build as if it were a module with a default; required, both agree.
const QuickChart = createRequire(import.meta.url)("quickchart-js") as typeof import("quickchart-js").default;

/** What is asked of whoever draws, our own thread or a QuickChart server: QuickChart's post data, its `chart` being JSON text. */
export type Order = ReturnType<InstanceType<typeof QuickChart>["getPostData"]>;

export const orderOf = ({ width, height, sharpness, config }: Picture): Order =>
  new QuickChart()
    // As text: given as an object it would be written as JavaScript, which only an interpreter can read back.
    .setConfig(JSON.stringify(config))
    .setWidth(width)
    .setHeight(height)
    .setDevicePixelRatio(sharpness)
    .setBackgroundColor(PAPER)
    .setVersion("4")
    .setFormat("png")
    .getPostData();
