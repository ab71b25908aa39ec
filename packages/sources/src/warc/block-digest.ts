import { createHash } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const ALGORITHMS: Readonly<Record<string, string>> = {
	md5: "md5",
	sha1: "sha1",
	"sha-1": "sha1",
	sha256: "sha256",
	"sha-256": "sha256",
	sha512: "sha512",
	"sha-512": "sha512",
};

/** Whether bytes have the digest that a record states: `sha1:BASE32`, `sha256:hex`. True where its algorithm is not known. */
export function hasDigest(bytes: Uint8Array, stated: string | null | undefined): boolean {
	const { name, value } = /^\s*(?<name>[\w-]+):(?<value>\S+)\s*$/.exec(stated ?? "")?.groups ?? {};
	const algorithm = ALGORITHMS[name?.toLowerCase() ?? ""];
	if (algorithm === undefined || value === undefined) return true;
	const digest = createHash(algorithm).update(bytes).digest();
	const bare = value.replace(/=+$/, "");
	return bare.toLowerCase() === digest.toString("hex") || bare.toUpperCase() === base32(digest);
}

/** RFC 4648, without padding. */
function base32(bytes: Uint8Array): string {
	let [text, bits, count] = ["", 0, 0];
	for (const byte of bytes) {
		bits = (bits << 8) | byte;
		for (count += 8; count >= 5; count -= 5) text += ALPHABET[(bits >>> (count - 5)) & 31];
		bits &= (1 << count) - 1;
	}
	return count === 0 ? text : text + ALPHABET[(bits << (5 - count)) & 31];
}
