import type { GridCell, LedgerGrid } from "@fissure/model";

export interface GridOptions {
	/** Holders, as columns; 8. */
	readonly holders?: number;
	/** Issues, as rows; 40. */
	readonly issues?: number;
}

/** As many months as bars of one cell can be told apart; a longer time is shown by year. */
const MOST_MONTHS = 24;
/** A position of both sides of a text has no government of its own. */
export const BOTH = "BOTH";

/** What a grid is drawn of. */
export interface CountedGrid {
	readonly cells: readonly CountedCell[];
	/** Positions that pass. */
	readonly total: number;
	/** Of these cells, in their order. */
	readonly historiesOf: (cells: readonly CountedCell[]) => Promise<readonly CellHistory[]>;
}

export type CountedCell = Pick<GridCell, "issue" | "holder" | "count" | "attributed">;

/** What a holder says itself on an issue. */
export interface CellHistory {
	/** By month, or what is known of it; the earliest first, without what has no date. */
	readonly months: GridCell["bars"];
	/** All of the last dated text in which it takes a stance, in the order of the text; empty where it takes none. */
	readonly last: readonly TakenStance[];
}

export interface TakenStance {
	readonly key: number;
	readonly date: string;
	readonly stance: number;
}

/** The grid of what was counted, wherever that was. */
export async function drawGrid(grid: CountedGrid, { holders = 8, issues = 40 }: GridOptions): Promise<LedgerGrid> {
	const byHolder = mostFirst(grid.cells, ({ holder }) => holder);
	const byIssue = mostFirst(grid.cells, ({ issue }) => issue);
	const [shownHolders, shownIssues] = [byHolder.slice(0, holders), byIssue.slice(0, issues)];
	const cells = shownIssues.flatMap((issue) =>
		shownHolders.flatMap((holder) => grid.cells.find((cell) => cell.issue === issue && cell.holder === holder) ?? []),
	);
	const histories = await grid.historiesOf(cells);
	const dates = histories.flatMap(({ months }) => months.map(({ at }) => at));
	const [from, to] = [dates.reduce(earlier, "9"), dates.reduce(later, "")];
	// A text of which only the year is known would stand in no month.
	const unit = dates.every((date) => date.length >= 7) && monthsBetween(from, to) <= MOST_MONTHS ? "month" : "year";
	const spanOf = (date: string): string => date.slice(0, unit === "month" ? 7 : 4);
	return {
		holders: shownHolders,
		issues: shownIssues,
		more: { holders: byHolder.length - shownHolders.length, issues: byIssue.length - shownIssues.length },
		unit,
		from: to === "" ? "" : spanOf(from),
		to: spanOf(to),
		cells: cells.map((cell, at) => {
			const { months, last } = histories[at] as CellHistory;
			return { ...cell, latest: latestOf(last), bars: barsOf(months, spanOf) };
		}),
		total: grid.total,
	};
}

/** Names by how many own positions they have, the most first; those who only others speak for come last. */
function mostFirst(cells: readonly CountedCell[], nameOf: (cell: CountedCell) => string): readonly string[] {
	const counts = new Map<string, number>();
	for (const cell of cells) counts.set(nameOf(cell), (counts.get(nameOf(cell)) ?? 0) + cell.count);
	return [...counts].toSorted(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([name]) => name);
}

function barsOf(months: CellHistory["months"], spanOf: (date: string) => string): GridCell["bars"] {
	const bars = new Map<string, GridCell["bars"][number]>();
	for (const month of months) {
		const at = spanOf(month.at);
		const bar = bars.get(at) ?? { at, for: 0, against: 0, neither: 0 };
		bars.set(at, {
			at,
			for: bar.for + month.for,
			against: bar.against + month.against,
			neither: bar.neither + month.neither,
		});
	}
	return [...bars.values()];
}

/** Null where the holder takes no stance in a dated text. */
function latestOf(last: readonly TakenStance[]): GridCell["latest"] {
	const strongest = new Map<number, TakenStance>();
	for (const one of last) {
		const known = strongest.get(Math.sign(one.stance));
		if (known === undefined || Math.abs(one.stance) > Math.abs(known.stance)) strongest.set(Math.sign(one.stance), one);
	}
	// Beside a side that is taken, a mention that takes none says nothing.
	const sides = [...strongest].filter(([side]) => side !== 0 || strongest.size === 1).map(([, one]) => one);
	const [first] = sides;
	if (first === undefined) return null;
	const most = sides.reduce((a, b) => (Math.abs(b.stance) > Math.abs(a.stance) ? b : a));
	return { stances: sides.map(({ stance }) => stance).toSorted((a, b) => a - b), date: most.date, key: most.key };
}

const earlier = (a: string, b: string): string => (b < a ? b : a);
const later = (a: string, b: string): string => (b > a ? b : a);
const monthsBetween = (from: string, to: string): number =>
	12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
