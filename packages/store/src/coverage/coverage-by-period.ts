import type { DocumentKind, LanguageCode, Outcome } from "@fissure/core";
import { sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import type { CodedWith } from "../codings/documents-to-code.ts";
import { keptUntil } from "../history/kept-until.ts";

/** How finely days are distinguished: as many characters of an ISO day. */
export const PERIOD_LENGTHS = { year: 4, month: 7 } as const;
export type PeriodLength = keyof typeof PERIOD_LENGTHS;

export interface CoverageFilters {
	readonly languages?: readonly LanguageCode[];
	readonly kinds?: readonly DocumentKind[];
}

/** Texts of one publisher, period, language and kind: what their sources say now, earlier versions left out. */
export interface CoverageGroup {
	readonly publisher: string | null;
	/** `2024` or `2024-03`; empty where the text says no day as fine as this. */
	readonly period: string;
	readonly language: LanguageCode;
	readonly kind: string;
	readonly documents: number;
	/** Of these, so many that no coder has read. */
	readonly uncoded: number;
	/** Of these, so many that were read, but not by this coder with this codebook. */
	readonly stale: number;
}

/**
 * How many texts are there of whom, from when, in which language and of which kind?
 *
 * - time: grows with the number of documents, not with their length: no text is read
 */
export const coverageByPeriod = (
	file: Case,
	by: PeriodLength,
	coded: CodedWith,
	filters: CoverageFilters = {},
): Promise<Outcome<readonly CoverageGroup[]>> =>
	attempt(file.address, async () => ({ ok: true, value: await keptGroups(file, { by, coded, filters }) }));

interface AskedGroups {
	readonly by: PeriodLength;
	readonly coded: CodedWith;
	readonly filters: CoverageFilters;
}

const keptGroups = keptUntil(["documents", "codings"], readGroups);

function readGroups(
	{ db }: Case,
	{ by, coded: { coder, codebook }, filters: { languages, kinds } }: AskedGroups,
): Promise<CoverageGroup[]> {
	const length = PERIOD_LENGTHS[by];
	let asked = db
		.selectFrom("documents")
		// One row a document: its own coding by anybody, and by the coder of today.
		.leftJoin(
			(join) =>
				join
					.selectFrom("codings")
					.select(({ fn, eb }) => [
						"document",
						fn
							.max(
								eb
									.case()
									.when(eb.and([eb("coder", "=", coder), eb("codebook", "=", codebook)]))
									.then(1)
									.else(0)
									.end(),
							)
							.as("current"),
					])
					.where("until", "is", null)
					.groupBy("document")
					.as("coding"),
			(join) => join.onRef("coding.document", "=", "documents.key"),
		)
		.where("documents.until", "is", null)
		.where("documents.later_version", "is", null);
	if (languages !== undefined) asked = asked.where("language", "in", languages);
	if (kinds !== undefined) asked = asked.where("kind", "in", kinds);
	return asked
		.select(({ fn, eb }) => [
			"publisher",
			// A text of which only the year is known belongs to no month.
			sql<string>`case when length(date) >= ${sql.lit(length)} then substr(date, 1, ${sql.lit(length)}) else '' end`.as(
				"period",
			),
			"language",
			"kind",
			fn.countAll<number>().as("documents"),
			fn.sum<number>(eb.case().when("coding.current", "is", null).then(1).else(0).end()).as("uncoded"),
			fn.sum<number>(eb.case().when("coding.current", "=", 0).then(1).else(0).end()).as("stale"),
		])
		.groupBy([sql.ref("publisher"), sql.ref("period"), sql.ref("language"), sql.ref("kind")])
		.orderBy("publisher")
		.orderBy("period")
		.execute();
}
