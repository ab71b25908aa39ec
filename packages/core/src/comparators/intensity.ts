import type { EventComparator, Finding } from "@fissure/model";
import { type Claim, claimsOf } from "../alignment/claims.ts";
import { unweighed } from "../alignment/difference.ts";
import { pairsOf } from "../alignment/pairs.ts";

const VERSION = 1;
/** Adjacent rungs have no agreed order; two apart is a difference that readers see (docs/methods.md, ladders). */
const RUNGS_APART = 2;

/**
 * Does one account have a holder say the same thing more strongly than the other?
 *
 * Compares the decisive verbs of one holder's wording of one shared concept on one ladder; never rungs of different holders.
 *
 * - out:    one finding for each issue and holder; the stronger wording is the evidence
 * - unit:   rungs between the verbs, or the step from explicit to intensified
 * - silent: where the direction differs (a contradiction), or the verbs are on different ladders
 * - source: own: ladders are read within one holder and issue only
 */
export const intensity: EventComparator = {
	id: "intensity",
	version: VERSION,
	question: "Does one account have a holder say the same thing more strongly than the other?",
	weight: 1.2,
	precedence: 5,
	headline: ({ holder }) => ({
		words: `On “{issue}” {carrier} words ${holder === "BOTH" ? "the common" : "{holder}'s"} position more strongly than {others}.`,
	}),
	explanations: [],
	compare: (accounts) =>
		pairsOf(accounts).flatMap(([one, other]) => {
			const theirs = claimsOf(other);
			return claimsOf(one).flatMap((claim): readonly Finding[] => {
				const match = theirs.find(
					(candidate) =>
						candidate.holder === claim.holder &&
						candidate.direction === claim.direction &&
						[...claim.concepts].some((concept) => candidate.concepts.has(concept)),
				);
				if (match === undefined) return [];
				const gap = gapOf(claim, match);
				if (Math.abs(gap) < RUNGS_APART) return [];
				const [stronger, weaker] = gap > 0 ? [claim, match] : [match, claim];
				return [
					unweighed({
						kind: "intensity",
						issue: claim.issue,
						carriedBy: stronger.account.document.id,
						against: [weaker.account.document.id],
						holder: claim.holder,
						measure: { name: "rungs apart", value: Math.abs(gap), range: [0, 10] },
						evidence: [stronger.best.quote],
						instead: [weaker.best.quote],
						version: VERSION,
					}),
				];
			});
		}),
};

/** Rungs from theirs up to mine on the same ladder, or the steps of their stances, whichever is more; 0 without such a step. */
function gapOf(mine: Claim, theirs: Claim): number {
	const a = mine.statement.attitude;
	const b = theirs.statement.attitude;
	const size = Math.abs(mine.best.stance ?? 0) - Math.abs(theirs.best.stance ?? 0);
	if (a === null || b === null || a.scale !== b.scale || a.negated !== b.negated) return size;
	return Math.sign(size) * Math.max(Math.abs(a.rung - b.rung), Math.abs(size));
}
