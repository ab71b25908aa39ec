import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { IsWord } from "@fissure/core";

let english: ReadonlySet<string> | null = null;

/**
 * Is this a word of the language? By a list of 274,000 English words, which is read when it is first asked.
 *
 * - silent: of other languages every word is one, so that no slip of the pen is seen there, and none is made up
 */
export const isKnownWord: IsWord = (word, language) => {
	if (!/^en\b/u.test(language)) return true;
	english ??= new Set(
		readFileSync(fileURLToPath(new URL("words.txt", import.meta.resolve("word-list"))), "utf8").split("\n"),
	);
	return english.has(word);
};
