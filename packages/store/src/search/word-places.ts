import { type DocumentFilters, type Outcome, PLACES, type WordCount } from "@fissure/core";
import { byCodeUnits, type DocumentSource } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { occurrencesOf, placesIn } from "../dialects/text-index.ts";
import { DOCUMENT_SOURCE } from "../documents/document-codecs.ts";
import { passing } from "../documents/document-filters.ts";

export { tokensOf } from "../query/index-tokens.ts";

/** A text as the index of words knows it. */
export interface IndexedText extends DocumentSource {
	/** Its number in the index. */
	readonly key: number;
	/** First and last day that its date may mean; empty without a date. */
	readonly first: string;
	readonly last: string;
}

/** Texts that are current and pass, by date, then by id: an order that does not depend on how the case was made. */
export const indexedTexts = (file: Case, filters: DocumentFilters = {}): Promise<Outcome<readonly IndexedText[]>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("documents")
			.select(["documents.key", "date_first as first", "date_last as last", ...DOCUMENT_SOURCE.columns])
			.where((builder) => passing(filters, builder))
			.execute();
		return {
			ok: true,
			value: rows
				.map(({ key, first, last, ...row }) => ({ key, first, last, ...DOCUMENT_SOURCE.read(row) }))
				.sort((a, b) => byCodeUnits(a.date ?? "", b.date ?? "") || byCodeUnits(a.id, b.id)),
		};
	});

/** Of each token in how many texts it is and how often, whatever texts these are; what the index does not know is left out. */
export const wordCounts = (file: Case, tokens: readonly string[]): Promise<Outcome<ReadonlyMap<string, WordCount>>> =>
	attempt(file.address, async () => ({ ok: true, value: await occurrencesOf(file.db, tokens) }));

/** Where a token is in the texts: `key * PLACES + place of the word`, ascending. */
export const wordPlaces = (file: Case, token: string): Promise<Outcome<readonly number[]>> =>
	attempt(file.address, async () => ({ ok: true, value: await placesIn(file.db, token, PLACES) }));

/** Who holds and who asserts what is said in a part of a text; by the statements that touch it, the longest part first. */
export const voicesIn = (
	file: Case,
	key: number,
	span: { readonly start: number; readonly end: number },
): Promise<Outcome<readonly { readonly holder: string; readonly asserter: string }[]>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("statements")
			.innerJoin("codings", "codings.key", "statements.coding")
			.select(["holder", "asserter", "start_at as start", "end_at as end"])
			.where("codings.document", "=", key)
			.where("codings.until", "is", null)
			.where("codings.aside", "is", null)
			.where("start_at", "<", span.end)
			.where("end_at", ">", span.start)
			.where(intact("statements"))
			.execute();
		const shared = ({ start, end }: { readonly start: number; readonly end: number }): number =>
			Math.min(end, span.end) - Math.max(start, span.start);
		return {
			ok: true,
			value: rows
				.toSorted((a, b) => shared(b) - shared(a) || a.start - b.start)
				.map(({ holder, asserter }) => ({ holder, asserter })),
		};
	});

/** Ids of the texts in which one of these holds a position. */
export const textsHolding = (file: Case, holders: readonly string[]): Promise<Outcome<ReadonlySet<string>>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("positions")
			.innerJoin("documents", "documents.key", "positions.document")
			.select("documents.id")
			.distinct()
			.where("positions.holder", "in", holders)
			.where("positions.until", "is", null)
			.where("positions.aside", "is", null)
			.execute();
		return { ok: true, value: new Set(rows.map(({ id }) => id)) };
	});
