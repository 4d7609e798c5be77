import type { Charts, Log } from "../../src/ports.js";

/** One pixel: what a picture holds is the charts' own matter. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);
export const pixelCharts: Charts = { png: async () => new Uint8Array(PIXEL), close: async () => undefined };

export interface MemoryLog extends Log {
  readonly lines: { readonly level: string; readonly fields: Readonly<Record<string, unknown>>; readonly message: string }[];
}
export function memoryLog(): MemoryLog {
  const lines: MemoryLog["lines"] = [];
  const at = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, info: at("info"), warn: at("warn"), error: at("error") };
}
