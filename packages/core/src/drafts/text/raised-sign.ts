import { sourceOfAny } from "@fissure/languages";
/** What raised characters are to a reader. */
export type RaisedSign =
	| { readonly kind: "note"; readonly label: string }
	/** Part of a number, a unit or a symbol, in characters that are raised themselves. */
	| { readonly kind: "power"; readonly shown: string };

const unitsOf = (unspaced: boolean): string =>
	sourceOfAny(({ quoting, sentences }) => (sentences.unspaced === unspaced ? quoting?.unit : undefined));
const NOTE = /^[[(]?(\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3})(?:\s?[,;–-]\s?\d{1,3}){0,8}[\])]?$/iu;
const BARE_LETTERS = /^[a-z]+$/iu;
const NUMBER = /^(?:[+−–-]?\d{1,6}|\d[+−–-])$/u;
const YEAR = /(?<!\d)(?:19|20)\d\d$/u;
const UNIT = new RegExp(String.raw`(?:^|[\s\d/(\u00A0])(?:${unitsOf(false)})$|(?:${unitsOf(true)})$`, "u");
const RAISED: ReadonlyMap<string, string> = new Map([
	...[..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((raised, digit): [string, string] => [String(digit), raised]),
	["+", "⁺"],
	...[..."-–−"].map((minus): [string, string] => [minus, "⁻"]),
]);

/**
 * Are raised characters the sign of a note, or do they belong to the words: 10², km³, ²³⁵U? Null where they are words as
 * they stand ("1st").
 *
 * - before: what is right before them in their paragraph; a few characters do
 * - after:  the character right behind them
 * - linked: they lead to somewhere else
 */
export function raisedSign(raised: string, before: string, after: string, linked: boolean): RaisedSign | null {
	const sign = raised.trim();
	const note = NOTE.exec(sign)?.[1];
	const isNumber = NUMBER.test(sign);
	if (before === "") return isNumber && /\p{L}/u.test(after) ? power(sign) : null;
	if (note !== undefined && (linked || /^[[(*†‡§]/u.test(sign))) return { kind: "note", label: note };
	if (note === undefined || BARE_LETTERS.test(sign)) return isNumber ? power(sign) : null;
	if (isNumber && isRaisedNumber(sign, before, after)) return power(sign);
	return { kind: "note", label: note };
}

function isRaisedNumber(number: string, before: string, after: string): boolean {
	if (/\s$/u.test(before)) return /[\p{L}\p{N}]/u.test(after);
	if (/\d$/u.test(before)) return !YEAR.test(before);
	return /^[23]$/.test(number) && UNIT.test(before);
}

const power = (number: string): RaisedSign => ({
	kind: "power",
	shown: [...number].map((character) => RAISED.get(character) ?? character).join(""),
});
