import { type Deed, failed, type Outcome } from "@fissure/core";
import { type NamedBytes, oneChunk, startsWith } from "../bytes/binary.ts";
import { decode } from "../bytes/decode.ts";
import { GZIP_BOMB, gunzipStream } from "../bytes/gunzip-stream.ts";
import type { TextFile } from "./formats.ts";
import { type Complaints, complaints, DEED_NOTES, type DeedsRead, type ReadDeedsOptions, shown } from "./reading.ts";

/** The largest list of today has 120 MB. */
const LARGEST_FILE = 300_000_000;

/**
 * Deeds, and figures of trade and currencies, from files of any format that is known, recognised by what is in them.
 *
 * - out:      deeds by date; of two that are the same, one. Files that belong together (`sdn.csv` with `add.csv`) are read together
 * - problems: of a file as a whole, where no other gave anything: `deeds-unreadable`, `deeds-format`, `too-large`, those of decoding; all
 *             others are in the result, with their lines, the first fifty of each kind: those of the formats, `deeds-empty`, `deed-zeros`,
 *             `deed-twice`, `deed-contradicts`
 */
export async function readDeeds(
	files: readonly NamedBytes[],
	options: ReadDeedsOptions = {},
): Promise<Outcome<DeedsRead>> {
	// Loaded with the first file: a start should not wait for readers of tables and markup.
	const { readTexts } = await import("./formats.ts");
	const gathered = complaints();
	const decoded: Outcome<TextFile>[] = [];
	for (const file of files) {
		const unpacked = await unpackedOf(file);
		decoded.push(unpacked.ok ? textOf(unpacked.value, gathered) : unpacked);
	}
	const texts = decoded.flatMap((file) => (file.ok ? [file.value] : []));
	const read = await readTexts(texts, { complaints: gathered, options });
	const failures = [...decoded, ...read].filter((part) => !part.ok);
	const parts = read.flatMap((part) => (part.ok ? [part.value] : []));
	if (parts.length === 0)
		return failures[0] ?? failed("deeds-format", "Expected a file with deeds or figures, got none; name one", "deeds");
	for (const { problem } of failures) gathered.refuse(problem.code, problem.message, problem.place);
	const isEmpty = parts.every(
		({ deeds = [], lists = [], series = [] }) => deeds.length + lists.length + series.length === 0,
	);
	if (isEmpty && gathered.all().length === 0)
		gathered.refuse("deeds-empty", "Expected deeds or figures, got a file that has none", texts[0]?.name ?? "deeds");
	const deeds = withoutRepetition(
		parts.flatMap((part) => part.deeds ?? []),
		gathered,
	);
	const found = gathered.all();
	return {
		ok: true,
		value: {
			format: [...new Set(parts.map(({ format }) => format))].join(", "),
			deeds,
			lists: parts.flatMap((part) => part.lists ?? []),
			series: parts.flatMap((part) => part.series ?? []),
			problems: found.filter(({ code }) => !DEED_NOTES.has(code)),
			notes: found.filter(({ code }) => DEED_NOTES.has(code)),
		},
	};
}

const GZIP = "\x1f\x8b";

/** A file without the packing that some are offered in. */
async function unpackedOf({ name, bytes }: NamedBytes): Promise<Outcome<NamedBytes>> {
	if (!startsWith(bytes, GZIP))
		return bytes.length > LARGEST_FILE ? tooLarge(name) : { ok: true, value: { name, bytes } };
	const chunks: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const chunk of gunzipStream(oneChunk(bytes))) {
			length += chunk.length;
			if (length > LARGEST_FILE) return tooLarge(name);
			chunks.push(chunk);
		}
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === GZIP_BOMB) return tooLarge(name);
		if (code === undefined || !/^(?:Z_|ERR_)/u.test(code)) throw error;
		return failed("deeds-unreadable", "Expected a gzip file that is whole, got a damaged one; fetch it again", name);
	}
	return { ok: true, value: { name: name.replace(/\.gz$/iu, ""), bytes: Buffer.concat(chunks) } };
}

const tooLarge = (name: string): Outcome<never> =>
	failed("too-large", `Expected a file of at most ${LARGEST_FILE / 1e6} MB, got more; divide it`, name);

/** More zeros than one byte in a hundred are no text with a few damaged cells. */
const FEW_ZEROS = 0.01;
/** The sign for what cannot be read, as UTF-8, a byte a character. */
const UNREADABLE = "\xef\xbf\xbd";

function textOf({ name, bytes }: NamedBytes, { refuse }: Complaints): Outcome<TextFile> {
	let decoded = decode(bytes, name);
	if (!decoded.ok && decoded.problem.code === "text-binary") {
		const zeros = bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
		if (zeros === 0 || zeros > bytes.length * FEW_ZEROS) return decoded;
		// A zero costs the cell that it is in: without it, 1 and 2 would be 12.
		decoded = decode(Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll("\0", UNREADABLE), "latin1"), name);
		if (decoded.ok)
			refuse("deed-zeros", `Expected text, got a zero in ${zeros} places; "\uFFFD" is shown for each`, name);
	}
	return decoded.ok ? { ok: true, value: { name, text: decoded.value.text.replace(/^\uFEFF/u, "") } } : decoded;
}

function withoutRepetition(deeds: readonly Deed[], { refuse }: Complaints): readonly Deed[] {
	const byId = new Map<string, Deed>();
	for (const deed of deeds) {
		const before = byId.get(deed.id);
		if (before === undefined) byId.set(deed.id, deed);
		else if (JSON.stringify(before) === JSON.stringify(deed))
			refuse("deed-twice", `Expected each deed once, got ${shown(deed.what)} twice; one is taken`, deed.id);
		else {
			const message = `Expected one deed an id, got another for ${shown(deed.id)}: ${shown(deed.what)} of ${deed.date}; the first is taken`;
			refuse("deed-contradicts", message, deed.id);
		}
	}
	return [...byId.values()].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
