import { amount } from "@fissure/report";

/** Lines of evidence that a reader is shown. */
const MOST_LINES = 10;

/** The evidence of an alert as lines for a person: words that went behind a minus, words that came behind a plus. */
export const evidenceLines = (evidence: readonly unknown[]): readonly string[] =>
	evidence.flatMap(linesOf).slice(0, MOST_LINES);

/** Evidence comes from a file that anybody may have written: nothing of its form is taken for granted. */
function linesOf(one: unknown): readonly string[] {
	if (typeof one === "string") return [inOneLine(one)];
	if (typeof one !== "object" || one === null) return [];
	const { before, after, quote, date, value } = one as Readonly<Record<string, unknown>>;
	return [
		...(exactOf(before) === null ? [] : [`− ${exactOf(before)}`]),
		...(exactOf(after) === null ? [] : [`+ ${exactOf(after)}`]),
		...(exactOf(quote) === null ? [] : [`“${exactOf(quote)}”`]),
		...(typeof date === "string" && value !== undefined
			? [`${inOneLine(date)}: ${typeof value === "number" ? amount(value) : (value ?? "no value")}`]
			: []),
	];
}

function exactOf(quote: unknown): string | null {
	if (typeof quote !== "object" || quote === null || !("exact" in quote)) return null;
	return typeof quote.exact === "string" ? inOneLine(quote.exact) : null;
}

/** Words of a text, whatever lines they are on there. */
export const inOneLine = (text: string): string => text.trim().replace(/\s+/gu, " ");
