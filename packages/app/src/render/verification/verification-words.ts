import type { CheckedQuotation, DraftProblem, QuotationState, Quote, Verification } from "@fissure/core";
import { percent } from "../words/figures.ts";
import { plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";

/** What each state is called in front of a reader. */
export const STATE_NAMES: Readonly<Record<QuotationState, string>> = {
	exact: "exact",
	normalised: "same words, other print",
	elided: "in parts, gaps shown",
	changed: "other words",
	moved: "in another text",
	translated: "from another language",
	gone: "no longer there",
	"not-held": "not held",
};

/** A sign for each state, so that none is told by colour alone. */
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
/** The words stand where the draft says, in whatever print. */
export const stands = ({ state }: Pick<CheckedQuotation, "state">): boolean => STANDS.has(state);

export const problemsOf = ({ quotations, problems }: Verification): readonly DraftProblem[] => [
	...quotations.flatMap((quotation) => quotation.problems),
	...problems,
];

/** Does the draft pass? Warnings count only where the caller is strict. */
export const passes = (verification: Verification, strict: boolean): boolean =>
	!problemsOf(verification).some(({ severity }) => strict || severity === "error");

/** "5 quotations: 3 exact, 2 changed · 1 error, 2 warnings". */
export function summaryOf(verification: Verification): string {
	const { quotations } = verification;
	const states = new Map<QuotationState, number>();
	for (const { state } of quotations) states.set(state, (states.get(state) ?? 0) + 1);
	const counted = [...states].map(([state, count]) => `${count} ${state}`).join(", ");
	const problems = problemsOf(verification);
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const found =
		problems.length === 0
			? "nothing to mend"
			: [
					...(errors > 0 ? [plural(errors, "error")] : []),
					...(errors < problems.length ? [plural(problems.length - errors, "warning")] : []),
				].join(", ");
	return `${plural(quotations.length, "quotation")}${counted === "" ? "" : `: ${counted}`} · ${found}`;
}

/** Whose text, what, when: enough to find it on a shelf. */
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
	const { anchor, elsewhere, near } = quotation;
	return [
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
	return `The same words stand in ${plural(elsewhere.length, "other held text")}: ${named.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
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

/** The difference with signs that need no colour: [-held words-] and {+quoted words+}. */
export const diffWords = ({ near }: CheckedQuotation): string | null =>
	near === null
		? null
		: near.diff
				.map(({ kind, text }) => {
					const words = oneLine(text);
					const lead = /^\s/u.test(text) ? " " : "";
					if (kind === "same") return lead + words;
					return kind === "missing" ? `${lead}[-${words}-]` : `${lead}{+${words}+}`;
				})
				.join("");
