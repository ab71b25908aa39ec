import {
	failed,
	nameOfState,
	type Outcome,
	stateNamed,
	type VoteMatrix,
	withoutRepeats,
	withRollCalls,
} from "@fissure/core";
import type { AgreementReport, RollCall, VoteBody, Voter, VotesLeftOut } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";

/** Which recorded votes of a case are asked for. */
export interface VotesAsked {
	/** Ids; without any, all. */
	readonly tables?: readonly string[];
	readonly body?: VoteBody;
	/** ISO days, months or years; both are within. */
	readonly from?: string;
	readonly to?: string;
	/** Issues as the tables name them: any of them. */
	readonly topics?: readonly string[];
	readonly sessions?: readonly string[];
	/** Only those on a list of important votes. */
	readonly important?: boolean;
}

export interface ChosenVotes {
	readonly matrix: VoteMatrix;
	readonly leftOut: AgreementReport["leftOut"];
	/** What a report says of them. */
	readonly facts: Pick<AgreementReport, "bodies" | "tables" | "from" | "to" | "topics" | "sessions">;
}

/**
 * The votes of a case that are asked for, each roll call once.
 *
 * Bodies are not mixed: where a case has votes of several and none is named, those of the General Assembly are meant.
 *
 * - in:       `eachBody`: all bodies are meant, since they are told apart
 * - problems: `votes-missing`, `days-reversed`, `vote-body-unnamed`, `vote-topic-missing`, those of the file
 */
export async function chosenVotes(
	file: Case,
	store: Store,
	asked: VotesAsked,
	{ eachBody = false }: { readonly eachBody?: boolean } = {},
): Promise<Outcome<ChosenVotes>> {
	const { tables, body: named, from, to, topics = [], sessions = [], important = false } = asked;
	const reversed = reversedDays(from, to);
	if (reversed !== null) return reversed;
	const read = await store.readVotes(file, { tables, body: named, from, to });
	if (!read.ok) return read;
	if (read.value.rollCalls.length === 0) return noVotesOf(asked, file.address);
	const body = named ?? bodyOf(read.value);
	if (body === undefined && !eachBody)
		return failed(
			"vote-body-unnamed",
			`Expected the body whose votes are meant, got votes of ${bodiesOf(read.value).join(", ")}; name one with --body`,
			file.address,
		);
	const known = new Map(read.value.rollCalls.flatMap(({ issues }) => issues.map((issue) => [folded(issue), issue])));
	const missing = topics.find((topic) => !known.has(folded(topic)));
	if (missing !== undefined)
		return failed(
			"vote-topic-missing",
			`Expected an issue of the vote tables, got "${missing}"; they have ${[...known.values()].toSorted().join(", ") || "none"}`,
			missing,
		);
	const wanted = new Set(topics.map(folded));
	const whys: readonly (readonly [VotesLeftOut, (rollCall: RollCall) => boolean])[] = [
		["other-topic", ({ issues }) => wanted.size > 0 && !issues.some((issue) => wanted.has(folded(issue)))],
		["other-session", ({ session }) => sessions.length > 0 && !sessions.includes(session ?? "")],
		["importance-unknown", (rollCall) => important && rollCall.important === null],
		["not-important", (rollCall) => important && rollCall.important !== true],
	];
	const ofBody = eachBody && named === undefined ? read.value : withRollCalls(read.value, (one) => one.body === body);
	const once = withoutRepeats(ofBody);
	const why = (rollCall: RollCall) => whys.find(([, isOut]) => isOut(rollCall))?.[0];
	const counts = new Map<VotesLeftOut, number>([["repeated", once.repeated.length]]);
	for (const rollCall of once.matrix.rollCalls) {
		const reason = why(rollCall);
		if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	}
	const matrix = withRollCalls(once.matrix, (rollCall) => why(rollCall) === undefined);
	if (matrix.rollCalls.length === 0) return noneChosen(read.value, sessions, file.address);
	return {
		ok: true,
		value: {
			matrix,
			leftOut: leftOutOf(counts),
			facts: {
				bodies: bodiesOf(matrix),
				tables: [...new Set(matrix.rollCalls.map(({ table }) => table))].toSorted(),
				...{ from: from ?? null, to: to ?? null, sessions },
				topics: topics.map((topic) => known.get(folded(topic)) ?? topic),
			},
		},
	};
}

