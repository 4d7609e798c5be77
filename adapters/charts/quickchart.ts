import type { Order } from "./order.js";

/** Why a QuickChart server gave no picture. Names the server's answer, never the chart. */
export class QuickChartFailed extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`QuickChart server: ${reason}`, options);
    this.name = "QuickChartFailed";
  }
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BIGGEST = 4 * 1024 * 1024;

/**
 * The PNG of an order from a QuickChart server at `url` (its base, with or without a path). Throws `QuickChartFailed` where the server
 * is away, slower than `timeoutMs`, says no, or sends anything but a PNG. (quickchart-js' own request cannot be given up, hence `fetch`.)
 */
export async function drawnByServer(url: string, order: Order, timeoutMs: number): Promise<Uint8Array> {
  let picture: Uint8Array;
  try {
    const answer = await fetch(`${url.replace(/\/+$/, "")}/chart`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(order),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!answer.ok) throw new QuickChartFailed(`answered ${answer.status}`);
    if (Number(answer.headers.get("content-length") ?? 0) > BIGGEST) throw new QuickChartFailed("sent too much");
    picture = new Uint8Array(await answer.arrayBuffer());
  } catch (cause) {
    if (cause instanceof QuickChartFailed) throw cause;
    const late = cause instanceof Error && cause.name === "TimeoutError";
    throw new QuickChartFailed(late ? `no answer within ${timeoutMs} ms` : "cannot be reached", { cause });
  }
  if (picture.length > BIGGEST || PNG.some((byte, at) => picture[at] !== byte))
    throw new QuickChartFailed("sent something else than a PNG");
  return picture;
}
