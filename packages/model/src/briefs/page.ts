import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { QuoteSchema, SpanSchema } from "../texts/document.ts";
import { BriefProblemSchema } from "./brief.ts";
import { type Drawing, DrawingSchema } from "./drawing.ts";

export const InlineSchema = z
	.discriminatedUnion("kind", [
		z.strictObject({
			kind: z.literal("text"),
			text: z.string(),
			strong: z.boolean(),
			em: z.boolean(),
			code: z.boolean(),
			href: z.string().nullable().describe("Of the web; null where the words lead nowhere"),
			language: z.string().exactOptional().describe("BCP 47, of words in another language than the page"),
			place: QuoteSchema.omit({ exact: true })
				.exactOptional()
				.describe(
					"Where in the case they are from: a page leads there, paper cannot. An empty span is the whole text.",
				),
			rollCall: z
				.strictObject({ table: z.string(), id: z.string() })
				.exactOptional()
				.describe("The recorded vote of the case that they name: a page leads there"),
		}),
		z.strictObject({
			kind: z.literal("break"),
		}),
		z.strictObject({
			kind: z.literal("note"),
			number: z.number(),
		}),
	])
	.meta({
		id: "Inline",
		description: "Words of a page with how they are set; a note stands where its number is raised",
	});
export type Inline = Of<typeof InlineSchema>;

export const ChartSchema = noun(
	"Chart",
	"A table that stands for a chart: drawn with characters, so that every format shows the same",
	{
		caption: z.string(),
		head: list(z.string()),
		rows: list(list(list(z.string()))).describe("Lines of each cell"),
		centred: list(z.number()).describe("Columns whose cells are set in the middle"),
	},
);
export type Chart = Of<typeof ChartSchema>;

/** Blocks hold blocks; a type that stands for itself cannot be inferred, so this one is written out. */
export type Block =
	| {
			readonly kind: "heading";
			readonly level: 1 | 2 | 3 | 4 | 5 | 6;
			readonly isJudgment: boolean;
			readonly inlines: readonly Inline[];
	  }
	| { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
	| { readonly kind: "quote"; readonly blocks: readonly Block[] }
	| { readonly kind: "list"; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
	| {
			readonly kind: "table";
			readonly align: readonly ("left" | "center" | "right" | null)[];
			readonly head: readonly (readonly Inline[])[];
			readonly rows: readonly (readonly (readonly Inline[])[])[];
	  }
	| { readonly kind: "code"; readonly text: string }
	| { readonly kind: "chart"; readonly chart: Chart }
	| { readonly kind: "drawing"; readonly drawing: Drawing }
	| { readonly kind: "rule" };

const inlines = list(InlineSchema);
const blocks = z.lazy(() => list(BlockSchema));

export const BlockSchema: z.ZodType<Block> = z
	.discriminatedUnion("kind", [
		z.strictObject({
			kind: z.literal("heading"),
			level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
			isJudgment: z.boolean().describe("What stands under it is the author's judgment"),
			inlines,
		}),
		z.strictObject({ kind: z.literal("paragraph"), inlines }),
		z.strictObject({ kind: z.literal("quote"), blocks }),
		z.strictObject({
			kind: z.literal("list"),
			start: z.number().nullable().describe("Number of its first item; null where it is not numbered"),
			items: list(blocks),
		}),
		z.strictObject({
			kind: z.literal("table"),
			align: list(z.enum(["left", "center", "right"]).nullable()),
			head: list(inlines),
			rows: list(list(inlines)),
		}),
		z.strictObject({ kind: z.literal("code"), text: z.string() }),
		z.strictObject({ kind: z.literal("chart"), chart: ChartSchema }),
		z.strictObject({ kind: z.literal("drawing"), drawing: DrawingSchema }),
		z.strictObject({ kind: z.literal("rule") }),
	])
	.meta({ id: "Block" });

export const CitationPartSchema = z
	.discriminatedUnion("kind", [
		z.strictObject({
			kind: z.literal("words"),
			text: z.string(),
		}),
		z.strictObject({
			kind: z.literal("quote"),
			before: z.string(),
			cited: z.string(),
			after: z.string(),
			language: z.string(),
			place: QuoteSchema.omit({ exact: true }).describe(
				"Where the words of the brief stand: a page leads there, paper cannot",
			),
		}),
		z.strictObject({
			kind: z.literal("link"),
			text: z.string(),
			href: z.string().nullable(),
		}),
	])
	.meta({ id: "CitationPart", description: "A piece of a footnote" });
export type CitationPart = Of<typeof CitationPartSchema>;

export const PreviewedSourceSchema = noun("PreviewedSource", null, {
	label: z.string().describe("`S1`, in order of first use"),
	document: z.string().describe("Id of the document"),
	words: z.string().describe("Publisher, title, kind, date and place, in words"),
	use: z.string(),
});
export type PreviewedSource = Of<typeof PreviewedSourceSchema>;

export const BriefPreviewSchema = noun(
	"BriefPreview",
	"A brief as its readers will see it, without the texts that it rests on",
	{
		title: z.string(),
		language: z.string().describe("BCP 47, of the draft"),
		blocks: list(BlockSchema),
		notes: list(list(list(CitationPartSchema))).describe("Of each footnote, the pieces of each of its citations"),
		sources: list(PreviewedSourceSchema),
		parts: list(
			z.strictObject({
				blocks: z.number().int(),
				notes: z.number().int(),
			}),
		).describe("How many blocks and notes each page of paper has, in order; of what flows from page to page, one part"),
		colophon: z.string().nullable().describe("What is below it: method and sources; null for a draft"),
	},
);
export type BriefPreview = Of<typeof BriefPreviewSchema>;

export const CheckedReferenceSchema = noun(
	"CheckedReference",
	"A reference in what is being written, with where it leads",
	{
		...SpanSchema.shape,
		written: z.string(),
		kind: z
			.enum(["span", "document", "finding", "judgment"])
			.nullable()
			.describe("What it is of; null where nothing of that name stands"),
		document: z.string().nullable().describe("Id of the text it leads into, where it is one"),
		label: z.string().describe("In words: whose text, or what was found or judged"),
		words: z.string().nullable().describe("The sentence that is cited, in its language"),
		language: z.string().nullable(),
		stands: z.boolean().describe("False: it breaks"),
	},
);
export type CheckedReference = Of<typeof CheckedReferenceSchema>;

export const CheckedProblemSchema = noun(
	"CheckedProblem",
	"Something that keeps the brief from being published, or should. The span is of the written text.",
	{
		...SpanSchema.shape,
		severity: BriefProblemSchema.shape.severity,
		code: z.string(),
		message: z.string(),
		line: z.number(),
	},
);
export type CheckedProblem = Of<typeof CheckedProblemSchema>;

export const CheckedBriefSchema = noun("CheckedBrief", null, {
	references: list(CheckedReferenceSchema),
	problems: list(CheckedProblemSchema).describe("In order of place"),
	facts: z.number().describe("Sentences of fact"),
	page: BriefPreviewSchema.nullable().describe("Null unless asked for"),
});
export type CheckedBrief = Of<typeof CheckedBriefSchema>;
