import { foldText, hasUnspaced, languageOf } from "@fissure/languages";
import {
	type Document,
	type Draft,
	type DraftCheck,
	type DraftProblem,
	EDGE_KINDS,
	type EdgeKind,
	type FrameRules,
	type LocatedQuotation,
	type Span,
	type VerificationContext,
} from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { stemsOf } from "../clause/carried.ts";
import { framesOf } from "../clause/operators.ts";
import {
	type DraftAround,
	draftAround,
	quoteOfSentence,
	type ReadSentence,
	type SourceSentence,
} from "../clause/sentences.ts";
import { type FoundTerm, type TermFinder, termFinder } from "../clause/word-finder.ts";
import { raise, shown } from "../draft/own-words.ts";
import { sourceEnds } from "../source/source-ends.ts";

/**
 * Does a quotation begin or end right beside a word that turns it?
 *
 * "Fewer than", "between 3 and" before a number and "or fewer" behind it; "nearly" before anything; "self-styled" and "former"
 * before a noun.
 *
 * - out:    one problem for each quotation and code, the sentence of the source as evidence
 * - silent: where the draft says a word of the same kind itself
 * - source: own
 */
export const edges: DraftCheck = {
	id: "edges",
	version: 1,
	question: "Does a quotation begin or end right beside a word that turns it?",
	codes: { "limit-cut": "error", "limit-added": "error", "epithet-cut": "error" },
	check: (draft, context) => {
		if (framesOf(draft.document.language) === null) return [];
		const documents = new Map(context.sources.map((document) => [document.id, document]));
		return context.quotations.flatMap((located, index) => problemsOf(draft, located, index, documents, context));
	},
};

function problemsOf(
	draft: Draft,
	located: LocatedQuotation,
	index: number,
	documents: ReadonlyMap<string, Document>,
	{ marksIn }: VerificationContext,
): readonly DraftProblem[] {
	const ends = sourceEnds(located, documents, marksIn);
	const around = draftAround(draft, located.quotation, marksIn);
	if (ends === null || around === null) return [];
	const { first, last } = ends;
	const rules = framesOf(first.document.language);
	if (rules === null) return [];
	const problem = (code: string, message: string, source: SourceSentence): DraftProblem =>
		raise(draft, edges, {
			code,
			message,
			span: located.quotation,
			quotation: index,
			evidence: [quoteOfSentence(source)],
		});
	const cut = cutBefore(first, around, rules) ?? cutBehind(last, around, rules);
	if (cut !== null) {
		const what =
			cut.kind === "limit"
				? "the word that limits it"
				: "the word that says that the name or office no longer applies, or never did";
		const message = `The quotation leaves out ${what}, “${shown(cut.word)}”: the source reads “${shown(cut.reads)}”; quote it, or mention it`;
		return [problem(cut.kind === "limit" ? "limit-cut" : "epithet-cut", message, cut.source)];
	}
	const added = addedBefore(first, around, rules);
	if (added === null) return [];
	const message = `The draft sets “${added}” before a number that the source gives without it; give the number as the source does`;
	return [problem("limit-added", message, first)];
}

interface Cut {
	readonly kind: EdgeKind;
	readonly word: string;
	readonly reads: string;
	readonly source: SourceSentence;
}

