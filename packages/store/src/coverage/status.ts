import type { ActorId, LanguageCode, Outcome } from "@fissure/core";
import type { CaseStatus } from "@fissure/model";
import { sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { type CodedWith, isCoded } from "../codings/documents-to-code.ts";
import { keptUntil } from "../history/kept-until.ts";

/** What does the case hold, and what waits to be done? */
export const statusOf = (file: Case, coded?: CodedWith): Promise<Outcome<CaseStatus>> =>
	attempt(file.address, async () => ({ ok: true, value: await readStatus(file, coded) }));

const readStatus = async (file: Case, coded: CodedWith | undefined): Promise<CaseStatus> => ({
	...(await keptTexts(file, coded ?? null)),
	...(await countRest(file)),
});

const keptTexts = keptUntil(["documents", "codings"], countTexts);

async function countTexts({ db }: Case, coded: CodedWith | null) {
	const standing = db.selectFrom("documents").where("documents.until", "is", null);
	const count = async (query: Countable): Promise<number> => (await query.executeTakeFirstOrThrow()).count;
	const counted = standing.select(({ fn }) => fn.countAll<number>().as("count"));
	const withoutCoding = counted.where(({ not, exists, selectFrom }) =>
		not(
			exists(
				selectFrom("codings")
					.select("codings.key")
					.whereRef("codings.document", "=", "documents.key")
					.where("codings.until", "is", null),
			),
		),
	);
	const uncoded = await count(withoutCoding);
	const notSo =
		coded === null ? null : await count(counted.where((builder) => builder.not(isCoded(builder, db, coded))));
	return {
		documents: await count(counted),
		replaced: await count(counted.where("later_version", "is not", null)),
		byPublisher: await standing
			.select(({ fn }) => ["publisher", fn.countAll<number>().as("documents")])
			.groupBy("publisher")
			.orderBy("documents", "desc")
			.orderBy("publisher")
			.execute(),
		uncoded,
		stale: notSo === null ? null : notSo - uncoded,
	};
}

interface Countable {
	readonly executeTakeFirstOrThrow: () => Promise<{ readonly count: number }>;
}

const keptPositions = keptUntil(["positions"], (file: Case, _: null) => countStanding(file, "positions"));

async function countStanding(
	{ db }: Case,
	table: "positions" | "findings" | "events" | "judgments" | "sources",
): Promise<number> {
	const { count } = await db
		.selectFrom(table)
		.where("until", "is", null)
		.select(({ fn }) => fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return count;
}

async function countRest(file: Case) {
	const { db } = file;
	const standing = (table: Parameters<typeof countStanding>[1]): Promise<number> => countStanding(file, table);
	const { unconfirmed } = await db
		.selectFrom("event_documents")
		.where("until", "is", null)
		.where("confirmed", "is", null)
		.select(({ fn }) => fn.countAll<number>().as("unconfirmed"))
		.executeTakeFirstOrThrow();
	const { edits } = await db
		.selectFrom("edits")
		.where("until", "is", null)
		.where("class", "!=", "unchanged")
		.select(({ fn }) => fn.countAll<number>().as("edits"))
		.executeTakeFirstOrThrow();
	const { unseen } = await db
		.selectFrom("alerts")
		.where("until", "is", null)
		.where("seen", "is", null)
		.select(({ fn }) => fn.countAll<number>().as("unseen"))
		.executeTakeFirstOrThrow();
	const last = await db
		.selectFrom("actions")
		.select(["verb", "who", "at"])
		.orderBy("key", "desc")
		.limit(1)
		.executeTakeFirst();
	return {
		positions: await keptPositions(file, null),
		findings: await standing("findings"),
		events: await standing("events"),
		unconfirmed,
		judgments: await standing("judgments"),
		sources: await standing("sources"),
		edits,
		unseen,
		lastAction: last ?? null,
	};
}

/** From when to when the texts are that sources hold now, and how exactly the least exact of them says so. */
export interface DateSpan {
	/** ISO days, months or years as they are given; null where no text is dated. */
	readonly first: string | null;
	readonly last: string | null;
	/** Of the least exact date: 4 a year, 7 a month, 10 a day. */
	readonly exactness: number | null;
}

/** From when to when are the texts of the case? */
export const dateSpan = (file: Case): Promise<Outcome<DateSpan>> =>
	attempt(file.address, async () => ({
		ok: true,
		value: await file.db
			.selectFrom("documents")
			.where("until", "is", null)
			.where("later_version", "is", null)
			.where("date", "!=", "")
			.select(({ fn }) => [
				fn.min<string | null>("date").as("first"),
				fn.max<string | null>("date").as("last"),
				sql<number | null>`min(length(date))`.as("exactness"),
			])
			.executeTakeFirstOrThrow(),
	}));

export interface PublisherPositions {
	readonly publisher: string | null;
	readonly positions: number;
}

/**
 * How many positions were read in the texts of each publisher?
 *
 * - time: that of going through one index; asked for more than it holds, it takes three times as long
 */
export const positionsByPublisher = (file: Case): Promise<Outcome<readonly PublisherPositions[]>> =>
	attempt(file.address, async () => ({
		ok: true,
		value: await keptByPublisher(file, null),
	}));

const keptByPublisher = keptUntil(["positions"], ({ db }: Case, _: null) =>
	db
		.selectFrom("positions")
		.where("until", "is", null)
		.where("aside", "is", null)
		.select(({ fn }) => ["publisher", fn.countAll<number>().as("positions")])
		.groupBy("publisher")
		.orderBy("publisher")
		.execute(),
);

export interface PublishersAndLanguages {
	/** Ids, in their order. */
	readonly publishers: readonly ActorId[];
	/** Those with most texts first. */
	readonly languages: readonly LanguageCode[];
}

/** Whose texts are in the case, and in which languages? */
export const publishersAndLanguages = (file: Case): Promise<Outcome<PublishersAndLanguages>> =>
	attempt(file.address, async () => {
		const standing = file.db.selectFrom("documents").where("until", "is", null);
		const publishers = await standing.select("publisher").distinct().orderBy("publisher").execute();
		const languages = await standing
			.select("language")
			.groupBy("language")
			.orderBy(({ fn }) => fn.countAll(), "desc")
			.orderBy("language")
			.execute();
		return {
			ok: true,
			value: {
				publishers: publishers.flatMap(({ publisher }) => publisher ?? []),
				languages: languages.map(({ language }) => language),
			},
		};
	});
