import { createReadStream } from "node:fs";
import { failed, type Outcome } from "@fissure/core";
import { JSONParser } from "@streamparser/json";
import { splitLines, TOO_LONG } from "../files/split-lines.ts";
import { readAnnotationTable } from "./annotation-table.ts";
import { type Fields, type GivenAnnotation, type GivenPosition, isFields } from "./given-position.ts";
import { hypothesisAsAnnotation, isHypothesis } from "./hypothesis.ts";
import { readAnnotation } from "./read-annotation.ts";
import { readLedgerLine } from "./read-ledger-line.ts";

export interface ReadPosition {
	readonly given: GivenPosition | GivenAnnotation;
	/** Which of the file. */
	readonly place: string;
}

/**
 * The positions of a file: JSON lines, each a position of the ledger or an annotation; JSON-LD, an annotation, a list, a page or a collection of
 * them; annotations of Hypothesis (JSON); or a table of annotations (CSV) of Hypothesis or Recogito.
 *
 * - memory:   one position; of a table all of it
 * - problems: `positions-unreadable`, which ends it, and `position-malformed`, after which the next follows
 */
export async function* readPositions(path: string): AsyncGenerator<Outcome<ReadPosition>> {
	let number = 0;
	try {
		for await (const item of itemsOf(path)) {
			number++;
			yield* positionsOf(item, `${path}, position ${number}`);
		}
	} catch (error) {
		yield failed(
			"positions-unreadable",
			`Expected annotations or positions, got "${(error as Error).message}"; check the file`,
			path,
		);
	}
}

async function* itemsOf(path: string): AsyncGenerator<unknown> {
	if (!/[.]csv$/iu.test(path)) {
		yield* /[.](jsonl|ndjson)$/iu.test(path) ? lineItems(path) : jsonItems(path);
		return;
	}
	const table = await readAnnotationTable(path);
	if (!table.ok) throw new Error(table.problem.message);
	if (table.value === null) throw new Error("a table with other columns than those of Hypothesis and Recogito");
	yield* table.value;
}

function positionsOf(item: unknown, place: string): readonly Outcome<ReadPosition>[] {
	if (!isFields(item)) return [malformed("Expected an object, got none", place)];
	const line = isHypothesis(item) ? hypothesisAsAnnotation(item) : item;
	const read = isAnnotation(line) ? readAnnotation(line) : readLedgerLine(line);
	if (typeof read === "string") return [malformed(read, place)];
	const all = "words" in read ? [read] : read;
	return all.map((given) => ({ ok: true, value: { given, place } }));
}
const malformed = (message: string, place: string): Outcome<never> =>
	failed("position-malformed", `${message}; it was left out`, place);

const isAnnotation = (item: Fields): boolean => item.target !== undefined || item.type === "Annotation";

/** Bytes of one position; a document that were quoted whole would be shorter. */
const LONGEST_ITEM = 64_000_000;

async function* lineItems(path: string): AsyncGenerator<unknown> {
	for await (const line of splitLines(createReadStream(path), LONGEST_ITEM)) {
		if (line === TOO_LONG) throw new Error("a line longer than any position");
		if (line.trim() === "") continue;
		let item: unknown = null;
		try {
			item = JSON.parse(line);
		} catch {
			// Reported as one that is no object; the lines after it may be sound.
		}
		yield item;
	}
}

/** Where annotations are in a list; in a page, or a collection that holds its page; and the parts of one alone. */
const IN_LIST = ["$.*"];
const IN_OBJECT = ["$.items.*", "$.first.items.*", "$.rows.*", "$.annotations.*"];
const ALONE = [
	...(["type", "creator", "motivation", "body", "bodyValue", "target"] as const),
	...(["user", "uri", "text", "tags", "references"] as const),
];

async function* jsonItems(path: string): AsyncGenerator<unknown> {
	let parser: JSONParser | null = null;
	let items: unknown[] = [];
	const alone: Record<string, unknown> = {};
	let since = 0;
	for await (const bytes of createReadStream(path) as AsyncIterable<Uint8Array>) {
		const chunk = parser === null ? withoutMark(bytes) : bytes;
		parser ??= parserFor(chunk, (key, value, isPart) => {
			since = 0;
			if (isPart) alone[key] = value;
			else items.push(value);
		});
		if (parser === null) continue;
		parser.write(chunk);
		since += chunk.length;
		yield* items;
		items = [];
		if (since > LONGEST_ITEM) throw new Error("something longer than any position");
	}
	if (parser?.isEnded !== true) throw new Error("an end in the middle");
	if (alone.target !== undefined) yield alone;
}

/** Some programs begin a file with a byte order mark. */
const withoutMark = (bytes: Uint8Array): Uint8Array =>
	bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

/** Null while nothing but white space has come. */
function parserFor(chunk: Uint8Array, take: (key: string, value: unknown, isPart: boolean) => void): JSONParser | null {
	const first = chunk.find((byte) => byte > SPACE);
	if (first === undefined) return null;
	const isList = first === OPENING_BRACKET;
	const paths = isList ? IN_LIST : [...IN_OBJECT, ...ALONE.map((name) => `$.${name}`)];
	const parser = new JSONParser({ paths, keepStack: false });
	parser.onValue = ({ key, value, stack }) => take(String(key), value, !isList && stack.length <= 1);
	return parser;
}

const SPACE = 0x20;
const OPENING_BRACKET = 0x5b;
