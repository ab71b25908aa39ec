import { basename } from "node:path";
import {
	failed,
	type NetworkMaterial,
	networkOf,
	type Outcome,
	statementsOfPositions,
	type TooLarge,
} from "@fissure/core";
import type {
	LedgerFilters,
	Network,
	NetworkChoice,
	NetworkQualifier,
	NetworkSubject,
	TimedStance,
} from "@fissure/model";
import { networkMarks } from "@fissure/report";
import { type AskedVariables, chosenVariables, projectStatements } from "@fissure/sources";
import type { Case } from "@fissure/store";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import type { Store } from "../case/in-case.ts";
import { notesOnNames } from "../exchange/dna/kept-project.ts";
import { readProject } from "../exchange/dna/read-project.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { allNamesOf } from "../lexicon/load-lexicon.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";
import { analysing } from "./analysing.ts";
import { statedOnce } from "./stated-once.ts";

export interface NetworkAsked {
	readonly choice: NetworkChoice;
	readonly qualifier: NetworkQualifier;
	readonly subject: NetworkSubject;
	readonly filters: LedgerFilters;
}

/**
 * Who is near whom by what they say in a case?
 *
 * - out:      positions of high and medium certainty, unless the filters ask for others; what is left out is counted
 * - problems: `network-large`, those of the filters and of opening
 */
export async function networkInCase(
	file: Case,
	store: Store,
	asked: NetworkAsked,
	hooks: Hooks = {},
): Promise<Outcome<Network>> {
	const filters = await resolveFilters(file, store, asked.filters);
	if (!filters.ok) return filters;
	analysing(hooks, [0, 3], "positions");
	const over = await store.stancesOver(file, filters.value);
	if (!over.ok) return over;
	const once = await statedOnce(file, store, { stated: over.value.stances, leftOut: over.value.leftOut });
	if (!once.ok) return once;
	const { stated: stances, leftOut: notRead } = once.value;
	const isOfConcepts = asked.subject === "concept" && asked.choice.measure !== "attributions";
	const concepts = isOfConcepts ? await store.conceptsOf(file, keysOf(stances)) : null;
	if (concepts !== null && !concepts.ok) return concepts;
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	analysing(hooks, [1, 3], "statements");
	const { data, parts } = lexicon.value;
	const { measure } = asked.choice;
	const given = { ...asked, measure, ...(concepts && { concepts: concepts.value }) };
	const { joint, ...material } = statementsOfPositions(stances, given);
	const issues = data.codebook.issues.map(({ id, name }) => [id, name] as const);
	const names = new Map([...issues, ...Object.entries(allNamesOf(data))]);
	const named = { ...material, names, attributes: notesOnNames(parts, names) };
	const made = madeOf(named, asked.choice, (done, steps) => analysing(hooks, [2 + done, 2 + steps], "ties"));
	if (!made.ok) return made;
	const { leftOut, ...network } = made.value;
	const isOfFile = { source: null, qualifier: asked.qualifier, subject: asked.subject };
	return { ok: true, value: { ...network, ...isOfFile, leftOut: { ...leftOut, ...notRead, joint } } };
}

const keysOf = (stances: readonly TimedStance[]): readonly number[] => stances.map(({ key }) => key);

/**
 * The same of a file of Discourse Network Analyzer, without a case.
 *
 * - out:      `key` of a mark is the number of the statement, `document` that of the text in the file
 * - problems: `network-large`; those of `readProject` and `chosenVariables`
 */
export async function networkOfFile(
	path: string,
	choice: NetworkChoice,
	asked: AskedVariables,
): Promise<Outcome<Network>> {
	const project = await readProject(path);
	if (!project.ok) return project;
	const variables = chosenVariables(project.value, asked, path);
	if (!variables.ok) return variables;
	const { undated, ...material } = projectStatements(project.value, variables.value);
	const made = madeOf(material, choice);
	if (!made.ok) return made;
	const { leftOut, ...network } = made.value;
	const source = { source: basename(path), qualifier: null, subject: null };
	return { ok: true, value: { ...network, ...source, leftOut: { ...leftOut, undated } } };
}

function madeOf(
	material: NetworkMaterial,
	choice: NetworkChoice,
	onStep?: Parameters<typeof networkOf>[2],
): Outcome<Exclude<ReturnType<typeof networkOf>, TooLarge>> {
	const made = networkOf(material, choice, onStep);
	if (!("tooLarge" in made)) return { ok: true, value: made };
	const remedy = made.tooLarge === "windows" ? "choose a larger unit, or fewer years" : "choose fewer texts";
	const message = `Expected up to ${made.most} ${made.tooLarge}, got more; ${remedy}`;
	return failed("network-large", message, made.tooLarge);
}

/** Sentences that the page of a network leads to, by the key of the position. */
export const sentencesOfNetwork = (file: Case, store: Store, network: Network) =>
	store.entriesWith(file, networkMarks(network));
