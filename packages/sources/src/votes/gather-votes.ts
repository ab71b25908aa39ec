import {
	CELLS,
	failed,
	type Outcome,
	type Problem,
	type RollCall,
	type VoteMatrix,
	type Voter,
	type VoteTotals,
} from "@fissure/core";
import { type ProblemLog, problemLog } from "../reading/problem-log.ts";

/** What a table says of a roll call besides who voted how. */
export type RollCallFacts = Omit<RollCall, "id" | "table" | "totals">;

/** Votes as they are read, in any order, until they are a matrix. */
export interface VoteGathering {
	readonly problems: ProblemLog;
	/** Makes a roll call known; what is said of it the first time holds. The number of its row, or null where there are too many. */
	readonly rollCall: (id: string, facts: RollCallFacts) => number | null;
	/** The number of a roll call that is known. */
	readonly knownRollCall: (id: string) => number | undefined;
	readonly factsOf: (rollCall: number) => RollCallFacts;
	/** Changes what is said of a roll call: a title that another file has. */
	readonly describeRollCall: (rollCall: number, facts: Partial<RollCallFacts>) => void;
	/** Adds to the issues of a roll call. */
	readonly issue: (rollCall: number, name: string) => void;
	/** Makes a voter known; what is said of it the first time holds. */
	readonly voter: (id: string, facts: () => Omit<Voter, "id">) => number;
	/** Changes what is said of a voter: the group that a member has moved to. */
	readonly describeVoter: (voter: number, facts: Partial<Omit<Voter, "id">>) => void;
	readonly vote: (rollCall: number, voter: number, cell: number, file: string, line: number) => void;
	/** Whether there are more votes than a matrix can have: what comes now is not taken. */
	readonly isFull: () => boolean;
	readonly finish: (table: string) => Outcome<{ readonly matrix: VoteMatrix; readonly problems: readonly Problem[] }>;
}

/** ISO days between which roll calls are taken, both included. */
export interface VoteDays {
	readonly from?: string;
	readonly to?: string;
}

/** Beyond it, a matrix would not fit into memory with what is asked of it. */
const MOST_CELLS = 100_000_000;
const MOST_ROLL_CALLS = 500_000;
/** In a cell about which two lines contradict each other. */
const CONTRADICTED = 9;

interface Row {
	readonly id: string;
	facts: RollCallFacts;
	readonly issues: Set<string>;
	/** Whether its day is one that is asked for; the votes of others are not kept. */
	readonly isAsked: boolean;
	/** The number of the voter of the first cell: who votes together is counted together. */
	first: number;
	/** One of `CELLS` a voter, and the line that says so. */
	cells: Uint8Array;
	lines: Uint32Array;
}

/**
 * Gathers votes that come row by row.
 *
 * - problems: `votes-repeated` (rows that say again what another says), `votes-contradict` (two rows give one voter two votes on one roll
 *             call: none of them is taken), `votes-total` (a roll call whose stated totals are not those counted); of the whole
 *             `votes-too-many`
 * - cost:     5 bytes for each voter between the first and the last of a roll call
 */
export function gatherVotes({ from, to }: VoteDays = {}): VoteGathering {
	const problems = problemLog();
	const rollCalls = new Map<string, number>();
	const rows: Row[] = [];
	const voterNumbers = new Map<string, number>();
	const voters: Voter[] = [];
	const files: string[] = [];
	let cellsUsed = 0;
	let repeated = 0;
	let isFull = false;

	const rollCall = (id: string, facts: RollCallFacts): number | null => {
		const known = rollCalls.get(id);
		if (known !== undefined) return known;
		if (rows.length === MOST_ROLL_CALLS) {
			isFull = true;
			return null;
		}
		const own = owned(id);
		rollCalls.set(own, rows.length);
		const none = { first: 0, cells: new Uint8Array(0), lines: new Uint32Array(0) };
		const isAsked = (from === undefined || facts.date >= from) && (to === undefined || facts.date <= to);
		rows.push({
			...{ id: own, isAsked },
			facts: ownedFacts({ ...facts, issues: [] }),
			issues: new Set(facts.issues.map(owned)),
			...none,
		});
		return rows.length - 1;
	};
	const voter = (id: string, facts: () => Omit<Voter, "id">): number => {
		const known = voterNumbers.get(id);
		if (known !== undefined) return known;
		const own = owned(id);
		voterNumbers.set(own, voters.length);
		const { name, state, group } = facts();
		voters.push({ id: own, name: ownedOrNull(name), state: ownedOrNull(state), group: ownedOrNull(group) });
		return voters.length - 1;
	};
	const vote = (rollCallNumber: number, voterNumber: number, cell: number, file: string, line: number): void => {
		const row = rows[rollCallNumber] as Row;
		if (!row.isAsked || isFull) return;
		const added = roomFor(row, voterNumber, voters.length, MOST_CELLS - cellsUsed);
		if (added === null) {
			isFull = true;
			return;
		}
		cellsUsed += added;
		const at = voterNumber - row.first;
		const before = row.cells[at];
		if (before === CELLS.none) {
			row.cells[at] = cell;
			row.lines[at] = line;
		} else if (before === cell) repeated++;
		else {
			row.cells[at] = CONTRADICTED;
			const who = voters[voterNumber]?.id ?? "";
			const message = `Expected one vote of ${who} on roll call ${row.id}, got another in line ${row.lines[at]}; neither is taken`;
			problems.add("votes-contradict", message, file, line);
		}
		if (!files.includes(file)) files.push(file);
	};
	const finish: VoteGathering["finish"] = (table) => {
		if (repeated > 0) {
			const message = `Expected each vote once, got ${repeated.toLocaleString("en")} rows that say the same again; each is counted once`;
			problems.add("votes-repeated", message, files.join(", "));
		}
		const matrix = isFull
			? null
			: matrixOf(
					rows.filter(({ isAsked }) => isAsked),
					voters,
					table,
				);
		if (matrix === null) {
			const most = `${MOST_ROLL_CALLS.toLocaleString("en")} roll calls and ${MOST_CELLS.toLocaleString("en")} votes (roll calls times voters)`;
			const message = `Expected at most ${most}, got more; give the files of one chamber, one term or some years at a time`;
			return failed("votes-too-many", message, files[0] ?? "");
		}
		checkTotals(matrix.rollCalls, problems, files.join(", "));
		return { ok: true, value: { matrix, problems: problems.list() } };
	};
	return {
		problems,
		rollCall,
		knownRollCall: (id) => rollCalls.get(id),
		factsOf: (number) => (rows[number] as Row).facts,
		describeRollCall: (number, facts) => {
			const row = rows[number] as Row;
			row.facts = ownedFacts({ ...row.facts, ...facts });
		},
		issue: (number, name) => rows[number]?.issues.add(owned(name)),
		voter,
		describeVoter: (number, facts) => {
			voters[number] = { ...(voters[number] as Voter), ...facts };
		},
		vote,
		isFull: () => isFull,
		finish,
	};
}

