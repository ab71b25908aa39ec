import type { NetworkMeasure, NetworkNormalisation } from "@fissure/model";
import type { Counts } from "./counts.ts";
import { type Levels, signedLevel } from "./statement.ts";

export type TwoModeMeasure = Extract<NetworkMeasure, "ignore" | "subtract" | "combine">;
export type TwoModeNormalisation = Extract<NetworkNormalisation, "no" | "activity" | "prominence">;

export interface TwoModeChoice {
	readonly measure: TwoModeMeasure;
	readonly normalise: TwoModeNormalisation;
}

/**
 * What does each actor say of each concept? A matrix of actors by concepts, rows one after the other.
 *
 * The number of statements (`ignore`), those for less those against (`subtract`), or which levels there are, as one number
 * (`combine`): of levels against and for, 1 for, 2 against, 3 both. Divided by all that the actor says (`activity`), or all that is
 * said of the concept (`prominence`).
 *
 * - unit:   statements, or shares of them
 * - source: Leifeld (2017), Discourse Network Analysis, in The Oxford Handbook of Political Networks,
 *           doi:10.1093/oxfordhb/9780190228217.013.25; the code of Discourse Network Analyzer 3 (leifeld-lab/dna, Exporter.java)
 */
export function twoMode(counts: Counts, levels: Levels, { measure, normalise }: TwoModeChoice): Float64Array {
	const { actors, concepts, cells } = counts;
	const values = new Float64Array(actors * concepts);
	const said = new Float64Array(normalise === "activity" ? actors : concepts);
	for (const [concept, speakers] of cells.entries())
		for (const [actor, cell] of speakers) {
			const value = weightIn(cell, levels, measure);
			values[actor * concepts + concept] = value;
			const of = normalise === "activity" ? actor : concept;
			const all = cell.reduce((sum, weight) => sum + weight, 0);
			said[of] = (said[of] as number) + (measure === "combine" ? Number(value > 0) : all);
		}
	if (normalise === "no") return values;
	return values.map((value, at) => {
		const norm = said[normalise === "activity" ? Math.floor(at / concepts) : at % concepts] as number;
		return norm === 0 ? 0 : value / norm;
	});
}

function weightIn(cell: Float64Array, levels: Levels, measure: TwoModeMeasure): number {
	const known = levels.values.length;
	let value = 0;
	for (const [level, weight] of cell.entries()) {
		if (measure === "ignore") value += weight;
		else if (level === known) continue;
		else if (measure === "subtract") value += weight * signedLevel(levels, level);
		else if (weight > 0) value += 2 ** (known - level - 1);
	}
	return value;
}
