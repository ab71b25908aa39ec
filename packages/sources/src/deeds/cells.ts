import { stateNamed } from "@fissure/core";
import { normalDate, unreadableDate } from "../facts/find-date.ts";
import { actorNamed } from "../facts/states.ts";

const STAMP = /^(?<day>\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/u;
/** What a date in a cell is written with; a cell with more is a sentence that has a date in it. */
const DATE_ALONE = /^[\p{L}\p{N}\s.,/-]{4,30}$/u;
const DIGITS = 8;
const BRITISH = /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/u;

/** The ISO day, month or year that a cell is; undefined where it is anything else, or something more. */
export function dateOf(cell: string | number): string | undefined {
	const text = String(cell).trim();
	const stamp = STAMP.exec(text)?.groups?.day;
	if (stamp !== undefined) return normalDate(stamp);
	if (!DATE_ALONE.test(text) || (text.match(/\d/gu)?.length ?? 0) > DIGITS) return undefined;
	return normalDate(text);
}

/** The same in a list whose dates are all written day first: 04/03/2022 is the fourth of March. */
export function dayFirst(cell: string): string | undefined {
	const { day, month, year } = BRITISH.exec(cell.trim())?.groups ?? {};
	if (day === undefined || month === undefined || year === undefined) return dateOf(cell);
	return dateOf(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** What a cell has instead of a date, for a message. */
export const dateComplaint = (cell: string): string => unreadableDate(cell)?.says ?? `“${cell.trim().slice(0, 40)}”`;

const CODE = /^[A-Z][A-Z0-9_-]{2,15}$/u;

/**
 * Code of the state or organisation that a cell names, by its code or its name, in any language that is read; undefined where it names neither.
 *
 * - date: ISO day, month or year, as names pass from one state to the next
 */
export function codeOf(cell: string, date?: string): string | undefined {
	const text = cell.trim();
	if (/^[\d\s]*$/u.test(text)) return undefined;
	const state = stateNamed(text, date);
	if (state !== undefined) return state;
	// Two capitals may be an organisation (EU), and any longer code is taken as it is.
	const named = actorNamed(text.toLowerCase());
	return named ?? (CODE.test(text) ? text : undefined);
}

/** The parts of a cell that has several. */
export const partsOf = (cell: string): readonly string[] =>
	cell
		.split(/[;|\n]/u)
		.map((part) => part.trim())
		.filter((part) => part !== "");

/** In lower case with hyphens, as ids are written; letters of every script stay. */
export const slug = (text: string): string =>
	text
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-+|-+$/gu, "")
		.slice(0, 80);

/** Eight signs that differ where texts differ (FNV-1a), for ids of what has none. */
export function shortHash(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, "0");
}

/** Not of ISO, and written where its codes are. */
const UNIONS: Readonly<Record<string, string>> = { EU: "EU", UN: "UN", UK: "GBR" };

/** Code of the state, or union of states, that two letters of ISO 3166 name, in any case; undefined for anything else. */
export function codeOfTwo(two: string): string | undefined {
	const upper = two.trim().toUpperCase();
	return /^[A-Z]{2}$/u.test(upper) ? (UNIONS[upper] ?? stateNamed(upper, undefined, "iso")) : undefined;
}
