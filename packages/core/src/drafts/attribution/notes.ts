import { expressionOfAny } from "@fissure/languages";
import type { ActorId, DocumentKind, Mark, SourceWords } from "@fissure/model";
import { kindIn, kindsNamedIn } from "../../documents/kind-in.ts";
import { type Calendar, datesStated, withYear } from "./dates.ts";
import { only, unique } from "./scope.ts";
import { speakerPhrases } from "./speakers.ts";

export interface NoteSays {
	readonly publisher: ActorId | null;
	readonly date: string | null;
	readonly kind: DocumentKind | null;
}

// A note that names more than one source, or tells a story, is longer.
const ONE_SOURCE = 400;
/** The day on which somebody looked at a page is not the day of the text. */
const LOOKED_AT = expressionOfAny(
	({ quoting }) => quoting?.lookedAt,
	"iu",
	(words) => String.raw`${words}\P{L}`,
);
const BARE_YEAR = /(?<![\p{L}\p{N}/.–-])(?:19|20)\d{2}(?![\p{N}/–-])/gu;
const SEPARATES = /;\s|；|\n\s*\n/u;

/** What does a note that names one source say of it? Its publisher is first; each null where the note is not clear. */
export function noteSays(
	note: string,
	marks: readonly Mark[],
	words: SourceWords,
	calendar: Calendar,
): NoteSays | null {
	const text = note.slice(0, LOOKED_AT().exec(note)?.index ?? note.length);
	if (text.length > ONE_SOURCE || SEPARATES.test(text.trim())) return null;
	const dates = unique(datesStated(text, words, calendar).map(({ value }) => withYear(value, calendar)));
	const kind = only(unique(kindsNamedIn(text).map(({ kind }) => kind)));
	// "Foreign Minister, speech, 2021": a bare year is that of a text of such a kind; of a book it is when it was printed.
	const years = unique([...text.matchAll(BARE_YEAR)].map(([year]) => year));
	return {
		publisher: publisherOf(text, marks, words),
		date:
			only(dates) ?? (dates.length === 0 && kindIn(text) !== null && !/["“”«»《*_]/u.test(text) ? only(years) : null),
		kind,
	};
}

const INSTITUTION = expressionOfAny(({ quoting }) => quoting?.institution, "iu");

/** "Telephone conversation with the President of Norland" is the title of a text about Norland, and not Norland's. */
const ABOUT = expressionOfAny(({ quoting }) => quoting?.about, "iu");

function publisherOf(text: string, marks: readonly Mark[], words: SourceWords): ActorId | null {
	const head = text.slice(0, /["“«《,，:：.]\s?/u.exec(text)?.index ?? text.length);
	const named = speakerPhrases(
		head,
		marks.filter(({ end }) => end <= head.length),
		words,
	);
	return INSTITUTION().test(head)
		? only(
				unique(
					named.flatMap(({ who, start }) =>
						who === null || who === "BOTH" || ABOUT().test(head.slice(0, start)) ? [] : [who],
					),
				),
			)
		: null;
}
