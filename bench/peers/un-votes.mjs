// The recorded votes of the General Assembly, for the rows that are about them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readVotes } from "../../packages/sources/dist/index.js";

const FILES = ["un_votes_long.csv.gz", "un_roll_calls.csv.gz", "un_roll_call_issues.csv.gz"];

/** The matrix of voters and roll calls. */
export async function unVotes(folder) {
	const read = await readVotes(
		FILES.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })),
		{},
	);
	if (!read.ok) throw new Error(read.problem.message);
	return read.value.matrix;
}

/** Some of its roll calls and voters alone, with cells as they are or as `cellOf` makes them. */
export function partOf({ voters, rollCalls, cells }, rows, columns, cellOf = (cell) => cell) {
	return {
		voters: columns.map((at) => voters[at]),
		rollCalls: rows.map((at) => rollCalls[at]),
		cells: Uint8Array.from(rows.flatMap((at) => columns.map((voter) => cellOf(cells[at * voters.length + voter])))),
	};
}
