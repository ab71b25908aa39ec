import { CELL_LETTERS, CELLS } from "@fissure/core";
import { type RollCall, VOTE_BODIES, type Voter, type VoteTable, type VoteTotals } from "@fissure/model";
import { damagedColumn, isList, isNumber, isRecord, isWord } from "../rows/read-column.ts";
import { rowCodec } from "../rows/row-codec.ts";

// How recorded votes lie in their tables.

const isWordOrNull = (value: unknown): value is string | null => value === null || isWord(value);

const isVoter = (value: unknown): value is Voter =>
	isRecord(value) && isWord(value.id) && [value.name, value.state, value.group].every(isWordOrNull);

const isTotals = (value: unknown): value is VoteTotals =>
	isRecord(value) &&
	[value.yes, value.abstain, value.no].every(isNumber) &&
	(value.absent === null || isNumber(value.absent));

/** What a table says of itself, and who votes. The rest of the noun is counted. */
export const VOTE_TABLE = rowCodec<
	Pick<VoteTable, "id" | "label" | "format" | "source" | "citation"> & { readonly voters: readonly Voter[] }
>()({
	...{ id: "id", label: "label", format: "format", source: "source", citation: "citation" },
	voters: { json: "voters", fits: (value): value is readonly Voter[] => isList(value, isVoter) },
});

const ROLL_CALL_COLUMNS = rowCodec<Omit<RollCall, "table">>()({
	...{ id: "id", body: "body", date: "date", session: "session", symbol: "symbol" },
	...{
		title: "title",
		description: "description",
		important: { flag: "important", orNull: true },
		issues: { words: "issues" },
	},
	...{ amendment: { flag: "amendment" }, paragraph: { flag: "paragraph" }, vetoedBy: { words: "vetoed_by" } },
	totals: { json: "totals", fits: isTotals },
	stated: { json: "stated", fits: isTotals as (value: unknown) => value is VoteTotals | null, orNull: true },
});

/** A roll call without its votes. */
export const ROLL_CALL = {
	names: ROLL_CALL_COLUMNS.names,
	put: ROLL_CALL_COLUMNS.put,
	read: (row: Parameters<typeof ROLL_CALL_COLUMNS.read>[0], table: string): RollCall => {
		const { id, ...rest } = ROLL_CALL_COLUMNS.read(row);
		if (!VOTE_BODIES.includes(rest.body)) throw damagedColumn("roll_calls.body");
		return { id, table, ...rest };
	},
} as const;

const LETTERS = Buffer.from(CELL_LETTERS, "latin1");

/** The cells of roll calls as letters, a byte each. */
export const lettersOf = (cells: Uint8Array): Buffer => {
	const letters = Buffer.allocUnsafe(cells.length);
	for (let at = 0; at < cells.length; at++) letters[at] = LETTERS[cells[at] as number] as number;
	return letters;
};

const NO_CELL = 255;
const CELL_OF_LETTER = new Uint8Array(128).fill(NO_CELL);
for (const cell of Object.values(CELLS)) CELL_OF_LETTER[LETTERS[cell] as number] = cell;

/**
 * Puts the votes of one roll call into the cells of a matrix.
 *
 * - `places`: for each voter of the table, the column of the matrix
 * - `start`:  where the row of the roll call begins
 * - stops:    throws what `attempt` makes `case-damaged` of where the letters are not those of these voters
 */
export function putCells(letters: string, cells: Uint8Array, start: number, places: Uint32Array): void {
	if (letters.length !== places.length) throw damagedColumn("roll_calls.votes");
	for (let at = 0; at < places.length; at++) {
		const cell = CELL_OF_LETTER[letters.charCodeAt(at)] ?? NO_CELL;
		if (cell === NO_CELL) throw damagedColumn("roll_calls.votes");
		cells[start + (places[at] as number)] = cell;
	}
}
