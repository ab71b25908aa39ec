import { expressionOfAny } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { frontedObject } from "./object-fronted.ts";
import { endsInVerb, firstWord, objectBehind, opensWithDeterminer } from "./object-stretch.ts";
import type { ReadSentence, SourceSentence } from "./scope-sentences.ts";

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
}: Quoted): { readonly drafted: Span; readonly held: Span } | null {
	const drafted = objectBehind(whole, at);
	if (drafted === null) return translated ? null : frontedFor(whole, at, source);
	if (translated) return endsInVerb(whole, at) ? { drafted, held: { start: 0, end: source.read.text.length } } : null;
	const held = objectBehind(source.read, source.at);
	if (held === null) return null;
	const open = endsInVerb(source.read, source.at);
	const determined = opensWithDeterminer(source.read, held.start) && opensWithDeterminer(whole, drafted.start);
	return (open && !isOtherwiseJoined(whole, drafted, source.read, held)) || determined ? { drafted, held } : null;
}

/** What the draft sets before a quoted verb that it leaves without an object of its own. */
function frontedFor(
	whole: ReadSentence,
	at: Span,
	source: SourceSentence,
): { readonly drafted: Span; readonly held: Span } | null {
	const held = objectBehind(source.read, source.at);
	if (held === null || !endsInVerb(source.read, source.at)) return null;
	const drafted = frontedObject(whole, at);
	return drafted === null ? null : { drafted, held };
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
const isOtherwiseJoined = (whole: ReadSentence, drafted: Span, held: ReadSentence, object: Span): boolean =>
	JOINED.test(firstWord(whole, drafted.start)) &&
	!JOINED.test(firstWord(held, object.start)) &&
	!endsJoined(held, object);
const endsJoined = ({ text }: ReadSentence, { start }: Span): boolean =>
	ENDS_JOINED.test(text.slice(Math.max(0, start - 9), start));
