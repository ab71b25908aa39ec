import {
	type CheckedClaim,
	type Deed,
	type RecordedFact,
	type Records,
	type RollCall,
	VOTES,
	type Vote,
} from "@fissure/model";
import { comparable } from "../documents/resolution-symbols.ts";
import { type ClaimSentence, isRecalled } from "./claim-sentence.ts";
import { type Meant, rollCallsMeant, type VoteIndex } from "./roll-calls-meant.ts";
import type { RecognitionClaim, TotalsClaim, VoteClaim } from "./vote-claims.ts";

export type Answer = Pick<CheckedClaim, "state" | "because" | "exact" | "broad" | "facts">;

/** What a claim is judged with. */
export interface VoteRecord {
	readonly records: Records;
	readonly index: VoteIndex;
	readonly nameOf: (actor: string) => string;
	/** Nothing later is looked at; null for all. */
	readonly day: string | null;
}

const OPEN = { exact: false, broad: false, facts: [] } as const;
const NO_VOTES: Answer = {
	...OPEN,
	state: "missing",
	because: "this case has no recorded votes; bring them with fissure votes import",
};
/** Named in a sentence; the facts list them all. */
const MOST_NAMED = 3;

/** How somebody voted, in words. */
const VERBS: Readonly<Record<Vote, string>> = {
	yes: "voted yes",
	no: "voted no",
	abstain: "abstained",
	absent: "was absent",
};

/**
 * Did this state vote as a sentence says?
 *
 * - out:    `met` where every roll call that is meant says so; `unmet` where none does; `half` where some do, or where later votes on
 *   the same matter differ
 * - silent: `open` where no roll call can be meant, or the record does not say how the state voted
 */
export function checkVote(
	claim: VoteClaim,
	state: string,
	sentence: ClaimSentence,
	record: VoteRecord,
	alone: boolean,
): Answer {
	if (record.records.rollCalls.length === 0) return NO_VOTES;
	const beside = new Set([...claim.states, ...claim.aside].map((actor) => `actor ${actor}`));
	const meant = rollCallsMeant(sentence, claim.zone, record.index, beside, alone);
	if (meant === null)
		return { ...OPEN, state: "open", because: "no roll call of this case could be told from the words" };
	const cast = castOn(meant.rollCalls, state, record);
	if (cast.length === 0)
		return { ...OPEN, state: "open", because: `the record does not say how ${record.nameOf(state)} voted on it` };
	const fits = ({ vote }: Cast): boolean => (vote === claim.vote) !== claim.negated;
	const right = cast.filter(fits);
	const about = { exact: meant.exact || meant.by === "symbol", broad: !meant.dated };
	const answer = (state: Answer["state"], because: string, facts: readonly Cast[]): Answer => ({
		...about,
		state,
		because,
		facts: facts.map((one) => factOf(one, record)),
	});
	if (right.length === 0) {
		// Which of several votes on a day is meant is not known by their titles alone.
		const isSure = meant.by !== "title" || cast.length === 1;
		return answer(isSure ? "unmet" : "open", saidOf(cast, record), cast);
	}
	const wrongCount = countDiffers(claim, right, record);
	if (wrongCount !== null) return answer("unmet", wrongCount, right);
	if (right.length < cast.length) {
		const wrong = cast.filter((one) => !fits(one));
		return {
			...answer(
				"half",
				`${right.length} of ${cast.length} roll calls: ${saidOf(right, record)}; but ${saidOf(wrong, record)}`,
				cast,
			),
			broad: true,
		};
	}
	// Who names a resolution speaks of that vote alone.
	const others = meant.by === "symbol" ? [] : laterOf(meant, cast, state, record);
	const later = others.filter((one) => one.vote !== "absent" && !fits(one));
	if (later.length === 0) return answer("met", saidOf(right, record), right);
	return answer(
		"half",
		`${saidOf(right, record)}; later, on the same matter, it ${listed(later, record)}${noted([...right, ...later], record)}`,
		[...right, ...later],
	);
}

function countDiffers(claim: VoteClaim, right: readonly Cast[], { index }: VoteRecord): string | null {
	const [only] = right;
	const { count } = claim;
	if (count === null || only === undefined || right.length > 1 || claim.negated) return null;
	const rollCall = index.rollCalls[only.at] as RollCall;
	const counted = totalsOf(rollCall)[claim.vote];
	if (counted === null || counted === count) return null;
	return `${counted} states ${PLURAL[claim.vote]} on ${nameOf(rollCall)}, not ${count}`;
}
const PLURAL: Readonly<Record<Vote, string>> = { ...VERBS, absent: "were absent" };

