import { type CsvError, type Info, type Parser, parse } from "csv-parse";

export interface TableRow {
	/** Of the file, from 1, where the row ends. */
	readonly line: number;
	/** Without its line break. */
	readonly bytes: Uint8Array;
	/** One byte a character: decoded by the one who knows the encoding. */
	readonly cells: readonly string[];
}

/** What the parser makes of a row when it is asked for its source too. */
interface RawRecord {
	readonly record: readonly string[];
	readonly raw: string;
}

/** Why the rows of a table end before the table does. */
export interface TableStop {
	readonly stop: "row-too-long" | "quote-open" | "broken";
	readonly line: number;
}

const STEP = 256 * 1024;

/**
 * The rows of a table, one at a time: memory holds a few, never the table.
 *
 * Cut as bytes, since no encoding that has commas, quotation marks and line breaks where ASCII has them uses these bytes for
 * anything else: so the bytes of each row are kept as they came.
 */
export async function* tableRows(
	chunks: AsyncIterable<Uint8Array>,
	delimiter: string,
	maxBytes: number,
): AsyncGenerator<TableRow | TableStop> {
	let rows: TableRow[] = [];
	const keep = (row: unknown, { lines }: Info): null => {
		// Its types do not know that a row asked for with its source comes in a wrapper.
		const { record, raw } = row as RawRecord;
		const bytes = Buffer.from(raw.replace(/^[\r\n]+|[\r\n]+$/g, ""), "latin1");
		rows.push({ line: lines, bytes, cells: record });
		return null;
	};
	const parser = parserOf(delimiter, maxBytes, keep);
	// Anyone who writes hears of an error; without a listener Node would throw it a second time.
	parser.on("error", () => undefined);
	parser.resume();
	const feed = (chunk: Uint8Array | null): Promise<Error | null> =>
		new Promise((resolve) => {
			const done = (error?: Error | null): void => resolve(error ?? null);
			if (chunk === null) parser.once("close", () => done(parser.errored)).end();
			else parser.write(chunk, done);
		});
	// The parser's own limit counts what is in cells, and none of the cells that are empty.
	let sinceRow = 0;
	let line = 1;
	for await (const chunk of withEnd(chunks)) {
		const error = await feed(chunk);
		sinceRow = rows.length > 0 ? 0 : sinceRow + (chunk?.length ?? 0);
		line = rows.at(-1)?.line ?? line;
		yield* rows;
		rows = [];
		if (error !== null) return yield stopOf(error as CsvError);
		if (sinceRow > maxBytes) return yield { stop: "row-too-long", line: line + 1 };
	}
}

const parserOf = (delimiter: string, maxBytes: number, keep: (row: unknown, info: Info) => null): Parser =>
	parse({
		delimiter,
		encoding: "latin1",
		max_record_size: maxBytes,
		on_record: keep,
		raw: true,
		record_delimiter: ["\r\n", "\n", "\r"],
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
	});

/** In steps between which a row that never ends is noticed; and null at the end. */
async function* withEnd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
	for await (const chunk of chunks)
		for (let from = 0; from < chunk.length; from += STEP) yield chunk.subarray(from, from + STEP);
	yield null;
}

function stopOf({ code, lines }: CsvError): TableStop {
	const stop =
		code === "CSV_MAX_RECORD_SIZE" ? "row-too-long" : code === "CSV_QUOTE_NOT_CLOSED" ? "quote-open" : "broken";
	return { stop, line: Number(lines ?? 0) };
}
