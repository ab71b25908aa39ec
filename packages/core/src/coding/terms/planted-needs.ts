import { type Needs, NUMBERS } from "./term-needs.ts";

/** What the terms of a tree need, as lists of numbers which a file can hold. */
export interface PlantedNeeds {
	/** Of each term, in words or characters; 0 where it needs nothing. */
	readonly reaches: Int32Array;
	/** Groups of term n: `groups[groupsAt[n]]` to `groups[groupsAt[n + 1]]`. */
	readonly groupsAt: Int32Array;
	readonly groups: Uint16Array;
	/** Words of group n: `words[wordsAt[n]]` to `words[wordsAt[n + 1]]`. */
	readonly wordsAt: Int32Array;
	readonly words: Uint16Array;
}

export function plantNeeds(needs: readonly (Needs | null)[]): PlantedNeeds {
	/** Groups that several terms share are one. */
	const known = new Map<string, number>();
	const groups = needs.map((own) =>
		(own?.groups ?? []).map((words) => {
			const key = words.join();
			const group = known.get(key) ?? known.size;
			known.set(key, group);
			return group;
		}),
	);
	const words = [...known.keys()].map((key) => key.split(",").map(Number));
	return {
		reaches: Int32Array.from(needs, (own) => own?.reach ?? 0),
		groupsAt: runningTotal(groups.map(({ length }) => length)),
		groups: Uint16Array.from(groups.flat()),
		wordsAt: runningTotal(words.map(({ length }) => length)),
		words: Uint16Array.from(words.flat()),
	};
}

/** What one term needs, as it was before it was planted. */
export function needsAt({ reaches, groupsAt, groups, wordsAt, words }: PlantedNeeds, term: number): Needs | null {
	const reach = reaches[term] as number;
	const own = [...groups.subarray(groupsAt[term], groupsAt[term + 1])];
	if (reach === 0 && own.length === 0) return null;
	return { reach, groups: own.map((group) => [...words.subarray(wordsAt[group], wordsAt[group + 1])]) };
}

/** Where each of so many lists begins when they stand one behind the other, and where the last ends. */
export function runningTotal(lengths: readonly number[]): Int32Array {
	const totals = new Int32Array(lengths.length + 1);
	for (const [at, length] of lengths.entries()) totals[at + 1] = (totals[at] as number) + length;
	return totals;
}

/**
 * Which groups of words have been passed, and where last: a text is searched from its end to its beginning, so that what has been
 * passed is behind. A place is told by how many words (characters, where words are not spaced) are behind it.
 */
export interface Passed {
	/** Before a text. */
	readonly forget: () => void;
	/** The groups that a word with this number is one of. */
	readonly groupsOf: (number: number) => readonly number[];
	readonly pass: (group: number, behind: number) => void;
	/** May what a term needs be behind a place, near enough? */
	readonly mayStand: (term: number, behind: number) => boolean;
	/** One group that the term needs and how near, in one number; `OPEN` where it needs none. */
	readonly gateOf: (term: number) => number;
	/** The same question of that group alone: of twenty terms that a word may begin it answers for nineteen. */
	readonly isOpen: (gate: number, behind: number) => boolean;
}
export const OPEN = -1;
const REACH_BITS = 16;
/** A longer reach is no bound. */
const LONGEST_REACH = 2 ** REACH_BITS - 1;

export function passedOf({ reaches, groupsAt, groups, wordsAt, words }: PlantedNeeds): Passed {
	const count = wordsAt.length - 1;
	const groupsOf = new Array<number[]>(NUMBERS).fill(NONE);
	for (let group = 0; group < count; group++)
		for (let at = wordsAt[group] as number; at < (wordsAt[group + 1] as number); at++) {
			const word = words[at] as number;
			if (groupsOf[word] === NONE) groupsOf[word] = [group];
			else groupsOf[word]?.push(group);
		}
	/** Of each group how many were behind the last word passed, and one; 0 where none has been. */
	const passed = new Int32Array(count);
	return {
		forget: () => {
			passed.fill(0);
		},
		groupsOf: (number) => groupsOf[number] as readonly number[],
		pass: (group, behind) => {
			passed[group] = behind + 1;
		},
		mayStand: (term, behind) => {
			const first = Math.max(1, behind + 1 - (reaches[term] as number));
			for (let at = groupsAt[term] as number; at < (groupsAt[term + 1] as number); at++)
				if ((passed[groups[at] as number] as number) < first) return false;
			return true;
		},
		gateOf: (term) => {
			const at = groupsAt[term] as number;
			if (at === groupsAt[term + 1]) return OPEN;
			return ((groups[at] as number) << REACH_BITS) | Math.min(reaches[term] as number, LONGEST_REACH);
		},
		isOpen: (gate, behind) => {
			if (gate === OPEN) return true;
			const place = passed[gate >>> REACH_BITS] as number;
			const reach = gate & LONGEST_REACH;
			return place !== 0 && (place > behind - reach || reach === LONGEST_REACH);
		},
	};
}
const NONE: number[] = [];
