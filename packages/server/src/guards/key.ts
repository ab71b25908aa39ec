import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** What keeps other people of this machine out: who has the start address has the key. */
export interface Key {
	/** In the start address; 256 bits. */
	readonly inAddress: string;
	/** In the cookie; another secret, so that a history of addresses opens nothing by itself once the server has ended. */
	readonly inCookie: string;
}

export const newKey = (): Key => ({ inAddress: secret(), inCookie: secret() });

const secret = (): string => randomBytes(32).toString("base64url");

/** In a time that does not tell how much of it was right. */
export const isSame = (given: string | undefined, right: string): boolean =>
	given !== undefined && timingSafeEqual(digest(given), digest(right));

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
