import { CELLS, type Problem } from "@fissure/core";
import { termOf } from "./parliament-terms.ts";
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

/** Roll calls of the European Parliament as HowTheyVote.eu exports them: votes, who voted how, members, and what a vote is about. */
export const howTheyVote: VoteFormat = {
	name: "howtheyvote",
	label: "European Parliament (HowTheyVote.eu)",
	citation: "HowTheyVote.eu, data on votes of the European Parliament, Open Database License",
	roles: {
		rollCalls: withColumns("id", "timestamp", "display_title"),
		members: withColumns("id", "first_name", "last_name"),
		votes: withColumns("vote_id", "member_id", "position"),
		memberships: withColumns("member_id", "group_code"),
		subjects: withColumns("vote_id", "eurovoc_concept_id"),
		subjectNames: (columns) => (columns.length === 2 && columns.includes("id") && columns.includes("label") ? 2 : 0),
	},
	read,
};

const POSITIONS: ReadonlyMap<string, number> = new Map([
	["FOR", CELLS.yes],
	["AGAINST", CELLS.no],
	["ABSTENTION", CELLS.abstain],
	["DID_NOT_VOTE", CELLS.absent],
]);

interface Member {
	readonly name: string;
	readonly state: string | null;
}

async function read(files: FilesByRole, reading: VoteReading): Promise<Problem | null> {
	const rollCallFiles = files.get("rollCalls") ?? [];
	const voteFiles = files.get("votes") ?? [];
	if (rollCallFiles.length === 0)
		return missing("the table of votes (votes.csv: id, timestamp, display_title …)", files);
	if (voteFiles.length === 0) return missing("who voted how (member_votes.csv: vote_id, member_id, position)", files);
	for (const file of rollCallFiles) await readRollCalls(file, reading);
	await readSubjects(files, reading);
	const members = new Map<string, Member>();
	for (const file of files.get("members") ?? []) await readMembers(file, reading, members);
	if (members.size === 0) {
		const message = "Expected names of members as well (members.csv), got none; members are named by their numbers";
		reading.gathering.problems.add("votes-part-missing", message, voteFiles[0]?.name ?? "");
	}
	for (const file of voteFiles) await readVotes(file, reading, members);
	return null;
}

async function readRollCalls(file: VoteFile, reading: VoteReading): Promise<void> {
	const { problems, rollCall, knownRollCall } = reading.gathering;
	const [id, time, title, description, reference, adopted, adoptedOnce, isMain, amendment, procedure] = columnsOf(
		file,
		[
			"id",
			"timestamp",
			"display_title",
			"description",
			"reference",
			"texts_adopted_reference",
			"adopted_text_reference",
			"is_main",
			"amendment_number",
			"procedure_title",
		],
	);
	const counts = columnsOf(file, ["count_for", "count_abstention", "count_against", "count_did_not_vote"]);
	await eachRow(file, reading, (cells, line) => {
		const cell = (at: number): string => cells[at]?.trim() ?? "";
		const date = dayIn(cell(time));
		if (cell(id) === "") problems.add("votes-row", problemOf.id(""), file.name, line);
		else if (date === undefined) problems.add("votes-date", problemOf.date(cell(time)), file.name, line);
		else if (knownRollCall(cell(id)) !== undefined)
			problems.add("votes-repeated", problemOf.again(cell(id)), file.name, line);
		else {
			const [yes, abstain, no, absent] = counts.map((at) => (/^\d+$/u.test(cell(at)) ? Number(cell(at)) : null));
			const whole = cell(isMain).toLowerCase() === "true";
			rollCall(cell(id), {
				body: "european-parliament",
				date,
				session: termOf(date),
				symbol: cell(adopted) || cell(adoptedOnce) || cell(reference) || null,
				title: cell(title) || cell(procedure) || cell(reference) || cell(id),
				description: cell(description) || null,
				important: null,
				issues: [],
				amendment: !whole && cell(amendment) !== "",
				paragraph: !whole && cell(amendment) === "" && cell(description).startsWith("§"),
				vetoedBy: [],
				stated: yes == null || no == null || abstain == null ? null : { yes, no, abstain, absent: absent ?? null },
			});
		}
	});
}

/** Names of EuroVoc become issues where both of their files are given. */
async function readSubjects(files: FilesByRole, reading: VoteReading): Promise<void> {
	const names = new Map<string, string>();
	for (const file of files.get("subjectNames") ?? []) {
		const [id, label] = columnsOf(file, ["id", "label"]);
		await eachRow(file, reading, (cells) => names.set(`${cells[id] ?? ""}`, `${cells[label] ?? ""}`.trim()));
	}
	for (const file of files.get("subjects") ?? []) {
		const [vote, concept] = columnsOf(file, ["vote_id", "eurovoc_concept_id"]);
		await eachRow(file, reading, (cells) => {
			const rollCall = reading.gathering.knownRollCall(cells[vote] ?? "");
			const name = names.get(cells[concept] ?? "") ?? "";
			if (rollCall !== undefined && name !== "") reading.gathering.issue(rollCall, name);
		});
	}
}

async function readMembers(file: VoteFile, reading: VoteReading, members: Map<string, Member>): Promise<void> {
	const [id, first, last, country] = columnsOf(file, ["id", "first_name", "last_name", "country_code"]);
	await eachRow(file, reading, (cells) => {
		const name = `${cells[first] ?? ""} ${cells[last] ?? ""}`.trim();
		members.set(`${cells[id] ?? ""}`.trim(), { name, state: cells[country]?.trim() || null });
	});
}

async function readVotes(file: VoteFile, reading: VoteReading, members: ReadonlyMap<string, Member>): Promise<void> {
	const { gathering } = reading;
	const [vote, member, position, country, group] = columnsOf(file, [
		"vote_id",
		"member_id",
		"position",
		"country_code",
		"group_code",
	]);
	const groups = new Map<number, { readonly date: string; readonly group: string }>();
	await eachRow(file, reading, (cells, line) => {
		const rollCall = gathering.knownRollCall(cells[vote] ?? "");
		const id = cells[member]?.trim() ?? "";
		const cell = POSITIONS.get(cells[position]?.trim() ?? "");
		if (rollCall === undefined) {
			gathering.problems.add("votes-roll-call-unknown", problemOf.rollCall(cells[vote] ?? ""), file.name, line);
		} else if (!/^\d+$/u.test(id)) {
			gathering.problems.add("votes-voter-unknown", problemOf.member(id), file.name, line);
		} else if (cell === undefined) {
			gathering.problems.add("votes-vote-unknown", problemOf.vote(cells[position] ?? ""), file.name, line);
		} else {
			const voter = gathering.voter(`mep-${id}`, () => {
				const known = members.get(id);
				return { name: known?.name ?? null, state: known?.state ?? (cells[country]?.trim() || null), group: null };
			});
			gathering.vote(rollCall, voter, cell, file.name, line);
			const { date } = gathering.factsOf(rollCall);
			const own = cells[group]?.trim() ?? "";
			const last = groups.get(voter);
			if (own !== "" && (last === undefined || (last.date < date && last.group !== own)))
				groups.set(voter, { date, group: String(own) });
		}
	});
	for (const [voter, { group: last }] of groups) gathering.describeVoter(voter, { group: last });
}
