import { failed, type Outcome } from "@fissure/core";
import {
	KERNELS,
	NETWORK_DUPLICATES,
	NETWORK_MEASURES,
	NETWORK_MODES,
	NETWORK_NORMALISATIONS,
	NETWORK_QUALIFIERS,
	NETWORK_SUBJECTS,
	type Network,
	type NetworkChoice,
	type NetworkQualifier,
	type NetworkSubject,
} from "@fissure/model";
import { type FormatOf, fileFactsOf, formatsOf, type NetworkMade, renderNetwork } from "@fissure/report";
import type { AskedVariables } from "@fissure/sources";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { program } from "../../provenance/colophon.ts";
import { networkInCase, networkOfFile, sentencesOfNetwork } from "../../series/network-in-case.ts";
import { readWindow } from "../../series/read-window.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type TypedWithFormat } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import { FILTER_OPTIONS, type FilterOptions, typedFilters } from "../ledger/filter-options.ts";
import { ledgerFilters } from "../ledger/ledger-filters.ts";

/** Used where nobody names a seed, so that an answer is the same each time it is asked. */
const SEED = 1;

/** Of which measure and normalisation each mode knows. */
const OF_MODE = {
	one: {
		measures: ["congruence", "conflict", "subtract", "ignore", "attributions"],
		normalisations: ["no", "average", "jaccard", "cosine"],
	},
	two: { measures: ["ignore", "subtract", "combine"], normalisations: ["no", "activity", "prominence"] },
} as const;

const choiceFields = ({ z, words, whole, flag }: Schemas) => ({
	measure: z.enum(NETWORK_MEASURES).optional().describe("congruence unless named; of two modes subtract"),
	mode: z.enum(NETWORK_MODES).optional(),
	normalise: z.enum(NETWORK_NORMALISATIONS).optional(),
	duplicates: z.enum(NETWORK_DUPLICATES).optional(),
	window: words.max(40).optional().describe("`3 months`, `20 events`: one network for each window of time"),
	kernel: z.enum(KERNELS).optional(),
	dnaCompatible: flag.optional().describe("As Discourse Network Analyzer 3 computes it, its errors included"),
	communities: flag.optional(),
	polarization: flag.optional(),
	seed: whole.optional(),
});

const caseFields = ({ z }: Schemas) => ({
	qualifier: z.enum(NETWORK_QUALIFIERS).optional().describe("What says whether two agree"),
	by: z.enum(NETWORK_SUBJECTS).optional().describe("What connects actors"),
});

const inputOf = (schemas: Schemas) => {
	const { words: _, newSince: __, ...filters } = schemas.ledgerFields;
	return schemas.z.strictObject({ ...choiceFields(schemas), ...caseFields(schemas), ...filters });
};

interface GivenChoice {
	readonly measure?: NetworkChoice["measure"] | undefined;
	readonly mode?: NetworkChoice["mode"] | undefined;
	readonly normalise?: NetworkChoice["normalise"] | undefined;
	readonly duplicates?: NetworkChoice["duplicates"] | undefined;
	readonly window?: string | undefined;
	readonly kernel?: string | undefined;
	readonly dnaCompatible?: string | undefined;
	readonly communities?: string | undefined;
	readonly polarization?: string | undefined;
	readonly seed?: number | undefined;
}

/**
 * How the network is made that is asked for, with what is left out as usual.
 *
 * - problems: `network-choice`: a measure or normalisation of the other mode, or a window that is none
 */
function choiceOf(given: GivenChoice): Outcome<NetworkChoice> {
	const { mode = given.measure === "combine" ? "two" : "one", normalise = "no", duplicates = "include" } = given;
	const { measure = mode === "one" ? "congruence" : "subtract", seed = SEED } = given;
	const known = OF_MODE[mode];
	const wrong = (expected: string, got: string, place: string): Outcome<never> =>
		failed("network-choice", `Expected ${expected}, got ${got}`, place);
	if (!known.measures.some((one) => one === measure))
		return wrong(`a measure of ${mode} mode (${known.measures.join(", ")})`, measure, "measure");
	const normalisations = measure === "attributions" ? ["no", "activity"] : known.normalisations;
	if (!normalisations.some((one) => one === normalise))
		return wrong(`a normalisation of ${measure} (${normalisations.join(", ")})`, normalise, "normalise");
	if (given.window === undefined && given.kernel !== undefined)
		return wrong("a window with a kernel", "none", "window");
	const window = given.window === undefined ? null : readWindow(given.window, given.kernel);
	if (typeof window === "string") return failed("network-choice", window, "window");
	return {
		ok: true,
		value: {
			...{ measure, mode, normalise, duplicates, window, seed },
			dnaCompatible: given.dnaCompatible !== undefined,
			communities: given.communities !== undefined,
			polarization: given.polarization !== undefined,
		},
	};
}

