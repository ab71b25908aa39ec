import type { DocumentFilters, LedgerFilters } from "@fissure/model";
import type { Case } from "../case/case.ts";
import { isMatching } from "../dialects/text-index.ts";
import { passing } from "../documents/document-filters.ts";
import type { TextQuery } from "../query/text-query.ts";
import { type LedgerColumns, onceFor, UNREAD, UNSURE, type WordColumn } from "./ledger-columns.ts";
import type { LedgerOrder } from "./select-keys.ts";

/** Filters on what is in the columns, each with its column. */
const LISTED = [
	["issues", "issue"],
	["holders", "holder"],
	["asserters", "asserter"],
	["manners", "manner"],
	["coders", "coder"],
] as const;

/** One question to one row. */
export type RowTest = (row: number) => boolean;

/**
 * The questions that a position must pass, by the filter that asks them; words are left aside, except that only documents that
 * may hold them pass.
 */
export async function rowTests(
	file: Case,
	columns: LedgerColumns,
	filters: LedgerFilters,
	words: TextQuery | null,
): Promise<Readonly<Record<string, RowTest>>> {
	const isPassing = await passingDocuments(file, columns, filters, words);
	const tests: Record<string, RowTest> = { documents: (row) => isPassing[columns.documents[row] as number] === 1 };
	for (const [name, field] of LISTED) {
		const asked = filters[name];
		if (asked !== undefined) tests[name] = isAnyOf(columns[field], asked);
	}
	if (filters.coders === undefined) tests.coders = (row) => columns.asides[row] === 0;
	if (filters.unsure !== true) tests.unsure = (row) => columns.certainties[row] !== UNSURE;
	const { newSince } = filters;
	if (newSince !== undefined)
		tests.newSince = (row) => (columns.held[columns.documents[row] as number]?.analysed ?? 0) > newSince;
	if (filters.muted !== true && columns.muted.size > 0) {
		const isMuted = isAnyOf(columns.issue, [...columns.muted]);
		tests.muted = (row) => columns.byPerson[row] === 1 || !isMuted(row);
	}
	const { stance, stances } = filters;
	if (stance !== undefined) {
		const [least, most] = stance;
		tests.stance = (row) => {
			const read = columns.stances[row] as number;
			return read !== UNREAD && read >= least && read <= most;
		};
	}
	if (stances !== undefined) {
		const asked = new Set(stances.map((one) => one ?? UNREAD));
		tests.stances = (row) => asked.has(columns.stances[row] as number);
	}
	return tests;
}

function isAnyOf({ words, codes }: WordColumn, asked: readonly string[]): RowTest {
	const wanted = Uint8Array.from(words, (word) => (asked.includes(word) ? 1 : 0));
	return (row) => wanted[codes[row] as number] === 1;
}

/** The rows that pass, in the order asked for; kept with the columns. */
export const rowsPassing = (
	file: Case,
	columns: LedgerColumns,
	filters: LedgerFilters,
	{ words = null, order = "oldest" }: { readonly words?: TextQuery | null; readonly order?: LedgerOrder } = {},
): Promise<Int32Array> =>
	onceFor(columns, `rows ${JSON.stringify([filters, order])}`, async () => {
		const tests = Object.values(await rowTests(file, columns, filters, words));
		const rows: number[] = [];
		for (let row = 0; row < columns.size; row++) if (tests.every((test) => test(row))) rows.push(row);
		return Int32Array.from(order === "oldest" ? rows : newestFirst(columns, rows));
	});

/** By date; within a document still in the order of its text, and texts of one day as they were added. */
export function newestFirst({ documents, held }: LedgerColumns, rows: readonly number[]): readonly number[] {
	const dateOf = (at: number): string => held[documents[rows[at] as number] as number]?.date ?? "";
	const turned: number[] = [];
	for (let end = rows.length; end > 0; ) {
		let start = end - 1;
		while (start > 0 && dateOf(start - 1) === dateOf(start)) start--;
		for (let at = start; at < end; at++) turned.push(rows[at] as number);
		end = start;
	}
	return turned;
}

/** For each document of the case 1 where it is current and passes. What is asked of documents is asked in one place, in SQL. */
function passingDocuments(
	{ db }: Case,
	columns: LedgerColumns,
	filters: LedgerFilters,
	words: TextQuery | null,
): Promise<Uint8Array> {
	const asked = ofDocuments(filters);
	const { documents } = filters;
	return onceFor(columns, `documents ${JSON.stringify([asked, documents, words])}`, async () => {
		let question = db
			.selectFrom("documents")
			.select("documents.key")
			.where((builder) => passing(asked, builder));
		if (documents !== undefined) question = question.where("documents.id", "in", documents);
		if (words !== null) question = question.where(({ ref }) => isMatching(ref("documents.key"), words));
		const keys = new Set((await question.execute()).map(({ key }) => key));
		return Uint8Array.from(columns.held, ({ key }) => (keys.has(key) ? 1 : 0));
	});
}

/** Of the filters, those that ask for documents. */
export const ofDocuments = ({
	publishers,
	languages,
	kinds,
	venues,
	from,
	to,
	earlierVersions,
}: LedgerFilters): DocumentFilters => ({
	...(publishers && { publishers }),
	...(languages && { languages }),
	...(kinds && { kinds }),
	...(venues && { venues }),
	...(from && { from }),
	...(to && { to }),
	...(earlierVersions && { earlierVersions }),
});
