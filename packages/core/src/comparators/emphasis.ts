import type { Account, EventComparator, Finding } from "@fissure/model";
import { unweighed } from "../alignment/difference.ts";
import { emphasisOf } from "../alignment/emphasis.ts";
import { pairsOf } from "../alignment/pairs.ts";

const VERSION = 1;
/** A third of a text is its theme; a clause is below a twelfth. */
const THEME = 1 / 3;
const CLAUSE = 1 / 12;
/** Too short for shares to mean anything: one sentence is already a third. */
const SHORTEST = 400;

/**
 * Does one account discuss at length what the other only mentions?
 *
 * - out:    one finding for each issue that takes a third or more of one text and less than a twelfth of the other
 * - unit:   difference of the shares of characters in sentences that touch the issue, 0–1
 * - silent: where a text has fewer than 400 characters, or an issue is absent from one (an omission)
 */
export const emphasis: EventComparator = {
	id: "emphasis",
	version: VERSION,
	question: "Does one account discuss at length what the other only mentions?",
	weight: 0.8,
	precedence: 7,
	headline: () => ({ words: "{carrier} makes “{issue}” a theme; {others} {others|gives|give} it a clause." }),
	explanations: [],
	compare: (accounts) =>
		pairsOf(accounts).flatMap(([one, other]) => [...findingsIn(one, other), ...findingsIn(other, one)]),
};

function findingsIn(one: Account, other: Account): readonly Finding[] {
	if (Math.min(one.document.text.length, other.document.text.length) < SHORTEST) return [];
	const issues = [...new Set(one.mentions.map(({ issue }) => issue))];
	return issues.flatMap((issue): readonly Finding[] => {
		const [mine, theirs] = [emphasisOf(one, issue), emphasisOf(other, issue)];
		if (mine.share < THEME || theirs.share >= CLAUSE || theirs.quotes.length === 0) return [];
		return [
			unweighed({
				kind: "emphasis",
				issue,
				carriedBy: one.document.id,
				against: [other.document.id],
				holder: null,
				measure: { name: "difference of shares", value: mine.share - theirs.share, range: [0, 1] },
				evidence: mine.quotes.slice(0, 1),
				instead: theirs.quotes.slice(0, 1),
				version: VERSION,
			}),
		];
	});
}
