import { foldText, languageOf } from "@fissure/languages";
import type { ReadSentence } from "../clause/sentences.ts";
import { type FoundTerm, termFinder } from "../clause/word-finder.ts";
import { contrastsOf } from "./beside-case.ts";

const LINKING = "linking";
const tables = new Map<string, Readonly<Record<typeof LINKING, string>>>();

/** Words that tell how, when and to whom it is told, or tie it to what is told before. */
export function linkingIn({
	text,
	language,
}: Pick<ReadSentence, "text" | "language">): readonly FoundTerm<typeof LINKING>[] {
	const table = tables.get(language) ?? { linking: contrastsOf(language)?.linking ?? "" };
	tables.set(language, table);
	return termFinder([LINKING], table, languageOf(language)?.sentences.unspaced === true)(foldText(text));
}

/** Is a word alone one of them? */
export const isLinking = (word: string, language: string): boolean =>
	linkingIn({ text: word, language }).some(({ start, end }) => start === 0 && end === word.length);
