import { type GuessedField, type Outcome, withoutVersion } from "@fissure/core";
import { CORRECTED_FIELDS, type FactChange, type GivenFacts } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { type Change, type Columns, changeRow, tryInChange, type Undertaking, undertake } from "../history/change.ts";
import { endRow } from "../history/insert-rows.ts";
import { readRecord, readWords } from "../rows/read-column.ts";
import { datePeriod } from "./document-filters.ts";
import { readStandingDocuments, type StandingDocument } from "./standing-documents.ts";

/** What a coder reads of a text beside its words. */
const CODED_FIELDS = ["publisher", "date", "title", "kind", "language"] as const;

export interface CorrectedDocument {
	readonly id: string;
	/** Its coding has ended: it must be coded again. */
	readonly isStale: boolean;
}

/**
 * Says of documents what a person knows, in the place of what was read or guessed; one action. Text and bytes stay as they are, and so
 * does by what the same text is known when it is added again.
 *
 * Where a coder reads what is corrected, its coding ends; what persons read stays.
 *
 * - out:      those of which something is said otherwise than before, in the order given
 * - problems: `document-missing`
 */
export const correctDocuments = (
	file: Case,
	ids: readonly string[],
	given: GivenFacts,
	{ coder, undertaking = undertake("correct text") }: { readonly coder: string; readonly undertaking?: Undertaking },
): Promise<Outcome<readonly CorrectedDocument[]>> =>
	tryInChange(file, undertaking, async (change) => {
		const rows = await readStandingDocuments(change, ids);
		if (!rows.ok) return rows;
		const corrected: CorrectedDocument[] = [];
		for (const row of rows.value) {
			const { before, after } = differences(row, given);
			if (Object.keys(after).length === 0) continue;
			const { id } = row;
			await changeRow(change, "documents", row.key, { before: { id, ...before }, after: { id, ...after } });
			const isStale = CODED_FIELDS.some((field) => field in after);
			if (isStale) await endCodings(change, row.key, coder);
			corrected.push({ id, isStale });
		}
		return { ok: true, value: corrected };
	});

/** The columns that differ. What a person says is no guess, also where the guess was right. */
function differences(row: StandingDocument, { date, ...given }: GivenFacts): { before: Columns; after: Columns } {
	const guessed = readWords<GuessedField>(row.guessed, "documents.guessed");
	const said = Object.keys(date === undefined ? given : { ...given, date });
	const { first, last } = datePeriod(date ?? "");
	const wanted: Columns = {
		...given,
		...(date === undefined ? {} : { date: date ?? "", date_first: first, date_last: last }),
		...(guessed.some((field) => said.includes(field))
			? { guessed: JSON.stringify(guessed.filter((field) => !said.includes(field))) }
			: {}),
	};
	const changed = Object.entries(wanted).filter(([column, value]) => row[column as keyof StandingDocument] !== value);
	return {
		before: Object.fromEntries(changed.map(([column]) => [column, row[column as keyof StandingDocument]])),
		after: Object.fromEntries(changed),
	};
}

async function endCodings(change: Change, document: number, coder: string): Promise<void> {
	const standing = await change.db
		.selectFrom("codings")
		.select(["key", "coder"])
		.where("document", "=", document)
		.where("until", "is", null)
		.execute();
	for (const coding of standing)
		if (withoutVersion(coding.coder) === withoutVersion(coder)) await endRow(change, "codings", coding.key);
}

/** What one action said of a document otherwise than before. */
export interface FactsCorrected {
	readonly verb: string;
	/** ISO instant. */
	readonly at: string;
	readonly who: string;
	/** Key of the action that took this one back; null while it stands. */
	readonly undoneBy: number | null;
	readonly facts: readonly FactChange[];
}

/** Who corrected what is known of this document, when, and what was said before? The latest first, what was undone among them. */
export const factsHistory = (file: Case, document: string): Promise<Outcome<readonly FactsCorrected[]>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("journal")
			.innerJoin("documents", "documents.key", "journal.row_key")
			.innerJoin("actions", "actions.key", "journal.action")
			.select(["verb", "actions.at", "who", "undone_by as undoneBy", "before", "after"])
			.where("table_name", "=", "documents")
			.where("before", "is not", null)
			.where("documents.id", "=", document)
			.orderBy("journal.key", "desc")
			.execute();
		const value = rows.flatMap(({ before, after, ...action }) => {
			const facts = factsChanged(readRecord(before ?? "{}", "journal.before"), readRecord(after, "journal.after"));
			return facts.length === 0 ? [] : [{ ...action, facts }];
		});
		return { ok: true, value };
	});

type Columned = Readonly<Record<string, unknown>>;

const factsChanged = (before: Columned, after: Columned): readonly FactChange[] =>
	CORRECTED_FIELDS.filter((field) => field in after).map((field) => ({
		field,
		before: factIn(before[field]),
		after: factIn(after[field]),
	}));

/** A date that is not known is an empty one. */
const factIn = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
