import type { CodedReading, Outcome, PersonReading } from "@fissure/core";
import { attempt, type Case } from "../case/case.ts";
import { readRecord } from "../rows/read-column.ts";
import { READING, readReplaced } from "./position-codecs.ts";

/** What one action made of a document's positions. */
export interface PositionChange {
	/** Key of the action, as `readHistory` has it. */
	readonly action: number;
	readonly verb: string;
	/** ISO instant. */
	readonly at: string;
	readonly who: string;
	/** Key of the action that took this one back; null while it stands. */
	readonly undoneBy: number | null;
	/** What stood there; null where nothing did. */
	readonly before: CodedReading | PersonReading | null;
	/** What is there from then on; null where nothing does. */
	readonly after: CodedReading | PersonReading | null;
	readonly note: string | null;
}

interface Entry {
	readonly action: number;
	readonly verb: string;
	readonly at: string;
	readonly who: string;
	readonly undone_by: number | null;
	readonly isBegun: boolean;
	readonly replaces: CodedReading | null;
	readonly position: PersonReading | null;
	readonly note: string | null;
}

/**
 * Who corrected what in this document, when, and what stood there before? The latest first, undone actions among them.
 *
 * - silent: on what coders read, which the history of codings tells
 */
export const positionHistory = (file: Case, document: string): Promise<Outcome<readonly PositionChange[]>> =>
	attempt(file.address, async () => {
		const byAction = new Map<number, Entry[]>();
		for (const entry of await readEntries(file, document))
			byAction.set(entry.action, [...(byAction.get(entry.action) ?? []), entry]);
		return { ok: true, value: [...byAction.values()].map(changeOf).reverse() };
	});

async function readEntries({ db }: Case, document: string): Promise<readonly Entry[]> {
	const rows = await db
		.selectFrom("corrections")
		.innerJoin("documents", "documents.key", "corrections.document")
		.innerJoin("journal", (join) =>
			join.onRef("journal.row_key", "=", "corrections.key").on("journal.table_name", "=", "corrections"),
		)
		.innerJoin("actions", "actions.key", "journal.action")
		.leftJoin("positions", "positions.key", "corrections.position")
		.select(["actions.key as action", "verb", "actions.at", "who", "undone_by", "journal.before", "journal.after"])
		.select(["corrections.replaces", "corrections.note"])
		.select(["positions.key as position", ...READING.columns])
		.where("documents.id", "=", document)
		.orderBy("journal.key")
		.execute();
	return rows.map(({ action, verb, at, who, undone_by, before, after, replaces, note, position, ...read }) => ({
		...{ action, verb, at, who, undone_by, note },
		isBegun: before === null || readRecord(after, "journal.after").until === null,
		replaces: replaces === null ? null : readReplaced(replaces),
		position: position === null ? null : { ...READING.read(read), note },
	}));
}

/** An action that puts one correction in the place of another ends a row and begins one: one change. */
function changeOf(entries: readonly Entry[]): PositionChange {
	const ended = entries.find(({ isBegun }) => !isBegun);
	const begun = entries.find(({ isBegun }) => isBegun);
	const { action, verb, at, who, undone_by } = entries[0] as Entry;
	return {
		...{ action, verb, at, who, undoneBy: undone_by },
		before: ended === undefined ? (begun?.replaces ?? null) : ended.position,
		after: begun === undefined ? (ended?.replaces ?? null) : begun.position,
		note: (begun ?? ended)?.note ?? null,
	};
}
