import { languageOf, matchesIn } from "@fissure/languages";
import type { Document, Span } from "@fissure/model";
import { townsSaid } from "../../documents/names/towns.ts";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { partsOf } from "../../documents/questions.ts";
import { stemsOf } from "../clause/carried.ts";
import { type MarksIn, type ReadSentence, sentencesOf } from "../clause/sentences.ts";
import { expression } from "../clause/word-finder.ts";
import { type BesideCase, type Contrast, contrastsOf, OPENING } from "./beside-case.ts";

/** The draft's own words, with blanks for the quoted ones. */
const outsideOf = ({ text }: ReadSentence, { start, end }: Span): string =>
	`${text.slice(0, start)}${" ".repeat(end - start)}${text.slice(end)}`;

/** Sentences in which a text says who speaks where and to whom. */
const HEAD = 2;

/** The title and the first sentences. */
function headOf(document: Document, count: number): string {
	const end = sentencesOf(document).slice(0, count).at(-1)?.end ?? 0;
	return `${document.title ?? ""}\n${document.text.slice(0, Math.min(end, OPENING))}`;
}

/** Offices of which one is not another; a foreign minister may be called secretary of state. */
const APART: Readonly<Record<string, string>> = {
	president: "president",
	prime_minister: "prime_minister",
	foreign_minister: "foreign_minister",
	secretary_of_state: "foreign_minister",
	defence_minister: "defence_minister",
	finance_minister: "finance_minister",
	trade_minister: "trade_minister",
	vice_president: "vice_president",
};

/** "The defence minister said", where the text opens with the foreign minister and names the other nowhere. */
export function otherOffice({ office, person, first, marksIn }: BesideCase): Contrast | null {
	const drafted = office === null ? undefined : APART[office];
	const { document } = first;
	if (drafted === undefined || person !== null || MANY_VOICES.has(document.kind)) return null;
	const found = officesIn(headOf(document, HEAD), document, marksIn);
	const [other] = found;
	if (other === undefined || found.some(({ id }) => id !== other.id) || other.id === drafted) return null;
	return officesIn(document.text.slice(0, LONGEST_READ), document, marksIn).some(({ id }) => id === drafted)
		? null
		: { drafted: office?.replaceAll("_", " ") ?? "", found: other.words, elsewhere: null };
}
const MANY_VOICES: ReadonlySet<string> = new Set(["press-conference", "briefing", "joint-statement"]);
/** Characters of a text that are looked through for an office. */
const LONGEST_READ = 20_000;

const officesIn = (
	text: string,
	{ language }: Document,
	marksIn: MarksIn,
): readonly { readonly id: string; readonly words: string }[] =>
	marksIn(text, language).flatMap((mark) => {
		const id = mark.kind === "office" ? APART[mark.office] : undefined;
		return id === undefined ? [] : [{ id, words: text.slice(mark.start, mark.end) }];
	});

/** "In Paris the minister said", where the text is of a speech in Leeds and names Paris nowhere. */
export function otherTown({ around: { own, at }, first: { document, read } }: BesideCase): Contrast | null {
	const rules = contrastsOf(own.language);
	if (rules === null || own.language !== read.language) return null;
	const drafted = placesIn(outsideOf(own, at), rules.saidIn, own, document.publisher)[0];
	if (drafted === undefined) return null;
	const found = placesIn(headOf(document, HEAD), rules.heldIn, { ...read, marks: [] }, null)[0];
	if (found === undefined || found === drafted) return null;
	const text = `${document.title ?? ""}\n${document.text}`;
	return text.includes(drafted.slice(0, lettersOf(drafted, own))) ? null : { drafted, found, elsewhere: null };
}

/** Letters of a name that stay in each of its cases. */
const lettersOf = (name: string, { language }: Pick<ReadSentence, "language">): number =>
	languageOf(language)?.sentences.unspaced === true ? name.length : Math.max(3, name.length - 2);

/**
 * Places by their capital letter, where a language has capitals; no months, no states, and no town that stands for the one whose
 * text it is: "in Moscow they said".
 */
