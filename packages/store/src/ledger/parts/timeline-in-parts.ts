import { type LedgerFilters, TIME_UNITS, type Timeline, type TimelineMark } from "@fissure/model";
import { type RawBuilder, sql } from "kysely";
import type { Case } from "../../case/case.ts";
import { busiestFirst, MOST_MARKS, unitOf } from "../timeline-units.ts";
import { eachPart, type LedgerParts } from "./ledger-parts.ts";
import { keyOfPlace, PLACE, passingIn } from "./pieces.ts";

interface Asked {
	readonly by: Timeline["by"];
	/** Lanes. */
	readonly most: number;
}

/** The same timeline as of a ledger in memory, of a large one. */
export async function timelineInParts(
	file: Case,
	home: LedgerParts,
	filters: LedgerFilters,
	{ by, most }: Asked,
): Promise<Timeline> {
	const counts = new Map<string, number>();
	await eachPart(
		file,
		home,
		(isHere) =>
			passingIn(file.db, filters, isHere as never)
				.select(`positions.${by} as lane`)
				.select(({ fn }) => fn.countAll<number>().as("count"))
				.groupBy(`positions.${by}`)
				.execute(),
		({ lane, count }) => counts.set(lane, (counts.get(lane) ?? 0) + count),
	);
	const all = busiestFirst([...counts].map(([name, count]) => ({ name, count })));
	const lanes = all.slice(0, most);
	const marks = await marksInParts(file, home, filters, by, lanes);
	const total = all.reduce((sum, { count }) => sum + count, 0);
	return { by, lanes, more: all.length - lanes.length, ...marks, total, read: 1 };
}

interface Group {
	readonly lane: string;
	readonly stance: number | null;
	readonly kind: string;
	readonly from: string;
	readonly to: string;
	readonly count: number;
	readonly documents: number;
	/** Null where not all are of one. */
	readonly venue: string | null;
	/** Place of the first, in the order of the ledger. */
	readonly first: string;
}

/** Characters of a date that tell its unit; of more years together, the year. */
const CHARACTERS = [10, 7, 4, 4, 4] as const;

/** Of the finest unit that needs few marks: each part is asked for the unit that the parts before it needed. */
async function marksInParts(
	file: Case,
	home: LedgerParts,
	filters: LedgerFilters,
	by: Timeline["by"],
	lanes: Timeline["lanes"],
): Promise<Pick<Timeline, "unit" | "marks">> {
	let at = 0;
	let groups = new Map<string, Group>();
	const names = lanes.map(({ name }) => name);
	const venues: RawBuilder<string | null> = sql`case when count(documents.venue) = count(*)
		and min(documents.venue) = max(documents.venue) then min(documents.venue) end`;
	await eachPart(
		file,
		home,
		(isHere) => {
			const unit = sql<string>`substr(positions.date, 1, ${sql.lit(CHARACTERS[at])})`;
			return passingIn(file.db, filters, isHere as never)
				.where(`positions.${by}`, "in", names)
				.select([`positions.${by} as lane`, "positions.stance", "documents.kind"])
				.select(({ fn }) => [
					fn.min<string>("positions.date").as("from"),
					fn.max<string>("positions.date").as("to"),
					fn.countAll<number>().as("count"),
					fn.count<number>("positions.document").distinct().as("documents"),
				])
				.select([venues.as("venue"), sql<string>`min(${PLACE})`.as("first")])
				.groupBy([`positions.${by}`, "positions.stance", "documents.kind", unit])
				.execute();
		},
		(row: Group) => {
			add(groups, row, at);
			while (groups.size > MOST_MARKS && at < TIME_UNITS.length - 1) {
				at++;
				const finer = groups;
				groups = new Map();
				for (const group of finer.values()) add(groups, group, at);
			}
		},
	);
	const inOrder = [...groups.values()].toSorted((a, b) => (a.first < b.first ? -1 : 1));
	return { unit: TIME_UNITS[at] as Timeline["unit"], marks: inOrder.map(markOf) };
}

function add(groups: Map<string, Group>, row: Group, at: number): void {
	const name = JSON.stringify([row.lane, row.stance, unitOf(row.from, TIME_UNITS[at] as Timeline["unit"]), row.kind]);
	const known = groups.get(name);
	groups.set(
		name,
		known === undefined
			? row
			: {
					...known,
					from: earlier(row.from, known.from),
					to: later(row.to, known.to),
					count: known.count + row.count,
					documents: known.documents + row.documents,
					venue: known.venue === row.venue ? known.venue : null,
					first: earlier(row.first, known.first),
				},
	);
}

const earlier = (a: string, b: string): string => (b < a ? b : a);
const later = (a: string, b: string): string => (b > a ? b : a);

const markOf = ({ lane, from, to, kind, stance, count, documents, venue, first }: Group): TimelineMark => ({
	...{ lane, from, to, kind, stance, count, documents, venue },
	key: keyOfPlace(first),
});
