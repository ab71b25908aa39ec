import { z } from "zod";
import { isName, isNote, LONGEST_NOTE } from "../base/fields.ts";
import { list, noun, type Of, picked } from "../base/noun.ts";
import { GRADES, MANNERS, POSITION_STATUSES, READING_FIELDS, SCALES } from "../base/vocabulary.ts";
import { QuoteSchema, SpanSchema } from "../texts/document.ts";

export const AttitudeSchema = noun("Attitude", "The wording that carries a stance towards an object", {
	verb: z.string().describe("The words themselves, as they stand: the verb an analyst trusts"),
	scale: z.enum(SCALES),
	rung: z.number().describe("Rung on the ladder of that scale and language, 1–10; 0 where the verb only reports"),
	polarity: z
		.union([z.literal(-1), z.literal(0), z.literal(1)])
		.describe("Towards the object: 1 for, −1 against, 0 neither (noted, discussed, raised)"),
	negated: z.boolean(),
	conditional: z.boolean().describe('"will consider", "could", "if …": the commitment is not made'),
	intensified: z.boolean().describe('"firmly": ±2 becomes ±3'),
});
export type Attitude = Of<typeof AttitudeSchema>;

export const StatementObjectSchema = noun("StatementObject", null, {
	concepts: list(z.string()).describe("Concept ids of the codebook, such as `one-china`; the same in every language"),
	actors: list(z.string()).describe("Actors named in the clause"),
	numbers: list(z.string()).describe("Numbers in one form for all languages: `250000000000 USD`, `10 %`, `2022-02-04`"),
});
export type StatementObject = Of<typeof StatementObjectSchema>;

export const StatementSchema = noun(
	"Statement",
	"One thing said: who holds it, who says so, how, and about what. It exists whether or not an issue fits; what fits no issue is an unmatched passage, which an analyst must see.",
	{
		quote: QuoteSchema,
		holder: z.string().describe("`BOTH` where the parties of the event hold it together"),
		asserter: z.string(),
		manner: z.enum(MANNERS),
		agentless: z.boolean().describe('True where no agent is named ("It was emphasised that …")'),
		attitude: AttitudeSchema.nullable().describe("Null where no attitude is worded: a bare mention"),
		hedges: list(z.string()),
		target: z
			.string()
			.nullable()
			.describe(
				"At whom a demand, a disapproval or a warning is aimed; `underspecified` where the text avoids the name",
			),
		object: StatementObjectSchema.describe(
			"What it is about: concepts of the codebook, names, numbers; comparable across languages",
		),
		because: list(z.string()).describe("Which rules made it, in order"),
		paragraph: z.number().describe("Index of paragraph and sentence, from 0"),
		sentence: z.number(),
	},
);
export type Statement = Of<typeof StatementSchema>;

export const MentionSchema = noun("Mention", "An issue touched in a text, with or without a stance", {
	issue: z.string(),
	concept: z.string(),
	quote: QuoteSchema,
	paragraph: z
		.number()
		.describe("Paragraph from 0, and the share of the text's characters in sentences that touch the issue, 0–1"),
});
export type Mention = Of<typeof MentionSchema>;

export const PositionSchema = noun("Position", "A statement read on an issue's poles", {
	issue: z.string(),
	holder: z.string(),
	asserter: z.string(),
	manner: z.enum(MANNERS),
	stance: z
		.number()
		.nullable()
		.describe("−3 … +3 towards the poles; null where an attitude is there but cannot be read. Null is not zero."),
	status: z.enum(POSITION_STATUSES),
	quote: QuoteSchema,
	statement: z.number().describe("Index into the account's statements"),
	because: list(z.string()),
	certainty: z
		.enum(GRADES)
		.exactOptional()
		.describe(
			"How often such readings were right where a reader judged them; `low` is kept, and no claim. Absent where no program read it.",
		),
	note: z.string().exactOptional().describe("What a person who read it so added, in their words"),
});
export type Position = Of<typeof PositionSchema>;

export const NameUsedSchema = noun(
	"NameUsed",
	'A wording whose choice is itself a position: "special military operation"',
	{
		topic: z.string(),
		frame: z.string(),
		issue: z.string().nullable().describe("The issue whose names these are; null where the codebook has none"),
		quote: QuoteSchema,
	},
);
export type NameUsed = Of<typeof NameUsedSchema>;

export const SentenceSpanSchema = noun("SentenceSpan", null, { ...SpanSchema.shape, paragraph: z.number() });
export type SentenceSpan = Of<typeof SentenceSpanSchema>;

export const ReadingSchema = noun("Reading", "What is read in some words, no matter who reads it", {
	...SpanSchema.shape,
	...picked(PositionSchema, READING_FIELDS),
});
export type Reading = Of<typeof ReadingSchema>;

export const CodedReadingSchema = noun(
	"CodedReading",
	"What a coder read in some words, by which it is known again when the text is coded again",
	{ ...ReadingSchema.shape, coder: z.string().describe("`lexicon@0.1.0`, `person:Ana`") },
);
export type CodedReading = Of<typeof CodedReadingSchema>;

export const PersonReadingSchema = noun("PersonReading", "A person's position, by its place", {
	...ReadingSchema.shape,
	note: z.string().nullable().describe("Why, in the person's words"),
});
export type PersonReading = Of<typeof PersonReadingSchema>;

