import type { Outcome } from "@fissure/core";
import type { CaseStatus } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { type CodedWith, isCoded } from "../codings/documents-to-code.ts";

/** What does the case hold, and what waits to be done? */
export const statusOf = (file: CaseFile, coded?: CodedWith): Promise<Outcome<CaseStatus>> =>
	attempt(file.path, async () => ({ ok: true, value: await readStatus(file, coded) }));

async function readStatus({ db }: CaseFile, coded: CodedWith | undefined): Promise<CaseStatus> {
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
		coded === undefined ? null : await count(counted.where((builder) => builder.not(isCoded(builder, db, coded))));
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
		...(await countRest(db)),
	};
}

interface Countable {
	readonly executeTakeFirstOrThrow: () => Promise<{ readonly count: number }>;
}

async function countRest(db: CaseFile["db"]) {
	const standing = async (table: "positions" | "findings" | "events" | "judgments" | "sources"): Promise<number> => {
		const { count } = await db
			.selectFrom(table)
			.where("until", "is", null)
			.select(({ fn }) => fn.countAll<number>().as("count"))
			.executeTakeFirstOrThrow();
		return count;
	};
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
		positions: await standing("positions"),
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
