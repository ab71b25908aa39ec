import { failed, type Outcome } from "@fissure/core";
import { type NamedBytes, type NamedChunks, oneChunk, peek, startsWith } from "../bytes/binary.ts";
import { decode } from "../bytes/decode.ts";
import { GZIP_BOMB, gunzipStream } from "../bytes/gunzip-stream.ts";
import { type RowTaker, scanRows, type TableSigns } from "../formats/scan-rows.ts";

/** A file with votes: its bytes, or where they come from. A table is read in bounded memory from the second. */
export type VoteBytes = NamedBytes | NamedChunks;

/** A table that has been opened: its columns are known, its rows not yet read. */
export interface VoteFile {
	readonly name: string;
	/** In lower case; of markup its outermost element alone: `<pv.rollcallvoteresults>`. */
	readonly columns: readonly string[];
	/** As the columns are written. */
	readonly headings: readonly string[];
	/** Rows below the names of the columns; what could not be read is a problem of the file. */
	readonly scan: (taker: RowTaker) => Promise<Outcome<null>>;
	/** The whole, for markup. */
	readonly text: () => Promise<Outcome<string>>;
}

const HEAD_BYTES = 64 * 1024;
const GZIP = "\x1f\x8b";
const DELIMITERS = [",", ";", "\t", "|"];

/**
 * The columns of a table of votes, compressed by gzip or not.
 *
 * - problems: those of decoding, `votes-gzip` (damaged, or unpacks to more than votes can), `votes-no-table`
 */
export async function openVoteFile(file: VoteBytes): Promise<Outcome<VoteFile>> {
	const { name } = file;
	const head = await headOf(file);
	if (!head.ok) return head;
	const decoded = decodeHead(wholeLines(head.value), name);
	if (!decoded.ok) return decoded;
	// UTF-16 is turned into UTF-8, since the rest is cut as bytes.
	const isWide = decoded.value.encoding.startsWith("utf-16");
	const { encoding } = decoded.value;
	const rows = (): AsyncIterable<Uint8Array> => (isWide ? narrowed(unpacked(file), encoding) : unpacked(file));
	const text = (): Promise<Outcome<string>> => wholeText(file);
	const root = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!(?:--[\s\S]*?--|DOCTYPE[^>]*)>\s*)*<([\w.:-]+)/u.exec(
		decoded.value.text,
	)?.[1];
	if (root !== undefined) {
		const none: VoteFile["scan"] = () => Promise.resolve({ ok: true, value: null });
		return { ok: true, value: { name, columns: [`<${root.toLowerCase()}>`], headings: [root], scan: none, text } };
	}
	const first = firstLine(decoded.value.text);
	const signs: TableSigns = { delimiter: delimiterIn(first), charset: isWide ? "utf-8" : decoded.value.encoding };
	let headings: readonly string[] = [];
	const top: RowTaker = {
		row: (cells) => {
			if (headings.length === 0) headings = cells.map((cell) => cell.replace(/^\uFEFF/u, "").trim());
		},
		broken: () => undefined,
	};
	await scanRows(oneChunk(Buffer.from(`${first}\n`, "utf8")), { ...signs, charset: "utf-8" }, top);
	if (headings.length < 2) {
		const message = `Expected a table with the names of its columns in the first line, got "${first.slice(0, 80)}"`;
		return failed("votes-no-table", message, name);
	}
	const scan = (taker: RowTaker): Promise<Outcome<null>> => scanFile(rows, name, signs, taker);
	return { ok: true, value: { name, columns: headings.map((words) => words.toLowerCase()), headings, scan, text } };
}

async function scanFile(
	rows: () => AsyncIterable<Uint8Array>,
	name: string,
	signs: TableSigns,
	{ row, ...taker }: RowTaker,
): Promise<Outcome<null>> {
	let isHead = true;
	const below: RowTaker = {
		...taker,
		row: (cells, line) => {
			if (!isHead) row(cells, line);
			isHead = false;
		},
	};
	try {
		await scanRows(rows(), signs, below);
		return { ok: true, value: null };
	} catch (error) {
		return gzipProblem(error, name);
	}
}

/** Of one sitting; the largest have a few million characters. */
const LARGEST_MARKUP = 64 * 1024 * 1024;

async function wholeText(file: VoteBytes): Promise<Outcome<string>> {
	const { name } = file;
	const parts: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const chunk of unpacked(file)) {
			parts.push(chunk);
			length += chunk.length;
			if (length > LARGEST_MARKUP) return failed("votes-too-large", "Expected at most 64 MB of markup, got more", name);
		}
	} catch (error) {
		return gzipProblem(error, name);
	}
	const decoded = decode(Buffer.concat(parts), name);
	return decoded.ok ? { ok: true, value: decoded.value.text } : decoded;
}

async function* unpacked(file: VoteBytes): AsyncGenerator<Uint8Array> {
	if ("bytes" in file) {
		yield* startsWith(file.bytes, GZIP) ? gunzipStream(oneChunk(file.bytes)) : oneChunk(file.bytes);
		return;
	}
	const { head, all } = await peek(file.chunks());
	yield* startsWith(head, GZIP) ? gunzipStream(all) : all;
}

/** UTF-8 of another encoding of Unicode. */
async function* narrowed(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
	const decoder = new TextDecoder(encoding);
	for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
	yield Buffer.from(decoder.decode());
}

async function headOf(file: VoteBytes): Promise<Outcome<Uint8Array>> {
	const parts: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const chunk of unpacked(file)) {
			parts.push(chunk.subarray(0, HEAD_BYTES));
			length += chunk.length;
			if (length >= HEAD_BYTES) break;
		}
	} catch (error) {
		return gzipProblem(error, file.name);
	}
	return { ok: true, value: Buffer.concat(parts) };
}

function gzipProblem(error: unknown, name: string): Outcome<never> {
	const code = (error as { readonly code?: unknown }).code;
	if (code === GZIP_BOMB)
		return failed("votes-gzip", "Expected votes, got a file that unpacks to hundreds of times its size", name);
	if (typeof code === "string" && (code.startsWith("Z_") || code.startsWith("ERR_")))
		return failed("votes-gzip", "Expected a whole gzip file, got one that is damaged or cut off; load it again", name);
	throw error;
}

/** Zeros in a few cells spoil these cells, not the table. */
const FEW_ZEROS = 0.01;

function decodeHead(head: Uint8Array, name: string): ReturnType<typeof decode> {
	const decoded = decode(head, name);
	if (decoded.ok || decoded.problem.code !== "text-binary") return decoded;
	const text = head.filter((byte) => byte !== 0);
	return text.length < head.length * (1 - FEW_ZEROS) ? decoded : decode(text, name);
}

/** A sample may end in the middle of a character. */
const wholeLines = (bytes: Uint8Array): Uint8Array => {
	const last = bytes.lastIndexOf(0x0a);
	return last === -1 || bytes.length < HEAD_BYTES ? bytes : bytes.subarray(0, last + 1);
};

const firstLine = (text: string): string => text.split(/\r?\n/u, 1)[0] ?? "";

/** The sign that cuts the first line into most cells. */
const delimiterIn = (first: string): string =>
	DELIMITERS.reduce((best, sign) => (first.split(sign).length > first.split(best).length ? sign : best));
