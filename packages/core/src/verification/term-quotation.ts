import { foldText, wordSpans } from "@fissure/languages";
import type { Draft, DraftSentence, LocatedQuotation, VerificationContext } from "@fissure/model";
import { inDraft, overlap } from "./own-words.ts";

/** Words; more of them are a statement. */
const MOST_WORDS = 2;
/** After "so-called" a name may be longer. */
const MOST_NAMED = 4;
/** Two words of Chinese, and a name, in characters. */
const MOST_HAN = 6;
const MOST_HAN_NAMED = 10;
/** Of a title, in words. */
const MOST_TITLE = 12;
/** Before the opening mark, in characters: where a term is introduced. */
const LEAD = 40;

/** An article before capitals: the "Orvena Memorandum" is a name, whoever speaks of it. */
const A_NAMED = /(?<!\p{L})(?:the|this|that|a|an|its|their)\s+["'(]*\s*$/u;
const COLON = /[:：]\s*["'「『(]*\s*$/u;
const SO_CALLED = /(?:so-called|so called|так называем\p{L}+|т\. ?н\.|пресловут\p{L}+|所谓的?)\s*["'「『(]*\s*$/u;
const WORK =
	/(?<!\p{L})(?:newspaper|magazine|journal|daily|book|novel|film|song|report|paper|article|essay|study|pamphlet|strategy|doctrine|initiative|programme|program|project|operation|exercise|exercises|entitled|titled|газет\p{L}+|журнал\p{L}*|книг\p{L}+|фильм\p{L}*|доклад\p{L}*|стать\p{L}+|стратеги\p{L}+|доктрин\p{L}+|инициатив\p{L}+|программ\p{L}+|проект\p{L}*|операци\p{L}+|учени\p{L}+|названием|报纸|杂志|报告|文章|题为|名为)\s*(?:,\s*)?["'「『(]*\s*$/u;
/** Words of naming, which the lexicon takes for saying. */
const NAMED = /称之为|称为|称作|叫做|说法|[之一]说/gu;
/** Ways to say that are no verb of saying. */
const SAYS =
	/(?<!\p{L})(?:puts? (?:it|this|things)|in (?:the|his|her|its|their) words|words of|wrote|writes|writing|quip\p{L}*|jok(?:es|ed)|quot\p{L}+|motto|slogan|answer\p{L}*|repl(?:y|ies|ied)|по словам|слова\p{L}*|словами|выразил\p{L}*|написал\p{L}*|пишет|лозунг\p{L}*|ответ\p{L}*)(?!\p{L})|写道|所言|的话|回答|口号/u;
/** Who calls something by a name says it. */
const CALLS =
	/(?<!\p{L})(?:call(?:s|ed|ing)?|dub(?:s|bed)?|term(?:s|ed)|label(?:s|led|ed)?|brand(?:s|ed)|describ(?:es|ed|ing)|назва\p{L}+|называ\p{L}+|окрест\p{L}+)(?!\p{L})|称|叫做/u;

/**
 * Are quoted words a term, a name or a title, put in marks though nobody is quoted: the so-called "balancing act"?
 *
 * - silent: false where the draft gives the words to anybody, or a verb of saying stands in the sentence
 */
export function isTerm(
	{ quotation, attribution }: LocatedQuotation,
	draft: Draft,
	context: VerificationContext,
): boolean {
	if (quotation.form === "block") return false;
	const sentence = draft.sentences.find((one) => overlap(one, quotation));
	if (sentence === undefined) return false;
	const lead = foldText(sentence.own.slice(0, Math.max(0, quotation.start - sentence.start)).slice(-LEAD));
	if (A_NAMED.test(lead) && isTitle(quotation.words)) return true;
	if (attribution !== null || COLON.test(lead)) return false;
	if (SO_CALLED.test(lead)) return isShort(quotation.words, MOST_NAMED, MOST_HAN_NAMED);
	if (WORK.test(lead)) return isTitle(quotation.words) || isName(quotation.words);
	if (isSaid(sentence, quotation.start, context, draft.document.language)) return false;
	return isShort(quotation.words, MOST_WORDS, MOST_HAN) || isTitle(quotation.words);
}

function isShort(words: string, most: number, mostHan: number): boolean {
	const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
	return han > 0 ? han <= mostHan && !/[，。；！？]/u.test(words) : wordSpans(words).length <= most;
}

const isName = (words: string): boolean =>
	/^(?:\p{Lu}|\p{Script=Han})/u.test(words) && isShort(words, MOST_NAMED, MOST_HAN_NAMED);

const LONG_WORD = /\p{L}[\p{L}\p{M}'’-]{3,}/gu;

/** Every long word has a capital; of one alone that is no sign. */
function isTitle(words: string): boolean {
	const long = words.slice(0, 400).match(LONG_WORD) ?? [];
	if (wordSpans(words).length > MOST_TITLE || /[.!?。！？]\s*$/u.test(words)) return false;
	return long.length > 1 && long.every((word) => /^\p{Lu}/u.test(word));
}

function isSaid(sentence: DraftSentence, at: number, { marksIn }: VerificationContext, language: string): boolean {
	const own = sentence.own.replace(NAMED, (words) => " ".repeat(words.length));
	const marks = marksIn(own, language);
	if (SAYS.test(foldText(own))) return true;
	if (marks.some(({ kind }) => kind === "speech")) return true;
	const names = marks.some(
		(mark) =>
			inDraft(sentence, mark).end <= at && ["actor", "person", "office", "pronoun", "first-person"].includes(mark.kind),
	);
	return names && CALLS.test(foldText(sentence.own));
}
