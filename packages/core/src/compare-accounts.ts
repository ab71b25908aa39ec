import { withPacks } from "@fissure/languages";
import type { Account, Codebook, Comparison, EventContext, Span } from "@fissure/model";
import { expectationOf } from "./alignment/expectation.ts";
import { type HabitText, habitEventOf, habitTextOf } from "./alignment/habit-text.ts";
import { eventComparators } from "./comparators/index.ts";
import { deduplicate } from "./findings/deduplicate.ts";
import { explainFindings } from "./findings/explain.ts";
import { mergeSentences } from "./findings/merge-sentences.ts";
import { rankFindings } from "./findings/rank.ts";
import { issueMatrix } from "./matrix/issue-matrix.ts";
import { changesSincePrevious } from "./matrix/previous.ts";
import { unmatchedIn } from "./matrix/unmatched.ts";

export interface CompareOptions {
	readonly codebook: Codebook;
	/** Other texts of the same publishers, coded: the habit against which silence is judged. */
	readonly background?: readonly Account[];
	/** The same, where only what habits are made of is at hand. */
	readonly habits?: readonly HabitText[];
	/** Each side's earlier texts on the same pair: which wording went, which is new? */
	readonly previous?: readonly Account[];
	/** Greetings, protocol and closing formulas of a text, which are no findings (`setPhrasesIn`). */
	readonly setPhrases?: (account: Account) => readonly Span[];
}

/** The path from accounts to findings, top to bottom. The same accounts always give the same comparison. */
export const compareAccounts = (accounts: readonly Account[], options: CompareOptions): Compared =>
	withPacks(
		accounts.map(({ document }) => document.language),
		() => compared(accounts, options),
	);

type Compared = Pick<Comparison, "accounts" | "matrix" | "findings" | "unmatched" | "previous">;

function compared(
	accounts: readonly Account[],
	{
		codebook,
		background = [],
		habits = background.map(habitTextOf),
		previous = [],
		setPhrases = () => [],
	}: CompareOptions,
): Compared {
	const context: EventContext = {
		issues: new Map(codebook.issues.map((issue) => [issue.id, issue])),
		concepts: new Map(codebook.concepts.map((concept) => [concept.id, concept])),
		habit: habitIn(accounts, habits),
		setPhrases,
	};
	const found = eventComparators.flatMap(({ compare }) => compare(accounts, context));
	const findings = explainFindings(
		mergeSentences(
			rankFindings(deduplicate(found, eventComparators), accounts, context, eventComparators),
			accounts,
			context,
		),
		accounts,
		context,
		eventComparators,
	);
	return {
		accounts,
		matrix: issueMatrix(accounts, context.issues),
		findings,
		unmatched: unmatchedIn(accounts, context.concepts, { setPhrases, findings }),
		previous: accounts.flatMap((account) =>
			changesSincePrevious(
				account,
				previous.filter(({ document }) => document.publisher === account.document.publisher),
				accounts.filter((other) => other !== account),
				{ setPhrases },
			),
		),
	};
}

/** What each side would be expected to mention, asked for this event: its pair of sides, its length and its time. */
function habitIn(accounts: readonly Account[], habits: readonly HabitText[]): EventContext["habit"] {
	if (habits.length === 0) return () => null;
	const expectation = expectationOf(habits);
	const publishers = [...new Set(accounts.flatMap(({ document }) => document.publisher ?? []))];
	const events = new Map(publishers.map((publisher) => [publisher, habitEventOf(accounts, publisher)]));
	return (publisher, issue) => expectation.rate(publisher, issue, events.get(publisher));
}
