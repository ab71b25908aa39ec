import { type Account, conceptsOf, type EventContext, type Finding, isAbsence, type Position } from "@fissure/model";
import { inOrder, withWeight } from "./rank.ts";

/** A stance that makes a second point of the words, beside the one that the sentence is shown for; of words given to the other side any. */
const EXPLICIT = 2;
const EXPLICIT_OF_OTHERS = 1;
/** What a further missing point adds to the sentence that has it, and for how many. */
const FURTHER = 0.4;
const MOST_FURTHER = 3;

/** The same for a matter of greater news that the holder speaks of in the sentence, for each step of its news. */
const AROUND = 0.8;

/**
 * One sentence, one finding: from a ranked list drops what is missing elsewhere and stands in a sentence that a finding
 * before it shows, unless it is a view of its own in other words of it. The one that is kept weighs more for it: a sentence that makes several points is the better lead.
 */
export function mergeSentences(
	ranked: readonly Finding[],
	accounts: readonly Account[],
	{ concepts }: Pick<EventContext, "concepts">,
): readonly Finding[] {
	const byDocument = new Map(accounts.map((account) => [account.document.id, account]));
	const kept: { finding: Finding; further: number }[] = [];
	for (const finding of ranked) {
		const account = byDocument.get(finding.carriedBy);
		const shown = kept.find(
			({ finding: other }) =>
				account !== undefined &&
				isAbsence(finding) &&
				isAbsence(other) &&
				other.carriedBy === finding.carriedBy &&
				isSamePassage(other, finding) &&
				!addsTo(other, finding, account),
		);
		if (shown === undefined) kept.push({ finding, further: 0 });
		else shown.further++;
	}
	return inOrder(
		kept.map(({ finding, further }) => {
			const account = byDocument.get(finding.carriedBy);
			const around = account === undefined || !isAbsence(finding) ? 0 : newsAround(finding, account, concepts);
			return withWeight(finding, finding.weight + FURTHER * Math.min(MOST_FURTHER, further) + AROUND * around);
		}),
	);
}

/** By how much the news of what the holder speaks of in the sentence exceeds that of the issue it is shown for. */
function newsAround(finding: Finding, account: Account, concepts: EventContext["concepts"]): number {
	const newsOf = (positions: readonly Position[]): number =>
		Math.max(1, ...positions.flatMap(conceptsOf).map((id) => concepts.get(id)?.news ?? 1));
	const [quote] = finding.evidence;
	const inWords = account.positions.filter(
		({ holder, quote: words }) =>
			holder === finding.holder && quote !== undefined && words.start < quote.end && quote.start < words.end,
	);
	return finding.issue === null ? 0 : Math.max(0, newsOf(inWords) - newsOf(positionsIn(finding, account)));
}

/** A view of its own, in other words of the sentence. */
function addsTo(shown: Finding, finding: Finding, account: Account): boolean {
	const told = new Set(positionsIn(shown, account).map(({ statement }) => statement));
	return positionsIn(finding, account).some(
		({ statement, stance, manner }) =>
			!told.has(statement) && Math.abs(stance ?? 0) >= (manner === "counterpart" ? EXPLICIT_OF_OTHERS : EXPLICIT),
	);
}

const positionsIn = ({ issue, evidence: [quote] }: Finding, { positions }: Account): readonly Position[] =>
	quote === undefined
		? []
		: positions.filter(
				(position) => position.issue === issue && position.quote.start < quote.end && quote.start < position.quote.end,
			);

/** At least half of the shorter words stands in the longer ones. */
function isSamePassage({ evidence: [a] }: Finding, { evidence: [b] }: Finding): boolean {
	if (a === undefined || b === undefined) return false;
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}