/** By so many voters a row grows at least. */
const ROOM = 64;

/** Makes room for a voter in a row; how many cells that adds, or null where they are more than are left. */
function roomFor(row: Row, voter: number, voters: number, left: number): number | null {
	const { cells, lines } = row;
	const first = cells.length === 0 ? voter : row.first;
	if (voter >= first && voter < first + cells.length) return 0;
	// Upwards only as far as there are voters.
	const more = Math.max(ROOM, cells.length >> 1);
	const start = voter < first ? Math.max(0, voter - more) : first;
	const end = Math.max(first + cells.length, Math.min(Math.max(voters, voter + 1), voter + more));
	if (end - start - cells.length > left) return null;
	row.first = start;
	row.cells = new Uint8Array(end - start);
	row.cells.set(cells, first - start);
	row.lines = new Uint32Array(end - start);
	row.lines.set(lines, first - start);
	return end - start - cells.length;
}

/** A copy, since a piece of a text keeps the whole of it in memory. */
const owned = (text: string): string => Buffer.from(text, "utf8").toString("utf8");

const ownedOrNull = (text: string | null): string | null => (text === null ? null : owned(text));
const ownedFacts = (facts: RollCallFacts): RollCallFacts => ({
	...facts,
	session: ownedOrNull(facts.session),
	symbol: ownedOrNull(facts.symbol),
	title: owned(facts.title),
	description: ownedOrNull(facts.description),
});

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Voters by id, roll calls by day; voters without a single vote are left out. Null where they are too many. */
function matrixOf(rows: readonly Row[], voters: readonly Voter[], table: string): VoteMatrix | null {
	const votes = new Uint32Array(voters.length);
	let listsAbsent = false;
	for (const { cells, first } of rows) {
		for (const [at, cell] of cells.entries()) {
			if (cell === CONTRADICTED) cells[at] = CELLS.none;
			else if (cell !== CELLS.none) votes[first + at] = (votes[first + at] ?? 0) + 1;
			if (cell === CELLS.absent) listsAbsent = true;
		}
	}
	const order = voters
		.map(({ id }, voter) => ({ id, voter }))
		.filter(({ voter }) => (votes[voter] ?? 0) > 0)
		.toSorted((a, b) => byText(a.id, b.id))
		.map(({ voter }) => voter);
	if (rows.length * order.length > MOST_CELLS) return null;
	const sorted = rows.toSorted((a, b) => byText(a.facts.date, b.facts.date) || byText(a.id, b.id));
	const all = new Uint8Array(sorted.length * order.length);
	const rollCalls = sorted.map(({ id, facts, issues, cells, first }, at): RollCall => {
		const counts = [0, 0, 0, 0, 0];
		for (const [column, voter] of order.entries()) {
			const cell = cells[voter - first] ?? CELLS.none;
			all[at * order.length + column] = cell;
			counts[cell] = (counts[cell] ?? 0) + 1;
		}
		const [, yes = 0, abstain = 0, no = 0, absent = 0] = counts;
		const counted: VoteTotals = { yes, abstain, no, absent: listsAbsent ? absent : null };
		// Of a roll call without single votes, only what is stated is known.
		const totals = yes + abstain + no + absent === 0 ? (facts.stated ?? counted) : counted;
		return { id, table, ...facts, issues: [...issues], totals };
	});
	return { voters: order.map((voter) => voters[voter] as Voter), rollCalls, cells: all };
}

function checkTotals(rollCalls: readonly RollCall[], problems: ProblemLog, files: string): void {
	for (const { id, symbol, totals, stated } of rollCalls) {
		if (stated === null) continue;
		const counted = totals.absent !== null && stated.absent !== null ? totals : { ...totals, absent: null };
		const said = counted.absent === null ? { ...stated, absent: null } : stated;
		if (inWords(said) === inWords(counted)) continue;
		const of = symbol === null ? `roll call ${id}` : `${symbol} (roll call ${id})`;
		const message = `Expected ${inWords(said)} as the table states of ${of}, counted ${inWords(counted)}`;
		problems.add("votes-total", message, files);
	}
}

const inWords = ({ yes, abstain, no, absent }: VoteTotals): string =>
	`${yes} yes, ${no} no, ${abstain} abstentions${absent === null ? "" : `, ${absent} absent`}`;
