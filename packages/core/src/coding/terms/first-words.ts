import { OPEN, type Passed } from "./planted-needs.ts";
import { ENDINGS, isExpression, stepDown, type Tree, unitsBehind } from "./planted-tree.ts";
import { LONGEST_TAIL } from "./term-expression.ts";
import { numbersOfWord } from "./term-needs.ts";
import { IS_WORD } from "./word-edges.ts";

/**
 * What the tree holds for each word of a text where a term may begin. It is the same wherever a word stands, and most words of a text
 * have been met before: the letters of each are followed down the tree once. All about a word lies together in 64 bytes, which the
 * processor reads at once.
 */
export interface FirstWords {
	/** Where in `numbers` the word begins; `hash` is that of its letters, see `hashBetween`. */
	readonly at: (units: Uint16Array, start: number, end: number, hash: number) => number;
	/** Of each word: see `NEXT` and those that follow. */
	readonly numbers: Int32Array;
	/** Beginnings that end in a word or with it, and may be matches: see `placeOf`, `lettersOf`, `endsWithWord`. */
	readonly endings: Int32Array;
	/** By character: may it stand in a plural and is no letter, as the apostrophe? */
	readonly inPlural: Uint8Array;
	/** The node that these two words lead to with a space between; `NOTHING` where nothing goes on so far, `NOT_LEARNT` where that is not kept. */
	readonly nodeBehind: (word: number, following: number) => number;
	readonly learnNodeBehind: (word: number, following: number, node: number) => void;
	readonly forget: () => void;
	/** Grows when all words are forgotten, and places in `numbers` mean others. */
	readonly timesForgotten: () => number;
	/** Places for words by their hashes. When three quarters of them are taken, all words are forgotten. */
	readonly room: number;
	/** Of each of these what must have been passed before it is looked at, see `Passed.isOpen`. */
	readonly gates: Int32Array;
	/** Groups that the word is one of, so that terms which need one may begin before it. */
	readonly groups: Uint16Array;
}

/** From which node beginnings of more than one word go on; 0 where none does. */
export const NEXT = 0;
/** Its stretch of `endings`. */
export const FROM = 1;
export const TO = 2;
/** Its stretch of `groups`. */
export const GROUPS_FROM = 3;
export const GROUPS_TO = 4;
/** First and second letters that `next` goes on with behind a space, see `goesOnWith`. */
const BEHIND_SPACE = 5;
const SECOND_BEHIND = 6;
/** With the kinds that the word is of for those who mark words, see `kindsOf`. */
const LENGTH = 7;
/** Two letters a number. */
const LETTERS = 8;
const SIZE = 16;

/** Longer ones are rare, and are followed down the tree each time. */
export const LONGEST_FIRST_WORD = (SIZE - LETTERS) * 2;

const LENGTH_BITS = 5;
const WITH_WORD = 1 << LENGTH_BITS;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;
/** See `Marking`. */
export const kindsOf = ({ numbers }: FirstWords, word: number): number =>
	(numbers[word + LENGTH] as number) >>> LENGTH_BITS;
/** Of an ending: its place in the tree's lists. */
export const placeOf = (ending: number): number => ending >>> (LENGTH_BITS + 1);
/** How many letters of the word the beginning has. */
export const lettersOf = (ending: number): number => ending & (WITH_WORD - 1);
/** Is it a match that ends where the word does, whatever follows but a character of a plural? */
export const endsWithWord = (ending: number): boolean => (ending & WITH_WORD) !== 0;

/** Places for the words of an archive; and for those of a text or two. */
export const ROOM = 1 << 16;
export const SMALL_ROOM = 1 << 10;
const MOST_FILLED = 0.75;

/** Pairs of words of which is kept where they lead; one takes the place of another. */
const PAIR_BITS = 15;
export const NOTHING = 0;
export const NOT_LEARNT = -1;
const NO_PAIR = -1;

/** A text made of words whose hashes are alike must not make each of them wait for all others. */
const MOST_PASSED_OVER = 128;

/**
 * May beginnings of more than one word go on with these two characters behind a space? Most words are followed by one that none goes
 * on with. Characters share 32 bits, so that one may seem to be there and is not.
 */
export const goesOnWith = ({ numbers }: FirstWords, word: number, unit: number, second: number): boolean =>
	((numbers[word + BEHIND_SPACE] as number) & (1 << (unit & 31))) !== 0 &&
	((numbers[word + SECOND_BEHIND] as number) & (1 << (second & 31))) !== 0;

