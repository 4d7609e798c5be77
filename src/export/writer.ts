import { once } from "node:events";
import { startWorker } from "../root.js";
import type { Cell } from "./fields.js";
import type { Outline } from "./output.js";

/** What the thread is told, and what it says when it has done so. */
export type Told = Readonly<Record<string, readonly (readonly Cell[])[]>> | "end";
export type Said = "written" | { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly problem: string };

/** A file being written in a thread: one thing at a time, each waited for, so that no more than a page is under way. */
export function startWriter(outline: Outline) {
  const worker = startWorker("src/export/writer-worker", { workerData: outline });
  async function tell(told: Told): Promise<Exclude<Said, { problem: string }>> {
    // A thread that dies says so as an error, which `once` throws.
    const heard = once(worker, "message") as Promise<[Said]>;
    worker.postMessage(told);
    const [said] = await heard;
    if (said !== "written" && "problem" in said) throw new Error(`export not written: ${said.problem}`);
    return said;
  }
  return {
    write: (rows: Exclude<Told, "end">): Promise<unknown> => tell(rows),
    async end(): Promise<Uint8Array> {
      const said = await tell("end");
      return said === "written" ? new Uint8Array() : said.bytes;
    },
    close: async (): Promise<void> => void (await worker.terminate()),
  };
}
