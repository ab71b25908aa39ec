import { setImmediate } from "node:timers/promises";
import { PERSON_RULE } from "@fissure/core";
import type { Case } from "../case/case.ts";
import { keptUntil } from "../history/kept-until.ts";
import { readMuted } from "../mutes/mutes.ts";
import { type LedgerDocument, readCoders, readDocumentRows, readPositionRows } from "./read-columns.ts";

/** A column of few different words: what is in it, and for each row which. */
export interface WordColumn {
	readonly words: readonly string[];
	readonly codes: Uint16Array;
}

/**
 * Every position that is current, a column a field, the oldest first.
 *
 * Measured with 180,000 positions (docs/benchmarks.md): a filter, a count or a table of counts takes 1 to 15 ms here and 20 to
 * 140 ms as a question to SQL, of which a page asks five at once; a window far down the table takes as long as one at its top.
 * It costs 30 bytes a position, and half a second after each change, in pieces between which others are answered.
 */
export interface LedgerColumns {
	readonly size: number;
	readonly keys: Int32Array;
	/** Places in `held`. */
	readonly documents: Int32Array;
	/** Where its words are in the text. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	readonly held: readonly LedgerDocument[];
	readonly issue: WordColumn;
	readonly holder: WordColumn;
	readonly asserter: WordColumn;
	readonly manner: WordColumn;
	/** Without versions. */
	readonly coder: WordColumn;
	/** −3 … +3, or `UNREAD`. */
	readonly stances: Int8Array;
	/** Certainty: a place in `CERTAINTIES`. */
	readonly certainties: Uint8Array;
	/** 1 where a person read it. */
	readonly byPerson: Uint8Array;
	/** 1 where another coding of the text counts instead. */
	readonly asides: Uint8Array;
	/** Issues whose readings by coders are left out. */
	readonly muted: ReadonlySet<string>;
	/** Answers to questions that were asked of these columns; they go with them. */
	readonly answers: Map<string, unknown>;
}

export const UNREAD = 127;

/** The least certain first; null where no program says how certain it is. */
export const CERTAINTIES = ["low", "medium", null, "high"] as const;
export const UNSURE = CERTAINTIES.indexOf("low");

/** Rows read at once: of more, the engine keeps what is thrown away at once. */
const CHUNK = 2_000;
/** Times that, after which others are answered: some 30 ms. */
const CHUNKS_AT_ONCE = 10;

/** What the columns are read from; who saves a judgment need not wait for them again. */
const READ_FROM = [
	...(["documents", "codings", "corrections", "positions", "mutes"] as const),
	...(["coder_orders", "coding_tasks"] as const),
] as const;

const keptColumns = keptUntil(READ_FROM, load);

/** The ledger in columns; kept with a case that is open for reading until somebody changes what they are read from. */
export const columnsOf = (file: Case): Promise<LedgerColumns> => keptColumns(file, null);

async function load(file: Case, _: null): Promise<LedgerColumns> {
	const { db } = file;
	const muted = await readMuted(file);
	const held = await readDocumentRows(db);
	const coders = await readCoders(db);
	const places = new Map(held.map(({ key }, place) => [key, place]));
	const keys: number[] = [];
	const documents: number[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	const stances: number[] = [];
	const certainties: number[] = [];
	const byPerson: number[] = [];
	const asides: number[] = [];
	const [issue, holder, asserter, manner, coder] = [growing(), growing(), growing(), growing(), growing()];
	let after: Awaited<ReturnType<typeof readPositionRows>>[number] | null = null;
	for (let chunk = 1; ; chunk++) {
		const rows: Awaited<ReturnType<typeof readPositionRows>> = await readPositionRows(db, after, CHUNK);
		for (const row of rows) {
			const place = places.get(row.document);
			// Added between the two questions by another process.
			if (place === undefined) continue;
			keys.push(row.key);
			documents.push(place);
			starts.push(row.start_at);
			ends.push(row.end_at);
			stances.push(row.stance ?? UNREAD);
			certainties.push(CERTAINTIES.indexOf(row.certainty));
			const name = coders.get(row.coding) ?? "";
			coder.push(name);
			byPerson.push(name.startsWith(PERSON_RULE) ? 1 : 0);
			asides.push(row.aside ?? 0);
			issue.push(row.issue);
			holder.push(row.holder);
			asserter.push(row.asserter);
			manner.push(row.manner);
		}
		after = rows.at(-1) ?? null;
		if (after === null || rows.length < CHUNK) break;
		if (chunk % CHUNKS_AT_ONCE === 0) await setImmediate();
	}
	return {
		size: keys.length,
		keys: new Int32Array(keys),
		documents: new Int32Array(documents),
		...{ starts: new Int32Array(starts), ends: new Int32Array(ends) },
		held,
		...{ issue: issue.column(), holder: holder.column(), asserter: asserter.column() },
		...{ manner: manner.column(), coder: coder.column() },
		stances: new Int8Array(stances),
		certainties: new Uint8Array(certainties),
		byPerson: new Uint8Array(byPerson),
		asides: new Uint8Array(asides),
		muted,
		answers: new Map(),
	};
}

function growing() {
	const places = new Map<string, number>();
	const codes: number[] = [];
	return {
		push: (word: string): void => {
			const place = places.get(word) ?? places.size;
			if (place === places.size) places.set(word, place);
			codes.push(place);
		},
		column: (): WordColumn => ({ words: [...places.keys()], codes: new Uint16Array(codes) }),
	};
}

/** Answers kept at once; each is at most four bytes a position. */
const MOST_ANSWERS = 40;

/** The answer to a question, worked out once for these columns. */
export function onceFor<Value>({ answers }: LedgerColumns, question: string, answer: () => Value): Value {
	const known = answers.get(question) as Value | undefined;
	const value = known ?? answer();
	if (known === undefined && value instanceof Promise) value.catch(() => answers.delete(question));
	// Asked last is last, so that the first is the one nobody has asked for longest.
	answers.delete(question);
	answers.set(question, value);
	const [oldest] = answers.keys();
	if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
	return value;
}
