import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { ProblemSchema } from "../base/problem.ts";
import { DROP_REASONS } from "../base/vocabulary.ts";
import { FindingSchema, StoredFindingSchema } from "../findings/finding.ts";
import { VerdictSchema } from "../findings/verdict.ts";
import { StoredAlertSchema } from "../watching/alert.ts";
import { ShownEditSchema } from "../watching/edit.ts";

const stopped = z.boolean().describe("A person stopped it; what is counted is saved, and running it again continues");

export const InitReportSchema = noun("InitReport", "A case file that was created, or given another codebook", {
	path: z.string(),
	status: z.enum(["made", "opened"]).describe("Whether the file was there before"),
	codebook: z.string().describe("Name and hash of the codebook that the case has now"),
	stale: z.number().describe("Codings that another codebook made; `code` makes them again"),
});
export type InitReport = Of<typeof InitReportSchema>;

const AdditionStatusSchema = z.enum(["added", "held", "new-version", "restored"]);
export type AdditionStatus = Of<typeof AdditionStatusSchema>;

export const AddedSchema = noun("Added", "What became of a text that was to be added", {
	id: z.string().describe("As in the case; another than asked for where that one names another text"),
	status: AdditionStatusSchema.describe(
		"`held`: the case has these words with these facts; `new-version`: other words than its address gave before; `restored`: it was there once, and undone",
	),
	sha256: z.string().describe("Of the bytes"),
});
export type Added = Of<typeof AddedSchema>;

export const EditsReadSchema = noun("EditsRead", "New versions of pages that were compared with those before", {
	compared: z.number(),
	substantive: z.number(),
	cosmetic: z.number(),
	alerts: z.number().describe("New ones"),
});
export type EditsRead = Of<typeof EditsReadSchema>;

export const AddReportSchema = noun("AddReport", "What became of the texts that were to be added", {
	counts: z.record(AdditionStatusSchema, z.number()).readonly(),
	documents: list(AddedSchema).describe("New in the case, the first of them"),
	held: list(AddedSchema).describe("In the case already, the first of them"),
	problems: z.number(),
	skipped: list(z.strictObject({ place: z.string(), what: z.string() })).describe(
		"Files about the texts that were left out: the first of them",
	),
	stopped,
	edits: EditsReadSchema.nullable().describe("Null where no page has a new version, or none could be compared"),
});
export type AddReport = Of<typeof AddReportSchema>;

export const FetchReportSchema = noun("FetchReport", "What was fetched from pages and sources", {
	documents: list(AddedSchema),
	unchanged: z.number(),
	problems: z.number(),
	stopped,
});
export type FetchReport = Of<typeof FetchReportSchema>;

export const WatchReportSchema = noun("WatchReport", "What one round over the watched sources and pages found", {
	sources: z.number().describe("Visited"),
	waiting: list(
		z.strictObject({
			id: z.string(),
			everyMinutes: z.number().nullable(),
			nextAt: z.string().describe("ISO instant"),
		}),
	).describe("Left alone, since their next check is later; the next of them first"),
	added: z.number().describe("Texts that are new, and new versions of texts"),
	versions: z.number(),
	unchanged: z.number(),
	edits: EditsReadSchema,
	alerts: list(StoredAlertSchema).describe("Raised in this round, the newest first"),
	problems: z.number(),
	feed: z.string().nullable().describe("Path of the feed of alerts"),
	stopped,
});
export type WatchReport = Of<typeof WatchReportSchema>;

export const AlertsReportSchema = noun("AlertsReport", null, {
	alerts: list(StoredAlertSchema),
	seen: z.number().nullable().describe("So many were just marked as read; null where none were to be"),
	feed: z.string().nullable().describe("Path of the feed of alerts, where it was written"),
});
export type AlertsReport = Of<typeof AlertsReportSchema>;

export const EditsReportSchema = noun("EditsReport", null, { edits: list(ShownEditSchema) });
export type EditsReport = Of<typeof EditsReportSchema>;

