import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../src/root.js";

export interface Asset {
  readonly path: string;
  readonly mime: string;
  readonly content: string;
}

/** The stylesheet, the script and the icon, read once; their content is part of their address, so browsers may keep them. */
export function readAssets(): Readonly<Record<"style" | "script" | "icon", Asset>> {
  const read = (file: string, mime: string): Asset => {
    const content = readFileSync(join(ROOT, "adapters", "web", "assets", file), "utf8");
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
    return { path: `/assets/${hash}-${file}`, mime, content };
  };
  return {
    style: read("style.css", "text/css; charset=utf-8"),
    script: read("script.js", "text/javascript; charset=utf-8"),
    icon: read("icon.svg", "image/svg+xml"),
  };
}
