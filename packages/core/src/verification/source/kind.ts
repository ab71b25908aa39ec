import { withArticle } from "@fissure/languages";
import type { DraftCheck, DraftProblem } from "@fissure/model";
import { type AttributedQuotation, attributedQuotations, problemAt } from "./attributed-quotations.ts";
import { fieldCheck } from "./field-check.ts";
import { genreTold, otherThanGenre } from "./told-genre.ts";

const known = fieldCheck({
	id: "kind",
	version: 1,
	question: "Is the source the kind of text that the draft says it is?",
	message: (attribution, { document }) =>
		`The draft calls the source ${named(attribution.kind ?? "")}; it is ${named(document.kind)}: call it what it is`,
});

/**
 * Is the source the kind of text that the draft says it is?
 *
 * A readout is not a joint statement, and a press conference is not a fact sheet: the first is one side's, the second is signed,
 * the third is spoken freely, the fourth is drafted. A treaty, a letter, a white paper, a resolution or an interview is none of
 * them.
 *
 * - out:    `wrong-kind` (error), with the words as they are in the source
 * - silent: where one text may bear both names (a readout of a speech, remarks at a press conference); on articles; where the
 *   kind is a guess that the text's own opening does not bear out; where the opening names the kind that the draft gives
 */
export const kind: DraftCheck = {
	...known,
	check: (draft, context) => [...known.check(draft, context), ...attributedQuotations(context).flatMap(ofOtherGenre)],
};

function ofOtherGenre(quoted: AttributedQuotation): readonly DraftProblem[] {
	const { attribution, places, located } = quoted;
	if (located.state === "moved" || attribution.kind !== null) return [];
	const genre = genreTold(attribution.words);
	if (genre === null) return [];
	const others = places.map(({ document, quote }) => otherThanGenre(genre, document, quote));
	const [other] = others;
	const [place] = places;
	if (other === undefined || other === null || place === undefined || others.includes(null)) return [];
	const message = `The draft calls the source ${named(genre)}; it is ${named(other)}: call it what it is`;
	return [problemAt(quoted, { code: "wrong-kind", severity: "error", message, by: "kind@1" }, [place.quote])];
}

const named = (kind: string): string => withArticle(kind.replaceAll("-", " "));
