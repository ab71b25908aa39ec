import { type RawBuilder, sql } from "kysely";
import { either } from "../dialects/either.ts";
import { surrogatePairs } from "../documents/save-addition.ts";
import type { MigrationContext } from "./migration.ts";

/** The words themselves for those who read a case with SQL: in R, Python or Datasette. */
export async function up(db: MigrationContext): Promise<void> {
	// Nearly every text has none, and its row need not be written again.
	await db.schema
		.alterTable("documents")
		.addColumn("pairs", "text", (column) => column.defaultTo("[]"))
		.execute();
	await fillPairs(db);
	await db.schema
		.createView("ledger")
		.as(ledgerOf(sql``) as never)
		.execute();
	await db.schema
		.createView("quotations")
		.as(quotationsOf(sql``) as never)
		.execute();
}

/** Texts in memory at once. */
const PAGE = 20;

async function fillPairs(db: MigrationContext): Promise<void> {
	for (let after = 0; ; ) {
		const { rows } = await sql<{ readonly key: number; readonly text: string }>`
			select key, text from documents where key > ${after} order by key limit ${PAGE}`.execute(db);
		for (const { key, text } of rows) {
			const pairs = surrogatePairs(text);
			if (pairs !== "[]") await sql`update documents set pairs = ${pairs} where key = ${key}`.execute(db);
			after = key;
		}
		if (rows.length < PAGE) return;
	}
}

/** Before a list of what a column of the same row holds. */
export const ITEMS = either({ sqlite: sql`join`, postgres: sql`cross join lateral` });

/** A value of JSON that is a whole number; PostgreSQL gives its text. */
const whole = (value: RawBuilder<unknown>): RawBuilder<unknown> =>
	either({ sqlite: value, postgres: sql`(${value})::bigint` });

/** A place in the text of `documents`, counted in code points instead of UTF-16 units; null where SQL finds no words in it. */
export const codePointOf = (unit: RawBuilder<unknown>): RawBuilder<unknown> => sql`
	case when documents.pairs is null then null when documents.pairs = '[]' then ${unit}
		else ${unit} - (select count(*) from json_each(documents.pairs) as pair where ${whole(sql`pair.value`)} < ${unit}) end`;

/** The words of a span of UTF-16 units in the text of `documents`; null where SQL finds none in it. */
export const wordsAt = (start: RawBuilder<unknown>, end: RawBuilder<unknown>): RawBuilder<unknown> => sql`
	${either({ sqlite: sql`substr`, postgres: sql`characters_at` })}(documents.text, ${codePointOf(start)} + 1, ${codePointOf(end)} - ${codePointOf(start)})`;

/** A span of a table as columns: its words, and its place in code points and in UTF-16 units, half-open, from 0. */
function spanOf(start: RawBuilder<unknown>, end: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`${wordsAt(start, end)} as quote,
		${codePointOf(start)} as start_codepoint, ${codePointOf(end)} as end_codepoint,
		${start} as start_unit, ${end} as end_unit`;
}

export const yesOrNo = (column: RawBuilder<unknown>): RawBuilder<unknown> =>
	sql`case ${column} when 1 then 'yes' else 'no' end`;

/** What nobody took back, in texts that their source has not replaced: as `fissure ask` and `fissure export` have it. */
const STANDING = sql`documents.until is null and documents.later_version is null`;

/** The columns of `fissure export --format csv`, with places in both units; `also`: what later versions ask of a row beside. */
export const ledgerOf = (also: RawBuilder<unknown>): RawBuilder<unknown> => sql`
	select documents.publisher, nullif(documents.date, '') as date, documents.title, documents.id as document, documents.url,
		documents.venue, documents.kind, documents.language,
		positions.holder, positions.asserter, positions.manner, positions.issue, positions.stance, positions.status,
		statements.verb, ${yesOrNo(sql`statements.negated`)} as negated, ${yesOrNo(sql`statements.conditional`)} as conditional,
		${wordsAt(sql`sentences.start_at`, sql`sentences.end_at`)} as sentence,
		${spanOf(sql`positions.start_at`, sql`positions.end_at`)},
		positions.because, codings.coder, codings.codebook, actions.at as coded_at, actions.who as coded_by,
		documents.sha256, positions.note
	from positions
		join documents on documents.key = positions.document
		join codings on codings.key = positions.coding
		join actions on actions.key = codings.added
		join statements on statements.coding = positions.coding and statements.number = positions.statement
		join sentences on sentences.coding = positions.coding and sentences.number = statements.sentence
	where positions.until is null and ${STANDING}${also}`;

/** Rows of a table that belongs to a coding, as quotations. */
const inCoding = (
	kind: string,
	{ issue, holder, also }: Readonly<Record<"issue" | "holder" | "also", RawBuilder<unknown>>>,
): RawBuilder<unknown> => {
	const table = sql.table(TABLES[kind] ?? kind);
	const isStanding = kind === "position" ? sql`positions.until is null` : sql`codings.until is null`;
	return sql`
	select ${sql.lit(kind)} as kind, documents.id as document, documents.publisher, nullif(documents.date, '') as date,
		documents.language, ${issue} as issue, ${holder} as holder,
		${spanOf(sql`${table}.start_at`, sql`${table}.end_at`)}, codings.coder as by
	from ${table} join codings on codings.key = ${table}.coding join documents on documents.key = codings.document
	where ${isStanding} and ${STANDING}${also}`;
};

const TABLES: Readonly<Record<string, string>> = {
	position: "positions",
	statement: "statements",
	mention: "mentions",
	name: "names_used",
};

const inFinding = (part: string): RawBuilder<unknown> => {
	const [start, end] = [
		whole(sql`json_extract(quoted.value, '$.start')`),
		whole(sql`json_extract(quoted.value, '$.end')`),
	];
	return sql`
	select ${sql.lit(`finding, ${part}`)} as kind, documents.id as document, documents.publisher,
		nullif(documents.date, '') as date, documents.language, findings.issue, findings.holder,
		${spanOf(start, end)}, findings.comparator as by
	from findings ${ITEMS} json_each(iif(json_valid(findings.finding), findings.finding, '{}'), ${sql.lit(`$.${part}`)}) as quoted
		join documents on documents.id = json_extract(quoted.value, '$.document')
	where findings.until is null and ${STANDING}`;
};

/**
 * All words that anything in the case rests on: what was read in the texts, and what was found in comparing them; `also`: what later
 * versions ask of a row of a coding beside.
 */
export const quotationsOf = (also: RawBuilder<unknown>): RawBuilder<unknown> =>
	sql.join(
		[
			inCoding("position", { issue: sql`positions.issue`, holder: sql`positions.holder`, also }),
			inCoding("statement", { issue: sql`null`, holder: sql`statements.holder`, also }),
			inCoding("mention", { issue: sql`mentions.issue`, holder: sql`null`, also }),
			inCoding("name", { issue: sql`names_used.issue`, holder: sql`null`, also }),
			...["evidence", "instead", "counterEvidence"].map(inFinding),
		],
		sql` union all `,
	);
