import { expressionOfAny } from "@fissure/languages";
import type { Document, Genre, Span } from "@fissure/model";
import { genresIn } from "../../documents/genres-in.ts";
import { kindIn, kindsNamedIn } from "../../documents/kind-in.ts";
import { openingOf } from "../fit/document-fit.ts";

const PLACE = "…";
/** "in a letter of 3 May", "according to the treaty"; not "in response to the letter". */
const IN = expressionOfAny(({ quoting }) => quoting?.genreIn, "u");
/** "The treaty of 11 July 2022 states", "Resolution 14 declares". */
const SAYS = expressionOfAny(
	({ quoting }) => quoting?.genreSays,
	"iu",
	(words) => `^${words}`,
);
const SUBJECT = expressionOfAny(
	({ quoting }) => quoting?.genreSubject,
	"u",
	(words) => `^${words}$`,
);

/** What kind of text, that no record gives, does the draft say the words are in? Null where it says none, or two. */
export function genreTold(words: string): Genre | null {
	const at = words.indexOf(PLACE);
	const told = genresIn(words).filter(({ start, end }) => {
		const before = words.slice(Math.max(0, start - 80), start);
		const clause = before.slice(Math.max(before.lastIndexOf(PLACE), before.lastIndexOf(";")) + 1);
		return IN().test(clause) || (start < at && SUBJECT().test(clause) && SAYS().test(words.slice(end, end + 80)));
	});
	const genres = new Set(told.map(({ genre }) => genre));
	return genres.size === 1 ? ([...genres][0] as Genre) : null;
}

// Anyone who reads a letter out names it in the sentences before.
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
	return titled === kind && kind !== "article" ? kind : STATEMENT().test(title) ? "statement" : null;
}

const STATEMENT = expressionOfAny(({ quoting }) => quoting?.statement, "iu");
const firstLines = (text: string): string => text.slice(0, 300).split(/\r?\n/u).slice(0, 2).join("\n").slice(0, 200);
