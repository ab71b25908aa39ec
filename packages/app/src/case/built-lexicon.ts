import { buildLexicon, type Lexicon, type LexiconData } from "@fissure/core";

/** Two: the one that a case is read with, and the one that was before it changed. */
const MOST = 2;

/** Built lexicons by label, the last used last: planting the trees of terms takes longer than reading a text with them. */
const built = new Map<string, Lexicon>();

/** The lexicon of these words, built once as long as they are in use. `label` holds a hash of all of them. */
export function builtLexicon(data: LexiconData, label: string): Lexicon {
	const lexicon = built.get(label) ?? buildLexicon(data);
	built.delete(label);
	built.set(label, lexicon);
	for (const [oldest] of built) {
		if (built.size <= MOST) break;
		built.delete(oldest);
	}
	return lexicon;
}
