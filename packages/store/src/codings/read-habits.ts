import { type ActorId, type HabitText, lettersOf, type Outcome } from "@fissure/core";
import { attempt, type Case } from "../case/case.ts";
import { readWords } from "../rows/read-column.ts";
import type { CodedWith } from "./documents-to-code.ts";

/** Codings looked up at once: below the number of variables that any SQLite takes. */
const PAGE = 500;

/**
 * The texts of these publishers, reduced to what their habit is made of: which issues each touches, how long it is and of when.
 * An archive of thousands stays small in memory.
 *
 * - silent: on what was not read so, and on what its source has since replaced
 */
export const readHabits = (
	file: Case,
	publishers: readonly ActorId[],
	coded: CodedWith,
): Promise<Outcome<readonly HabitText[]>> =>
	attempt(file.address, async () => {
		const rows = await textsOf(file, publishers, coded);
		const issues = new Map<number, Set<string>>(rows.map(({ coding }) => [coding, new Set()]));
		for (let from = 0; from < rows.length; from += PAGE)
			for (const { coding, issue } of await issuesOf(
				file,
				rows.slice(from, from + PAGE).map(({ coding }) => coding),
			))
				issues.get(coding)?.add(issue);
		return {
			ok: true,
			value: rows.map(({ coding, id, publisher, language, parties, length, date }) => ({
				id,
				publisher: publisher ?? "",
				parties: readWords<ActorId>(parties, "codings.parties"),
				issues: issues.get(coding) ?? new Set<string>(),
				length: lettersOf({ length, language }),
				date: date === "" ? null : date,
			})),
		};
	});

const textsOf = ({ db }: Case, publishers: readonly ActorId[], { coder, codebook }: CodedWith) =>
	db
		.selectFrom("codings")
		.innerJoin("documents", "documents.key", "codings.document")
		.select(({ fn }) => [
			"codings.key as coding",
			"documents.id",
			"documents.publisher",
			"documents.language",
			"documents.date",
			"codings.parties",
			fn<number>("length", ["documents.text"]).as("length"),
		])
		.where("codings.until", "is", null)
		.where("codings.coder", "=", coder)
		.where("codings.codebook", "=", codebook)
		.where("documents.until", "is", null)
		.where("documents.later_version", "is", null)
		.where("documents.publisher", "in", publishers)
		.orderBy("codings.key")
		.execute();

const issuesOf = ({ db }: Case, codings: readonly number[]) =>
	db.selectFrom("mentions").select(["coding", "issue"]).distinct().where("coding", "in", codings).execute();
