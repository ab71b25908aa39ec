import { CELLS, type Problem } from "@fissure/core";
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
import { voterNames } from "./voter-names.ts";

/** Drafts that failed in the Security Council because a permanent member voted no; how the others voted is not in the table. */
export const vetoes: VoteFormat = {
	name: "security-council-vetoes",
	label: "UN Security Council vetoes",
	citation: "World Politics Data Lab: Vetoes in the UN Security Council",
	roles: { drafts: withColumns("date", "draft", "meeting_record", "member_veto1") },
	read,
};

async function read(files: FilesByRole, reading: VoteReading): Promise<Problem | null> {
	for (const file of files.get("drafts") ?? []) await readFile(file, reading);
	return null;
}

/** Columns with 1 where that member vetoed, which say once more what the names say. */
const MEMBERS: readonly string[] = "china france russia ussr usa uk".split(" ");

async function readFile(file: VoteFile, reading: VoteReading): Promise<void> {
	const { gathering } = reading;
	const { problems } = gathering;
	const [date, draft, meeting, item, topic] = columnsOf(file, [
		"date",
		"draft",
		"meeting_record",
		"agenda_item",
		"crisis_topic",
	]);
	const vetoed = columnsOf(file, ["member_veto1", "member_veto2", "member_veto3"]);
	const flags = columnsOf(file, MEMBERS);
	const names = voterNames(gathering, "un");
	await eachRow(file, reading, (cells, line) => {
		const cell = (at: number): string => cells[at]?.trim() ?? "";
		const day = dayIn(cell(date), "month-first");
		const members = vetoed.map(cell).filter((name) => name !== "");
		if (day === undefined) problems.add("votes-date", problemOf.date(cell(date)), file.name, line);
		else if (cell(draft) === "" || members.length === 0)
			problems.add("votes-row", "Expected a draft and who vetoed it, got less", file.name, line);
		if (day === undefined || cell(draft) === "" || members.length === 0) return;
		const marked = MEMBERS.filter((_, at) => cell(flags[at] ?? -1) === "1");
		if (
			flags[0] !== -1 &&
			marked.toSorted().join() !==
				members
					.map((name) => name.toLowerCase())
					.toSorted()
					.join()
		) {
			const message = `Expected the columns of members to mark ${members.join(" and ")}, got ${marked.join(" and ") || "nobody"} marked; who is named is taken`;
			problems.add("votes-contradict", message, file.name, line);
		}
		const voters = members.map((name) => names.stateOf(name, day)).filter((state) => state !== undefined);
		const rollCall = gathering.rollCall(freeId(gathering, cell(draft)), {
			body: "security-council",
			date: day,
			session: null,
			symbol: cell(draft),
			title: cell(item) || cell(topic) || cell(draft),
			description: [cell(topic), cell(meeting)].filter((words) => words !== "").join(", ") || null,
			important: null,
			issues: cell(topic) === "" ? [] : [cell(topic)],
			amendment: false,
			paragraph: false,
			vetoedBy: voters,
			stated: null,
		});
		if (rollCall === null) return;
		for (const name of members) {
			const voter = names.voterOf(name, day, file.name, line);
			if (voter !== null) gathering.vote(rollCall, voter, CELLS.no, file.name, line);
		}
	});
	problems.add(
		"votes-partial",
		"Expected all votes on each draft, got vetoes alone; nothing is known of how others voted",
		file.name,
	);
	names.finish(file.name);
}

/** Several drafts of one meeting are called after its record. */
function freeId({ knownRollCall }: VoteReading["gathering"], draft: string): string {
	let id = draft;
	for (let at = 2; knownRollCall(id) !== undefined; at++) id = `${draft} (${at})`;
	return id;
}
