import type { Problem } from "@fissure/core";
import type { RollCallFacts } from "./gather-votes.ts";
import { resolutionSymbol } from "./symbol.ts";
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
import { takeVote, voterNames } from "./voter-names.ts";

const CITATION =
	"Erik Voeten, Anton Strezhnev, Michael Bailey: United Nations General Assembly Voting Data, Harvard Dataverse, hdl:1902.1/12379";

/** Votes of the General Assembly as the R package unvotes has them: one table of votes, one of roll calls, one of their issues. */
export const unvotes: VoteFormat = {
	name: "unvotes",
	label: "UN General Assembly (unvotes)",
	citation: CITATION,
	roles: {
		rollCalls: (columns) => (columns.includes("ccode") ? 0 : withColumns("rcid", "session", "date", "unres")(columns)),
		issues: withColumns("rcid", "short_name", "issue"),
		votes: (columns) => (columns.includes("date") ? 0 : withColumns("rcid", "country", "vote")(columns)),
	},
	read: readUnvotes,
};

/** The same as their authors publish them: one table of votes with all that is known of each roll call, voters by number. */
export const voeten: VoteFormat = {
	name: "voeten",
	label: "UN General Assembly (Voeten)",
	citation: CITATION,
	roles: { votes: withColumns("rcid", "ccode", "vote", "date", "unres") },
	read: readVoeten,
};

/** Columns that say whether a roll call is on an issue, and what unvotes calls it. */
const ISSUES: Readonly<Record<string, string>> = {
	me: "Palestinian conflict",
	nu: "Nuclear weapons and nuclear material",
	di: "Arms control and disarmament",
	hr: "Human rights",
	co: "Colonialism",
	ec: "Economic development",
};

const FACTS = ["session", "date", "unres", "importantvote", "amend", "para", "short", "descr"] as const;

async function readUnvotes(files: FilesByRole, reading: VoteReading): Promise<Problem | null> {
	const { gathering } = reading;
	const rollCallFiles = files.get("rollCalls") ?? [];
	const voteFiles = files.get("votes") ?? [];
	if (rollCallFiles.length === 0) return missing("the table of roll calls (rcid, session, date, unres …)", files);
	if (voteFiles.length === 0) return missing("the table of votes (rcid, country, vote)", files);
	for (const file of rollCallFiles) await readRollCalls(file, reading);
	if (!files.has("issues"))
		gathering.problems.add(
			"votes-part-missing",
			"Expected a table of issues as well, got none; roll calls have no issues",
			voteFiles[0]?.name ?? "",
		);
	for (const file of files.get("issues") ?? []) await readIssues(file, reading);
	for (const file of voteFiles) await readVotes(file, reading);
	return null;
}

async function readRollCalls(file: VoteFile, reading: VoteReading): Promise<void> {
	const { problems, rollCall, knownRollCall } = reading.gathering;
	const [rcid] = columnsOf(file, ["rcid"]);
	const facts = factsReader(file);
	await eachRow(file, reading, (cells, line) => {
		const id = cells[rcid]?.trim() ?? "";
		const read = facts(cells);
		if (!isId(id)) problems.add("votes-row", problemOf.id(id), file.name, line);
		else if (read === undefined) problems.add("votes-date", problemOf.date(facts.date(cells)), file.name, line);
		else if (knownRollCall(id) !== undefined) problems.add("votes-repeated", problemOf.again(id), file.name, line);
		else rollCall(id, read);
	});
}

async function readIssues(file: VoteFile, reading: VoteReading): Promise<void> {
	const { problems, knownRollCall, issue } = reading.gathering;
	const [rcid, name] = columnsOf(file, ["rcid", "issue"]);
	await eachRow(file, reading, (cells, line) => {
		const id = cells[rcid]?.trim() ?? "";
		const rollCall = knownRollCall(id);
		if (rollCall === undefined) problems.add("votes-roll-call-unknown", problemOf.rollCall(id), file.name, line);
		else if ((cells[name] ?? "").trim() !== "") issue(rollCall, (cells[name] ?? "").trim());
	});
}

