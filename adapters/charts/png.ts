import type { Worker } from "node:worker_threads";
import PQueue from "p-queue";
import { startWorker } from "../../src/root.js";
import type { Picture } from "./picture.js";
import type { Answer } from "./worker.js";

/** A picture that could not be drawn, and why. */
export class DrawingFailed extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`chart not drawn: ${reason}`, options);
    this.name = "DrawingFailed";
  }
}

export interface DrawerOptions {
  /** Without work for so long, the thread ends and gives its memory back; the next picture starts another. */
  readonly idleMs?: number;
  /** No picture takes so long: the thread is ended and this picture fails. */
  readonly limitMs?: number;
  /** So many pictures may wait; more are refused at once. */
  readonly waiting?: number;
}

/** One thread that draws one picture after the other; started by the first, replaced when it dies. */
export class Drawer {
  readonly #queue = new PQueue({ concurrency: 1 });
  readonly #options: Required<DrawerOptions>;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  constructor({ idleMs = 30_000, limitMs = 15_000, waiting = 200 }: DrawerOptions = {}) {
    this.#options = { idleMs, limitMs, waiting };
  }

  /** The PNG of a picture. Throws `DrawingFailed`; other pictures are not touched by it. */
  async draw(picture: Picture): Promise<Uint8Array> {
    if (this.#queue.size >= this.#options.waiting) throw new DrawingFailed("too many pictures are waiting");
    return this.#queue.add(() => this.#one(picture));
  }

  /** Ends the thread; what still waits fails. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#stop();
    await this.#queue.onIdle();
  }

  /** The thread, while there is one: to watch it, or to end it in a test. */
  get worker(): Worker | undefined {
    return this.#worker;
  }

  async #one(picture: Picture): Promise<Uint8Array> {
    if (this.#closed) throw new DrawingFailed("charts are closed");
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    // Only while it draws does the thread keep the process alive.
    worker.ref();
    try {
      const answer = await this.#answer(worker, picture);
      if ("problem" in answer) {
        // Chart.js may have stopped half-way and left anything behind, a canvas it thinks in use for one.
        await this.#stop();
        throw new DrawingFailed(answer.problem);
      }
      return answer.png;
    } finally {
      worker.unref();
      this.#idle = setTimeout(() => void this.#stop(), this.#options.idleMs).unref();
    }
  }

  #answer(worker: Worker, picture: Picture): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => {
        clearTimeout(limit);
        worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        then();
      };
      const onMessage = (answer: Answer) => settle(() => resolve(answer));
      const onError = (cause: unknown) =>
        settle(() => reject(new DrawingFailed(`the drawing thread broke (${cause})`, { cause })));
      const onExit = (code: number) => settle(() => reject(new DrawingFailed(`the drawing thread ended (code ${code})`)));
      const limit = setTimeout(() => {
        settle(() => reject(new DrawingFailed(`it took longer than ${this.#options.limitMs} ms`)));
        void this.#stop();
      }, this.#options.limitMs);
      worker.on("message", onMessage).on("error", onError).on("exit", onExit);
      worker.postMessage(picture);
    });
  }

  #start(): Worker {
    const worker = startWorker("adapters/charts/worker", { resourceLimits: { maxOldGenerationSizeMb: 192 } });
    const gone = () => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    // An error between two pictures has nobody waiting for it; the next picture starts a new thread.
    return worker.on("error", gone).on("exit", gone);
  }

  async #stop(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
