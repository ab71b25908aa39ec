import type { Selectable } from "kysely";
import { type Change, changeRow, recordNew } from "../history/change.ts";
import { insertRows, type Rows } from "../history/insert-rows.ts";
import { nameOfCoder } from "../positions/name-of-coder.ts";
import { supersedeIn } from "../positions/supersede.ts";
import type { CaseTables } from "../schema/schema.ts";
import { type PackedCoding, POSITION_COLUMNS } from "./pack-coding.ts";

export interface StoredCoding {
	/** Id. */
	readonly document: string;
	/** `held`: the same coder had coded it with the same codebook. */
	readonly status: "coded" | "recoded" | "held";
	readonly positions: number;
}

type CodedDocument = Pick<Selectable<CaseTables["documents"]>, "key" | "publisher" | "date" | "date_last">;

/** Keeps a coding and ends the one whose place it takes. */
export async function keepCoding(
	change: Change,
	document: CodedDocument,
	coding: PackedCoding,
	codebook: string,
): Promise<StoredCoding> {
	const { coder, parties, positions, rows } = coding;
	const standing = await change.db
		.selectFrom("codings")
		.select(["key", "coder", "codebook"])
		.where("document", "=", document.key)
		.where("until", "is", null)
		.execute();
	const earlier = standing.filter((other) => nameOfCoder(other.coder) === nameOfCoder(coder));
	if (earlier.some((other) => other.coder === coder && other.codebook === codebook))
		return { document: coding.document, status: "held", positions };
	for (const { key } of earlier)
		await changeRow(change, "codings", key, { before: { until: null }, after: { until: change.action } });
	const { key } = await change.db
		.insertInto("codings")
		.values({ document: document.key, coder, codebook, parties, added: change.action, until: null })
		.returning("key")
		.executeTakeFirstOrThrow();
	await insertRows(change, "sentences", ofCoding(rows.sentences, key));
	await insertRows(change, "statements", ofCoding(rows.statements, key));
	await insertRows(change, "positions", ofDocument(ofCoding(rows.positions, key), document));
	await insertRows(change, "mentions", ofCoding(rows.mentions, key));
	await insertRows(change, "names_used", ofCoding(rows.names_used, key));
	await supersedeIn(change, document.key, { key, coder });
	await recordNew(change, "codings", key, { document: coding.document, coder, codebook });
	return { document: coding.document, status: earlier.length > 0 ? "recoded" : "coded", positions };
}

/** The first column is the coding's. */
function ofCoding<Table extends keyof CaseTables>({ columns, cells }: Rows<Table>, coding: number): Rows<Table> {
	const own = cells.slice();
	for (let i = 0; i < own.length; i += columns.length) own[i] = coding;
	return { columns, cells: own };
}

function ofDocument(rows: Rows<"positions">, { key, publisher, date, date_last }: CodedDocument): Rows<"positions"> {
	const cells = rows.cells.slice();
	const repeated = [key, publisher, date, date_last];
	const first = POSITION_COLUMNS.indexOf("document");
	for (let row = 0; row < cells.length; row += POSITION_COLUMNS.length)
		for (const [i, cell] of repeated.entries()) cells[row + first + i] = cell;
	return { columns: rows.columns, cells };
}