async function readVotes(file: VoteFile, reading: VoteReading): Promise<void> {
	const { gathering } = reading;
	const [rcid, country, vote] = columnsOf(file, ["rcid", "country", "vote"]);
	const names = voterNames(gathering, "un");
	await eachRow(file, reading, (cells, line) => {
		const id = cells[rcid]?.trim() ?? "";
		const rollCall = gathering.knownRollCall(id);
		if (rollCall === undefined)
			gathering.problems.add("votes-roll-call-unknown", problemOf.rollCall(id), file.name, line);
		else takeVote(reading, names, { rollCall, name: cells[country] ?? "", vote: cells[vote] ?? "" }, file.name, line);
	});
	names.finish(file.name);
}

async function readVoeten(files: FilesByRole, reading: VoteReading): Promise<Problem | null> {
	const { gathering } = reading;
	for (const file of files.get("votes") ?? []) {
		const [rcid, ccode, vote] = columnsOf(file, ["rcid", "ccode", "vote"]);
		const facts = factsReader(file);
		const names = voterNames(gathering, "cow");
		await eachRow(file, reading, (cells, line) => {
			const id = cells[rcid]?.trim() ?? "";
			let rollCall: number | null | undefined = gathering.knownRollCall(id);
			if (rollCall === undefined) {
				const read = isId(id) ? facts(cells) : undefined;
				if (read === undefined) {
					const message = isId(id) ? problemOf.date(facts.date(cells)) : problemOf.id(id);
					gathering.problems.add(isId(id) ? "votes-date" : "votes-row", message, file.name, line);
					return;
				}
				rollCall = gathering.rollCall(id, read);
			}
			if (rollCall === null) return;
			takeVote(reading, names, { rollCall, name: cells[ccode] ?? "", vote: cells[vote] ?? "" }, file.name, line);
		});
		names.finish(file.name);
	}
	return null;
}

/** What a row says of its roll call; undefined where its date is none. */
function factsReader(file: VoteFile): {
	(cells: readonly string[]): RollCallFacts | undefined;
	readonly date: (cells: readonly string[]) => string;
} {
	const [session, date, unres, important, amend, para, short, descr] = columnsOf(file, FACTS);
	const flags = Object.entries(ISSUES).map(([column, name]) => ({ at: file.columns.indexOf(column), name }));
	const read = (cells: readonly string[]): RollCallFacts | undefined => {
		const day = dayIn(cells[date] ?? "", "month-first");
		if (day === undefined) return undefined;
		const cell = (at: number): string => (cells[at] === "NA" ? "" : (cells[at]?.trim() ?? ""));
		const flag = cell(important);
		const symbol = resolutionSymbol(cell(unres));
		return {
			body: "general-assembly",
			date: day,
			session: cell(session) || null,
			symbol,
			...titled(cell(short), cell(descr), symbol),
			important: flag === "1" ? true : flag === "0" ? false : null,
			issues: flags.filter(({ at }) => cell(at) === "1").map(({ name }) => name),
			amendment: cell(amend) === "1",
			paragraph: cell(para) === "1",
			vetoedBy: [],
			stated: null,
		};
	};
	return Object.assign(read, { date: (cells: readonly string[]) => cells[date] ?? "" });
}

/**
 * Title and description of a roll call: later sessions have the title of the resolution among the words that describe it, earlier ones a
 * heading and a description in capitals.
 */
function titled(
	short: string,
	descr: string,
	symbol: string | null,
): { readonly title: string; readonly description: string | null } {
	const [title = symbol ?? "", ...rest] = [short, descr]
		.filter((words) => words !== "")
		.toSorted((a, b) => Number(isSentence(b)) - Number(isSentence(a)));
	const clean = title.replace(/\s*: resolution \/ .*$/iu, "").trim();
	return { title: clean, description: rest.find((words) => words !== title) ?? null };
}
const isSentence = (words: string): boolean => /\p{Ll}/u.test(words);

const isId = (id: string): boolean => /^\d{1,12}$/u.test(id);
