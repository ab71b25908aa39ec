import { CELLS, type Problem, type VoteBody } from "@fissure/core";
import { dayIn } from "./vote-cell.ts";
import type { VoteFile } from "./vote-files.ts";
import {
	columnsOf,
	eachRow,
	type FilesByRole,
	missing,
	problemOf,
	type VoteFormat,
	type VoteReading,
	withColumns,
} from "./vote-format.ts";

/** Roll calls of the Congress of the United States as Voteview has them: votes, roll calls, members and parties. */
export const voteview: VoteFormat = {
	name: "voteview",
	label: "US Congress (Voteview)",
	citation:
		"Lewis, Jeffrey B., Keith Poole, Howard Rosenthal, Adam Boche, Aaron Rudkin, and Luke Sonnet: Voteview: Congressional Roll-Call Votes Database, voteview.com",
	roles: {
		rollCalls: withColumns("congress", "chamber", "rollnumber", "date"),
		votes: withColumns("congress", "chamber", "rollnumber", "icpsr", "cast_code"),
		members: withColumns("icpsr", "bioname", "party_code"),
		parties: withColumns("party_code", "party_name"),
	},
	read,
};

const CHAMBERS: ReadonlyMap<string, { readonly body: VoteBody; readonly letter: string }> = new Map([
	["house", { body: "us-house", letter: "H" }],
	["senate", { body: "us-senate", letter: "S" }],
]);
/** By `cast_code`: not a member; yea, paired or announced; the same for nay; present; not voting. */
const CASTS = [
	CELLS.none,
	...[CELLS.yes, CELLS.yes, CELLS.yes],
	...[CELLS.no, CELLS.no, CELLS.no],
	...[CELLS.abstain, CELLS.abstain],
	CELLS.absent,
];

interface Member {
	readonly name: string;
	readonly party: string;
}

/** Members by number, and the Presidents, who have one and no vote: their rows are positions that they took. */
interface People {
	readonly members: Map<string, Member>;
	readonly presidents: Set<string>;
	/** Rows of Presidents, by file. */
	readonly positions: Map<string, number>;
}

/** Washington has the first of the numbers of Presidents; members have lower ones. */
const FIRST_PRESIDENT = 99_868;

/** How often each code was given in a roll call, and what its table says. */
interface Tally {
	readonly id: string;
	readonly casts: Uint16Array;
	readonly yea: number | null;
	readonly nay: number | null;
}

async function read(files: FilesByRole, reading: VoteReading): Promise<Problem | null> {
	const rollCallFiles = files.get("rollCalls") ?? [];
	const voteFiles = files.get("votes") ?? [];
	if (rollCallFiles.length === 0) return missing("the table of roll calls (…_rollcalls.csv)", files);
	if (voteFiles.length === 0) return missing("the table of votes (…_votes.csv)", files);
	const tallies = new Map<number, Tally>();
	for (const file of rollCallFiles) await readRollCalls(file, reading, tallies);
	const parties = new Map<string, string>();
	for (const file of files.get("parties") ?? []) {
		const [code, name] = columnsOf(file, ["party_code", "party_name"]);
		await eachRow(file, reading, (cells) => parties.set(String(cells[code] ?? ""), String(cells[name] ?? "").trim()));
	}
	const people: People = { members: new Map(), presidents: new Set(), positions: new Map() };
	const { members, presidents, positions } = people;
	for (const file of files.get("members") ?? []) {
		const [icpsr, chamber, name, party] = columnsOf(file, ["icpsr", "chamber", "bioname", "party_code"]);
		await eachRow(file, reading, (cells) => {
			if (cells[chamber]?.trim().toLowerCase() === "president") presidents.add(numberIn(cells[icpsr]));
			const code = cells[party]?.trim() ?? "";
			members.set(numberIn(cells[icpsr]), {
				name: (cells[name] ?? "").trim(),
				party: parties.get(code) ?? PARTIES.get(code) ?? code,
			});
		});
	}
	if (members.size === 0) {
		const message = "Expected names of members as well (…_members.csv), got none; members are named by their numbers";
		reading.gathering.problems.add("votes-part-missing", message, voteFiles[0]?.name ?? "");
	}
	for (const file of voteFiles) await readVotes(file, reading, people, tallies);
	if (positions.size > 0) {
		const sum = [...positions.values()].reduce((before, count) => before + count, 0).toLocaleString("en");
		const message = `Expected votes of members, got ${sum} positions of a President as well; they are left out`;
		reading.gathering.problems.add("votes-not-members", message, [...positions.keys()].join(", "));
	}
	checkTallies(tallies.values(), reading, rollCallFiles[0]?.name ?? "");
	return null;
}

/** Questions of votes on amendments, in the House and in the Senate. */
const ON_AMENDMENT = new Set(["on agreeing to the amendment", "on the amendment"]);

/** Parties of today, for sets without the table of parties. */
const PARTIES: ReadonlyMap<string, string> = new Map([
	["100", "Democratic Party"],
	["200", "Republican Party"],
	["328", "Independent"],
]);

const numberIn = (cell: string | undefined): string => (cell ?? "").trim().replace(/\.0$/u, "");

