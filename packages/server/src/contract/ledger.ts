import type {
	Answer,
	FacetValue,
	FoundDocument,
	LedgerFacets,
	LedgerFilters,
	LedgerRow,
	LedgerWindow,
	PositionInContext,
	Said,
	Timeline,
	TimelineMark,
} from "@fissure/app/case";
import type { Manner, PositionStatus, Span } from "@fissure/core";
import { z } from "zod";
import { listOf } from "../route.ts";
import { QuoteSchema } from "./text.ts";

const words = z.string();
const count = z.number();
const MANNERS: readonly Manner[] = ["own", "counterpart", "joint"];
const STATUSES: readonly PositionStatus[] = ["asserted", "corroborated", "disputed", "withdrawn"];
const day = words.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "Expected a day, month or year such as 2025-10-16");
const list = listOf(words.max(300)).optional();

/** Filters of documents, as an address writes them. */
export const documentFields = {
	publisher: list,
	language: list,
	kind: list,
	venue: list,
	from: day.optional(),
	to: day.optional(),
	earlier: z.literal("1").optional().describe("Also texts that their source has since replaced"),
};

/** Filters of positions; each may be repeated, and means any of its values. */
export const ledgerFields = {
	...documentFields,
	holder: list,
	asserter: list,
	issue: list,
	manner: listOf(z.enum(MANNERS)).optional(),
	stance: listOf(z.enum(["-3", "-2", "-1", "0", "1", "2", "3", "unread"])).optional(),
	document: list.describe("Ids of documents"),
	words: words
		.max(2000)
		.optional()
		.describe('The sentence says this: corridor AND (open OR 走廊), "in this order", =form, begin*'),
};

type Asked = z.output<z.ZodObject<typeof ledgerFields>>;

/** What an address asks, as the desk takes it. */
export function filtersOf(asked: Partial<Asked>): LedgerFilters {
	const { stance, from, to, earlier, words: said, ...lists } = asked;
	const { publisher, language, kind, venue, holder, asserter, issue, manner, document } = lists;
	return {
		...(publisher && { publishers: publisher }),
		...(language && { languages: language }),
		...(kind && { kinds: kind as NonNullable<LedgerFilters["kinds"]> }),
		...(venue && { venues: venue }),
		...(holder && { holders: holder }),
		...(asserter && { asserters: asserter }),
		...(issue && { issues: issue }),
		...(manner && { manners: manner }),
		...(document && { documents: document }),
		...(stance && { stances: stance.map((one) => (one === "unread" ? null : Number(one))) }),
		...(from && { from }),
		...(to && { to }),
		...(earlier && { earlierVersions: true }),
		...(said && said.trim() !== "" && { words: said }),
	};
}

const SpanSchema: z.ZodType<Span> = z.strictObject({ start: count, end: count });

const source = {
	id: words,
	title: words.nullable(),
	publisher: words.nullable(),
	date: words.nullable().describe("As given: day, month or year"),
	venue: words.nullable(),
	kind: words,
	language: words,
	url: words.nullable(),
};

const entry = {
	issue: words,
	holder: words,
	asserter: words,
	manner: z.enum(MANNERS),
	stance: count.nullable().describe("−3 … +3; null where it could not be read, which is not zero"),
	status: z.enum(STATUSES),
	verb: words.nullable(),
	negated: z.boolean(),
	conditional: z.boolean(),
	quote: QuoteSchema,
	sentence: QuoteSchema,
	because: z.array(words).readonly(),
	note: words.nullable(),
	coder: words,
	codebook: words,
	document: z.strictObject(source),
};

export const LedgerRowSchema: z.ZodType<LedgerRow> = z
	.strictObject({
		...entry,
		key: count,
		hits: z.array(SpanSchema).readonly().describe("Words that were looked for, as places in the text"),
	})
	.meta({ id: "LedgerRow" });

const read = count.describe("How much of what may say the words has been read, 0–1; below 1 ask again for more");

export const LedgerWindowSchema: z.ZodType<LedgerWindow> = z
	.strictObject({ offset: count, rows: z.array(LedgerRowSchema).readonly(), total: count, read })
	.meta({ id: "LedgerWindow" });

const FacetSchema: z.ZodType<readonly FacetValue[]> = z.array(z.strictObject({ value: words, count })).readonly();

export const LedgerFacetsSchema: z.ZodType<LedgerFacets> = z
	.strictObject({
		...{ issues: FacetSchema, holders: FacetSchema, asserters: FacetSchema, manners: FacetSchema },
		...{ publishers: FacetSchema, kinds: FacetSchema, venues: FacetSchema, languages: FacetSchema },
		...{ stances: FacetSchema, years: FacetSchema, total: count },
	})
	.meta({ id: "LedgerFacets" });

const MarkSchema: z.ZodType<TimelineMark> = z.strictObject({
	...{ lane: words, from: words, to: words, kind: words, stance: count.nullable(), count, documents: count },
	...{ venue: words.nullable(), key: count },
});

export const TimelineSchema: z.ZodType<Timeline> = z
	.strictObject({
		by: z.enum(["issue", "holder"]),
		lanes: z.array(z.strictObject({ name: words, count })).readonly(),
		more: count,
		unit: z.enum(["day", "month", "year", "5 years", "decade"]),
		marks: z.array(MarkSchema).readonly(),
		total: count,
		read,
	})
	.meta({ id: "StanceTimeline" });

export const PositionSchema: z.ZodType<PositionInContext> = z
	.strictObject({
		entry: z.strictObject({ ...entry, key: count }),
		...{ before: words, after: words, scale: words.nullable(), rung: count.nullable() },
		...{ hedges: z.array(words).readonly(), target: words.nullable(), codedAt: words, codedBy: words },
		isReplaced: z.boolean(),
	})
	.meta({ id: "PositionInContext" });

export const FoundDocumentSchema: z.ZodType<FoundDocument> = z
	.strictObject({
		...source,
		sentences: z
			.array(
				z.strictObject({
					...{ document: words, start: count, end: count, exact: words },
					hits: z.array(SpanSchema).readonly(),
				}),
			)
			.readonly(),
		count,
	})
	.meta({ id: "FoundDocument" });

export const FoundTextsSchema: z.ZodType<Pick<Answer, "documents" | "total" | "next" | "held">> = z
	.strictObject({
		documents: z.array(FoundDocumentSchema).readonly(),
		total: count.nullable().describe("Null where only reading them all would tell"),
		next: words.nullable(),
		held: z.strictObject({ all: count, searched: count, uncoded: count }),
	})
	.meta({ id: "FoundTexts" });

export const SaidSchema: z.ZodType<Said> = z
	.strictObject({
		searched: z.enum(["words", "positions"]),
		held: z.strictObject({ texts: count, uncoded: count, first: words.nullable(), last: words.nullable() }),
		saying: count,
		positions: count.nullable(),
		firstText: FoundDocumentSchema.nullable(),
		lastText: FoundDocumentSchema.nullable(),
		firstRow: LedgerRowSchema.nullable(),
		lastRow: LedgerRowSchema.nullable(),
		ascribed: count,
		years: z.array(z.strictObject({ year: words, held: count, saying: count })).readonly(),
		languages: z.array(z.strictObject({ language: words, held: count, saying: count })).readonly(),
	})
	.meta({ id: "Said" });
