import { type Account, type Finding, isAbsence, type Position } from "@fissure/model";

/** A stance that makes a second point of the words, beside the one that the sentence is shown for. */
const EXPLICIT = 2;

/**
 * One sentence, one finding: from a ranked list drops what is missing elsewhere and stands in a sentence that a finding
 * before it shows, unless it is worded as a view of its own in other words of the sentence.
 */
export function mergeSentences(ranked: readonly Finding[], accounts: readonly Account[]): readonly Finding[] {
	const byDocument = new Map(accounts.map((account) => [account.document.id, account]));
	const kept: Finding[] = [];
	for (const finding of ranked) {
		const account = byDocument.get(finding.carriedBy);
		const isShown =
			isAbsence(finding) &&
			account !== undefined &&
			kept.some(
				(other) =>
					isAbsence(other) &&
					other.carriedBy === finding.carriedBy &&
					isSamePassage(other, finding) &&
					!addsTo(other, finding, account),
			);
		if (!isShown) kept.push(finding);
	}
	return kept;
}

function addsTo(shown: Finding, finding: Finding, account: Account): boolean {
	const told = new Set(positionsIn(shown, account).map(({ statement }) => statement));
	return positionsIn(finding, account).some(
		({ statement, stance }) => !told.has(statement) && Math.abs(stance ?? 0) >= EXPLICIT,
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
