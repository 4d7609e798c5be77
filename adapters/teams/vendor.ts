/** Whose tokens we believe and whose addresses we call. */
export interface Vendor {
  readonly issuer: string;
  /** Is this an address of the vendor's own service? */
  serves(url: string): boolean;
  /** The SDK's own addresses, where they are not its defaults. */
  readonly endpoints: Readonly<Record<string, string>>;
}

/** Teams' message service, worldwide and for governments' commercial tenants. */
const HOSTS = [/^smba\.trafficmanager\.net$/, /^smba\.infra\.gcc\.teams\.microsoft\.com$/];

export const MICROSOFT: Vendor = {
  issuer: "https://api.botframework.com",
  serves(url) {
    if (!URL.canParse(url)) return false;
    const { protocol, hostname, username } = new URL(url);
    return protocol === "https:" && username === "" && HOSTS.some((host) => host.test(hostname));
  },
  endpoints: {},
};
