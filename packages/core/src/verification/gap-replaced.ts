import { addedTurn } from "./gap-added.ts";
import type { Compared } from "./gap-compared.ts";
import type { Insertion, Readings, Turn } from "./gap-inserted.ts";
import { gapTermsOf, HAN, isMadeOf } from "./gap-terms.ts";
import { awaitsVerb, holdsAttitude } from "./gap-turns.ts";

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

const DEMONSTRATED =
	/^\s*(?:(?:this|that|these|those|such)\s(?:\p{L}+\s)?\p{L}+|(?:эт|т)(?:от|а|о|и|е|ого|ой|у|их|ех|ими|еми|им|ем|ом)\s(?:\p{L}+\s)?\p{L}+|(?:这|那|该|此)[一个些]?\p{Script=Han}{1,4})\s*$/iu;

function isIn(set: "pointing" | "speaking", word: string, { languages }: Readings): boolean {
	return languages.some((language) => {
		const words = gapTermsOf(language)?.[set];
		return words !== undefined && (HAN.test(word) ? isMadeOf(word, words) : words.has(word));
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

const isName = (held: string): boolean =>
	/^\s*(?:(?:the|our|my|his|her)\s)?(?:\p{Lu}[\p{L}\p{M}.'’-]*\s*)+$/u.test(held.replaceAll(",", " "));
