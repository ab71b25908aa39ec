import type { CheckedQuotation, DraftProblem, QuotationState, Quote, Span, Verification } from "@fissure/core";
import { percent } from "./figures.ts";
import { plural } from "./sides.ts";
import { oneLine } from "./visible.ts";

/** What each state is called in front of a reader, alone and behind a number ("2 not found"); codes are for JSON. */
export const STATE_NAMES: Readonly<Record<QuotationState, string>> = {
	exact: "exact",
	normalised: "in other formatting",
	elided: "with omissions",
	changed: "changed",
	moved: "in another text",
	translated: "from another language",
	gone: "removed from the source",
	"not-held": "not found",
};

/** A sign for each state, so that none is shown by colour alone. */
export const STATE_SIGNS: Readonly<Record<QuotationState, string>> = {
	exact: "=",
	normalised: "≈",
	elided: "…",
	changed: "≠",
	moved: "→",
	translated: "⇄",
	gone: "†",
	"not-held": "?",
};

const STANDS: ReadonlySet<QuotationState> = new Set(["exact", "normalised", "elided"]);
/** The words are where the draft says, in whatever print. */
export const stands = ({ state }: Pick<CheckedQuotation, "state">): boolean => STANDS.has(state);

export const problemsOf = ({ quotations, problems }: Verification): readonly DraftProblem[] => [
	...quotations.flatMap((quotation) => quotation.problems),
	...problems,
];

/** Does the draft pass? Warnings count only where the caller is strict. */
export const passes = (verification: Verification, strict: boolean): boolean =>
	!problemsOf(verification).some(({ severity }) => strict || severity === "error");

/** "5 quotations: 3 exact, 2 not found · 1 error, 2 warnings". */
export function summaryOf(verification: Verification): string {
	const { quotations } = verification;
	const states = new Map<QuotationState, number>();
	for (const { state } of quotations) states.set(state, (states.get(state) ?? 0) + 1);
	const counted = [...states].map(([state, count]) => `${count} ${STATE_NAMES[state]}`).join(", ");
	const problems = problemsOf(verification);
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const found =
		problems.length === 0
			? "no problems"
			: [
					...(errors > 0 ? [plural(errors, "error")] : []),
					...(errors < problems.length ? [plural(problems.length - errors, "warning")] : []),
				].join(", ");
	return `${plural(quotations.length, "quotation")}${counted === "" ? "" : `: ${counted}`} · ${found}`;
}

/** Whose text, what, when: enough to find it in a list. */
export function sourceLine(id: string, { sources, actorNames }: Verification): string {
	const document = sources.find((source) => source.id === id);
	if (document === undefined) return oneLine(id);
	const { publisher, title, date, venue } = document;
	return [
		publisher === null ? null : (actorNames[publisher] ?? publisher),
		title ?? id,
		venue === undefined || title?.includes(venue) === true ? null : venue,
		date ?? null,
	]
		.filter((part) => part !== null)
		.map(oneLine)
		.join(", ");
}

/** How the print differs, gaps, and whether an editor should know of other places. */
export function notesOf(quotation: CheckedQuotation, verification: Verification): readonly string[] {
	const { anchor, elsewhere, near, found, attribution } = quotation;
	const source = verification.sources.find(({ id }) => id === found?.document);
	return [
		...(attribution?.date != null && source !== undefined && source.date === undefined
			? ["The source has no date, so the date in the draft was not checked"]
			: []),
		...(anchor !== null && anchor.normalisations.length > 0
			? [`Differs only in: ${anchor.normalisations.map((name) => name.replaceAll("-", " ")).join(", ")}`]
			: []),
		...(anchor?.gaps ?? []).map(({ exact }) => `Left out: ${exact.trim() === "" ? "nothing" : `“${oneLine(exact)}”`}`),
		...(near === null ? [] : [`Words in common and in order: ${percent(near.similarity)}`]),
		...(elsewhere.length > 0 ? [elsewhereNote(quotation, verification)] : []),
	];
}

/** Of the other texts that have the same words, so many are named. */
const OTHERS_NAMED = 3;

