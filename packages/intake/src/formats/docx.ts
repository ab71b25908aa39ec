import { failed, type Outcome } from "@fissure/core";
import type { Reading } from "../reading.ts";
import { inflateEntry, type ZipEntry, zipEntries } from "./zip-entries.ts";

/** Bytes of markup over all parts; a book of a thousand pages has 20 million. */
const LARGEST = 48_000_000;
/** Markup packs ten- to thirtyfold; a bomb does a thousandfold. */
const LARGEST_RATIO = 250;
/** Small parts, such as empty styles, may pack as they like. */
const FREE_BYTES = 1_000_000;
/** The parts that hold words or say how they hang together; pictures, fonts and macros are left where they are. */
const PARTS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?)$/;
const BODY = "word/document.xml";

/**
 * The text of a Word file, one line a paragraph.
 *
 * The archive is unpacked here, with a cap, and packed anew without compression, so that the library that reads the
 * markup never meets an archive it was not made for.
 *
 * - problems: `docx-broken`, `docx-encrypted`, `docx-bomb`, `zip-not-docx`
 */
export async function readDocx(bytes: Uint8Array, place: string): Promise<Outcome<Reading>> {
	const entries = zipEntries(bytes);
	if (entries === null) return broken(place, "an archive that is cut off or damaged");
	const body = entries.find(({ name }) => name === BODY);
	if (body === undefined) return notDocx(entries, place);
	if (body.encrypted) {
		return failed(
			"docx-encrypted",
			"Expected an open DOCX, got one locked with a password; save it without one",
			place,
		);
	}
	const parts = unpack(bytes, entries, place);
	if (!parts.ok) return parts;
	const { zipSync } = await import("fflate");
	const { default: mammoth } = await import("mammoth");
	try {
		const buffer = Buffer.from(zipSync(parts.value, { level: 0 }));
		const { value } = await mammoth.extractRawText({ buffer });
		return {
			ok: true,
			value: {
				text: value
					.replace(/\r\n?/g, "\n")
					.replace(/\n{2,}/g, "\n")
					.replace(/^\n|\n$/g, ""),
			},
		};
	} catch (error) {
		return broken(place, `markup that cannot be read (${reasonOf(error)})`);
	}
}

function unpack(
	bytes: Uint8Array,
	entries: readonly ZipEntry[],
	place: string,
): Outcome<Record<string, Uint8Array<ArrayBuffer>>> {
	const wanted = entries.filter(({ name }) => PARTS.test(name));
	const claimed = wanted.reduce((sum, { size }) => sum + size, 0);
	if (claimed > LARGEST) return bomb(place, claimed);
	const parts: Record<string, Uint8Array<ArrayBuffer>> = {};
	let total = 0;
	for (const entry of wanted) {
		const { name, packedSize, size } = entry;
		const cap = Math.min(LARGEST - total, Math.max(FREE_BYTES, packedSize * LARGEST_RATIO));
		if (size > cap) return bomb(place, size);
		const content = inflateEntry(bytes, entry, cap);
		if (content === null) return broken(place, `a part "${name}" that is damaged, or larger than it claims`);
		total += content.length;
		parts[name] = new Uint8Array(content);
	}
	return { ok: true, value: parts };
}

function notDocx(entries: readonly ZipEntry[], place: string): Outcome<never> {
	const names = entries.slice(0, 3).map(({ name }) => name.replace(/[^ -~]/g, "?").slice(0, 60));
	const message = `Expected a Word file, got a zip archive of ${names.join(", ") || "nothing"}; unpack it, or save as DOCX`;
	return failed("zip-not-docx", message, place);
}

const broken = (place: string, got: string): Outcome<never> =>
	failed("docx-broken", `Expected a whole DOCX, got ${got}; open it in a word processor and save it anew`, place);

const bomb = (place: string, size: number): Outcome<never> =>
	failed(
		"docx-bomb",
		`Expected a Word file that unpacks to an ordinary size, got one that swells to ${size} bytes; do not open it`,
		place,
	);

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 120);
