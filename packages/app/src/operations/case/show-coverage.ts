import { type ActorId, DOCUMENT_KINDS, type DocumentKind, type LanguageCode, type Outcome } from "@fissure/core";
import type { CaseCoverage, PublisherCoverage } from "@fissure/model";
import type { Case, CoverageGroup, PeriodLength } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import { periodsBetween } from "../../overview/periods-between.ts";
import { operation } from "../definition/operation.ts";

export const showCoverage = operation({
	name: "show-coverage",
	question: "Which texts does the case have, by publisher, period, language and kind; and where are gaps?",
	effect: "reads",
	http: "GET /api/coverage",
	input: ({ z, listOf, words }) =>
		z.strictObject({
			by: z.enum(["year", "month"]).exactOptional(),
			languages: listOf(words).exactOptional(),
			kinds: listOf(z.enum(DOCUMENT_KINDS)).exactOptional(),
		}),
	output: ({ CaseCoverageSchema }) => CaseCoverageSchema,
	run: (asked, { case: choice }) => coverageInCase({ case: choice, ...asked }),
});

export interface CoverageRequest {
	readonly case: CaseChoice;
	/** Months where all texts say theirs and lie within thirty of them, else years; unless said. */
	readonly by?: PeriodLength;
	readonly languages?: readonly LanguageCode[];
	readonly kinds?: readonly DocumentKind[];
}

/** Months, where all texts lie within so many; more are no picture any longer. */
const MOST_MONTHS = 30;

/**
 * What does the archive hold of whom, from when, in which languages and kinds; and where are its gaps?
 *
 * What sources say now is counted, not what they said before they were changed.
 *
 * - problems: those of the lexicon and of opening
 */
export const coverageInCase = ({
	case: choice,
	by,
	languages,
	kinds,
}: CoverageRequest): Promise<Outcome<CaseCoverage>> =>
	inCase(choice, "read", async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const filters = { ...(languages === undefined ? {} : { languages }), ...(kinds === undefined ? {} : { kinds }) };
		const length = by === undefined ? await fittingLength(file, store) : { ok: true as const, value: by };
		if (!length.ok) return length;
		const groups = await store.coverageByPeriod(file, length.value, lexicon.value.coded, filters);
		if (!groups.ok) return groups;
		const positions = await store.positionsByPublisher(file);
		if (!positions.ok) return positions;
		const periods = periodsBetween(groups.value.map(({ period }) => period));
		const bySide = new Map(positions.value.map((one) => [one.publisher, one.positions]));
		return {
			ok: true,
			value: {
				by: length.value,
				periods,
				publishers: publishersOf(groups.value, periods).map((one) => ({
					...one,
					positions: bySide.get(one.publisher) ?? 0,
				})),
				languages: totals(groups.value, "language").map(([language, documents]) => ({ language, documents })),
				kinds: totals(groups.value, "kind").map(([kind, documents]) => ({ kind, documents })),
				documents: groups.value.reduce((sum, { documents }) => sum + documents, 0),
			},
		};
	});

/** Months, where every text says its month and few months hold them all; else years. */
async function fittingLength(file: Case, store: Store): Promise<Outcome<PeriodLength>> {
	const span = await store.dateSpan(file);
	if (!span.ok) return span;
	const { first, last, exactness } = span.value;
	const isExact = first !== null && last !== null && (exactness ?? 0) >= MONTH;
	const months = isExact ? periodsBetween([first.slice(0, MONTH), last.slice(0, MONTH)]).length : 0;
	return { ok: true, value: months > 0 && months <= MOST_MONTHS ? "month" : "year" };
}

/** Characters of an ISO month. */
const MONTH = 7;

type Counted = Omit<PublisherCoverage, "positions">;

function publishersOf(groups: readonly CoverageGroup[], periods: readonly string[]): readonly Counted[] {
	const places = new Map(periods.map((period, index) => [period, index]));
	const rows = new Map<ActorId | null, { held: number[]; toRead: number[] } & Omit<Counted, "held" | "toRead">>();
	for (const { publisher, period, documents, uncoded, stale } of groups) {
		const row = rows.get(publisher) ?? {
			...{ publisher, documents: 0, uncoded: 0, stale: 0, undated: 0 },
			...{ held: periods.map(() => 0), toRead: periods.map(() => 0) },
		};
		const at = places.get(period);
		if (at !== undefined) {
			row.held[at] = (row.held[at] ?? 0) + documents;
			row.toRead[at] = (row.toRead[at] ?? 0) + uncoded + stale;
		}
		rows.set(publisher, {
			...row,
			documents: row.documents + documents,
			uncoded: row.uncoded + uncoded,
			stale: row.stale + stale,
			undated: row.undated + (at === undefined ? documents : 0),
		});
	}
	return [...rows.values()].toSorted(
		(a, b) =>
			Number(a.publisher === null) - Number(b.publisher === null) ||
			b.documents - a.documents ||
			((a.publisher ?? "") < (b.publisher ?? "") ? -1 : 1),
	);
}

function totals(groups: readonly CoverageGroup[], field: "language" | "kind"): readonly (readonly [string, number])[] {
	const counts = new Map<string, number>();
	for (const group of groups) counts.set(group[field], (counts.get(group[field]) ?? 0) + group.documents);
	return [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}