function elsewhereNote({ elsewhere }: CheckedQuotation, verification: Verification): string {
	const named = elsewhere.slice(0, OTHERS_NAMED).map(({ document }) => sourceLine(document, verification));
	const more = elsewhere.length - named.length;
	return `The same words are in ${plural(elsewhere.length, "other text")}: ${named.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
}

/** A reader who doubts after so many places will not believe a hundred; JSON has them all. */
const EVIDENCE_SHOWN = 5;

/** The places that show a problem, without the one that is shown already, and how many more there are. */
export function evidenceOf(
	{ evidence }: DraftProblem,
	shown: Quote | null,
): { readonly quotes: readonly Quote[]; readonly more: number } {
	const others = evidence.filter(
		({ document, start, end }) => document !== shown?.document || start !== shown.start || end !== shown.end,
	);
	return { quotes: others.slice(0, EVIDENCE_SHOWN), more: Math.max(0, others.length - EVIDENCE_SHOWN) };
}

/** Words with what is around them, for a reader who must see how they are meant; each on one line. */
export interface Excerpt {
	readonly before: string;
	readonly words: string;
	readonly after: string;
}

/** Shown before and behind the words that a problem is about; characters. */
const AROUND_PROBLEM = 140;
/** A line or two on a card. */
const AROUND_QUOTE = 90;
/** A word that is longer than this is cut. */
const LONGEST_WORD = 30;

/** The sentence of the draft in which the words stand. */
export function sentenceAround(span: Pick<DraftProblem, "start" | "end">, { draft }: Verification): Excerpt {
	const { start, end } = span;
	const sentence = draft.sentences.find((one) => one.start <= start && end <= one.end) ?? { start, end };
	return excerptOf(draft.document.text, span, sentence, AROUND_PROBLEM);
}

/** Held words in their own paragraph; nothing around them where the text is not among the sources. */
export function contextOf(quote: Quote, { sources }: Verification): Excerpt {
	const text = sources.find(({ id }) => id === quote.document)?.text;
	if (text === undefined) return { before: "", words: oneLine(quote.exact), after: "" };
	const start = text.lastIndexOf("\n", Math.max(0, quote.start - 1)) + 1;
	const next = text.indexOf("\n", quote.end);
	return excerptOf(text, quote, { start, end: next === -1 ? text.length : next }, AROUND_QUOTE);
}

function excerptOf(text: string, { start, end }: Span, within: Span, around: number): Excerpt {
	const from = Math.max(within.start, start - around);
	const to = Math.min(within.end, end + around);
	const isCutBefore = from > within.start;
	const isCutAfter = to < within.end;
	const before = oneSpace(text.slice(isCutBefore ? wordBegin(text, from, start) : from, start));
	const after = oneSpace(text.slice(end, isCutAfter ? wordEnd(text, to, end) : to));
	return {
		before: isCutBefore ? `… ${before}` : before,
		words: oneLine(text.slice(start, end)),
		after: isCutAfter ? `${after} …` : after,
	};
}

/** On one line, with the white space that parts it from the words beside it. */
const oneSpace = (text: string): string => {
	const line = oneLine(text);
	if (line === "") return /\s/u.test(text) ? " " : "";
	return `${/^\s/u.test(text) ? " " : ""}${line}${/\s$/u.test(text) ? " " : ""}`;
};

/** Behind the first white space after `at`, so that no word is cut; `at` itself in texts without spaces. */
function wordBegin(text: string, at: number, end: number): number {
	const space = /\s+/u.exec(text.slice(at, Math.min(end, at + LONGEST_WORD)));
	if (space !== null) return at + space.index + space[0].length;
	return isInsidePair(text, at) ? at + 1 : at;
}

function wordEnd(text: string, at: number, start: number): number {
	const from = Math.max(start, at - LONGEST_WORD);
	const kept = text.slice(from, at).search(/\s\S*$/u);
	if (kept !== -1) return from + kept;
	return isInsidePair(text, at) ? at - 1 : at;
}

const isInsidePair = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;
