import type { EventKind } from "../base/vocabulary.ts";

/** Words by which headings and first sentences tell what took place, for folded text; sources of regular expressions. */
export interface OccasionWords extends Readonly<Record<EventKind, string>> {
	/** In a heading: the text is of something else than the meeting that it names: a preview, reactions, a fact sheet, a message. */
	readonly aside?: string;
	/** In a heading: what was said before, at or after the meeting, beside an account of it. */
	readonly record?: string;
	/** In a heading: before the press, as two sides are after their meeting. */
	readonly beforePress?: string;
	/** In the heading of a joint text, right before a name: the text is about that state, which did not sign it. */
	readonly about?: string;
	/** Right behind the name of a town: a text or summit that is named for it. */
	readonly signedThere?: string;
	/** In a heading: the meeting that it names was held beside the summit that it names too. */
	readonly beside?: string;
	/** Somebody speaks of a meeting of others. */
	readonly comment?: string;
	/** Right behind the name of an organisation: its meeting with guests, beside that of its members. */
	readonly plus?: string;
	/** Right before a name: those named went there with whom the text tells of: "together with". */
	readonly together?: string;
	/** Behind names: those named did it together: 共同出席. */
	readonly jointly?: string;
	/** Conferences and forums that are no organisation, by one name for all languages. */
	readonly conferences?: Readonly<Record<string, string>>;
	/** Between the first day of several and the last: "12 to 15". */
	readonly until?: string;
	/** What the text tells was on the day before its date. */
	readonly yesterday?: string;
}
