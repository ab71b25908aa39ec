import { kindsNamedIn } from "../documents/kind-in.ts";
import type { SourceWords } from "../languages/source-word-rules.ts";
import type { ActorId, Document, DocumentKind } from "../model/document.ts";
import type { Quotation } from "../model/draft.ts";
import type { Mark } from "../model/mark.ts";
import { type Calendar, datesStated, withYear } from "./attribution-dates.ts";
import { unlistedNames } from "./attribution-names.ts";
import { only, unique, venuesIn } from "./attribution-scope.ts";
import { speakerPhrases } from "./attribution-speakers.ts";

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

function speakerOf(head: string, marks: readonly Mark[], words: SourceWords) {
	const inside = marks.filter(({ end }) => end <= head.length);
	const [phrase, ...more] = speakerPhrases(head, inside, words).filter(
		({ role, stranger }) => role === "subject" && stranger !== true,
	);
	if (phrase !== undefined && more.length === 0 && phrase.start <= 24)
		return { holder: phrase.who, person: phrase.person, office: phrase.office };
	const [name] = unlistedNames(head, inside);
	const person = name !== undefined && name.start <= 40 && name.end >= head.trim().length - 1 ? name.name : null;
	return { holder: null, person, office: null };
}