export const CodeReportSchema = noun("CodeReport", "What the built-in coder coded", {
	coded: z.number().describe("Texts that it had not coded before"),
	recoded: z.number().describe("Texts coded again, since codebook, actors or coder have changed"),
	positions: z.number(),
	problems: z.number().describe("Texts that cannot be coded, such as those in a language without word lists"),
	coder: z.string().describe("Name and version"),
	codebook: z.string(),
	stopped,
});
export type CodeReport = Of<typeof CodeReportSchema>;

const dropped = z
	.partialRecord(z.enum(DROP_REASONS), z.number())
	.readonly()
	.describe("Positions of the model that were thrown away, by reason");

const planned = {
	host: z.string().nullable().describe("Of the endpoint; null where nothing is sent"),
	model: z.string(),
	prompt: z.number().describe("Number of the instructions"),
	coder: z.string().describe("`model:NAME@` with a hash of prompt and settings"),
	codebook: z.string(),
};

export const ModelCodeReportSchema = noun("ModelCodeReport", "What a model coded, and what was thrown away of it", {
	...planned,
	coded: z.number(),
	recoded: z.number().describe("Coded by this model before, with another prompt, other settings or another codebook"),
	positions: z.number().describe("Saved"),
	dropped,
	problems: z.number().describe("Texts without a coding, since the model gave no usable answer"),
	requests: z.number(),
	fromCache: z.number().describe("Requests that were not sent, since their answers were kept"),
	tokens: z
		.strictObject({ sent: z.number(), answered: z.number() })
		.nullable()
		.describe("As the endpoint counts them; null where it does not"),
	cost: z
		.number()
		.nullable()
		.describe("As the endpoint counts it, else by the price that was given; null where neither is known"),
	stopped: z
		.boolean()
		.describe("It ended before all texts were asked about: stopped by a person, or since the model could not be asked"),
	ended: ProblemSchema.nullable().describe("Why it ended early"),
});
export type ModelCodeReport = Of<typeof ModelCodeReportSchema>;

export const ModelDryRunSchema = noun("ModelDryRun", "What would be sent to a model, and to whom", {
	...planned,
	texts: z.number(),
	problems: z.number().describe("Texts that cannot be sent: without a publisher"),
	requests: z.number(),
	fromCache: z.number().describe("Of these, answered from what is kept"),
	bytes: z.number().describe("UTF-8 bytes of what would be sent"),
	characters: z.number(),
	tokens: z.number().describe("A quarter of the bytes; tokens of the answers come on top"),
	cost: z.number().nullable().describe("Of what would be sent, by the price that was given"),
	first: z.unknown().describe("The first request, whole; null where none would be sent"),
});
export type ModelDryRun = Of<typeof ModelDryRunSchema>;

export const FoundInCaseSchema = noun("FoundInCase", "A finding as the last comparison left it", {
	...StoredFindingSchema.pick({ key: true, id: true }).shape,
	status: z
		.enum(["new", "changed", "held"])
		.describe("`changed`: the same words found again, with another weight, rate or headline"),
	event: z.string().describe("Id"),
	finding: FindingSchema,
	verdict: VerdictSchema.nullable(),
	muted: z.boolean().describe("Its issue is muted, and nobody accepted or starred it"),
});
export type FoundInCase = Of<typeof FoundInCaseSchema>;

export const FindReportSchema = noun("FindReport", "What comparing the events of a case found", {
	findings: list(FoundInCaseSchema).describe(
		"New ones first, then changed ones, of each the weightiest first; those that a person rejected or muted come last",
	),
	counts: z.record(z.enum(["new", "changed", "held", "ended"]), z.number()).readonly(),
	compared: z.number().describe("Events compared, and those of a single text that could be read"),
	single: z.number(),
	unconfirmed: z.number().describe("Events compared with a text that nobody has confirmed"),
	suggested: z
		.number()
		.describe(
			"Of these, events that are only suggested: their findings are saved, and listed where the event is named",
		),
	actorNames: z.record(z.string(), z.string()).readonly().describe("By id, as far as the cast has names"),
	problems: z.number(),
	stopped,
});
export type FindReport = Of<typeof FindReportSchema>;

