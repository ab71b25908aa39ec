import { expressionOfAny } from "@fissure/languages";
import type { Draft, Quotation } from "@fissure/model";

// "(author's translation)" stands right behind the words, "in Lee's translation" in the same sentence.
const REACH = 200;
const SAYS = expressionOfAny(({ quoting }) => quoting?.translated, "iu");
const SAYS_OF_ALL = expressionOfAny(({ quoting }) => quoting?.allTranslated, "iu");

/** Does the draft say of these words, or of all that it quotes, that they are a translation? */
export function isSaidTranslated({ start, end }: Quotation, { document: { text }, notes, sentences }: Draft): boolean {
	const before = text.slice(Math.max(0, start - REACH), start);
	const behind = text.slice(end, end + REACH);
	const around = [before.split(/\n\s*\n/u).at(-1) ?? "", behind.split(/\n\s*\n/u, 1)[0] ?? ""];
	if (around.some((words) => SAYS.test(words))) return true;
	const labels = new Set(
		sentences.filter((sentence) => sentence.start < end && start < sentence.end).flatMap((sentence) => sentence.notes),
	);
	return (
		notes.some((note) => labels.has(note.label) && SAYS.test(note.text)) ||
		notes.some((note) => SAYS_OF_ALL.test(note.text)) ||
		sentences.some(({ own }) => SAYS_OF_ALL.test(own))
	);
}
