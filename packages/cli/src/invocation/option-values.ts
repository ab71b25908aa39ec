import type { OptionValue } from "@fissure/app/operations";
import { DOCUMENT_KINDS, FINDING_KINDS, readSpan } from "@fissure/model";
import { InvalidArgumentError } from "commander";

/** How a value that was typed is read; throws what was expected. */
// What was read of the same option before differs from kind to kind.
// biome-ignore lint/suspicious/noExplicitAny: each knows its own
type Reader = (value: string, before: any) => unknown;

/** The reader of a kind of value. */
export function readerOf(value: OptionValue): Reader {
	if (typeof value === "string") return READERS[value];
	return "oneOf" in value ? oneOf(value.oneOf) : wholeNumber(...value.whole);
}

/** A value out of a short list, or what was expected. */
export const oneOf =
	(names: readonly string[]) =>
	(value: string): string => {
		const found = names.find((name) => name === value);
		if (found !== undefined) return found;
		throw new InvalidArgumentError(`Expected one of ${names.join(", ")}; got "${value}".`);
	};

/** A whole number within limits, or what was expected. */
const wholeNumber =
	(least: number, most: number) =>
	(value: string): number => {
		const number = Number(value);
		if (/^\d+$/u.test(value) && number >= least && number <= most) return number;
		throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}; got "${value}".`);
	};

/** Values between commas; an empty one is not known. */
const listOf =
	(expected: string, fits: (value: string) => boolean, tidy: (value: string) => string = (value) => value) =>
	(value: string): readonly string[] =>
		value.split(",").map((item) => {
			const tidied = tidy(item.trim());
			if (tidied === "" || fits(tidied)) return tidied;
			throw new InvalidArgumentError(`Expected ${expected}; got "${item}".`);
		});

/** Words between commas; empty ones are left out. */
const list = (value: string): readonly string[] =>
	value
		.split(",")
		.map((item) => item.trim())
		.filter((item) => item !== "");

const anyOf = (names: readonly string[]) => listOf(`one of ${names.join(", ")}`, (value) => names.includes(value));

/** A year, month or day that there is: no 2026-02-30, under which a text would never be found again. */
function isDate(value: string): boolean {
	const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(value) ?? [];
	if (year === undefined || Number(year) < 1000) return false;
	const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

const RANGE = /^\s*([+−-]?[0-3])(?:\s*(?:\.\.|…|:)\s*([+−-]?[0-3]))?\s*$/u;

/** `-3..-1`, or one stance alone. */
function stanceRange(value: string): readonly [number, number] {
	const [, from, to = from] = RANGE.exec(value) ?? [];
	const ends = [from, to].map((end) => Number((end ?? "").replace("−", "-")));
	const [least = 0, most = 0] = ends;
	if (from === undefined || least > most)
		throw new InvalidArgumentError(`Expected stances from -3 to 3, such as -3..-1; got "${value}".`);
	return [least, most];
}

const SHORTEST_S = 10;

/** `30m`, in milliseconds. */
function timeSpan(value: string): number {
	const seconds = readSpan(value) ?? 0;
	if (seconds >= SHORTEST_S) return seconds * 1000;
	throw new InvalidArgumentError(
		`Expected a span of ${SHORTEST_S} seconds or more, such as 30m or 2h; got "${value}".`,
	);
}

function decimal(value: string): number {
	const number = Number(value.replace("−", "-"));
	if (value.trim() !== "" && Number.isFinite(number)) return number;
	throw new InvalidArgumentError(`Expected a number, such as 20 or 0.5; got "${value}".`);
}

/** `country=OST`, given once for each column. */
function pair(value: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
	const at = value.indexOf("=");
	if (at > 0) return { ...before, [value.slice(0, at)]: value.slice(at + 1) };
	throw new InvalidArgumentError(`Expected a column and its words, such as country=OST; got "${value}".`);
}

const READERS: Readonly<Record<Extract<OptionValue, string>, Reader>> = {
	list,
	// Codes in capitals, names as they are; which actors they are is known where the words of the case are.
	codes: listOf(
		"actors such as USA,CHN",
		(name) => /\p{L}/u.test(name),
		(name) => (/^[a-z][a-z0-9_-]*$/u.test(name) ? name.toUpperCase() : name),
	),
	languages: listOf("codes such as en,zh", (code) => /^[a-z]{2,3}(-[A-Za-z]+)?$/u.test(code)),
	dates: listOf("days such as 2025-10-16 (or 2025-10, or 2025)", isDate),
	kinds: anyOf(DOCUMENT_KINDS),
	"finding-kinds": anyOf(FINDING_KINDS),
	stances: stanceRange,
	span: timeSpan,
	number: decimal,
	pairs: pair,
};
