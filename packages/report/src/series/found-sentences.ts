import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { DocumentFacts, FoundSentence, Inline, Quote, WordMethod, WordSet, WordUnit } from "@fissure/model";
import type { ViewLine } from "../view/lines.ts";
import { plural, thousands } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { words } from "../writers/blocks.ts";

/** Texts that a result quotes, by id. */
export type QuotedTexts = ReadonlyMap<string, DocumentFacts>;

export const quotedTexts = (documents: readonly DocumentFacts[]): QuotedTexts =>
	new Map(documents.map((one) => [one.id, one]));

/** "2014-09-27 CHN General debate [chn-2014]". */
export function textWords(id: string, texts: QuotedTexts): string {
	const facts = texts.get(id);
	return [facts?.date ?? "no date", facts?.publisher ?? "", oneLine(facts?.title ?? ""), `[${id}]`]
		.filter((part) => part !== "")
		.join(" ");
}

/** Characters on either side of a word that is quoted; sentences of official texts are long. */
const AROUND = 120;

/** A sentence cut around its first hit, with the span of what is left in the text. */
function cutAround({ document, start, end, exact, hits }: FoundSentence) {
	const first = hits[0] ?? { start, end: start };
	const from = Math.max(start, first.start - AROUND);
	const to = Math.min(end, first.end + AROUND);
	return {
		quote: { document, start: from, end: to, exact: exact.slice(from - start, to - start) },
		hits: hits.filter((hit) => hit.start >= from && hit.end <= to),
	};
}

/** For a terminal: the sentence with its words marked, and whose it is. */
export function sentenceLines(sentence: FoundSentence, texts: QuotedTexts): readonly ViewLine[] {
	const { quote, hits } = cutAround(sentence);
	return [
		{ text: textWords(sentence.document, texts), indent: 4, tone: "faint" },
		{ quoted: quote, hits },
	];
}

/** For a page: words of a language other than its own, marked as such, with notes that they lead to. */
export const wordsIn = (text: string, language: string, notes: readonly (number | null)[] = []): readonly Inline[] => [
	...words(oneLine(text)).map((inline) =>
		inline.kind === "text" && language !== INTERFACE_LANGUAGE ? { ...inline, language } : inline,
	),
	...notes.flatMap((number): readonly Inline[] => (number === null ? [] : [{ kind: "note", number }])),
];

/** For a page: words that lead to a place of the case. */
export const leading = (
	inlines: readonly Inline[],
	{ document, start, end }: Omit<Quote, "exact">,
): readonly Inline[] =>
	inlines.map((inline) => (inline.kind === "text" ? { ...inline, place: { document, start, end } } : inline));

const UNIT_WORDS: Readonly<Record<WordUnit, string>> = {
	stems: "All forms of a stem are one word, shown in the form used most.",
	forms: "Each form of a word is counted by itself.",
	segments: "Words are cut by a dictionary",
	pairs: "Pairs of characters are counted as words.",
};

/** What counts as a word, and by what method, in sentences. */
export function methodWords({ name, version, source, language, unit, splitter }: WordMethod): readonly string[] {
	const counted = splitter === null ? UNIT_WORDS[unit] : `${UNIT_WORDS[unit]} (${splitter}).`;
	return [
		`${name}, version ${version} (${source}). Language: ${language}. ${counted} Numbers in digits are not counted.`,
	];
}

/** "12 texts, 24,310 words, 2014-01-03 to 2014-12-20. Left out: 3 in another language." */
export function setWords({ texts, words: count, from, to, leftOut }: WordSet): string {
	const out = [
		...(leftOut.language === 0 ? [] : [`${leftOut.language} in another language`]),
		...(leftOut.both === 0 ? [] : [`${leftOut.both} that are in the first set too`]),
		...(leftOut.empty === 0 ? [] : [`${leftOut.empty} without any of the words`]),
	];
	const dates = from === null ? "no dates" : from === to ? from : `${from} to ${to}`;
	return `${plural(texts, "text")}, ${thousands(count)} words, ${dates}.${out.length === 0 ? "" : ` Left out: ${out.join("; ")}.`}`;
}

/** `.0003`, `<.0001`: below that the exact figure says nothing. */
export const probability = (p: number): string => (p < 1e-4 ? "<.0001" : p.toFixed(4).replace(/^0/u, ""));

/** With a real minus sign: `−2.5`. */
export const minus = (value: number, decimals: number): string => value.toFixed(decimals).replace("-", "−");
