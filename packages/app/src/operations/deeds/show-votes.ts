import { failed, type Outcome } from "@fissure/core";
import type { RollCall, RollCallVotes, Vote, Voter, VoterPair, VoterRecord } from "@fissure/model";
import { VOTES } from "@fissure/model";
import { type CaseView, plural, type ViewLine } from "@fissure/report";
import { inCase } from "../../case/in-case.ts";
import { voterPlaces } from "../../deeds/chosen-votes.ts";
import { pairInCase, type VoterVotesAsked, voterInCase } from "../../deeds/voter-votes.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { command, operation, type Schemas } from "../definition/operation.ts";
import { rollCallIn } from "./roll-calls.ts";
import {
	typedVoteChoice,
	VOTE_OPTIONS,
	type VoteChoice,
	type VoteOptions,
	voteChoiceFields,
	votesAskedOf,
} from "./vote-choice.ts";

const MOST = 500;

const fieldsOf = (schemas: Schemas) => ({
	words: schemas.words.max(300).optional().describe("Each of them is in the title, the description or the symbol"),
	...voteChoiceFields(schemas),
	after: schemas.whole.min(0).optional().describe("Number of roll calls to skip"),
	size: schemas.whole.min(1).max(MOST).optional(),
});

interface Asked extends VoteChoice {
	readonly words?: string | undefined;
	readonly after?: number | undefined;
	readonly size?: number | undefined;
}

const askedOf = ({ words, after, size, ...choice }: Asked): VoterVotesAsked => ({
	...votesAskedOf(choice),
	...(words !== undefined && { words }),
	...(after !== undefined && { after }),
	...(size !== undefined && { size }),
});

export const showVoter = operation({
	name: "show-voter",
	question: "How did this state or member vote, and on what?",
	effect: "long",
	http: "GET /api/votes/voters/:id",
	input: (schemas) => schemas.z.strictObject({ id: schemas.words.max(300), ...fieldsOf(schemas) }),
	output: ({ VoterRecordSchema }) => VoterRecordSchema,
	run: ({ id, ...asked }, { case: choice }) =>
		inCase(choice, "read", (file, store) => voterInCase(file, store, id, askedOf(asked))),
});

export const showVoterPair = operation({
	name: "show-voter-pair",
	question: "How did two vote on the same roll calls, and on which did they differ most?",
	effect: "long",
	http: "GET /api/votes/pair",
	input: (schemas) =>
		schemas.z.strictObject({
			one: schemas.words.max(300).describe("Code or name"),
			other: schemas.words.max(300),
			...fieldsOf(schemas),
		}),
	output: ({ VoterPairSchema }) => VoterPairSchema,
	run: ({ one, other, ...asked }, { case: choice }) =>
		inCase(choice, "read", (file, store) => pairInCase(file, store, [one, other], askedOf(asked))),
});

type Shown =
	| { readonly voter: VoterRecord }
	| { readonly pair: VoterPair }
	| { readonly rollCall: RollCallVotes }
	/** Of one symbol: amendments, paragraphs, and the whole. */
	| { readonly rollCalls: readonly RollCall[] };

interface ShowOptions extends VoteOptions {
	readonly words?: string;
}

const MORE = `
Examples:
  fissure votes show A/RES/68/262
  fissure votes show CHN --words Crimea
  fissure votes show China Russia --from 2014 --issue "Human rights"
  fissure votes show CHN RUS --format csv --out differ.csv

One name is a state or member, or a roll call by its symbol or by table and number (unvotes/9001); two names are compared: how often they
voted how, and the votes on which they differ, yes against no first, then those on which the fewest others were on one of the two sides.
Exit status: 0 done; 2 wrong call, or no such votes.`;

