import { VOTE_BODIES, type VoteBody } from "@fissure/model";
import type { VotesAsked } from "../../deeds/chosen-votes.ts";
import type { CommandOption } from "../definition/command.ts";
import type { Schemas } from "../definition/operation.ts";

/** Which recorded votes are asked for, as the API takes it. */
export const voteChoiceFields = ({ z, day, flag, listOf, words }: Schemas) => ({
	table: listOf(words.max(200)).optional().describe("Ids of vote tables; default: all, each roll call once"),
	body: z.enum(VOTE_BODIES).optional().describe("Default: the only one of the case, or the General Assembly"),
	topic: listOf(words.max(300)).optional().describe("Issues as the tables name them: any of them"),
	session: listOf(words.max(30)).optional(),
	important: flag.optional().describe("Only roll calls on a list of important votes"),
	from: day.optional(),
	to: day.optional(),
});

export interface VoteChoice {
	readonly table?: readonly string[] | undefined;
	readonly body?: VoteBody | undefined;
	readonly topic?: readonly string[] | undefined;
	readonly session?: readonly string[] | undefined;
	readonly important?: "1" | undefined;
	readonly from?: string | undefined;
	readonly to?: string | undefined;
}

export const votesAskedOf = ({ table, body, topic, session, important, from, to }: VoteChoice): VotesAsked => ({
	...(table && { tables: table }),
	...(body && { body }),
	...(topic && { topics: topic }),
	...(session && { sessions: session }),
	...(important === "1" && { important: true }),
	...(from && { from }),
	...(to && { to }),
});

/** The same as options of a command. */
export const VOTE_OPTIONS: readonly CommandOption[] = [
	{ flags: "--table <ids>", about: "only these vote tables (default: all, each roll call once)", value: "list" },
	{
		flags: "--body <body>",
		about: "whose votes (default: the only one of the case, or the General Assembly)",
		choices: VOTE_BODIES,
	},
	{ flags: "--issue <names>", about: "only on these issues, as the tables name them", value: "list" },
	{ flags: "--session <numbers>", about: "only of these sessions (73,74)", value: "list" },
	{ flags: "--important", about: "only roll calls on a list of important votes" },
	{ flags: "--from <day>", about: "not before (2014, 2014-03, 2014-03-27)", value: "dates" },
	{ flags: "--to <day>", about: "not after", value: "dates" },
];

export interface VoteOptions {
	readonly table?: readonly string[];
	readonly body?: VoteBody;
	readonly issue?: readonly string[];
	readonly session?: readonly string[];
	readonly important?: boolean;
	readonly from?: readonly string[];
	readonly to?: readonly string[];
}

export const typedVoteChoice = ({ table, body, issue, session, important, from, to }: VoteOptions) => ({
	...(table && { table: [...table] }),
	...(body && { body }),
	...(issue && { topic: [...issue] }),
	...(session && { session: [...session] }),
	...(important === true && { important: "1" as const }),
	...(from?.[0] && { from: from[0] }),
	...(to?.[0] && { to: to[0] }),
});