const noVotesOf = ({ tables, body, from, to }: VotesAsked, place: string): Outcome<never> => {
	const days = `${from === undefined ? "" : ` from ${from}`}${to === undefined ? "" : ` to ${to}`}`;
	const of = body === undefined && tables === undefined && days === "" ? "" : ` of what is asked for${days}`;
	const next = "fissure votes tables lists what there is, fissure votes import brings more";
	return failed("votes-missing", `Expected recorded votes, got none${of} in this case; ${next}`, place);
};

/** Says which sessions there are where others are asked for. */
function noneChosen({ rollCalls }: VoteMatrix, sessions: readonly string[], place: string): Outcome<never> {
	const known = new Set(rollCalls.flatMap(({ session }) => session ?? []));
	const other = sessions.find((session) => !known.has(session));
	const got =
		other === undefined
			? `got none among ${rollCalls.length} roll calls; ask for fewer things at once`
			: `got session "${other}"; there are ${[...known].slice(0, 3).join(", ")} … ${[...known].at(-1)}`;
	return failed("votes-missing", `Expected recorded votes that are as asked, ${got}`, place);
}

/**
 * Null where the first day is not after the last.
 *
 * - problems: `days-reversed`
 */
export const reversedDays = (from?: string, to?: string): Outcome<never> | null =>
	from === undefined || to === undefined || from <= to || from.startsWith(to)
		? null
		: failed("days-reversed", `Expected a first day before the last, got ${from} to ${to}; change them round`, from);

/** Why roll calls are not counted, and how many. */
export const leftOutOf = (counts: ReadonlyMap<VotesLeftOut, number>): AgreementReport["leftOut"] =>
	[...counts].flatMap(([why, rollCalls]) => (rollCalls === 0 ? [] : [{ why, rollCalls }]));

/**
 * The places of voters by their codes, ids or names; names of states in any language of the list of actors.
 *
 * - problems: `voter-missing`, `actor-ambiguous`
 */
export async function voterPlaces(
	file: Case,
	store: Store,
	{ voters }: VoteMatrix,
	named: readonly string[],
): Promise<Outcome<readonly number[]>> {
	const byId = new Map(voters.map(({ id }, at) => [folded(id), at]));
	const byName = new Map(voters.flatMap(({ name }, at) => (name === null ? [] : [[folded(name), at] as const])));
	const places = new Set<number>();
	for (const one of named) {
		const state = stateNamed(one);
		let place =
			byId.get(folded(one)) ?? byName.get(folded(one)) ?? (state === undefined ? undefined : byId.get(folded(state)));
		if (place === undefined) {
			const actor = await resolveFilters(file, store, { holders: [one] });
			if (!actor.ok && actor.problem.code === "actor-ambiguous") return actor;
			place = actor.ok ? byId.get(folded(actor.value.holders[0] ?? "")) : undefined;
		}
		if (place === undefined)
			return failed(
				"voter-missing",
				`Expected the code or name of one who votes in these tables, got "${one}"${hintOf(voters, one)}`,
				one,
			);
		places.add(place);
	}
	return { ok: true, value: [...places] };
}

function hintOf(voters: readonly Voter[], got: string): string {
	const like = voters.filter(({ id, name }) =>
		[id, name ?? "", nameOfState(id) ?? ""].some(
			(word) => word !== "" && folded(word).startsWith(folded(got).slice(0, 3)),
		),
	);
	return like.length === 0
		? ""
		: `; there is ${like
				.slice(0, 5)
				.map(({ id }) => id)
				.join(", ")}`;
}

const folded = (words: string): string => words.trim().toLowerCase();

const bodiesOf = ({ rollCalls }: VoteMatrix): readonly VoteBody[] =>
	[...new Set(rollCalls.map(({ body }) => body))].toSorted();

/** The only one, or the General Assembly. */
function bodyOf(matrix: VoteMatrix): VoteBody | undefined {
	const bodies = bodiesOf(matrix);
	return bodies.length <= 1 ? (bodies[0] ?? "other") : bodies.find((body) => body === "general-assembly");
}
