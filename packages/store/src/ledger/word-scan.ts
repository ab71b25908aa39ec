import { setImmediate } from "node:timers/promises";
import type { Case } from "../case/case.ts";
import { intact, intactRows } from "../checksums/intact.ts";
import { tokensOf } from "../query/index-tokens.ts";
import { fits, mayFit } from "../query/match-query.ts";
import type { TextQuery } from "../query/text-query.ts";
import type { LedgerColumns } from "./ledger-columns.ts";

/** Which of some rows say the words: only their sentences tell, so that they are read as far as somebody wants to know. */
export interface WordScan {
	readonly candidates: Int32Array;
	/** Of these, in their order. */
	readonly found: number[];
	/** Candidates read so far. */
	read: number;
	/** Reading on is done by one at a time. */
	turn: Promise<void>;
}

export const scanOf = (candidates: Int32Array): WordScan => ({
	candidates,
	found: [],
	read: 0,
	turn: Promise.resolve(),
});

/** Candidates read at once: some 10 ms. */
const BATCH = 200;

/** Reads on until it is enough, or all is read. Others are answered between two batches. */
export function readOn(
	file: Case,
	columns: LedgerColumns,
	scan: WordScan,
	words: TextQuery,
	isEnough: () => boolean,
): Promise<void> {
	const next = scan.turn.then(async () => {
		while (scan.read < scan.candidates.length && !isEnough()) {
			const batch = scan.candidates.subarray(scan.read, scan.read + BATCH);
			for (const row of await rowsSaying(file, columns, batch, words)) scan.found.push(row);
			scan.read += batch.length;
			await setImmediate();
		}
	});
	scan.turn = next.catch(() => {});
	return next;
}

/** Which of these rows say the words? */
export async function rowsSaying(
	{ db }: Case,
	{ keys, documents, held }: LedgerColumns,
	rows: Int32Array,
	words: TextQuery,
): Promise<readonly number[]> {
	const spans = await db
		.selectFrom("positions")
		.innerJoin("statements", (join) =>
			join.onRef("statements.coding", "=", "positions.coding").onRef("statements.number", "=", "positions.statement"),
		)
		.innerJoin("sentences", (join) =>
			join.onRef("sentences.coding", "=", "positions.coding").onRef("sentences.number", "=", "statements.sentence"),
		)
		.select(["positions.key", "positions.document", "sentences.start_at", "sentences.end_at"])
		.where(
			"positions.key",
			"in",
			Array.from(rows, (row) => keys[row] as number),
		)
		.where(intact("positions"))
		.where(intact("statements"))
		.where(intact("sentences"))
		.execute();
	const ofTexts = [...new Set(Array.from(rows, (row) => held[documents[row] as number]?.key ?? -1))];
	const texts = await intactRows("documents", db.selectFrom("documents").where("key", "in", ofTexts));
	const textOf = new Map(texts.map(({ key, text }) => [key, text]));
	// One sentence often carries several positions.
	const known = new Map<string, boolean>();
	const saying = new Set<number>();
	for (const { key, document, start_at, end_at } of spans) {
		const place = `${document} ${start_at}`;
		const says = known.get(place) ?? isSaid(words, (textOf.get(document) ?? "").slice(start_at, end_at));
		known.set(place, says);
		if (says) saying.add(key);
	}
	return Array.from(rows).filter((row) => saying.has(keys[row] as number));
}

const isSaid = (words: TextQuery, sentence: string): boolean =>
	mayFit(words, sentence) && fits(words, tokensOf(sentence));
