import type { Outcome } from "@fissure/core";
import type { ContestedPosition, StoredPosition } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { unhidden } from "../coders/as-seen.ts";
import { isByCoder } from "../codings/is-by-coder.ts";
import { STORED_POSITION } from "./position-codecs.ts";

/** The positions in a document, in the order of the text: those that count in the case, or those of these coders. */
export const positionsIn = (
	file: Case,
	document: string,
	coders?: readonly string[],
): Promise<Outcome<readonly StoredPosition[]>> =>
	attempt(file.address, async () => {
		const rows = await readPositions(file, document)
			.where((builder) =>
				coders === undefined ? builder("positions.aside", "is", null) : isByCoder(builder as never, coders),
			)
			.execute();
		return { ok: true, value: rows.map((row) => STORED_POSITION.read(row)) };
	});

/** What is read in the words of one text, by the coder of a task and by others. */
export interface ReadingsOfTask {
	/** In the order of the text. */
	readonly own: readonly StoredPosition[];
	/** Of those who have finished, programs included; each under its coder. */
	readonly others: readonly StoredPosition[];
}

/** The readings of a task beside all others of its text, whether or not they count, and whether or not they are hidden elsewhere. */
export const readingsOfTask = (
	file: Case,
	{ key, document }: { readonly key: number; readonly document: string },
): Promise<Outcome<ReadingsOfTask>> =>
	attempt(file.address, async () => {
		const rows = await readPositions(unhidden(file), document)
			.leftJoin("coding_tasks", "coding_tasks.key", "codings.task")
			.select(["codings.task", "coding_tasks.finished"])
			.execute();
		const positions = (kept: (row: (typeof rows)[number]) => boolean) =>
			rows.filter(kept).map((row) => STORED_POSITION.read(row));
		return {
			ok: true,
			value: {
				own: positions(({ task }) => task === key),
				others: positions(({ task, finished }) => task !== key && (task === null || finished !== null)),
			},
		};
	});

const readPositions = ({ db }: Case, document: string) =>
	db
		.selectFrom("positions")
		.innerJoin("codings", "codings.key", "positions.coding")
		.innerJoin("documents", "documents.key", "codings.document")
		.innerJoin("actions", "actions.key", "codings.added")
		.innerJoin("statements", (join) =>
			join.onRef("statements.coding", "=", "positions.coding").onRef("statements.number", "=", "positions.statement"),
		)
		.select(STORED_POSITION.columns)
		.where("documents.id", "=", document)
		.where(intact("positions"))
		.where(intact("codings"))
		.where(intact("statements"))
		.where(intact("actions"))
		.where("documents.until", "is", null)
		.where("codings.until", "is", null)
		.where("positions.until", "is", null)
		.orderBy("positions.start_at")
		.orderBy("positions.end_at")
		.orderBy("positions.key");

/** By id of a document, of those that are named: its positions that a person marked as disputed or withdrawn. */
export const contestedIn = (
	file: Case,
	ids: readonly string[],
): Promise<Outcome<ReadonlyMap<string, readonly ContestedPosition[]>>> =>
	attempt(file.address, async () => {
		const found = new Map<string, ContestedPosition[]>();
		for (let from = 0; from < ids.length; from += MOST_NAMED)
			for (const { id, status, ...place } of await contestedRows(file, ids.slice(from, from + MOST_NAMED))) {
				const list = found.get(id) ?? [];
				list.push({ ...place, status: status === "disputed" ? status : "withdrawn" });
				found.set(id, list);
			}
		return { ok: true, value: found };
	});

/** Documents that one query may name. */
const MOST_NAMED = 500;

const contestedRows = ({ db }: Case, ids: readonly string[]) =>
	db
		.selectFrom("positions")
		.innerJoin("codings", "codings.key", "positions.coding")
		.innerJoin("documents", "documents.key", "codings.document")
		.select(["documents.id", "positions.start_at as start", "positions.end_at as end"])
		.select(["positions.note", "positions.status"])
		.where("documents.id", "in", ids)
		.where("positions.status", "in", ["disputed", "withdrawn"])
		.where(intact("positions"))
		.where("documents.until", "is", null)
		.where("codings.until", "is", null)
		.where("positions.until", "is", null)
		.where("positions.aside", "is", null)
		.orderBy("positions.start_at")
		.execute();
