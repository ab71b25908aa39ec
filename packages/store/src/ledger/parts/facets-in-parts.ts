import type { LedgerFacets, LedgerFilters } from "@fissure/model";
import { sql } from "kysely";
import type { Case } from "../../case/case.ts";
import { isMutedPosition } from "../../mutes/mutes.ts";
import { type CountedFacet, laidOut, OF_DOCUMENTS, OF_POSITIONS, omit, STANCES } from "../facet-lists.ts";
import { leavingOut } from "../ledger-filters.ts";
import type { LedgerDocument } from "../read-columns.ts";
import { eachPart, type LedgerParts } from "./ledger-parts.ts";
import { passingIn } from "./pieces.ts";

type Counts = ReadonlyMap<string, number>;
const NONE: Counts = new Map();
const COLUMNS = ["issue", "holder", "asserter", "manner", "stance"] as const;
type Column = (typeof COLUMNS)[number];
/** Of the document, as the lists name it. */
const FIELDS = { publishers: "publisher", kinds: "kind", venues: "venue", languages: "language" } as const;

/** The same counts as of a ledger in memory, of a large one. */
export async function facetsInParts(file: Case, home: LedgerParts, wanted: LedgerFilters): Promise<LedgerFacets> {
	const filters = leavingOut(home.muted, wanted);
	const asked = questionsOf(file, home);
	const lists: CountedFacet[] = [];
	for (const [name, column] of Object.entries(OF_POSITIONS)) {
		const own = omit(filters, [name as keyof LedgerFilters]);
		const counts = (await asked.ofPositions(own)).get(column) ?? NONE;
		lists.push({ name, counts: await withChosen(file, counts, ["positions", column], filters[name as "issues"]) });
	}
	lists.push({ name: "stances", counts: await stancesOf(asked, filters) });
	for (const [name, { filters: own, facetOf }] of Object.entries(OF_DOCUMENTS)) {
		const rows = await asked.ofDocuments(omit(filters, own));
		const counts = new Map<string, number>();
		for (const { count, ...document } of rows) {
			const value = facetOf(document as LedgerDocument);
			if (value !== null) counts.set(value, (counts.get(value) ?? 0) + count);
		}
		const field = FIELDS[name as keyof typeof FIELDS] as (typeof FIELDS)[keyof typeof FIELDS] | undefined;
		const chosen = field === undefined ? undefined : filters[name as "publishers"];
		lists.push({ name, counts: await withChosen(file, counts, ["documents", field ?? "publisher"], chosen) });
	}
	lists.push({ name: "muted", counts: filters.muted === true ? NONE : await mutedOf(file, home, filters) });
	const all = (await asked.ofPositions(filters)).get("manner") ?? NONE;
	return { ...laidOut(lists, filters), total: [...all.values()].reduce((sum, count) => sum + count, 0) };
}

/** Several lists are often one question. */
function questionsOf(file: Case, home: LedgerParts) {
	const once = <Value>(ask: (filters: LedgerFilters) => Promise<Value>) => {
		const known = new Map<string, Promise<Value>>();
		return (filters: LedgerFilters): Promise<Value> => {
			const name = JSON.stringify(Object.entries(filters).toSorted(([a], [b]) => (a < b ? -1 : 1)));
			const answer = known.get(name) ?? ask(filters);
			known.set(name, answer);
			return answer;
		};
	};
	return {
		ofPositions: once((filters) => countPositions(file, home, filters)),
		ofDocuments: once((filters) => countDocuments(file, home, filters)),
	};
}

async function countPositions(
	file: Case,
	home: LedgerParts,
	filters: LedgerFilters,
): Promise<ReadonlyMap<Column, Counts>> {
	const counts = new Map(COLUMNS.map((column) => [column, new Map<string, number>()] as const));
	await eachPart(
		file,
		home,
		(isHere) =>
			passingIn(file.db, filters, isHere as never)
				.select(COLUMNS.map((column) => `positions.${column}` as const))
				.select(({ fn }) => fn.countAll<number>().as("count"))
				.groupBy(COLUMNS.map((column) => `positions.${column}` as const))
				.execute(),
		({ count, ...row }) => {
			for (const column of COLUMNS) {
				const value = String(row[column] ?? "unread");
				const ofColumn = counts.get(column) as Map<string, number>;
				ofColumn.set(value, (ofColumn.get(value) ?? 0) + count);
			}
		},
	);
	return counts;
}

