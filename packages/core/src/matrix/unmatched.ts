import { languageOf } from "@fissure/languages";
import type { Account, Concept, Finding, Quote, Statement, Unmatched } from "@fissure/model";
import { quoteOf, type Span } from "@fissure/model";
import { isHeading } from "../alignment/headings.ts";
import { type OtherSide, otherSideOf, weightOf } from "../alignment/particulars.ts";
import { passageAround } from "../alignment/passage.ts";
import { type Saying, sayingsOf } from "../alignment/sayings.ts";
import { isOneSided, silentOn } from "../alignment/unmatched-sayings.ts";

export interface UnmatchedOptions {
	/** Greetings, protocol and closing formulas in a text, as the word lists have them. */
	readonly setPhrases?: (account: Account) => readonly Span[];
	/** What is shown as a finding is no unmatched passage. */
	readonly findings?: readonly Finding[];
	/** Entries of a text's own for each text: as many as a reader looks through. */
	readonly most?: number;
}

const MOST = 12;
/** Letters of a sentence that is quoted whole; a longer one is cut to the statement that carries it. */
const SHORT_SENTENCE = 240;
const SHORT_HAN_SENTENCE = 80;
/** Below, nothing in the words is particular: "the sides talked". */
const LEAST_WEIGHT = 1;
/** Words without an object beside others that an issue covers are mostly the rest of that thought. */
const TAIL = 0.5;

/**
 * Which statements does no issue cover and nothing on the other side answer?
 *
 * Some leads fit no codebook. Each statement is weighed by what is particular in it and missing on the other side: objects
 * without an issue, numbers, names, words. The weightiest of a sentence is shown for it. What is given to the other side, or to
 * both, and is neither carried there nor shown as a finding, is never left out, however little is particular in it.
 *
 * - out:    for each text at most twelve, the weightiest first, one a sentence; then the rest of what is given to others
 * - silent: on headings, greetings, protocol, attendance, bare dates, and what the other side has in its own words
 */
export function unmatchedIn(
	accounts: readonly Account[],
	concepts: ReadonlyMap<string, Concept>,
	{ setPhrases = () => [], findings = [], most = MOST }: UnmatchedOptions = {},
): readonly Unmatched[] {
	return accounts.flatMap((account) => {
		const others = accounts.filter((other) => other !== account);
		const phrases = setPhrases(account);
		const told = findings
			.filter(({ carriedBy }) => carriedBy === account.document.id)
			.flatMap(({ evidence }) => evidence);
		const entries = entriesOf(account, otherSideOf(account, others), concepts, phrases)
			.map(({ unmatched }) => unmatched)
			.filter(({ quote }) => !told.some((words) => mostlyWithin(quote, words)))
			.slice(0, most);
		return [
			...entries,
			...restOf(account, accounts, concepts, phrases, [...told, ...entries.map(({ quote }) => quote)]),
		];
	});
}

/** What is given to the other side, or to both, in words that nothing shows yet. */
function restOf(
	account: Account,
	accounts: readonly Account[],
	concepts: ReadonlyMap<string, Concept>,
	phrases: readonly Span[],
	shown: readonly Quote[],
): readonly Unmatched[] {
	const isShown = ({ statements }: Saying): boolean =>
		statements.some(({ quote }) => [...shown, ...phrases].some((words) => overlaps(quote, words)));
	return sayingsOf(account)
		.filter((saying) => saying.manner === "counterpart" || saying.manner === "joint")
		.filter((saying) => isOneSided(saying) && !isShown(saying) && silentOn(saying, accounts, concepts).length > 0)
		.map(({ statements, holder }) => {
			const [{ quote }] = statements as [Statement];
			return { document: account.document.id, quote: passageAround(account, quote), holder };
		});
}

interface Entry {
	readonly unmatched: Unmatched;
	readonly weight: number;
}

function entriesOf(
	account: Account,
	others: OtherSide,
	concepts: ReadonlyMap<string, Concept>,
	phrases: readonly Span[],
): readonly Entry[] {
	const bySentence = new Map<number, Statement[]>();
	for (const statement of account.statements) {
		const group = bySentence.get(statement.sentence);
		if (group === undefined) bySentence.set(statement.sentence, [statement]);
		else group.push(statement);
	}
	const entries = [...bySentence].flatMap(([at, statements]): readonly Entry[] => {
		const sentence = account.sentences[at];
		if (sentence === undefined || isHeading(account, sentence)) return [];
		const isMixed = statements.some(({ object }) =>
			object.concepts.some((id) => (concepts.get(id)?.issue ?? null) !== null),
		);
		const free = statements.filter(({ quote }) => !phrases.some((phrase) => overlaps(quote, phrase)));
		const weighed = free.map((statement) => {
			const isTail = isMixed && statement.object.concepts.length === 0 && statement.object.numbers.length === 0;
			return { statement, weight: weightOf(statement, account, others, concepts) * (isTail ? TAIL : 1) };
		});
		const best = weighed.toSorted((a, b) => b.weight - a.weight)[0];
		if (best === undefined || best.weight < LEAST_WEIGHT) return [];
		const { quote, holder } = best.statement;
		const isMost = (quote.end - quote.start) * 2 >= sentence.end - sentence.start;
		const span = isShort(account, sentence) && (isMost || !isMixed) ? sentence : quote;
		return [
			{
				unmatched: { document: account.document.id, quote: quoteOf(account.document, span), holder },
				weight: best.weight,
			},
		];
	});
	return entries.toSorted((a, b) => b.weight - a.weight || a.unmatched.quote.start - b.unmatched.quote.start);
}

const mostlyWithin = (words: Span, shown: Span): boolean =>
	(Math.min(words.end, shown.end) - Math.max(words.start, shown.start)) * 2 >= words.end - words.start;
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const isShort = ({ document }: Account, { start, end }: Span): boolean =>
	end - start <= (languageOf(document.language)?.sentences.unspaced === true ? SHORT_HAN_SENTENCE : SHORT_SENTENCE);
