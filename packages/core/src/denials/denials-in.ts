import { languageOf } from "@fissure/languages";
import { type Denial, type DenialWords, type Document, type Mark, quoteOf, type Span } from "@fissure/model";
import { datesIn } from "../documents/dates.ts";
import { segment } from "../documents/segment.ts";

/** A sentence of this length is a list of many things; what of them is denied nobody can say. */
const LONGEST = 700;

/**
 * Which sentences of a text deny, correct or take back what was said, and what do they name?
 *
 * - in:     what the lexicon knows in a sentence
 * - silent: on questions, suppositions and demands, on what somebody else than the text's publisher denies, and in languages whose pack does
 *           not know how they deny
 */
export function denialsIn(document: Document, marksIn: (sentence: string) => readonly Mark[]): readonly Denial[] {
	const language = languageOf(document.language);
	const rules = language?.denials;
	if (language === null || rules === undefined) return [];
	// Most texts deny nothing, and need not be cut into sentences.
	if (!mayDeny(rules, document.text)) return [];
	return segment(document.text, language).sentences.flatMap((sentence): readonly Denial[] => {
		const words = document.text.slice(sentence.start, sentence.end);
		if (words.length > LONGEST) return [];
		const withdraws = rules.withdraws.exec(words);
		const found = withdraws ?? rules.denies.exec(words);
		if (found === null || rules.spoils.test(words)) return [];
		const marks = marksIn(words);
		if (rules.bySubject.test(found[0]) && isOfAnother(document, found.index, marks)) return [];
		return [
			{
				kind: withdraws === null ? "denial" : "withdrawal",
				quote: quoteOf(document, sentence),
				concepts: distinct(marks.flatMap((mark) => (mark.kind === "concept" ? [mark.concept] : []))),
				issues: distinct(marks.flatMap((mark) => (mark.kind === "concept" ? (mark.issue ?? []) : []))),
				actors: distinct(actorsOf(marks).map(({ actor }) => actor)),
				quoted: Array.from(words.matchAll(QUOTED), ([, said = ""]) => said),
				dates:
					language.numbers === undefined
						? []
						: distinct(datesIn(words, language.numbers).map(({ value }) => value)).filter((value) => DAY.test(value)),
			},
		];
	});
}

const mayDeny = (rules: DenialWords, text: string): boolean =>
	loosely(rules).some((expression) => expression.test(text)) && (rules.denies.test(text) || rules.withdraws.test(text));

/**
 * Whether a letter of any script stands beside a word is slow to ask at each letter of a text. These ask for Latin ones alone, so that they
 * find all that the rules find and little else, in less than half the time.
 */
function loosely(rules: DenialWords): readonly RegExp[] {
	const made = loose.get(rules) ?? [rules.denies, rules.withdraws].map(withLatinEdges);
	loose.set(rules, made);
	return made;
}

const loose = new WeakMap<DenialWords, readonly RegExp[]>();

const withLatinEdges = ({ source, flags }: RegExp): RegExp =>
	new RegExp(source.replaceAll("(?<!\\p{L})", "(?<![a-z])").replaceAll("(?!\\p{L})", "(?![a-z])"), flags);

const QUOTED = /[“„«「『"]([^“”„«»「」『』"]+)[”“»」』"]/gu;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const distinct = (items: readonly string[]): readonly string[] => [...new Set(items)];

const actorsOf = (marks: readonly Mark[]): readonly (Span & { readonly actor: string })[] =>
	marks.flatMap((mark) => (mark.kind === "actor" || mark.kind === "person" ? [{ ...mark }] : []));

/** Who is named last before a verb of denial is who denies: not the publisher where it is another. */
function isOfAnother({ publisher }: Document, at: number, marks: readonly Mark[]): boolean {
	const last = actorsOf(marks)
		.filter(({ end }) => end <= at)
		.toSorted((a, b) => a.start - b.start)
		.at(-1);
	return last !== undefined && last.actor !== publisher;
}
