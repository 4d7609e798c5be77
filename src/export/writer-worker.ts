// Writes a file in a thread of its own, so that the event loop that answers people never waits for it. Started by writer.ts.
import { parentPort, workerData } from "node:worker_threads";
import type { Outline, Output } from "./output.js";
import type { Said, Told } from "./writer.js";

const outline = workerData as Outline;
const port = parentPort;

async function outputOf(): Promise<Output> {
  switch (outline.format) {
    case "xlsx":
      return (await import("./xlsx.js")).xlsxOutput(outline);
    case "csv":
      return (await import("./csv.js")).csvOutput(outline);
    case "json":
      return (await import("./json.js")).jsonOutput(outline);
  }
}
const output = outputOf();

async function act(told: Told): Promise<Said> {
  const out = await output;
  if (told === "end") return { bytes: new Uint8Array(await out.end()) };
  for (const [sheet, rows] of Object.entries(told)) out.add(sheet, rows);
  return "written";
}

port?.on("message", (told: Told) => {
  act(told).then(
    (said) => port.postMessage(said, said === "written" || !("bytes" in said) ? [] : [said.bytes.buffer]),
    (error: unknown) => port.postMessage({ problem: String(error) } satisfies Said),
  );
});
