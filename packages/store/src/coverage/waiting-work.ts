import type { Outcome } from "@fissure/core";
import type { WaitingWork } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { type CodedWith, isCoded } from "../codings/documents-to-code.ts";
import { keptUntil } from "../history/kept-until.ts";

/** What waits to be done? */
export const waitingWork = (file: Case, coded: CodedWith): Promise<Outcome<WaitingWork>> =>
	attempt(file.address, async () => ({ ok: true, value: await readWaiting(file, coded) }));

const readWaiting = async (file: Case, coded: CodedWith): Promise<WaitingWork> => ({
	...(await keptUnread(file, coded)),
	...(await readEventWork(file.db)),
	ungrouped: await keptUngrouped(file, null),
	uncomparedVersions: await keptVersions(file, null),
});

const keptUnread = keptUntil(["documents", "codings"], readUnread);

async function readUnread({ db }: Case, coded: CodedWith) {
	const uncoded = await db
		.selectFrom("documents")
		.where("until", "is", null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("codings")
						.select("codings.key")
						.whereRef("codings.document", "=", "documents.key")
						.where("codings.until", "is", null),
				),
			),
		)
		.select(({ fn, eb }) => [
			"language",
			eb.case().when("publisher", "is", null).then(0).else(1).end().as("hasPublisher"),
			fn.countAll<number>().as("documents"),
		])
		.groupBy(["language", "hasPublisher"])
		.orderBy("language")
		.execute();
	const { others } = await db
		.selectFrom("documents")
		.where("until", "is", null)
		.where((builder) => builder.not(isCoded(builder, db, coded)))
		.select(({ fn }) => fn.countAll<number>().as("others"))
		.executeTakeFirstOrThrow();
	return {
		stale: others - uncoded.reduce((sum, { documents }) => sum + documents, 0),
		uncoded: uncoded.map((group) => ({ ...group, hasPublisher: group.hasPublisher === 1 })),
	};
}

async function readEventWork(db: Case["db"]) {
	const standing = db
		.selectFrom("event_documents")
		.innerJoin("documents", "documents.key", "event_documents.document")
		.innerJoin("events", "events.key", "event_documents.event")
		.where("event_documents.until", "is", null)
		.where("documents.until", "is", null)
		.where("events.until", "is", null);
	const unconfirmed = await standing
		.where("event_documents.confirmed", "is", null)
		.select(({ fn }) => [
			fn.countAll<number>().as("documents"),
			fn.count<number>("event_documents.event").distinct().as("events"),
		])
		.executeTakeFirstOrThrow();
	// Anyone who refused a text said that it does not belong to the event.
	const events = await standing
		.where(({ or, eb }) => or([eb("confirmed", "is", null), eb("confirmed", "=", 1)]))
		.leftJoin("codings", (join) => join.onRef("codings.document", "=", "documents.key").on("codings.until", "is", null))
		.leftJoin("coding_tasks", (join) =>
			join.onRef("coding_tasks.key", "=", "codings.task").on("codings.aside", "is", null),
		)
		.leftJoin("findings", (join) => join.onRef("findings.event", "=", "events.id").on("findings.until", "is", null))
		.leftJoin("actions as finding", "finding.key", "findings.added")
		.select(({ fn }) => [
			"event_documents.event",
			fn.count<number>("documents.key").distinct().as("texts"),
			fn.max("event_documents.added").as("grouped"),
			fn.max("codings.added").as("read"),
			fn.max("coding_tasks.finished").as("finished"),
			fn.count("codings.coder").distinct().as("coders"),
			fn.max("findings.added").as("found"),
			fn.max("finding.at").as("foundAt"),
		])
		.groupBy("event_documents.event")
		.having(({ fn }) => fn.count("documents.key").distinct(), ">", 1)
		.execute();
	const lastOfAll = await lastFind(db);
	const chosen = await lastChoice(db);
	const isWaiting = ({ grouped, read, found, foundAt, finished, coders }: (typeof events)[number]): boolean => {
		if (read === null) return false;
		const last = Math.max(lastOfAll.key, found ?? 0);
		// Of texts that several have coded the coding of another may count since then.
		const isChosenSince = Number(coders) > 1 && chosen > last;
		const isFinishedSince = finished !== null && finished > lastOfAll.at && finished > (foundAt ?? "");
		return Math.max(grouped, read) > last || isChosenSince || isFinishedSince;
	};
	return {
		unconfirmed,
		comparable: events.length,
		uncompared: events.filter(isWaiting).length,
	};
}

const keptUngrouped = keptUntil(["documents", "event_documents"], async ({ db }: Case, _: null): Promise<number> => {
	const { ungrouped } = await db
		.selectFrom("documents")
		.where("until", "is", null)
		.where("later_version", "is", null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("event_documents")
						.select("event_documents.key")
						.whereRef("event_documents.document", "=", "documents.key")
						.where("event_documents.until", "is", null),
				),
			),
		)
		.select(({ fn }) => fn.countAll<number>().as("ungrouped"))
		.executeTakeFirstOrThrow();
	return ungrouped;
});

/** Key of the action by which somebody chose last whose coding counts, or took the choice back; 0 where nobody did. */
async function lastChoice(db: Case["db"]): Promise<number> {
	const { added, until } = await db
		.selectFrom("coder_orders")
		.select(({ fn }) => [fn.max("added").as("added"), fn.max("until").as("until")])
		.executeTakeFirstOrThrow();
	return Math.max(added ?? 0, until ?? 0);
}

/** The action that compared all events last. */
async function lastFind(db: Case["db"]): Promise<{ readonly key: number; readonly at: string }> {
	const found = await db
		.selectFrom("actions")
		.where("verb", "=", "find")
		.where("undone_by", "is", null)
		.select(["key", "at"])
		.orderBy("key", "desc")
		.limit(1)
		.executeTakeFirst();
	return found ?? { key: 0, at: "" };
}

const keptVersions = keptUntil(["documents", "edits"], async ({ db }: Case, _: null): Promise<number> => {
	const { versions } = await db
		.selectFrom("documents as before")
		.innerJoin("documents as after", "after.id", "before.later_version")
		.where("before.until", "is", null)
		.where("after.until", "is", null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("edits")
						.select("edits.key")
						.whereRef("edits.before", "=", "before.id")
						.whereRef("edits.after", "=", "after.id")
						.where("edits.until", "is", null),
				),
			),
		)
		.select(({ fn }) => fn.countAll<number>().as("versions"))
		.executeTakeFirstOrThrow();
	return versions;
});
