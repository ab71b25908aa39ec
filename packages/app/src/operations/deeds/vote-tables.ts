import type { VoteTable } from "@fissure/model";
import { type CaseView, plural } from "@fissure/report";
import { inCase } from "../../case/in-case.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";

const MORE = `
Examples:
  fissure votes tables
  fissure votes tables remove un-votes

Exit status: 0 done; 2 wrong call, or the case could not be read.`;

export const listVoteTables = operation({
	name: "list-vote-tables",
	question: "Which tables of recorded votes does the case have?",
	effect: "reads",
	http: "GET /api/votes/tables",
	command: {
		path: "votes tables",
		summary: "list or remove the tables of recorded votes",
		acts: { list: "list-vote-tables", remove: "remove-vote-table" },
		arguments: [{ name: "[table]", about: "remove: its id" }],
		options: CASE_OPTIONS,
		more: MORE,
	},
	output: ({ list, VoteTableSchema }) => list(VoteTableSchema),
	typed: ({ words }: Typed) => (words.length > 0 ? `Expected nothing after "list", got ${words.join(", ")}` : {}),
	run: (_, { case: choice }) => inCase(choice, "read", (file, store) => store.voteTablesOf(file)),
	view: tablesView,
});

export const removeVoteTable = operation({
	name: "remove-vote-table",
	question: "Remove a table of recorded votes from the case; it stays in the history",
	least: "owner",
	effect: "writes",
	http: "DELETE /api/votes/tables/:id",
	input: ({ Id }) => Id,
	output: ({ list, VoteTableSchema }) => list(VoteTableSchema),
	typed({ words: [id, ...others] }: Typed) {
		if (id === undefined || others.length > 0) return `Expected one table after "remove"; see fissure votes tables`;
		return { id };
	},
	run: ({ id }, { case: choice }) =>
		inCase(choice, "write", async (file, store) => {
			const removed = await store.removeVotes(file, id);
			return removed.ok ? store.voteTablesOf(file) : removed;
		}),
	view: tablesView,
});

function tablesView(tables: readonly VoteTable[]): CaseView {
	return {
		title: "Tables of recorded votes",
		data: tables,
		columns: ["id", "label", "format", "roll_calls", "votes", "voters", "from", "to", "source", "citation", "added"],
		rows: tables.map(({ id, label, format, rollCalls, votes, voters, from, to, source, citation, added }) => [
			...[id, label, format, rollCalls, votes, voters, from, to, source, citation, added],
		]),
		notes: tables.length === 0 ? ['No recorded votes yet: "fissure votes import FILE" imports some.'] : [],
		text: tables.map(({ id, label, rollCalls, votes, voters, from, to }) => ({
			text: `${id}: ${label}; ${plural(rollCalls, "roll call")}, ${plural(votes, "vote")} of ${plural(voters, "voter")}${from === null ? "" : `, ${from} to ${to}`}`,
		})),
	};
}