export function firstWordsOf(
	tree: Tree,
	passed: Passed,
	plural: readonly string[],
	kindsOfWord: (word: string) => number,
	room: number,
): FirstWords {
	const most = room * MOST_FILLED;
	// By hash the number of a word, from 1. The words themselves lie in the order in which they were met, so that the usual ones, which come early,
	// lie side by side.
	const places = new Uint16Array(room);
	const numbers = new Int32Array((most + 1) * SIZE);
	const units = new Uint16Array(numbers.buffer);
	// Beyond what all words together may have there is room for one more, which has at most what the tree holds.
	const mostListed = room * 4;
	const endings = new Int32Array(mostListed + tree.terms.length);
	const gates = new Int32Array(endings.length);
	const mostGrouped = room * 8;
	const groups = new Uint16Array(mostGrouped + tree.needs.words.length);
	let count = 0;
	let ended = 0;
	let grouped = 0;
	const pairs = new Int32Array(1 << PAIR_BITS).fill(NO_PAIR);
	const nodes = new Int32Array(1 << PAIR_BITS);
	let forgotten = 0;
	const pairOf = (word: number, following: number): number => (Math.imul(word, ROOM / SIZE) + following / SIZE) | 0;
	const placeOfPair = (pair: number): number => Math.imul(pair, 0x9e3779b1) >>> (32 - PAIR_BITS);

	const inPlural = new Uint8Array(0x10000);
	for (const unit of plural.join("")) if (IS_WORD[unit.charCodeAt(0)] !== 1) inPlural[unit.charCodeAt(0)] = 1;

	const isHere = (word: number, text: Uint16Array, start: number, length: number): boolean => {
		if (((numbers[word + LENGTH] as number) & LENGTH_MASK) !== length) return false;
		const letters = (word + LETTERS) * 2;
		for (let at = 0; at < length; at++) if (units[letters + at] !== text[start + at]) return false;
		return true;
	};

	const learn = (word: number, own: Uint16Array): void => {
		const { length } = own;
		const text = String.fromCharCode(...own);
		units.set(own, (word + LETTERS) * 2);
		numbers[word + LENGTH] = length | (kindsOfWord(text) << LENGTH_BITS);
		numbers[word + FROM] = ended;
		let node = tree.first[text.charCodeAt(0)] as number;
		for (let letters = 1; node !== 0; letters++) {
			for (let place = tree.foundAt[node] as number; place < (tree.foundAt[node + 1] as number); place++) {
				const ending = tree.endings[place] as number;
				if (!mayEnd(ending, text, letters, plural)) continue;
				gates[ended] = isExpression(ending) ? passed.gateOf(tree.terms[place] as number) : OPEN;
				const withWord = isWhole(ending, text, letters, plural) ? WITH_WORD : 0;
				endings[ended++] = (place << (LENGTH_BITS + 1)) | withWord | letters;
			}
			if (letters === length) break;
			node = stepDown(tree, node, text.charCodeAt(letters));
		}
		numbers[word + TO] = ended;
		numbers[word + NEXT] = unitsBehind(tree, node).some((unit) => IS_WORD[unit] !== 1) ? node : 0;
		const behindSpace = stepDown(tree, node, SPACE);
		numbers[word + BEHIND_SPACE] = lettersBehind(tree, behindSpace);
		numbers[word + SECOND_BEHIND] = secondLettersBehind(tree, behindSpace);
		numbers[word + GROUPS_FROM] = grouped;
		for (const number of numbersOfWord(text)) for (const group of passed.groupsOf(number)) groups[grouped++] = group;
		numbers[word + GROUPS_TO] = grouped;
	};

	const forget = (): void => {
		places.fill(0);
		numbers.fill(0);
		pairs.fill(NO_PAIR);
		forgotten++;
		count = 0;
		ended = 0;
		grouped = 0;
	};

	const at = (text: Uint16Array, start: number, end: number, hash: number): number => {
		const length = end - start;
		const first = (hash ^ (hash >>> 15)) & (room - 1);
		let place = first;
		let passedOver = 0;
		for (; places[place] !== 0 && passedOver < MOST_PASSED_OVER; place = (place + 1) & (room - 1)) {
			const word = (places[place] as number) * SIZE;
			if (isHere(word, text, start, length)) return word;
			passedOver++;
		}
		if (passedOver === MOST_PASSED_OVER || count >= most || ended > mostListed || grouped > mostGrouped) {
			forget();
			place = first;
		}
		places[place] = ++count;
		learn(count * SIZE, text.subarray(start, end));
		return count * SIZE;
	};
	return {
		at,
		numbers,
		endings,
		gates,
		groups,
		inPlural,
		nodeBehind: (word, following) => {
			const pair = pairOf(word, following);
			const place = placeOfPair(pair);
			return pair !== NO_PAIR && pairs[place] === pair ? (nodes[place] as number) : NOT_LEARNT;
		},
		learnNodeBehind: (word, following, node) => {
			const pair = pairOf(word, following);
			const place = placeOfPair(pair);
			pairs[place] = pair;
			nodes[place] = node;
		},
		forget,
		timesForgotten: () => forgotten,
		room,
	};
}

const SPACE = 0x20;

/** As bits: the characters that follow a node; all of them where a beginning ends there. */
function lettersBehind(tree: Tree, node: number): number {
	if (tree.foundAt[node] !== tree.foundAt[node + 1]) return -1;
	return unitsBehind(tree, node).reduce((letters, unit) => letters | (1 << (unit & 31)), 0);
}

/** The characters that follow the next one. White space of any length and kind is one character of the tree. */
function secondLettersBehind(tree: Tree, node: number): number {
	if (tree.foundAt[node] !== tree.foundAt[node + 1]) return -1;
	return unitsBehind(tree, node).reduce(
		(letters, unit) => letters | lettersBehind(tree, stepDown(tree, node, unit)),
		0,
	);
}

const { edge: EDGE, "edge-expression": EDGE_EXPRESSION, plural: PLURAL, tail: TAIL } = ENDINGS;

/** So far as the word alone can tell. */
function mayEnd(ending: number, text: string, letters: number, plural: readonly string[]): boolean {
	switch (ending) {
		case EDGE:
		case EDGE_EXPRESSION:
			return letters === text.length;
		case PLURAL:
			return letters === text.length || plural.some((suffix) => suffix.startsWith(text.slice(letters)));
		case TAIL:
			return text.length - letters <= LONGEST_TAIL;
		default:
			return true;
	}
}

/** Does the word alone tell that it is a match, to its last letter? Of a plural where no character of one follows, see `inPlural`. */
function isWhole(ending: number, text: string, letters: number, plural: readonly string[]): boolean {
	switch (ending) {
		case EDGE:
		case TAIL:
			return true;
		case PLURAL:
			return letters === text.length || plural.includes(text.slice(letters));
		default:
			return false;
	}
}
