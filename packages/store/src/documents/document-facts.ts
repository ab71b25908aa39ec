import type { Outcome } from "@fissure/core";
import type { DocumentFacts } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { DOCUMENT_FACTS } from "./document-codecs.ts";

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
			for (const row of await factsIn(file, ids.slice(from, from + PAGE))) facts.set(row.id, DOCUMENT_FACTS.read(row));
		return { ok: true, value: facts };
	});

const factsIn = ({ db }: CaseFile, ids: readonly string[]) =>
	db.selectFrom("documents").select(DOCUMENT_FACTS.columns).where("until", "is", null).where("id", "in", ids).execute();