const LONGEST_TERM = 40;
const LONGEST_READ = 60;
/** Between the word and what it turns: "the", a hyphen, a quotation mark. */
const NEXT = /^[\s"“«„「『-]{0,3}$/u;

function cutBefore(source: SourceSentence, { own, at: place }: DraftAround, rules: FrameRules): Cut | null {
	const { read, at } = source;
	const found = edgeBefore(read.text, at.start, read.language, rules);
	const opensNumber = beginsWithNumber(read.text.slice(at.start, at.end), read.language);
	const reads = read.text.slice(0, Math.min(at.end, at.start + LONGEST_READ));
	if (opensNumber) {
		const range = rules.rangeBefore.exec(read.text.slice(Math.max(0, at.start - LONGEST_TERM), at.start));
		if (range !== null && numbersIn(own.text, own.language).length === 0 && !saysEdge(own.text, own.language, "limit"))
			return { kind: "limit", word: range[0], reads: reads.slice(-LONGEST_READ - LONGEST_TERM), source };
	}
	if (found === null) return null;
	const isAlmost = rules.almost.test(read.text.slice(found.start, found.end));
	if (!isAlmost && (found.kind === "limit") !== opensNumber) return null;
	if (!opensNumber && !/^\p{L}/u.test(read.text.slice(at.start))) return null;
	const word = read.text.slice(found.start, found.end);
	const stems = stemsOf(own.text, own.language);
	if (isOpposed(word, edgeWord(own, place, rules), rules))
		return {
			kind: found.kind,
			word,
			reads: read.text.slice(found.start, Math.min(at.end, at.start + LONGEST_READ)),
			source,
		};
	if (saysEdge(own.text, own.language, found.kind) || [...stemsOf(word, read.language)].some((form) => stems.has(form)))
		return null;
	return {
		kind: found.kind,
		word,
		reads: read.text.slice(found.start, Math.min(at.end, at.start + LONGEST_READ)),
		source,
	};
}

function edgeWord(own: ReadSentence, place: Span, rules: FrameRules): string | null {
	const found = edgeBefore(own.text, place.start, own.language, framesOf(own.language) ?? rules);
	return found === null ? null : own.text.slice(found.start, found.end);
}

/** "More than | 100" where the source has "less than | 100". */
const isOpposed = (word: string, drafted: string | null, { bounds }: FrameRules): boolean =>
	drafted !== null && bounds?.some((one, at) => one.test(word) && bounds[1 - at]?.test(drafted) === true) === true;

function cutBehind(source: SourceSentence, { own, at: place }: DraftAround, rules: FrameRules): Cut | null {
	const { read, at } = source;
	const words = read.text.slice(at.start, at.end);
	if (numbersIn(words, read.language).length === 0) return null;
	const behind = rules.limitBehind.exec(read.text.slice(at.end, at.end + LONGEST_TERM));
	if (behind === null || saysEdge(own.text, own.language, "limit")) return null;
	if (framesOf(own.language)?.limitBehind.test(own.text.slice(place.end).replace(/^[\s"”»」』]+/u, " ")) === true)
		return null;
	return { kind: "limit", word: behind[0], reads: read.text.slice(at.start, at.end + behind[0].length), source };
}

/** A limit of at least two words, so that no preposition counts: "fewer than", 不到. */
function addedBefore({ read, at }: SourceSentence, { own, at: place }: DraftAround, rules: FrameRules): string | null {
	const ownRules = framesOf(own.language);
	if (ownRules === null || !beginsWithNumber(read.text.slice(at.start, at.end), read.language)) return null;
	const found = edgeBefore(own.text, place.start, own.language, ownRules);
	if (found?.kind !== "limit" || edgeBefore(read.text, at.start, read.language, rules)?.kind === "limit") return null;
	const word = own.text.slice(found.start, found.end);
	const long = hasUnspaced(word) ? word.length >= 2 : /\s/u.test(word);
	return long && !saysEdge(read.text, read.language, "limit") ? word : null;
}

const finderOf = (language: string, rules: FrameRules): TermFinder<EdgeKind> =>
	termFinder(EDGE_KINDS, rules.edges, languageOf(language)?.sentences.unspaced === true);

/** The longest word of the tables that ends right before a place. */
function edgeBefore(text: string, at: number, language: string, rules: FrameRules): FoundTerm<EdgeKind> | null {
	const from = Math.max(0, at - LONGEST_TERM);
	const found = finderOf(
		language,
		rules,
	)(foldText(text.slice(from, at)))
		.map(({ kind, start, end }) => ({ kind, start: from + start, end: from + end }))
		.filter(
			({ end, start }) => NEXT.test(text.slice(end, at)) && !rules.noEdge.test(text.slice(Math.max(0, start - 2), end)),
		)
		.toSorted((a, b) => a.start - b.start);
	return found[0] ?? null;
}

const saysEdge = (text: string, language: string, kind: EdgeKind): boolean => {
	const rules = framesOf(language);
	return rules !== null && finderOf(language, rules)(foldText(text)).some((found) => found.kind === kind);
};

const beginsWithNumber = (words: string, language: string): boolean =>
	numbersIn(words, language).some(({ start }) => start <= 1) || framesOf(language)?.opensNumber.test(words) === true;
