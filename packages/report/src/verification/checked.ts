import type { CheckedQuotation, DraftProblem, Quote, Verification } from "@fissure/core";
import { stands } from "../words/verified.ts";

/** One thing for an editor to look at: a quotation with its problems, or a problem of the draft's own words. */
export interface Checked {
	/** Counted from 1 over the whole page. */
	readonly number: number;
	readonly quotation: CheckedQuotation | null;
	readonly problems: readonly DraftProblem[];
	readonly start: number;
	readonly end: number;
	readonly line: number;
}

/** In the order of the draft; a problem that touches no quotation is a card of its own. */
export function checkedIn(verification: Verification, first: number): readonly Checked[] {
	const all = [
		...verification.quotations.map((checked) => ({
			quotation: checked,
			problems: checked.problems,
			start: checked.quotation.start,
			end: checked.quotation.end,
			line: checked.quotation.line,
		})),
		...verification.problems.map((problem) => ({
			quotation: null,
			problems: [problem],
			start: problem.start,
			end: problem.end,
			line: problem.line,
		})),
	];
	return all.toSorted((a, b) => a.start - b.start || b.end - a.end).map((one, at) => ({ ...one, number: first + at }));
}

/** `mend` for errors, `look` for warnings and whatever is not, `sound` where there is nothing to do. */
export function weightOf({ quotation, problems }: Pick<Checked, "quotation" | "problems">): "mend" | "look" | "sound" {
	if (problems.some(({ severity }) => severity === "error")) return "mend";
	return problems.length > 0 || (quotation !== null && !stands(quotation)) ? "look" : "sound";
}

/** Held words that a card is about: the same as quoted, what is there instead or was left out, what speaks against. */
export interface Place extends Quote {
	readonly part: "evidence" | "instead" | "counter";
}

/** The place to go to first is the first. */
export function placesOf({ quotation, problems }: Checked): readonly Place[] {
	const as = (part: Place["part"], quotes: readonly Quote[]): readonly Place[] =>
		quotes.map((quote) => ({ ...quote, part }));
	const anchor = quotation?.anchor ?? null;
	const found = quotation?.found ?? null;
	return [
		...(anchor !== null ? as("evidence", anchor.parts) : found === null ? [] : as("instead", [found])),
		...as("instead", anchor?.gaps ?? []),
		...as(
			"counter",
			problems.flatMap(({ evidence }) => evidence),
		),
		...as("evidence", quotation?.elsewhere ?? []),
	];
}

/** Where the page shows a card's words in one of its sources; null where it does not. */
export function sourceAnchor(one: Checked, document: string, { sources }: Verification): string | null {
	const places = placesOf(one);
	const at = sources.findIndex(({ id }) => id === document);
	if (at === -1 || !places.some((place) => place.document === document)) return null;
	const main = places[0]?.document === document;
	return main ? `f${one.number}-S` : `f${one.number}-S-${at + 1}`;
}
