export interface FuzzyMatch {
	/** Higher is nearer; only to be compared with others of the same query. */
	readonly score: number;
	/** Places in the text whose letters answer the query, rising. */
	readonly places: readonly number[];
}

/** What a letter is worth where it begins a word, follows the one before it, or merely is there. */
const WORD_START = 8;
const NEXT = 5;
const SOMEWHERE = 1;
/** For each letter that the text is longer than the query: of two equal answers the shorter is meant. */
const LENGTH_COST = 0.05;

/** Lower case without accents: `Türkiye` is found as `turkiye`. Length is kept, so that places hold. */
const plain = (text: string): string =>
	Array.from(text, (letter) => {
		const bare = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
		return bare.length === letter.length ? bare : letter;
	}).join("");

const isWordStart = (text: string, at: number): boolean =>
	at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "") || /\p{Ideographic}/u.test(text[at] ?? "");

/** Does a text answer what was typed, its letters in order, every word of it somewhere? Null where it does not. */
export const fuzzyMatch = (query: string, text: string): FuzzyMatch | null => {
	const letters = plain(text);
	const words = plain(query).split(/\s+/).filter(Boolean);
	const matches = words.map((word) => matchWord(word, letters));
	if (!matches.every((match) => match !== null)) return null;
	const places = [...new Set(matches.flatMap((match) => match.places))].sort((a, b) => a - b);
	const sum = matches.reduce((total, { score }) => total + score, 0);
	return { score: sum - LENGTH_COST * letters.length, places };
};

/** A whole run of letters first; letters apart, each at the best place from the left, only where there is none. */
const matchWord = (word: string, letters: string): FuzzyMatch | null =>
	runOf(word, letters) ?? (word.length < 2 ? null : scattered(word, letters));

const runOf = (word: string, letters: string): FuzzyMatch | null => {
	let best: FuzzyMatch | null = null;
	for (let at = letters.indexOf(word); at !== -1; at = letters.indexOf(word, at + 1)) {
		const score = (isWordStart(letters, at) ? WORD_START : SOMEWHERE) + NEXT * word.length;
		if (best === null || score > best.score)
			best = { score, places: Array.from({ length: word.length }, (_, step) => at + step) };
	}
	return best;
};

const scattered = (word: string, letters: string): FuzzyMatch | null => {
	const places: number[] = [];
	let score = 0;
	for (const letter of word) {
		const from = (places.at(-1) ?? -1) + 1;
		const start = startOf(letter, letters, from);
		const at = letters[from] === letter ? from : (start ?? letters.indexOf(letter, from));
		if (at === -1) return null;
		score += isWordStart(letters, at) ? WORD_START : at === from && from > 0 ? NEXT : SOMEWHERE;
		places.push(at);
	}
	// Letters that stand anywhere answer everything: at least half must begin words or follow each other.
	return score >= word.length * ((SOMEWHERE + NEXT) / 2) ? { score, places } : null;
};

const startOf = (letter: string, letters: string, from: number): number | undefined => {
	for (let at = letters.indexOf(letter, from); at !== -1; at = letters.indexOf(letter, at + 1))
		if (isWordStart(letters, at)) return at;
	return undefined;
};

/** Those that answer, nearest first; all of them, as they came, where nothing was typed. */
export const fuzzyFilter = <Item>(
	query: string,
	items: readonly Item[],
	textOf: (item: Item) => string,
): readonly Item[] => {
	if (query.trim() === "") return items;
	return items
		.flatMap((item) => {
			const match = fuzzyMatch(query, textOf(item));
			return match === null ? [] : { item, score: match.score };
		})
		.sort((a, b) => b.score - a.score)
		.map(({ item }) => item);
};
