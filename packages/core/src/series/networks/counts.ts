import type { NetworkDuplicates, NetworkMeasure } from "@fissure/model";
import { isoOfSeconds, weekOf } from "./moments.ts";
import type { NetworkStatement } from "./statement.ts";

/** How often each actor says what of each concept: weights by concept, actor and level. */
export interface Counts {
	readonly actors: number;
	readonly concepts: number;
	/** Levels of the qualifier, and behind them one for statements without any. */
	readonly levels: number;
	/** By concept: the actors that speak of it, with a weight for each level. */
	readonly cells: readonly ReadonlyMap<number, Float64Array>[];
}

/** Where actors, concepts and levels are in a network. */
export interface Places {
	readonly actorAt: ReadonlyMap<string, number>;
	readonly conceptAt: ReadonlyMap<string, number>;
	readonly levelAt: ReadonlyMap<number, number>;
}

export const placesOf = (names: readonly string[]): ReadonlyMap<string, number> =>
	new Map(names.map((name, at) => [name, at]));

/** Counts statements, each with its weight; those of no weight are in no cell. */
export function countsOf(
	statements: readonly NetworkStatement[],
	{ actorAt, conceptAt, levelAt }: Places,
	weightOf: (statement: NetworkStatement) => number = () => 1,
): Counts {
	const levels = levelAt.size + 1;
	const cells = Array.from({ length: conceptAt.size }, () => new Map<number, Float64Array>());
	for (const statement of statements) {
		const weight = weightOf(statement);
		if (weight === 0) continue;
		const actor = actorAt.get(statement.actor) as number;
		const ofConcept = cells[conceptAt.get(statement.concept) as number] as Map<number, Float64Array>;
		const cell = ofConcept.get(actor) ?? new Float64Array(levels);
		ofConcept.set(actor, cell);
		const level = statement.level === null ? levels - 1 : (levelAt.get(statement.level) as number);
		cell[level] = (cell[level] as number) + weight;
	}
	return { actors: actorAt.size, concepts: conceptAt.size, levels, cells };
}

/**
 * The statements without those that an actor has made before within the bounds: of the same concept and, unless levels do not matter,
 * on the same level.
 *
 * Discourse Network Analyzer 3 compares weeks and months without their years, so that the January of one year repeats that of another.
 *
 * - in: in order of time
 */
export function withoutRepeated(
	statements: readonly NetworkStatement[],
	duplicates: NetworkDuplicates,
	{ measure, dnaCompatible }: { readonly measure: NetworkMeasure; readonly dnaCompatible: boolean },
): readonly NetworkStatement[] {
	if (duplicates === "include") return statements;
	const said = new Set<string>();
	return statements.filter((statement) => {
		const { actor, concept, level } = statement;
		const bounds = boundsOf(statement, duplicates, dnaCompatible);
		const key = JSON.stringify([actor, concept, measure === "ignore" ? null : level, bounds]);
		if (said.has(key)) return false;
		said.add(key);
		return true;
	});
}

function boundsOf(
	{ document, first }: NetworkStatement,
	duplicates: NetworkDuplicates,
	dnaCompatible: boolean,
): string {
	const day = isoOfSeconds(first);
	switch (duplicates) {
		case "document":
			return document;
		case "week": {
			const { year, week } = weekOf(first);
			return dnaCompatible ? `${week}` : `${year} ${week}`;
		}
		case "month":
			return dnaCompatible ? day.slice(5, 7) : day.slice(0, 7);
		case "year":
			return day.slice(0, 4);
		default:
			return "";
	}
}
