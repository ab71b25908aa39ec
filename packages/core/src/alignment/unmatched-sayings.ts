import type {
	Account,
	Concept,
	EventContext,
	Finding,
	FindingKind,
	Quote,
	SentenceSpan,
	Span,
	Statement,
} from "@fissure/model";
import { conceptsOf } from "@fissure/model";
import { absencesIn, findingOfAbsence, findingOfMissing, sidesSilent, witnessesOf } from "./absence.ts";
import { isHeading } from "./headings.ts";
import { otherSideOf, weightOf } from "./particulars.ts";
import { passageAround } from "./passage.ts";
import { isCarried, type Saying, sayingsOf } from "./sayings.ts";

/** The weight, in particulars, from which words of a text's own side are missed where no issue fits. */
const OWN_WORDS = 2.5;
/** The same of words given to the other side, or to both: all that is more than courtesy. */
const GIVEN_WORDS = 0.5;
/** So many of a text's own words, the weightiest; the rest are unmatched passages. */
const MOST_OWN = 6;
/** A stance from which a side's own words are missed beside another claim on the issue. */
const OWN_STANCE = 3;

/** What a text says that others do not report, where no issue fits or another claim stands for the issue. */
export interface UnmatchedSaying {
	readonly saying: Saying;
	readonly silent: readonly Account[];
	/** Null where none fits, and where the others speak of the issue and lack these words only. */
	readonly issue: string | null;
	readonly evidence: Quote;
}

/** The sayings that make a finding of this kind, in the order of the texts. */
export function unmatchedSayings(
	accounts: readonly Account[],
	kind: FindingKind,
	context: EventContext,
): readonly UnmatchedSaying[] {
	const { concepts, setPhrases } = context;
	const absences = KINDS.flatMap((one) => absencesIn(accounts, one, context));
	const shown = absences.map(({ claim: { account, best } }) => passageAround(account, best.quote));
	const isMissing = (account: Account, issue: string | null): boolean =>
		absences.some(({ claim }) => claim.account === account && claim.issue === issue);
	return accounts.flatMap((account) => {
		const phrases = setPhrases(account);
		const side = otherSideOf(
			account,
			accounts.filter((other) => other !== account),
		);
		const found = sayingsOf(account).flatMap((saying): readonly (UnmatchedSaying & { readonly weight: number })[] => {
			if (kindOfSaying(saying) !== kind || !isOneSided(saying)) return [];
			const best = bestOf(saying, phrases, (statement) => weightOf(statement, account, side, concepts), concepts);
			if (best === null) return [];
			if (shown.some((words) => words.document === account.document.id && mostlyWithin(best.quote, words))) return [];
			const silent = silentOn(saying, accounts, concepts);
			if (silent.length === 0) return [];
			const issue = isMissing(account, best.issue) ? best.issue : null;
			return [{ saying, silent, issue, evidence: passageAround(account, best.quote), weight: best.weight }];
		});
		const isOwn = ({ saying }: UnmatchedSaying): boolean => saying.manner === "own";
		const own = found.filter(isOwn).toSorted((a, b) => b.weight - a.weight);
		return found.filter((one) => !isOwn(one) || own.indexOf(one) < MOST_OWN);
	});
}

/** Whose account should carry a saying, and does not? */
export function silentOn(
	saying: Saying,
	accounts: readonly Account[],
	concepts: ReadonlyMap<string, Concept>,
): readonly Account[] {
	const asked = witnessesOf(saying, accounts);
	return sidesSilent(
		asked.filter((other) => !isCarried(saying, other, concepts)),
		asked,
	);
}

/** A heading repeats its text, and what both sides sign is nobody's claim about the other. */
export const isOneSided = ({ account, sentence, statements }: Saying): boolean =>
	statements.some(({ asserter }) => asserter !== "BOTH") &&
	!isHeading(account, account.sentences[sentence] as SentenceSpan);

const KINDS: readonly FindingKind[] = ["omission", "unconfirmed-attribution", "claimed-agreement"];

/** As `kindOfAbsence`, by the attitude: without one, the two sides talked of a thing. */
function kindOfSaying({ manner, statements }: Saying): FindingKind {
	if (manner === "counterpart") return "unconfirmed-attribution";
	const isAgreed = statements.some(({ attitude }) => attitude !== null && attitude.scale !== "report");
	return manner === "joint" && isAgreed ? "claimed-agreement" : "omission";
}

/** The words that say most in a saying, with their issue; null where it is courtesy, or too little to miss. */
function bestOf(
	{ account, statements, manner }: Saying,
	phrases: readonly Span[],
	weigh: (statement: Saying["statements"][number]) => number,
	concepts: ReadonlyMap<string, Concept>,
): { readonly quote: Quote; readonly issue: string | null; readonly weight: number } | null {
	const others = statements.filter(({ quote }) => !phrases.some((phrase) => overlaps(quote, phrase)));
	// Beside a set phrase "the President said" alone is a part of it.
	const free = others.length < statements.length ? others.filter(namesSomething) : others;
	const positions = account.positions
		.filter(
			({ statement, stance }) =>
				free.includes(account.statements[statement] as Saying["statements"][number]) && stance !== null,
		)
		.map((position) => ({
			position,
			weight:
				Math.abs(position.stance ?? 0) + Math.max(0, ...conceptsOf(position).map((id) => concepts.get(id)?.news ?? 0)),
		}))
		.toSorted((a, b) => b.weight - a.weight);
	const [top] = positions;
	const least = manner === "own" ? OWN_STANCE : 1;
	if (top !== undefined && Math.abs(top.position.stance ?? 0) >= least)
		return { quote: top.position.quote, issue: top.position.issue, weight: top.weight };
	const [best] = free
		.map((statement) => ({ statement, weight: weigh(statement) }))
		.toSorted((a, b) => b.weight - a.weight);
	return best === undefined || best.weight < (manner === "own" ? OWN_WORDS : GIVEN_WORDS)
		? null
		: { quote: best.statement.quote, issue: null, weight: best.weight };
}

const namesSomething = ({ attitude, object: { concepts, actors, numbers } }: Statement): boolean =>
	attitude !== null || concepts.length + actors.length + numbers.length > 0;
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const mostlyWithin = (words: Span, shown: Span): boolean =>
	(Math.min(words.end, shown.end) - Math.max(words.start, shown.start)) * 2 >= words.end - words.start;

/** All that others do not report: claims on issues, and sayings beside them. */
export const missingIn = (
	accounts: readonly Account[],
	kind: FindingKind,
	version: number,
	context: EventContext,
): readonly Finding[] => [
	...absencesIn(accounts, kind, context).map((absence) => findingOfAbsence(absence, kind, version, context)),
	...unmatchedSayings(accounts, kind, context).map(({ saying: { account, holder }, silent, issue, evidence }) =>
		findingOfMissing({ account, issue, holder, silent, evidence, instead: [], counter: [] }, kind, version, context),
	),
];
