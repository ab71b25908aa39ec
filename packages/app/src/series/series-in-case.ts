import {
	compareSeries,
	type Document,
	failed,
	type Lexicon,
	type Outcome,
	type SeriesChoice,
	type SeriesReport,
	seriesAmong,
} from "@fissure/core";
import type { Case } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { documentsById } from "../case/documents-by-id.ts";
import { inCase, type Store } from "../case/in-case.ts";
import { actorsIn, lexiconOf, type TextsAsked, textsAsked } from "./texts-asked.ts";

/** Which texts make a series: those of a suggested one, texts by id, or all that pass. */
export interface SeriesAsked extends TextsAsked {
	/** Id of a suggestion, or its title. */
	readonly choice?: string;
}

/** A longer series is more than anybody reads side by side; the latest are taken. */
const MOST_TEXTS = 60;

/**
 * Which texts of the case can be read as a series?
 *
 * - problems: those of the lexicon and of opening
 */
export const seriesChoices = (choice: CaseChoice): Promise<Outcome<readonly SeriesChoice[]>> =>
	inCase(choice, "read", async (file, store) => {
		const lexicon = await lexiconOf(file, store);
		return lexicon.ok ? choicesIn(file, store, lexicon.value) : lexicon;
	});

/**
 * What became of each clause of texts of one kind, from text to text?
 *
 * - out:      the texts in the language that most of them are in, the latest sixty; what is left out is named
 * - problems: `series-unknown`, `series-short`, `document-missing`, those of names, of the lexicon and of opening
 */
export const seriesInCase = (choice: CaseChoice, asked: SeriesAsked): Promise<Outcome<SeriesReport>> =>
	inCase(choice, "read", async (file, store) => {
		const lexicon = await lexiconOf(file, store);
		if (!lexicon.ok) return lexicon;
		const ids = await idsOf(file, store, lexicon.value, asked);
		if (!ids.ok) return ids;
		const documents = await documentsById(file, store, [...new Set(ids.value)]);
		if (!documents.ok) return documents;
		const { texts, leftOut } = comparable(documents.value);
		const series = compareSeries(texts, lexicon.value);
		if (series === null) {
			const got = `${texts.length} of ${documents.value.length} ${documents.value.length === 1 ? "text" : "texts"}`;
			return failed(
				"series-short",
				`Expected two or more texts in one language, each with a date, got ${got}; name others, or give them dates`,
				"series",
			);
		}
		const last = texts.at(-1) as Document;
		return { ok: true, value: { title: last.title ?? last.id, ...series, leftOut } };
	});

async function choicesIn(file: Case, store: Store, lexicon: Lexicon): Promise<Outcome<readonly SeriesChoice[]>> {
	const facts = await store.factsOfAll(file);
	if (!facts.ok) return facts;
	return { ok: true, value: seriesAmong(facts.value, { actorsIn: (one) => actorsIn(one, lexicon) }) };
}

async function idsOf(
	file: Case,
	store: Store,
	lexicon: Lexicon,
	{ choice, ...asked }: SeriesAsked,
): Promise<Outcome<readonly string[]>> {
	if (choice !== undefined) {
		const choices = await choicesIn(file, store, lexicon);
		if (!choices.ok) return choices;
		const found = choices.value.find(({ id, title: latest }) => id === choice || latest === choice);
		return found === undefined
			? failed("series-unknown", `Expected a series of this case, got "${choice}"; fissure series lists them`, "choice")
			: { ok: true, value: found.documents };
	}
	if (Object.values(asked).every((value) => value === undefined)) return { ok: true, value: [] };
	const texts = await textsAsked(file, store, lexicon, asked);
	return texts.ok ? { ok: true, value: texts.value.map(({ id }) => id) } : texts;
}

/** Those that can be laid beside each other, the oldest first. */
function comparable(documents: readonly Document[]): {
	readonly texts: readonly Document[];
	readonly leftOut: SeriesReport["leftOut"];
} {
	const dated = documents.filter(({ date }) => date !== undefined);
	const languages = [...new Set(dated.map(({ language }) => language))];
	const inLanguage = (code: string | undefined): readonly Document[] =>
		dated.filter(({ language }) => language === code);
	const [most] = languages.toSorted((a, b) => inLanguage(b).length - inLanguage(a).length);
	const texts = inLanguage(most)
		.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1))
		.slice(-MOST_TEXTS);
	const taken = new Set(texts);
	return {
		texts,
		leftOut: documents
			.filter((document) => !taken.has(document))
			.map((document) => ({
				document: document.id,
				why: document.date === undefined ? "undated" : document.language === most ? "older" : "language",
			})),
	};
}
