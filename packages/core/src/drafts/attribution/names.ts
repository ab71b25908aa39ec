import { expressionOfAny, matchesIn } from "@fissure/languages";
import type { Mark, Span } from "@fissure/model";
import { isInstitution, openingLength } from "../../documents/names/person-name.ts";

/** A name that no list holds, read by its capital letters. */
export interface UnlistedName extends Span {
	readonly name: string;
}

const WORD = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}-]*";
const PARTICLE = "(?:de|da|dos|del|van|von|der|den|bin|al|el|la|ter)\\s";
const NAME = new RegExp(
	`(?<![\\p{L}\\p{N}'’-])(?:\\p{Lu}\\.\\s?){0,2}${WORD}(?:\\s(?:${PARTICLE}){0,2}(?:\\p{Lu}\\.\\s?)?${WORD}){0,3}(?![\\p{L}\\p{N}])`,
	"gu",
);

const ARTICLE = expressionOfAny(
	({ scope }) => scope?.clauses.article,
	"iu",
	(words) => String.raw`(?:^|\s)${words}\s$`,
);

/** Names of people, in order, that are outside of what the lexicon knows; nothing in scripts without capital letters. */
export function unlistedNames(text: string, marks: readonly Mark[]): readonly UnlistedName[] {
	const known = marks.filter(({ kind }) => kind === "actor" || kind === "person" || kind === "office");
	return matchesIn(text, NAME).flatMap((match): readonly UnlistedName[] => {
		const opening = openingLength(match[0]);
		const name = match[0].slice(opening).replace(/['’]s$/u, "");
		const start = match.index + opening;
		const end = start + name.length;
		const isFree = !known.some((mark) => mark.start < end && start < mark.end);
		const isThing = isInstitution(name) || ARTICLE().test(text.slice(Math.max(0, start - 5), start));
		return name.length > 1 && isFree && !isThing ? [{ start, end, name }] : [];
	});
}
