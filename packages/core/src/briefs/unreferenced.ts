import { countUnspaced } from "@fissure/languages";
import type { Brief, BriefProblem } from "@fissure/model";
import { problemAt } from "./brief-problem.ts";
import { shown } from "./check-words.ts";

/** Words that are only mentioned, such as a “basic norm”, have fewer. */
const FEWEST_WORDS = 4;
const FEWEST_UNSPACED = 8;

/** Which sentences of fact, and which quotations, have no reference? They are warnings: the author may know why. */
export function unreferenced(brief: Brief): readonly BriefProblem[] {
	const { name, sentences, quotations, references, text } = brief;
	const cited = new Set(references.map(({ sentence }) => sentence));
	const anchored = new Set(references.map(({ quotation }) => quotation));
	const bare = sentences.flatMap(({ kind, line, start, end }, at) => {
		if (kind !== "fact" || cited.has(at)) return [];
		const message = `Expected a reference for a sentence of fact, got none: ${shown(text.slice(start, end))}; cite what it rests on, or put it under a heading with {.judgment}`;
		return [problemAt("warning", "fact-unreferenced", message, { name, line, ...columnOf(text, start) })];
	});
	const said = sentences.filter(({ kind }) => kind !== "other");
	const loose = quotations.flatMap(({ words, inside, line, start }, at) => {
		if (inside !== null || anchored.has(at) || !isLong(words)) return [];
		// In a heading or a line of source they are a title, or told again below.
		if (!said.some((sentence) => sentence.start <= start && start < sentence.end)) return [];
		const message = `Expected a reference behind the quotation ${shown(words)}, got none; write where it stands: [@document#start-end]`;
		return [problemAt("warning", "quotation-unreferenced", message, { name, line, ...columnOf(text, start) })];
	});
	return [...bare, ...loose];
}

const isLong = (words: string): boolean =>
	words.split(/\s+/u).length >= FEWEST_WORDS || countUnspaced(words) >= FEWEST_UNSPACED;

const columnOf = (text: string, at: number) => ({
	column: at - Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)),
	reference: null,
});
