import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { ACTOR_KINDS } from "../base/vocabulary.ts";
import { IssueSchema } from "../positions/codebook.ts";
import { CaseRoleSchema } from "../team/team.ts";
import { StoredAlertSchema } from "../watching/alert.ts";

export const CaseStatusSchema = noun("CaseStatus", null, {
	documents: z.number().describe("Documents that stand, of which so many have been replaced by later versions"),
	replaced: z.number(),
	byPublisher: list(
		z.strictObject({
			publisher: z.string().nullable(),
			documents: z.number(),
		}),
	),
	uncoded: z.number().describe("Without any standing coding"),
	stale: z
		.number()
		.nullable()
		.describe("Coded, but not by this coder with this codebook; null where none was asked about"),
	positions: z.number(),
	findings: z.number(),
	events: z.number(),
	unconfirmed: z.number().describe("Documents that the program put into an event that nobody has looked at"),
	judgments: z.number(),
	sources: z.number().describe("What is watched"),
	edits: z.number().describe("Changes of pages that were read, those excepted in which nothing changed"),
	unseen: z.number().describe("Alerts that nobody has seen"),
	lastAction: z
		.strictObject({
			verb: z.string(),
			who: z.string(),
			at: z.string(),
		})
		.nullable(),
});
export type CaseStatus = Of<typeof CaseStatusSchema>;

export const StatusReportSchema = noun("StatusReport", null, {
	...CaseStatusSchema.shape,
	name: z.string().describe("Of the file"),
	coder: z.string().describe("What the next `code` reads with"),
	codebook: z.string(),
	alerts: list(StoredAlertSchema).describe("That nobody has taken note of, the newest first"),
});
export type StatusReport = Of<typeof StatusReportSchema>;

export const CaseFactsSchema = noun("CaseFacts", null, {
	...StatusReportSchema.omit({ alerts: true }).shape,
	who: z.string().describe("Under whose name changes stand in the history"),
	version: z.string().describe("Of the program that serves it"),
});
export type CaseFacts = Of<typeof CaseFactsSchema>;

export const WaitingWorkSchema = noun("WaitingWork", "What the case holds that nobody has worked on yet", {
	uncoded: list(
		z.strictObject({
			language: z.string(),
			hasPublisher: z.boolean(),
			documents: z.number(),
		}),
	).describe("Uncoded documents by what may keep them from being read"),
	stale: z.number().describe("Read, but not by this coder with this codebook"),
	unconfirmed: z
		.strictObject({
			documents: z.number(),
			events: z.number(),
		})
		.describe("Documents in events that nobody has confirmed, and those events"),
	ungrouped: z.number().describe("Documents that belong to no event"),
	comparable: z.number().describe("Events with two texts or more"),
	uncompared: z
		.number()
		.describe(
			"Of these, so many with texts that were read, or grouped, after events were compared last; all where they never were",
		),
	uncomparedVersions: z.number().describe("Versions of pages that nobody has compared with the version before"),
});
export type WaitingWork = Of<typeof WaitingWorkSchema>;

export const WaitingReportSchema = noun("WaitingReport", "What waits to be done; nought of anything is done", {
	...WaitingWorkSchema.omit({ uncoded: true }).shape,
	toRead: z.number().describe("Texts that nobody has read and that can be read"),
	withoutPublisher: z.number().describe("Texts that stay unread until somebody says whose they are"),
	withoutWords: list(
		z.strictObject({
			language: z.string(),
			documents: z.number(),
		}),
	).describe("Texts in languages without word lists, which no coder here can read"),
	alerts: z.number().describe("Alerts that nobody has seen"),
	due: z.number().describe("Watched sources and pages of which something may be asked for by now"),
	watched: z.number(),
});
export type WaitingReport = Of<typeof WaitingReportSchema>;

export const HistoryEntrySchema = noun("HistoryEntry", "Something that was done to the case", {
	key: z.number(),
	verb: z.string(),
	who: z.string(),
	at: z.string().describe("ISO instant"),
	undoes: z
		.number()
		.nullable()
		.describe("Key of the action that this one took back, and of the one that took this one back"),
	undoneBy: z.number().nullable(),
	rows: z
		.record(z.string(), z.number())
		.readonly()
		.describe(
			"Rows made, or where none was made changed, by the name of their table. A new version marks the one before as replaced, and a person who added one text should not read of two.",
		),
});
export type HistoryEntry = Of<typeof HistoryEntrySchema>;

export const ChangeMadeSchema = noun("ChangeMade", "One row that an action made or changed", {
	table: z.string(),
	isNew: z.boolean(),
	name: z
		.string()
		.nullable()
		.describe("Id of what it is, or of the document it belongs to; null where the journal names none"),
});
export type ChangeMade = Of<typeof ChangeMadeSchema>;

export const ActionShownSchema = noun("ActionShown", null, {
	action: HistoryEntrySchema,
	changes: list(ChangeMadeSchema).describe("The first rows that it made or changed"),
});
export type ActionShown = Of<typeof ActionShownSchema>;

