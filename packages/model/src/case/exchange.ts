import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { ProblemSchema } from "../base/problem.ts";
import { JUDGMENT_KINDS } from "../base/vocabulary.ts";
import { VoteTableSchema } from "../deeds/votes.ts";
import { JudgedSchema, JudgmentSchema } from "../judgments/judgment.ts";

const saveStatus = z
	.enum(["new", "changed", "held"])
	.describe("`changed`: it takes the place of another, which stays in the history; `held`: the case had it so");

export const RestoreReportSchema = noun("RestoreReport", "A case that was made from a backup", {
	path: z.string(),
	tables: list(z.strictObject({ table: z.string(), rows: z.number() })),
	contents: z.number().describe("Original files"),
});
export type RestoreReport = Of<typeof RestoreReportSchema>;

export const MovedCaseSchema = noun("MovedCase", "A case that was copied from a file to a database, or back", {
	from: z.string().describe("Address that it was read from, and where it still is"),
	to: z.string(),
	tables: list(
		z.strictObject({
			table: z.string(),
			rows: z.number(),
			checksum: z.number().describe("Sum of the checksums of its rows, the same on both sides"),
		}),
	),
	files: z.number().describe("Original files, each compared with its SHA-256"),
	continued: z.boolean().describe("It went on with a copy that had been stopped"),
	stopped: z.boolean().describe("Not finished: the same command goes on with it"),
});
export type MovedCase = Of<typeof MovedCaseSchema>;

export const ImportedPositionsSchema = noun("ImportedPositions", "Positions of a file, and what became of them", {
	read: z.number().describe("In the file, annotations that are no positions included"),
	positions: z.number().describe("Saved in the case; an annotation with the names of several issues is several"),
	held: z.number().describe("In the case already"),
	readings: z.number().describe("Texts of which a coder has a reading now that had none, or another"),
	memos: z.number().describe("Annotations that are memos of their coders now, since no tag of them names an issue"),
	otherTags: z
		.record(z.string(), z.number())
		.readonly()
		.describe("Tags that name no issue of the codebook, and how often they are there"),
	refused: z.record(z.string(), z.number()).readonly().describe("Left out, by the code of the problem"),
});
export type ImportedPositions = Of<typeof ImportedPositionsSchema>;

const DnaReasonSchema = z.enum(["type", "document", "place", "actor", "concept", "text"]);
/** Why a statement of Discourse Network Analyzer is no position of the case. */
export type DnaReason = Of<typeof DnaReasonSchema>;

export const ImportedDnaSchema = noun(
	"ImportedDna",
	"What of a database of Discourse Network Analyzer is in the case",
	{
		file: z.string(),
		variables: z.strictObject({
			type: z.string(),
			actor: z.string(),
			concept: z.string(),
			qualifier: z.string().nullable(),
		}),
		documents: z.number().describe("In the file"),
		added: z.number().describe("Of these, new in the case"),
		statements: z.number().describe("In the file, of whatever type"),
		positions: z.number().describe("That are positions of the case now"),
		coders: list(z.string()).describe("Whose positions these are"),
		issues: z.number().describe("Concepts that are issues of the codebook now"),
		entities: z.number().describe("Kept with the codebook, for networks: entities with what coders noted of them"),
		notes: z.number(),
		patterns: z.number(),
		stale: z.number().describe("Codings that another codebook made; `code` makes them again"),
		leftOut: z.record(DnaReasonSchema, z.number()).readonly().describe("Statements, by reason"),
	},
);
export type ImportedDna = Of<typeof ImportedDnaSchema>;

const RefiReasonSchema = z.enum(["place", "code", "words", "holder", "text"]);
/** Why a coded selection of a project of the REFI-QDA standard is no position of the case. */
export type RefiReason = Of<typeof RefiReasonSchema>;

export const ImportedRefiSchema = noun("ImportedRefi", "What of a project of the REFI-QDA standard is in the case", {
	file: z.string(),
	texts: z.number().describe("In the file, with their text"),
	added: z.number().describe("Of these, new in the case"),
	otherSources: z.number().describe("Pictures, sound, film, and what has no text in the file"),
	selections: z.number(),
	positions: z.number().describe("In the case now: one of most selections, of what Fissure exported sometimes several"),
	coders: list(z.string()),
	leftOut: z.record(RefiReasonSchema, z.number()).readonly().describe("Selections, by reason"),
});
export type ImportedRefi = Of<typeof ImportedRefiSchema>;

const CodebookReasonSchema = z.enum(["group", "name", "twice"]);
/** Why a code of another program is no issue of the case. */
export type CodebookReason = Of<typeof CodebookReasonSchema>;

export const ImportedCodebookSchema = noun(
	"ImportedCodebook",
	"Codes of another program that are issues of the codebook now",
	{
		file: z.string(),
		codes: z.number().describe("In the file"),
		added: z.number(),
		changed: z.number().describe("Of another name, definition or poles than before; the words that it is read by stay"),
		held: z.number().describe("In the codebook as they are"),
		stale: z.number().describe("Codings that another codebook made; `code` makes them again"),
		leftOut: z.record(CodebookReasonSchema, z.number()).readonly().describe("Codes, by reason"),
	},
);
export type ImportedCodebook = Of<typeof ImportedCodebookSchema>;

export const ImportedVotesSchema = noun("ImportedVotes", "A table of recorded votes that was imported", {
	status: saveStatus,
	table: VoteTableSchema.omit({ added: true }),
	problems: list(ProblemSchema).describe("Of rows, which were left out, and of what does not add up"),
	notes: list(ProblemSchema).describe("How votes were read, where a reader of the numbers should know it"),
});
export type ImportedVotes = Of<typeof ImportedVotesSchema>;

const importedPart = { id: z.string(), label: z.string(), status: saveStatus };

export const ImportedDeedsSchema = noun("ImportedDeeds", "Deeds, registers and series that were imported", {
	format: z.string().describe("Of the files, each once, with commas between"),
	deeds: z.strictObject({
		new: z.number(),
		changed: z.number().describe("The case had a deed of this id that said something else; it stays in the history"),
		held: z.number().describe("The case has this very deed"),
	}),
	lists: list(z.strictObject(importedPart)).describe("What registers say of themselves"),
	series: list(z.strictObject({ ...importedPart, values: z.number() })),
	problems: list(ProblemSchema).describe("Of rows that were left out, or read otherwise than they are written"),
	notes: list(ProblemSchema).describe("What a reader should know of files that were read as they are written"),
});
export type ImportedDeeds = Of<typeof ImportedDeedsSchema>;

export const VotesWrittenSchema = noun("VotesWritten", "A file of recorded votes that was written", {
	file: z.string(),
	rollCalls: z.number(),
	voters: z.number(),
});
export type VotesWritten = Of<typeof VotesWrittenSchema>;

export const JudgmentsAddedSchema = noun("JudgmentsAdded", "Judgments of files, and what became of them", {
	kept: list(
		z.strictObject({
			id: z.string(),
			kind: z.enum(JUDGMENT_KINDS),
			file: z.string(),
			status: saveStatus,
		}),
	),
	refused: list(z.string()).describe("Files of which nothing was saved, since something in them is wrong"),
	stale: list(JudgedSchema).describe("Saved, with evidence that the case does not have, or no longer has"),
});
export type JudgmentsAdded = Of<typeof JudgmentsAddedSchema>;

export const ExportedJudgmentsSchema = noun("ExportedJudgments", null, {
	path: z.string().nullable().describe("Null where they were not written to a file"),
	judgments: list(JudgmentSchema),
});
