import type { Problem, VoteTotals } from "@fissure/core";
import type { RollCallFacts } from "./gather-votes.ts";
import { dayIn } from "./vote-cell.ts";
import type { VoteFile } from "./vote-files.ts";
import {
	columnsOf,
	eachRow,
	type FilesByRole,
	problemOf,
	type VoteFormat,
	type VoteReading,
	withColumns,
} from "./vote-format.ts";
import { takeVote, voterNames } from "./voter-names.ts";

/** Voting records of the UN Digital Library: a row for each member and resolution, with the totals of the resolution. */
export const unDigitalLibrary: VoteFormat = {
	name: "un-digital-library",
	label: "UN Digital Library",
	citation: "United Nations, Dag Hammarskjöld Library: voting data, UN Digital Library",
	roles: { votes: withColumns("ms_code", "ms_vote", "date", "resolution") },
	read,
};

async function read(files: FilesByRole, reading: VoteReading): Promise<Problem | null> {
	for (const file of files.get("votes") ?? []) await readFile(file, reading);
	return null;
}

async function readFile(file: VoteFile, reading: VoteReading): Promise<void> {
	const { gathering } = reading;
	const [undlId, resolution, date, code, name, vote] = columnsOf(file, [
		"undl_id",
		"resolution",
		"date",
		"ms_code",
		"ms_name",
		"ms_vote",
	]);
	const facts = factsReader(file, reading);
	const names = voterNames(gathering, "un");
	await eachRow(file, reading, (cells, line) => {
		const symbol = cells[resolution]?.trim() ?? "";
		const id = cells[undlId]?.trim() || symbol;
		let rollCall: number | null | undefined = gathering.knownRollCall(id);
		if (rollCall === undefined) {
			const day = dayIn(cells[date] ?? "");
			if (id === "") gathering.problems.add("votes-row", problemOf.id(id), file.name, line);
			if (day === undefined) gathering.problems.add("votes-date", problemOf.date(cells[date] ?? ""), file.name, line);
			if (id === "" || day === undefined) return;
			rollCall = gathering.rollCall(id, facts(cells, symbol, day));
		}
		if (rollCall === null) return;
		const who = cells[code]?.trim() || (cells[name] ?? "");
		takeVote(reading, names, { rollCall, name: who, vote: cells[vote] ?? "" }, file.name, line);
	});
	names.finish(file.name);
}

function factsReader(
	file: VoteFile,
	{ body }: VoteReading,
): (cells: readonly string[], symbol: string, day: string) => RollCallFacts {
	const [session, title, description, agendaTitle, agenda, subjects] = columnsOf(file, [
		"session",
		"title",
		"description",
		"agenda_title",
		"agenda",
		"subjects",
	]);
	const totals = columnsOf(file, ["total_yes", "total_abstentions", "total_no", "total_non_voting"]);
	return (cells, symbol, day) => {
		const cell = (at: number): string => cells[at]?.trim() ?? "";
		const isCouncil = /^S\//u.test(symbol);
		return {
			body: body ?? (isCouncil ? "security-council" : "general-assembly"),
			date: day,
			session: cell(session) || null,
			symbol: symbol || null,
			title: (cell(title) || cell(description)).replace(/\s*: resolution \/ .*$/iu, "").trim() || symbol,
			description: cell(agendaTitle) || cell(agenda) || null,
			important: null,
			issues: cell(subjects)
				.split("|")
				.map((words) => words.trim())
				.filter((words) => words !== ""),
			amendment: false,
			paragraph: false,
			vetoedBy: [],
			stated: statedIn(totals.map(cell)),
		};
	};
}

/** Totals that a row states, written as `120` or `120.0`; null where one is missing. */
function statedIn(cells: readonly string[]): VoteTotals | null {
	const [yes, abstain, no, absent] = cells.map((cell) => (/^\d+(?:\.0+)?$/u.test(cell) ? Number(cell) : null));
	if (yes == null || abstain == null || no == null) return null;
	return { yes, abstain, no, absent: absent ?? null };
}
