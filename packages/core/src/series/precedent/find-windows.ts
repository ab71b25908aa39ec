/** One stretch of the words that are asked about: a sentence, or a few short ones. */
export interface AskedStretch {
	/** Numbers of its words, in order; equal words have equal numbers. */
	readonly words: readonly number[];
	/** Of these, the words that are looked up, each once. */
	readonly probes: readonly number[];
}

/** Places of one word in all texts: `text * PLACES + place`, ascending. */
export type WordPlaces = ArrayLike<number>;

/** More words than any text has. */
export const PLACES = 2 ** 22;

/** A stretch of a text in which many of the asked words are close together: a reason to look, not yet a likeness. */
export interface Window {
	/** Index of the asked stretch. */
	readonly asked: number;
	/** As `orderOf` says. */
	readonly text: number;
	/** Places of its first and last shared word. */
	readonly first: number;
	readonly last: number;
	/** Weights of the different words shared, and of those that follow each other in both. */
	readonly score: number;
}

export interface FindWindowsOptions {
	/** By number of the word. */
	readonly weights: ArrayLike<number>;
	/** By number of the word; nothing of a word that is not looked up. */
	readonly placesOf: (word: number) => WordPlaces;
	/** Place of a text in an order that does not depend on how the case was made; -1 where it is not asked. */
	readonly orderOf: (text: number) => number;
	/** Texts that `orderOf` knows. */
	readonly texts: number;
	/** Windows of each asked stretch. */
	readonly most: number;
}

/** Width of a window in lengths of the asked stretch: words may have been put in. */
const WIDTH = 1.5;
const LEAST_WIDTH = 6;
/** Weight of two words that follow each other in both, as a share of the rarer one's… */
const IN_A_ROW = 0.5;

/**
 * In which texts, and where, are many of these words close together?
 *
 * - out:  of each asked stretch the best window of each text, the best first; equal ones in the order of the texts
 * - time: linear in the places of the words that are looked up
 */
export function findWindows(
	asked: readonly AskedStretch[],
	options: FindWindowsOptions,
): readonly (readonly Window[])[] {
	const { weights, texts, most } = options;
	const sought = soughtIn(asked, weights);
	const hits = hitsByText(sought, options);
	const best = asked.map(() => bestOf(most));
	const found = asked.map((): { readonly places: number[]; readonly words: number[] } => ({ places: [], words: [] }));
	const seen = new Uint32Array(weights.length);
	let stamp = 0;
	for (let text = 0; text < texts; text++) {
		const [from, to] = [hits.first[text] as number, hits.first[text + 1] as number];
		if (from === to) continue;
		const keys = hits.keys.subarray(from, to).sort();
		const touched: number[] = [];
		for (const key of keys) {
			const word = key % WORDS;
			for (const at of sought.askedBy[word] ?? []) {
				const own = found[at] as { places: number[]; words: number[] };
				if (own.places.length === 0) touched.push(at);
				own.places.push(Math.floor(key / WORDS));
				own.words.push(word);
			}
		}
		for (const at of touched) {
			const { places, words } = found[at] as { places: number[]; words: number[] };
			stamp++;
			let bound = 0;
			for (const word of words)
				if (seen[word] !== stamp) {
					seen[word] = stamp;
					bound += weights[word] as number;
				}
			const own = best[at] as Best;
			if (bound * (1 + IN_A_ROW) > own.least()) {
				const window = bestWindow({ places, words }, asked[at] as AskedStretch, sought.follows[at] as Follows, weights);
				own.offer({ asked: at, text, ...window });
			}
			places.length = 0;
			words.length = 0;
		}
	}
	return best.map((one) => one.taken());
}

/** More different words than an asked text has. */
const WORDS = 2 ** 16;

/** Of two words that follow each other, the second; by `first * WORDS + second`. */
type Follows = ReadonlySet<number>;

interface Sought {
	readonly words: readonly number[];
	/** By word, the stretches that look it up. */
	readonly askedBy: readonly (readonly number[] | undefined)[];
	readonly follows: readonly Follows[];
}

