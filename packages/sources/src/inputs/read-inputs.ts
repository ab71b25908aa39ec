import { resolve } from "node:path";
import { addAbortSignal, type Readable } from "node:stream";
import type { Document, Outcome } from "@fissure/core";
import { oneChunk } from "../bytes/binary.ts";
import { uniqueIds } from "../facts/document-ids.ts";
import { sourceOfPage } from "../fetching/fetch-url.ts";
import type { Fetched } from "../fetching/fetched.ts";
import type { ReadOptions } from "../reading/read-options.ts";
import { bytesUnder, chunksOf, fileProblem, filesUnder, nameOf } from "../reading/read-path.ts";
import { type Holding, present, type Run, type Source } from "../reading/reading.ts";
import { type PdfAhead, readingAhead } from "./read-ahead.ts";
import { readSource } from "./read-source.ts";

/** Any scheme, so that those we do not fetch are refused by name and not looked for as files. */
const URL_INPUT = /^[a-z][a-z0-9+.-]*:\/\//i;
const STANDARD_INPUT = "-";

/** Whether an input names a file or a folder. */
export const isPath = (input: string): boolean => input !== STANDARD_INPUT && !URL_INPUT.test(input);

/**
 * Every text that the inputs hold, in order: paths, folders, "-" for standard input, URLs; with the bytes it was read from.
 *
 * - out:    one outcome a text; a text that cannot be read is one problem that names it, and the next one follows
 * - ids:    unique within the run
 * - memory: one text, however large the archive
 * - stops:  throws the signal's reason when it is aborted; nothing else is thrown
 */
