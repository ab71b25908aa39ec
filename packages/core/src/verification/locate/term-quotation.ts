import { countUnspaced, expressionOfAny, foldText, UNSPACED, wordSpans } from "@fissure/languages";
import type { Attribution, Draft, DraftSentence, LanguageCode, Quotation, VerificationContext } from "@fissure/model";
import { inDraft, overlap } from "../draft/own-words.ts";

/** Words; more of them are a statement. */
const MOST_WORDS = 2;
/** After "so-called" a name may be longer. */
const MOST_NAMED = 4;
/** Two words of Chinese, and a name, in characters. */
const MOST_UNSPACED = 6;
const MOST_UNSPACED_NAMED = 10;
/** Of a title, in words. */
const MOST_TITLE = 12;
/** Before the opening mark, in characters: where a term is introduced. */
const LEAD = 40;

/** An article before capitals: the "Orvena Memorandum" is a name, no matter who speaks of it. */
const A_NAMED = expressionOfAny(
	({ quoting }) => quoting?.article,
	"u",
	(words) => `(?<!\\p{L})${words}\\s+["'(]*\\s*$`,
);
/** "said that": no article. */
const THAT = expressionOfAny(
	({ quoting }) => quoting?.clause,
	"u",
	(words) => `(?<!\\p{L})${words}\\s+["'(]*\\s*$`,
);
const COLON = /[:：]\s*["'「『(]*\s*$/u;
const SO_CALLED = expressionOfAny(
	({ quoting }) => quoting?.soCalled,
	"u",
	(words) => `${words}\\s*["'「『(]*\\s*$`,
);
const WORK = expressionOfAny(
	({ quoting }) => quoting?.work,
	"u",
	(words) => `(?<!\\p{L})${words}\\s*(?:,\\s*)?["'「『(]*\\s*$`,
);
/** What is behind a name: the “Harbour for All” initiative, “海港之友”倡议. */
const WORK_BEHIND = expressionOfAny(
	({ quoting }) => quoting?.work,
	"u",
	(words) => `^["'”’»」』]*\\s*${words}`,
);
/** Words of naming, which the lexicon takes for saying. */
const NAMED = expressionOfAny(({ quoting }) => quoting?.named, "gu");
/** Ways to say that are no verb of saying. */
const SAYS = expressionOfAny(({ quoting }) => quoting?.says, "u");
/** Who calls something by a name says it. */
const CALLS = expressionOfAny(({ quoting }) => quoting?.calls, "u");

/** What words in quotation marks may be that nobody is quoted with. */
export type TermKind = "title" | "term";

/**
 * Are quoted words no quotation, but the title of a work, the name of a document, or a term that the draft distances itself from: the
 * so-called "balancing act"?
 *
 * - silent: null where the draft gives the words to anybody, or a verb of saying is in the sentence, but for what is called a title,
 *   a name or so-called
 */
export function termKind(
	quotation: Quotation,
	attribution: Attribution | null,
	{ sentences, document }: Pick<Draft, "sentences" | "document">,
	marksIn: VerificationContext["marksIn"],
): TermKind | null {
	if (quotation.form === "block") return null;
	const { words } = quotation;
	const sentence = sentences.find((one) => overlap(one, quotation));
	if (sentence === undefined) return null;
	const lead = foldText(sentence.own.slice(0, Math.max(0, quotation.start - sentence.start)).slice(-LEAD));
	const behind = foldText(sentence.own.slice(Math.max(0, quotation.end - sentence.start)).slice(0, LEAD));
	const isReported = attribution !== null && THAT().test(lead);
	if (!isReported && (A_NAMED().test(lead) || WORK().test(lead)) && isTitle(words)) return "title";
	if (WORK_BEHIND().test(behind) && (isTitle(words) || isName(words))) return "title";
	if (SO_CALLED().test(lead) && isShort(words, MOST_NAMED, MOST_UNSPACED_NAMED)) return "term";
	if (COLON.test(lead) || attribution !== null) return null;
	if (WORK().test(lead) && isName(words)) return "title";
	if (isSaid(sentence, quotation.start, marksIn, document.language)) return null;
	if (isTitle(words)) return "title";
	return isShort(words, MOST_WORDS, MOST_UNSPACED) ? "term" : null;
}

function isShort(words: string, most: number, mostUnspaced: number): boolean {
	const unspaced = countUnspaced(words);
	return unspaced > 0 ? unspaced <= mostUnspaced && !/[，。；！？]/u.test(words) : wordSpans(words).length <= most;
}

const OPENS_NAME = new RegExp(`^(?:\\p{Lu}|[${UNSPACED}])`, "u");
const isName = (words: string): boolean => OPENS_NAME.test(words) && isShort(words, MOST_NAMED, MOST_UNSPACED_NAMED);

const LONG_WORD = /\p{L}[\p{L}\p{M}'’-]{3,}/gu;

/** Every long word has a capital; of one alone that is no sign. */
function isTitle(words: string): boolean {
	const long = words.slice(0, 400).match(LONG_WORD) ?? [];
	if (wordSpans(words).length > MOST_TITLE || /[.!?。！？]\s*$/u.test(words)) return false;
	return long.length > 1 && long.every((word) => /^\p{Lu}/u.test(word));
}

function isSaid(
	sentence: DraftSentence,
	at: number,
	marksIn: VerificationContext["marksIn"],
	language: LanguageCode,
): boolean {
	const own = sentence.own.replace(NAMED(), (words) => " ".repeat(words.length));
	const marks = marksIn(own, language);
	if (SAYS().test(foldText(own))) return true;
	if (marks.some(({ kind }) => kind === "speech")) return true;
	const names = marks.some(
		(mark) =>
			inDraft(sentence, mark).end <= at && ["actor", "person", "office", "pronoun", "first-person"].includes(mark.kind),
	);
	return names && CALLS().test(foldText(sentence.own));
}
