import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { failed, type Outcome } from "@fissure/core";
import { indexTokens } from "../query/index-tokens.ts";
import type { Addition } from "./addition.ts";

/** An addition with all that can be made of it before the file is touched. */
export interface PackedAddition {
	readonly addition: Addition;
	readonly sha256: string;
	readonly packed: Uint8Array;
	readonly source: string;
	readonly fingerprint: string;
	readonly tokens: string;
}

const pack = promisify(gzip);
/** A tenth larger than the best and three times as fast. */
const LEVEL = 3;

/** Bytes as they are kept. */
export const packContent = (bytes: Uint8Array): Promise<Uint8Array> => pack(bytes, { level: LEVEL });

/**
 * - problems: `text-malformed`, `bytes-differ`
 */
export async function packAddition(addition: Addition): Promise<Outcome<PackedAddition>> {
	const { document, bytes, address } = addition;
	const half = /\p{Surrogate}/u.exec(document.text);
	if (half !== null) {
		const message = `Expected whole characters, got half of one at ${half.index}; read the source again as UTF-8`;
		return failed("text-malformed", message, document.id);
	}
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	if (document.sha256 !== undefined && document.sha256 !== sha256) {
		const message = `Expected the bytes with SHA-256 ${document.sha256}, got others; read the source again`;
		return failed("bytes-differ", message, document.id);
	}
	return {
		ok: true,
		value: {
			addition,
			sha256,
			packed: await packContent(bytes),
			source: address ?? `id:${document.id}`,
			fingerprint: fingerprintOf(addition),
			tokens: indexTokens(document.text),
		},
	};
}

/**
 * Where and when it was captured, what it is called, and bytes around its words (a date of today, a counter) make no other text
 * of it. The bytes of every capture are kept all the same.
 */
function fingerprintOf({ document }: Addition): string {
	const { text, language, kind, publisher, title, date, venue, url, event, guessed } = document;
	const fields = [language, kind, publisher, title, date, venue, url, event, guessed];
	return createHash("sha256").update(JSON.stringify(fields)).update("\n").update(text).digest("hex");
}
