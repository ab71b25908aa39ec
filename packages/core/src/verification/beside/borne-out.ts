import { foldText, languageOf } from "@fissure/languages";
import { type Document, FRAME_KINDS, type LanguageCode, type Span } from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { framesOf } from "../clause/operators.ts";
import { sentencesOf } from "../clause/sentences.ts";
import { expression, termFinder } from "../clause/word-finder.ts";
import { headed } from "../fit/document-fit.ts";
import { addedWords } from "./added-words.ts";
import { type BesideCase, type Contrast, contrastsOf } from "./beside-case.ts";
import { unsaidReason } from "./circumstances.ts";
import { unsaidTerm } from "./contrasts.ts";
import { besideNumbers } from "./items.ts";

/** Words of the draft's own beside a quotation for which nothing in the source is found. */
export interface Unsaid {
	readonly drafted: string;
}

/**
 * What does the draft add beside quoted words that the source does not bear out?
 *
 * How, how often, under what duress, by what vote, before which body; a number; a reason; that a question was answered: what
 * is said in other words of the same class anywhere near is borne out. And one or two words of any other kind that the text has
 * nowhere.
 */
export const unsaid = (one: BesideCase): Unsaid | null =>
	unsaidTerm(one) ?? unsaidNumber(one) ?? unsaidReason(one) ?? unsaidQuestion(one) ?? addedWords(one);

function unsaidNumber(one: BesideCase): Unsaid | null {
	const { around, first } = one;
	const [drafted, ...others] = besideNumbers(one);
	if (drafted === undefined || others.length > 0 || around.own.language !== first.read.language) return null;
	const known = numbersOf(first.document);
	return known.size === 0 || known.has(drafted.value)
		? null
		: { drafted: around.own.text.slice(drafted.start, drafted.end) };
}

const numbers = new WeakMap<Document, ReadonlySet<string>>();

/** All numbers of a text, and what they count without their unit. */
function numbersOf(document: Document): ReadonlySet<string> {
	const known =
		numbers.get(document) ??
		new Set(numbersIn(document.text, document.language).flatMap(({ value }) => [value, value.replace(/ \D.*$/u, "")]));
	numbers.set(document, known);
	return known;
}

/** "Asked about the port, he answered", where nobody asks anything in the source. */
function unsaidQuestion({ around, first }: BesideCase): Unsaid | null {
	const { own, at } = around;
	const rules = contrastsOf(own.language);
	if (rules === null) return null;
	const found = expression(rules.answers, "iu").exec(own.text.slice(0, at.start));
	if (found === null) return null;
	const { document } = first;
	if (
		document.kind === "press-conference" ||
		/[?？]/u.test(document.text) ||
		speaksOfAsking(headed(document), document.language)
	)
		return null;
	return { drafted: found[0].replace(/^[,;，；\s]+/u, "") };
}

function speaksOfAsking(text: string, language: LanguageCode): boolean {
	const frames = framesOf(language);
	const unspaced = languageOf(language)?.sentences.unspaced === true;
	return (
		frames !== null &&
		termFinder(FRAME_KINDS, frames.terms, unspaced)(foldText(text)).some(({ kind }) => kind === "asking")
	);
}

/** Sentences at either end of a text that open it, or close it. */
const AN_END = 3;

/** "opened the speech with “…”", where the words are at its end; and the other way about. */
export function otherPlace({ around, first, last }: BesideCase): Contrast | null {
	const { own, at } = around;
	const rules = contrastsOf(own.language);
	if (rules === null) return null;
	const says = (source: string): string | null => saidBeside(own.text, at, source);
	const count = sentencesOf(first.document).length;
	const opens = says(rules.opensText);
	const closes = says(rules.closesText);
	if ((opens === null) === (closes === null)) return null;
	if (opens !== null && first.index >= AN_END && first.index * 2 > count)
		return { drafted: opens, found: first.read.text.trim(), elsewhere: null };
	if (closes !== null && last.index < count - AN_END && last.index * 2 < count)
		return { drafted: closes, found: first.read.text.trim(), elsewhere: null };
	return null;
}

/** Letters between the words that tell the place and the quotation. */
const BESIDE = 24;

function saidBeside(text: string, at: Span, source: string): string | null {
	const pattern = expression(source, "iu");
	const before = pattern.exec(text.slice(0, at.start).replace(/[\s"“«„「『:：,，]+$/u, ""));
	if (before !== null && at.start - before.index - before[0].length <= BESIDE) return before[0];
	const behind = pattern.exec(text.slice(at.end).replace(/^[\s"”»」』,，]+/u, ""));
	return behind !== null && behind.index === 0 ? behind[0] : null;
}
