import { anchorIn, type Span } from "@fissure/core";
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
	const [told, other] =
		at === null ? [] : spansOf(points, at).filter((span) => text.slice(span.start, span.end) === exact);
	if (told !== undefined && (other === undefined || other.start === told.start)) return told;
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

function spansOf(points: CodePoints, { unit, start, end }: NonNullable<GivenWords["at"]>): readonly Span[] {
	const [from, to] = [points.toUnit(start), points.toUnit(end)];
	return [
		...(unit === "code-unit" || from === null || to === null ? [] : [{ start: from, end: to }]),
		...(unit === "code-point" ? [] : [{ start, end }]),
	];
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

/**
 * Where in the text are these words, which somebody marked on a page that is not quite this text?
 *
 * As `placeWords`; else in the only place where they are, whatever surrounds them; else, in another print (quotation marks, dashes, spaces), in the
 * only place where they are so; else in the place whose surroundings are most alike. Other words are never accepted.
 */
export function placeMarkedWords(text: string, points: CodePoints, words: GivenWords): Placed {
	const placed = placeWords(text, points, words);
	if (typeof placed !== "string") return placed;
	const { exact } = words;
	if (exact.trim() === "") return "missing";
	const all = occurrences(text, exact, MOST_LOOKED_AT);
	const [only] = all;
	if (only === undefined) return placeInPrint(text, exact);
	if (all.length === 1) return { start: only, end: only + exact.length };
	if (all.length === MOST_LOOKED_AT) return "ambiguous";
	const alike = all
		.map((start) => ({ start, signs: signsAlike(text, start, start + exact.length, words) }))
		.toSorted((a, b) => b.signs - a.signs);
	const [best, next] = alike;
	return best !== undefined && best.signs >= FEWEST_ALIKE && best.signs > (next?.signs ?? 0)
		? { start: best.start, end: best.start + exact.length }
		: "ambiguous";
}

/** Letters and digits around words; fewer are alike by chance. */
const FEWEST_ALIKE = 8;

/** How many letters and digits before and after are the same as those given, one after the other, from the words outwards. */
function signsAlike(text: string, start: number, end: number, { prefix, suffix }: GivenWords): number {
	const signs = (part: string): readonly string[] => part.match(/[\p{L}\p{N}]/gu) ?? [];
	const run = (a: readonly string[], b: readonly string[]): number => {
		const other = a.findIndex((sign, at) => sign !== b[at]);
		return other === -1 ? a.length : other;
	};
	const around = 2 * (prefix.length + suffix.length) + FEWEST_ALIKE;
	const before = signs(text.slice(Math.max(0, start - around), start));
	const after = signs(text.slice(end, end + around));
	return run(signs(prefix).toReversed(), before.toReversed()) + run(signs(suffix), after);
}

function placeInPrint(text: string, words: string): Placed {
	const quotation = {
		words,
		pieces: [{ kind: "words" as const, words, bracketedLetters: [] }],
		form: "block" as const,
	};
	const anchor = anchorIn(quotation, { id: "", text });
	if (anchor === null || anchor.parts.length !== 1) return "missing";
	const { start, end } = anchor.quote;
	return anchorIn(quotation, { id: "", text: text.slice(end) }) === null ? { start, end } : "ambiguous";
}

const stands = (text: string, start: number, exact: string, prefix: string, suffix: string): boolean =>
	text.slice(Math.max(0, start - prefix.length), start) === prefix && text.startsWith(suffix, start + exact.length);
