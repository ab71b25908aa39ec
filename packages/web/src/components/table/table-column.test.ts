import { describe, expect, it } from "vitest";
import { sortRows, type TableColumn, tracksOf } from "./table-column.ts";

type Row = readonly [name: string, stance: number | null];
const COLUMNS: readonly TableColumn<Row>[] = [
	{ id: "name", title: "Name", width: 10, grow: 1, cell: ([name]) => name, value: ([name]) => name },
	{ id: "stance", title: "Stance", width: 5, cell: () => null, value: ([, stance]) => stance },
];
const ROWS: readonly Row[] = [
	["Text 10", 1],
	["text 2", null],
	["Text 1", -3],
	["Text 3", 0],
];
const names = (column: string, down: boolean) => sortRows(ROWS, COLUMNS, { column, down }).map(([name]) => name);

describe("the order of a table", () => {
	it("counts in names as a person does", () => {
		expect(names("name", false)).toEqual(["Text 1", "text 2", "Text 3", "Text 10"]);
	});

	it("puts what is unread last either way, since it is not zero", () => {
		expect(names("stance", false)).toEqual(["Text 1", "Text 3", "Text 10", "text 2"]);
		expect(names("stance", true)).toEqual(["Text 10", "Text 3", "Text 1", "text 2"]);
	});

	it("is as the rows came where no column is named", () => {
		expect(sortRows(ROWS, COLUMNS, null)).toBe(ROWS);
	});
});

it("gives what is left over to the columns that grow", () => {
	expect(tracksOf(COLUMNS as readonly TableColumn<never>[])).toEqual({
		tracks: "minmax(10rem, 1fr) 5rem",
		least: "15rem",
	});
});
