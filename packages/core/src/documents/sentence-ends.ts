import { hasUnspaced } from "@fissure/languages";
import type { SentenceRules, Span } from "@fissure/model";
import { isSpace, trimmedSpan } from "./paragraphs.ts";
import { quotationsIn } from "./quotations.ts";
import { endsAtSpacedStop, type Stop } from "./spaced-stops.ts";

/** Marks after which a sentence may end. */
const STOPS = /[.!?…。！？．\u061F]+/g;
/** A bullet inside a line begins a new one. */
const STOPS_WITH_BULLETS = /[.!?…。！？．\u061F]+|\s(?=[•▪●‣◦■]\s)/g;
const BULLETS = [..."•▪●‣◦■"];
/** In a list whose lines were run together, "- grain - fertilisers", every dash is a bullet. */
const STOPS_IN_LIST = /[.!?…。！？．\u061F]+|\s(?=[•▪●‣◦■]\s|[-–]\s+\p{Lu})/gu;
const LIST = /^[-–]\s/;
/** French sets a space before its closing mark. */
const CLOSERS = /(?:["”’'»」』)\]）》〉]|\[\d{1,3}\]|“(?!\S)|[ \u00A0\u202F]»(?=[\s.,;:!?)]|$))*/y;

/**
 * Sentences of one paragraph, in order, without outer white space. It is given the paragraph alone, since a search for the
 * next stop that ran on into the rest of the text would make the whole quadratic.
 */
export function sentenceSpans(text: string, rules: SentenceRules): readonly Span[] {
	const end = text.length;
	const spans: Span[] = [];
	const quotations = rules.unspaced ? quotationsIn(text) : [];
	let quotation = 0;
	let from = 0;
	const stops = LIST.test(text)
		? STOPS_IN_LIST
		: BULLETS.some((bullet) => text.includes(bullet))
			? STOPS_WITH_BULLETS
			: STOPS;
	stops.lastIndex = 0;
	for (let stop = stops.exec(text); stop !== null; stop = stops.exec(text)) {
		const marksEnd = stop.index + stop[0].length;
		const at = closersEnd(text, marksEnd);
		if (at >= end) break;
		while (quotation < quotations.length && (quotations[quotation] as Span).end <= at) quotation++;
		if (at > ((quotations[quotation] as Span | undefined)?.start ?? at)) continue;
		const bullet = isSpace(stop[0].charCodeAt(0));
		if (!bullet && !endsAtStop(text, { from, index: stop.index, marks: stop[0], marksEnd, at }, rules)) continue;
		const span = trimmedSpan(text, from, at);
		if (span !== null) spans.push(span);
		from = at;
		stops.lastIndex = at;
	}
	const rest = trimmedSpan(text, from, end);
	if (rest !== null) spans.push(rest);
	return spans;
}

const [SPACE, GUILLEMET] = [0x20, 0xbb];

const endsAtStop = (text: string, stop: Stop, rules: SentenceRules): boolean =>
	rules.unspaced ? endsAtUnspacedStop(text, stop, rules) : endsAtSpacedStop(text, stop, rules);

function closersEnd(text: string, at: number): number {
	// Most stops have a space behind them, and then a letter.
	if (text.charCodeAt(at) === SPACE && text.charCodeAt(at + 1) !== GUILLEMET) return at;
	CLOSERS.lastIndex = at;
	CLOSERS.test(text);
	return CLOSERS.lastIndex;
}

/** Without spaces a stop ends the sentence at once, but a closed quotation may be part of a longer one. */
function endsAtUnspacedStop(text: string, { marks, marksEnd, at }: Stop, { goesOn }: SentenceRules): boolean {
	const next = text.charAt(at);
	if (marks.startsWith(".") || marks.startsWith("．"))
		return marks.length === 1 && hasUnspaced(text.charAt(marksEnd - 2)) && !/[\d.]/.test(next);
	// An ellipsis alone ends nothing.
	if (/^…+$/.test(marks)) return false;
	return !goesOn[at > marksEnd ? 1 : 0].includes(next);
}