export const printVotes = command({
	name: "print-votes",
	question: "Who voted how: on a roll call, of a state, or of two that are compared?",
	effect: "long",
	command: {
		path: "votes show",
		summary: "votes of a roll call, of a state, or of two states",
		arguments: [{ name: "<names...>", about: "a roll call, a state or member, or two of them" }],
		options: [
			{ flags: "--words <words>", about: "only roll calls with these words" },
			...VOTE_OPTIONS,
			ALL,
			CASE_FILE,
			formatOption(["text", "json", "csv", "markdown"]),
			OUT,
			NO_BOM,
			COLOR,
		],
		more: MORE,
	},
	local: (schemas) =>
		schemas.z.strictObject({
			names: schemas.z.array(schemas.words).describe("A roll call, a voter, or two voters"),
			...fieldsOf(schemas),
		}),
	json: ({ z, list, VoterRecordSchema, VoterPairSchema, RollCallVotesSchema, RollCallSchema }) =>
		z.union([VoterRecordSchema, VoterPairSchema, RollCallVotesSchema, list(RollCallSchema)]),
	typed({ words: names, options }: Typed<ShowOptions>) {
		if (names.length > 2)
			return `Expected a roll call, a state or two states, got ${names.length} names; put a name of several words in quotation marks`;
		const { words, ...choice } = options;
		return { names: [...names], ...(words !== undefined && { words }), ...typedVoteChoice(choice) };
	},
	run: ({ names, ...given }, { case: choice }) =>
		inCase<Shown>(choice, "read", async (file, store) => {
			const asked = { ...askedOf(given), size: Number.MAX_SAFE_INTEGER };
			const [one = "", other] = names;
			if (other !== undefined) return as("pair", await pairInCase(file, store, [one, other], asked));
			const votes = await store.readVotes(file);
			if (!votes.ok) return votes;
			const voter = await voterPlaces(file, store, votes.value, [one]);
			if (voter.ok) return as("voter", await voterInCase(file, store, one, asked));
			const meant = rollCallsNamed(votes.value.rollCalls, one);
			const [only, ...others] = meant;
			if (only === undefined)
				return failed(
					"roll-call-missing",
					votes.value.rollCalls.length === 0
						? "Expected recorded votes, got none in this case; fissure votes import brings them"
						: `Expected a roll call by its symbol or number, or the code or name of one who votes, got "${one}"; fissure votes tables shows what there is`,
					one,
				);
			return others.length > 0
				? { ok: true, value: { rollCalls: meant } }
				: as("rollCall", rollCallIn(votes.value, only));
		}),
	view: (shown: Shown) =>
		"voter" in shown
			? voterView(shown.voter)
			: "pair" in shown
				? pairView(shown.pair)
				: "rollCall" in shown
					? rollCallView(shown.rollCall)
					: rollCallsView(shown.rollCalls),
});

const as = <Key extends string, Value>(key: Key, outcome: Outcome<Value>): Outcome<{ readonly [K in Key]: Value }> =>
	outcome.ok ? { ok: true, value: { [key]: outcome.value } as never } : outcome;

/** By table and number, by number, or by symbol, of which the end may do: 68/262. */
function rollCallsNamed(rollCalls: readonly RollCall[], name: string): readonly RollCall[] {
	const asked = name.trim().toUpperCase();
	const byId = rollCalls.filter(({ table, id }) => `${table}/${id}` === name.trim() || id === name.trim());
	if (byId.length > 0) return byId;
	return rollCalls.filter(({ symbol }) => {
		const known = symbol?.toUpperCase();
		return known === asked || known?.endsWith(`/${asked}`) === true;
	});
}

const nameOf = ({ id, name }: Voter): string => (name === null || name === id ? id : `${name} (${id})`);

const titleOf = ({ symbol, title, table, id }: RollCall): string => `${symbol ?? `${table}/${id}`} ${title}`.trim();

const partOf = ({ amendment, paragraph }: RollCall): string =>
	amendment ? " (amendment)" : paragraph ? " (paragraph)" : "";

const ROLL_CALL_COLUMNS = ["table", "roll_call", "date", "symbol", "title"] as const;
const rollCallCells = ({ table, id, date, symbol, title }: RollCall) => [table, id, date, symbol, title];

const ON_SCREEN = 30;

/** All lines, and for a screen the first of them. */
const listed = (head: readonly ViewLine[], lines: readonly ViewLine[], noun: string) => ({
	text: [...head, ...lines],
	...(lines.length <= ON_SCREEN
		? {}
		: {
				screen: [
					...head,
					...lines.slice(0, ON_SCREEN),
					"",
					`${plural(lines.length - ON_SCREEN, `more ${noun}`)}; all of them with --all or --out FILE.csv.`,
				],
			}),
});

function voterView(record: VoterRecord): CaseView {
	const { voter, totals, total, votes } = record;
	const counts = VOTES.map((vote) => `${vote} ${totals[vote] ?? 0}`).join(", ");
	return {
		title: `Votes of ${nameOf(voter)}`,
		data: record,
		columns: ["voter", ...ROLL_CALL_COLUMNS, "vote"],
		rows: votes.map(({ rollCall, vote }) => [voter.id, ...rollCallCells(rollCall), vote]),
		notes: [],
		...listed(
			[{ text: `${nameOf(voter)}: ${plural(total, "roll call")}; ${counts}`, tone: "strong" }, ""],
			votes.map(({ rollCall, vote }) => ({
				text: `${titleOf(rollCall)}${partOf(rollCall)}`,
				before: [rollCall.date, vote.padEnd(7)],
				hang: 2,
			})),
			"roll call",
		),
	};
}

