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
	/** What its files hold, and the columns by which each is recognised, in lower case. */
	readonly roles: Readonly<Record<string, readonly string[]>>;
	/** Whether these are its files; where left out, each file is recognised by its columns alone. */
	readonly read: (files: FilesByRole, reading: VoteReading) => Promise<Problem | null>;
}

export type FilesByRole = ReadonlyMap<string, readonly VoteFile[]>;

export interface VoteReading {
	readonly gathering: VoteGathering;
	/** As the caller says; null where the format knows. */
	readonly body: VoteBody | null;
	/** Told how far a file has been read; throws to stop. */
	readonly step: (file: string, bytes: number) => void;
}

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
