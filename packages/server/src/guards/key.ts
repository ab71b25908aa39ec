import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** What keeps other people and other programs of this machine out: who has a start address has the key. */
export interface Key {
	/**
	 * The host that a browser knows this server by, under `.localhost`, which every browser takes for this machine. A cookie goes to every
	 * port of its host, so that one for 127.0.0.1 would be told to every program that listens there; nobody else has this name.
	 */
	readonly host: string;
	/** In the cookie; another secret than that of an address, so that a history of addresses opens nothing. */
	readonly inCookie: string;
	/** A secret for a start address; it opens once. */
	readonly newStart: () => string;
	/** Was it given out and not used yet? Then it is used now. */
	readonly use: (start: string) => boolean;
}

/** Start addresses that wait to be opened; the oldest are forgotten first. */
const MOST_STARTS = 20;

export function newKey(): Key {
	const starts: string[] = [];
	return {
		// Names of hosts have no capitals.
		host: `fissure-${randomBytes(16).toString("hex")}.localhost`,
		inCookie: newSecret(),
		newStart() {
			const start = newSecret();
			starts.push(start);
			if (starts.length > MOST_STARTS) starts.shift();
			return start;
		},
		use(start) {
			const place = starts.findIndex((one) => isSame(start, one));
			if (place >= 0) starts.splice(place, 1);
			return place >= 0;
		},
	};
}

export const newSecret = (): string => randomBytes(32).toString("base64url");

/** In a time that does not tell how much of it was right. */
export const isSame = (given: string | undefined, right: string): boolean =>
	given !== undefined && timingSafeEqual(digest(given), digest(right));

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