const rollCallId = (congress: string, chamber: string, number: string): string | null => {
	const known = CHAMBERS.get(chamber.toLowerCase());
	const digits = [congress, number].every((words) => /^\d{1,6}$/u.test(words));
	return known === undefined || !digits ? null : `${known.letter}${congress}-${number}`;
};

async function readRollCalls(file: VoteFile, reading: VoteReading, tallies: Map<number, Tally>): Promise<void> {
	const { problems, rollCall, knownRollCall } = reading.gathering;
	const [congress, chamber, number, date, bill, question, desc, detail, yea, nay] = columnsOf(file, [
		"congress",
		"chamber",
		"rollnumber",
		"date",
		"bill_number",
		"vote_question",
		"vote_desc",
		"dtl_desc",
		"yea_count",
		"nay_count",
	]);
	await eachRow(file, reading, (cells, line) => {
		const cell = (at: number): string => cells[at]?.trim() ?? "";
		const id = rollCallId(numberIn(cell(congress)), cell(chamber), numberIn(cell(number)));
		const day = dayIn(cell(date));
		if (id === null) problems.add("votes-row", problemOf.id(`${cell(chamber)} ${cell(number)}`), file.name, line);
		else if (day === undefined) problems.add("votes-date", problemOf.date(cell(date)), file.name, line);
		else if (knownRollCall(id) !== undefined) problems.add("votes-repeated", problemOf.again(id), file.name, line);
		else {
			const short = [cell(question), cell(desc) || cell(bill)].filter((words) => words !== "").join(": ");
			const made = rollCall(id, {
				body: CHAMBERS.get(cell(chamber).toLowerCase())?.body ?? "other",
				date: day,
				session: numberIn(cell(congress)),
				symbol: cell(bill) || null,
				// Early roll calls have a description alone.
				title: short || cell(detail) || id,
				description: short === "" ? null : cell(detail) || null,
				important: null,
				issues: [],
				amendment: ON_AMENDMENT.has(cell(question).toLowerCase()),
				paragraph: false,
				vetoedBy: [],
				stated: null,
			});
			const count = (at: number): number | null => (/^\d+(?:\.0)?$/u.test(cell(at)) ? Number(cell(at)) : null);
			if (made !== null) tallies.set(made, { id, casts: new Uint16Array(10), yea: count(yea), nay: count(nay) });
		}
	});
}

async function readVotes(
	file: VoteFile,
	reading: VoteReading,
	{ members, presidents, positions }: People,
	tallies: ReadonlyMap<number, Tally>,
): Promise<void> {
	const { gathering } = reading;
	const [congress, chamber, number, icpsr, cast] = columnsOf(file, [
		"congress",
		"chamber",
		"rollnumber",
		"icpsr",
		"cast_code",
	]);
	await eachRow(file, reading, (cells, line) => {
		const id = rollCallId(numberIn(cells[congress]), (cells[chamber] ?? "").trim(), numberIn(cells[number]));
		const rollCall = id === null ? undefined : gathering.knownRollCall(id);
		const code = numberIn(cells[cast]);
		const cell = /^\d$/u.test(code) ? CASTS[Number(code)] : undefined;
		const member = numberIn(cells[icpsr]);
		if (rollCall === undefined) {
			const words = id ?? `${cells[chamber] ?? ""} ${cells[number] ?? ""}`;
			gathering.problems.add("votes-roll-call-unknown", problemOf.rollCall(words), file.name, line);
		} else if (cell === undefined) {
			gathering.problems.add(
				"votes-vote-unknown",
				`Expected a cast code from 0 to 9, got "${code.slice(0, 60)}"`,
				file.name,
				line,
			);
		} else if (!/^\d+$/u.test(member)) {
			gathering.problems.add("votes-voter-unknown", problemOf.member(member), file.name, line);
		} else if (presidents.has(member) || Number(member) >= FIRST_PRESIDENT)
			positions.set(file.name, (positions.get(file.name) ?? 0) + 1);
		else if (cell !== CELLS.none) {
			const voter = gathering.voter(`icpsr-${member}`, () => {
				const known = members.get(member);
				return { name: known?.name ?? null, state: "USA", group: known?.party ?? null };
			});
			gathering.vote(rollCall, voter, cell, file.name, line);
			const casts = tallies.get(rollCall)?.casts;
			if (casts !== undefined) casts[Number(code)] = (casts[Number(code)] ?? 0) + 1;
		}
	});
}

/** Stated counts may have members who were paired or announced, or not. */
function checkTallies(tallies: Iterable<Tally>, { gathering }: VoteReading, file: string): void {
	for (const { id, casts, yea, nay } of tallies) {
		const [, yes = 0, pairedYes = 0, announcedYes = 0, announcedNo = 0, pairedNo = 0, no = 0] = casts;
		const fits = (stated: number | null, cast: number, others: number): boolean =>
			stated === null || stated === cast || stated === cast + others;
		if (fits(yea, yes, pairedYes + announcedYes) && fits(nay, no, pairedNo + announcedNo)) continue;
		const message = `Expected ${yea ?? "?"} yea, ${nay ?? "?"} nay as the table states of roll call ${id}, counted ${yes} and ${no}`;
		gathering.problems.add("votes-total", message, file);
	}
}
