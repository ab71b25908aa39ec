import {
	type Account,
	type Attitude,
	type Document,
	type Manner,
	type Mention,
	type NameUsed,
	type Position,
	type PositionStatus,
	quoteOf,
	type Scale,
	type SentenceSpan,
	type Statement,
} from "@fissure/core";
import type { Kysely, Selectable } from "kysely";
import { readWords } from "../read-column.ts";
import type { CaseTables } from "../schema.ts";

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
	return {
		document,
		parties: listOf(parties),
		sentences: await readSentences(db, key),
		mentions: await readMentions(db, key, document),
		statements: await readStatements(db, key, document),
		positions: await readPositions(db, key, document),
		names: await readNames(db, key, document),
		coder,
	};
}

const listOf = (json: string): readonly string[] => readWords(json, "a list of the coding");

interface Place {
	readonly start_at: number;
	readonly end_at: number;
}
const wordsAt = (document: Document, { start_at, end_at }: Place) =>
	quoteOf(document, { start: start_at, end: end_at });

async function readSentences(db: Kysely<CaseTables>, coding: number): Promise<readonly SentenceSpan[]> {
	const rows = await db
		.selectFrom("sentences")
		.select(["start_at as start", "end_at as end", "paragraph"])
		.where("coding", "=", coding)
		.orderBy("number")
		.execute();
	return rows;
}

async function readMentions(db: Kysely<CaseTables>, coding: number, document: Document): Promise<readonly Mention[]> {
	const rows = await db.selectFrom("mentions").selectAll().where("coding", "=", coding).orderBy("number").execute();
	return rows.map((row) => ({
		issue: row.issue,
		concept: row.concept,
		quote: wordsAt(document, row),
		paragraph: row.paragraph,
	}));
}

async function readStatements(
	db: Kysely<CaseTables>,
	coding: number,
	document: Document,
): Promise<readonly Statement[]> {
	const rows = await db.selectFrom("statements").selectAll().where("coding", "=", coding).orderBy("number").execute();
	return rows.map((row) => ({
		quote: wordsAt(document, row),
		holder: row.holder,
		asserter: row.asserter,
		manner: row.manner as Manner,
		agentless: row.agentless === 1,
		attitude: attitudeOf(row),
		hedges: listOf(row.hedges),
		target: row.target,
		object: { concepts: listOf(row.concepts), actors: listOf(row.actors), numbers: listOf(row.numbers) },
		because: listOf(row.because),
		paragraph: row.paragraph,
		sentence: row.sentence,
	}));
}

function attitudeOf(row: Selectable<CaseTables["statements"]>): Attitude | null {
	const { verb, scale, rung, polarity, negated, conditional, intensified } = row;
	if (verb === null || rung === null) return null;
	return {
		verb,
		scale: scale as Scale,
		rung,
		polarity: polarity as Attitude["polarity"],
		negated: negated === 1,
		conditional: conditional === 1,
		intensified: intensified === 1,
	};
}

async function readPositions(db: Kysely<CaseTables>, coding: number, document: Document): Promise<readonly Position[]> {
	// Those that a person replaced have ended before their coding.
	const rows = await db
		.selectFrom("positions")
		.selectAll()
		.where("coding", "=", coding)
		.where("until", "is", null)
		.orderBy("number")
		.execute();
	return rows.map((row) => ({
		issue: row.issue,
		holder: row.holder,
		asserter: row.asserter,
		manner: row.manner as Manner,
		stance: row.stance,
		status: row.status as PositionStatus,
		quote: wordsAt(document, row),
		statement: row.statement,
		because: listOf(row.because),
		...(row.note === null ? {} : { note: row.note }),
	}));
}

async function readNames(db: Kysely<CaseTables>, coding: number, document: Document): Promise<readonly NameUsed[]> {
	const rows = await db.selectFrom("names_used").selectAll().where("coding", "=", coding).orderBy("number").execute();
	return rows.map((row) => ({
		topic: row.topic,
		frame: row.frame,
		issue: row.issue,
		quote: wordsAt(document, row),
	}));
}
