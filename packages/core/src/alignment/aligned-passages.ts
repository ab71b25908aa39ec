import {
	type Account,
	type AlignedPassage,
	type Concept,
	conceptsOf,
	type Finding,
	type FindingKind,
	isAbsence,
	type Position,
	type Quote,
	quoteOf,
	type SentenceSpan,
	type Span,
} from "@fissure/model";
import { type Claim, claimsOf } from "./claims.ts";
import { isHeading } from "./headings.ts";
import { pairsOf } from "./pairs.ts";
import { isAmount } from "./particulars.ts";
import { type Saying, sayingsOf, stemsIn } from "./sayings.ts";

/** Of what two sentences say, so much must be in both. In another language only things, amounts and names can be compared. */
const ENOUGH = { words: 0.3, things: 0.5 };
/** Above this the words are the same, but for an ending or an article. */
const SAME = 0.9;
/** A thing says more of what a sentence is about than a word does. */
const THING = 2;
/** What is no news, such as contacts, is in many sentences that are not alike. */
const COURTESY = 0.3;

/**
 * Which sentences of two texts say the same, and which say it differently?
 *
 * Sentences are compared by their words within one language, and by things, amounts and names of their statements, which are the
 * same in every language; what is rare in both texts counts most. Each sentence is aligned with one of the other text at most, the
 * most similar pairs first. Where a finding places the words of one text against those of the other, or each side takes the
 * opposite view of one thing, they are aligned as different.
 *
 * - out:    for every two texts, in their order; the passages in the order of the first text
 * - silent: on headings, on sentences that are too unlike, on those that give the words to different holders, and on what a finding
 *           says the other text lacks
 */
export function alignedPassages(
	accounts: readonly Account[],
	findings: readonly Finding[],
	concepts: ReadonlyMap<string, Concept>,
): readonly AlignedPassage[] {
	return pairsOf(accounts).flatMap(([one, other]) => {
		const different = differencesBetween(one, other, findings);
		const taken = { one: new Set<Sentence>(), other: new Set<Sentence>() };
		const [mine, theirs] = [sentencesOf(one, other), sentencesOf(other, one)];
		const found: AlignedPassage[] = [];
		const align = (a: Sentence, b: Sentence, kind: AlignedPassage["kind"]): void => {
			taken.one.add(a);
			taken.other.add(b);
			found.push({ quotes: [quoteOf(one.document, a.span), quoteOf(other.document, b.span)], kind });
		};
		for (const [a, b] of different) {
			const [first, second] = [sentenceAt(mine, a), sentenceAt(theirs, b)];
			if (first === undefined || second === undefined || (taken.one.has(first) && taken.other.has(second))) continue;
			align(first, second, "differs");
		}
		const lacking = absentWords(one, other, findings);
		const isFree = ({ span }: Sentence, { document }: Account): boolean =>
			!lacking.some((words) => words.document === document.id && isMostOf(words, span));
		for (const { a, b, kind } of similarPairs(
			mine.filter((sentence) => !taken.one.has(sentence) && isFree(sentence, one)),
			theirs.filter((sentence) => !taken.other.has(sentence) && isFree(sentence, other)),
			concepts,
		))
			if (!taken.one.has(a) && !taken.other.has(b)) align(a, b, kind);
		return found.toSorted((a, b) => a.quotes[0].start - b.quotes[0].start || a.quotes[1].start - b.quotes[1].start);
	});
}

interface Sentence {
	readonly span: SentenceSpan;
	readonly sayings: readonly Saying[];
	readonly views: readonly Position[];
	/** Empty where the other text is in another language. */
	readonly words: ReadonlySet<string>;
	/** Things, amounts and names. */
	readonly things: ReadonlySet<string>;
}

