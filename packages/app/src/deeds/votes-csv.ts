import { codesOf, type VoteMatrix, voteAt } from "@fissure/core";
import type { VoteTable } from "@fissure/model";
import { type CsvColumn, csvTable, csvwMetadata } from "@fissure/report";
import { namedVoter } from "./voter-votes.ts";

const COLUMNS: readonly CsvColumn[] = [
	{ name: "ccode", about: "State by the number of the Correlates of War, on that day", datatype: "integer" },
	{ name: "iso3c", about: "State by ISO 3166-1 alpha-3, on that day", datatype: "string" },
	{ name: "year", about: "Year of the roll call", datatype: "gYear", required: true },
	{ name: "rcid", about: "Roll call, as its table calls it", datatype: "string", required: true },
	{ name: "vote_table", about: "Table of votes that it is in", datatype: "string", required: true },
	{ name: "voter", about: "State or member, as this case calls it", datatype: "string", required: true },
	{ name: "name", about: "Usual name of the state, or of the member", datatype: "string" },
	{ name: "group", about: "Party or parliamentary group of a member", datatype: "string" },
	{ name: "vote", about: "yes, abstain, no or absent", datatype: "string", required: true },
	{ name: "date", about: "Day of the roll call", datatype: "date", required: true },
	{ name: "session", about: "Session of the body", datatype: "string" },
	{ name: "body", about: "Whose roll call it is", datatype: "string", required: true },
	{ name: "symbol", about: "Of what was voted on, as it is cited", datatype: "string" },
	{ name: "title", about: "Of the roll call", datatype: "string" },
	{
		name: "important",
		about: "1 on a list of important votes, 0 not, empty where the table does not say",
		datatype: "boolean",
	},
	{ name: "amendment", about: "1 where an amendment was voted on", datatype: "boolean", required: true },
	{ name: "paragraph", about: "1 where a paragraph or part was voted on", datatype: "boolean", required: true },
	{ name: "issues", about: "As the table names them", datatype: "string", separator: "|" },
];

const bit = (is: boolean | null): number | null => (is === null ? null : is ? 1 : 0);

/**
 * Recorded votes as a table, a row for each vote, a roll call at a time: keyed by the numbers and codes that other sets of data of states
 * have.
 */
export function* votesCsv(matrix: VoteMatrix, bom: boolean): Generator<string> {
	yield `${bom ? "\uFEFF" : ""}${csvTable([COLUMNS.map(({ name }) => name)])}`;
	const voters = matrix.voters.map(namedVoter);
	let day = "";
	let codes: readonly (ReturnType<typeof codesOf> | null)[] = [];
	for (const [at, rollCall] of matrix.rollCalls.entries()) {
		const { id, table, date, session, body, symbol, title, important, amendment, paragraph, issues } = rollCall;
		// Of one day they are the same.
		if (date !== day) codes = voters.map(({ state }) => (state === null ? null : codesOf(state, date)));
		day = date;
		const ofRollCall = [
			date,
			session,
			body,
			symbol,
			title,
			bit(important),
			bit(amendment),
			bit(paragraph),
			issues.join("|"),
		];
		yield csvTable(
			voters.flatMap((voter, place) => {
				const vote = voteAt(matrix, at, place);
				if (vote === null) return [];
				const { cow = null, alpha3 = null } = codes[place] ?? {};
				return [[cow, alpha3, date.slice(0, 4), id, table, voter.id, voter.name, voter.group, vote, ...ofRollCall]];
			}),
		);
	}
}

/** What is in that file, for programs: CSV on the Web. */
export const votesMetadata = (file: string, tables: readonly VoteTable[]): string =>
	csvwMetadata({
		file,
		title: "Recorded votes",
		about: `A row for each recorded vote of ${tables.map(({ label }) => label).join("; ")}`,
		sources: tables.map(({ citation, source }) => citation ?? source),
		columns: COLUMNS,
		key: ["vote_table", "rcid", "voter"],
	});
