import { BlockList, isIP } from "node:net";

/** Ranges of RFC 6890 and its kin that lead into this machine, its network, a cloud's metadata, or nowhere. */
const PRIVATE_V4: readonly (readonly [network: string, prefix: number])[] = [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	// Where machines of one cloud ask their host; a public number that leads nowhere else.
	["168.63.129.16", 32],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 4],
	["240.0.0.0", 4],
];
/** All that is given out for the public; private, link-local, multicast and unassigned networks are outside. */
const PUBLIC_V6 = ["2000::", 3] as const;
/** Parts of it that are not: protocols and documentation; 2001::/32 and 2002::/16 tunnel to any IPv4 address. */
const PRIVATE_V6: readonly (readonly [network: string, prefix: number])[] = [
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["3fff::", 20],
];
/** Networks without IPv4 reach it through this prefix; what lies behind it is judged as IPv4. */
const NAT64 = "64:ff9b::";
const MAPPED = "::ffff:";
const V4_IN_V6 = 96;

const blocked = new BlockList();
for (const [network, prefix] of PRIVATE_V4) {
	blocked.addSubnet(network, prefix, "ipv4");
	for (const outer of [NAT64, MAPPED]) blocked.addSubnet(`${outer}${network}`, V4_IN_V6 + prefix, "ipv6");
}
for (const [network, prefix] of PRIVATE_V6) blocked.addSubnet(network, prefix, "ipv6");

const open = new BlockList();
open.addSubnet("0.0.0.0", 0, "ipv4");
open.addSubnet(...PUBLIC_V6, "ipv6");
for (const outer of [NAT64, MAPPED]) open.addSubnet(`${outer}0.0.0.0`, V4_IN_V6, "ipv6");

/** Does this address lead into a private, loopback, link-local or reserved network? What is no address counts as one. */
export function isPrivateAddress(address: string): boolean {
	const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
	const version = isIP(bare);
	if (version === 0) return true;
	const family = version === 4 ? "ipv4" : "ipv6";
	return !open.check(bare, family) || blocked.check(bare, family);
}
