import type { Span } from "@fissure/core";
import { cutFrom, isWord } from "./cut-at-spaces.ts";
import { NOT_ASKED, type Token, tokensOf } from "./index-tokens.ts";
import { headsAt, mayBeIn, mayFitSome } from "./match-query.ts";
import type { TextQuery } from "./text-query.ts";

/**
 * The words of texts that a query can be about, in their order: enough to tell whether a text fits and where its words stand.
 *
 * A text has its words read only around the places where one word of each sequence may be, its longest, which is nearly always its
 * rarest; what lies between two such places is one token without letters. Where there are many such places, all words are gone through.
 */
export function askedTokens(query: TextQuery): (text: string) => readonly Token[] {
	const isAsked = mayBeIn(query);
	const heads = headsAt(query);
	if (heads === null || heads.some(({ before, after }) => before + after > MOST_BESIDE))
		return (text) => tokensOf(text, isAsked);
	const wording = new RegExp([...new Set(heads.map(({ head }) => head))].join("|"), "gi");
	const before = Math.max(...heads.map(({ before }) => before));
	const after = Math.max(...heads.map(({ after }) => after));
	return (text) => {
		const places = placesToLook(text, wording);
		const windows = places === null ? null : windowsAround(text, places, before, after);
		if (windows === null) return tokensOf(text, isAsked);
		const all: Token[] = [];
		for (const { start, end } of windows) {
			const window = text.slice(start, end);
			if (!mayFitSome(query, window)) continue;
			for (const token of tokensOf(window, isAsked)) all.push(token === NOT_ASKED ? token : moved(token, start));
			all.push(NOT_ASKED);
		}
		return all;
	};
}

/** Words beside the one that is looked for; with more, what is around a few places is most of a text. */
const MOST_BESIDE = 15;
/** Letters for each place to look at; with fewer, to go through the whole text takes no longer. */
const SPARSE = 100;
/** What may stand for a letter of ASCII, or for none: of a word that begins with such a sign, its first letters tell nothing. */
const UNSURE = /['‘’‛\u00c0-\u1fff\u2070-\uffff]/g;

/** Ascending; null where there are too many. */
function placesToLook(text: string, wording: RegExp): readonly number[] | null {
	const most = text.length / SPARSE;
	const places: number[] = [];
	for (const expression of [wording, UNSURE]) {
		expression.lastIndex = 0;
		while (expression.test(text)) {
			const at = expression.lastIndex - 1;
			if (expression === UNSURE && isAfterThree(text, at)) continue;
			if (places.length >= most) return null;
			places.push(at);
		}
	}
	return places.sort((one, other) => one - other);
}

/** A sign after three letters is not among the first three of a word. */
const isAfterThree = (text: string, at: number): boolean =>
	isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(at - 2)) && isWord(text.charCodeAt(at - 3));

/** Each place with so many words before and after it, and what overlaps as one; null where spaces are too far apart. */
function windowsAround(text: string, places: readonly number[], before: number, after: number): readonly Span[] | null {
	const windows: { readonly start: number; end: number }[] = [];
	const units = { from: 0, to: text.length, at: (place: number): number => text.charCodeAt(place) };
	for (const place of places) {
		const start = cutFrom(units, place, before, -1);
		const end = cutFrom(units, place, after, 1);
		if (start === null || end === null) return null;
		const last = windows.at(-1);
		if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
		else windows.push({ start, end });
	}
	return windows;
}

const moved = ({ start, end, token, word }: Token, by: number): Token => ({
	start: start + by,
	end: end + by,
	token,
	word,
});
