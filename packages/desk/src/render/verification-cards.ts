import type { CheckedQuotation, DraftProblem, Verification } from "@fissure/core";

/** One thing for an editor to look at: a quotation with its problems, or a problem of the draft's own words. */
export interface Card {
	/** Counted from 1 over the whole page. */
	readonly number: number;
	readonly quotation: CheckedQuotation | null;
	readonly problems: readonly DraftProblem[];
	readonly start: number;
	readonly end: number;
	readonly line: number;
}

/** In the order of the draft; a problem that touches no quotation is a card of its own. */
export function cardsOf(verification: Verification, first: number): readonly Card[] {
	const cards = [
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
	return cards
		.toSorted((a, b) => a.start - b.start || b.end - a.end)
		.map((card, at) => ({ ...card, number: first + at }));
}

/** `mend` for errors, `look` for warnings, `sound` where there is nothing to do. */
export const gravityOf = ({ problems }: Pick<Card, "problems">): "mend" | "look" | "sound" =>
	problems.length === 0 ? "sound" : problems.some(({ severity }) => severity === "error") ? "mend" : "look";
