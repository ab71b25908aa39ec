import { expressionOfAny, foldText, hasUnspaced, inOneScript, languageOf, OWN_DIGITS } from "@fissure/languages";
import type { Attribution, Document, DocumentKind } from "@fissure/model";
import { daysApart } from "../../documents/days.ts";
import { kindsNamedIn } from "../../documents/kind-in.ts";
import { numbersIn } from "../../documents/numbers/numbers.ts";

/** A text behind its title, for what either may say. */
export const headed = ({ title, text }: Pick<Document, "title" | "text">): string => `${title ?? ""}\n${text}`;

/** How a document stands to what a draft says of it: `unknown` where either of them does not say. */
export type Fit = "agrees" | "contradicts" | "unknown";

// A text says in its first lines what it is, and when and where its words were said.
const OPENING = 600;
export const openingOf = (document: Document): string => headed({ ...document, text: document.text.slice(0, OPENING) });

/** A joint text is each signer's own; the one who put it on a page is only its host. */
export function publisherFit({ publisher }: Pick<Attribution, "publisher">, document: Document): Fit {
	if (publisher === null || document.publisher === null || document.kind === "joint-statement") return "unknown";
	return publisher === document.publisher ? "agrees" : "contradicts";
}

/**
 * Only as much of two dates is compared as both have: a text of 2020 is none of 2021, whatever years it speaks of. A text that
 * names the day in its opening tells of that day, if it came out soon after; one that names it further down, or whose own date
 * is a guess that neither its opening nor its name bears out, may have come out a day off.
 */
export function dateFit({ date }: Pick<Attribution, "date">, document: Document): Fit {
	if (date === null || document.date === undefined) return "unknown";
	const [from = "", to] = date.split("/");
	if (to !== undefined) return periodFit(from, to, document);
	const common = Math.min(date.length, document.date.length);
	if (date.slice(0, common) === document.date.slice(0, common)) return "agrees";
	const apart = daysApart(date, document.date);
	const isSure = isDateCertain(document);
	const mayTellOf = isSure ? apart !== null && apart <= MOST_DELAY : apart === null || apart <= HALF_A_YEAR;
	if (mayTellOf && mayName(openingOf(document), date) && isAmong(date, openingDates(document))) return "agrees";
	return apart !== null && apart <= 1 && (!isSure || isAmong(date, datesOf(document.text, document)))
		? "agrees"
		: "contradicts";
}

/** A text of a year, or one whose date is a guess, may be of any part of it. */
function periodFit(from: string, to: string, document: Document): Fit {
	const date = document.date ?? "";
	const isBefore = date < from.slice(0, date.length);
	const isAfter = date.slice(0, to.length) > to.slice(0, date.length);
	if (!isBefore && !isAfter) return date.length >= from.length ? "agrees" : "unknown";
	const isOtherYear = date.slice(0, 4) < from.slice(0, 4) || date.slice(0, 4) > to.slice(0, 4);
	return isOtherYear || isDateCertain(document) ? "contradicts" : "unknown";
}

/** Later than that nobody publishes what was said on a day as news of it. */
const MOST_DELAY = 45;
/** A day without a year is that of the text's own year, or of the end of the year before. */
const HALF_A_YEAR = 183;

/** Stated, or guessed from the text's own dateline or the name of its file. */
export function isDateCertain(document: Document): boolean {
	const { guessed, date, id, url } = document;
	if (date === undefined) return false;
	if (!guessed.includes("date")) return true;
	if (date.length < 10) return false;
	const digits = `${id} ${url ?? ""}`.replace(/(?<=\d)[-_./](?=\d)/gu, "");
	return digits.includes(date.replaceAll("-", "")) || openingDates(document).has(date);
}

const datesOf = (text: string, { language }: Document): ReadonlySet<string> =>
	new Set(numbersIn(text, language).map(({ value }) => value));
const isAmong = (date: string, dates: ReadonlySet<string>): boolean =>
	dates.has(date) || (date.length === 10 && dates.has(date.slice(5)));

const DIGITS = new RegExp(`[${OWN_DIGITS}０-９]`, "u");
/** A cheap sieve: a day is written with its number, if not with numerals of its own. */
const mayName = (opening: string, date: string): boolean =>
	date.length < 10 || opening.includes(String(Number(date.slice(8)))) || DIGITS.test(opening);

/** Every quotation asks every source text, and the answer stays the same as long as the text is the same. */
const known = new WeakMap<Document, ReadonlySet<string>>();

function openingDates(document: Document): ReadonlySet<string> {
	const dates = known.get(document) ?? datesOf(openingOf(document), document);
	known.set(document, dates);
	return dates;
}

