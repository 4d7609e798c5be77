import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Vendor } from "../../adapters/teams/vendor.js";

const json = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The vendor's side on loopback: publishes its signing keys, and signs tokens as its service does. */
export class Issuer {
  static readonly issuer = "https://api.botframework.com";
  readonly keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  /** Requests for the keys; answered with an error while `down`. */
  asked = 0;
  down = false;
  private readonly server = createServer((request, response) => {
    this.asked += 1;
    if (this.down) return response.writeHead(503).end();
    const body = request.url?.startsWith("/keys")
      ? { keys: [{ ...this.keys.publicKey.export({ format: "jwk" }), kid: "key-1", use: "sig", endorsements: ["msteams"] }] }
      : { issuer: Issuer.issuer, jwks_uri: `${this.url}/keys`, id_token_signing_alg_values_supported: ["RS256"] };
    return response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return this;
  }
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Whom the adapter believes in tests: this server's keys, and services on loopback. */
  vendor(serves: (url: string) => boolean): Vendor {
    return {
      issuer: Issuer.issuer,
      serves,
      stores: () => false,
      endpoints: {
        ToBotFromChannelOpenIdMetadataUrl: `${this.url}/metadata`,
        ToBotFromChannelTokenIssuer: Issuer.issuer,
        ToBotFromEmulatorOpenIdMetadataUrl: `${this.url}/metadata`,
        ToChannelFromBotOAuthScope: "https://api.botframework.com",
        ToChannelFromBotLoginUrl: "https://login.invalid/tenant",
        OAuthUrl: "https://api.invalid",
        CallerId: "urn:botframework:azure",
      },
    };
  }

  token(
    claims: Readonly<Record<string, unknown>>,
    { key = this.keys.privateKey, kid = "key-1", alg = "RS256" }: Signing = {},
  ): string {
    const now = Math.floor(Date.now() / 1000);
    const head = json({ alg, typ: "JWT", kid });
    const body = json({ iss: Issuer.issuer, iat: now, nbf: now - 60, exp: now + 3600, ...claims });
    const signature = alg === "none" ? "" : createSign("RSA-SHA256").update(`${head}.${body}`).sign(key).toString("base64url");
    return `Bearer ${head}.${body}.${signature}`;
  }
}
interface Signing {
  readonly key?: KeyObject;
  readonly kid?: string;
  readonly alg?: string;
}
