import type { Draft, DraftCheck, DraftProblem, LocatedQuotation, Span, VerificationContext } from "@fissure/model";
import { type Carried, carriedBy } from "../clause/carried.ts";
import { type DraftAround, draftAround, quoteOfSentence, type SourceSentence } from "../clause/sentences.ts";
import { viewOf } from "../clause/stance.ts";
import { raise, shown } from "../draft/own-words.ts";
import { type SourceEnds, sourceEnds } from "../source/source-ends.ts";
import { type Cut, type CutCode, cutsBefore, cutsBehind } from "./cuts.ts";

/**
 * Does the source say of the quoted words what the draft lets them say?
 *
 * Verbatim words under a negation, a condition, a modal word, a word that takes a part ("most of"), a word of doubt or somebody
 * else's saying ("some States argue that"), or with an exception behind them, that the draft leaves outside of the quotation and
 * does not say itself; and words that the draft has somebody for whom the source
 * has against, or the other way round. Read from word lists, without a parser.
 *
 * - out:    one problem for each quotation and code, the whole sentence of the source as evidence
 * - silent: where the draft's own words carry a like negation, condition or doubt; where a noun phrase is only mentioned; on
 *   quotations without a place, and in a language without tables
 * - source: own
 */
export const scope: DraftCheck = {
	id: "scope",
	version: 1,
	question: "Does the source say of the quoted words what the draft lets them say?",
	codes: {
		"negation-cut": "error",
		"condition-cut": "error",
		"quantifier-cut": "error",
		"caveat-cut": "warning",
		"modality-cut": "error",
		"distance-cut": "error",
		"stance-turned": "error",
	},
	check: (draft, context) => {
		const documents = new Map(context.sources.map((document) => [document.id, document]));
		return context.quotations.flatMap((located, at) => {
			const ends = sourceEnds(located, documents, context.marksIn);
			return ends === null ? [] : problemsOf(draft, located, at, ends, context);
		});
	},
};

function problemsOf(
	draft: Draft,
	{ quotation, attribution }: LocatedQuotation,
	index: number,
	{ first, last }: SourceEnds,
	{ marksIn }: VerificationContext,
): readonly DraftProblem[] {
	const around = draftAround(draft, quotation, marksIn);
	const carried = carriedBy(around, quotation, draft.document.language, marksIn);
	const problem = (code: string, message: string, sentence: SourceSentence): DraftProblem =>
		raise(draft, scope, { code, message, span: quotation, quotation: index, evidence: [quoteOfSentence(sentence)] });
	const cuts = cutsOf(first, last, carried);
	const problems = cuts.map(({ code, word, sentence }) => problem(code, cutMessage(code, sentence, word), sentence));
	if (cuts.some(({ code }) => code === "negation-cut")) return problems;
	const turned = turnedView(around, first, attribution?.holder ?? null);
	return turned === null ? problems : [...problems, problem("stance-turned", turned, first)];
}

type PlacedCut = Cut & { readonly sentence: SourceSentence };

/** One of each code: the nearest before the words, else the first behind them. */
function cutsOf(first: SourceSentence, last: SourceSentence, carried: Carried): readonly PlacedCut[] {
	const before = cutsBefore(first.read, wholeOf(first, last), carried).toReversed();
	const behind = cutsBehind(last.read, last.at, carried);
	const all = [
		...before.map((cut) => ({ ...cut, sentence: first })),
		...behind.map((cut) => ({ ...cut, sentence: last })),
	];
	// "…, but only if": the turn is told with its condition.
	const conditional = all.some(({ code }) => code === "condition-cut");
	return all.filter(
		({ code }, at) => all.findIndex((other) => other.code === code) === at && !(code === "caveat-cut" && conditional),
	);
}

/** "Norland […] will send": what is said is in the last piece. */
const wholeOf = (first: SourceSentence, last: SourceSentence): Span =>
	first.index === last.index && last.at.end >= first.at.end ? { start: first.at.start, end: last.at.end } : first.at;

const WHAT: Readonly<Record<CutCode, string>> = {
	"negation-cut": "the negation",
	"condition-cut": "the condition or exception",
	"quantifier-cut": "the word that takes only a part",
	"caveat-cut": "the reservation",
	"modality-cut": "the word that leaves it open or only asks for it",
	"distance-cut": "the word that distances the source from it",
};

function cutMessage(code: CutCode, { read, at }: SourceSentence, { start, end }: Span): string {
	const from = Math.min(start, at.start);
	const to = Math.max(end, at.end);
	const word = shown(read.text.slice(start, end));
	return `The quotation leaves out ${WHAT[code]}, “${word}”: the source reads “${clipped(read.text.slice(from, to))}”; quote it, or mention it`;
}

/** Longer words are cut in the middle; the whole sentence is in the evidence. */
const LONGEST_SHOWN = 240;
function clipped(text: string): string {
	const line = shown(text);
	if (line.length <= LONGEST_SHOWN) return line;
	return `${line.slice(0, LONGEST_SHOWN / 2)} … ${line.slice(-LONGEST_SHOWN / 2)}`;
}

/** The two views where draft and source are on opposite sides and no two actors explain it. */
function turnedView(around: DraftAround | null, source: SourceSentence, holder: string | null): string | null {
	const drafted = around === null ? null : viewOf(around.own, around.at);
	const found = drafted === null ? null : viewOf(source.read, source.at);
	if (around === null || drafted === null || found === null || drafted.sign === found.sign) return null;
	const who = [drafted.actor ?? holder, found.actor ?? source.document.publisher];
	if (who[0] !== null && who[1] !== null && who[0] !== who[1] && !who.includes("BOTH")) return null;
	const from = shown(around.own.text.slice(drafted.at.start, drafted.at.end));
	const reads = clipped(source.read.text.slice(Math.min(found.at.start, source.at.start), source.at.end));
	const side = (sign: number): string => (sign > 0 ? "for" : "against");
	return `The draft’s “${from}” is ${side(drafted.sign)} what is quoted, the source is ${side(found.sign)} it: “${reads}”; use the meaning of the source`;
}
