import { expressionOfAny, fromPacks } from "@fissure/languages";
import type { DocumentKind, NamedKind, Span } from "@fissure/model";

interface KindSign {
	readonly kind: DocumentKind;
	readonly name: RegExp;
	readonly herald: RegExp;
}

/** In this order: a press conference held at a meeting is a press conference. */
const ORDER: readonly NamedKind[] = [
	"explanation-of-vote",
	"fact-sheet",
	"press-conference",
	"briefing",
	"joint-statement",
	"readout",
	"speech",
];
const SIGNS: () => readonly KindSign[] = fromPacks(() =>
	ORDER.map((kind) => ({
		kind,
		name: expressionOfAny(({ kinds }) => kinds?.[kind].name, "iu")(),
		herald: expressionOfAny(({ kinds }) => kinds?.[kind].herald, "iu")(),
	})),
);

/** A heading is short; what is further down is text. */
const HEADING_CHARACTERS = 1000;

/** What kind of text does a heading announce? Null where it announces none. */
export function kindIn(heading: string): DocumentKind | null {
	const head = heading.slice(0, HEADING_CHARACTERS);
	return SIGNS().find(({ name, herald }) => name.test(head) || herald.test(head))?.kind ?? null;
}

export interface KindNamed extends Span {
	readonly kind: DocumentKind;
}

/** Which kinds of text do words in running prose name, each where it is first named, in the order of the table? */
export const kindsNamedIn = (words: string): readonly KindNamed[] =>
	SIGNS().flatMap(({ kind, name }) => {
		const match = name.exec(words);
		return match === null ? [] : [{ kind, start: match.index, end: match.index + match[0].length }];
	});
