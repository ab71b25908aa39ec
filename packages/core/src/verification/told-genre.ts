import type { Document, Span } from "@fissure/model";
import { type Genre, genresIn } from "../documents/genres-in.ts";
import { kindIn, kindsNamedIn } from "../documents/kind-in.ts";
import { openingOf } from "./attributed-document-fit.ts";

const PLACE = "…";
/** "in a letter of 3 May", "according to the treaty"; not "in response to the letter". */
const IN =
	/(?:^|[\s,(;])(?:[Ii]n|[Bb]y|[Pp]er|[Ff]rom|[Aa]ccording to|[Uu]nder|[Qq]uoting|[Cc]iting|[Вв]|[Ии]з|[Сс]огласно|[Пп]о)\s+(?:(?:a|an|the|this|that|its|his|her|their|our|new|recent|open|joint|official|своей|своем|своём|этой|этом|новой|открытом)\s+|(?:[\p{L}]+['’]s?|\p{Lu}\p{L}+|\d{4})\s+|(?:UN|Security Council|General Assembly)\s+){0,4}$|(?:在|据|根据)[^，。；]{0,16}$/u;
/** "The treaty of 11 July 2022 states", "Resolution 14 declares". */
const SAYS =
	/^(?:\s(?:of|on|from|no\.?|number|от|№)?\s?[^,;.]{0,40}?)?\s(?:states?|stated|says?|said|declares?|declared|reads?|provides?|provided|stipulates?|asserts?|asserted|notes?|affirms?|demands?|warns?|argues?|promises|proclaims|гласит|говорит|заявляет|предусматривает|утверждает)(?!\p{L})|^(?:[\d〔〕（）()号第]{0,12})(?:中)?(?:称|表示|指出|写道|说|强调|规定|宣布)/iu;
const SUBJECT =
	/^(?:\s|["“«‘]|\p{Lu}\p{L}+['’]s?\s|(?:[Tt]he|[Aa]n?|[Tt]his|[Ii]ts|[Tt]hat|\d{4})\s){0,4}$|^[\p{Script=Han}]{0,12}$/u;

/** What kind of text, that no record gives, does the draft say the words stand in? Null where it says none, or two. */
export function genreTold(words: string): Genre | null {
	const at = words.indexOf(PLACE);
	const told = genresIn(words).filter(({ start, end }) => {
		const before = words.slice(Math.max(0, start - 80), start);
		const clause = before.slice(Math.max(before.lastIndexOf(PLACE), before.lastIndexOf(";")) + 1);
		return IN.test(clause) || (start < at && SUBJECT.test(clause) && SAYS.test(words.slice(end, end + 80)));
	});
	const genres = new Set(told.map(({ genre }) => genre));
	return genres.size === 1 ? ([...genres][0] as Genre) : null;
}

// Whoever reads a letter out names it in the sentences before.
const NEAR = 300;
/** Whatever the speaker answers to is quoted by the same words. */
const READ_OUT: ReadonlySet<Genre> = new Set(["letter", "interview"]);

/**
 * Is this text for certain none of that kind?
 *
 * - out:    what it is instead, by its own heading or a stated kind; null where that is open, or where it names the kind itself in
 *   its heading or right before the words (a letter or an interview: anywhere)
 */
export function otherThanGenre(genre: Genre, document: Document, place: Span): string | null {
	const { text, title = "", kind, guessed } = document;
	const names = (words: string): boolean => genresIn(words).some((named) => named.genre === genre);
	const near = text.slice(Math.max(0, place.start - NEAR), place.start);
	if (names(`${title}\n${firstLines(text)}`) || names(READ_OUT.has(genre) ? text : near)) return null;
	const other = genresIn(title)[0]?.genre;
	if (other !== undefined) return other;
	if (!guessed.includes("kind")) return kind === "article" ? null : kind;
	const titled = kindIn(title) ?? kindsNamedIn(openingOf(document))[0]?.kind ?? null;
	return titled === kind && kind !== "article" ? kind : STATEMENT.test(title) ? "statement" : null;
}

const STATEMENT = /(?<!\p{L})statement(?!\p{L})|声明|заявлени/iu;
const firstLines = (text: string): string => text.slice(0, 300).split(/\r?\n/u).slice(0, 2).join("\n").slice(0, 200);
