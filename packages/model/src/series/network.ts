import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import {
	KERNELS,
	NETWORK_DUPLICATES,
	NETWORK_MEASURES,
	NETWORK_MODES,
	NETWORK_NORMALISATIONS,
	NETWORK_QUALIFIERS,
	NETWORK_SUBJECTS,
	WINDOW_UNITS,
} from "../base/vocabulary.ts";
import { SpanSchema } from "../texts/document.ts";

const count = z.number();

export const NetworkMarkSchema = noun("NetworkMark", "Where a statement of a network is", {
	key: z.number().describe("Of the position in the case; of the statement in a file of another program"),
	document: z.string().describe("Id"),
	...SpanSchema.shape,
	level: z.number().describe("Index of its level"),
});
export type NetworkMark = Of<typeof NetworkMarkSchema>;

export const NetworkNodeSchema = noun("NetworkNode", "An actor, or what actors speak of", {
	id: z.string(),
	name: z.string().describe("As people read it"),
	statements: count.describe("Of this actor, or about this, that the network rests on"),
	community: z
		.number()
		.nullable()
		.describe("From 0, the largest first; null unless asked for, and of an actor without ties"),
	attributes: z.record(z.string(), z.string()).describe("What coders noted of it, by the name of the note"),
});
export type NetworkNode = Of<typeof NetworkNodeSchema>;

export const NetworkTieSchema = noun("NetworkTie", null, {
	from: z.number().describe("Index of a row"),
	to: z.number().describe("Index of a row too in a network of one mode; of a column in one of two modes"),
	value: z.number(),
});
export type NetworkTie = Of<typeof NetworkTieSchema>;

export const NetworkCellSchema = noun("NetworkCell", "What one actor says of one thing: what ties are made of", {
	actor: z.number().describe("Index of a row"),
	concept: z.number().describe("Index of a concept; of attributions of the row that the words are given to"),
	levels: list(count).describe("Statements on each level, in the order of `levels`; the last of those without one"),
	marks: list(NetworkMarkSchema).describe("The first and the last statement on each level"),
});
export type NetworkCell = Of<typeof NetworkCellSchema>;

export const SplitSchema = noun(
	"Split",
	"Two blocs of equal size, or one actor apart, and how far they are from two ideal ones",
	{
		value: z.number().describe("0–1; share of ties that two blocs of allies against each other would not have"),
		blocs: list(list(z.number())).describe("Indexes of rows"),
	},
);
export type Split = Of<typeof SplitSchema>;

export const PolarizationSchema = noun(
	"Polarization",
	"How near a network is to two blocs: the lower the value, the nearer",
	{
		compatible: SplitSchema.describe(
			"As Discourse Network Analyzer computes it: the greatest distance, at the worst split",
		),
		minimised: SplitSchema.describe("Its formula at the best split: 0.25 of two perfect blocs"),
		corrected: SplitSchema.describe(
			"Against ties spread evenly within and between blocs, at the best split: 0 of two perfect blocs",
		),
		isExact: z.boolean().describe("All splits were tried; else the best of many seeded searches"),
	},
);
export type Polarization = Of<typeof PolarizationSchema>;

export const CommunitiesSchema = noun("Communities", "Groups of actors with more ties inside than chance would give", {
	count: z.number(),
	modularity: z.number().describe("−0.5 … 1; above 0.3 the groups are usually taken for real"),
});
export type Communities = Of<typeof CommunitiesSchema>;

export const NetworkSliceSchema = noun("NetworkSlice", "The network in one window of time", {
	from: z.string().describe("ISO day, with the time where the window is shorter than a day"),
	at: z.string().describe("The middle"),
	to: z.string(),
	statements: count,
	ties: list(NetworkTieSchema).describe("The strongest"),
	more: count.describe("Ties that are not listed"),
	total: z.number().describe("Of all ties, each pair once"),
	communities: CommunitiesSchema.nullable(),
	polarization: PolarizationSchema.nullable(),
	change: z
		.strictObject({
			absolute: z.number().describe("Sum of the differences of all ties, each network scaled to a sum of 1; 0–2"),
			spectral: z
				.number()
				.nullable()
				.describe(
					"Distance of the eigenvalues of the Laplacians, each scaled to a sum of 1, 0–2; null but of actors with actors",
				),
		})
		.nullable()
		.describe("Since the window before; null in the first, and where one has no ties"),
});
export type NetworkSlice = Of<typeof NetworkSliceSchema>;

export const NetworkChoiceSchema = noun("NetworkChoice", "How a network is made", {
	measure: z.enum(NETWORK_MEASURES),
	mode: z.enum(NETWORK_MODES),
	normalise: z.enum(NETWORK_NORMALISATIONS),
	duplicates: z.enum(NETWORK_DUPLICATES),
	window: z
		.strictObject({
			unit: z.enum(WINDOW_UNITS),
			size: z.number().describe("Of the window, in this unit"),
			kernel: z.enum(KERNELS).nullable(),
		})
		.nullable(),
	dnaCompatible: z.boolean().describe("As Discourse Network Analyzer 3 computes it, its errors included"),
	communities: z.boolean(),
	polarization: z.boolean(),
	seed: z.number(),
});
export type NetworkChoice = Of<typeof NetworkChoiceSchema>;

export const NetworkSchema = noun("Network", "Who is near whom by what they say", {
	method: z.string().describe("Name and version of how it is made"),
	choice: NetworkChoiceSchema,
	source: z.string().nullable().describe("Name of the file of another program; null of a case"),
	qualifier: z
		.enum(NETWORK_QUALIFIERS)
		.nullable()
		.describe("What of a position says whether two agree; null where a file says it"),
	subject: z.enum(NETWORK_SUBJECTS).nullable().describe("What actors are connected by; null where a file says it"),
	isDirected: z.boolean(),
	levels: list(z.number()).describe("Values of the qualifier"),
	from: z.string().nullable().describe("ISO days of the first and the last statement; null without any"),
	to: z.string().nullable(),
	statements: count.describe("That the network rests on"),
	rows: list(NetworkNodeSchema).describe("Actors, in the order of their names"),
	columns: list(NetworkNodeSchema).describe(
		"What they speak of, in the order of their names; none in a network of attributions",
	),
	ties: list(NetworkTieSchema).describe("Other than 0; where direction does not matter, each pair once"),
	cells: list(NetworkCellSchema),
	communities: CommunitiesSchema.nullable().describe("Null unless asked for"),
	polarization: PolarizationSchema.nullable().describe("Null unless asked for, and with fewer than four actors"),
	slices: list(NetworkSliceSchema).describe("Empty without a window"),
	leftOut: z
		.strictObject({
			unsure: count.describe("Of low certainty"),
			muted: count.describe("On issues that are muted in this case"),
			undated: count.describe("In texts without a date"),
			translated: count.describe("In texts that say again in another language what another one says"),
			vague: count.describe(
				"In texts of which only month or year is known, which a window or the rule for duplicates needs finer",
			),
			unread: count.describe("Without a stance that could be read"),
			joint: count.describe("Of both sides together"),
			unnamed: count.describe("Without an actor, or without anything that it speaks of"),
			repeated: count.describe("Said before within the bounds for duplicates"),
		})
		.describe("Statements that the network does not rest on, and why"),
});
export type Network = Of<typeof NetworkSchema>;
