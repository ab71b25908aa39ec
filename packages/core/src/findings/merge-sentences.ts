import {
	type Account,
	conceptsNamed,
	conceptsOf,
	type EventContext,
	type Finding,
	isAbsence,
	type Position,
} from "@fissure/model";
import { share, stemsIn } from "../alignment/sayings.ts";
import { isList } from "./features.ts";
import { inOrder, withWeight } from "./rank.ts";

/** A stance that makes a second point of the words, beside the one that the sentence is shown for; of words given to the other side any. */
const EXPLICIT = 2;
const EXPLICIT_OF_OTHERS = 1;
/** The news, of 0–3, of what is never merged where it is put in the other side's mouth. */
const GREAT_NEWS = 2;
/** What a further missing point adds to the sentence that has it, and for how many. */
const FURTHER = 0.4;
const MOST_FURTHER = 3;

/** What a finding loses whose sentence is shown already for another view in it. */
const SHOWN_ALREADY = 0.8;
/** The same for a matter of greater news that the holder speaks of in the sentence, for each step of its news. */
const AROUND = 0.8;

/**
 * One sentence, one finding: from a ranked list drops what is missing elsewhere and is in a sentence that a finding
 * before it shows, unless it is a view of its own in other words of it; and what the same holder says again on it in nearly the same words.
 * The one that is kept weighs more for it: a sentence that makes several points is the better lead.
 */
export function mergeSentences(
	ranked: readonly Finding[],
	accounts: readonly Account[],
	{ concepts }: Pick<EventContext, "concepts">,
): readonly Finding[] {
	const byDocument = new Map(accounts.map((account) => [account.document.id, account]));
	const kept: { finding: Finding; further: number; isShown: boolean }[] = [];
	for (const finding of ranked) {
		const account = byDocument.get(finding.carriedBy);
		const others = kept.filter(
			({ finding: other }) => isAbsence(finding) && isAbsence(other) && other.carriedBy === finding.carriedBy,
		);
		const around = others.filter(({ finding: other }) => isSamePassage(other, finding));
		const shown =
			account === undefined
				? undefined
				: (around.find(
						({ finding: other }) =>
							!addsTo(other, finding, account) &&
							!isUntouched(other, finding, byDocument, concepts) &&
							(other.issue === finding.issue || !isGraveInMouth(finding, account, concepts)),
					) ??
					others.find(
						({ finding: other }) =>
							(finding.issue === null || finding.issue === other.issue) && isSaidAgain(other, finding, account),
					));
		if (shown === undefined) kept.push({ finding, further: 0, isShown: around.length > 0 });
		else shown.further++;
	}
	return inOrder(
		kept.map(({ finding, further, isShown }) => {
			const account = byDocument.get(finding.carriedBy);
			const around = account === undefined || !isAbsence(finding) ? 0 : newsAround(finding, account, concepts);
			// Each field of cooperation that a list names makes no further point.
			const stance = account === undefined ? 0 : stanceIn(finding, account);
			const points = finding.evidence.some((quote) => isList(quote, stance)) ? 0 : Math.min(MOST_FURTHER, further);
			return withWeight(finding, finding.weight + FURTHER * points + AROUND * around - (isShown ? SHOWN_ALREADY : 0));
		}),
	);
}

/** By how much the news of what the holder speaks of in the sentence exceeds that of the issue it is shown for. */
function newsAround(finding: Finding, account: Account, concepts: EventContext["concepts"]): number {
	const newsOf = (positions: readonly Position[]): number =>
		Math.max(1, ...positions.flatMap(conceptsNamed).map((id) => concepts.get(id)?.news ?? 1));
	const [quote] = finding.evidence;
	const inWords = account.positions.filter(
		({ holder, quote: words }) =>
			holder === finding.holder && quote !== undefined && words.start < quote.end && quote.start < words.end,
	);
	return finding.issue === null ? 0 : Math.max(0, newsOf(inWords) - newsOf(positionsIn(finding, account)));
}

/** A matter of great news in other words of the sentence, of which the other accounts never speak: no view on it is needed to miss it. */
function isUntouched(
	shown: Finding,
	finding: Finding,
	accounts: ReadonlyMap<string, Account>,
	concepts: EventContext["concepts"],
): boolean {
	const account = accounts.get(finding.carriedBy);
	if (account === undefined || finding.issue === null) return false;
	const told = new Set(positionsIn(shown, account).map(({ statement }) => statement));
	return (
		finding.against.every(
			(id) => !(accounts.get(id)?.mentions.some(({ issue }) => issue === finding.issue) ?? false),
		) &&
		positionsIn(finding, account).some(
			(position) =>
				!told.has(position.statement) &&
				position.stance !== 0 &&
				conceptsNamed(position).some((id) => (concepts.get(id)?.news ?? 1) >= GREAT_NEWS),
		)
	);
}

/** A plain view on a matter of great news that is put in the other side's mouth: each is a difference, though one sentence has several. */
const isGraveInMouth = (finding: Finding, account: Account, concepts: EventContext["concepts"]): boolean =>
	positionsIn(finding, account).some(
		(position) =>
			position.manner === "counterpart" &&
			Math.abs(position.stance ?? 0) >= EXPLICIT &&
			conceptsOf(position).some((id) => (concepts.get(id)?.news ?? 1) >= GREAT_NEWS),
	);

/** A view of its own, in other words of the sentence. */
function addsTo(shown: Finding, finding: Finding, account: Account): boolean {
	const told = new Set(positionsIn(shown, account).map(({ statement }) => statement));
	return positionsIn(finding, account).some(
		({ statement, stance, manner }) =>
			!told.has(statement) && Math.abs(stance ?? 0) >= (manner === "counterpart" ? EXPLICIT_OF_OTHERS : EXPLICIT),
	);
}

const stanceIn = (finding: Finding, account: Account): number =>
	Math.max(0, ...positionsIn(finding, account).map(({ stance }) => Math.abs(stance ?? 0)));

const positionsIn = ({ issue, evidence: [quote] }: Finding, { positions }: Account): readonly Position[] =>
	quote === undefined
		? []
		: positions.filter(
				(position) => position.issue === issue && position.quote.start < quote.end && quote.start < position.quote.end,
			);

/** Of the words of the shorter sentence so many are those of the other, and it has so many. */
const SAME_WORDS = 0.7;
const FEWEST_WORDS = 6;

/** The same holder's words once more elsewhere in the text: in the summary at its head, or when the other side recalls them. */
function isSaidAgain(
	{ holder, evidence: [a] }: Finding,
	{ holder: again, evidence: [b] }: Finding,
	account: Account,
): boolean {
	if (a === undefined || b === undefined || holder !== again) return false;
	const words = [stemsIn(account, a), stemsIn(account, b)].toSorted((one, other) => one.size - other.size);
	const [fewer, more] = words as [ReadonlySet<string>, ReadonlySet<string>];
	return fewer.size >= FEWEST_WORDS && share(fewer, more) >= SAME_WORDS;
}

/** At least half of the shorter words is in the longer ones. */
function isSamePassage({ evidence: [a] }: Finding, { evidence: [b] }: Finding): boolean {
	if (a === undefined || b === undefined) return false;
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}
