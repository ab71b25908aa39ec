import type { Quote } from "@fissure/model";

/**
 * What a column of JSON holds. A case may come from a stranger, and any SQLite browser can write to it: nothing of its form is
 * taken for granted.
 *
 * - stops: throws what `attempt` makes `case-damaged` of
 */
export function readColumn<Value>(json: string, column: string, fits: (value: unknown) => value is Value): Value {
	const value = parsed(json, column);
	if (!fits(value)) throw damagedColumn(column);
	return value;
}

/** A list of words, of which most columns are. */
export const readWords = <Word extends string = string>(json: string, column: string): readonly Word[] =>
	// Most lists are empty, and a coding has thousands of them.
	json === "[]" ? NO_WORDS : readColumn(json, column, (value): value is readonly Word[] => isList(value, isWord));

const NO_WORDS: readonly never[] = Object.freeze([]);

export const readRecord = (json: string, column: string): Readonly<Record<string, unknown>> =>
	readColumn(json, column, isRecord);

export const isWord = (value: unknown): value is string => typeof value === "string";

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

export const isList = <Item>(value: unknown, is: (item: unknown) => item is Item): value is readonly Item[] =>
	Array.isArray(value) && value.every(is);

/** Anything that JSON can hold: those who show it look at what it says. */
export const isAnyList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

export const isNumber = (value: unknown): value is number => typeof value === "number";

export const isQuote = (value: unknown): value is Quote =>
	isRecord(value) && [value.document, value.exact].every(isWord) && [value.start, value.end].every(isNumber);

/** By which `problemOf` knows it, as it knows the errors of SQLite. */
export const DAMAGED_COLUMN = "CASE_COLUMN";

export const damagedColumn = (column: string): Error =>
	Object.assign(new Error(`${column} has a value that Fissure never writes`), { code: DAMAGED_COLUMN });

function parsed(json: string, column: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		throw damagedColumn(column);
	}
}
