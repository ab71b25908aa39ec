import { foldText, languageOrFirst, stem, wordSpans } from "@fissure/languages";
import { type ActorId, byCodeUnits, type DocumentFacts, type DocumentKind, type SeriesChoice } from "@fissure/model";
import { datesIn } from "../../documents/dates.ts";

/** Kinds of texts that say much the same from time to time; what is spoken freely is no series. */
const KINDS: readonly string[] = [
	"readout",
	"joint-statement",
	"briefing",
	"fact-sheet",
] satisfies readonly DocumentKind[];
/** With fewer texts a common title is chance. */
const FEWEST_TEXTS = 3;

export interface SeriesAmongOptions {
	/** Actors that a title names. */
	readonly actorsIn?: (facts: DocumentFacts) => readonly ActorId[];
}

/**
 * Which texts are so alike in title, or in parties, that they can be read as a series?
 *
 * Titles are alike that have the same words, in whatever order, but for dates, numbers and what is behind a colon. Joint statements of
 * the same parties are a series under any title.
 *
 * - in:     texts of any kind, in any order
 * - out:    those with most texts first
 * - silent: on fewer than three texts of different days, on speeches, press conferences and articles, and on titles of one word
 */
export function seriesAmong(
	documents: readonly DocumentFacts[],
	{ actorsIn = () => [] }: SeriesAmongOptions = {},
): readonly SeriesChoice[] {
	const groups = new Map<string, { readonly parties: readonly ActorId[]; readonly texts: DocumentFacts[] }>();
	const put = (text: DocumentFacts, alike: string, parties: readonly ActorId[]): void => {
		const id = [text.publisher ?? "", text.kind, text.language, alike].join("|");
		const group = groups.get(id) ?? { parties, texts: [] };
		group.texts.push(text);
		groups.set(id, group);
	};
	for (const text of documents) {
		if (text.title === null || text.date === null || !KINDS.includes(text.kind)) continue;
		const words = alikeWords(text.title, text.language);
		if (words.length >= FEWEST_WORDS) put(text, words.join(" "), []);
		if (text.kind !== JOINT) continue;
		const parties = [...new Set(actorsIn(text))].sort();
		if (parties.length > 1) put(text, parties.join("+"), parties);
	}
	const choices = [...groups].flatMap(([id, group]) => choiceOf(id, group) ?? []);
	return withoutRepeats(
		choices.toSorted(
			(a, b) => b.documents.length - a.documents.length || byCodeUnits(b.to, a.to) || byCodeUnits(a.id, b.id),
		),
	);
}

/** Share of the longer series from which two are one. */
const REPEATED = 0.8;

/** A series by its parties often is one by its title as well. */
function withoutRepeats(choices: readonly SeriesChoice[]): readonly SeriesChoice[] {
	const having = new Map<string, SeriesChoice[]>();
	return choices.filter((choice) => {
		const { documents } = choice;
		const shared = new Map<SeriesChoice, number>();
		for (const id of documents)
			for (const other of having.get(id) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
		if ([...shared].some(([other, count]) => count >= REPEATED * other.documents.length)) return false;
		for (const id of documents) having.set(id, [...(having.get(id) ?? []), choice]);
		return true;
	});
}

const JOINT: DocumentKind = "joint-statement";

function choiceOf(
	id: string,
	{ parties, texts }: { readonly parties: readonly ActorId[]; readonly texts: readonly DocumentFacts[] },
): SeriesChoice | null {
	if (new Set(texts.map(({ date }) => date)).size < FEWEST_TEXTS) return null;
	const inOrder = texts.toSorted((a, b) => byCodeUnits(a.date ?? "", b.date ?? "") || byCodeUnits(a.id, b.id));
	const [first, last] = [inOrder[0], inOrder.at(-1)] as [DocumentFacts, DocumentFacts];
	const { publisher, kind, language, title, date } = last;
	return {
		id,
		by: parties.length > 0 ? "parties" : "title",
		title: title ?? "",
		...{ publisher, parties, kind: kind as DocumentKind, language },
		...{ from: first.date ?? "", to: date ?? "" },
		documents: inOrder.map((text) => text.id),
	};
}

/** Words of a title without which it says nothing. */
const FEWEST_WORDS = 2;
const SUBTITLE = /\s*(?::|：|\s[–—-]\s)/u;
const NUMBER = /\p{N}|^[ivxlc]+$/u;

/** Stems of what titles of one series share, each once, in order of the alphabet. */
function alikeWords(title: string, code: string): readonly string[] {
	const language = languageOrFirst(code);
	const dates = language.numbers === undefined ? [] : datesIn(title, language.numbers);
	const undated = dates.reduce(
		(words, { start, end }) => words.slice(0, start) + " ".repeat(end - start) + words.slice(end),
		title,
	);
	const stemsOf = (words: string): readonly string[] => {
		const folded = wordSpans(words).map(({ start, end }) => foldText(words.slice(start, end)));
		const telling = folded.filter((word) => !language.detection.words.has(word) && !NUMBER.test(word));
		return [...new Set(telling.map((word) => stem(word, code)))].sort();
	};
	const head = stemsOf(undated.split(SUBTITLE, 1)[0] as string);
	return head.length > FEWEST_WORDS ? head : stemsOf(undated);
}
