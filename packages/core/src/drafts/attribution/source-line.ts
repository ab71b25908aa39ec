import { expressionOfAny } from "@fissure/languages";
import type { ActorId, Attribution, Document, DocumentKind, Mark, Quotation, SourceWords } from "@fissure/model";
import { kindsNamedIn } from "../../documents/kind-in.ts";
import { type Calendar, datesStated, withYear } from "./dates.ts";
import { unlistedNames } from "./names.ts";
import { only, unique, venuesIn } from "./scope.ts";
import { speakerPhrases } from "./speakers.ts";

/** Whom, where, when and in what a source line names. */
export interface SourceLine {
	readonly words: string;
	readonly holder: ActorId | "BOTH" | null;
	readonly person: string | null;
	readonly office: string | null;
	readonly venue: string | null;
	readonly date: string | null;
	readonly kind: DocumentKind | null;
}

/** What a draft says of words, beside the text that it names for them. */
export type Said = Pick<Attribution, "holder" | "person" | "office" | "publisher" | "venue" | "date" | "kind">;

// A line that is longer tells a story.
const LONGEST = 200;
const CLOSING = '["”’»」』*_.,;!?。，…\\s>]{0,12}';
const PARENTHESIS = new RegExp(`^${CLOSING}[(（](?<line>[^()（）\\n]{3,${LONGEST}})[)）]`, "u");
const DASH = new RegExp(`^${CLOSING}(?:—{1,2}|–|―|--)[ \\t\\u00a0]*(?<line>[^\\n—]{2,${LONGEST}})(?=\\n|$)`, "u");

/**
 * What does the line behind a quotation say of its source: "— Ana Dole, Harbour Conference, 3 May 2024", or the same in
 * parentheses?
 *
 * - silent: null where none follows, or where it names neither speaker, place, day nor kind of text; on sentences ("— and so on")
 */
export function sourceLineBehind(
	{ end }: Quotation,
	{ text }: Pick<Document, "text">,
	marksOf: (text: string) => readonly Mark[],
	words: SourceWords,
	calendar: Calendar,
): SourceLine | null {
	const behind = text.slice(end, end + LONGEST + 60);
	const line = (PARENTHESIS.exec(behind) ?? DASH.exec(behind))?.groups?.line;
	return line === undefined ? null : sourceLineOf(line, marksOf, words, calendar);
}

const PARTS = /[,;，；、]\s*/u;

/** Reads "Ana Dole, Harbour Conference, 3 May 2024": a name first, then where and when. */
export function sourceLineOf(
	raw: string,
	marksOf: (text: string) => readonly Mark[],
	words: SourceWords,
	calendar: Calendar,
): SourceLine | null {
	const line = raw.replace(/[*_]+/gu, "").trim();
	if (line.length > LONGEST || !/^[\p{Lu}\p{Lo}\p{N}]/u.test(line)) return null;
	const marks = marksOf(line);
	const isSentence = marks.some(({ kind, start, end }) => kind === "speech" && /^\p{Ll}/u.test(line.slice(start, end)));
	if (isSentence) return null;
	const head = line.split(PARTS, 1)[0] ?? "";
	const said = speakerOf(head, marks, words);
	const parts = line.split(PARTS).map((part) => `${words.at}${part.trim()}`);
	const venues = unique([...venuesIn(line, words), ...parts.flatMap((part) => venuesIn(part, words))]);
	const dates = unique(datesStated(line, words, calendar).map(({ value }) => withYear(value, calendar)));
	const read = {
		...said,
		venue: only(venues.filter((venue) => !venues.some((other) => other !== venue && other.includes(venue)))),
		date: only(dates),
		kind: only(unique(kindsNamedIn(line).map(({ kind }) => kind))),
	};
	return Object.values(read).every((value) => value === null) ? null : { ...read, words: line };
}

/** "Deputy Prime": what is before a name in such a line is part of a title. */
const LEADING = expressionOfAny(
	({ quoting }) => quoting?.noSpeaker,
	"iu",
	(words) => String.raw`^(?:(?!${words}\s)\p{L}+\s){0,3}$`,
);

function speakerOf(head: string, marks: readonly Mark[], words: SourceWords) {
	const inside = marks.filter(({ end }) => end <= head.length);
	const [phrase, ...more] = speakerPhrases(head, inside, words).filter(
		({ role, stranger }) => role === "subject" && stranger !== true,
	);
	// "Norland Leaders' Statement" is a title, and names nobody who speaks.
	const isWhole = phrase !== undefined && !/[\p{L}\p{N}:]/u.test(head.slice(phrase.end));
	if (phrase !== undefined && isWhole && more.length === 0 && LEADING().test(head.slice(0, phrase.start)))
		return { holder: phrase.who, person: phrase.person, office: phrase.office };
	const [name] = unlistedNames(head, inside);
	const person = name !== undefined && name.start <= 40 && name.end >= head.trim().length - 1 ? name.name : null;
	return { holder: null, person, office: null };
}

/** A line of its own under a block quotation tells more than the sentence that brings it in; behind words in a sentence, less. */
export function withLine(said: Said, line: SourceLine, { form }: Pick<Quotation, "form">): Said {
	const names = line.holder !== null || line.person !== null;
	const isMain = names && (form === "block" || (said.holder === null && said.person === null));
	const { holder, person, office } = isMain ? line : said;
	const [first, second] = form === "block" ? [line, said] : [said, line];
	return {
		holder,
		person,
		office,
		publisher: isMain ? null : said.publisher,
		venue: first.venue ?? second.venue,
		date: first.date ?? second.date,
		kind: first.kind ?? second.kind,
	};
}

/** A note that names speaker and occasion; one that names an author and a title is of somebody who writes about them. */
export function sourceLineInNote(
	note: string,
	marksOf: (text: string) => readonly Mark[],
	words: SourceWords,
	calendar: Calendar,
): SourceLine | null {
	const line = sourceLineOf(note.replace(/[.\s]+$/u, ""), marksOf, words, calendar);
	return line === null || (line.venue === null && line.kind === null) || /["“”«»《]/u.test(note) ? null : line;
}
