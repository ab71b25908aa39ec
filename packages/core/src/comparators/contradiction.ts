import { type Account, conceptsOf, type EventComparator, type Finding, type Position } from "@fissure/model";
import { type Claim, claimsOf } from "../alignment/claims.ts";
import { pairsOf } from "../alignment/pairs.ts";

const VERSION = 1;
/** A stance that only leans towards a pole contradicts nothing. */
const EXPLICIT = 2;

/**
 * Do two accounts give the same holder opposite views of the same thing?
 *
 * Only the same holder on a shared concept counts: two sides that disagree do not contradict each other's account. Common
 * ground that one account claims binds each party, so a party's own account of the opposite contradicts it.
 *
 * - out:    one finding for each issue and holder
 * - unit:   distance of the two stances on the codebook's scale, 2–6
 * - silent: where one side's view cannot be read, leans to neither pole, or is presumed and not worded
 */
export const contradiction: EventComparator = {
	id: "contradiction",
	version: VERSION,
	question: "Do two accounts give the same holder opposite views of the same thing?",
	compare: (accounts) =>
		pairsOf(accounts).flatMap(([one, other]) => {
			const theirs = claimsOf(other);
			return claimsOf(one).flatMap((claim) =>
				[...oppositesOf(claim, theirs)].map(([holder, opposite]): Finding => {
					const distance = Math.abs((claim.best.stance ?? 0) - (opposite.best.stance ?? 0));
					return {
						kind: "contradiction",
						issue: claim.issue,
						carriedBy: one.document.id,
						against: [other.document.id],
						holder,
						headline: "",
						salience: 1,
						weight: 0,
						measure: { name: "distance of stances", value: distance, range: [0, 6] },
						evidence: [claim.best.quote],
						instead: [opposite.best.quote],
						counterEvidence: [...claim.positions, ...opposite.positions]
							.filter(({ stance }) => stance === 0)
							.slice(0, 2)
							.map(({ quote }) => quote),
						baseRate: null,
						explanations: [],
						caveats: [],
						by: `contradiction@${VERSION}`,
					};
				}),
			);
		}),
};

/** By whose view it is: a claim of both sides may be opposed by each of them, and the first words of each stand for the rest. */
function oppositesOf(claim: Claim, theirs: readonly Claim[]): ReadonlyMap<Claim["holder"], Claim> {
	const opposites = new Map<Claim["holder"], Claim>();
	for (const candidate of theirs) {
		const holder = claim.holder === "BOTH" ? candidate.holder : claim.holder;
		if (isOpposite(claim, candidate) && !opposites.has(holder)) opposites.set(holder, candidate);
	}
	return opposites;
}

const isOpposite = (a: Claim, b: Claim): boolean =>
	(a.holder === b.holder || isDenied(a, b) || isDenied(b, a)) &&
	Math.max(a.best.stance ?? 0, b.best.stance ?? 0) >= EXPLICIT &&
	Math.min(a.best.stance ?? 0, b.best.stance ?? 0) <= -EXPLICIT &&
	[...viewsOf(a)].some(([concept, view]) => view * (viewsOf(b).get(concept) ?? 0) < 0);

/** Nothing is worded about the object itself, or only from afar. */
const PRESUMED: ReadonlySet<string> = new Set(["no-attitude", "by-far", "by-weak"]);

/** The direction of the worded views on each object of a claim; a view that is only presumed contradicts nobody's words. */
function viewsOf({ account, positions }: Claim): ReadonlyMap<string, number> {
	const sums = new Map<string, number>();
	for (const position of positions) {
		if (position.because.some((rule) => PRESUMED.has(rule))) continue;
		for (const concept of new Set([...conceptsOf(position), ...namedWithin(position, account)]))
			sums.set(concept, (sums.get(concept) ?? 0) + (position.stance ?? 0));
	}
	return sums;
}

/** What a name that takes sides says of the things among its own words: "a premature ceasefire" is a view of the ceasefire. */
function namedWithin(position: Position, { mentions }: Account): readonly string[] {
	if (!position.because.includes("name-carries-stance")) return [];
	const names = conceptsOf(position);
	const inWords = mentions.filter(
		({ issue, quote }) =>
			issue === position.issue && quote.start >= position.quote.start && quote.end <= position.quote.end,
	);
	const larger = inWords.filter(({ concept }) => names.includes(concept));
	return inWords.flatMap(({ concept, quote }) =>
		larger.some((name) => name.quote.start <= quote.start && quote.end <= name.quote.end) ? [concept] : [],
	);
}

/** Common ground that one account claims binds each party; a party's own account of the opposite denies it. */
const isDenied = (claimed: Claim, own: Claim): boolean =>
	claimed.holder === "BOTH" && own.holder === own.account.document.publisher;
