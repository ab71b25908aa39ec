import { failed, type Outcome } from "@fissure/core";
import type { DnaProject, DnaType, DnaVariable } from "./dna-project.ts";

/** What of a statement is its actor, what it speaks of, and on which side it is. */
export interface DnaVariables {
	readonly type: string;
	readonly actor: string;
	readonly concept: string;
	/** Null where the type has none. */
	readonly qualifier: DnaVariable | null;
}

export type AskedVariables = Partial<Record<"type" | "actor" | "concept" | "qualifier", string>>;

/**
 * Which variables make a network: those that are asked for, else those of the type that ships with Discourse Network Analyzer
 * (organization, concept, agreement), else the first that fit.
 *
 * - problems: `dna-variable`
 */
export function chosenVariables(
	{ types, statements }: Pick<DnaProject, "types" | "statements">,
	asked: AskedVariables,
	place: string,
): Outcome<DnaVariables> {
	const type = typeAsked(types, statements, asked.type);
	if (type === undefined)
		return unknown(
			"type of statements",
			asked.type ?? "none",
			types.map(({ name }) => name),
			place,
		);
	const texts = type.variables.filter(({ kind }) => kind === "short text");
	const pick = (from: readonly DnaVariable[], wanted: string | undefined, usual: string): DnaVariable | undefined =>
		wanted === undefined
			? (from.find(({ name }) => name === usual) ?? from[0])
			: from.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
	const names = type.variables.map(({ name }) => name);
	const actor = pick(texts, asked.actor, "organization");
	if (actor === undefined) return unknown("short text as actor", asked.actor ?? "none", names, place);
	const others = texts.filter(({ name }) => name !== actor.name);
	const concept = pick(others, asked.concept, "concept");
	if (concept === undefined) return unknown("second short text as concept", asked.concept ?? "none", names, place);
	const sides = type.variables.filter(({ kind, name }) =>
		asked.qualifier === undefined
			? kind === "boolean" || kind === "integer"
			: kind !== "long text" && name !== actor.name && name !== concept.name,
	);
	const qualifier = pick(sides, asked.qualifier, "agreement") ?? null;
	if (qualifier === null && asked.qualifier !== undefined)
		return unknown("variable as qualifier", asked.qualifier, names, place);
	return { ok: true, value: { type: type.name, actor: actor.name, concept: concept.name, qualifier } };
}

/** Without a name the usual one, else that of most statements with two short texts. */
function typeAsked(
	types: readonly DnaType[],
	statements: DnaProject["statements"],
	wanted: string | undefined,
): DnaType | undefined {
	if (wanted !== undefined) return types.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
	const usual = types.find(({ name }) => name === "DNA Statement");
	if (usual !== undefined) return usual;
	const count = (type: DnaType): number => statements.filter((one) => one.type === type.name).length;
	return types
		.filter(({ variables }) => variables.filter(({ kind }) => kind === "short text").length > 1)
		.toSorted((a, b) => count(b) - count(a))[0];
}

const unknown = (what: string, got: string, all: readonly string[], place: string): Outcome<never> =>
	failed("dna-variable", `Expected a ${what}, got "${got}"; there are ${all.join(", ")}`, place);