const SIDES = ["yes", "abstain", "no"] as const satisfies readonly Vote[];

function pairView(pair: VoterPair): CaseView {
	const { voters, counts, apart, total, divergent } = pair;
	const [one, other] = voters.map(nameOf);
	const both = counts.flat().reduce((sum, count) => sum + count, 0);
	return {
		title: `Votes of ${one} and ${other}`,
		data: pair,
		columns: [
			...ROLL_CALL_COLUMNS,
			...["one", "vote_one", "other", "vote_other", "others_with_one", "others_with_other"],
		],
		rows: divergent.map(({ rollCall, votes: [a = null, b = null], with: [withOne = null, withOther = null] }) => [
			...rollCallCells(rollCall),
			...[voters[0]?.id ?? null, a, voters[1]?.id ?? null, b, withOne, withOther],
		]),
		notes: [],
		...listed(
			[
				{
					text: `${one} and ${other}: both voted on ${plural(both, "roll call")}, differently on ${total}; on ${apart} only one of them`,
					tone: "strong",
				},
				"",
				{
					table: [
						{ cells: [`${voters[0]?.id} ↓ ${voters[1]?.id} →`, ...SIDES], tone: "strong" },
						...SIDES.map((side, row) => ({ cells: [side, ...(counts[row] ?? []).map(String)] })),
					],
				},
				"",
				...(divergent.length === 0
					? []
					: ["Where they differ, yes against no first; behind each vote, how many others voted so:"]),
			],
			divergent.map(({ rollCall, votes, with: others }) => ({
				text: `${titleOf(rollCall)}${partOf(rollCall)}`,
				before: [rollCall.date, voters.map(({ id }, at) => `${id} ${votes[at]} (${others[at]})`).join(" · ")],
				hang: 2,
			})),
			"roll call",
		),
	};
}

function rollCallView(shown: RollCallVotes): CaseView {
	const { rollCall, votes } = shown;
	const { totals, stated, date, description, vetoedBy, body, session, important, issues } = rollCall;
	const counted = (counts: RollCall["totals"]): string =>
		VOTES.flatMap((vote) => (counts[vote] === null ? [] : [`${vote} ${counts[vote]}`])).join(", ");
	const differs = stated !== null && SIDES.some((side) => stated[side] !== totals[side]);
	return {
		title: titleOf(rollCall),
		data: shown,
		columns: [...ROLL_CALL_COLUMNS, "voter", "name", "group", "vote"],
		rows: votes.map(({ voter, vote }) => [...rollCallCells(rollCall), voter.id, voter.name, voter.group, vote]),
		notes: [],
		text: [
			{ text: `${titleOf(rollCall)}${partOf(rollCall)}`, tone: "strong" },
			[
				body.replaceAll("-", " "),
				...(session === null ? [] : [`session ${session}`]),
				date,
				...(important === true ? ["important"] : []),
				...issues,
			].join(" · "),
			...(description === null ? [] : [description]),
			`Counted: ${counted(totals)}.`,
			...(differs ? [`The source states otherwise: ${counted(stated)}.`] : []),
			...(vetoedBy.length === 0 ? [] : [`Vetoed by ${vetoedBy.join(", ")}.`]),
			...VOTES.flatMap((vote) => {
				const names = votes.flatMap((one) => (one.vote === vote ? [one.voter.name ?? one.voter.id] : []));
				return names.length === 0 ? [] : ["", { text: `${vote} (${names.length}): ${names.join(", ")}`, hang: 2 }];
			}),
		],
	};
}

const rollCallsView = (rollCalls: readonly RollCall[]): CaseView => ({
	title: "Roll calls",
	data: rollCalls,
	columns: [...ROLL_CALL_COLUMNS, "yes", "abstain", "no"],
	rows: rollCalls.map((one) => [...rollCallCells(one), one.totals.yes, one.totals.abstain, one.totals.no]),
	notes: ["Several roll calls have this name: show one by its table and number."],
	text: rollCalls.map((one) => ({
		text: `${titleOf(one)}${partOf(one)}: ${one.totals.yes}–${one.totals.no}–${one.totals.abstain}`,
		before: [one.date, `${one.table}/${one.id}`],
		hang: 2,
	})),
});
