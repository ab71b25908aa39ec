import { languageOf, stem, wordSpans } from "@fissure/languages";
import {
	type Account,
	type ActorId,
	type Concept,
	conceptsOf,
	type Manner,
	type Position,
	type Span,
	type Statement,
} from "@fissure/model";
import { isAimedAlike } from "./claims.ts";
import { isAmount } from "./particulars.ts";

/** What one sentence has one holder say, whether or not an issue fits. */
export interface Saying extends Span {
	readonly account: Account;
	/** Index of the sentence. */
	readonly sentence: number;
	readonly holder: ActorId | "BOTH";
	readonly manner: Manner;
	readonly statements: readonly Statement[];
	readonly concepts: ReadonlySet<string>;
	readonly numbers: ReadonlySet<string>;
}

const known = new WeakMap<Account, readonly Saying[]>();

/** The sayings of a text, in the order of its sentences. */
export function sayingsOf(account: Account): readonly Saying[] {
	const sayings = known.get(account) ?? groupStatements(account);
	known.set(account, sayings);
	return sayings;
}

function groupStatements(account: Account): readonly Saying[] {
	const groups = new Map<string, Statement[]>();
	for (const statement of account.statements) {
		const key = `${statement.sentence}|${statement.holder}|${statement.manner}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [statement]);
		else group.push(statement);
	}
	return [...groups.values()].map((statements) => {
		const [{ sentence, holder, manner }] = statements as [Statement];
		return {
			account,
			sentence,
			holder,
			manner,
			statements,
			concepts: new Set(statements.flatMap(({ object }) => object.concepts)),
			numbers: new Set(statements.flatMap(({ object }) => object.numbers.filter(isAmount))),
			start: Math.min(...statements.map(({ quote }) => quote.start)),
			end: Math.max(...statements.map(({ quote }) => quote.end)),
		};
	});
}

/** Of a saying's objects, or of its words where it has none, so many must be in one sentence of the other text. */
const ENOUGH = 0.5;

/** The news, of 0–3, of a thing that is missed though the other text has the rest of the words. */
const GREAT_NEWS = 2;

/**
 * Does the other account carry what is said, of the same holder? By its objects and amounts, which are the same in every
 * language, and within one language by its words. Words given to others are not carried where a great matter in them is lacking.
 */
export function isCarried(saying: Saying, other: Account, concepts: ReadonlyMap<string, Concept>): boolean {
	const isOtherHolder = ({ holder }: Pick<Saying, "holder">): boolean =>
		holder !== saying.holder && holder !== "BOTH" && saying.holder !== "BOTH";
	const theirs = sayingsOf(other);
	const bySense = theirs.some(
		(one) =>
			!isOtherHolder(one) &&
			(saying.numbers.size === 0 || intersects(saying.numbers, one.numbers)) &&
			share(saying.concepts, one.concepts) >= ENOUGH,
	);
	return (
		((bySense || isViewGiven(saying, other) || isSaidInParts(saying, theirs)) &&
			(saying.manner === "own" || !lacksGreatMatter(saying, other, concepts))) ||
		isWorded(saying, other, (sentence) => theirs.some((one) => one.sentence === sentence && isOtherHolder(one)))
	);
}

/** What both are said to hold, the other text has each of them say in sentences of their own. */
const isSaidInParts = ({ manner, numbers, concepts }: Saying, theirs: readonly Saying[]): boolean =>
	manner === "joint" &&
	numbers.size === 0 &&
	share(concepts, new Set(theirs.flatMap((one) => [...one.concepts]))) >= ENOUGH;

/** Something of great news in the words is nowhere in the other text, nor is anything else in them on its issue. */
function lacksGreatMatter(saying: Saying, other: Account, concepts: ReadonlyMap<string, Concept>): boolean {
	const theirs = new Set([
		...other.mentions.map(({ concept }) => concept),
		...other.statements.flatMap(({ object }) => object.concepts),
	]);
	const mine = [...saying.concepts].flatMap((id) => concepts.get(id) ?? []);
	return mine.some(
		({ id, news, issue }) =>
			news >= GREAT_NEWS &&
			!theirs.has(id) &&
			(issue === null || mine.every((beside) => beside.issue !== issue || !theirs.has(beside.id))),
	);
}

/**
 * Has the other text the holder take the same view of most of the objects, in whose words ever ("thanked Kestria for its support of
 * the treaty"), or say the same of its own side?
 */
function isViewGiven({ account, holder, manner, statements, numbers, concepts }: Saying, other: Account): boolean {
	if (numbers.size > 0) return false;
	const statementOf = (of: Account, { statement }: Position): Statement => of.statements[statement] as Statement;
	const isSame = (view: Position, theirs: Position): boolean =>
		Math.sign(view.stance ?? 0) === Math.sign(theirs.stance ?? 0) &&
		(theirs.holder === holder ||
			(manner === "own" &&
				theirs.manner === "own" &&
				isAimedAlike(statementOf(account, view), statementOf(other, theirs))));
	const shared = account.positions
		.filter((view) => statements.includes(statementOf(account, view)) && view.stance !== null && view.stance !== 0)
		.flatMap((view) => {
			const theirs = other.positions.filter((one) => isSame(view, one)).flatMap(conceptsOf);
			return conceptsOf(view).filter((id) => theirs.includes(id));
		});
	return share(concepts, new Set(shared)) >= ENOUGH;
}

/** Has a sentence of a text in the same language most of the words? One in which nothing was read may well carry them. */
function isWorded(saying: Saying, other: Account, isOthers: (sentence: number) => boolean): boolean {
	if (saying.account.document.language !== other.document.language) return false;
	const words = stemsIn(saying.account, saying);
	return stemsOfSentences(other).some((stems, at) => share(words, stems) >= ENOUGH && !isOthers(at));
}

const stemmed = new WeakMap<Account, readonly ReadonlySet<string>[]>();

/** Every saying of the other side asks for them. */
function stemsOfSentences(account: Account): readonly ReadonlySet<string>[] {
	const stems = stemmed.get(account) ?? account.sentences.map((sentence) => stemsIn(account, sentence));
	stemmed.set(account, stems);
	return stems;
}

const intersects = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((item) => b.has(item));
/** Of the first set's items the share that the second has too; 0 where there are none. */
export const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
	a.size === 0 ? 0 : [...a].filter((item) => b.has(item)).length / a.size;

/** Shorter words of spaced scripts are mostly grammar. */
const SHORTEST_WORD = 4;

/** The words of a stretch that are more than grammar, without their endings. */
export function stemsIn({ document: { text, language } }: Account, { start, end }: Span): ReadonlySet<string> {
	const words = text.slice(start, end);
	const unspaced = languageOf(language)?.sentences.unspaced === true;
	return new Set(
		wordSpans(words).flatMap((span) => {
			const word = words.slice(span.start, span.end);
			return !unspaced && word.length < SHORTEST_WORD ? [] : [stem(word, language)];
		}),
	);
}
