import type { Span } from "@fissure/model";
import type { PageDifference, PageSide } from "./page-difference.ts";
import { type EditTokens, HAN, keyAt, MARKUP, NUMBER, SIGN } from "./token-lists.ts";

/** Words of one place that do not correspond, as indexes of tokens; one of the two may be empty. */
export interface ChangedPlace {
	readonly before: Span;
	readonly after: Span;
	/** The same words are in both places, which are apart. */
	readonly moved: boolean;
}

/** Fewer equal words than this, in the midst of a rewritten passage, are chance. */
const ISLAND = 2;
const SMALLEST_MOVE = 3;
/** A change that could be at more places than this is a page of one word. */
const FARTHEST = 200;

/**
 * Where did words go, come, or move?
 *
 * Neighbouring changes with little in common between them are one; a change that could be at several places is where
 * a sentence begins or ends; words that went at one place and came at another are one move.
 */
export function changedPlaces(difference: PageDifference): readonly ChangedPlace[] {
	const places = slid(joined(runsOf(difference), difference), difference);
	const moves = difference.moves.map((move) => ({ ...move, moved: true }));
	return [...withMoves(places, difference), ...moves].sort(
		(x, y) => x.after.start - y.after.start || x.before.start - y.before.start,
	);
}

type Run = { before: Span; after: Span };

function runsOf({ before, after, paired, answered, moved }: PageDifference): readonly Run[] {
	const runs: Run[] = [];
	let [i, j] = [0, 0];
	const [m, n] = [before.tokens.length, after.tokens.length];
	const isFree = (at: number): boolean => at < m && paired[at] === -1 && moved.before[at] === 0;
	const isNew = (at: number): boolean => at < n && answered[at] === 0 && moved.after[at] === 0;
	while (i < m || j < n) {
		const [from, to] = [i, j];
		while (isFree(i)) i++;
		while (isNew(j)) j++;
		if (i > from || j > to) runs.push({ before: { start: from, end: i }, after: { start: to, end: j } });
		if (i < m && moved.before[i] === 1) i++;
		else if (j < n && moved.after[j] === 1) j++;
		else {
			i++;
			j++;
		}
	}
	return runs;
}

function joined(runs: readonly Run[], { before, after }: PageDifference): readonly Run[] {
	const out: Run[] = [];
	for (const run of runs) {
		const last = out.at(-1);
		if (last !== undefined && isIsland(last, run, before, after))
			out[out.length - 1] = {
				before: { start: last.before.start, end: run.before.end },
				after: { start: last.after.start, end: run.after.end },
			};
		else out.push(run);
	}
	return out;
}

const sizeOf = ({ start, end }: Span): number => end - start;

/** Little is between two changes, and much changed: one passage was rewritten. */
function isIsland(last: Run, next: Run, before: PageSide, after: PageSide): boolean {
	const gap = next.before.start - last.before.end;
	if (gap > ISLAND || gap !== next.after.start - last.after.end || gap === 0) return gap === 0;
	const between = before.tokens.kinds.subarray(last.before.end, next.before.start);
	if (between.includes(NUMBER) || between.includes(MARKUP)) return false;
	if (endsSentence(before, last.before.end, next.before.start)) return false;
	const isRewritten = ({ before: x, after: y }: Run): boolean => sizeOf(x) > 0 && sizeOf(y) > 0;
	const size = (run: Run): number => Math.max(sizeOf(run.before), sizeOf(run.after));
	const isHan = between.every((kind) => kind === HAN) && after.tokens.kinds[last.after.end] === HAN;
	if (isHan) return gap === 1 && isRewritten(last) && isRewritten(next);
	return isRewritten(last) && isRewritten(next) && size(last) + size(next) > gap * 3;
}

const endsSentence = ({ ends }: PageSide, from: number, to: number): boolean => ends.subarray(from, to + 1).includes(1);

/** Words put in beside equal ones may be the one or the other; whole sentences and clauses read better. */
function slid(runs: readonly Run[], { before, after }: PageDifference): readonly Run[] {
	return runs.map((run, at) => {
		const [pure, side] = sizeOf(run.before) === 0 ? [run.after, after] : [run.before, before];
		if (sizeOf(run.before) > 0 && sizeOf(run.after) > 0) return run;
		const previous = runs[at - 1];
		const next = runs[at + 1];
		const room = {
			left: Math.min(
				FARTHEST,
				run.before.start - (previous?.before.end ?? 0),
				run.after.start - (previous?.after.end ?? 0),
			),
			right: Math.min(
				FARTHEST,
				(next?.before.start ?? before.tokens.length) - run.before.end,
				(next?.after.start ?? after.tokens.length) - run.after.end,
			),
		};
		const by = bestShift(side, pure, room);
		const shift = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
		return by === 0 ? run : { before: shift(run.before), after: shift(run.after) };
	});
}

function bestShift(
	side: PageSide,
	{ start, end }: Span,
	room: { readonly left: number; readonly right: number },
): number {
	let best = { by: 0, score: fitOf(side, start, end) };
	const consider = (by: number): void => {
		const score = fitOf(side, start + by, end + by);
		if (score > best.score) best = { by, score };
	};
	for (let by = 1; by <= room.left && side.tokens.ids[start - by] === side.tokens.ids[end - by]; by++) consider(-by);
	for (let by = 1; by <= room.right && side.tokens.ids[start + by - 1] === side.tokens.ids[end + by - 1]; by++)
		consider(by);
	return best.by;
}

/** Whole sentences first, then what begins behind a sign or ends with one. */
function fitOf(side: PageSide, start: number, end: number): number {
	const { tokens } = side;
	const begins = side.begins[start] === 1;
	const ends = side.ends[end] === 1;
	const afterSign = start === 0 || tokens.kinds[start - 1] === SIGN;
	const withSign = tokens.kinds[end - 1] === SIGN;
	return (begins && ends ? 8 : 0) + (begins ? 3 : 0) + (ends ? 3 : 0) + (afterSign ? 1 : 0) + (withSign ? 1 : 0);
}

/** Equal words that went at one place and came at another are one move. */
function withMoves(runs: readonly Run[], { before, after }: PageDifference): readonly ChangedPlace[] {
	const gone = new Map<string, Run>();
	for (const run of runs)
		if (sizeOf(run.after) === 0 && wordsIn(before.tokens, run.before) >= SMALLEST_MOVE)
			gone.set(wordsOf(before.tokens, run.before), run);
	const settled = new Set<Run>();
	const moves: ChangedPlace[] = [];
	for (const run of runs) {
		if (sizeOf(run.before) > 0 || wordsIn(after.tokens, run.after) < SMALLEST_MOVE) continue;
		const from = gone.get(wordsOf(after.tokens, run.after));
		if (from === undefined || settled.has(from)) continue;
		settled.add(from).add(run);
		moves.push({ before: from.before, after: run.after, moved: true });
	}
	return [...runs.filter((run) => !settled.has(run)).map((run) => ({ ...run, moved: false })), ...moves];
}

function wordsIn({ kinds }: EditTokens, { start, end }: Span): number {
	let words = 0;
	for (let at = start; at < end; at++) if (kinds[at] !== SIGN) words++;
	return words;
}

function wordsOf(tokens: EditTokens, { start, end }: Span): string {
	const words: (string | undefined)[] = [];
	for (let at = start; at < end; at++) if (tokens.kinds[at] !== SIGN) words.push(keyAt(tokens, at));
	return words.join(" ");
}
