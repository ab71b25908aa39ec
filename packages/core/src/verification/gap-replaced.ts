import { expressionOfAny, hasUnspaced } from "@fissure/languages";
import { addedTurn } from "./gap-added.ts";
import type { Compared } from "./gap-compared.ts";
import { gapTermsOf, isMadeOf } from "./gap-terms.ts";
import { awaitsVerb, holdsAttitude } from "./gap-turns.ts";
import type { Insertion, Readings, Turn } from "./insertion.ts";

/** May an insertion stand for the held words: for a pronoun, or a noun phrase that it names or takes up? */
export function replacedTurn(words: Compared, insertion: Insertion, readings: Readings): Turn | null {
	const { added, lost } = words;
	if (lost.every((word) => isIn("pointing", word, readings))) {
		const speaks = added.some((word) => isIn("speaking", word, readings));
		const spoke = lost.some((word) => isIn("speaking", word, readings));
		if (lost.length > 0 && speaks && !spoke) return { grave: true, what: "makes the speaker who acts" };
		return addedTurn(words, insertion, readings);
	}
	// "[the UN]" for "the United Nations", "[the president]" for "President Halvorsen".
	if (namesAlike(readings) || (added.every((word) => isIn("pointing", word, readings)) && isName(insertion.held)))
		return null;
	// "[the tribunal]" for "that body".
	if (DEMONSTRATED.test(insertion.held)) return addedTurn({ added, lost: [] }, insertion, readings);
	const judges = holdsAttitude(readings.held, lost) || holdsAttitude(readings.inserted, added);
	return judges || awaitsVerb(readings.before)
		? { grave: true, what: "takes the place of a verb" }
		: { grave: false, what: "takes the place of other words" };
}

const DEMONSTRATED = expressionOfAny(
	({ insertions }) => insertions?.demonstrated,
	"iu",
	(words) => `^\\s*${words}\\s*$`,
);

function isIn(set: "pointing" | "speaking", word: string, { languages }: Readings): boolean {
	return languages.some((language) => {
		const words = gapTermsOf(language)?.[set];
		return words !== undefined && (hasUnspaced(word) ? isMadeOf(word, words) : words.has(word));
	});
}

function namesAlike({ inserted, held }: Readings): boolean {
	const [own, theirs] = [inserted, held].map(
		(readings) =>
			new Set(
				readings.flatMap(({ marks }) =>
					marks.flatMap((mark) => (mark.kind === "actor" || mark.kind === "person" ? [mark.actor] : [])),
				),
			),
	);
	return own !== undefined && own.size > 0 && theirs !== undefined && [...own].every((actor) => theirs.has(actor));
}

const NAME = expressionOfAny(
	({ insertions }) => insertions?.beforeName,
	"u",
	(words) => `^\\s*(?:${words}\\s)?(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*\\s*)+$`,
);
const isName = (held: string): boolean => NAME.test(held.replaceAll(",", " "));
