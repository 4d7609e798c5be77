import { BlockList, isIP } from "node:net";

/**
 * Addresses that are nobody's on the public internet: IANA's special-purpose registry for IPv4, multicast, what is reserved, and the one
 * public address behind which a cloud keeps what its machines may ask (168.63.129.16).
 */
const NOT_PUBLIC_4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "168.63.129.16/32",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];
/** Of IPv6 only what is given out as public counts; everything else (mapped IPv4, NAT64, local, link-local, multicast) is outside it. */
const PUBLIC_6 = ["2000::/3"];
/** Inside it: protocols and tunnels that carry another address (2001::/23 with Teredo, 6to4), and examples. */
const NOT_PUBLIC_6 = ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"];

const listOf = (ranges: readonly string[], family: "ipv4" | "ipv6"): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = "", prefix] = range.split("/");
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
};
const notPublic4 = listOf(NOT_PUBLIC_4, "ipv4");
const public6 = listOf(PUBLIC_6, "ipv6");
const notPublic6 = listOf(NOT_PUBLIC_6, "ipv6");

/** Is this an address of the public internet? What is no address is not. */
export function isPublic(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !notPublic4.check(address, "ipv4");
    case 6:
      return public6.check(address, "ipv6") && !notPublic6.check(address, "ipv6");
    default:
      return false;
  }
}
