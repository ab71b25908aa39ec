import { withPacks } from "@fissure/languages";
import type { Denial, Document } from "@fissure/model";
import type { Lexicon } from "./coding/lexicon/lexicon.ts";
import { marksIn } from "./coding/marks.ts";
import { denialsIn } from "./denials/denials-in.ts";

/** Which sentences of a text deny, correct or take back what was said, with the concepts and actors that they name? */
export const findDenials = (document: Document, lexicon: Lexicon): readonly Denial[] =>
	withPacks([document.language], () =>
		denialsIn(document, (sentence) => marksIn(sentence, document.language, lexicon, document.date)),
	);
