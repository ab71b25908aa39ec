import { type Levels, type NetworkStatement, secondsOf } from "@fissure/core";
import type { DnaVariables } from "./chosen-variables.ts";
import type { DnaProject } from "./dna-project.ts";

/** What a network is made of, from a file of another program. */
export interface ProjectStatements {
	readonly statements: readonly NetworkStatement[];
	readonly levels: Levels;
	/** Notes of coders on actors and concepts, by their names. */
	readonly attributes: ReadonlyMap<string, Readonly<Record<string, string>>>;
	readonly undated: number;
}

/** The statements of one type of a project, as networks are made of them; those without a date are counted. */
export function projectStatements(
	{ statements, entities }: Pick<DnaProject, "statements" | "entities">,
	{ type, actor, concept, qualifier }: DnaVariables,
): ProjectStatements {
	const ofType = statements.filter((one) => one.type === type);
	const dated = ofType.flatMap((one) => {
		const moment = one.at === null ? null : secondsOf(one.at);
		return moment === null ? [] : [{ ...one, moment }];
	});
	const values = new Set(ofType.flatMap(({ values: all }) => all[qualifier?.name ?? ""] ?? []));
	const levels = levelsOf(qualifier?.kind, values);
	const names = [...values].map(String).sort();
	return {
		statements: dated.map(({ id, document, start, end, values: all, moment }) => {
			const value = all[qualifier?.name ?? ""];
			return {
				...{ key: id, document: String(document), start, end, first: moment, last: moment },
				actor: String(all[actor] ?? ""),
				concept: String(all[concept] ?? ""),
				level: value === undefined ? null : levels.kind === "nominal" ? names.indexOf(String(value)) : Number(value),
			};
		}),
		levels,
		attributes: new Map(
			entities
				.filter(({ variable, name }) => (variable === actor || variable === concept) && name !== "")
				.map(({ name, attributes, color }) => [name, { ...attributes, color }]),
		),
		undated: ofType.length - dated.length,
	};
}

function levelsOf(kind: string | undefined, values: ReadonlySet<string | number>): Levels {
	if (kind === "boolean") return { kind, values: [0, 1] };
	if (kind === "integer") return { kind: "ordered", values: [...values].map(Number).sort((a, b) => a - b) };
	return { kind: "nominal", values: Array.from({ length: values.size }, (_, at) => at) };
}
