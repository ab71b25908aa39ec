// Quotations from an archive, half of them as they are and half altered; the same for the same seed.

/** Mulberry32, in the public domain: small, and good enough to pick places. */
export function randomNumbers(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const FEWEST_WORDS = 7;
const MOST_WORDS = 40;
/** Marks that would end a quotation, or begin another; signs that Markdown reads; words that a line's end has cut. */
const UNQUOTABLE = /["“”„«»‹›「」『』‘’'*_`#[\]<>\\|~…]|\.\.\.|-\s|\s-/u;

/** Changes of one word or two, each of which changes what is said. */
const ALTERATIONS = [
	[
		"a negation added",
		(words) => replaced(words, /^(?:will|must|should|can|is|are|has|have|was|were)$/i, (word) => `${word} not`),
	],
	["a negation left out", (words) => replaced(words, /^(?:not|never|no)$/i, () => "")],
	["obligation weakened", (words) => replaced(words, /^(?:must|shall|will|should)$/i, () => "may")],
	["a quantifier changed", (words) => replaced(words, /^(?:all|every|many|most|each)$/i, () => "some")],
	["a number changed", (words) => replaced(words, /^\d+$/, (word) => String(Number(word) + 1))],
	["a word left out", (words, random) => words.toSpliced(inside(words, random), 1)],
	["two words exchanged", (words, random) => exchanged(words, inside(words, random))],
	["a word added", (words, random) => words.toSpliced(inside(words, random), 0, "largely")],
];

const inside = (words, random) => 1 + Math.floor(random() * (words.length - 3));

function replaced(words, pattern, change) {
	const at = words.findIndex((word, place) => place > 0 && place < words.length - 1 && pattern.test(word));
	return at === -1 ? words : words.with(at, change(words[at])).filter((word) => word !== "");
}

const exchanged = (words, at) => words.with(at, words[at + 1]).with(at + 1, words[at]);

/** `count` quotations of `texts`, drawn evenly from all of them; every second one is altered. */
export function sampleQuotations(texts, count, seed = 20_220_204) {
	const random = randomNumbers(seed);
	const quotations = [];
	const letters = (text) => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
	while (quotations.length < count) {
		const slot = Math.floor(((quotations.length + random()) / count) * texts.length);
		const words = stretchOf(texts[slot].text, random);
		if (words === null) continue;
		const truth = words.join(" ");
		if (quotations.length % 2 === 0) {
			quotations.push({ words: truth, altered: null, from: texts[slot].id });
			continue;
		}
		const [alteration, alter] = ALTERATIONS[Math.floor(random() * ALTERATIONS.length)];
		const altered = alter(words, random).join(" ");
		if (letters(altered) !== letters(truth))
			quotations.push({ words: altered, altered: alteration, from: texts[slot].id });
	}
	return quotations;
}

function stretchOf(text, random) {
	const count = FEWEST_WORDS + Math.floor(random() * (MOST_WORDS - FEWEST_WORDS));
	const start = Math.floor(random() * text.length);
	const [before, ...after] = text.slice(start, start + MOST_WORDS * 12).split(/\s+/);
	const words = after.slice(0, count);
	const stretch = words.join(" ");
	const isWhole = words.length === count && /^[\p{L}\p{N}]/u.test(stretch) && /[\p{L}\p{N}]$/u.test(stretch);
	// Behind a hyphen at the end of a line is half of a word ("post-" and "2015").
	return isWhole && !before.endsWith("-") && !UNQUOTABLE.test(stretch) ? words : null;
}

/** What the core reads in a draft. */
export const quotationOf = ({ words }) => ({
	words,
	pieces: [{ kind: "words", words, bracketedLetters: [] }],
	start: 0,
	end: words.length,
	line: 1,
	form: "inline",
	inside: null,
});
