import type {
	DocumentChange,
	DocumentShown,
	DocumentsReport,
	ShownPosition,
	VersionShown,
	VersionsCompared,
} from "@fissure/app/case";
import { CHANGE_KINDS, DOCUMENT_KINDS, type Edit, type EditChange, type Mention, type Position } from "@fissure/core";
import { z } from "zod";
import { CodedReadingSchema, MANNER, PersonReadingSchema, STANCE, STATUS } from "./position.ts";
import { DocumentSchema, QuoteSchema } from "./text.ts";

const words = z.string();
const maybe = words.nullable();
const count = z.number();
const span = { start: count, end: count };

const FieldCounts = z.array(z.strictObject({ value: words, count })).readonly();

export const DocumentsSchema: z.ZodType<DocumentsReport> = z
	.strictObject({
		total: count,
		documents: z
			.array(
				z.strictObject({
					...{ id: words, title: maybe, publisher: maybe, date: maybe, kind: words, language: words },
					...{ venue: maybe, url: maybe, capturedAt: maybe, isReplaced: z.boolean(), isVersion: z.boolean() },
					positions: count.nullable().describe("Null where no coder has read it; null is not zero"),
					corrected: count,
				}),
			)
			.readonly(),
		fields: z.strictObject({
			publishers: FieldCounts,
			kinds: FieldCounts,
			languages: FieldCounts,
			unpublished: count,
		}),
	})
	.meta({ id: "Documents" });

const facts = z.strictObject({
	...{ id: words, publisher: maybe, date: maybe, title: maybe, kind: words, language: words },
});

const made = { key: count, replaces: CodedReadingSchema.nullable(), at: words, who: words };

const ShownPositionSchema: z.ZodType<ShownPosition> = z.strictObject({
	...{ ...span, coder: words, issue: words, holder: words, asserter: words, manner: MANNER, stance: STANCE },
	...{ key: count, codebook: words, status: STATUS, because: z.array(words).readonly(), note: maybe, verb: maybe },
	...{ negated: z.boolean(), conditional: z.boolean(), at: words, coderName: words },
	correction: z.strictObject(made).nullable(),
});

const version = {
	...{ id: words, title: maybe, date: maybe, capturedAt: maybe, addedAt: words, sha256: words, length: count },
};

export const DocumentShownSchema: z.ZodType<DocumentShown> = z
	.strictObject({
		document: DocumentSchema,
		origin: z.strictObject({ source: words, mediaType: maybe, size: count, addedAt: words, addedBy: words }),
		coding: z.strictObject({ coder: words, codebook: words, at: words, isStale: z.boolean() }).nullable(),
		parties: z.array(words).readonly(),
		mentions: z.array(z.strictObject({ ...span, issue: words, concept: words })).readonly(),
		names: z.array(z.strictObject({ ...span, topic: words, frame: words, issue: maybe })).readonly(),
		positions: z.array(ShownPositionSchema).readonly(),
		rejected: z.array(z.strictObject({ ...made, note: maybe })).readonly(),
		events: z
			.array(
				z.strictObject({
					...{ id: words, name: maybe, kind: maybe, date: maybe, confirmed: z.boolean() },
					parties: z.array(words).readonly(),
					others: z.array(facts).readonly(),
				}),
			)
			.readonly(),
		languageVersions: z.array(facts).readonly(),
		versions: z.array(z.strictObject(version)).readonly(),
		who: words,
	})
	.meta({ id: "DocumentShown" });

const reading = z.union([CodedReadingSchema, PersonReadingSchema]).nullable();

export const DocumentHistorySchema: z.ZodType<readonly DocumentChange[]> = z
	.array(
		z.strictObject({
			...{ verb: words, at: words, who: words, undoneBy: count.nullable() },
			coding: z.strictObject({ coder: words, codebook: words, positions: count, stands: z.boolean() }).nullable(),
			...{ before: reading, after: reading, note: maybe, words },
		}),
	)
	.readonly()
	.meta({ id: "DocumentHistory" });

const CLASS = z.enum(["cosmetic", "substantive"]);

export const VersionsSchema: z.ZodType<readonly VersionShown[]> = z
	.array(
		z.strictObject({
			...version,
			class: z.enum(["unchanged", "cosmetic", "substantive"]).nullable(),
			consequence: count.nullable(),
		}),
	)
	.readonly()
	.meta({ id: "Versions" });

const PositionSchema: z.ZodType<Position> = z.strictObject({
	...{ issue: words, holder: words, asserter: words, manner: MANNER, stance: STANCE, status: STATUS },
	...{ quote: QuoteSchema, statement: count, because: z.array(words).readonly(), note: words.exactOptional() },
});

const MentionSchema: z.ZodType<Mention> = z.strictObject({
	...{ issue: words, concept: words, quote: QuoteSchema, paragraph: count },
});

const ChangeSchema: z.ZodType<EditChange> = z.strictObject({
	in: z.literal("title").exactOptional(),
	op: z.enum(["removed", "added", "replaced", "moved"]),
	...{ before: QuoteSchema.nullable(), after: QuoteSchema.nullable() },
	at: z.strictObject({ before: count, after: count }),
	...{ class: CLASS, kinds: z.array(z.enum(CHANGE_KINDS)).readonly(), consequence: count, because: words },
});

export const EditSchema: z.ZodType<Edit> = z
	.strictObject({
		...{ before: words, after: words, class: CLASS, changes: z.array(ChangeSchema).readonly() },
		readings: z
			.strictObject({
				...{ vanished: z.array(PositionSchema).readonly(), appeared: z.array(PositionSchema).readonly() },
				mentionsVanished: z.array(MentionSchema).readonly(),
				mentionsAppeared: z.array(MentionSchema).readonly(),
			})
			.nullable(),
		...{ consequence: count, because: words },
	})
	.meta({ id: "Edit" });

export const VersionsComparedSchema: z.ZodType<VersionsCompared> = z
	.strictObject({ before: DocumentSchema, after: DocumentSchema, edit: EditSchema.nullable() })
	.meta({ id: "VersionsCompared" });

export const KIND = z.enum(DOCUMENT_KINDS);
