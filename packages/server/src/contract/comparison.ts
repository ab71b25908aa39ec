import type { SideBySide } from "@fissure/app/case";
import { DOCUMENT_KINDS, type MatrixRow, type Position, type PreviousChange } from "@fissure/core";
import { z } from "zod";
import { IssueSchema } from "./codebook.ts";
import { EventSchema } from "./event.ts";
import { FindingShownSchema } from "./finding.ts";
import { ProblemSchema } from "./problem.ts";
import { DocumentSchema, QuoteSchema } from "./text.ts";

const words = z.string();
const number = z.number();
const list = z.array(words).readonly();
const stance = number.nullable().describe("−3 … +3; null where it cannot be read. Null is not zero");
const manner = z.enum(["own", "counterpart", "joint"]);
const quotes = z.array(QuoteSchema).readonly();
const wordsOrNull = words.nullable();

const MatrixRowSchema: z.ZodType<MatrixRow> = z.strictObject({
	issue: words,
	name: words,
	cells: z
		.array(
			z.strictObject({
				...{ document: words, mentioned: z.boolean(), rank: number.nullable(), share: number, verbs: list, stance },
				holders: z
					.array(z.strictObject({ holder: words, manner, verb: wordsOrNull, stance, quote: QuoteSchema }))
					.readonly(),
				quotes,
			}),
		)
		.readonly(),
});

const PositionSchema: z.ZodType<Position> = z.strictObject({
	...{ issue: words, holder: words, asserter: words, manner, stance, quote: QuoteSchema, statement: number },
	status: z.enum(["asserted", "corroborated", "disputed", "withdrawn"]),
	because: list,
	note: words.exactOptional(),
});

const account = z.strictObject({
	document: DocumentSchema,
	parties: list,
	sentences: z.array(z.strictObject({ start: number, end: number, paragraph: number })).readonly(),
	mentions: z.array(z.strictObject({ issue: words, concept: words, quote: QuoteSchema, paragraph: number })).readonly(),
	positions: z.array(PositionSchema).readonly(),
});

const PreviousChangeSchema: z.ZodType<PreviousChange> = z.strictObject({
	...{ publisher: words, kind: z.enum(["vanished", "new"]), issue: wordsOrNull, wording: words, evidence: quotes },
	...{ previousDocument: words, document: words, probability: number.nullable().exactOptional() },
});

export const SideBySideSchema: z.ZodType<SideBySide> = z
	.strictObject({
		title: wordsOrNull,
		event: EventSchema.nullable(),
		accounts: z.array(account).readonly(),
		matrix: z.array(MatrixRowSchema).readonly(),
		findings: z.array(FindingShownSchema).readonly(),
		residue: z.array(z.strictObject({ document: words, quote: QuoteSchema, holder: words })).readonly(),
		gaps: z
			.array(
				z.strictObject({
					...{ finding: number, document: words, at: number, words: QuoteSchema, beside: QuoteSchema.nullable() },
				}),
			)
			.readonly(),
		versions: z
			.array(z.strictObject({ documents: z.tuple([words, words]).readonly(), findings: z.array(number).readonly() }))
			.readonly(),
		previous: z.array(PreviousChangeSchema).readonly(),
		earlier: z
			.array(
				z.strictObject({
					...{ id: words, publisher: wordsOrNull, kind: z.enum(DOCUMENT_KINDS), language: words },
					...{ date: wordsOrNull, title: wordsOrNull, text: wordsOrNull },
				}),
			)
			.readonly(),
		issues: z.record(words, IssueSchema).readonly(),
		actorNames: z.record(words, words).readonly(),
		background: z.record(words, number).readonly(),
		problems: z.array(ProblemSchema).readonly(),
		...{ program: words, codebook: words, trial: z.boolean() },
	})
	.meta({ id: "SideBySide" });
