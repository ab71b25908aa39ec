import { inOneScript } from "@fissure/languages";

/** How often a word is in the texts that are searched. */
export interface WordCount {
	/** Texts that have it. */
	readonly texts: number;
	/** How often in all. */
	readonly places: number;
}

/** Asked words with numbers, weights, and what of them is looked up. */
export interface Vocabulary {
	readonly tokens: readonly string[];
	readonly numberOf: ReadonlyMap<string, number>;
	/** By number: `log(1 + texts ÷ texts with the word)`, natural. */
	readonly weights: Float64Array;
}

/**
 * How much does it say that two passages share a word? The rarer the word among texts in its script, the more.
 *
 * How many texts there are in a script is taken from its commonest asked word, which nearly every text has.
 */
export function weighWords(tokens: Iterable<string>, counts: ReadonlyMap<string, WordCount>): Vocabulary {
	const different = [...new Set(tokens)];
	const scripts: { readonly sample: string; texts: number }[] = [];
	const scriptOf = different.map((token) => {
		const known = scripts.find(({ sample }) => inOneScript(sample, token)) ?? { sample: token, texts: 1 };
		if (known.sample === token) scripts.push(known);
		known.texts = Math.max(known.texts, counts.get(token)?.texts ?? 0);
		return known;
	});
	return {
		tokens: different,
		numberOf: new Map(different.map((token, number) => [token, number])),
		weights: Float64Array.from(different, (token, number) => {
			const all = (scriptOf[number] as { readonly texts: number }).texts;
			return Math.log(1 + all / Math.max(1, counts.get(token)?.texts ?? 0));
		}),
	};
}

/** Places read for all stretches together; some half a second. */
const MOST_PLACES = 2_500_000;
/** For each of very many stretches. */
const LEAST_PLACES = 6_000;

/**
 * Which of its words does each stretch look up? The rarest, until they are at so many places that more would cost too much.
 *
 * @param passages numbers of the words of each
 */
export function chooseProbes(
	passages: readonly (readonly number[])[],
	{ tokens }: Vocabulary,
	counts: ReadonlyMap<string, WordCount>,
): readonly (readonly number[])[] {
	const most = Math.max(LEAST_PLACES, MOST_PLACES / Math.max(1, passages.length));
	const placesOf = tokens.map((token) => counts.get(token)?.places ?? 0);
	return passages.map((words) => {
		let used = 0;
		return [...new Set(words)]
			.filter((word) => placesOf[word] !== 0)
			.toSorted(
				(a, b) =>
					(placesOf[a] as number) - (placesOf[b] as number) || ((tokens[a] as string) < (tokens[b] as string) ? -1 : 1),
			)
			.filter((word) => {
				used += placesOf[word] as number;
				return used <= most;
			});
	});
}
