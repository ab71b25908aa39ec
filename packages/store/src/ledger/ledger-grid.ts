import type { Outcome } from "@fissure/core";
import type { GridCell, LedgerFilters, LedgerGrid } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { type AskedRows, askRows } from "./asked-rows.ts";
import { type LedgerColumns, onceFor, UNREAD } from "./ledger-columns.ts";

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

/**
 * What is each holder's latest stance on each issue, and how did it come about?
 *
 * Only what holders say themselves is counted as theirs; what others say of them is counted apart.
 *
 * - latest:   of the last dated text in which the holder takes a stance on the issue: the strongest, or the strongest of each side
 * - bars:     positions by year or month, for, against and neither; undated ones are in no bar
 * - problems: those of the words looked for, and problems of the file
 */
export const ledgerGrid = (
	file: Case,
	filters: LedgerFilters = {},
	options: GridOptions = {},
): Promise<Outcome<LedgerGrid>> =>
	attempt(file.address, async () => {
		const asked = await askRows(file, filters);
		if (!asked.ok) return asked;
		const draw = () => drawn(asked.value, options);
		return { ok: true, value: onceFor(asked.value.columns, `grid ${JSON.stringify([filters, options])}`, draw) };
	});

function drawn({ columns, rows }: AskedRows, { holders = 8, issues = 40 }: GridOptions): LedgerGrid {
	const { holder, issue } = columns;
	const of = cellsOf(columns, rows);
	const byHolder = mostFirst(of, (cell) => cell.holder);
	const byIssue = mostFirst(of, (cell) => cell.issue);
	const shownHolders = byHolder.slice(0, holders);
	const shownIssues = byIssue.slice(0, issues);
	const shown = [...of.values()].filter(
		(cell) => shownHolders.includes(cell.holder) && shownIssues.includes(cell.issue),
	);
	const dates = shown.flatMap(({ own }) => own.map((row) => dateOf(columns, row))).filter((date) => date !== "");
	const [from, to] = [dates.reduce(earlier, "9"), dates.reduce(later, "")];
	// A text of which only the year is known would stand in no month.
	const unit = dates.every((date) => date.length >= 7) && monthsBetween(from, to) <= MOST_MONTHS ? "month" : "year";
	const spanOf = (date: string): string => date.slice(0, unit === "month" ? 7 : 4);
	return {
		holders: shownHolders.map((code) => holder.words[code] as string),
		issues: shownIssues.map((code) => issue.words[code] as string),
		more: { holders: byHolder.length - shownHolders.length, issues: byIssue.length - shownIssues.length },
		unit,
		from: to === "" ? "" : spanOf(from),
		to: spanOf(to),
		cells: shown.map((cell) => laidOut(columns, cell, spanOf)),
		total: rows.length,
	};
}

interface Cell {
	readonly issue: number;
	readonly holder: number;
	/** What the holder says itself, the oldest first. */
	readonly own: number[];
	/** Positions that others attribute to it. */
	attributed: number;
}

function cellsOf(columns: LedgerColumns, rows: ArrayLike<number>): ReadonlyMap<string, Cell> {
	const { issue, holder, asserter } = columns;
	const cells = new Map<string, Cell>();
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at] as number;
		const held = holder.codes[row] as number;
		const name = holder.words[held];
		if (name === BOTH) continue;
		const place = `${issue.codes[row]} ${held}`;
		const cell = cells.get(place) ?? { issue: issue.codes[row] as number, holder: held, own: [], attributed: 0 };
		cells.set(place, cell);
		if (asserter.words[asserter.codes[row] as number] === name) cell.own.push(row);
		else cell.attributed++;
	}
	return cells;
}

/** Codes by how many own positions they have, the most first; those who only others speak for come last. */
function mostFirst(cells: ReadonlyMap<string, Cell>, codeOf: (cell: Cell) => number): readonly number[] {
	const counts = new Map<number, number>();
	for (const cell of cells.values()) counts.set(codeOf(cell), (counts.get(codeOf(cell)) ?? 0) + cell.own.length);
	return [...counts].toSorted(([a, most], [b, more]) => more - most || a - b).map(([code]) => code);
}

function laidOut(columns: LedgerColumns, cell: Cell, spanOf: (date: string) => string): GridCell {
	const bars = new Map<string, { at: string; for: number; against: number; neither: number }>();
	for (const row of cell.own) {
		const date = dateOf(columns, row);
		if (date === "") continue;
		const at = spanOf(date);
		const bar = bars.get(at) ?? { at, for: 0, against: 0, neither: 0 };
		bars.set(at, bar);
		const stance = columns.stances[row] as number;
		bar[stance === UNREAD || stance === 0 ? "neither" : stance > 0 ? "for" : "against"]++;
	}
	return {
		issue: columns.issue.words[cell.issue] as string,
		holder: columns.holder.words[cell.holder] as string,
		count: cell.own.length,
		attributed: cell.attributed,
		latest: latestOf(columns, cell.own),
		bars: [...bars.values()],
	};
}

/** Null where the holder takes no stance in a dated text. */
function latestOf(columns: LedgerColumns, own: readonly number[]): GridCell["latest"] {
	const taken = own.filter((row) => dateOf(columns, row) !== "" && columns.stances[row] !== UNREAD);
	const last = taken.at(-1);
	if (last === undefined) return null;
	const within = taken.filter((row) => columns.documents[row] === columns.documents[last]);
	const stanceOf = (row: number): number => columns.stances[row] as number;
	const strongest = new Map<number, number>();
	for (const row of within) {
		const side = Math.sign(stanceOf(row));
		const known = strongest.get(side);
		if (known === undefined || Math.abs(stanceOf(row)) > Math.abs(stanceOf(known))) strongest.set(side, row);
	}
	// Beside a side that is taken, a mention that takes none says nothing.
	const sides = [...strongest].filter(([side]) => side !== 0 || strongest.size === 1).map(([, row]) => row);
	const most = sides.reduce((a, b) => (Math.abs(stanceOf(b)) > Math.abs(stanceOf(a)) ? b : a));
	return {
		stances: sides.map(stanceOf).toSorted((a, b) => a - b),
		date: dateOf(columns, last),
		key: columns.keys[most] as number,
	};
}

const dateOf = ({ held, documents }: LedgerColumns, row: number): string => held[documents[row] as number]?.date ?? "";
const earlier = (a: string, b: string): string => (b < a ? b : a);
const later = (a: string, b: string): string => (b > a ? b : a);
const monthsBetween = (from: string, to: string): number =>
	12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