export const UndoReportSchema = noun("UndoReport", null, {
	action: HistoryEntrySchema,
	changes: list(ChangeMadeSchema).describe("The first things that it made or changed"),
	done: z.boolean(),
});
export type UndoReport = Of<typeof UndoReportSchema>;

export const NamedActorSchema = noun("NamedActor", null, {
	id: z.string(),
	kind: z.enum(ACTOR_KINDS),
	names: z
		.record(z.string(), z.string())
		.readonly()
		.describe("As a person writes it, by language; the id stands in where the cast has no plain name"),
	publishes: z.boolean().describe("Whose texts the case holds"),
});
export type NamedActor = Of<typeof NamedActorSchema>;

export const NamedIssueSchema = IssueSchema.pick({
	id: true,
	name: true,
	definition: true,
	poleMinus3: true,
	polePlus3: true,
}).meta({ id: "NamedIssue" });
export type NamedIssue = Of<typeof NamedIssueSchema>;

export const ReadLanguageSchema = noun("ReadLanguage", "A language that is read", {
	code: z.string(),
	letters: z.string().describe("Of its script, as in a class of a regular expression"),
	unspaced: z.boolean().describe("Whether no spaces part its words"),
});
export type ReadLanguage = Of<typeof ReadLanguageSchema>;

export const CaseNamesSchema = noun("CaseNames", "Who and what can be asked for", {
	actors: list(NamedActorSchema).describe("Those whose texts are held first, each by its English name"),
	issues: list(NamedIssueSchema).describe("In the order of the codebook"),
	languages: list(z.string()).describe("Languages in which texts are held"),
	readLanguages: list(ReadLanguageSchema).describe("Languages that are read, whether texts in them are held or not"),
});
export type CaseNames = Of<typeof CaseNamesSchema>;

export const PublisherCoverageSchema = noun("PublisherCoverage", "What is held of one publisher", {
	publisher: z.string().nullable(),
	documents: z.number(),
	uncoded: z.number(),
	stale: z.number(),
	positions: z.number().describe("Read in all texts that stand, whatever the filters"),
	held: list(z.number()).describe(
		'Documents of each period, in the order of `periods`; nought is "not held", which is not "never said"',
	),
	toRead: list(z.number()).describe("Of these, so many not read with the words of today"),
	undated: z.number().describe("Without a day as fine as a period"),
});
export type PublisherCoverage = Of<typeof PublisherCoverageSchema>;

export const CaseCoverageSchema = noun("CaseCoverage", null, {
	by: z.enum(["year", "month"]),
	periods: list(z.string()).describe("Without gaps, from the first text to the last"),
	publishers: list(PublisherCoverageSchema).describe("Those with most texts first; unknown publishers last"),
	languages: list(
		z.strictObject({
			language: z.string(),
			documents: z.number(),
		}),
	),
	kinds: list(
		z.strictObject({
			kind: z.string(),
			documents: z.number(),
		}),
	),
	documents: z.number(),
});
export type CaseCoverage = Of<typeof CaseCoverageSchema>;

export const LookReportSchema = noun("LookReport", null, {
	alerts: z.number().describe("So many alerts were taken note of just now"),
	at: z.string().describe("ISO instant up to which this person has seen what was new"),
});
export type LookReport = Of<typeof LookReportSchema>;

export const CASE_PLACES = ["folder", "recent", "temporary", "archive"] as const;

export const KnownCaseSchema = noun("KnownCase", "A case file that may be opened by its id", {
	id: z.string().describe("In addresses: it changes when the file is renamed or moved"),
	name: z.string().describe("Of the file, without its ending"),
	folder: z.string().describe("Where the file is"),
	place: z
		.enum(CASE_PLACES)
		.describe("In the folder that is served, opened lately elsewhere, not kept yet, or in the archive of its folder"),
	bytes: z.number(),
	changed: z.string().describe("ISO instant at which the file was written last"),
	opened: z.string().nullable().describe("ISO instant at which it was opened last; null where nobody knows"),
	backups: list(
		z.strictObject({
			id: z.string().describe("Name of the backup"),
			bytes: z.number(),
		}),
	).describe("Copies made of it, the newest first"),
});
export type KnownCase = Of<typeof KnownCaseSchema>;

export const CaseListSchema = noun("CaseList", null, {
	folder: z.string().describe("The folder that is served"),
	named: z
		.string()
		.nullable()
		.describe("Id of the case that an address without a case means; null where there is none"),
	cases: list(KnownCaseSchema).describe("The last opened first"),
	team: z
		.strictObject({
			person: z.string().describe("Name of who asks"),
			administrator: z.boolean(),
			roles: list(CaseRoleSchema),
		})
		.nullable()
		.describe("Who is signed in; null where Fissure works for one person"),
});
export type CaseList = Of<typeof CaseListSchema>;

export const CaseChangedSchema = noun("CaseChanged", "What was done with a case file", {
	act: z.string(),
	case: KnownCaseSchema.nullable().describe("As it is now; null where it is gone"),
	from: z.string().nullable().describe("Id that it had before, or of the case that it was made from"),
	note: z.string().nullable().describe("What a person should know beside it, such as where the earlier file is"),
});
export type CaseChanged = Of<typeof CaseChangedSchema>;