const totalsOf = ({ stated, totals }: RollCall): RollCall["totals"] => stated ?? totals;

/** Is the count of votes that a sentence gives that of the roll call? */
export function checkTotals(claim: TotalsClaim, sentence: ClaimSentence, record: VoteRecord, alone: boolean): Answer {
	if (record.records.rollCalls.length === 0) return NO_VOTES;
	const meant = rollCallsMeant(sentence, claim.zone, record.index, new Set(), alone);
	const same = (meant?.rollCalls ?? []).map((at) => record.index.rollCalls[at] as RollCall);
	if (meant === null || same.length === 0)
		return { ...OPEN, state: "open", because: "no roll call of this case could be told from the words" };
	const equal = same.filter((rollCall) =>
		[rollCall.totals, ...(rollCall.stated === null ? [] : [rollCall.stated])].some(
			({ yes, no, abstain }) =>
				yes === claim.yes && no === claim.no && (claim.abstain === null || claim.abstain === abstain),
		),
	);
	const shown = equal.length > 0 ? equal : same;
	const exact = meant.by === "symbol" || meant.exact;
	const isSure = exact && same.length === 1 && !isRecalled(sentence);
	const state = equal.length > 0 ? "met" : isSure ? "unmet" : "open";
	return {
		state,
		because: shown.slice(0, MOST_NAMED).map(withTotals).join("; "),
		exact,
		broad: false,
		facts: shown.map((rollCall) => factOn(rollCall, withTotals(rollCall))),
	};
}

/** Does what is said to be like an earlier vote or recognition fit how this state voted on that matter since? */
export function checkPrecedent(
	precedent: { readonly start: number; readonly end: number },
	state: string,
	sentence: ClaimSentence,
	record: VoteRecord,
): Answer | null {
	if (record.records.rollCalls.length === 0) return NO_VOTES;
	const meant = rollCallsMeant(sentence, precedent, record.index, new Set([`actor ${state}`]), false);
	if (meant === null || meant.by === "title") return null;
	const cast = castOn(meant.rollCalls, state, record);
	const later = laterOf(meant, cast, state, record).filter(({ vote }) => vote !== "absent");
	const [first] = cast;
	if (first === undefined) return null;
	const others = [...cast, ...later].filter(({ vote }) => vote !== first.vote);
	const about = { exact: meant.exact, broad: true, facts: [...cast, ...later].map((one) => factOf(one, record)) };
	if (others.length === 0)
		return {
			...about,
			state: "met",
			because: `on that matter it always voted alike: ${listed([...cast, ...later], record)}`,
		};
	return {
		...about,
		state: "half",
		because: `on that matter ${record.nameOf(state)} ${listed(cast, record)}, but ${listed(others, record)}${noted([...cast, ...later], record)}`,
	};
}

/** Is a state said to have recognised another, or not to have, as the registers of the case have it? */
export function checkRecognition(
	claim: RecognitionClaim,
	state: string,
	sentence: ClaimSentence,
	record: VoteRecord,
): Answer {
	const { records } = record;
	const words = sentence.text.slice(claim.zone.start, claim.zone.end);
	const named = new Set(
		sentence.actors
			.filter(({ start, end }) => start >= claim.zone.start && end <= claim.zone.end)
			.map(({ actor }) => actor),
	);
	const isNamed = (target: string | null): boolean =>
		target !== null && (named.has(target) || ` ${comparable(words)} `.includes(` ${comparable(target)} `));
	const deeds = records.deeds.filter(({ kind, target }) => kind === "recognition" && isNamed(target));
	const lists = records.deedLists.filter(({ kind, target }) => kind === "recognition" && isNamed(target));
	if (deeds.length === 0 && lists.length === 0)
		return {
			...OPEN,
			state: "missing",
			because: "this case has no register of such recognitions; bring one with fissure deeds import",
		};
	const own = deeds.filter(({ actor, date }) => actor === state && isBy(date, record));
	const standing = own.filter(({ until }) => until === null);
	const [deed] = standing.length > 0 ? standing : own;
	if (deed !== undefined) {
		const isMet = claim.negated ? standing.length === 0 : true;
		return {
			state: isMet ? "met" : "unmet",
			because: deedWords(deed),
			exact: true,
			broad: false,
			facts: [deedFact(deed)],
		};
	}
	const complete = lists.find((list) => list.complete);
	if (complete === undefined)
		return {
			...OPEN,
			state: "open",
			because: `no recognition by ${record.nameOf(state)} is in this case, and no register that is complete`,
		};
	const because = `${complete.label} (complete as of ${complete.asOf}) does not have ${record.nameOf(state)}`;
	const place = { kind: "register", id: complete.id } as const;
	const facts = [{ what: because, date: complete.asOf, source: complete.source.title, place }];
	return { state: claim.negated ? "met" : "unmet", because, exact: true, broad: false, facts };
}

