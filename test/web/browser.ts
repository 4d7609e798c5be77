import { request } from "node:http";
import { byTag, controlsOf, type Element, readHtml, select, wordsOf } from "./html.js";

export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly source: string;
  readonly bytes: Buffer;
  readonly root: Element;
  readonly path: string;
  readonly words: string;
}
export interface Sent {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser without script: cookies, forms, redirects, over real HTTP. */
export class Browser {
  readonly cookies = new Map<string, string>();
  last: Sent | undefined;
  page: Page | undefined;

  constructor(
    readonly origin: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.send({ method: "GET", path, headers });
  }

  /** Sends a form of the page as it stands, with changes by control name, pressed with a button. */
  submit(
    form: Element,
    changes: Readonly<Record<string, readonly string[]>> = {},
    button?: readonly [string, string],
  ): Promise<Page> {
    const kept = controlsOf(form).filter(([name]) => !(name in changes));
    const sent = [...kept, ...Object.entries(changes).flatMap(([name, values]) => values.map((value) => [name, value] as const))];
    if (button) sent.push([...button]);
    return this.post(form.attributes.action ?? this.page!.path, sent);
  }

  post(
    path: string,
    sent: readonly (readonly [string, string])[],
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Page> {
    const body = new URLSearchParams(sent.map(([name, value]): [string, string] => [name, value])).toString();
    return this.send({ method: "POST", path: path.split("#")[0]!, body, headers: { origin: this.origin, ...headers } });
  }

  /** The last request once more, byte for byte. */
  again(): Promise<Page> {
    return this.send(this.last!);
  }

  async send(sent: Sent): Promise<Page> {
    this.last = sent;
    const page = await this.exchange(sent);
    const to = page.headers.location;
    if (page.status !== 303 || typeof to !== "string") {
      this.page = page;
      return page;
    }
    this.page = await this.exchange({ method: "GET", path: to });
    return this.page;
  }

  private exchange({ method, path, body, headers = {} }: Sent): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Promise((resolve, reject) => {
      const out = request(
        new URL(path, this.origin),
        {
          method,
          headers: {
            ...(cookie ? { cookie } : {}),
            ...(body === undefined
              ? {}
              : { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) }),
            ...this.headers,
            ...headers,
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("error", reject);
          response.on("end", () => {
            for (const line of response.headers["set-cookie"] ?? []) {
              const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
              this.cookies.set(name!, value!);
            }
            const bytes = Buffer.concat(parts);
            const isHtml = response.headers["content-type"]?.startsWith("text/html") ?? false;
            const source = bytes.toString("utf8");
            const root = readHtml(isHtml ? source : "");
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              source,
              bytes,
              root,
              path,
              words: wordsOf(root),
            });
          });
        },
      );
      out.on("error", reject);
      out.end(body);
    });
  }

  /** The form that holds a control of this name. */
  form(name: string): Element {
    const found = byTag(this.page!.root, "form").find((form) => select(form, (one) => one.attributes.name === name).length > 0);
    if (!found) throw new Error(`no form with ${name} on ${this.page!.path}: ${this.page!.words}`);
    return found;
  }

  command(text: string): Promise<Page> {
    return this.submit(this.form("send"), { text: [text] });
  }

  /** Presses the nth button with this action on the page, in its order. */
  press(action: string, nth = 0): Promise<Page> {
    const buttons = byTag(this.page!.root, "form").flatMap((form) =>
      byTag(form, "button")
        .filter((one) => one.attributes.name === "press" && (JSON.parse(one.attributes.value ?? "[]") as string[])[0] === action)
        .map((one) => ({ form, value: one.attributes.value! })),
    );
    const button = buttons.at(nth);
    if (!button) throw new Error(`no button ${action} on ${this.page!.path}`);
    return this.submit(button.form, {}, ["press", button.value]);
  }
}