function placesIn(
	text: string,
	source: string,
	{ language, marks }: ReadSentence,
	publisher: string | null,
): readonly string[] {
	const unspaced = languageOf(language)?.sentences.unspaced === true;
	return matchesIn(text, expression(source, "giu")).flatMap(({ groups, index, 0: words }) => {
		const where = groups?.where ?? groups?.at ?? "";
		const start = index + words.lastIndexOf(where);
		const isTown = townsSaid(words).length > 0;
		const isState = marks.some(
			(mark) =>
				mark.kind === "actor" &&
				mark.start < start + where.length &&
				mark.end > start &&
				(!isTown || mark.actor === publisher),
		);
		const isMonth = numbersIn(`1 ${where} 2020`, language).some(({ value }) => value.length > 4);
		return where === "" || isState || isMonth || !(unspaced || /^\p{Lu}/u.test(where)) ? [] : [where];
	});
}

/** "Asked about the ferry he said “…”", where that answers a question on something else and another question is of the ferry. */
export function otherQuestion({ around: { own, at }, first }: BesideCase): Contrast | null {
	const rules = contrastsOf(own.language);
	if (rules === null || own.language !== first.read.language) return null;
	const { asked, of = asked } = expression(rules.askedOf, "iu").exec(own.text.slice(0, at.start))?.groups ?? {};
	if (of === undefined) return null;
	const blocks = questionsOf(first.document);
	const answered = blocks.findLast(({ end }) => end <= first.index);
	if (answered === undefined) return null;
	const drafted = stemsOf(of, own.language);
	const names = ({ text }: Asked): boolean =>
		[...stemsOf(text, own.language)].some(
			(form) => form.length > 1 && drafted.has(form) && !isEmpty(form, own.language),
		);
	const other = blocks.find((block) => block !== answered && names(block));
	return names(answered) || other === undefined ? null : { drafted: of.trim(), found: answered.text, elsewhere: null };
}

const isEmpty = (form: string, language: string): boolean => languageOf(language)?.objects?.empty.has(form) === true;

interface Asked {
	readonly text: string;
	/** Index of the first sentence behind it. */
	readonly end: number;
}

const known = new WeakMap<Document, readonly Asked[]>();

/** The questions of a transcript, in order. */
function questionsOf(document: Document): readonly Asked[] {
	const before = known.get(document);
	if (before !== undefined) return before;
	const sentences = sentencesOf(document);
	const parts = partsOf(document.text, sentences, document.language);
	const found: Asked[] = [];
	for (let at = 0; at < parts.length; at++) {
		if (parts[at] !== "question") continue;
		const from = at;
		while (parts[at] === "question") at++;
		const text = document.text.slice(sentences[from]?.start ?? 0, sentences[at - 1]?.end ?? 0);
		found.push({ text: text.replace(/^[^:：]{1,20}[:：]\s*/u, "").trim(), end: at });
	}
	known.set(document, found);
	return found;
}

/** "told the butchers “…”", where the source is a letter to the farmers and speaks of butchers only elsewhere. */
export function otherAddressee({
	around: { own, at },
	first: { document, read, at: place },
}: BesideCase): Contrast | null {
	const rules = contrastsOf(own.language);
	if (rules === null || own.language !== read.language) return null;
	const addressed = (text: string): string | undefined => {
		const { whom, to = whom } = expression(rules.toldWhom, "iu").exec(text)?.groups ?? {};
		return to;
	};
	const drafted = addressed(outsideOf(own, at));
	if (drafted === undefined) return null;
	const told = addressed(read.text.slice(0, place.start));
	const head = told === undefined ? headOf(document, 1) : read.text;
	const found = told ?? expression(rules.headedTo, "iu").exec(head)?.groups?.whom;
	if (found === undefined) return null;
	const [inHead, inText] = [head, document.text].map((text) => namesAnyOf(text, drafted, own.language));
	return inHead === true || inText !== true ? null : { drafted, found, elsewhere: null };
}

/** Has a text some word of a phrase, in any form? Of words that are not spaced, the phrase. */
function namesAnyOf(text: string, phrase: string, language: string): boolean {
	if (languageOf(language)?.sentences.unspaced === true) return text.includes(phrase);
	const known = stemsOf(text, language);
	return [...stemsOf(phrase, language)].some((form) => known.has(form));
}
