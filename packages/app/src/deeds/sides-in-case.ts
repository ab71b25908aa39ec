import { failed, type Outcome, voteSides, withRollCalls } from "@fissure/core";
import { SIDE_RULES, type SidesCount, type SidesReport } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import { chosenVotes, type VotesAsked, voterPlaces } from "./chosen-votes.ts";

/** Where which bloc and who differ. */
export interface SidesAsked extends VotesAsked {
	/** Codes or names. */
	readonly bloc: readonly string[];
	readonly against: string;
}

/**
 * With whom do others vote where a bloc and one voter differ?
 *
 * Both readings of "differ", and of "a majority", are counted, of all roll calls and of the important ones.
 *
 * - problems: `bloc-unfit` where the one against it is in it, those of `chosenVotes` and `voterPlaces`
 */
export async function sidesInCase(
	file: Case,
	store: Store,
	{ bloc, against, ...asked }: SidesAsked,
): Promise<Outcome<SidesReport>> {
	const votes = await chosenVotes(file, store, asked);
	if (!votes.ok) return votes;
	const { matrix, facts, leftOut } = votes.value;
	const inBloc = await voterPlaces(file, store, matrix, bloc);
	if (!inBloc.ok) return inBloc;
	const other = await voterPlaces(file, store, matrix, [against]);
	if (!other.ok) return other;
	const [opposed] = other.value;
	if (opposed === undefined || inBloc.value.length === 0 || inBloc.value.includes(opposed))
		return failed(
			"bloc-unfit",
			`Expected a bloc and one who is not in it, got ${bloc.join(", ")} and ${against}`,
			against,
		);
	const important = withRollCalls(matrix, (rollCall) => rollCall.important === true);
	const counts = [matrix, important].flatMap((some, at) =>
		SIDE_RULES.map((rule): SidesCount => {
			const { rollCalls, majority, votes: cast } = voteSides(some, { bloc: inBloc.value, against: opposed, rule });
			return {
				...{ rule, important: at === 1, rollCalls: rollCalls.length },
				majorities: {
					...majority,
					shareBloc: shareOf(majority.bloc, rollCalls.length),
					shareAgainst: shareOf(majority.against, rollCalls.length),
				},
				votes: {
					...cast,
					shareBloc: shareOf(cast.bloc, cast.bloc + cast.against),
					shareAgainst: shareOf(cast.against, cast.bloc + cast.against),
				},
			};
		}),
	);
	const idOf = (place: number): string => matrix.voters[place]?.id ?? "";
	const importanceUnknown = matrix.rollCalls.filter((rollCall) => rollCall.important === null).length;
	return {
		ok: true,
		value: { ...facts, bloc: inBloc.value.map(idOf), against: idOf(opposed), counts, importanceUnknown, leftOut },
	};
}

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
