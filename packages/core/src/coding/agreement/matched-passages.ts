import { byCodeUnits, type Reading, type Span } from "@fissure/model";

/** Of each coder, in the order given, what they read in the same words; null where one read nothing there. */
export type Passage = readonly (Reading | null)[];

/** Share of the shorter words that both must have in common, as for what a person corrects. */
const LEAST_COMMON = 0.5;

/**
 * Where did coders mark the same words?
 *
 * Two readings of different coders are of the same words where they share half of the shorter or more, on one issue; without
 * `sameIssue`, on whatever issues. One to one: each reading is in one passage, and a passage has at most one of each coder. Of
 * several that fit, those of one holder (and, across issues, of one issue) are put together first, then those whose words
 * are most alike, then those that agree in most. So agreement is as high as the codings allow where one coder reads several things
 * in the same words.
 *
 * - in:   of each coder the readings of one text
 * - out:  by their place in the text; the same whatever the order of readings; each reading in one
 * - cost: readings² of one text
 */
export function matchedPassages(codings: readonly (readonly Reading[])[], sameIssue: boolean): readonly Passage[] {
	const all = codings.flatMap((readings, coder) => readings.map((reading): Coded => ({ reading, coder })));
	const pairs: Pair[] = [];
	for (const [at, one] of all.entries())
		for (let other = at + 1; other < all.length; other++) {
			const second = all[other] as Coded;
			if (one.coder === second.coder) continue;
			const likeness = likenessOf(one.reading, second.reading, sameIssue);
			if (likeness !== null) pairs.push({ at, other, likeness });
		}
	const groupOf = all.map((_, at) => at);
	const members = new Map(all.map((_, at) => [at, [at]]));
	for (const { at, other } of pairs.sort(byLikeness(all))) {
		const [first, second] = [groupOf[at] as number, groupOf[other] as number];
		const [own, theirs] = [members.get(first) as number[], members.get(second) as number[]];
		const coders = new Set(own.map((one) => all[one]?.coder));
		if (first === second || theirs.some((one) => coders.has(all[one]?.coder))) continue;
		for (const one of theirs) groupOf[one] = first;
		own.push(...theirs);
		members.delete(second);
	}
	return [...members.values()]
		.map((group) =>
			codings.map((_, coder) => all[group.find((one) => all[one]?.coder === coder) ?? -1]?.reading ?? null),
		)
		.sort((a, b) => inOrder(firstOf(a), firstOf(b)));
}

/** The first reading of a passage, which has one at least. */
export const firstOf = (passage: Passage): Reading => passage.find((reading) => reading !== null) as Reading;

/** Do they share half of the shorter or more? */
export function isOfSameWords(one: Span, other: Span): boolean {
	const common = sharedLength(one, other);
	return common > 0 && common >= LEAST_COMMON * Math.min(one.end - one.start, other.end - other.start);
}

const sharedLength = (one: Span, other: Span): number =>
	Math.min(one.end, other.end) - Math.max(one.start, other.start);

interface Coded {
	readonly reading: Reading;
	readonly coder: number;
}

interface Pair {
	readonly at: number;
	readonly other: number;
	readonly likeness: readonly number[];
}

/** The higher, the rather they are one; null where they are not of the same words. */
function likenessOf(one: Reading, other: Reading, sameIssue: boolean): readonly number[] | null {
	if ((sameIssue && one.issue !== other.issue) || !isOfSameWords(one, other)) return null;
	const common = sharedLength(one, other);
	const [first, second] = [one.end - one.start, other.end - other.start];
	const isSame = [
		one.manner === other.manner,
		one.asserter === other.asserter,
		one.stance === other.stance,
		Math.sign(one.stance ?? 9) === Math.sign(other.stance ?? 9),
	];
	return [
		(one.issue === other.issue ? 1 : 0) + (one.holder === other.holder ? 1 : 0),
		common / (first + second - common),
		isSame.filter(Boolean).length,
	];
}

/** The most alike first; of equals the first in the text, so that the order of readings does not matter. */
const byLikeness =
	(all: readonly Coded[]) =>
	(a: Pair, b: Pair): number => {
		for (const [at, likeness] of a.likeness.entries()) {
			const apart = (b.likeness[at] as number) - likeness;
			if (apart !== 0) return apart;
		}
		const of = (at: number): Reading => (all[at] as Coded).reading;
		return inOrder(of(a.at), of(b.at)) || inOrder(of(a.other), of(b.other));
	};

const inOrder = (a: Reading, b: Reading): number =>
	a.start - b.start ||
	a.end - b.end ||
	byCodeUnits(a.issue, b.issue) ||
	byCodeUnits(a.holder, b.holder) ||
	byCodeUnits(a.manner, b.manner);
