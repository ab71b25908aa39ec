import type { Account, Document } from "@fissure/core";
import type { Kysely } from "kysely";
import { intactRows } from "../checksums/intact.ts";
import type { Rows } from "../history/insert-rows.ts";
import { MENTION, NAME_USED, POSITION, SENTENCE, STATEMENT } from "../positions/position-codecs.ts";
import { readWords } from "../rows/read-column.ts";
import type { CaseTables } from "../schema/schema.ts";

/** Tables that hold a coding. */
export type CodingTable = "sentences" | "statements" | "positions" | "mentions" | "names_used";

/** A coding as rows without their key: what one thread can make and another write. */
export interface PackedCoding {
	/** Id. */
	readonly document: string;
	/** Of its bytes. */
	readonly sha256: string | null;
	readonly coder: string;
	readonly parties: string;
	readonly positions: number;
	readonly rows: { readonly [Table in CodingTable]: Rows<Table> };
}

/** Until the coding has its key. */
const NO_KEY = 0;

/** An account as rows. */
export function packCoding(account: Account): PackedCoding {
	const { document, coder, parties, positions } = account;
	return {
		document: document.id,
		sha256: document.sha256 ?? null,
		coder,
		parties: JSON.stringify(parties),
		positions: positions.length,
		rows: {
			sentences: rowsOf(SENTENCE, account.sentences),
			statements: rowsOf(STATEMENT, account.statements),
			positions: packPositions(account),
			mentions: rowsOf(MENTION, account.mentions),
			names_used: rowsOf(NAME_USED, account.names),
		},
	};
}

const rowsOf = <Table extends CodingTable, Noun>(
	{ names, put }: { readonly names: readonly string[]; readonly put: (noun: Noun, cells: Cell[]) => void },
	nouns: readonly Noun[],
): Rows<Table> => {
	const cells: Cell[] = [];
	for (const [number, noun] of nouns.entries()) {
		cells.push(NO_KEY, number);
		put(noun, cells);
	}
	return { columns: ["coding", "number", ...names] as unknown as Rows<Table>["columns"], cells };
};

type Cell = string | number | null;

/** Those that repeat the document are filled in when the document is known by its key. */
const POSITION_COLUMNS = ["coding", "number", ...POSITION.names, "document", "publisher", "date", "date_last"] as const;

const packPositions = ({ positions }: Account): Rows<"positions"> => {
	const cells: Cell[] = [];
	for (const [number, position] of positions.entries()) {
		cells.push(NO_KEY, number);
		POSITION.put(position, cells);
		cells.push(NO_KEY, null, "", "");
	}
	return { columns: POSITION_COLUMNS, cells };
};

interface CodingRow {
	readonly key: number;
	readonly coder: string;
	readonly parties: string;
}

/** The account that `packCoding` took apart. */
export async function unpackCoding(
	db: Kysely<CaseTables>,
	document: Document,
	{ key, coder, parties }: CodingRow,
): Promise<Account> {
	const all = async <Noun>(
		table: Exclude<CodingTable, "positions">,
		{ read }: { readonly read: (row: never, text: Document) => Noun },
	): Promise<readonly Noun[]> => {
		const rows = await intactRows(table, db.selectFrom(table).where("coding", "=", key).orderBy("number"));
		return rows.map((row) => read(row as never, document));
	};
	return {
		document,
		parties: readWords(parties, "codings.parties"),
		sentences: await all("sentences", SENTENCE),
		mentions: await all("mentions", MENTION),
		statements: await all("statements", STATEMENT),
		positions: (await standingPositions(db, key)).map((row) => POSITION.read(row, document)),
		names: await all("names_used", NAME_USED),
		coder,
	};
}

/** Those that a person replaced have ended before their coding. */
const standingPositions = (db: Kysely<CaseTables>, coding: number) =>
	intactRows(
		"positions",
		db.selectFrom("positions").where("coding", "=", coding).where("until", "is", null).orderBy("number"),
	);
