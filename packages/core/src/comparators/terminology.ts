import type { Account, EventComparator, Finding, NameUsed } from "@fissure/model";
import { unweighed } from "../alignment/difference.ts";
import { pairsOf } from "../alignment/pairs.ts";

const VERSION = 1;

/**
 * Do two accounts call the same thing by names that take sides?
 *
 * Compares the frames of each topic's names (an "invasion" beside a "crisis"); the names are in the lexicon with their frame.
 *
 * - out:    one finding for each topic that both name in wholly different frames; the more pointed name is the evidence
 * - silent: where only one names the topic, or the two share a frame and neither takes sides beyond it
 */
export const terminology: EventComparator = {
	id: "terminology",
	version: VERSION,
	question: "Do two accounts call the same thing by names that take sides?",
	weight: 2,
	precedence: 6,
	headline: () => ({
		words: "{carrier} and {others} name the same thing differently: “{evidence}” beside “{instead}”.",
	}),
	explanations: [],
	compare: (accounts) =>
		pairsOf(accounts).flatMap(([one, other]) =>
			[...new Set(one.names.map(({ topic }) => topic))].flatMap((topic) => findingOn(topic, one, other)),
		),
};

function findingOn(topic: string, one: Account, other: Account): readonly Finding[] {
	const mine = one.names.filter((name) => name.topic === topic);
	const theirs = other.names.filter((name) => name.topic === topic);
	if (theirs.length === 0) return [];
	const [a, b] = [mostPointed(mine), mostPointed(theirs)];
	const shared = mine.some(({ frame }) => theirs.some((name) => name.frame === frame));
	// A shared evasive name does not hide that one side also accuses or excuses, and the other never does.
	const aside = a.frame !== b.frame && Math.max(pointedness(a), pointedness(b)) >= TAKES_SIDES;
	if (shared && !aside) return [];
	const oneFirst = pointedness(a) >= pointedness(b);
	const [first, second] = oneFirst ? [a, b] : [b, a];
	return [
		unweighed({
			kind: "terminology",
			issue: a.issue ?? b.issue,
			carriedBy: first.quote.document,
			against: [second.quote.document],
			holder: null,
			measure: null,
			evidence: [first.quote],
			instead: [second.quote],
			version: VERSION,
		}),
	];
}

/** Names that accuse or excuse say more than neutral ones. */
const POINTED: Readonly<Record<string, number>> = {
	"aggressor-naming": 3,
	"official-euphemism": 3,
	"war-no-agent": 2,
	"agent-avoiding": 1,
	neutral: 0,
};
const TAKES_SIDES = 2;
const pointedness = ({ frame }: NameUsed): number => POINTED[frame] ?? 1;
const mostPointed = (names: readonly NameUsed[]): NameUsed =>
	names.reduce((kept, name) => (pointedness(name) > pointedness(kept) ? name : kept), names[0] as NameUsed);
