import { expressionOfAny, fromPacks, languageOf, matchesIn, packsAtHand } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { datesIn } from "../../documents/dates.ts";
import { wordsIn } from "../clause/reach.ts";
import type { ReadSentence, SourceSentence } from "../clause/sentences.ts";
import { endsInVerb, firstWord, objectBehind, opensWithDeterminer } from "./stretch.ts";

interface Quoted {
	/** The draft's sentence, quoted words included, and their place in it. */
	readonly whole: ReadSentence;
	readonly at: Span;
	readonly source: SourceSentence;
	readonly translated: boolean;
}

/** A quoted verb with the object that the draft gives it. */
export function draftedObject({
	whole,
	at,
	source,
	translated,
}: Quoted): { readonly drafted: Span; readonly found: Span } | null {
	const behind = objectBehind(whole, at);
	const drafted = behind === null ? null : withoutDate(whole, behind);
	if (drafted === null) return translated ? null : frontedFor(whole, at, source);
	if (translated) return endsInVerb(whole, at) ? { drafted, found: { start: 0, end: source.read.text.length } } : null;
	const found = objectBehind(source.read, source.at);
	if (found === null) return null;
	const open =
		endsInVerb(source.read, source.at) || endsJoined(source.read, { start: source.at.end, end: source.at.end });
	const determined = opensWithDeterminer(source.read, found.start) && opensWithDeterminer(whole, drafted.start);
	return (open && !isOtherwiseJoined(whole, drafted, source.read, found)) || determined ? { drafted, found } : null;
}

/** "… to Norland on 5 June 2025": when it was said is no part of the object. */
function withoutDate(read: ReadSentence, { start, end }: Span): Span | null {
	const rules = languageOf(read.language)?.numbers;
	const date = rules === undefined ? undefined : datesIn(read.text.slice(start, end), rules)[0];
	if (date === undefined) return { start, end };
	const before = read.text
		.slice(start, start + date.start)
		.replace(ENDS_JOINED(), "")
		.trimEnd();
	return /[\p{L}\p{N}]/u.test(before) ? { start, end: start + before.length } : null;
}

/** What the draft sets before a quoted verb that it leaves without an object of its own. */
function frontedFor(
	whole: ReadSentence,
	at: Span,
	source: SourceSentence,
): { readonly drafted: Span; readonly found: Span } | null {
	const found = objectBehind(source.read, source.at);
	if (found === null || !endsInVerb(source.read, source.at)) return null;
	const drafted = frontedObject(whole, at);
	return drafted === null ? null : { drafted, found };
}

/** "“its support” for A" takes its object with a preposition; "“supports” the like" without. */
const JOINED = expressionOfAny(
	({ objects }) => objects?.prepositions,
	"",
	(words) => `^${words}$`,
);
const ENDS_JOINED = expressionOfAny(
	({ objects }) => objects?.prepositions,
	"",
	(words) => `${words}\\s*$`,
);
const isOtherwiseJoined = (whole: ReadSentence, drafted: Span, found: ReadSentence, object: Span): boolean =>
	JOINED().test(firstWord(whole, drafted.start)) &&
	!JOINED().test(firstWord(found, object.start)) &&
	!endsJoined(found, object);
const endsJoined = ({ text }: ReadSentence, { start }: Span): boolean =>
	ENDS_JOINED().test(text.slice(Math.max(0, start - 9), start));

/** What may be between a fronted object and the quoted verb. */
const FRONTED = fromPacks(() => packsAtHand().flatMap(({ objects }) => objects?.fronted ?? []));
const BORDER = expressionOfAny(
	({ objects }) => objects?.border,
	"giu",
	(words) => `[,;:，；：。!?！？]\\s*|(?<!\\p{L})${words}\\s`,
);
const LONGEST = 8;

/** "A is what Norland “supports”", "A, which Norland “supports”, …": an object that the draft sets before the quoted verb. */
function frontedObject({ text }: ReadSentence, at: Span): Span | null {
	const before = text.slice(0, at.start).replace(/["“«„「『]$/u, "");
	for (const pattern of FRONTED()) {
		const found = pattern.exec(before.slice(-LONGEST_READ));
		if (found === null) continue;
		const end = before.length - Math.min(before.length, LONGEST_READ) + found.index;
		const borders = matchesIn(before.slice(0, end), BORDER()).map(({ 0: mark, index }) => index + mark.length);
		const start = Math.max(0, ...borders);
		const words = before.slice(start, end);
		if (/\p{L}/u.test(words) && wordsIn(words) <= LONGEST) return { start, end };
	}
	return null;
}
const LONGEST_READ = 240;
