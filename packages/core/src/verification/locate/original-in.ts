import { languageOf } from "@fissure/languages";
import type { Mark, VerificationContext } from "@fissure/model";
import { type Document, type Quote, quoteOf, type Span } from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { segment } from "../../documents/segment.ts";

/** What a sentence is about in any language: concepts, actors, numbers. */
export type Gist = ReadonlySet<string>;

/** Two things in common may be chance in a long text; the share says how much of the quotation they are. */
const FEWEST_SHARED = 2;
const LEAST_SHARE = 0.6;

export interface Original {
	readonly quote: Quote;
	/** Share of what the quotation is about that the sentence is about too, 0–1. */
	readonly share: number;
}

/** A sentence with what it is about. */
export interface SentenceGist extends Span {
	readonly gist: Gist;
	/** How it says it: who speaks, negated or not, with which attitude. */
	readonly tone: Gist;
}

/** What each sentence of a text is about; nothing for a language without rules. */
export function gistsOf(document: Document, marksIn: VerificationContext["marksIn"]): readonly SentenceGist[] {
	const language = languageOf(document.language);
	if (language === null) return [];
	const marks = marksIn(document.text, document.language);
	const numbers = numbersIn(document.text, document.language);
	let mark = 0;
	let number = 0;
	return segment(document.text, language).sentences.map(({ start, end }) => {
		const gist = new Set<string>();
		const tone = new Set<string>();
		for (; mark < marks.length && (marks[mark] as Mark).start < end; mark++) {
			addTo(gist, marks[mark] as Mark);
			addTone(tone, marks[mark] as Mark);
		}
		for (let next = numbers[number]; next !== undefined && next.start < end; next = numbers[++number])
			gist.add(next.value);
		return { start, end, gist, tone };
	});
}

/**
 * Which sentence of a text in another language could the quotation be a translation of?
 *
 * Both are read for what they are about: concepts of the codebook, actors, numbers. The wording of a translation is the
 * translator's, so that this is a place to look and proves no word.
 *
 * - unit:   share of the quotation's concepts, actors and numbers, 0–1
 * - silent: null where less than three fifths, or fewer than two things, are common
 */
export function originalIn(gist: Gist, document: Document, sentences: readonly SentenceGist[]): Original | null {
	if (gist.size < FEWEST_SHARED) return null;
	let best: { readonly quote: Quote; readonly share: number; readonly size: number } | null = null;
	for (const sentence of sentences) {
		const shared = [...gist].filter((thing) => sentence.gist.has(thing)).length;
		const share = shared / gist.size;
		if (shared < FEWEST_SHARED || share < LEAST_SHARE) continue;
		const { size } = sentence.gist;
		if (best === null || share > best.share || (share === best.share && size < best.size))
			best = { quote: quoteOf(document, sentence), share, size };
	}
	return best;
}

/** What shows that two sentences say the same in two languages, where only one text can be meant. */
const TONE_WEIGHT = 0.5; // half of what a common concept, actor or number tells
const FEWEST_TONES = 2;

/**
 * Which sentence of the text that the draft names is the likeliest original of the quotation?
 *
 * That the text is the original's is known from the attribution; one thing in common tells the sentence, or, where nothing that
 * the codebook knows is said, two traits of how it is said.
 *
 * - unit:   things in common, traits for half, as a share of those of both, 0–1
 * - silent: null where nothing is common; where two sentences fit alike; where one is negated and the other is not
 */
export function likeliestOriginal(
	words: string,
	language: string,
	document: Document,
	sentences: readonly SentenceGist[],
	marksIn: VerificationContext["marksIn"],
): Original | null {
	const gist = gistOf(words, language, marksIn);
	const tone = new Set<string>();
	for (const mark of marksIn(words, language)) addTone(tone, mark);
	const weigh = (things: Gist, traits: Gist): number => things.size + TONE_WEIGHT * traits.size;
	const scored = sentences.flatMap((sentence) => {
		const things = new Set([...gist].filter((thing) => sentence.gist.has(thing)));
		const traits = new Set([...tone].filter((trait) => sentence.tone.has(trait)));
		const isAlike = tone.has("negation") === sentence.tone.has("negation");
		if (!isAlike || (things.size === 0 && traits.size < FEWEST_TONES)) return [];
		const common = weigh(things, traits);
		const share = common / (weigh(gist, tone) + weigh(sentence.gist, sentence.tone) - common);
		return [{ quote: quoteOf(document, sentence), share }];
	});
	const [best, next] = scored.toSorted((a, b) => b.share - a.share);
	return best === undefined || best.share === next?.share ? null : best;
}

export function gistOf(words: string, language: string, marksIn: VerificationContext["marksIn"]): Gist {
	const gist = new Set<string>();
	for (const mark of marksIn(words, language)) addTo(gist, mark);
	for (const { value } of numbersIn(words, language)) gist.add(value);
	return gist;
}

function addTo(gist: Set<string>, mark: Mark): void {
	if (mark.kind === "concept") gist.add(mark.concept);
	if (mark.kind === "actor" || mark.kind === "person") gist.add(mark.actor);
}

function addTone(tone: Set<string>, mark: Mark): void {
	if (mark.kind === "negation" || mark.kind === "first-person" || mark.kind === "condition" || mark.kind === "demand")
		tone.add(mark.kind);
	if (mark.kind === "attitude") tone.add(`${mark.scale} ${mark.polarity}`);
	if (mark.kind === "concept" && mark.issue !== null) tone.add(mark.issue);
}