/** What a draft may rightly call a text of each kind; an article may be anything, since kinds are not always known. */
const ALSO_CALLED: Readonly<Record<DocumentKind, readonly DocumentKind[]>> = {
	readout: ["speech", "press-conference", "briefing", "joint-statement"],
	"joint-statement": [],
	speech: ["explanation-of-vote", "press-conference", "briefing"],
	"press-conference": ["speech", "briefing"],
	"explanation-of-vote": ["speech"],
	briefing: ["speech", "press-conference"],
	"fact-sheet": ["briefing"],
	article: [
		"readout",
		"joint-statement",
		"speech",
		"press-conference",
		"explanation-of-vote",
		"briefing",
		"fact-sheet",
	],
};

/** A readout may tell of a speech or of a joint statement; a guessed kind counts only where the text names it itself. */
export function kindFit({ kind }: Pick<Attribution, "kind">, document: Document): Fit {
	if (kind === null) return "unknown";
	if (kind === document.kind) return "agrees";
	const named = kindsNamedIn(openingOf(document)).map((one) => one.kind);
	const isKnown = !document.guessed.includes("kind") || named.includes(document.kind);
	if (named.includes(kind)) return "agrees";
	if (!isKnown || ALSO_CALLED[document.kind].includes(kind)) return "unknown";
	return "contradicts";
}

/** Compared where both name a meeting or a body, in one script; a text that names the place anywhere may mean it. */
export function venueFit({ venue }: Pick<Attribution, "venue">, document: Document): Fit {
	if (venue === null) return "unknown";
	const stated = keysOf(venue);
	if (stated.length === 0) return "unknown";
	const opening = openingOf(document);
	if (stated.every((key) => foldText(opening).includes(key))) return "agrees";
	const source = venueOf(document);
	if (source === null || !inOneScript(source, venue)) return "unknown";
	const keys = keysOf(source);
	if (keys.length === 0) return "unknown";
	if (stated.every((key) => keys.includes(key)) || keys.every((key) => stated.includes(key))) return "agrees";
	if (initialsOf(venue).some((one) => initialsOf(source).some((other) => areOneBody(one, other)))) return "agrees";
	const text = foldText(document.text);
	return stated.every((key) => text.includes(key)) ? "unknown" : "contradicts";
}

/** The meeting or body that the text is from; the name of a web page ("The White House") is none. */
export function venueOf({ venue, title, language }: Document): string | null {
	const words = languageOf(language)?.sources ?? null;
	if (words === null) return null;
	if (venue !== undefined) return MEETING().test(venue) ? venue : null;
	const named = new Set([...(title ?? "").matchAll(words.venue)].map(({ groups }) => groups?.v ?? ""));
	return named.size === 1 ? ([...named][0] as string) : null;
}

const MEETING = expressionOfAny(({ quoting }) => quoting?.meeting, "iu");

/** Two names of one meeting in two scripts have no letter in common. */
export const isComparableVenue = (venue: string, document: Document): boolean => {
	const source = document.venue ?? document.title ?? document.text.slice(0, OPENING);
	return inOneScript(source, venue);
};

/** Words that every second meeting has in its name. */
const COMMON = expressionOfAny(
	({ quoting }) => quoting?.commonInMeetings,
	"u",
	(words) => `^${words}$`,
);
const COMMON_INSIDE = expressionOfAny(
	({ quoting, sentences }) => (sentences.unspaced ? quoting?.commonInMeetings : undefined),
	"gu",
);
// Endings change in Russian, and "Conference" is written "conferences"; the beginning of a word tells it.
const STEM = 6;

const keysOf = (venue: string): readonly string[] => {
	const folded = foldText(venue);
	if (hasUnspaced(folded)) {
		const name = folded.replace(COMMON_INSIDE(), "");
		return name === "" ? [] : [name];
	}
	return (folded.match(/[\p{L}\p{N}]+/gu) ?? [])
		.filter((word) => !COMMON().test(word))
		.map((word) => word.slice(0, STEM));
};

/** "Security Council" is the UNSC, whose initials begin with those of the body that it belongs to. */
const areOneBody = (one: string, other: string): boolean =>
	one === other || (Math.abs(one.length - other.length) <= 2 && (one.endsWith(other) || other.endsWith(one)));

/** "UN Security Council" and "UNSC" are one body; "Security Council" and "SC", too. */
function initialsOf(venue: string): readonly string[] {
	const words = venue.match(/[\p{L}\p{N}]+/gu) ?? [];
	const initials = words
		.map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : (/^\p{Lu}/u.exec(word)?.[0] ?? "")))
		.join("");
	const acronyms = words.filter((word) => /^\p{Lu}{3,}$/u.test(word));
	return [...(initials.length > 1 ? [initials] : []), ...acronyms];
}