function sentencesOf(account: Account, other: Account): readonly Sentence[] {
	const isReadable = account.document.language === other.document.language;
	// Both texts name them everywhere.
	const parties = new Set([...account.parties, ...other.parties]);
	return account.sentences.flatMap((span, at): readonly Sentence[] => {
		if (isHeading(account, span)) return [];
		const said = sayingsOf(account).filter(({ sentence }) => sentence === at);
		const objects = said.flatMap(({ statements }) => statements.map(({ object }) => object));
		const mentioned = account.mentions.filter(({ quote }) => isWithin(quote, span)).map(({ concept }) => concept);
		return [
			{
				span,
				sayings: said,
				views: account.positions.filter(({ quote }) => isWithin(quote, span)),
				words: isReadable ? stemsIn(account, span) : new Set(),
				things: new Set([
					...mentioned,
					...objects.flatMap(({ concepts }) => concepts),
					...objects.flatMap(({ numbers }) => numbers.filter(isAmount)),
					...objects.flatMap(({ actors }) => actors.filter((actor) => !parties.has(actor))),
				]),
			},
		];
	});
}

interface SimilarPair {
	readonly a: Sentence;
	readonly b: Sentence;
	readonly likeness: number;
	readonly kind: AlignedPassage["kind"];
}

/** Every pair that is alike enough, the most similar first. */
function similarPairs(
	mine: readonly Sentence[],
	theirs: readonly Sentence[],
	concepts: ReadonlyMap<string, Concept>,
): readonly SimilarPair[] {
	const weightOf = rarityIn([...mine, ...theirs], concepts);
	return mine
		.flatMap((a) =>
			theirs.flatMap((b): readonly SimilarPair[] => {
				const isReadable = a.words.size > 0 && b.words.size > 0;
				const likeness = likenessOf(a, b, weightOf);
				const isAlike = isReadable
					? likeness >= ENOUGH.words && isOfOneHolder(a, b)
					: likeness >= ENOUGH.things && isToldOfOne(a, b, concepts);
				if (!isAlike) return [];
				const kind = isOpposed(a, b) ? "differs" : isReadable && likeness >= SAME ? "same" : "reworded";
				return [{ a, b, likeness, kind }];
			}),
		)
		.toSorted((one, other) => other.likeness - one.likeness);
}

type WeightOf = (item: string) => number;

/** What few sentences of both texts have tells more: the logarithm of the sentences to one that has it. */
function rarityIn(sentences: readonly Sentence[], concepts: ReadonlyMap<string, Concept>): WeightOf {
	const counts = new Map<string, number>();
	for (const { words, things } of sentences)
		for (const item of [...words, ...things]) counts.set(item, (counts.get(item) ?? 0) + 1);
	return (item) =>
		Math.log(1 + sentences.length / (counts.get(item) ?? 1)) * (concepts.get(item)?.news === 0 ? COURTESY : 1);
}

/** Twice what both have, of all that they have, by weight: 0–1. */
function likenessOf(a: Sentence, b: Sentence, weightOf: WeightOf): number {
	const sum = (of: Pick<Sentence, "words" | "things">): number =>
		weighed(of.words, weightOf) + THING * weighed(of.things, weightOf);
	const shared = sharedOf(a.words, b.words, weightOf) + THING * sharedOf(a.things, b.things, weightOf);
	const all = sum(a) + sum(b);
	return all === 0 ? 0 : (2 * shared) / all;
}

const weighed = (items: Iterable<string>, weightOf: WeightOf): number => {
	let sum = 0;
	for (const item of items) sum += weightOf(item);
	return sum;
};

const sharedOf = (a: ReadonlySet<string>, b: ReadonlySet<string>, weightOf: WeightOf): number => {
	let sum = 0;
	for (const item of a) if (b.has(item)) sum += weightOf(item);
	return sum;
};

/** Much alike, and for and against one thing. */
const isOpposed = (a: Sentence, b: Sentence): boolean =>
	a.views.some((view) =>
		b.views.some(
			(theirs) =>
				(view.stance ?? 0) * (theirs.stance ?? 0) < 0 && conceptsOf(view).some((id) => conceptsOf(theirs).includes(id)),
		),
	);

