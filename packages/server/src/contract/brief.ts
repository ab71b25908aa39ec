import type { Block, BriefPreview, CheckedBrief, CitationPart, Inline } from "@fissure/app/case";
import { z } from "zod";

const words = z.string();
const wordsOrNull = words.nullable();
const span = { start: z.number(), end: z.number() };

const InlineSchema: z.ZodType<Inline> = z.discriminatedUnion("kind", [
	z.strictObject({
		...{ kind: z.literal("text"), text: words, strong: z.boolean(), em: z.boolean(), code: z.boolean() },
		href: wordsOrNull.describe("Of the web; null where the words lead nowhere"),
	}),
	z.strictObject({ kind: z.literal("break") }),
	z.strictObject({ kind: z.literal("note"), number: z.number() }),
]);

const inlines = z.array(InlineSchema).readonly();
const blocks = z.lazy(() => z.array(BlockSchema).readonly());
const lines = z.array(words).readonly();

const ChartSchema = z.strictObject({
	...{ caption: words, head: lines, rows: z.array(z.array(lines).readonly()).readonly() },
	centred: z.array(z.number()).readonly(),
});

const BlockSchema: z.ZodType<Block> = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("heading"),
		level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
		...{ isJudgment: z.boolean(), inlines },
	}),
	z.strictObject({ kind: z.literal("paragraph"), inlines }),
	z.strictObject({ kind: z.literal("quote"), blocks }),
	z.strictObject({ kind: z.literal("list"), start: z.number().nullable(), items: z.array(blocks).readonly() }),
	z.strictObject({
		kind: z.literal("table"),
		align: z.array(z.enum(["left", "center", "right"]).nullable()).readonly(),
		...{ head: z.array(inlines).readonly(), rows: z.array(z.array(inlines).readonly()).readonly() },
	}),
	z.strictObject({ kind: z.literal("code"), text: words }),
	z.strictObject({ kind: z.literal("chart"), chart: ChartSchema }),
	z.strictObject({ kind: z.literal("rule") }),
]);

const PartSchema: z.ZodType<CitationPart> = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("words"), text: words }),
	z.strictObject({
		kind: z.literal("quote"),
		...{ before: words, cited: words, after: words, language: words },
		place: z.strictObject({ document: words, start: z.int(), end: z.int() }),
	}),
	z.strictObject({ kind: z.literal("link"), text: words, href: wordsOrNull }),
]);

const PreviewSchema: z.ZodType<BriefPreview> = z.strictObject({
	...{ title: words, language: words, blocks },
	notes: z.array(z.array(z.array(PartSchema).readonly()).readonly()).readonly(),
	sources: z.array(z.strictObject({ label: words, document: words, words, use: words })).readonly(),
});

export const CheckedBriefSchema: z.ZodType<CheckedBrief> = z
	.strictObject({
		references: z
			.array(
				z.strictObject({
					...span,
					...{ written: words, label: words, stands: z.boolean() },
					kind: z.enum(["span", "document", "finding", "judgment"]).nullable(),
					...{ document: wordsOrNull, words: wordsOrNull, language: wordsOrNull },
				}),
			)
			.readonly(),
		problems: z
			.array(
				z.strictObject({
					...span,
					...{ severity: z.enum(["error", "warning"]), code: words, message: words, line: z.number() },
				}),
			)
			.readonly(),
		facts: z.number().describe("Sentences of fact"),
		page: PreviewSchema.nullable(),
	})
	.meta({ id: "CheckedBrief" });
