import { setImmediate } from "node:timers/promises";
import type { DocumentFilters, FoundDocument } from "@fissure/model";
import type { Case } from "../case/case.ts";
import { intactRows } from "../checksums/intact.ts";
import { isPrecise } from "../dialects/index-phrases.ts";
import { isMatching } from "../dialects/text-index.ts";
import { DOCUMENT_SOURCE } from "../documents/document-codecs.ts";
import { passing } from "../documents/document-filters.ts";
import { askedTokens } from "../query/asked-tokens.ts";
import { fits } from "../query/match-query.ts";
import { sentencesWith } from "../query/sentences-with.ts";
import type { TextQuery } from "../query/text-query.ts";

export type SayingText = FoundDocument;

interface CountedText {
	/** Of the file. */
	readonly key: number;
	readonly date: string;
	readonly language: string;
	readonly isCoded: boolean;
}

/** The texts that pass, the earliest first. */
export async function textsOf({ db }: Case, filters: DocumentFilters & TextIds): Promise<readonly CountedText[]> {
	let asked = db
		.selectFrom("documents")
		.select(["documents.key", "documents.date", "documents.language"])
		.select(({ exists, selectFrom }) =>
			exists(
				selectFrom("codings")
					.select("codings.key")
					.whereRef("codings.document", "=", "documents.key")
					.where("codings.until", "is", null),
			).as("isCoded"),
		)
		.where((builder) => passing(filters, builder))
		.orderBy("documents.date")
		.orderBy("documents.key");
	if (filters.documents !== undefined) asked = asked.where("documents.id", "in", filters.documents);
	return (await asked.execute()).map(({ isCoded, ...text }) => ({ ...text, isCoded: Boolean(isCoded) }));
}

interface TextIds {
	readonly documents?: readonly string[];
}

/** Texts read at once where each must be looked at. */
const BATCH = 50;
/** Sentences of a text that are shown. */
const SENTENCES = 3;

/** Which of these texts say the words, and what the first and the last that do say? */
export async function textsSaying(
	file: Case,
	words: TextQuery,
	texts: readonly CountedText[],
): Promise<{
	readonly saying: ReadonlySet<number>;
	readonly first: SayingText | null;
	readonly last: SayingText | null;
}> {
	const matching = await file.db
		.selectFrom("documents")
		.select("documents.key")
		.where(({ ref }) => isMatching(ref("documents.key"), words))
		.execute();
	const proposed = new Set(matching.map(({ key }) => key));
	const candidates = texts.flatMap(({ key }) => (proposed.has(key) ? [key] : []));
	// The index proposes texts that other forms of a word put there; those only reading tells apart.
	const saying = isPrecise(words) ? candidates : await reallySaying(file, words, candidates);
	const first = await show(file, words, saying[0]);
	return { saying: new Set(saying), first, last: saying.length < 2 ? first : await show(file, words, saying.at(-1)) };
}

async function reallySaying({ db }: Case, words: TextQuery, keys: readonly number[]): Promise<readonly number[]> {
	const saying: number[] = [];
	const tokensIn = askedTokens(words);
	for (let at = 0; at < keys.length; at += BATCH) {
		const batch = keys.slice(at, at + BATCH);
		const rows = await intactRows("documents", db.selectFrom("documents").where("key", "in", batch));
		const said = new Set(rows.flatMap(({ key, text }) => (fits(words, tokensIn(text)) ? [key] : [])));
		saying.push(...batch.filter((key) => said.has(key)));
		await setImmediate();
	}
	return saying;
}

async function show({ db }: Case, words: TextQuery, key: number | undefined): Promise<SayingText | null> {
	if (key === undefined) return null;
	const [row] = await intactRows("documents", db.selectFrom("documents").where("key", "=", key));
	const found = row === undefined ? null : sentencesWith(words)(row, SENTENCES);
	return row === undefined || found === null ? null : { ...DOCUMENT_SOURCE.read(row), ...found };
}