export const readHoldings = (inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<Outcome<Holding>> =>
	readTogether(inputs, { purpose: "source", options, uniqueId: uniqueIds() });

/** An input, and what holds for its texts besides what holds for all. */
export interface KnownInput extends ReadOptions {
	readonly input: string;
}

/** A text of one of several inputs. */
export interface OfInput {
	/** Which input, from 0. */
	readonly at: number;
	readonly outcome: Outcome<Holding>;
}

/**
 * As `readHoldings`, of inputs of which different things are known.
 *
 * - ids: unique within each input
 *
 * @param onInput told which input's turn has come
 */
export const readEach = (
	inputs: readonly KnownInput[],
	options: ReadOptions = {},
	onInput: (at: number) => void = () => {},
): AsyncGenerator<OfInput> =>
	readAll(
		inputs.map(({ input, ...known }) => ({
			input,
			run: { purpose: "source", options: { ...options, ...known }, uniqueId: uniqueIds() },
		})),
		options,
		onInput,
	);

/** As `readHoldings`, without the bytes. */
export const readInputs = (inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<Outcome<Document>> =>
	documentsOf(readHoldings(inputs, options));

/**
 * As `readHoldings`, for texts that quote: what their paragraphs are is written as Markdown writes it, so that quotations and
 * notes can be found by their signs: `# ` headings, `> ` block quotations, `[^1]` notes, blank lines between paragraphs.
 *
 * - lines: Markdown and plain text keep every line where it is; only line breaks become `\n` and a byte order mark goes
 * - head:  title, day and language are also taken from YAML between dashes before the text, which stays in it
 */
export const readDrafts = (inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<Outcome<Holding>> =>
	readTogether(inputs, { purpose: "draft", options, uniqueId: uniqueIds() });

async function* documentsOf(holdings: AsyncIterable<Outcome<Holding>>): AsyncGenerator<Outcome<Document>> {
	for await (const holding of holdings) yield holding.ok ? { ok: true, value: holding.value.document } : holding;
}

async function* readTogether(inputs: readonly string[], run: Run): AsyncGenerator<Outcome<Holding>> {
	const asked = inputs.map((input) => ({ input, run }));
	for await (const { outcome } of readAll(asked, run.options, () => {})) yield outcome;
}

interface Asked {
	readonly input: string;
	readonly run: Run;
}

async function* readAll(
	asked: readonly Asked[],
	{ onProgress }: ReadOptions,
	onInput: (at: number) => void,
): AsyncGenerator<OfInput> {
	let documents = 0;
	let current = -1;
	let meter: Meter = () => {};
	const meterOf = async (at: number): Promise<Meter> => {
		const { input } = asked[at] as Asked;
		const total = onProgress === undefined || !isPath(input) ? undefined : await bytesUnder(input);
		let bytes = 0;
		return (added) => {
			bytes += added;
			onProgress?.({ input, bytes, ...present({ total }), documents });
		};
	};
	for await (const { file, pdf } of readingAhead(placesOf(asked), pdfPathOf)) {
		const { signal } = file.run.options;
		signal?.throwIfAborted();
		if (current !== file.at) {
			meter(0);
			current = file.at;
			onInput(current);
			meter = await meterOf(current);
		}
		for await (const outcome of readPlace(file, pdf, meter)) {
			if (outcome.ok) documents++;
			yield { at: file.at, outcome };
			signal?.throwIfAborted();
		}
	}
	meter(0);
}

type Meter = (added: number) => void;

/** What one reads from: an address, standard input, or a file that an input stands for. */
interface Place extends Asked {
	/** Which input. */
	readonly at: number;
	/** Null of what is no path. */
	readonly file: Outcome<string> | null;
}

async function* placesOf(asked: readonly Asked[]): AsyncGenerator<Place> {
	for (const [at, { input, run }] of asked.entries()) {
		if (!isPath(input)) yield { at, input, run, file: null };
		else for await (const file of filesUnder(input, run.options.onSkipped)) yield { at, input, run, file };
	}
}

/** Who chooses among files is asked about each in its turn, and not before. */
const pdfPathOf = ({ file, run }: Place): string | null =>
	file?.ok === true && run.options.takesFile === undefined ? file.value : null;

async function* readPlace(
	{ input, run, file }: Place,
	pdf: PdfAhead | null,
	meter: Meter,
): AsyncGenerator<Outcome<Holding>> {
	if (file !== null) {
		if (!file.ok) return yield file;
		const path = file.value;
		if (run.options.takesFile?.(path) === false) return;
		const source = { place: path, name: nameOf(path), path: resolve(path), ...present({ pdf: pdf?.reading }) };
		return yield* readSafely(source, pdf === null ? chunksOf(path) : oneChunk(pdf.bytes), run, meter);
	}
	if (URL_INPUT.test(input)) {
		const { fetchUrl } = await import("../fetching/fetch-url.ts");
		const page = await fetchUrl(input, run.options);
		run.options.signal?.throwIfAborted();
		if (!page.ok) return yield page;
		return yield* readSafely(page.value.source, oneChunk(page.value.bytes), run, meter);
	}
	const source: Source = { place: STANDARD_INPUT, name: "stdin" };
	yield* readSafely(source, run.options.stdin ?? stoppable(process.stdin, run.options.signal), run, meter);
}

/** A person who types nothing must still be able to stop. */
const stoppable = (stream: Readable, signal: AbortSignal | undefined): Readable =>
	signal === undefined ? stream : addAbortSignal(signal, stream);

/** One broken stream is one problem. */
async function* readSafely(
	source: Source,
	chunks: AsyncIterable<Uint8Array>,
	run: Run,
	meter: Meter,
): AsyncGenerator<Outcome<Holding>> {
	const { signal } = run.options;
	async function* metered(): AsyncGenerator<Uint8Array> {
		for await (const chunk of chunks) {
			signal?.throwIfAborted();
			meter(chunk.length);
			yield chunk;
		}
	}
	try {
		yield* readSource(source, metered(), run);
	} catch (error) {
		signal?.throwIfAborted();
		yield fileProblem(error, source.place);
	}
}

/** The texts that may have been read from these bytes, of this address or path, in this run or an earlier one. */
export async function* readKept(
	bytes: Uint8Array,
	address: string,
	mediaType: string | null,
): AsyncGenerator<Outcome<Document>> {
	const isWeb = URL_INPUT.test(address);
	const name = nameOf(isWeb ? new URL(address).pathname : address);
	const source = { place: address, name, ...present({ url: isWeb ? address : undefined, mediaType: mediaType ?? "" }) };
	const run = { options: {}, uniqueId: uniqueIds() };
	try {
		yield* documentsOf(readSource(source, oneChunk(bytes), run));
	} catch (error) {
		yield fileProblem(error, address);
	}
}

/** The texts of a page that was fetched, known by the address that was asked for. */
export async function* readFetched(page: Fetched): AsyncGenerator<Outcome<Holding>> {
	const run = { options: {}, uniqueId: uniqueIds() };
	try {
		for await (const holding of readSource(sourceOfPage(page), oneChunk(page.bytes), run))
			yield holding.ok ? { ok: true, value: { ...holding.value, address: page.address } } : holding;
	} catch (error) {
		yield fileProblem(error, page.address);
	}
}
