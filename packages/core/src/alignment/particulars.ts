import { languageOf, matchesIn, stem, wordSpans } from "@fissure/languages";
import type { Account, Concept, Statement } from "@fissure/model";

/** What the other texts of the event have to answer with. */
export interface OtherSide {
	readonly concepts: ReadonlySet<string>;
	readonly numbers: ReadonlySet<string>;
	/** Stems of the texts in this text's own language; null where none is in it, and words cannot be compared. */
	readonly stems: ReadonlySet<string> | null;
}

export function otherSideOf(account: Account, others: readonly Account[]): OtherSide {
	const statements = others.flatMap((other) => other.statements);
	const { language } = account.document;
	const readable = others.filter(({ document }) => document.language === language);
	const mentioned = others.flatMap(({ mentions }) => mentions.map(({ concept }) => concept));
	return {
		concepts: new Set([...mentioned, ...statements.flatMap(({ object }) => object.concepts)]),
		numbers: new Set(statements.flatMap(({ object }) => object.numbers)),
		stems: readable.length === 0 ? null : new Set(readable.flatMap(({ document }) => stemsOf(document.text, language))),
	};
}

/** An object counts by its news, 0–3; one of no news is courtesy. */
const MORE_OBJECTS = 0.3; // each further object, of its news
const USUAL = 0.7; // an object of little news: contacts, visits, cooperation in general
const NUMBER = 1; // an amount, share or count that only one side gives
const NAME = 0.7; // a person, place or programme that only one side names
const MOST_NAMES = 2;
const WORD = 0.15; // a word that only one side uses
const MOST_WORDS = 8;
const FOREIGN = 0.4; // names and words that cannot be looked for, the other text being in another language
const PUT_IN_MOUTH = 0.5; // the other side is said to hold it: the sharpest kind of lead
const TOGETHER = 0.3; // so are both
const ATTITUDE = 0.3;
const COVERED = 0.5; // an issue covers part of the words; the matrix shows that part
const OPENING = 0.5; // the first sentence tells who met whom

/** How much is particular in a statement that no issue covers and the other side lacks? 0 where nothing is; rarely above 5. */
export function weightOf(
	statement: Statement,
	account: Account,
	others: OtherSide,
	concepts: ReadonlyMap<string, Concept>,
): number {
	const { object, attitude, manner, quote } = statement;
	const known = object.concepts.flatMap((id) => concepts.get(id) ?? []);
	// What is read with low certainty is no claim on its issue, so that these words are all that tells of it.
	const isCovered = known.some(({ issue }) => issue !== null) && !isReadInDoubt(statement, account);
	const outside = known.filter(({ id, issue }) => (issue === null || !isCovered) && !others.concepts.has(id));
	const news = outside.map((concept) => concept.news).toSorted((a, b) => b - a);
	const numbers = object.numbers.filter((number) => isAmount(number) && !others.numbers.has(number)).length;
	if (news.length === 0 && numbers === 0) {
		if (isCovered || (known.length > 0 && known.every(({ news: value }) => value === 0))) return 0;
		// An answered object settles it, unless both texts are in one language and the rest of the words is new.
		if (known.length > 0 && others.stems === null) return 0;
	}
	const objects =
		(news[0] === 1 ? USUAL : (news[0] ?? 0)) + news.slice(1).reduce((sum, value) => sum + value * MORE_OBJECTS, 0);
	const voice =
		(manner === "counterpart" ? PUT_IN_MOUTH : manner === "joint" ? TOGETHER : 0) + (attitude === null ? 0 : ATTITUDE);
	const weight = objects + numbers * NUMBER + wordingWeight(quote.exact, account, others) + voice;
	return weight * (isCovered ? COVERED : 1) * (statement.sentence === 0 ? OPENING : 1);
}

/** Positions are read in it, and each with low certainty. */
function isReadInDoubt(statement: Statement, { statements, positions }: Account): boolean {
	const read = positions.filter((position) => statements[position.statement] === statement);
	return read.length > 0 && read.every(({ certainty }) => certainty === "low");
}

/** A date alone is no matter, nor are one, two or three of something: "the two leaders". */
export const isAmount = (number: string): boolean => !/^\d{4}(-\d{2}){0,2}$/.test(number) && !/^[0-3]$/.test(number);

function wordingWeight(words: string, { document: { language } }: Account, { stems }: OtherSide): number {
	const isNew = (word: string): boolean => stems === null || !stems.has(stem(word, language));
	const trust = stems === null ? FOREIGN : 1;
	const names = new Set(
		matchesIn(words, NAMES)
			.map(([name]) => name)
			.filter(isNew),
	);
	const novel = new Set(stemsOf(words, language).filter((word) => stems === null || !stems.has(word)));
	return trust * (Math.min(MOST_NAMES, names.size) * NAME + Math.min(MOST_WORDS, novel.size) * WORD);
}

/** Capitalised inside a sentence; before a number it is a month or a paragraph. */
const NAMES = /(?<=[\p{Ll},]\s)\p{Lu}\p{L}{2,}(?!\p{L}|\s\d)/gu;
/** Shorter words of spaced scripts are mostly grammar. */
const SHORTEST_WORD = 4;

const stemsOf = (text: string, language: string): readonly string[] =>
	wordSpans(text).flatMap(({ start, end }) => {
		const word = text.slice(start, end);
		return languageOf(language)?.sentences.unspaced !== true && word.length < SHORTEST_WORD
			? []
			: [stem(word, language)];
	});
