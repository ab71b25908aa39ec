import type { ReactNode } from "react";
import type { CsvCell } from "../../state/csv.ts";

/** One column of a DataTable. */
export interface TableColumn<Row> {
	readonly id: string;
	readonly title: string;
	/** Least width in rem, and how much of what is left over it takes; 0 where it stays as it is. */
	readonly width: number;
	readonly grow?: number;
	readonly cell: (row: Row) => ReactNode;
	/** What is sorted by and exported; a column without it is neither. */
	readonly value?: (row: Row) => CsvCell;
	/** For rows that the server sorts: whether it can by this column. */
	readonly sortable?: boolean;
	/** True: figures, set flush right. */
	readonly number?: boolean;
}

export interface TableSort {
	readonly column: string;
	readonly down: boolean;
}

/** `minmax(12rem, 2fr) 7rem`, and the width below which the table scrolls sideways. */
export const tracksOf = (columns: readonly TableColumn<never>[]) => ({
	tracks: columns
		.map(({ width, grow = 0 }) => (grow === 0 ? `${width}rem` : `minmax(${width}rem, ${grow}fr)`))
		.join(" "),
	least: `${columns.reduce((sum, { width }) => sum + width, 0)}rem`,
});

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** In the order of a column; rows without a value come last either way, and equal ones keep their order. */
export const sortRows = <Row>(
	rows: readonly Row[],
	columns: readonly TableColumn<Row>[],
	sort: TableSort | null,
): readonly Row[] => {
	const value = columns.find(({ id }) => id === sort?.column)?.value;
	if (sort === null || value === undefined) return rows;
	const sign = sort.down ? -1 : 1;
	return rows.toSorted((a, b) => {
		const [left, right] = [value(a), value(b)];
		const [noLeft, noRight] = [isNothing(left), isNothing(right)];
		if (noLeft || noRight) return Number(noLeft) - Number(noRight);
		return typeof left === "number" && typeof right === "number"
			? sign * (left - right)
			: sign * collator.compare(String(left), String(right));
	});
};

const isNothing = (cell: CsvCell): boolean => cell === null || cell === undefined || cell === "";
