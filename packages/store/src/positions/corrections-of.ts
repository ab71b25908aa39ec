import type { Outcome } from "@fissure/core";
import type { StoredCorrection } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { READING, readReplaced } from "./position-codecs.ts";

/** Documents that one query may name. */
const MOST_NAMED = 500;

/**
 * What persons have corrected in these documents, in the order in which they did.
 *
 * - silent: on a position that somebody else has corrected since, or that another reading of the same person replaced; what it
 *   replaced stays replaced
 */
export const correctionsOf = (file: CaseFile, ids: readonly string[]): Promise<Outcome<readonly StoredCorrection[]>> =>
	attempt(file.path, async () => {
		const corrections: StoredCorrection[] = [];
		for (let from = 0; from < ids.length; from += MOST_NAMED)
			corrections.push(...(await readCorrections(file, ids.slice(from, from + MOST_NAMED))));
		return { ok: true, value: corrections };
	});

async function readCorrections({ db }: CaseFile, ids: readonly string[]): Promise<readonly StoredCorrection[]> {
	const rows = await db
		.selectFrom("corrections")
		.innerJoin("documents", "documents.key", "corrections.document")
		.innerJoin("actions", "actions.key", "corrections.added")
		.leftJoin("positions", (join) =>
			join.onRef("positions.key", "=", "corrections.position").on("positions.until", "is", null),
		)
		.select(["corrections.key", "documents.id as document", "corrections.person", "corrections.replaces"])
		.select(["corrections.note", "actions.at", "actions.who", "positions.key as positionKey"])
		.select(READING.columns)
		.where("documents.id", "in", ids)
		.where("documents.until", "is", null)
		.where("corrections.until", "is", null)
		.orderBy("corrections.key")
		.execute();
	return rows.map(({ key, document, person, replaces, note, at, who, positionKey, ...read }) => ({
		...{ key, document, person, note, at, who, positionKey },
		replaces: replaces === null ? null : readReplaced(replaces),
		position: positionKey === null ? null : { ...READING.read(read), note },
	}));
}