type GivenOfCase = GivenChoice & {
	readonly qualifier?: NetworkQualifier | undefined;
	readonly by?: NetworkSubject | undefined;
} & Parameters<typeof ledgerFilters>[0];

async function networkAsked(choice: CaseChoice, given: GivenOfCase, hooks: Hooks): Promise<Outcome<Network>> {
	const made = choiceOf(given);
	if (!made.ok) return made;
	const { qualifier = "sign", by: subject = "issue" } = given;
	const asked = { choice: made.value, qualifier, subject, filters: ledgerFilters(given) };
	return inCase(choice, "read", (file, store) => networkInCase(file, store, asked, hooks));
}

export const showNetwork = operation({
	name: "show-network",
	question: "Who is near whom by what they say, and who states positions as whose?",
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/network",
	input: inputOf,
	output: ({ NetworkSchema }) => NetworkSchema,
	run: (given, { case: choice, ...hooks }) => networkAsked(choice, given, hooks),
});

/** All but what a terminal shows. */
const FILES = formatsOf("network").filter((format) => format !== "text");

export const exportNetwork = fileOperation({
	name: "export-network",
	question: "A network of actors as a file: GraphML, GEXF, UCINET .dl, a matrix in CSV, JSON, HTML, Word or Markdown",
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/network/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILES as [(typeof FILES)[number]]) }),
	json: ({ NetworkSchema }) => NetworkSchema,
	async run({ format, ...given }, { case: choice, ...hooks }) {
		const network = await networkAsked(choice, given, hooks);
		if (!network.ok) return network;
		const made = await madeIn(choice, network.value);
		if (!made.ok) return made;
		const { ending, mediaType } = fileFactsOf("network", format);
		const body = await renderNetwork(network.value, format, { ...LOOKS, made: made.value });
		return body.ok ? { ok: true, value: { name: `network${ending}`, mediaType, body: body.value } } : body;
	},
});

async function madeIn(choice: CaseChoice, network: Network): Promise<Outcome<NetworkMade>> {
	const { coderOrder } = choice;
	const made = {
		...{ program: program(), builtOn: choice.now().slice(0, 10) },
		...(coderOrder && { order: coderOrder }),
	};
	if (network.source !== null) return { ok: true, value: { ...made, sentences: new Map() } };
	const sentences = await inCase(choice, "read", (file, store) => sentencesOfNetwork(file, store, network));
	return sentences.ok ? { ok: true, value: { ...made, sentences: sentences.value } } : sentences;
}

const LOOKS = { color: false, width: 100, bom: true };

interface NetworkOptions extends FilterOptions {
	readonly measure?: NetworkChoice["measure"];
	readonly mode?: NetworkChoice["mode"];
	readonly normalise?: NetworkChoice["normalise"];
	readonly duplicates?: NetworkChoice["duplicates"];
	readonly window?: string;
	readonly kernel?: string;
	readonly qualifier?: NetworkQualifier;
	readonly by?: NetworkSubject;
	readonly variables?: Readonly<Record<string, string>>;
	readonly dnaCompatible?: boolean;
	readonly communities?: boolean;
	readonly polarization?: boolean;
	readonly seed?: number;
	readonly coderOrder?: readonly string[];
}

const VARIABLES = ["type", "actor", "concept", "qualifier"] as const satisfies readonly (keyof AskedVariables)[];

const MORE = `
Examples:
  fissure network --measure subtract --normalise average
  fissure network --from 2014 --window 1y --communities --polarization
  fissure network --mode two --issue sanctions,one-china --out talks.graphml
  fissure network --measure attributions --holder CHN,RUS
  fissure network debate.dna --measure congruence --normalise jaccard --dna-compatible --out matrix.csv
  fissure network events.csv --variables actor=person --variables qualifier=support

Two actors are near by congruence where they are on the same side of the same issues, in conflict where on opposite ones; subtract
takes the second from the first, ignore counts all they both speak of. Of two modes actors are connected with what they speak of.
Without a file the network is made of the positions of the case; a database of Discourse Network Analyzer, or a list of events
exported from it, needs no case. With --dna-compatible it is computed as that program does, where it errs as well.
Exit status: 0 made; 1 nobody is connected with anybody; 2 wrong call.`;

type Printed = { readonly network: Network; readonly made: NetworkMade };