export const DamagedTextSchema = noun("DamagedText", null, {
	id: z.string(),
	title: z.string().nullable(),
	date: z.string().nullable(),
});
export type DamagedText = Of<typeof DamagedTextSchema>;

export const CaseDamageSchema = noun("CaseDamage", "One part of a case file that is not as it was written", {
	part: z.string().describe("Name of a table; `file`, `original files` or `search index`"),
	count: z.number().nullable().describe("How many rows, files or texts; null where that cannot be known"),
	what: z.string().describe("In words"),
	texts: list(DamagedTextSchema).describe("Those concerned, as far as they are known; not all where they are many"),
});
export type CaseDamage = Of<typeof CaseDamageSchema>;

export const CaseCheckSchema = noun("CaseCheck", null, {
	tables: z.number(),
	rows: z.number(),
	contents: z.number().describe("Original files whose SHA-256 was compared"),
	since: z
		.string()
		.nullable()
		.describe("Instant since which rows have checksums; null where they always had. What happened before is not known"),
	unchecked: z
		.string()
		.nullable()
		.describe(
			"What nothing tells whether it is as it was written, and what to do about it; null where all was compared",
		),
	damages: list(CaseDamageSchema),
	stopped: z.boolean().describe("Not all was looked at"),
});
export type CaseCheck = Of<typeof CaseCheckSchema>;

export const CaseRepairSchema = noun("CaseRepair", "What was repaired of a part", {
	part: z.string(),
	count: z.number(),
	what: z.string(),
});
export type CaseRepair = Of<typeof CaseRepairSchema>;

export const RepairReportSchema = noun("RepairReport", "Is the case file as it was written, and what was repaired?", {
	...CaseCheckSchema.shape,
	path: z.string(),
	damages: list(CaseDamageSchema).describe("What is damaged still"),
	repairs: list(CaseRepairSchema),
	backup: z.string().nullable().describe("Copy of the file as it was before; null where nothing was repaired"),
});
export type RepairReport = Of<typeof RepairReportSchema>;

const classified = {
	model: z.string(),
	coder: z.string().describe("`model:NAME@` with a hash of the files of the classifier and of its labels"),
	codebook: z.string(),
};

export const ClassifierCodeReportSchema = noun(
	"ClassifierCodeReport",
	"What a classifier in a folder of this machine coded, and what was thrown away of it",
	{
		...classified,
		coded: z.number(),
		recoded: z.number().describe("Coded by this classifier before, with other files, other labels or another codebook"),
		positions: z.number().describe("Saved"),
		dropped: dropped.describe(
			"Sentences with a label that counts and no position, by reason; and sentences with more tokens than the classifier reads",
		),
		problems: z.number().describe("Texts without a coding"),
		sentences: z.number().describe("Of the coded texts"),
		fromCache: z.number().describe("Texts that were not read again, since what the classifier said of them was kept"),
		stopped: z.boolean().describe("It ended before all texts were coded"),
		ended: ProblemSchema.nullable().describe("Why it ended early; null where a person stopped it, or all was coded"),
	},
);
export type ClassifierCodeReport = Of<typeof ClassifierCodeReportSchema>;

export const ClassifierDryRunSchema = noun(
	"ClassifierDryRun",
	"What a classifier in a folder of this machine would read; nothing is sent to anybody",
	{
		...classified,
		files: list(z.strictObject({ name: z.string().describe("In the folder"), bytes: z.number(), sha256: z.string() })),
		labels: list(
			z.strictObject({
				label: z.string(),
				issue: z.string().nullable().describe("Null where the label says nothing"),
				stance: z.number().nullable(),
				threshold: z.number().nullable().describe("Probability from which it counts"),
			}),
		),
		texts: z.number(),
		problems: z.number().describe("Texts that cannot be coded, such as those without a publisher"),
		sentences: z.number(),
		characters: z.number().describe("Of the sentences"),
		fromCache: z.number().describe("Texts of which what the classifier said is kept"),
	},
);
export type ClassifierDryRun = Of<typeof ClassifierDryRunSchema>;
