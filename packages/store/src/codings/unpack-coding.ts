import type { Account, Document } from "@fissure/core";
import type { Kysely } from "kysely";
import { MENTION, NAME_USED, POSITION, SENTENCE, STATEMENT } from "../positions/position-codecs.ts";
import { readWords } from "../rows/read-column.ts";
import type { CaseTables } from "../schema/schema.ts";
import type { CodingTable } from "./pack-coding.ts";

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
		const rows = await db.selectFrom(table).selectAll().where("coding", "=", key).orderBy("number").execute();
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
	db
		.selectFrom("positions")
		.select(POSITION.columns)
		.where("coding", "=", coding)
		.where("until", "is", null)
		.orderBy("number")
		.execute();
