import { failed, type Outcome } from "@fissure/core";
import { GZIP_BOMB, type Swelling, stopSwelling } from "../bytes/gunzip-stream.ts";
import { MOST_ENTRIES, openZip, ZIP_DAMAGED, type ZipEntry } from "../formats/open-zip.ts";
import { companionOf } from "../reading/companions.ts";
import { fileProblem, nameOf } from "../reading/read-path.ts";
import type { Holding, Run, Source } from "../reading/reading.ts";

type ReadSource = (source: Source, chunks: AsyncIterable<Uint8Array>, run: Run) => AsyncGenerator<Outcome<Holding>>;

/** What marks a document of an office program or a book, which is one text and no archive of texts. */
const DOCUMENT_MARKS = new Set([
	"[Content_Types].xml",
	"mimetype",
	"_rels/.rels",
	"word/document.xml",
	"META-INF/manifest.xml",
]);
const LONGEST_NAME = 300;

/**
 * The entries of an archive of texts; null where it is a document, or no whole archive.
 *
 * - problems: `zip-encrypted`, `too-large`
 */
export async function textEntries(
	bytes: Uint8Array,
	{ name, place }: Source,
): Promise<Outcome<readonly ZipEntry[]> | null> {
	if (/\.(?:docx|docm|dotx)$/i.test(name)) return null;
	const entries = await openZip(bytes);
	if (entries === "encrypted") return lockedProblem("archive", place);
	if (entries === "too-large") {
		const message = `Expected up to ${MOST_ENTRIES} files in an archive, got more; split it, or unpack it and add the folder`;
		return failed("too-large", message, place);
	}
	const isText =
		entries !== "damaged" && entries.length > 0 && !entries.some((entry) => DOCUMENT_MARKS.has(entry.name));
	return isText ? { ok: true, value: entries } : null;
}

/**
 * The texts in a zip archive, sorted by name as those of a folder; nothing is written to disk, so no name can lead astray.
 *
 * - hidden:   folders, names that begin with a dot, and what macOS adds; what is about the texts, which is reported
 * - limits:   all entries together may swell as one gzip file may; an archive in the archive is not opened
 * - problems: `zip-empty`, `zip-encrypted`, `zip-broken`, `zip-bomb`, `zip-nested`, `zip-link`, each but the first of one entry
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
	const swelling: Swelling = { packed: bytes.length, unpacked: 0 };
	for (const entry of texts) {
		const place = placeOf(entry);
		const refusal = refuse(entry, place);
		if (refusal !== null) {
			yield refusal;
			continue;
		}
		try {
			yield* readSource(sourceOfEntry(source, entry, place), stopSwelling(entry.content(), swelling), run);
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

function refuse({ name, encrypted, isLink, unsupportedMethod }: ZipEntry, place: string): Outcome<never> | null {
	if (encrypted) return lockedProblem("file", place);
	if (isLink) return failed("zip-link", "Expected texts, got a link to another file; pack that file itself", place);
	if (/\.zip$/i.test(name))
		return failed("zip-nested", "Expected texts, got an archive in the archive; unpack the outer one", place);
	return unsupportedMethod === null ? null : broken(place, `a file packed by method ${unsupportedMethod}`);
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

function problemOf(error: unknown, code: string, place: string): Outcome<never> {
	if (code === GZIP_BOMB) {
		const message = "Expected packed texts, got an archive that unpacks to an extreme size; do not open it";
		return failed("zip-bomb", message, place);
	}
	return code === ZIP_DAMAGED || code.startsWith("Z_")
		? broken(place, "one that is damaged; the texts before it were read")
		: fileProblem(error, place);
}

const lockedProblem = (what: string, place: string): Outcome<never> =>
	failed("zip-encrypted", `Expected an open ${what}, got one locked with a password; unpack the archive`, place);

const broken = (place: string, got: string): Outcome<never> =>
	failed("zip-broken", `Expected a whole file in the archive, got ${got}; fetch it again`, place);
