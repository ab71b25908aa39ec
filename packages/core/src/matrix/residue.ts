import { languageOf } from "@fissure/languages";
import type { Account, Concept, Residue, SentenceSpan, Statement } from "@fissure/model";
import { quoteOf, type Span } from "@fissure/model";
import { type OtherSide, otherSideOf, weightOf } from "./residue-weight.ts";

export interface ResidueOptions {
	/** Greetings, protocol and closing formulas in a text, as the word lists have them. */
	readonly setPhrases?: (account: Account) => readonly Span[];
	/** Entries for each text: as many as a reader looks through. */
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
/** Letters of a line that may be a heading where no stop ends it. */
const LONGEST_HEADING = 120;

/**
 * Which statements does no issue cover and nothing on the other side answer?
 *
 * Some leads fit no codebook. Each statement is weighed by what is particular in it and missing on the other side: objects
 * without an issue, numbers, names, words. The weightiest of a sentence stands for it.
 *
 * - out:    for each text at most twelve, the weightiest first, one a sentence
 * - silent: on headings, greetings, protocol, attendance, bare dates, and what the other side has in its own words
 */
export function residueOf(
	accounts: readonly Account[],
	concepts: ReadonlyMap<string, Concept>,
	{ setPhrases = () => [], most = MOST }: ResidueOptions = {},
): readonly Residue[] {
	return accounts.flatMap((account) => {
		const others = accounts.filter((other) => other !== account);
		const entries = entriesOf(account, otherSideOf(account, others), concepts, setPhrases(account));
		return entries.slice(0, most).map(({ residue }) => residue);
	});
}

interface Entry {
	readonly residue: Residue;
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
				residue: { document: account.document.id, quote: quoteOf(account.document, span), holder },
				weight: best.weight,
			},
		];
	});
	return entries.toSorted((a, b) => b.weight - a.weight || a.residue.quote.start - b.residue.quote.start);
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const isShort = ({ document }: Account, { start, end }: Span): boolean =>
	end - start <= (languageOf(document.language)?.sentences.unspaced === true ? SHORT_HAN_SENTENCE : SHORT_SENTENCE);

/** A line of its own that no stop ends. */
function isHeading({ document, sentences }: Account, { start, end, paragraph }: SentenceSpan): boolean {
	if (end - start > LONGEST_HEADING || /[.!?…。！？;；:"”»」')）]\s*$/u.test(document.text.slice(start, end)))
		return false;
	return sentences.filter((other) => other.paragraph === paragraph).length === 1;
}