const deedWords = ({ what, date, until }: Deed): string =>
	`${what} (${date}${until === null ? "" : `, ended ${until}`})`;
const deedFact = ({ id, what, date, source }: Deed): RecordedFact => ({
	...{ what, date, source: source.title },
	place: { kind: "deed", id },
});

interface Cast {
	readonly at: number;
	readonly vote: Vote;
}

const castOn = (rollCalls: readonly number[], state: string, record: VoteRecord): readonly Cast[] =>
	rollCalls.flatMap((at) => {
		const vote = record.records.voteOf(at, state);
		return vote === null || !isBy(record.index.rollCalls[at]?.date ?? "", record) ? [] : [{ at, vote }];
	});

/** Was it so when the text was written? */
const isBy = (date: string, { day }: VoteRecord): boolean => day === null || date <= day;

/** Votes on the same matter after the last of these. */
function laterOf({ matter }: Meant, cast: readonly Cast[], state: string, record: VoteRecord): readonly Cast[] {
	const dayOf = (at: number): string => record.index.rollCalls[at]?.date ?? "";
	const last =
		cast
			.map(({ at }) => dayOf(at))
			.toSorted()
			.at(-1) ?? "";
	return castOn(matter, state, record).filter(({ at }) => dayOf(at) > last);
}

/** What mappings say of votes that they set side by side: those that differ may not ask the same. */
function noted(cast: readonly Cast[], { index }: VoteRecord): string {
	const holds = ({ rollCalls }: VoteIndex["links"][number]): boolean =>
		cast.filter(({ at }) => rollCalls.includes(at)).length > 1;
	const notes = new Set(index.links.filter(holds).flatMap(({ note }) => note ?? []));
	return [...notes].map((note) => `; note on these votes: ${note.trim().replace(/\.$/u, "")}`).join("");
}

const nameOf = ({ symbol, title }: RollCall): string => symbol ?? `“${title}”`;
const withTotals = (rollCall: RollCall): string => {
	const { yes, no, abstain } = totalsOf(rollCall);
	return `${nameOf(rollCall)} (${rollCall.date}): ${yes} yes, ${no} no, ${abstain} abstaining`;
};

/** By how it voted: "abstained on A (day, totals); voted no on B". */
function listed(cast: readonly Cast[], { index }: VoteRecord): string {
	return VOTES.map((vote) => cast.filter((one) => one.vote === vote))
		.filter((all) => all.length > 0)
		.map((all) => {
			const vote = all[0]?.vote ?? "absent";
			const shown = all.slice(0, MOST_NAMED).map(({ at }) => {
				const rollCall = index.rollCalls[at] as RollCall;
				const { yes, no, abstain } = totalsOf(rollCall);
				return `${nameOf(rollCall)} (${rollCall.date}, ${yes}-${no}-${abstain})`;
			});
			const more = all.length - shown.length;
			return `${VERBS[vote]} on ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
		})
		.join("; ");
}

const saidOf = (cast: readonly Cast[], record: VoteRecord): string => `it ${listed(cast, record)}`;

function factOf({ at, vote }: Cast, { index }: VoteRecord): RecordedFact {
	const rollCall = index.rollCalls[at] as RollCall;
	return factOn(rollCall, `${VERBS[vote]} on ${withTotals(rollCall)}`);
}

const factOn = ({ date, table, id }: RollCall, what: string): RecordedFact => ({
	...{ what, date, source: table },
	place: { kind: "roll-call", table, id },
});
