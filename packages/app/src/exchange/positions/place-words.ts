import type { Span } from "@fissure/core";
import type { CodePoints } from "./code-points.ts";
import type { GivenWords } from "./given-position.ts";

/** Where the words stand; or that they do not, or in more places than one could choose from. */
export type Placed = Span | "missing" | "ambiguous";

/**
 * Where are these exact words in the text?
 *
 * At the place that is given, where they do. Else where they stand, if what is before and after them leaves one place only;
 * nothing is guessed, and nothing but the very words will do.
 */
export function placeWords(text: string, points: CodePoints, { exact, prefix, suffix, at }: GivenWords): Placed {
	const told = at === null ? null : spanOf(points, at);
	if (told !== null && text.slice(told.start, told.end) === exact) return told;
	const all = occurrences(text, exact, MOST_LOOKED_AT);
	if (all.length === 0) return "missing";
	const fitting = all.filter((start) => stands(text, start, exact, prefix, suffix));
	const [start] = fitting;
	if (start === undefined) return "missing";
	if (fitting.length > 1 || all.length === MOST_LOOKED_AT) return "ambiguous";
	return { start, end: start + exact.length };
}

/** A word that stands more often names no place. */
const MOST_LOOKED_AT = 10_000;

function spanOf(points: CodePoints, { unit, start, end }: NonNullable<GivenWords["at"]>): Span | null {
	if (unit === "code-unit") return { start, end };
	const from = points.toUnit(start);
	const to = points.toUnit(end);
	return from === null || to === null ? null : { start: from, end: to };
}

function occurrences(text: string, exact: string, most: number): readonly number[] {
	const found: number[] = [];
	for (let at = text.indexOf(exact); at >= 0 && found.length < most; at = text.indexOf(exact, at + 1)) {
		if (!cutsCharacter(text, at) && !cutsCharacter(text, at + exact.length)) found.push(at);
	}
	return found;
}

/** Between the two halves of one character no quotation begins or ends. */
const cutsCharacter = (text: string, at: number): boolean =>
	/[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));

const stands = (text: string, start: number, exact: string, prefix: string, suffix: string): boolean =>
	text.slice(Math.max(0, start - prefix.length), start) === prefix && text.startsWith(suffix, start + exact.length);
