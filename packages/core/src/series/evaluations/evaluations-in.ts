import { type Document, type Evaluation, type EvaluationKind, type Mark, quoteOf, type Span } from "@fissure/model";
import { type Judging, type NamedActor, type Sign, type Signs, signsOf } from "./signs.ts";
import { isPlainTarget, nameReading, othersIn, targetAmong } from "./targets.ts";

/** A sentence, and who holds what it says. */
export interface HeldSentence extends Span {
	readonly holder: string;
	/** Said by the coding; else it is the publisher, for want of another. */
	readonly isKnown: boolean;
}

/**
 * How much each sign speaks for a judgment, as log-odds. Set by hand near those of a logistic regression over the 864 sentences of two
 * meetings of the Security Council (`bench/unscon.mjs`), rounded, so that a word list and not a corpus decides.
 */
const WEIGHTS: Readonly<Record<Sign, number>> = {
	grave: 1.4,
	disapproves: 1.1,
	denied: 0.8,
	bad: 0.6,
	grim: 0.4,
	groups: 0.7,
	measures: 0.3,
	unnamed: 0.3,
	acts: 0.9,
	names: 0.5,
	graveOfOther: 0.3,
	negation: 0.5,
	past: -3,
	eases: -0.4,
	claims: -0.7,
	condition: -0.6,
	asks: -0.3,
	length: -0.4,
};
/** Of a sentence without any sign. */
const BASE = -2;

/** From here on a sentence counts as a judgment: where precision and recall balance in those meetings. */
const FROM = -1;
/** From here on of high certainty, where it is plain who is judged. */
const PLAIN = 0;

/** Sentences over which a text goes on about whom it judged. */
const FOLLOWED = 10;

/** All who sign a joint text. */
const BOTH = "BOTH";

/**
 * Which sentences of a text judge badly what somebody does, and whom?
 *
 * Signs of the language (`signs.ts`) are weighed and added up. Judged is who is said to act; in a sentence without a name, whom the text
 * judged last.
 *
 * - in:     `marksIn`: what else is known in a sentence; `parties` judge none of themselves in a joint text
 * - silent: on sentences without a word that judges
 */
export function evaluationsIn(
	document: Document,
	sentences: readonly HeldSentence[],
	{ words, marksIn }: { readonly words: readonly Judging[]; readonly marksIn: (sentence: Span) => readonly Mark[] },
	parties: readonly string[] = [],
): readonly Evaluation[] {
	const reading = nameReading(document.language);
	const wordsIn = within(words);
	const found: Evaluation[] = [];
	let judged: { readonly actor: string; readonly at: number } | null = null;
	let wasClaim = false;
	for (const [at, sentence] of sentences.entries()) {
		const own = wordsIn(sentence);
		// Most sentences judge nobody, and nothing else need be known of them.
		if (!own.some(({ role }) => TELLING.includes(role))) {
			wasClaim = false;
			continue;
		}
		const here = { words: own, marks: marksIn(sentence) };
		const isOther = (actor: string, holder: string): boolean =>
			actor !== holder && (holder !== BOTH || !parties.includes(actor));
		const othersOf = (holder: string): readonly NamedActor[] =>
			othersIn(document.text, here, (actor) => isOther(actor, holder), reading);
		const holder = whoJudges(sentence, document.publisher, here.words, othersOf);
		const others = othersOf(holder);
		const signs = signsOf({ text: document.text, ...sentence, ...here, others });
		const score = scoreOf(signs);
		const judging = gravestOf(here.words);
		const named = targetAmong(others, judging);
		const isJudging = score > FROM && judging !== null;
		if (named !== null && isJudging) judged = { actor: named.actor, at };
		const kind = isJudging ? kindOf(signs, named !== null) : claimIn(signs, wasClaim);
		wasClaim = signs.claims > 0;
		if (kind === null) continue;
		const isPlain =
			sentence.isKnown &&
			score > PLAIN &&
			signs.grave + signs.disapproves > 0 &&
			named !== null &&
			judging !== null &&
			signs.past + signs.claims === 0 &&
			!isTakenBack(judging, here.marks) &&
			isPlainTarget(named, others, judging, here, reading);
		const followed =
			judged !== null && at - judged.at <= FOLLOWED && isOther(judged.actor, holder) ? judged.actor : null;
		found.push({
			kind,
			holder,
			target: named?.actor ?? (signs.unnamed > 0 ? "underspecified" : followed),
			quote: quoteOf(document, sentence),
			words: here.words.filter(({ role }) => JUDGING.includes(role)).map(({ start, end }) => ({ start, end })),
			certainty: isPlain ? "high" : "low",
		});
	}
	return found;
}

/**
 * Who is said to act holds what it does; that it does wrong is what the text says: "Norland refuses to comply" is the publisher's judgment,
 * "Norland condemns the breach" is Norland's.
 */
function whoJudges(
	{ holder }: HeldSentence,
	publisher: string | null,
	words: readonly Judging[],
	othersOf: (holder: string) => readonly NamedActor[],
): string {
	if (publisher === null || publisher === holder || holder === BOTH) return holder;
	const isSaid = words.some(({ role }) => role === "disapproves" || role === "claims");
	return isSaid || targetAmong(othersOf(holder), null) !== null ? holder : publisher;
}

const scoreOf = (signs: Signs): number =>
	(Object.keys(WEIGHTS) as Sign[]).reduce((sum, sign) => sum + WEIGHTS[sign] * signs[sign], BASE);

/** Roles of words that judge, the gravest first. */
const JUDGING = ["grave", "bad", "denied", "disapproves"];
const TELLING = [...JUDGING, "claims", "refutes"];

const gravestOf = (words: readonly Judging[]): Judging | null =>
	JUDGING.map((role) => words.find((word) => word.role === role)).find((word) => word !== undefined) ?? null;

const kindOf = (signs: Signs, isNamed: boolean): EvaluationKind =>
	signs.groups > 0 || (signs.measures > 0 && !isNamed) ? "indirect" : "direct";

/** Of a sentence that judges nobody: does it repeat what another says, or answer the sentence before that did? */
function claimIn(signs: Signs, wasClaim: boolean): EvaluationKind | null {
	if (signs.claims > 0) return "challenge";
	return signs.refutes > 0 && wasClaim ? "correction" : null;
}

/** Letters between a negation and the word that it takes back: "is not in violation". */
const NEAR = 14;
const isTakenBack = (judging: Span, marks: readonly Mark[]): boolean =>
	marks.some(({ kind, end }) => kind === "negation" && end <= judging.start && judging.start - end < NEAR);

/** Hands out an ordered list sentence by sentence, the sentences in their order; each item is looked at once. */
function within<Item extends Span>(items: readonly Item[]): (span: Span) => readonly Item[] {
	let next = 0;
	return ({ start, end }) => {
		while (next < items.length && (items[next] as Item).start < start) next++;
		const found: Item[] = [];
		for (; next < items.length && (items[next] as Item).start < end; next++)
			if ((items[next] as Item).end <= end) found.push(items[next] as Item);
		return found;
	};
}
