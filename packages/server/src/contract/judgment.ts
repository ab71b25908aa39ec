import type { Judged, JudgmentShown, PlacedState } from "@fissure/app/case";
import {
	CONSISTENCIES,
	type EvidenceLink,
	GRADES,
	JUDGMENT_KINDS,
	type Judgment,
	type LinkState,
	type Quote,
} from "@fissure/core";
import { z } from "zod";

export const KindSchema = z.enum(JUDGMENT_KINDS);
export const ConsistencySchema = z.enum(CONSISTENCIES);
export const GradeSchema = z.enum(GRADES);

const words = z.string();
const wordsOrNull = z.string().nullable();

const QuoteSchema: z.ZodType<Quote> = z.strictObject({
	document: words,
	start: z.number(),
	end: z.number(),
	exact: words,
});

export const LinkSchema: z.ZodType<EvidenceLink> = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("quote"), quote: QuoteSchema }),
	z.strictObject({ kind: z.literal("finding"), finding: words }),
	z.strictObject({ kind: z.literal("judgment"), judgment: words }),
]);

const links = z.array(LinkSchema).readonly();
const common = { id: words, topics: z.array(words).readonly(), note: wordsOrNull };

const InterestSchema = z.strictObject({
	kind: z.literal("interest"),
	...common,
	...{ actor: words, interest: words, mechanism: wordsOrNull, alternative: wordsOrNull, evidence: links },
});

const MatrixSchema = z.strictObject({
	kind: z.literal("matrix"),
	...common,
	question: words,
	explanations: z.array(z.strictObject({ id: words, statement: words })).readonly(),
	evidence: z
		.array(
			z.strictObject({
				...{ id: words, statement: words, links, credibility: GradeSchema, relevance: GradeSchema },
				readings: z.record(words, ConsistencySchema).readonly().describe("By explanation; left out: not judged"),
			}),
		)
		.readonly(),
});

const ForecastSchema = z.strictObject({
	kind: z.literal("forecast"),
	...common,
	...{ question: words, deadline: wordsOrNull, rule: wordsOrNull, evidence: links },
	revisions: z
		.array(z.strictObject({ at: words, who: words, probability: z.number(), because: wordsOrNull }))
		.readonly(),
	resolution: z
		.strictObject({ at: words, outcome: z.boolean().nullable(), evidence: links, note: wordsOrNull })
		.nullable(),
});

const OptionSchema = z.strictObject({
	kind: z.literal("option"),
	...common,
	...{ actor: words, instrument: words, condition: wordsOrNull, offRamp: wordsOrNull, effect: wordsOrNull },
	trigger: z.strictObject({ words, indicator: wordsOrNull }).nullable(),
	...{ target: LinkSchema.nullable(), disconfirmedBy: wordsOrNull, evidence: links },
});

export const JudgmentSchema: z.ZodType<Judgment> = z
	.discriminatedUnion("kind", [InterestSchema, MatrixSchema, ForecastSchema, OptionSchema])
	.meta({ id: "Judgment" });

const state = {
	link: LinkSchema,
	state: z.enum(["sound", "changed", "gone", "unknown"]) satisfies z.ZodType<LinkState["state"]>,
	because: words,
};

export const PLACED_STATE = { ...state, where: words.describe("What of the judgment rests on it") };
const PlacedStateSchema: z.ZodType<PlacedState> = z.strictObject(PLACED_STATE);

const judged = {
	judgment: JudgmentSchema,
	version: z.number().describe("Another with every change: send it back as `seen`"),
	...{ at: words, who: words },
	links: z.array(PlacedStateSchema).readonly(),
	trigger: z
		.strictObject({ indicator: words, state: z.enum(["met", "waiting", "unknown"]), because: words })
		.nullable(),
};

export const JudgedSchema: z.ZodType<Judged> = z.strictObject(judged).meta({ id: "Judged" });

const change = {
	...{ action: z.number(), verb: words, at: words, who: words },
	...{ before: JudgmentSchema.nullable(), after: JudgmentSchema.nullable() },
};

/** Each version as it may be put back. */
export const JudgmentVersionsSchema = z
	.array(z.strictObject({ ...change, plain: z.record(words, z.unknown()).readonly().nullable() }))
	.readonly();

export const JudgmentShownSchema: z.ZodType<JudgmentShown> = z
	.strictObject({ ...judged, history: z.array(z.strictObject(change)).readonly(), done: wordsOrNull })
	.meta({ id: "JudgmentShown" });
