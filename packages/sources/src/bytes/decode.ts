import { alwaysAtHand, failed, type Language, languages, type Outcome, scoreDecoding } from "@fissure/core";
import { binaryName, isKnownBinary, looksBinary } from "./binary.ts";

export interface Decoded {
	readonly text: string;
	/** Label of the WHATWG encoding standard: `utf-8`, `gb18030`, `windows-1251`. */
	readonly encoding: string;
	/** True where neither a byte order mark nor a declaration nor strict UTF-8 settled it. */
	readonly guessed: boolean;
}

/** Enough for letter frequencies to settle, little enough to decode six times. */
const SAMPLE_BYTES = 64 * 1024;
/** Below it no candidate reads like a language; a wrong encoding is worse than an error. */
const LEAST_SCORE = 0.25;
/** Stricter, since half of all binary data happens to fall among the Han characters. */
const LEAST_WIDE_SCORE = 0.4;
/** So many well-formed sequences are UTF-8 and nothing else, whatever a page declares. */
const CERTAIN_SEQUENCES = 8;
/** A UTF-8 file with fewer broken sequences than this share is a damaged one, not another encoding. */
const DAMAGED_SHARE = 0.1;
/**
 * Encodings for Latin letters come late: any bytes can be read in them. Behind them come those that have accented Latin letters at the same
 * places beside letters of their own: what reads alike in both is Latin.
 */
const CANDIDATES = [
	...new Set(
		languages.toSorted((one, other) => orderOf(one) - orderOf(other)).flatMap(({ files }) => files?.encodings ?? []),
	),
];

function orderOf(language: Language): number {
	if (isLatin(language)) return 1;
	return alwaysAtHand.includes(language) ? 0 : 2;
}

function isLatin({ letters }: Language): boolean {
	return letters === "\\p{Script=Latin}";
}

/**
 * Which text do these bytes hold?
 *
 * - order:    byte order mark, strict UTF-8, the declared charset, then the likeliest of the encodings that official
 *             texts come in
 * - silent:   never decodes with replacement characters, except a UTF-8 file damaged in a few places
 * - problems: `text-binary`, `encoding-unknown`, `encoding-utf-7`
 */
export function decode(bytes: Uint8Array, place: string, declared?: string): Outcome<Decoded> {
	const marked = byMark(bytes);
	if (marked !== null) return ended(marked, place);
	if (isKnownBinary(bytes)) return refused(bytes, place);
	const wide = looksWide(bytes);
	if (wide !== null) return ended({ ...wide, guessed: true }, place);
	if (looksBinary(bytes)) return refused(bytes, place);
	if (looksUtf7(bytes, declared)) return utf7(place);
	const label = declared === undefined ? undefined : knownLabel(declared);
	const utf8 = strictly(bytes, "utf-8");
	if (utf8 !== null && (label === undefined || label === "utf-8" || sequences(bytes) >= CERTAIN_SEQUENCES)) {
		return ended({ text: utf8, encoding: "utf-8", guessed: false }, place);
	}
	const stated = label === undefined ? null : strictly(bytes, label);
	if (stated !== null) return ended({ text: stated, encoding: label ?? "utf-8", guessed: false }, place);
	if (utf8 !== null) return ended({ text: utf8, encoding: "utf-8", guessed: false }, place);
	return ended(damagedUtf8(bytes) ?? likeliest(bytes), place);
}

function ended(decoded: Decoded | null, place: string): Outcome<Decoded> {
	if (decoded !== null) return { ok: true, value: decoded };
	const message =
		"Expected UTF-8, UTF-16, GB18030, Big5, windows-1251, KOI8-R or windows-1252, got bytes in none of these encodings; " +
		"convert the file to UTF-8 (iconv -f ITS-ENCODING -t UTF-8)";
	return failed("encoding-unknown", message, place);
}

const UTF_7_MARK = /^\+\/v[89+/]/u;
/** A stretch of UTF-16 in base 64, as UTF-7 writes letters that are not ASCII. */
const UTF_7_WORD = /\+[A-Za-z0-9+/]{3,}-/gu;
/** Characters of base 64 beyond which it is no chance. */
const CERTAIN_LENGTH = 20;

/** UTF-7 is ASCII alone, and read as that it would be a text of nonsense; browsers no longer read it, since it hides markup. */
function looksUtf7(bytes: Uint8Array, declared: string | undefined): boolean {
	if (/^\s*(?:x-)?(?:unicode-1-1-)?utf-?7\b/iu.test(declared ?? "")) return true;
	const sample = bytes.subarray(0, SAMPLE_BYTES);
	if (!sample.includes(PLUS) || sample.some((byte) => byte > 0x7f)) return false;
	const text = new TextDecoder("latin1").decode(sample);
	if (UTF_7_MARK.test(text)) return true;
	const words = text.match(UTF_7_WORD) ?? [];
	// Numbers of telephones begin with a plus as well.
	return words.filter((word) => /[a-z]/iu.test(word)).join("").length >= CERTAIN_LENGTH && words.every(isWide);
}
const PLUS = 0x2b;

