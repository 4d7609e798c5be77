/** Whose tokens we believe and whose addresses we call. */
export interface Vendor {
  readonly issuer: string;
  /** Is this an address of the vendor's own service? */
  serves(url: string): boolean;
  /** Is this an address of the vendor's file store, where a person said we may put a file? */
  stores(url: string): boolean;
  /** The SDK's own addresses, where they are not its defaults. */
  readonly endpoints: Readonly<Record<string, string>>;
}

/** Teams' message service, worldwide and for governments' commercial tenants. */
const HOSTS = [/^smba\.trafficmanager\.net$/, /^smba\.infra\.gcc\.teams\.microsoft\.com$/];

/** OneDrive for work: an upload goes to the tenant's own host. */
const FILE_HOSTS = [/^[a-z0-9-]+\.sharepoint\.com$/];

const isAt = (hosts: readonly RegExp[], url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username } = new URL(url);
  return protocol === "https:" && username === "" && hosts.some((host) => host.test(hostname));
};

export const MICROSOFT: Vendor = {
  issuer: "https://api.botframework.com",
  serves: (url) => isAt(HOSTS, url),
  stores: (url) => isAt(FILE_HOSTS, url),
  endpoints: {},
};
