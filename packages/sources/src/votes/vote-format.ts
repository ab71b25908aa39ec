import type { Problem, VoteBody } from "@fissure/core";
import type { VoteGathering } from "./gather-votes.ts";
import type { VoteFile } from "./vote-files.ts";

/** One way in which votes are published. */
export interface VoteFormat {
	/** Word for it: `unvotes`. */
	readonly name: string;
	/** What a table of it is called where nobody gives it a name. */
	readonly label: string;
	readonly citation: string | null;
	/** What its files hold, and how each is recognised. */
	readonly roles: Readonly<Record<string, RoleOf>>;
	readonly read: (files: FilesByRole, reading: VoteReading) => Promise<Problem | null>;
}

/** How many columns, in lower case, say that a file has this role; 0 where it has not. */
export type RoleOf = (columns: readonly string[]) => number;

/** A role of files that have all of these columns. */
export const withColumns =
	(...names: readonly string[]): RoleOf =>
	(columns) =>
		names.every((name) => columns.includes(name)) ? names.length : 0;

export type FilesByRole = ReadonlyMap<string, readonly VoteFile[]>;

export interface VoteReading {
	readonly gathering: VoteGathering;
	/** As the caller says; null where the files may say it. */
	readonly body: VoteBody | null;
	/** Told how far a file has been read; throws to stop. */
	readonly step: (file: string, bytes: number) => void;
}

/** Words of a cell as they are shown in a message. */
export const cut = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words);

/** Why a row was left out; each is a problem of its line. */
export const problemOf = {
	date: (words: string): string =>
		`Expected a day of the calendar such as 2014-03-27, got "${cut(words)}"; the row is left out`,
	rollCall: (words: string): string =>
		`Expected a roll call of the table of roll calls, got "${cut(words)}"; the row is left out`,
	vote: (words: string): string =>
		`Expected a vote (yes, no, abstain, absent, or 1, 2, 3, 8), got "${cut(words)}"; it is left out`,
	member: (words: string): string =>
		`Expected the name or number of a member, got "${cut(words)}"; the vote is left out`,
	again: (id: string): string => `Expected each roll call once, got ${cut(id)} again; the first holds`,
	id: (words: string): string => `Expected what a roll call is called, got "${cut(words)}"; the row is left out`,
} as const;

/** Says that a set of files lacks one without which nothing can be read. */
export const missing = (what: string, files: FilesByRole): Problem => ({
	code: "votes-part-missing",
	message: `Expected ${what} as well, got none; give all files of the set together`,
	place: [...files.values()].flat()[0]?.name ?? "",
});

const WHY = {
	quotes: "Expected quotation marks around whole cells, got one inside; the row is left out",
	long: "Expected a row of votes, got one of more than 256,000 characters; it is left out",
	cells: "Expected as many cells as columns, got more or fewer; the row is left out",
} as const;

/** Where these columns are; -1 for those that the file does not have. */
export const columnsOf = <const Names extends readonly string[]>(
	file: VoteFile,
	names: Names,
): { readonly [At in keyof Names]: number } =>
	names.map((name) => file.columns.indexOf(name)) as { readonly [At in keyof Names]: number };

/**
 * Reads each row of a file; a row that cannot be read is a problem.
 *
 * - problems: `votes-row`, `votes-gzip`
 */
export async function eachRow(
	file: VoteFile,
	{ gathering, step }: VoteReading,
	row: (cells: readonly string[], line: number) => void,
): Promise<void> {
	const read = await file.scan({
		row,
		broken: (why, line) => gathering.problems.add("votes-row", WHY[why], file.name, line),
		step: (bytes) => step(file.name, bytes),
	});
	if (!read.ok) gathering.problems.add(read.problem.code, read.problem.message, file.name);
}