export const CorrectionSchema = noun(
	"Correction",
	"What a person put in the place of a reading, or beside the readings of a text",
	{
		person: z.string().describe("`person:Ana`"),
		replaces: CodedReadingSchema.nullable().describe("Null where nobody had read anything in these words"),
		position: PersonReadingSchema.nullable().describe(
			"Null where the person says that there is no position in the words",
		),
	},
);
export type Correction = Of<typeof CorrectionSchema>;

export const GivenStatusSchema = noun(
	"GivenStatus",
	"What has become of a position since it was stated, as a person decides it",
	{
		status: z
			.enum(POSITION_STATUSES)
			.describe("`disputed`: another text denies it; `withdrawn`: who stated it takes it back; `asserted`: it stands"),
		by: z
			.strictObject({ document: z.string().max(500), start: z.int().min(0), end: z.int().min(0) })
			.nullable()
			.describe("The words that deny it or take it back; null where the person names none"),
		note: z.string().max(LONGEST_NOTE).nullable().describe("In the person's words"),
	},
);
export type GivenStatus = Of<typeof GivenStatusSchema>;

const name = z.string().max(200);

export const GivenReadingSchema = noun(
	"GivenReading",
	"A position as a person puts it: the words, by their place and to the letter, and what is read in them",
	{
		...{ issue: name, holder: name, asserter: name, manner: z.enum(MANNERS) },
		stance: z.int().min(-3).max(3).nullable(),
		...{ start: z.int().min(0), end: z.int().min(0) },
		exact: z.string().max(20_000).describe("The words, to the letter: they must stand at this place"),
		note: z.string().max(4_000).nullable().describe("Why, in the person's words"),
	},
);
export type GivenReading = Of<typeof GivenReadingSchema>;

const written = (expected: string) => z.custom<string>(isName, expected);
const STANCE = "a stance from -3 to 3, or null";
const RULES = "a list of rules";
const NOTE = `a note of at most ${LONGEST_NOTE} characters`;

/**
 * What a file of another program says was read in some words. What else it says is passed over; each error says what was
 * expected. The order of the fields is part of what names a reading that was imported: a new one goes to the end.
 */
export const WrittenPositionSchema = z.object({
	issue: written("an issue"),
	holder: written("a holder"),
	asserter: written("an asserter"),
	stance: z.int(STANCE).min(-3, STANCE).max(3, STANCE).nullable(),
	because: list(written(RULES), RULES).default([]),
	manner: z.enum(MANNERS, "the manner own, counterpart or joint"),
	status: z.enum(POSITION_STATUSES, "a status such as asserted").default("asserted"),
	codebook: written("a codebook").nullable().catch(null),
	note: z
		.custom<string>(isNote, NOTE)
		.nullish()
		.transform((note) => note ?? ""),
	certainty: z.enum(GRADES).nullable().catch(null),
});

const offset = z.int().min(0);

/** What such a position took the place of, where all of it is there. */
export const WrittenReadingSchema = z.object({
	coder: written("a coder"),
	...picked(WrittenPositionSchema, READING_FIELDS),
	...{ start: offset, end: offset },
});

export const PositionChangedSchema = noun("PositionChanged", null, {
	position: z.number().nullable().describe("Key of the person's position; null where none stands now"),
	correction: z
		.number()
		.nullable()
		.describe("Key of the correction that stands; null where there is none to take back"),
});
export type PositionChanged = Of<typeof PositionChangedSchema>;

export const StoredPositionSchema = noun(
	"StoredPosition",
	"A position as the case has it, with the key by which it is corrected",
	{
		...CodedReadingSchema.shape,
		...PositionSchema.pick({ status: true, because: true, certainty: true }).shape,
		verb: AttitudeSchema.shape.verb.nullable().describe("The wording of the attitude, as it stands"),
		...AttitudeSchema.pick({ negated: true, conditional: true }).shape,
		note: z
			.string()
			.nullable()
			.describe("Of the person who read it so; null where a program did, or nothing was added"),
		key: z.number().describe("Of the file; the same as long as the reading stands"),
		codebook: z.string(),
		at: z.string().describe("When the coder read the document"),
	},
);
export type StoredPosition = Of<typeof StoredPositionSchema>;

export const StoredCorrectionSchema = noun("StoredCorrection", "A correction that stands, of a document that stands", {
	...CorrectionSchema.shape,
	key: z.number(),
	document: z.string().describe("Id"),
	positionKey: z.number().nullable().describe("Of the person's position"),
	note: z.string().nullable(),
	at: z.string().describe("When it was made, and by whom"),
	who: z.string(),
});
export type StoredCorrection = Of<typeof StoredCorrectionSchema>;

export const ShownPositionSchema = noun("ShownPosition", null, {
	...StoredPositionSchema.shape,
	coderName: z.string().describe("As a person reads it: `lexicon@0.1.0`, `Ana`."),
	correction: StoredCorrectionSchema.pick({ key: true, replaces: true, at: true, who: true })
		.nullable()
		.describe("The correction that put it there, by whose key it is withdrawn; null where a coder did"),
});
export type ShownPosition = Of<typeof ShownPositionSchema>;

export const RejectedReadingSchema = StoredCorrectionSchema.pick({
	key: true,
	replaces: true,
	note: true,
	at: true,
	who: true,
}).meta({
	id: "RejectedReading",
	description: "What a person said is no position, and what somebody has corrected further",
});
export type RejectedReading = Of<typeof RejectedReadingSchema>;
