import { CONCEPT_RULE, PLAIN_RULE, type Position, readingsByConcept, type SeriesPosition } from "@fissure/model";

/** A reading of low certainty, with what made the coder read it so. */
export interface UnsureReading extends Pick<SeriesPosition, "key" | "holder" | "asserter" | "stance"> {
	readonly because: Position["because"];
	/** Of the text. */
	readonly document: number;
}

/** Texts in which a turn is said. One reading against the usual is as likely an error as not; the same error thrice is not likely. */
export const LEAST_REPEATED = 3;

/**
 * Which readings of low certainty count all the same, since a holder says plainly and again what is against the usual?
 *
 * Such a reading is mostly an error where it stands alone ("we reject the two-state solution"), for few reject what most want. Where the
 * same actor says the same of the same thing in three texts, in clauses that say nothing else, it is a turn.
 *
 * - out:    their keys, in ascending order
 * - silent: on readings in clauses that say more, of whatever number
 */
export function repeatedTurns(readings: readonly UnsureReading[]): readonly number[] {
	const groups = new Map<string, UnsureReading[]>();
	for (const reading of readings) {
		const { holder, asserter, stance } = reading;
		for (const rules of readingsByConcept(reading)) {
			const concept = rules.find((rule) => rule.startsWith(CONCEPT_RULE));
			if (concept === undefined || !rules.includes(PLAIN_RULE)) continue;
			const name = JSON.stringify([holder, asserter, concept, Math.sign(stance ?? 0)]);
			const group = groups.get(name);
			if (group === undefined) groups.set(name, [reading]);
			else group.push(reading);
		}
	}
	const repeated = [...groups.values()].filter(
		(group) => new Set(group.map(({ document }) => document)).size >= LEAST_REPEATED,
	);
	return [...new Set(repeated.flatMap((group) => group.map(({ key }) => key)))].sort((a, b) => a - b);
}
