import type { Account, Span } from "@fissure/model";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { isKind, tagText } from "./tags.ts";

/** Where are a text's greetings, protocol and closing formulas? Empty for a language without word lists. */
export function setPhrasesIn({ document }: Account, lexicon: Lexicon): readonly Span[] {
	const words = lexicon.of(document.language);
	return words === null ? [] : tagText(document.text, words).filter(isKind("boilerplate"));
}
