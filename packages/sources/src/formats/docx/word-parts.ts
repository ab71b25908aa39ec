import { failed, type Outcome } from "@fissure/core";
import { codePoint } from "dingbat-to-unicode";
import { MOST_ENTRIES, openZip, type ZipEntry } from "../open-zip.ts";
import { walkXml } from "../walk-xml.ts";

/** Bytes of markup over all parts; a book of a thousand pages has 20 million. */
const LARGEST = 48_000_000;
/** Markup packs ten- to thirtyfold; a bomb does a thousandfold. */
const LARGEST_RATIO = 250;
/** Small parts, such as empty styles, may pack as they like. */
const FREE_BYTES = 1_000_000;
const BODY = "word/document.xml";

/** The parts of a Word file that hold words or say how they look, as markup; null where the file has none. */
export interface WordParts {
	readonly body: string;
	readonly styles: string | null;
	readonly footnotes: string | null;
	readonly endnotes: string | null;
}

interface Archive {
	readonly entries: ReadonlyMap<string, ZipEntry>;
	readonly place: string;
	/** Bytes of markup unpacked so far. */
	unpacked: number;
}

/**
 * Unpacks what is needed of a Word file and nothing else, with a cap.
 *
 * - problems: `docx-broken`, `docx-encrypted`, `docx-bomb`, `zip-not-docx`
 * - throws:   on relationships that are no markup
 */
export async function wordParts(bytes: Uint8Array, place: string): Promise<Outcome<WordParts>> {
	const entries = await openZip(bytes);
	if (entries === "damaged") return brokenDocx(place, "an archive that is cut off or damaged");
	if (entries === "too-large") return brokenDocx(place, `an archive of more than ${MOST_ENTRIES} files`);
	if (entries === "encrypted") return encrypted(place);
	const archive: Archive = { entries: new Map(entries.map((entry) => [entry.name, entry])), place, unpacked: 0 };
	const packageLinks = await linksOf(archive, "_rels/.rels", "");
	if (!packageLinks.ok) return packageLinks;
	const path = [packageLinks.value.get("officeDocument"), BODY].find((name) => archive.entries.has(name ?? ""));
	const entry = archive.entries.get(path ?? "");
	if (path === undefined || entry === undefined || /^(?:xl|ppt)\//.test(path)) return notDocx(entries, place);
	if (entry.encrypted) return encrypted(place);
	const folder = path.slice(0, path.lastIndexOf("/") + 1);
	const links = await linksOf(archive, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
	if (!links.ok) return links;
	const named = (kind: string): Promise<Outcome<string | null>> =>
		partOf(archive, links.value.get(kind) ?? `${folder}${kind}.xml`);
	const body = await partOf(archive, path);
	if (!body.ok) return body;
	const styles = await named("styles");
	if (!styles.ok) return styles;
	const footnotes = await named("footnotes");
	if (!footnotes.ok) return footnotes;
	const endnotes = await named("endnotes");
	if (!endnotes.ok) return endnotes;
	return {
		ok: true,
		value: {
			body: body.value ?? "",
			styles: styles.value,
			footnotes: footnotes.value,
			endnotes: endnotes.value,
		},
	};
}

/** Paths of the parts that a part names, by the last word of the relation. */
async function linksOf(archive: Archive, path: string, folder: string): Promise<Outcome<ReadonlyMap<string, string>>> {
	const part = await partOf(archive, path);
	if (!part.ok) return part;
	const links = new Map<string, string>();
	if (part.value === null) return { ok: true, value: links };
	walkXml(part.value, {
		open: ({ name, attribute }) => {
			const target = attribute("Target");
			if (name !== "Relationship" || target === undefined || attribute("TargetMode") === "External") return;
			const kind = attribute("Type")?.split("/").at(-1) ?? "";
			const path = target.startsWith("/") ? target.slice(1) : `${folder}${target}`;
			if (!links.has(kind)) links.set(kind, path.replaceAll("/./", "/"));
		},
		close: () => undefined,
	});
	return { ok: true, value: links };
}

async function partOf(archive: Archive, name: string): Promise<Outcome<string | null>> {
	const { place } = archive;
	const entry = archive.entries.get(name);
	if (entry === undefined) return { ok: true, value: null };
	if (entry.encrypted) return encrypted(place);
	const cap = Math.min(LARGEST - archive.unpacked, Math.max(FREE_BYTES, entry.packedSize * LARGEST_RATIO));
	if (entry.size > cap) return bomb(place, entry.size);
	const content = await unpack(entry, cap);
	if (content === null) {
		const shown = name.replace(/[^ -~]/g, "?").slice(0, 60);
		return brokenDocx(place, `a part "${shown}" that is damaged, or larger than it claims`);
	}
	archive.unpacked += content.length;
	return { ok: true, value: markupOf(content) };
}

/** The content of a part, at most `cap` bytes, whatever its directory says; null where it is longer or damaged. */
async function unpack(entry: ZipEntry, cap: number): Promise<Uint8Array | null> {
	if (entry.unsupportedMethod !== null) return null;
	const chunks: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const chunk of entry.content()) {
			length += chunk.length;
			if (length > cap) return null;
			chunks.push(chunk);
		}
	} catch {
		return null;
	}
	return Buffer.concat(chunks);
}