export const printNetwork = command({
	name: "print-network",
	question: "Who is near whom by what they say, and who states positions as whose?",
	effect: "long",
	byCoderOrder: true,
	command: {
		path: "network",
		summary: "networks of actors by what they say: matrices, communities, files for visone, Gephi and UCINET",
		arguments: [
			{
				name: "[file]",
				about: "a database of Discourse Network Analyzer (.dna), or a list of events (.csv); none: the case",
			},
		],
		options: [
			{
				flags: "--measure <measure>",
				about: "congruence unless named; of two modes subtract",
				choices: NETWORK_MEASURES,
			},
			{
				flags: "--mode <mode>",
				about: "one: actors with actors; two: with what they speak of",
				choices: NETWORK_MODES,
			},
			{ flags: "--normalise <how>", about: "what ties are divided by", choices: NETWORK_NORMALISATIONS },
			{
				flags: "--duplicates <bounds>",
				about: "within which the same counts once (default: include)",
				choices: NETWORK_DUPLICATES,
			},
			{ flags: "--window <size>", about: "a network for each window of time: 1y, 3 months, 20 events" },
			{ flags: "--kernel <kernel>", about: "what is far from the middle of a window counts less", choices: KERNELS },
			{
				flags: "--qualifier <what>",
				about: "what says whether two agree: the side, or the stance (default: sign)",
				choices: NETWORK_QUALIFIERS,
			},
			{ flags: "--by <what>", about: "what connects actors (default: issue)", choices: NETWORK_SUBJECTS },
			{
				flags: "--variables <names>",
				about: "of a file: type=, actor=, concept= or qualifier= (default: organization, concept, agreement)",
				value: "pairs",
			},
			{ flags: "--dna-compatible", about: "compute as Discourse Network Analyzer 3 does, its errors included" },
			{ flags: "--communities", about: "groups of actors, by Louvain" },
			{ flags: "--polarization", about: "how near the actors are to two blocs" },
			{
				flags: "--seed <number>",
				about: "of what is drawn by chance (default: 1)",
				value: { whole: [0, 2_147_483_647] },
			},
			...FILTER_OPTIONS,
			ALL,
			CASE_FILE,
			formatOption(formatsOf("network")),
			OUT,
			NO_BOM,
			COLOR,
		],
		formats: formatsOf("network"),
		more: MORE,
	},
	local: ({ z, NetworkChoiceSchema, LedgerFiltersSchema, words }) =>
		z.strictObject({
			choice: NetworkChoiceSchema,
			qualifier: z.enum(NETWORK_QUALIFIERS),
			subject: z.enum(NETWORK_SUBJECTS),
			filters: LedgerFiltersSchema,
			file: words.exactOptional(),
			variables: z.partialRecord(z.enum(VARIABLES), words),
		}),
	json: ({ NetworkSchema }) => NetworkSchema,
	typed({ words: [file], options }: TypedWithFormat<NetworkOptions>) {
		const {
			dnaCompatible,
			communities,
			polarization,
			variables = {},
			qualifier = "sign",
			by: subject = "issue",
		} = options;
		const unknown = Object.keys(variables).find((name) => !VARIABLES.some((one) => one === name));
		if (unknown !== undefined) return `Expected one of ${VARIABLES.join(", ")}, got "${unknown}"`;
		const flags = { dnaCompatible, communities, polarization };
		const on = Object.fromEntries(
			Object.entries(flags).flatMap(([name, value]) => (value === true ? [[name, "1"]] : [])),
		);
		const { measure, mode, normalise, duplicates, window, kernel, seed } = options;
		const choice = choiceOf({ measure, mode, normalise, duplicates, window, kernel, seed, ...on });
		if (!choice.ok) return choice.problem.message;
		const filters = typedFilters(options);
		const isOfCase = Object.keys(filters).length > 0 || options.coderOrder !== undefined;
		if (file !== undefined && isOfCase)
			return "Expected filters and an order of coders with the positions of a case, got a file; leave them out";
		return { choice: choice.value, qualifier, subject, filters, variables, ...(file === undefined ? {} : { file }) };
	},
	async run({ file, variables, ...asked }, { case: choice, ...hooks }): Promise<Outcome<Printed>> {
		const made = await (file === undefined
			? inCase(choice, "read", (open, store) => networkInCase(open, store, asked, hooks))
			: networkOfFile(file, asked.choice, variables));
		if (!made.ok) return made;
		const about = await madeIn(choice, made.value);
		return about.ok ? { ok: true, value: { network: made.value, made: about.value } } : about;
	},
	async write({ network, made }, format, looks) {
		const options = { ...(looks as typeof LOOKS), made };
		const written = await renderNetwork(network, format as FormatOf<"network">, options);
		if (!written.ok) throw new RangeError(written.problem.message);
		return written.value;
	},
	exit: ({ network: { ties } }) => (ties.length === 0 ? "in-part" : "done"),
});
