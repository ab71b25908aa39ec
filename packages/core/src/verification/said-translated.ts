import type { Draft, Quotation } from "@fissure/model";

// "(author's translation)" stands right behind the words, "in Lee's translation" in the same sentence.
const REACH = 200;
const SAYS =
	/(?<!\p{L})(?:translat(?:ed|es|ion|ions|or)|rendered (?:in|into) \p{Lu}\p{L}+)(?!\p{L})|翻译|译文|[（(][^（）()]{0,12}译[）)]|译自|(?<!\p{L})(?:перев(?:од|оде|одом|ода|едено|едена|[её]л|ела)|пер\.)(?!\p{L})/iu;
const SAYS_OF_ALL =
	/(?<!\p{L})(?:all|the) translations (?:are|is|were|by)|(?<!\p{L})translations (?:are|by) (?:the author|mine|ours?)|译文均|均为作者(?:自)?译|(?<!\p{L})(?:все )?переводы? (?:авторск|автора|мой|мои|наш)/iu;

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