interface OfDocuments extends Pick<LedgerDocument, "publisher" | "kind" | "venue" | "language" | "date"> {
	readonly count: number;
}

/** By what the documents have in common; of dates, the month is enough. */
async function countDocuments(file: Case, home: LedgerParts, filters: LedgerFilters): Promise<readonly OfDocuments[]> {
	const counts = new Map<string, OfDocuments>();
	const month = sql<string>`substr(texts.date, 1, 7)`;
	const common = ["of.publisher", "of.kind", "of.venue", "of.language"] as const;
	await eachPart(
		file,
		home,
		(isHere) =>
			file.db
				// Text by text first, since the order of the ledger gives that without sorting.
				.selectFrom(
					passingIn(file.db, filters, isHere as never)
						.select(["positions.date", "positions.document"])
						.select(({ fn }) => fn.countAll<number>().as("count"))
						.groupBy(["positions.date", "positions.document"])
						.as("texts"),
				)
				.innerJoin("documents as of", "of.key", "texts.document")
				.select(common)
				.select(month.as("date"))
				.select(sql<number>`cast(sum(texts.count) as bigint)`.as("count"))
				.groupBy([...common, month])
				.execute(),
		(row: OfDocuments) => {
			const name = JSON.stringify([row.publisher, row.kind, row.venue, row.language, row.date]);
			const known = counts.get(name);
			counts.set(name, known === undefined ? row : { ...known, count: known.count + row.count });
		},
	);
	return [...counts.values()];
}

/** Where both filters of stances are asked for, what fails one of them alone counts; what fails both does not. */
async function stancesOf({ ofPositions }: ReturnType<typeof questionsOf>, filters: LedgerFilters): Promise<Counts> {
	const countsOf = async (asked: LedgerFilters): Promise<Counts> => (await ofPositions(asked)).get("stance") ?? NONE;
	const isBoth = filters.stance !== undefined && filters.stances !== undefined;
	const one = await countsOf(omit(filters, isBoth ? ["stance"] : ["stance", "stances"]));
	const other = isBoth ? await countsOf(omit(filters, ["stances"])) : NONE;
	const both = isBoth ? await countsOf(filters) : NONE;
	return new Map(
		STANCES.map((stance) => [stance, (one.get(stance) ?? 0) + (other.get(stance) ?? 0) - (both.get(stance) ?? 0)]),
	);
}

/** What only muting leaves out, by issue. */
async function mutedOf(file: Case, home: LedgerParts, filters: LedgerFilters): Promise<Counts> {
	if (home.muted.size === 0) return NONE;
	const counts = new Map<string, number>();
	await eachPart(
		file,
		home,
		(isHere) =>
			passingIn(file.db, { ...filters, muted: true }, isHere as never)
				.where(isMutedPosition())
				.select("positions.issue")
				.select(({ fn }) => fn.countAll<number>().as("count"))
				.groupBy("positions.issue")
				.execute(),
		({ issue, count }) => counts.set(issue, (counts.get(issue) ?? 0) + count),
	);
	return counts;
}

/** With what is asked for and there is none of, if the case has it at all. */
async function withChosen(
	{ db }: Case,
	counts: Counts,
	[table, column]: readonly ["positions" | "documents", string],
	chosen: readonly string[] | undefined,
): Promise<Counts> {
	const all = new Map(counts);
	for (const value of chosen ?? []) {
		if (all.has(value)) continue;
		let asked = db
			.selectFrom(table)
			.select("key")
			.where(column as never, "=", value as never);
		if (table === "positions") asked = asked.where("until", "is", null);
		if ((await asked.limit(1).executeTakeFirst()) !== undefined) all.set(value, 0);
	}
	return all;
}
