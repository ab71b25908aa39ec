import type { Outcome } from "@fissure/core";
import type { DocumentFacts } from "@fissure/model";
import { attempt, type CaseFile } from "../case-file.ts";

/** Ids looked up at once: below the number of variables that any SQLite takes. */
const PAGE = 500;

/** Of documents that stand, by id; one that does not is left out. */
export const documentFacts = (
	file: CaseFile,
	ids: readonly string[],
): Promise<Outcome<ReadonlyMap<string, DocumentFacts>>> =>
	attempt(file.path, async () => {
		const facts = new Map<string, DocumentFacts>();
		for (let from = 0; from < ids.length; from += PAGE)
			for (const row of await factsIn(file, ids.slice(from, from + PAGE)))
				facts.set(row.id, { ...row, date: row.date === "" ? null : row.date });
		return { ok: true, value: facts };
	});

const factsIn = ({ db }: CaseFile, ids: readonly string[]) =>
	db
		.selectFrom("documents")
		.select(["id", "publisher", "date", "title", "kind", "language"])
		.where("until", "is", null)
		.where("id", "in", ids)
		.execute();
