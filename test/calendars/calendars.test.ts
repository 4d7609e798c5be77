import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcp, type LookupFunction, type Server as TcpServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { isPublic } from "../../adapters/calendars/addresses.js";
import { createCalendars, LIMITS } from "../../adapters/calendars/index.js";

const ICS = ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", "SUMMARY:Fair", "END:VEVENT", "END:VCALENDAR"].join(
  "\r\n",
);

const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});
const listening = async (server: TcpServer): Promise<number> => {
  open.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  return (server.address() as AddressInfo).port;
};
/** A calendar's server on loopback, which alone may be read, and a reader. */
const serving = async (answer: RequestListener, options: Parameters<typeof createCalendars>[0] = {}) => {
  const server = createServer(answer);
  const origin = `http://127.0.0.1:${await listening(server)}`;
  open.unshift({ close: () => server.closeAllConnections() });
  return { origin, calendars: createCalendars({ testOrigin: origin, ...options }) };
};
/** Something inside that must never be reached: how many came. */
const inside = async () => {
  const came = { n: 0 };
  const port = await listening(
    createTcp((socket) => {
      came.n += 1;
      socket.destroy();
    }),
  );
  return { came, port };
};

describe("which addresses are public", () => {
  it.each([
    ["8.8.8.8", true],
    ["172.15.255.255", true],
    ["172.32.0.1", true],
    ["100.63.255.255", true],
    ["2a00:1450:4007:80e::200e", true],
    ["2606:4700::1111", true],
    ["127.0.0.1", false],
    ["127.255.255.254", false],
    ["0.0.0.0", false],
    ["10.1.2.3", false],
    ["172.16.0.1", false],
    ["172.31.255.255", false],
    ["192.168.1.1", false],
    ["169.254.169.254", false],
    ["168.63.129.16", false],
    ["100.100.100.200", false],
    ["192.0.0.192", false],
    ["198.18.0.1", false],
    ["224.0.0.1", false],
    ["255.255.255.255", false],
    ["::", false],
    ["::1", false],
    ["::ffff:127.0.0.1", false],
    ["::ffff:8.8.8.8", false],
    ["::7f00:1", false],
    ["64:ff9b::a9fe:a9fe", false],
    ["64:ff9b:1::1", false],
    ["2002:7f00:1::", false],
    ["2001:0:4136:e378:8000:63bf:3fff:fdd2", false],
    ["2001:db8::1", false],
    ["fc00::1", false],
    ["fd00:ec2::254", false],
    ["fe80::1", false],
    ["fe80::1%eth0", false],
    ["fec0::1", false],
    ["ff02::1", false],
    ["localhost", false],
    ["", false],
  ])("%s: %s", (address, expected) => expect(isPublic(address)).toBe(expected));
});

