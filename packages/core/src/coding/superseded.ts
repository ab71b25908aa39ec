import type { CodedReading, Span } from "@fissure/model";

type Reading = Omit<CodedReading, "coder">;

/** Share of the shorter words that both must have in common; a clause that was cut otherwise keeps most of its words. */
const LEAST_COMMON = 0.5;

/**
 * Which of these readings did a person replace, who saw an earlier reading of the same text?
 *
 * One on the same issue, of the same holder, in the same words or most of them: whatever its stance is now, since a person has
 * said what the words mean. Each correction takes at most one reading, and each reading at most one correction, the nearest
 * first. Two of the same words and no opposite sides, as an earlier coder wrote for two concepts, are one saying: where one of
 * them has taken a reading, the other takes none in other words.
 *
 * - out:    places of readings → place of the correction
 * - silent: on a reading of other words, another issue or holder: no person has seen that
 */
export function supersededBy(replaced: readonly Reading[], readings: readonly Reading[]): ReadonlyMap<number, number> {
	const pairs = replaced.flatMap((old, correction) =>
		readings.flatMap((reading, place) => {
			const likeness = likenessOf(old, reading);
			return likeness === null ? [] : [{ correction, place, likeness }];
		}),
	);
	const taken = new Map<number, number>();
	const used = new Set<number>();
	for (const { correction, place } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
		if (used.has(correction) || taken.has(place)) continue;
		const old = replaced[correction] as Reading;
		const isSeen = !isSamePlace(old, readings[place] as Reading);
		if (isSeen && [...used].some((other) => isOneSaying(old, replaced[other] as Reading))) continue;
		used.add(correction);
		taken.set(place, correction);
	}
	return taken;
}

const isSamePlace = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

const isOneSaying = (a: Reading, b: Reading): boolean =>
	isSamePlace(a, b) &&
	a.issue === b.issue &&
	a.holder === b.holder &&
	a.asserter === b.asserter &&
	a.manner === b.manner &&
	(a.stance ?? 0) * (b.stance ?? 0) >= 0;

/** The higher, the surer that both are one reading; null where they are not. */
function likenessOf(old: Reading, reading: Reading): number | null {
	if (old.issue !== reading.issue || old.holder !== reading.holder) return null;
	const common = commonShare(old, reading);
	if (common < LEAST_COMMON) return null;
	return (
		common +
		(isSamePlace(old, reading) ? 1 : 0) +
		(old.manner === reading.manner && old.asserter === reading.asserter ? 0.5 : 0) +
		(old.stance === reading.stance ? 0.25 : 0)
	);
}

function commonShare(a: Span, b: Span): number {
	const shorter = Math.min(a.end - a.start, b.end - b.start);
	return shorter <= 0 ? 0 : (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / shorter;
}
