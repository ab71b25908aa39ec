import { PERSON_RULE } from "@fissure/core";
import type { Case } from "../case/case.ts";
import { readMuted } from "../mutes/mutes.ts";
import { betweenPieces } from "./at-once.ts";
import {
	type LedgerDocument,
	type LedgerRecord,
	readCoders,
	readDocumentRows,
	readTextsOf,
	type TextPlace,
} from "./read-columns.ts";

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
export interface LedgerColumns extends Answered {
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
}

/** What answers are kept with. */
export interface Answered {
	/** Answers to questions that were asked of the ledger as it is; they go with it. */
	readonly answers: Map<string, unknown>;
}

export const UNREAD = 127;

/** The least certain first; null where no program says how certain it is. */
export const CERTAINTIES = ["low", "medium", null, "high"] as const;
export const UNSURE = CERTAINTIES.indexOf("low");

/** Texts read at once, between which others are answered: some 5,000 positions of speeches, in some 15 ms. */
const TEXTS_AT_ONCE = 100;

/** Every position that is current, in pieces between which others are answered. */
export async function readColumns(file: Case): Promise<LedgerColumns> {
	const { db } = file;
	const muted = await readMuted(file);
	const held = await readDocumentRows(db);
	const coders = await readCoders(db);
	const places = new Map(held.map(({ key }, place) => [key, place]));
	const growing = growingColumns();
	for (let after: TextPlace | null = null; ; ) {
		const texts = await readTextsOf(db, after, TEXTS_AT_ONCE);
		for (const { document, records } of texts) {
			const place = places.get(document);
			// Added between the two questions by another process.
			if (place === undefined) continue;
			for (const record of records) growing.push(record, place, coders.get(record.coding) ?? "");
		}
		after = texts.at(-1) ?? null;
		if (after === null || texts.length < TEXTS_AT_ONCE) break;
		await betweenPieces(file);
	}
	return growing.columns(held, muted);
}

/** Columns that rows are added to. */
export function growingColumns() {
	const keys: number[] = [];
	const documents: number[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	const stances: number[] = [];
	const certainties: number[] = [];
	const byPerson: number[] = [];
	const asides: number[] = [];
	const [issue, holder, asserter, manner, coder] = [growing(), growing(), growing(), growing(), growing()];
	return {
		push(row: Omit<LedgerRecord, "coding">, place: number, name: string): void {
			keys.push(row.key);
			documents.push(place);
			starts.push(row.start_at);
			ends.push(row.end_at);
			stances.push(row.stance ?? UNREAD);
			certainties.push(CERTAINTIES.indexOf(row.certainty));
			coder.push(name);
			byPerson.push(name.startsWith(PERSON_RULE) ? 1 : 0);
			asides.push(row.aside ?? 0);
			issue.push(row.issue);
			holder.push(row.holder);
			asserter.push(row.asserter);
			manner.push(row.manner);
		},
		columns: (held: readonly LedgerDocument[], muted: ReadonlySet<string>): LedgerColumns => ({
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
		}),
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

/** The answer to a question, worked out once for the ledger as it is. */
export function onceFor<Value>({ answers }: Answered, question: string, answer: () => Value): Value {
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
