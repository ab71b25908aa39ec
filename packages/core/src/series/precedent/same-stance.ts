/** A stance with what it is about. */
export interface StatedStance {
	readonly issue: string;
	readonly holder: string;
	/** −3 … +3; null where it cannot be read. */
	readonly stance: number | null;
	readonly target: string | null;
	/** Concepts of the codebook that its clause names. */
	readonly concepts: readonly string[];
}

export interface StancePrecedent<Stance> {
	/** Index of the asked stance. */
	readonly asked: number;
	readonly earlier: Stance;
	/** 0–0.2: below every passage that shares words. */
	readonly score: number;
}

/** What has the same words is worth more than what only has the same stance. */
const MOST = 0.2;
const SAME_TARGET = 0.25;
const SAME_CONCEPTS = 0.25;
/** Between the two ends of the scale. */
const WIDTH = 6;

/**
 * Which earlier stances are like these: of the same holder on the same issue, on the same side, about the same thing?
 *
 * - out:    the likest first, then as given
 * - unit:   0.2 × (½ + ¼ same target + ¼ share of concepts in common) × (1 − distance ÷ 6)
 * - silent: where neither target nor any concept is the same, and on stances that are 0 or cannot be read
 */
export function sameStances<Stance extends StatedStance>(
	asked: readonly StatedStance[],
	earlier: readonly Stance[],
): readonly StancePrecedent<Stance>[] {
	return earlier
		.flatMap((one): readonly StancePrecedent<Stance>[] => {
			const scores = asked.map((stance) => likenessOf(stance, one));
			const score = Math.max(0, ...scores);
			return score === 0 ? [] : [{ asked: scores.indexOf(score), earlier: one, score }];
		})
		.toSorted((a, b) => b.score - a.score);
}

function likenessOf(asked: StatedStance, earlier: StatedStance): number {
	if (asked.issue !== earlier.issue || asked.holder !== earlier.holder) return 0;
	const [now, then] = [asked.stance ?? 0, earlier.stance ?? 0];
	if (now * then <= 0) return 0;
	const target = asked.target !== null && asked.target === earlier.target ? SAME_TARGET : 0;
	const concepts = SAME_CONCEPTS * inCommon(asked.concepts, earlier.concepts);
	if (target + concepts === 0) return 0;
	return MOST * (1 - SAME_TARGET - SAME_CONCEPTS + target + concepts) * (1 - Math.abs(now - then) / WIDTH);
}

function inCommon(one: readonly string[], other: readonly string[]): number {
	const all = new Set([...one, ...other]);
	const both = new Set(one.filter((concept) => other.includes(concept)));
	return all.size === 0 ? 0 : both.size / all.size;
}