/** XML is UTF-8 unless a mark says UTF-16; Word writes the one, some producers the other. */
function markupOf(content: Uint8Array): string {
	const [first, second] = content;
	const label =
		first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
	return new TextDecoder(label).decode(content);
}

/** What the zip archive is in which one of these files lies, and what to do. */
const OTHER_FILES: readonly (readonly [holds: string, got: string, remedy: string])[] = [
	["xl/workbook.xml", "an Excel workbook", "save the sheet that holds the texts as CSV in UTF-8"],
	["ppt/presentation.xml", "a PowerPoint presentation", "save it as PDF"],
	["META-INF/container.xml", "an e-book (EPUB)", "save its chapters as .html or .txt"],
	["META-INF/manifest.xml", "an OpenDocument file (.odt)", "open it in a word processor and save it as .docx"],
];

function notDocx(entries: readonly ZipEntry[], place: string): Outcome<never> {
	const other = OTHER_FILES.find(([holds]) => entries.some(({ name }) => name === holds));
	if (other !== undefined) return failed("zip-not-docx", `Expected a text, got ${other[1]}; ${other[2]}`, place);
	const names = entries.slice(0, 3).map(({ name }) => name.replace(/[^ -~]/g, "?").slice(0, 60));
	const message = `Expected a Word file, got a zip archive of ${names.join(", ") || "nothing"}; unpack it, or save as DOCX`;
	return failed("zip-not-docx", message, place);
}

export const brokenDocx = (place: string, got: string): Outcome<never> =>
	failed("docx-broken", `Expected a whole DOCX, got ${got}; open it in a word processor and save it again`, place);

const encrypted = (place: string): Outcome<never> =>
	failed("docx-encrypted", "Expected an open DOCX, got one locked with a password; save it without one", place);

const bomb = (place: string, size: number): Outcome<never> =>
	failed(
		"docx-bomb",
		`Expected a Word file that unpacks to an ordinary size, got one that unpacks to ${size} bytes; do not open it`,
		place,
	);

/** Fonts of pictures keep their characters from here on, in the order of the letters that type them. */
const PRIVATE_START = 0xf000;
const UNREADABLE = "\uFFFD";

/** What a symbol of a font shows; U+FFFD where nobody knows, so that no quotation can pass over it unseen. */
export function symbolOf(font: string, hex: string): string {
	if (!/^[0-9a-f]{1,5}$/i.test(hex)) return UNREADABLE;
	const code = Number.parseInt(hex, 16);
	const known = codePoint(font, code) ?? codePoint(font, code - (code >= PRIVATE_START ? PRIVATE_START : 0));
	const character = known?.string ?? String.fromCodePoint(code);
	return /^[\p{Co}\p{Cs}\p{Cc}]/u.test(character) ? UNREADABLE : character;
}

/** A text in a font of pictures: its private characters as what they show, where that is known. */
export function inFont(text: string, font: string | undefined): string {
	if (font === undefined || !/[\uF000-\uF0FF]/.test(text)) return text;
	return text.replace(
		/[\uF000-\uF0FF]/g,
		(character) => codePoint(font, character.charCodeAt(0) - PRIVATE_START)?.string ?? character,
	);
}