/** Does a word of UTF-7 hold UTF-16 that reads like a language? */
function isWide(word: string): boolean {
	const base64 = word.slice(1, -1);
	// Of one unit, of two, and of three.
	if (![3, 6, 0].includes(base64.length % 8)) return false;
	const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
	const text = strictly(bytes.subarray(0, Math.floor((base64.length * 6) / 16) * 2), "utf-16be");
	return text !== null && /^[\p{L}\p{P}\p{Z}\p{N}]+$/u.test(text);
}

const utf7 = (place: string): Outcome<never> =>
	failed(
		"encoding-utf-7",
		"Expected UTF-8 or another encoding that is read, got UTF-7; convert the file (iconv -f UTF-7 -t UTF-8)",
		place,
	);

const refused = (bytes: Uint8Array, place: string): Outcome<never> => {
	const message = `Expected a text, got ${binaryName(bytes)}; give the text itself as plain text, HTML, PDF or DOCX`;
	return failed("text-binary", message, place);
};

function byMark(bytes: Uint8Array): Decoded | null {
	const [a, b, c] = bytes;
	const marked = (encoding: string): Decoded => ({
		text: new TextDecoder(encoding).decode(bytes),
		encoding,
		guessed: false,
	});
	if (a === 0xef && b === 0xbb && c === 0xbf) return marked("utf-8");
	if (a === 0xff && b === 0xfe) return wellFormed(marked("utf-16le"));
	if (a === 0xfe && b === 0xff) return wellFormed(marked("utf-16be"));
	return null;
}

/** Random bytes may begin like a mark; real UTF-16 has no torn surrogates and hardly a control character. */
const wellFormed = (decoded: Decoded): Decoded | null =>
	decoded.text.includes("\uFFFD") || scoreDecoding(decoded.text.slice(0, SAMPLE_BYTES)) < LEAST_SCORE ? null : decoded;

/** UTF-16 without a mark: one half of the bytes is nearly always zero, or nearly always the same few pages. */
function looksWide(bytes: Uint8Array): Decoded | null {
	if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
	const sample = bytes.subarray(0, 4096);
	if (!sample.includes(0)) return null;
	const readings = ["utf-16le", "utf-16be"].map((encoding) => ({ encoding, text: strictly(sample, encoding) ?? "" }));
	const scored = readings.map((reading) => ({
		...reading,
		score: reading.text === "" ? 0 : scoreDecoding(reading.text),
	}));
	const best = scored.reduce((left, right) => (right.score > left.score ? right : left));
	if (best.score < LEAST_WIDE_SCORE) return null;
	const text = strictly(bytes, best.encoding);
	return text === null ? null : { text, encoding: best.encoding, guessed: true };
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

function knownLabel(label: string): string | undefined {
	try {
		const { encoding } = new TextDecoder(label.trim());
		// A page cannot declare UTF-16 in ASCII letters: the standard reads such a claim as UTF-8.
		return encoding.startsWith("utf-16") ? "utf-8" : encoding;
	} catch {
		return undefined;
	}
}

/** Multi-byte sequences that begin in the sample; counted only where the whole is well-formed. */
function sequences(bytes: Uint8Array): number {
	let count = 0;
	for (const byte of bytes.subarray(0, SAMPLE_BYTES)) if (byte >= 0xc2 && byte <= 0xf4) count++;
	return count;
}

function damagedUtf8(bytes: Uint8Array): Decoded | null {
	const text = new TextDecoder("utf-8").decode(bytes);
	let broken = 0;
	let whole = 0;
	for (const character of text) {
		if (character === "\uFFFD") broken++;
		else if (character > "\u007f") whole++;
	}
	return broken <= whole * DAMAGED_SHARE ? { text, encoding: "utf-8", guessed: true } : null;
}

function likeliest(bytes: Uint8Array): Decoded | null {
	const sample = bytes.subarray(0, SAMPLE_BYTES);
	const scored = CANDIDATES.map((encoding) => ({ encoding, score: scoreSample(sample, encoding) }));
	for (const { encoding, score } of scored.toSorted((left, right) => right.score - left.score)) {
		if (score < LEAST_SCORE) return null;
		const text = strictly(bytes, encoding);
		if (text !== null) return { text, encoding, guessed: true };
	}
	return null;
}

function scoreSample(sample: Uint8Array, encoding: string): number {
	try {
		// `stream` forgives a character that the end of the sample cuts in two.
		return scoreDecoding(new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true }));
	} catch {
		return 0;
	}
}
