import type { Brief, LanguageCode } from "@fissure/model";
import { briefOf, withoutReferences } from "./briefs/brief-of.ts";
import { readDraft } from "./drafts/read-draft.ts";

/**
 * What does a draft in Markdown cite, and which of its sentences and quotations hang on what?
 *
 * `[@document#120-180]` stands for words of a document (half-open, UTF-16 units), `[@document]` for the whole of it,
 * `[@finding-1a2b3c4d]` and `[@name-of-judgment]` for what was found and judged; several are in one bracket with `;`.
 * Words that a sentence does not quote may be beside the span, and are checked: `[@document#120-180 "the words"]`.
 *
 * - out:    nothing is looked up; `resolveBrief` does that
 * - silent: what is in code, in links and after a backslash is no reference
 */
export function parseBrief(text: string, name: string, language: LanguageCode): Brief {
	const plain = withoutReferences(text);
	return briefOf(text, readDraft({ id: name, text: plain, language, kind: "article", publisher: null, guessed: [] }));
}
