import type { TableShape } from "../sqlite/tables.ts";

/** What keeps a row from being one of this table; null where nothing does. */
export function misfitOf({ columns }: TableShape, row: unknown): string | null {
	if (typeof row !== "object" || row === null || Array.isArray(row)) return `Expected an object, got ${shown(row)}`;
	const given = row as Readonly<Record<string, unknown>>;
	const shownColumns = columns.filter(({ type }) => type !== "blob");
	const unknown = Object.keys(given).find((name) => !shownColumns.some((column) => column.name === name));
	if (unknown !== undefined) return `Expected the columns of its table, got one called ${shown(unknown)}`;
	for (const { name, type, isOptional } of shownColumns) {
		const cell = given[name];
		if (cell === undefined) return `Expected a value for "${name}", got none`;
		if (cell === null ? !isOptional : !fits(cell, type))
			return `Expected ${EXPECTED[type]} for "${name}", got ${shown(cell)}`;
	}
	return null;
}

type Type = TableShape["columns"][number]["type"];

const EXPECTED: Readonly<Record<Type, string>> = {
	integer: "a whole number",
	real: "a number",
	text: "a text of whole characters",
	blob: "bytes",
};

const fits = (cell: unknown, type: Type): boolean =>
	type === "text"
		? typeof cell === "string" && !/\p{Surrogate}/u.test(cell)
		: type === "integer"
			? Number.isSafeInteger(cell)
			: Number.isFinite(cell);

const LONGEST = 40;
const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, LONGEST) ?? "nothing";
