import { expressionOfAny, languages } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { wordsIn } from "./scope-reach.ts";
import type { ReadSentence } from "./scope-sentences.ts";

/** What may stand between a fronted object and the quoted verb. */
const FRONTED = languages.flatMap(({ objects }) => objects?.fronted ?? []);
const BORDER = expressionOfAny(
	({ objects }) => objects?.border,
	"giu",
	(words) => `[,;:，；：。!?！？]\\s*|(?<!\\p{L})${words}\\s`,
);
const LONGEST = 8;

/** "A is what Norland “supports”", "A, which Norland “supports”, …": an object that the draft sets before the quoted verb. */
export function frontedObject({ text }: ReadSentence, at: Span): Span | null {
	const before = text.slice(0, at.start).replace(/["“«„「『]$/u, "");
	for (const pattern of FRONTED) {
		const found = pattern.exec(before.slice(-LONGEST_READ));
		if (found === null) continue;
		const end = before.length - Math.min(before.length, LONGEST_READ) + found.index;
		const borders = [...before.slice(0, end).matchAll(BORDER)].map(({ 0: mark, index }) => index + mark.length);
		const start = Math.max(0, ...borders);
		const words = before.slice(start, end);
		if (/\p{L}/u.test(words) && wordsIn(words) <= LONGEST) return { start, end };
	}
	return null;
}
const LONGEST_READ = 240;