/** Where both are read to say something, somebody holds it in both: two governments' views are not one passage. */
const isOfOneHolder = (a: Sentence, b: Sentence): boolean =>
	a.sayings.length === 0 ||
	b.sayings.length === 0 ||
	a.sayings.some(({ holder }) =>
		b.sayings.some((theirs) => holder === theirs.holder || holder === "BOTH" || theirs.holder === "BOTH"),
	);

/** Both give one holder words on the same things: two of them, an amount, or one that is news. */
function isToldOfOne(a: Sentence, b: Sentence, concepts: ReadonlyMap<string, Concept>): boolean {
	const newsOf = (id: string): number => concepts.get(id)?.news ?? 0;
	return a.sayings.some((mine) =>
		b.sayings.some((theirs) => {
			if (mine.holder !== theirs.holder) return false;
			if ([...mine.numbers].some((number) => theirs.numbers.has(number))) return true;
			return [...mine.concepts].some((id) => theirs.concepts.has(id) && newsOf(id) > 0);
		}),
	);
}

/** Of these the words of both texts are on one thing. */
const AGAINST: ReadonlySet<FindingKind> = new Set(["contradiction", "intensity", "terminology"]);

/** Words of the one and of the other that a finding places against each other, or with which each side takes its own view of one thing. */
function differencesBetween(
	one: Account,
	other: Account,
	findings: readonly Finding[],
): readonly (readonly [Quote, Quote])[] {
	const of = ({ document }: Account, quotes: readonly Quote[]) =>
		quotes.find((quote) => quote.document === document.id);
	const found = findings
		// A name for what is no issue may be in sentences on other matters.
		.filter(({ kind, issue }) => AGAINST.has(kind) && issue !== null)
		.flatMap(({ evidence, instead }) => {
			const [mine, theirs] = [of(one, evidence) ?? of(one, instead), of(other, instead) ?? of(other, evidence)];
			return mine === undefined || theirs === undefined ? [] : [[mine, theirs] as const];
		});
	const views = claimsOf(other).filter(isOwnView);
	const opposed = claimsOf(one)
		.filter(isOwnView)
		.flatMap((claim) => {
			const against = views.find(
				(theirs) =>
					theirs.issue === claim.issue &&
					(theirs.best.stance ?? 0) * (claim.best.stance ?? 0) < 0 &&
					conceptsOf(claim.best).some((id) => conceptsOf(theirs.best).includes(id)),
			);
			return against === undefined ? [] : [[claim.best.quote, against.best.quote] as const];
		});
	return [...found, ...opposed];
}

/** A stance that only leans towards a pole is no view. */
const EXPLICIT = 2;
const isOwnView = ({ manner, best }: Claim): boolean => manner === "own" && Math.abs(best.stance ?? 0) >= EXPLICIT;

/** Words of either text that a finding says the other lacks. */
const absentWords = (one: Account, other: Account, findings: readonly Finding[]): readonly Quote[] =>
	[
		[one, other],
		[other, one],
	].flatMap(([carrier, silent]) =>
		findings
			.filter(
				(finding) =>
					isAbsence(finding) &&
					finding.carriedBy === carrier?.document.id &&
					finding.against.includes(silent?.document.id ?? ""),
			)
			.flatMap(({ evidence }) => evidence),
	);

const sentenceAt = (sentences: readonly Sentence[], { start, end }: Span): Sentence | undefined =>
	sentences.find(({ span }) => span.start <= start && start < span.end) ??
	sentences.find(({ span }) => span.start < end && start < span.end);

const isWithin = (words: Span, sentence: Span): boolean => words.start >= sentence.start && words.end <= sentence.end;
const isMostOf = (words: Span, sentence: Span): boolean =>
	(Math.min(words.end, sentence.end) - Math.max(words.start, sentence.start)) * 2 >= sentence.end - sentence.start;
