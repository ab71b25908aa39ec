import type { Keyword, WordUse } from "@fissure/model";
import type { WordNumbers } from "../documents/word-numbers.ts";
import { falseDiscoveries } from "../stats/benjamini-hochberg.ts";
import { logOddsWithPrior } from "../stats/proportions/log-odds.ts";
import { association } from "../stats/proportions/two-by-two.ts";
import { type WordTally, wordLabels } from "./word-tally.ts";

/** A keyword before sentences are found for it. */
export interface RankedKeyword extends Omit<Keyword, "sentences"> {
	/** Its number. */
	readonly number: number;
}

export interface RankedKeywords {
	readonly prior: number;
	readonly tested: number;
	readonly rare: number;
	readonly significant: { readonly first: number; readonly second: number };
	readonly moreInFirst: readonly RankedKeyword[];
	readonly moreInSecond: readonly RankedKeyword[];
}

interface Options {
	/** Rows on each side. */
	readonly most: number;
	/** A word of fewer texts, both sets together, is what one text speaks of, not a set. */
	readonly fewestTexts: number;
}

/** Share of false words among those listed that is accepted. */
const ACCEPTED = 0.05;

/**
 * Which words does one set of texts use more than another?
 *
 * Ranked by the z of their log-odds with a prior of the size of an average text; listed where G² is significant with regard to all words.
 *
 * - unit:   z; counts are of words, and words of one text are not independent: each row says in how many texts they are
 * - silent: null where a set has no words
 * - source: `stats/proportions/log-odds.ts`, `stats/proportions/two-by-two.ts`
 */
export function keywordsOf(
	numbers: WordNumbers,
	[first, second]: readonly [WordTally, WordTally],
	{ most, fewestTexts }: Options,
): RankedKeywords | null {
	if (first.words === 0 || second.words === 0) return null;
	const prior = (first.words + second.words) / (first.texts + second.texts);
	const labels = wordLabels(numbers, [first, second]);
	const tested: Omit<RankedKeyword, "q">[] = [];
	let rare = 0;
	for (let number = 0; number < numbers.words.length; number++) {
		const uses = { first: useOf(first, number), second: useOf(second, number) };
		if (uses.first.count + uses.second.count === 0) continue;
		if (uses.first.texts + uses.second.texts < fewestTexts) {
			rare++;
			continue;
		}
		const table = {
			...{ first: uses.first.count, firstTotal: first.words },
			...{ second: uses.second.count, secondTotal: second.words },
		};
		const odds = logOddsWithPrior(table, prior);
		const measures = association(table);
		if (odds === null || measures === null) continue;
		const { chiSquare, chiSquareYates, gSquare, p } = measures;
		tested.push({
			...{ number, word: labels(number), stem: numbers.words[number] as string },
			...uses,
			...odds,
			...{ chiSquare, chiSquareYates, gSquare, p },
		});
	}
	const qs = falseDiscoveries(tested.map(({ p }) => p));
	const ranked = tested
		.map((one, at) => ({ ...one, q: qs[at] as number }))
		.filter(({ q }) => q <= ACCEPTED)
		.sort((a, b) => b.z - a.z || (a.stem < b.stem ? -1 : 1));
	const moreInFirst = ranked.filter(({ z }) => z > 0);
	const moreInSecond = ranked.filter(({ z }) => z < 0).reverse();
	return {
		...{ prior, tested: tested.length, rare },
		significant: { first: moreInFirst.length, second: moreInSecond.length },
		moreInFirst: moreInFirst.slice(0, most),
		moreInSecond: moreInSecond.slice(0, most),
	};
}

const useOf = ({ counts, textsWith }: WordTally, number: number): WordUse => ({
	count: counts[number] ?? 0,
	texts: textsWith[number] ?? 0,
});
