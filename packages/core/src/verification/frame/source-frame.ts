import { countUnspaced, expressionOfAny, hasUnspaced, languageOf, matchesIn } from "@fissure/languages";
import type { FrameRules, SentenceSpan, Span, VerificationContext } from "@fissure/model";
import { framesOf, meantWordsIn, operatorsOver, signOf, TURNS } from "../clause/operators.ts";
import { OPENS_THAT } from "../clause/parts.ts";
import { wordsIn } from "../clause/reach.ts";
import { readSentence, type SourceSentence, sentencesOf } from "../clause/sentences.ts";
import { expression } from "../clause/word-finder.ts";

/** What the source makes of words that it does not assert, and the words by which it shows. */
export interface SourceFrame {
	readonly makes: "denied" | "asked" | "left-to-others" | "withdrawn" | "supposed" | "hoped" | "mocked" | "not-adopted";
	readonly words: string;
	/** Of the words by which it shows, in the text. */
	readonly at: Span;
	/** Of a question that asserts what it asks. */
	readonly asserts?: boolean;
	/** Of what others tell the one who speaks, or what is read out: who they are, empty where that is not said. */
	readonly teller?: string;
	/** False where only a heading or the question mark of a longer sentence shows it. */
	readonly sure: boolean;
}

type MarksIn = VerificationContext["marksIn"];

/**
 * What does the source make of the words at a place, where it does not assert them?
 *
 * Read from the sentence, the line that leads to the list in which it is an item, the heading above, the sentence that
 * takes it back.
 */
export function sourceFrame(first: SourceSentence, last: SourceSentence): SourceFrame | null {
	const rules = framesOf(first.document.language);
	if (rules === null) return null;
	return inSentence(first) ?? askedIn(last) ?? takenBack(last) ?? ledTo(first) ?? nestedIn(first);
}

