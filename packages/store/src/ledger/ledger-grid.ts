import type { Outcome } from "@fissure/core";
import type { GridCell, LedgerFilters, LedgerGrid } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { type AskedRows, askRows } from "./asked-rows.ts";
import { BOTH, type CellHistory, type CountedCell, type CountedGrid, drawGrid, type GridOptions } from "./draw-grid.ts";
import { type LedgerColumns, onceFor, UNREAD } from "./ledger-columns.ts";
import { isInParts, ledgerHome } from "./ledger-home.ts";
import { gridInParts } from "./parts/grid-in-parts.ts";

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
		const name = `grid ${JSON.stringify([filters, options])}`;
		const home = await ledgerHome(file);
		if (isInParts(home) && filters.words === undefined) {
			const value = await onceFor(home, name, async () => drawGrid(await gridInParts(file, home, filters), options));
			return { ok: true, value };
		}
		const asked = await askRows(file, filters);
		if (!asked.ok) return asked;
		return { ok: true, value: await onceFor(asked.value.columns, name, () => drawGrid(gridIn(asked.value), options)) };
	});

interface Cell extends CountedCell {
	/** What the holder says itself, the oldest first. */
	readonly own: number[];
	count: number;
	attributed: number;
}

function gridIn({ columns, rows }: AskedRows): CountedGrid {
	const { issue, holder, asserter } = columns;
	const cells = new Map<string, Cell>();
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at] as number;
		const name = holder.words[holder.codes[row] as number] as string;
		if (name === BOTH) continue;
		const place = `${issue.codes[row]} ${holder.codes[row]}`;
		const on = issue.words[issue.codes[row] as number] as string;
		const cell = cells.get(place) ?? { issue: on, holder: name, own: [], count: 0, attributed: 0 };
		cells.set(place, cell);
		if (asserter.words[asserter.codes[row] as number] === name) cell.count = cell.own.push(row);
		else cell.attributed++;
	}
	return {
		cells: [...cells.values()].map(({ own: _, ...cell }) => cell),
		total: rows.length,
		historiesOf: async (shown) =>
			shown.map(({ issue, holder }) => {
				const cell = [...cells.values()].find((one) => one.issue === issue && one.holder === holder);
				return historyOf(columns, cell?.own ?? []);
			}),
	};
}

function historyOf(columns: LedgerColumns, own: readonly number[]): CellHistory {
	const months = new Map<string, GridCell["bars"][number]>();
	const dated = own.filter((row) => dateOf(columns, row) !== "");
	for (const row of dated) {
		const at = dateOf(columns, row).slice(0, 7);
		const bar = months.get(at) ?? { at, for: 0, against: 0, neither: 0 };
		const stance = columns.stances[row] as number;
		const side = stance === UNREAD || stance === 0 ? "neither" : stance > 0 ? "for" : "against";
		months.set(at, { ...bar, [side]: bar[side] + 1 });
	}
	const taken = dated.filter((row) => columns.stances[row] !== UNREAD);
	const last = taken.at(-1);
	return {
		months: [...months.values()],
		last: taken
			.filter((row) => last !== undefined && columns.documents[row] === columns.documents[last])
			.map((row) => ({
				key: columns.keys[row] as number,
				date: dateOf(columns, row),
				stance: columns.stances[row] as number,
			})),
	};
}

const dateOf = ({ held, documents }: LedgerColumns, row: number): string => held[documents[row] as number]?.date ?? "";