describe("a calendar behind a link", () => {
  it("is read, as https or webcal, without saying who asks", async () => {
    const asked: unknown[] = [];
    const { origin, calendars } = await serving((request, response) => {
      asked.push([request.url, request.headers.cookie, request.headers.authorization, request.headers.referer]);
      response.writeHead(200, { "content-type": "text/calendar" }).end(ICS);
    });
    expect(await calendars.read(` ${origin}/feed.ics?secret=x `)).toEqual({ text: ICS });
    expect(asked).toEqual([["/feed.ics?secret=x", undefined, undefined, undefined]]);
  });

  it.each([
    ["http", "http://93.184.216.34/x.ics"],
    ["another scheme", "file:///etc/passwd"],
    ["no address", "https://"],
    ["a password in it", "https://me:secret@example.org/x.ics"],
    ["a name in it", "https://me@example.org/x.ics"],
    ["loopback", "https://127.0.0.1/x.ics"],
    ["loopback written as one number", "https://2130706433/x.ics"],
    ["loopback in octal", "https://0177.0.0.1/x.ics"],
    ["loopback in IPv6", "webcal://[::1]/x.ics"],
    ["IPv4 in IPv6", "https://[::ffff:127.0.0.1]/x.ics"],
    ["a cloud's metadata", "https://169.254.169.254/latest/meta-data/"],
    ["a name of loopback", "https://localhost/x.ics"],
    ["another port", "https://example.org:8443/x.ics"],
    ["too long", `https://example.org/${"x".repeat(LIMITS.link)}`],
  ])("is not asked: %s", async (_case, link) => {
    expect(await createCalendars().read(link)).toEqual({ problem: "refused" });
  });

  const answering =
    (...addresses: readonly string[]): LookupFunction =>
    (_name, _options, answer) =>
      answer(
        null,
        addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
  it.each([
    ["a private address", ["10.0.0.7"]],
    ["loopback", ["127.0.0.1"]],
    ["loopback in IPv6", ["::1"]],
    ["a public and a private address", ["93.184.216.34", "192.168.0.1"]],
    ["nothing", []],
  ])("is not asked where its name leads to %s", async (_case, addresses) => {
    const calendars = createCalendars({ resolve: answering(...addresses) });
    expect(await calendars.read("https://calendar.example.org/x.ics")).toEqual({ problem: "refused" });
  });

  it("may lead elsewhere three times, and each time the same is asked of the address", async () => {
    const within = await inside();
    const { origin, calendars } = await serving((request, response) => {
      const [, kind, n = "0"] = (request.url ?? "").split("/");
      const to: Record<string, string> = {
        hop: Number(n) > 1 ? `/hop/${Number(n) - 1}` : "/feed",
        http: `http://127.0.0.1:${within.port}/`,
        https: `https://127.0.0.1:${within.port}/`,
        plainhttps: "https://127.0.0.1/",
        name: "https://localhost/",
        mapped: "https://[::ffff:7f00:1]/",
        metadata: "http://169.254.169.254/latest/meta-data/",
        password: `${origin.replace("//", "//me:secret@")}/feed`,
        file: "file:///etc/passwd",
      };
      if (kind === "feed") response.writeHead(200, { "content-type": "text/calendar; charset=utf-8" }).end(ICS);
      else response.writeHead(302, { location: to[kind ?? ""] ?? "/" }).end("<p>moved</p>");
    });
    for (const n of [1, 2, 3]) expect(await calendars.read(`${origin}/hop/${n}`)).toEqual({ text: ICS });
    for (const way of ["hop/4", "http", "https", "plainhttps", "name", "mapped", "metadata", "password", "file"])
      expect([way, await calendars.read(`${origin}/${way}`)]).toEqual([way, { problem: "refused" }]);
    expect(within.came.n).toBe(0);
  });

  it.each<[string, RequestListener, string]>([
    ["it needs a password", (_request, response) => response.writeHead(401).end(), "closed"],
    ["there is nothing", (_request, response) => response.writeHead(404).end(), "closed"],
    ["its server is in trouble", (_request, response) => response.writeHead(503).end(ICS), "unreachable"],
    ["it hangs up", (request) => request.socket.destroy(), "unreachable"],
    ["it is a page", (_request, response) => response.writeHead(200, { "content-type": "text/html" }).end(ICS), "notCalendar"],
    ["it is something else", (_request, response) => response.writeHead(200).end('{"a": 1}'), "notCalendar"],
    ["it is empty", (_request, response) => response.writeHead(200).end(), "notCalendar"],
    ["it is packed", (_request, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(ICS), "notCalendar"],
    [
      "it says that it is big",
      (_request, response) => response.writeHead(200, { "content-length": "99000000" }).write(ICS),
      "big",
    ],
    ["it is big", (_request, response) => response.writeHead(200).end(ICS.padEnd(LIMITS.bytes + 1)), "big"],
  ])("is not read where %s", async (_case, answer, problem) => {
    const { origin, calendars } = await serving(answer);
    expect(await calendars.read(`${origin}/x.ics`)).toEqual({ problem });
  });

  it("is given up at its first line, however much would follow, and after so much time, however slowly it comes", async () => {
    const cut: string[] = [];
    const { origin, calendars } = await serving(
      (request, response) => {
        response.on("close", () => cut.push(request.url ?? ""));
        response.writeHead(200);
        if (request.url === "/endless") for (let n = 0; n < 20; n++) response.write("x".repeat(100_000));
        else response.write("BEGIN:VCALENDAR\r\n");
      },
      { ms: 150 },
    );
    expect(await calendars.read(`${origin}/endless`)).toEqual({ problem: "notCalendar" });
    expect(await calendars.read(`${origin}/slow`)).toEqual({ problem: "slow" });
    await expect.poll(() => cut).toEqual(["/endless", "/slow"]);
  });

  it("is read from named hosts only where some are named, and from nowhere where it is off", async () => {
    const within = await inside();
    const calendars = createCalendars({ hosts: [`127.0.0.1:${within.port}`] });
    expect(await calendars.read("https://example.org/x.ics")).toEqual({ problem: "refused" });
    // Inside the organisation, and named by whoever runs it: asked (and nobody speaks TLS there).
    expect(await calendars.read(`https://127.0.0.1:${within.port}/x.ics`)).toEqual({ problem: "unreachable" });
    expect(within.came.n).toBe(1);
    expect(await createCalendars({ off: true }).read("https://example.org/x.ics")).toEqual({ problem: "off" });
  });

  it("leaves no address in the log but its host", async () => {
    const lines: unknown[] = [];
    const log = { info: (fields: object) => lines.push(fields), warn: () => undefined, error: () => undefined };
    const { origin, calendars } = await serving((_request, response) => response.writeHead(404).end(), { log });
    await calendars.read(`${origin}/private-token/basic.ics?key=token`);
    expect(lines).toEqual([{ host: "127.0.0.1", problem: "closed", reason: "" }]);
  });
});
