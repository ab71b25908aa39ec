import type { Account, ActorId, BaseRate } from "@fissure/core";

/** Quantile of the normal distribution for 95 %. */
const Z = 1.959964;

/**
 * How often does each side touch an issue in its other texts?
 *
 * - unit:   probability, 0–1, with its 95 % interval, both after Wilson's score method: the middle is drawn towards one
 *           half while few texts are held, so that three of three never reads as certainty
 * - silent: null where no other text of that side is held
 * - source: Wilson (1927), Journal of the American Statistical Association 22(158), 209–212
 */
export function habitOf(background: readonly Account[]): (publisher: ActorId, issue: string) => BaseRate | null {
	const issuesByText = new Map<ActorId, ReadonlySet<string>[]>();
	for (const { document, mentions } of background) {
		const { publisher } = document;
		if (publisher === null) continue;
		const texts = issuesByText.get(publisher) ?? [];
		texts.push(new Set(mentions.map(({ issue }) => issue)));
		issuesByText.set(publisher, texts);
	}
	return (publisher, issue) => {
		const texts = issuesByText.get(publisher) ?? [];
		if (texts.length === 0) return null;
		return rateOf(texts.filter((issues) => issues.has(issue)).length, texts.length);
	};
}

function rateOf(touching: number, held: number): BaseRate {
	const weight = held + Z * Z;
	const probability = (touching + (Z * Z) / 2) / weight;
	const half = (Z / weight) * Math.sqrt((touching * (held - touching)) / held + (Z * Z) / 4);
	return {
		held,
		touching,
		probability,
		interval: [Math.max(0, probability - half), Math.min(1, probability + half)],
	};
}

/** Texts held of each publisher of the event, 0 where none. */
export function countHeld(
	accounts: readonly Account[],
	background: readonly Account[],
): Readonly<Record<ActorId, number>> {
	const publishers = accounts.flatMap(({ document: { publisher } }) => publisher ?? []);
	const counts = new Map(publishers.map((publisher) => [publisher, 0]));
	for (const { document } of background) {
		const { publisher } = document;
		if (publisher !== null && counts.has(publisher)) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
	}
	return Object.fromEntries(counts);
}