function soughtIn(asked: readonly AskedStretch[], weights: ArrayLike<number>): Sought {
	const askedBy: number[][] = [];
	for (const [at, { probes }] of asked.entries())
		for (const word of probes) {
			const own = askedBy[word] ?? [];
			own.push(at);
			askedBy[word] = own;
		}
	const words = Array.from({ length: weights.length }, (_, word) => word).filter((word) => askedBy[word] !== undefined);
	return { words, askedBy, follows: asked.map(({ words: own }) => followsIn(own)) };
}

const followsIn = (words: readonly number[]): Follows =>
	new Set(words.slice(1).map((word, at) => (words[at] as number) * WORDS + word));

interface Hits {
	/** `place * WORDS + word`, those of one text together. */
	readonly keys: Float64Array;
	readonly first: Uint32Array;
}

function hitsByText({ words }: Sought, { placesOf, orderOf, texts }: FindWindowsOptions): Hits {
	const first = new Uint32Array(texts + 1);
	const places = words.map((word) => placesOf(word));
	for (const own of places)
		for (let at = 0; at < own.length; at++) {
			const text = orderOf(Math.floor((own[at] as number) / PLACES));
			if (text !== -1) first[text + 1] = (first[text + 1] as number) + 1;
		}
	for (let text = 0; text < texts; text++) first[text + 1] = (first[text + 1] as number) + (first[text] as number);
	const next = first.slice();
	const keys = new Float64Array(first[texts] as number);
	for (const [index, own] of places.entries()) {
		const word = words[index] as number;
		for (let at = 0; at < own.length; at++) {
			const place = own[at] as number;
			const text = orderOf(Math.floor(place / PLACES));
			if (text === -1) continue;
			keys[next[text] as number] = (place % PLACES) * WORDS + word;
			next[text] = (next[text] as number) + 1;
		}
	}
	return { keys, first };
}

function bestWindow(
	{ places, words }: { readonly places: readonly number[]; readonly words: readonly number[] },
	asked: AskedStretch,
	follows: Follows,
	weights: ArrayLike<number>,
): Pick<Window, "first" | "last" | "score"> {
	const width = Math.ceil(asked.words.length * WIDTH) + LEAST_WIDTH;
	const counts = new Map<number, number>();
	const bonus = new Float64Array(places.length);
	let left = 0;
	let score = 0;
	let best = { first: 0, last: 0, score: -1 };
	for (let right = 0; right < places.length; right++) {
		const [place, word] = [places[right] as number, words[right] as number];
		while (place - (places[left] as number) >= width) {
			const gone = words[left] as number;
			const count = (counts.get(gone) as number) - 1;
			counts.set(gone, count);
			if (count === 0) score -= weights[gone] as number;
			score -= bonus[left + 1] as number;
			left++;
		}
		const count = counts.get(word) ?? 0;
		counts.set(word, count + 1);
		if (count === 0) score += weights[word] as number;
		if (right > left && place - (places[right - 1] as number) <= 2) {
			const before = words[right - 1] as number;
			if (follows.has(before * WORDS + word)) {
				bonus[right] = IN_A_ROW * Math.min(weights[before] as number, weights[word] as number);
				score += bonus[right] as number;
			}
		}
		if (score > best.score + 1e-9) best = { first: places[left] as number, last: place, score };
	}
	return best;
}

interface Best {
	/** What a window must pass to be among them. */
	readonly least: () => number;
	readonly offer: (window: Window) => void;
	readonly taken: () => readonly Window[];
}

function bestOf(most: number): Best {
	let held: Window[] = [];
	let least = Number.NEGATIVE_INFINITY;
	const cut = (): void => {
		held = held.toSorted((a, b) => b.score - a.score || a.text - b.text).slice(0, most);
		if (held.length === most) least = (held.at(-1) as Window).score;
	};
	return {
		least: () => least,
		offer: (window) => {
			if (window.score <= least) return;
			held.push(window);
			if (held.length >= 4 * most) cut();
		},
		taken: () => {
			cut();
			return held;
		},
	};
}
