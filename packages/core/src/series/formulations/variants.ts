import type { PhraseChangeKind } from "@fissure/model";
import { type PhraseOrder, rangeOf } from "./phrase-order.ts";

/** A phrase with a few words put in, left out or replaced, in one spot. */
export interface FoundVariant {
	/** Its words by number. */
	readonly words: readonly number[];
	readonly change: PhraseChangeKind;
	/** Where it begins, in order. */
	readonly places: readonly number[];
}

export interface VariantLimits {
	/** Words that may differ: one; two where each character is a unit. */
	readonly apart: number;
	/** Words that may be left out: the phrase is weakened so. */
	readonly less: number;
	/** Words of the phrase that must be left. */
	readonly kept: number;
	/** True of a word that only binds, and of the end of a text: at an edge of the phrase, it is none of its words. */
	readonly isLoose: (word: number) => boolean;
}

/** More places than this of a word of the phrase are not looked at: everything is beside "of the". */
const MOST_PLACES = 200_000;

/**
 * Which phrases differ from this one in one spot, by a word more, less or other?
 *
 * Any such phrase has one of the two rarest words of this one; it is read on both sides of each place that these have.
 *
 * - in:   the words of a phrase, by number, two or more
 * - out:  in no order; never the phrase itself, nor words on its two sides
 * - time: linear in the places of its two rarest words
 */
export function variantsOf(
	order: PhraseOrder,
	phrase: readonly number[],
	limits: VariantLimits,
): readonly FoundVariant[] {
	const found = new Map<string, { words: readonly number[]; change: PhraseChangeKind; places: Set<number> }>();
	for (const anchor of rarestTwo(order, phrase)) {
		const { from, to } = rangeOf(order, [phrase[anchor] as number]);
		if (to - from > MOST_PLACES) continue;
		for (let at = from; at < to; at++)
			for (const { start, end } of readings(order.words, order.order[at] as number, phrase, anchor, limits)) {
				const words = Array.from(order.words.subarray(start, end));
				const change = changeOf(phrase, words);
				if (change === null || Math.min(words.length, phrase.length) < limits.kept || words.includes(0)) continue;
				if (limits.isLoose(words[0] as number) || limits.isLoose(words.at(-1) as number)) continue;
				const key = words.join(" ");
				const variant = found.get(key) ?? { words, change, places: new Set() };
				variant.places.add(start);
				found.set(key, variant);
			}
	}
	return [...found.values()].map(({ places, ...variant }) => ({
		...variant,
		places: [...places].sort((a, b) => a - b),
	}));
}

function rarestTwo(order: PhraseOrder, phrase: readonly number[]): readonly number[] {
	const counts = phrase.map((word) => {
		const { from, to } = rangeOf(order, [word]);
		return to - from;
	});
	return phrase
		.map((_, at) => at)
		.sort((a, b) => (counts[a] as number) - (counts[b] as number))
		.slice(0, 2);
}

interface Reading {
	readonly start: number;
	readonly end: number;
}

/** All runs of words around this place of a word of the phrase that are the phrase but for one spot. */
function readings(
	words: Int32Array,
	place: number,
	phrase: readonly number[],
	anchor: number,
	limits: VariantLimits,
): readonly Reading[] {
	const same = (direction: 1 | -1, from: number, part: number): number => {
		let count = 0;
		while (
			part + direction * count >= 0 &&
			part + direction * count < phrase.length &&
			words[from + direction * count] === phrase[part + direction * count]
		)
			count++;
		return count;
	};
	const before = same(-1, place, anchor) - 1;
	const behind = same(1, place, anchor) - 1;
	const isWholeBefore = before === anchor;
	const isWholeBehind = behind === phrase.length - 1 - anchor;
	const found: Reading[] = [];
	// The spot is behind the anchor: all before it is as in the phrase, and all behind the spot.
	if (isWholeBefore && !isWholeBehind)
		for (const [taken, given] of edits(limits)) {
			const part = anchor + behind + 1 + taken;
			const from = place + behind + 1 + given;
			if (part > phrase.length || same(1, from, part) !== phrase.length - part) continue;
			if (part === phrase.length && !isEdge(words[from - 1], words[from], given, limits)) continue;
			found.push({ start: place - anchor, end: from + phrase.length - part });
		}
	if (isWholeBehind && !isWholeBefore)
		for (const [taken, given] of edits(limits)) {
			const part = anchor - before - 1 - taken;
			const from = place - before - 1 - given;
			if (part < -1 || from < -1 || same(-1, from, part) !== part + 1) continue;
			if (part === -1 && !isEdge(words[from + 1], words[from], given, limits)) continue;
			found.push({ start: from - part, end: place + phrase.length - anchor });
		}
	return found;
}

/** At an edge of the phrase: another word must be one of its own, and where a word is left out, none may be in its place. */
const isEdge = (
	inner: number | undefined,
	outer: number | undefined,
	given: number,
	{ isLoose }: VariantLimits,
): boolean => (given > 0 ? !isLoose(inner ?? 0) : isLoose(outer ?? 0));

/** Words left out of the phrase, and words put in their place. */
function* edits({ apart, less }: VariantLimits): Generator<readonly [taken: number, given: number]> {
	for (let taken = 0; taken <= apart; taken++)
		for (let given = 0; given <= apart; given++) if (taken + given > 0) yield [taken, given];
	for (let taken = apart + 1; taken <= less; taken++) yield [taken, 0];
}

/** Null where nothing differs. */
function changeOf(phrase: readonly number[], words: readonly number[]): PhraseChangeKind | null {
	if (words.length > phrase.length) return "more";
	if (words.length < phrase.length) return "less";
	return words.every((word, at) => word === phrase[at]) ? null : "other";
}
