import { crc32, createInflateRaw } from "node:zlib";
import { failed, type Outcome } from "@fissure/core";
import { companionOf } from "./companions.ts";
import { DEFLATED, packedEntry, STORED, type ZipEntry, zipEntries } from "./formats/zip-entries.ts";
import { GZIP_BOMB, type Swelling, unpackStream } from "./gunzip-stream.ts";
import type { Holding } from "./holding.ts";
import { oneChunk } from "./one-chunk.ts";
import { fileProblem, nameOf } from "./read-path.ts";
import type { Source } from "./reading.ts";
import type { Run } from "./run.ts";

type ReadSource = (source: Source, chunks: AsyncIterable<Uint8Array>, run: Run) => AsyncGenerator<Outcome<Holding>>;

/** As many as a directory without extensions can count. */
const MOST_ENTRIES = 65_535;
/** What marks a document of an office program or a book, which is one text and no archive of texts. */
const DOCUMENT_MARKS = new Set([
	"[Content_Types].xml",
	"mimetype",
	"_rels/.rels",
	"word/document.xml",
	"META-INF/manifest.xml",
]);
const LONGEST_NAME = 300;
const BROKEN = "FISSURE_ZIP_BROKEN";

/** The entries of an archive of texts; null where it is a document, or no whole archive. */
export function textEntries(bytes: Uint8Array, name: string): readonly ZipEntry[] | null {
	if (/\.(?:docx|docm|dotx)$/i.test(name)) return null;
	const entries = zipEntries(bytes, MOST_ENTRIES);
	if (entries === null || entries.length === 0 || entries.some((entry) => DOCUMENT_MARKS.has(entry.name))) return null;
	return entries;
}

/**
 * The texts in a zip archive, sorted by name as those of a folder; nothing is written to disk, so no name can lead astray.
 *
 * - hidden:   folders, names that begin with a dot, and what macOS adds; what is about the texts, which is reported
 * - limits:   all entries together may swell as one gzip file may; an archive in the archive is not opened
 * - problems: `zip-empty`, `zip-encrypted`, `zip-broken`, `zip-bomb`, `zip-nested`, each but the first of one entry
 */
export async function* readZip(
	bytes: Uint8Array,
	entries: readonly ZipEntry[],
	source: Source,
	run: Run,
	readSource: ReadSource,
): AsyncGenerator<Outcome<Holding>> {
	const placeOf = ({ name }: ZipEntry): string =>
		`${source.place}/${name.replace(/\p{Cc}/gu, "?").slice(0, LONGEST_NAME)}`;
	const files = entries.filter(isText).toSorted((a, b) => (a.name < b.name ? -1 : 1));
	const texts = files.filter((entry) => {
		const what = companionOf(nameOf(entry.name));
		if (what !== null) run.options.onSkipped?.({ place: placeOf(entry), what });
		return what === null;
	});
	if (texts.length === 0)
		yield failed("zip-empty", "Expected texts, got a zip archive without any; add the texts", source.place);
	// Counted over all entries, for many may point to the same bytes.
	const swelling: Swelling = { packed: bytes.length, unpacked: 0, counted: true };
	for (const entry of texts) {
		const place = placeOf(entry);
		const refusal = refuse(entry, place);
		if (refusal !== null) {
			yield refusal;
			continue;
		}
		try {
			yield* readSource(sourceOfEntry(source, entry, place), contentOf(bytes, entry, swelling), run);
		} catch (error) {
			run.options.signal?.throwIfAborted();
			const { code = "" } = error as NodeJS.ErrnoException;
			yield problemOf(error, code, place);
			if (code === GZIP_BOMB) return;
		}
	}
}

const isText = ({ name }: ZipEntry): boolean =>
	!name.endsWith("/") && !name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");

function refuse({ name, encrypted, method }: ZipEntry, place: string): Outcome<never> | null {
	if (encrypted)
		return failed("zip-encrypted", "Expected an open file, got one locked with a password; unpack the archive", place);
	if (/\.zip$/i.test(name))
		return failed("zip-nested", "Expected texts, got an archive in the archive; unpack the outer one", place);
	return method === STORED || method === DEFLATED ? null : broken(place, `a file packed by method ${method}`);
}

function sourceOfEntry({ path, capturedAt, headers }: Source, entry: ZipEntry, place: string): Source {
	return {
		place,
		name: nameOf(entry.name),
		...(path === undefined ? {} : { path: `${path}/${entry.name}` }),
		...(capturedAt === undefined ? {} : { capturedAt }),
		...(headers === undefined ? {} : { headers }),
	};
}

async function* contentOf(bytes: Uint8Array, entry: ZipEntry, swelling: Swelling): AsyncGenerator<Uint8Array> {
	const packed = packedEntry(bytes, entry);
	if (packed === null) throw Object.assign(new Error("zip broken"), { code: BROKEN });
	let sum = 0;
	const content =
		entry.method === STORED ? oneChunk(packed) : unpackStream(oneChunk(packed), createInflateRaw(), swelling);
	for await (const chunk of content) {
		sum = crc32(chunk, sum);
		yield chunk;
	}
	if (sum !== entry.crc) throw Object.assign(new Error("zip broken"), { code: BROKEN });
}

function problemOf(error: unknown, code: string, place: string): Outcome<never> {
	if (code === GZIP_BOMB) {
		const message = "Expected packed texts, got an archive that swells beyond what texts can; do not open it";
		return failed("zip-bomb", message, place);
	}
	return code === BROKEN || code.startsWith("Z_")
		? broken(place, "one that is damaged; the texts before it stand")
		: fileProblem(error, place);
}

const broken = (place: string, got: string): Outcome<never> =>
	failed("zip-broken", `Expected a whole file in the archive, got ${got}; fetch it again`, place);