function inSentence(source: SourceSentence): SourceFrame | null {
	const { read, at, start } = source;
	const rules = framesOf(read.language);
	const place = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
	const shown = (span: Span): string => read.text.slice(span.start, span.end);
	const mocking = rules?.mocking.exec(read.text);
	if (mocking != null && mocking[0].length <= at.start) {
		const span = { start: 0, end: mocking[0].length };
		return { makes: "mocked", words: shown(span).trim(), at: place(span), sure: true };
	}
	const others = (rules === null ? [] : matchesIn(read.text.slice(0, at.start), anywhere(rules.othersBefore))).at(-1);
	// "As the President said, | …": one of its own.
	const isOwn = read.marks.some(
		(mark) =>
			others !== undefined &&
			mark.start >= others.index &&
			mark.end <= others.index + others[0].length &&
			(mark.kind === "person" || (mark.kind === "actor" && mark.actor === source.document.publisher)),
	);
	if (
		others !== undefined &&
		!isOwn &&
		!/[,，;；.。]/u.test(read.text.slice(others.index + others[0].length, at.start))
	) {
		const span = { start: others.index, end: others.index + others[0].length };
		return { makes: "left-to-others", words: shown(span).trim(), at: place(span), sure: true };
	}
	const teller = accordingTo(source);
	if (teller !== null) return { makes: "left-to-others", words: shown(teller), at: place(teller), sure: true };
	const claimed = rules === null ? null : claimedByOthers(source, rules);
	if (claimed !== null) return { makes: "left-to-others", ...claimed, at: place(claimed.at), sure: true };
	const passed = rules === null ? null : passedOn(source, rules);
	if (passed !== null) return { makes: "left-to-others", ...passed, at: place(passed.at), sure: true };
	const held = rules === null ? null : leadingTo(source, rules.held);
	if (held !== null) return { makes: "withdrawn", words: shown(held).trim(), at: place(held), sure: true };
	const label =
		rules === null ? null : /^\s*([^.;!?。；！？:：]{2,80})[:：]\s*["“«]*$/u.exec(read.text.slice(0, at.start));
	if (label !== null && rules?.disowned.test(label[1]?.trim() ?? "") === true) {
		const span = { start: 0, end: label[0].length };
		return { makes: "not-adopted", words: shown(span).trim(), at: place(span), sure: true };
	}
	const said = rules?.othersBehind?.exec(read.text.slice(at.end));
	if (said != null) {
		const span = { start: at.end, end: at.end + said[0].length };
		return { makes: "left-to-others", words: shown(span).trim(), at: place(span), sure: true };
	}
	const judged = rules === null ? null : deniedBehindClaim(read.text, at, rules);
	if (judged !== null) return { makes: "denied", words: shown(judged).trim(), at: place(judged), sure: true };
	const over = operatorsOver(read, at);
	const gone = over.find(({ kind }) => kind === "withdrawal" || kind === "supposing");
	if (gone !== undefined)
		return {
			makes: gone.kind === "withdrawal" ? "withdrawn" : "supposed",
			words: shown(gone),
			at: place(gone),
			sure: gone.sure,
		};
	// "Suppose that a ship is seized: | …": a sentence that opens so supposes all of it.
	const opening = meantWordsIn(read).find(
		({ kind, start, end }) => kind === "supposing" && start <= 1 && end <= at.start,
	);
	if (opening !== undefined) return { makes: "supposed", words: shown(opening), at: place(opening), sure: true };
	const asked = askedWithin(read.text, at);
	if (asked !== null) return { makes: "asked", words: read.text.trim(), at: place(asked), sure: true };
	const hoped = rules === null ? null : leadingTo(source, rules.hoped);
	// «опасаемся, что»: of the doubts of the table, and a fear.
	const isTurned = over.some(
		({ kind, start, end }) => TURNS.has(kind) && (hoped === null || start < hoped.start || end > hoped.end),
	);
	if (hoped !== null && !isTurned) return { makes: "hoped", words: shown(hoped).trim(), at: place(hoped), sure: true };
	const denial = over.findLast(({ kind }) => kind === "denial" || kind === "nobody" || kind === "doubt");
	if (denial === undefined || signOf(over) > 0) return null;
	return { makes: "denied", words: shown(denial), at: place(denial), sure: over.every(({ sure }) => sure) };
}

const WHETHER = expressionOfAny(({ quoting }) => quoting?.whether, "giu");
/** Characters between "whether" and what is asked. */
const ASKED = 24;

/** "asked whether Norland will | open the port": words behind it say nothing. */
function askedWithin(text: string, at: Span): Span | null {
	const found = matchesIn(text.slice(0, at.start), WHETHER()).at(-1);
	if (found === undefined) return null;
	const end = found.index + found[0].length;
	const between = text.slice(end, at.start);
	return between.length > ASKED || /[,，;；:：.。?？]/u.test(between) ? null : { start: found.index, end };
}

/** "According to Norland, | …": another than the one whose text it is. */
function accordingTo({ read: { text, marks, language }, at, document }: SourceSentence): Span | null {
	const according = languageOf(language)?.sources?.according;
	if (according === undefined) return null;
	const teller = marks.findLast(
		(mark) =>
			mark.kind === "actor" &&
			mark.actor !== document.publisher &&
			mark.end <= at.start &&
			according.test(text.slice(0, mark.start)) &&
			/^\s*[,，]\s*[^,，;；.。]*$/u.test(text.slice(mark.end, at.start)),
	);
	return teller === undefined ? null : { start: teller.start, end: teller.end };
}

const OWN: ReadonlySet<string> = new Set(["person", "office", "pronoun", "first-person", "joint"]);
/** Characters between who claims and what is claimed. */
const LONGEST_CLAIM = 40;

/** "Some members have said that | …", "Norland claims that | …"; of the words only those that name who, where they do. */
function claimedByOthers(
	{ read, at, document }: SourceSentence,
	rules: FrameRules,
): { readonly words: string; readonly at: Span } | null {
	const { text } = read;
	const found = matchesIn(text.slice(0, at.start), rules.claimedByOthers).at(-1);
	if (found === undefined) return null;
	const end = found.index + found[0].length;
	if (at.start - end > LONGEST_CLAIM || /[,，;；:：.。]\s*[\p{L}\p{N}]/u.test(text.slice(end, at.start))) return null;
	const { who, who2, who3, who4, who5 } = found.groups ?? {};
	// "the Minister claims that": the one whose text it is.
	const isOwn = read.marks.some(
		(mark) =>
			mark.start >= found.index &&
			mark.end <= end &&
			(OWN.has(mark.kind) || (mark.kind === "actor" && mark.actor === document.publisher)),
	);
	if ((who2 ?? who4 ?? who5) !== undefined && isOwn) return null;
	return { words: (who ?? who2 ?? who3 ?? who4 ?? who5 ?? found[0]).trim(), at: { start: found.index, end } };
}

/** Words of a global pattern that lead to the words at a place, with no border of clauses between. */
function leadingTo({ read: { text }, at }: SourceSentence, pattern: RegExp): (Span & { readonly who?: string }) | null {
	// "asked | that …": the words may open with the "that" of the pattern.
	const that = OPENS_THAT().exec(text.slice(at.start))?.[0].length ?? 0;
	const found = matchesIn(text.slice(0, at.start + that), pattern).at(-1);
	if (found === undefined) return null;
	const end = Math.min(found.index + found[0].length, at.start);
	if (at.start - end > LONGEST_CLAIM || /[,，;；:：.。]\s*[\p{L}\p{N}]/u.test(text.slice(end, at.start))) return null;
	const { who } = found.groups ?? {};
	return { start: found.index, end, ...(who === undefined ? {} : { who }) };
}

/** "The sailors told me that | …", "a poster reads: | …"; not where the publisher's own people tell. */
function passedOn(
	source: SourceSentence,
	rules: FrameRules,
): { readonly words: string; readonly teller: string; readonly at: Span } | null {
	const { read, document } = source;
	const found = leadingTo(source, rules.passedOn);
	if (found === null) return null;
	const end = found.start + (found.who?.length ?? 0);
	const isOwn = read.marks.some(
		(mark) =>
			mark.start >= found.start &&
			mark.end <= end &&
			(mark.kind === "first-person" || (mark.kind === "actor" && mark.actor === document.publisher)),
	);
	const words = read.text.slice(found.start, found.end);
	return isOwn ? null : { words: words.trim(), teller: found.who ?? "", at: found };
}

const anywhere = (pattern: RegExp): RegExp => expression(pattern.source, `${pattern.flags}g`);

/** "the rumour that | … | is absurd", "| the rumours … | are absurd". */
export function deniedBehindClaim(text: string, at: Span, rules: FrameRules): Span | null {
	const isClaim =
		rules.claimBefore.test(text.slice(0, at.start).replace(/[\s"“«„「『]+$/u, "")) ||
		rules.claim?.test(text.slice(at.start, at.end)) === true;
	if (!isClaim) return null;
	const found = rules.deniedBehind.exec(text.slice(at.end));
	return found === null ? null : { start: at.end, end: at.end + found[0].length };
}

const ENDS_ASKED = /[?？][\s”"»』」)）]*$/u;

/** A question asserts nothing, unless it is asked with "not". */
function askedIn({ read, start, end, at }: SourceSentence): SourceFrame | null {
	if (!ENDS_ASKED.test(read.text)) return null;
	const asserts = framesOf(read.language)?.assertingQuestion.test(read.text) === true;
	if (/[;；:：]/u.test(read.text.slice(at.end))) return null;
	const sure = !/[,，]\s/u.test(read.text.slice(at.end));
	return { makes: "asked", words: read.text.trim(), at: { start, end }, sure, asserts };
}

function takenBack({ document, index, read, at, start, end }: SourceSentence): SourceFrame | null {
	const next = sentencesOf(document)[index + 1];
	const rules = framesOf(document.language);
	// "Norland had offered to | host the talks |; that is no longer so."
	const parted = /^[\s”"»」』)）]*[;；]\s*/u.exec(read.text.slice(at.end));
	const behind = parted === null ? null : read.text.slice(at.end + parted[0].length);
	const here = behind === null ? null : (rules?.takesBack.exec(behind) ?? null);
	if (behind !== null && here?.groups?.own !== undefined) {
		const span = { start: start + at.end, end };
		return { makes: "withdrawn", words: behind.trim(), at: span, sure: true };
	}
	if (next === undefined || rules === null || !/^[\s.。!！”"»」』)）]*$/u.test(read.text.slice(at.end))) return null;
	const text = document.text.slice(next.start, next.end);
	const back = rules.takesBack.exec(text);
	if (back === null) return null;
	const makes = back.groups?.own === undefined ? "left-to-others" : "withdrawn";
	return { makes, words: text.trim(), at: next, sure: true };
}

/** Levels of quotation marks that are open at a place of a paragraph. */
function nestedIn({ document, start, at, index }: SourceSentence): SourceFrame | null {
	const paragraph = sentencesOf(document)[index]?.paragraph;
	const from = sentencesOf(document).find((one) => one.paragraph === paragraph)?.start ?? start;
	const before = document.text.slice(from, start + at.start);
	const opened: number[] = [];
	for (const { 0: mark, index: place } of before.matchAll(/[“„«「『]|(?<=^|[\s:：(（“])‘|[”»」』]|’(?!\p{L})/gu)) {
		if (/[“„«「『‘]/u.test(mark)) opened.push(place);
		else opened.pop();
	}
	if (opened.length < 2) return null;
	const inner = opened.at(-1) as number;
	const led = before.slice(0, inner);
	const words = /[^.;!?。；！？“„«「『]*$/u.exec(led)?.[0].trim() ?? "";
	if (words === "") return null;
	return { makes: "left-to-others", words, at: { start: from + inner - words.length, end: from + inner }, sure: true };
}

const ITEM = /^\s*(?:[-–—•▪‣·*◦]|\(?\d{1,3}[.)）]|\(?[a-z][.)]|[①-⑳])\s*/iu;
/** Paragraphs of a list that are looked through for the one that leads to it. */
const LONGEST_LIST = 40;
const LONGEST_HEADING = 6;
const LONGEST_HEADING_UNSPACED = 14;

/** The line that leads to the list in which the sentence is an item, or the heading under which it stands. */
function leadOf({ document, index }: SourceSentence): (Span & { readonly list: boolean }) | null {
	const sentences = sentencesOf(document);
	const { text, language } = document;
	const mark = framesOf(language)?.itemMark ?? null;
	const isItem = (span: Span): boolean => {
		const words = text.slice(span.start, span.end);
		return ITEM.test(words) || mark?.test(words) === true;
	};
	let first = firstOf(sentences, index);
	const inList = isItem(sentences[first] as Span);
	for (let step = 0; first > 0 && step < LONGEST_LIST; step++) {
		const last = first - 1;
		first = firstOf(sentences, last);
		const span = { start: (sentences[first] as Span).start, end: (sentences[last] as Span).end };
		const lead = sentences[last] as Span;
		if (/[:：]\s*$/u.test(text.slice(lead.start, lead.end))) return { start: lead.start, end: lead.end, list: true };
		if (inList && isItem(span)) continue;
		// The first paragraph is the title: what it denies the text may say.
		return first > 0 && first === last && isHeading(text.slice(span.start, span.end)) ? { ...span, list: false } : null;
	}
	return null;
}

function firstOf(sentences: readonly SentenceSpan[], index: number): number {
	let first = index;
	while (first > 0 && sentences[first - 1]?.paragraph === sentences[index]?.paragraph) first--;
	return first;
}

const isHeading = (line: string): boolean =>
	!/[.。!！?？;；,，]\s*$/u.test(line) &&
	(hasUnspaced(line) ? countUnspaced(line) <= LONGEST_HEADING_UNSPACED : wordsIn(line) <= LONGEST_HEADING);

/** The sentence with the line that leads to it before it, as one clause; null where none does. */
export function ledSentence(source: SourceSentence, marksIn: MarksIn): SourceSentence | null {
	const lead = leadOf(source);
	if (lead === null || !lead.list) return null;
	const { document, start, end, at } = source;
	const line = document.text.slice(lead.start, lead.end);
	const head = line.replace(/[\s:：]+$/u, "").slice(itemLength(line, document.language));
	const rest = document.text.slice(start, end);
	const mark = itemLength(rest, document.language);
	const gap = languageOf(document.language)?.sentences.unspaced === true ? "" : " ";
	const text = `${head}${gap}${rest.slice(mark)}`;
	const shift = head.length + gap.length - mark;
	if (at.start + shift < head.length) return null;
	return {
		...source,
		start: lead.start,
		read: readSentence(text, document.language, marksIn),
		at: { start: at.start + shift, end: at.end + shift },
	};
}

const itemLength = (text: string, language: string): number =>
	(ITEM.exec(text) ?? framesOf(language)?.itemMark?.exec(text))?.[0].length ?? 0;

function ledTo(source: SourceSentence): SourceFrame | null {
	const lead = leadOf(source);
	const { document } = source;
	if (lead === null) return null;
	const line = document.text.slice(lead.start, lead.end).replace(/^[\s#*_]+|[\s:：*_]+$/gu, "");
	const named = framesOf(document.language)?.disowned.exec(line);
	if (named == null) return null;
	return { makes: "not-adopted", words: line, at: lead, sure: true };
}

/** Does a sentence hold any word that denies, doubts, asks or supposes, wherever it is? */
export const saysOtherwise = (source: SourceSentence, but: Span): boolean =>
	[
		...meantWordsIn(source.read).filter(({ kind }) => OTHERWISE.has(kind)),
		...source.read.words.filter(({ kind }) => OTHERWISE.has(kind)),
	].some(({ start, end }) => end <= but.start || start >= but.end);
const OTHERWISE: ReadonlySet<string> = new Set([
	"denial",
	"doubt",
	"nobody",
	"asking",
	"supposing",
	"withdrawal",
	"pretence",
	"negation",
	"lack",
	"distance",
	"effect",
]);
