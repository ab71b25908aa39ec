import type {
	ActionShown,
	CaseCoverage,
	CaseNames,
	LookReport,
	StatusReport,
	UndoReport,
	WaitingReport,
} from "@fissure/app/case";
import { z } from "zod";

const Instant = z.string().describe("ISO instant");
const Publisher = z.string().nullable().describe("Id of an actor; null where nobody knows whose text it is");

export interface CaseFacts extends Omit<StatusReport, "alerts"> {
	/** Under whose name changes stand in the history. */
	readonly who: string;
	/** Of the program that serves it. */
	readonly version: string;
}

export const CaseFactsSchema: z.ZodType<CaseFacts> = z
	.strictObject({
		name: z.string().describe("Of the file"),
		who: z.string().describe("Under whose name changes stand in the history"),
		version: z.string().describe("Of the program"),
		coder: z.string(),
		codebook: z.string(),
		documents: z.number(),
		replaced: z.number().describe("Earlier versions among them"),
		byPublisher: z.array(z.strictObject({ publisher: Publisher, documents: z.number() })),
		uncoded: z.number(),
		stale: z.number().nullable().describe("Read, but not with the codebook, cast and coder of today"),
		positions: z.number(),
		findings: z.number(),
		events: z.number(),
		unconfirmed: z.number().describe("Ties to events that nobody has looked at"),
		judgments: z.number(),
		sources: z.number(),
		edits: z.number(),
		unseen: z.number().describe("Alerts that nobody has seen"),
		lastAction: z.strictObject({ verb: z.string(), who: z.string(), at: Instant }).nullable(),
	})
	.meta({ id: "Case" });

export const WaitingSchema: z.ZodType<WaitingReport> = z
	.strictObject({
		toRead: z.number(),
		stale: z.number(),
		withoutPublisher: z.number().describe("Stay unread until somebody says whose they are"),
		withoutWords: z.array(z.strictObject({ language: z.string(), documents: z.number() })),
		unconfirmed: z.strictObject({ ties: z.number(), events: z.number() }),
		untied: z.number().describe("Texts that belong to no event"),
		comparable: z.number().describe("Events with two texts or more"),
		uncompared: z.number().describe("Of these, with texts read or tied since events were compared last"),
		uncomparedVersions: z.number(),
		alerts: z.number(),
		due: z.number().describe("Sources of which something may be asked for by now"),
		watched: z.number(),
	})
	.meta({ id: "Waiting" });

export const HistoryEntrySchema = z
	.strictObject({
		key: z.number(),
		verb: z.string(),
		who: z.string(),
		at: Instant,
		undoes: z.number().nullable(),
		undoneBy: z.number().nullable(),
		rows: z.record(z.string(), z.number()).describe("Rows made or changed, by table"),
	})
	.meta({ id: "HistoryEntry" });

const ChangeSchema = z.strictObject({ table: z.string(), isNew: z.boolean(), name: z.string().nullable() });

export const ActionSchema: z.ZodType<ActionShown> = z
	.strictObject({ action: HistoryEntrySchema, changes: z.array(ChangeSchema) })
	.meta({ id: "Action" });

export const UndoSchema: z.ZodType<UndoReport> = z
	.strictObject({ action: HistoryEntrySchema, changes: z.array(ChangeSchema), done: z.boolean() })
	.meta({ id: "Undo" });

export const NamesSchema: z.ZodType<CaseNames> = z
	.strictObject({
		actors: z.array(
			z.strictObject({
				id: z.string(),
				kind: z.enum(["state", "region", "organisation", "group", "bloc", "historic"]),
				names: z.record(z.string(), z.string()).describe("By language"),
				publishes: z.boolean(),
			}),
		),
		issues: z.array(
			z.strictObject({
				id: z.string(),
				name: z.string(),
				definition: z.string(),
				poleMinus3: z.string(),
				polePlus3: z.string(),
			}),
		),
		languages: z.array(z.string()),
	})
	.meta({ id: "Names" });

export const CoverageSchema: z.ZodType<CaseCoverage> = z
	.strictObject({
		by: z.enum(["year", "month"]),
		periods: z.array(z.string()),
		publishers: z.array(
			z.strictObject({
				publisher: Publisher,
				documents: z.number(),
				uncoded: z.number(),
				stale: z.number(),
				positions: z.number(),
				held: z.array(z.number()).describe("By period; nought is not held, which is not never said"),
				toRead: z.array(z.number()),
				undated: z.number(),
			}),
		),
		languages: z.array(z.strictObject({ language: z.string(), documents: z.number() })),
		kinds: z.array(z.strictObject({ kind: z.string(), documents: z.number() })),
		documents: z.number(),
	})
	.meta({ id: "Coverage" });

export const LookSchema: z.ZodType<LookReport> = z.strictObject({ alerts: z.number(), at: Instant });
