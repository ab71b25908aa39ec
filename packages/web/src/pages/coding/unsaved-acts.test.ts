import { describe, expect, it } from "vitest";
import type { TaskShown } from "./coding-draft.ts";
import {
	type CodingAct,
	isOpenWith,
	keyIfDone,
	NOTHING_UNSAVED,
	type PutReading,
	readingsWith,
	type Unsaved,
	withoutAct,
} from "./unsaved-acts.ts";

const read = (start: number, stance: number): PutReading => ({
	...{ issue: "grain", holder: "XLO", asserter: "XLO", manner: "own", stance, verb: null },
	...{ start, end: start + 5, exact: "words", note: null },
});
const held = (key: number, start: number, stance: number) =>
	({ ...read(start, stance), key, coder: "person:Ana" }) as unknown as TaskShown["positions"][number];
const task = { finished: null } as TaskShown["task"];
const unsaved = (...acts: readonly CodingAct[]): Unsaved => ({
	...NOTHING_UNSAVED,
	acts: acts.map((act, at) => ({ id: at + 1, act, isSaved: false })),
});
const acknowledged = (some: Unsaved, id: number, key: number | null): Unsaved => ({
	...some,
	acts: some.acts.map((one) => (one.id === id ? { ...one, isSaved: true } : one)),
	keys: key === null ? some.keys : { ...some.keys, [id]: key },
});
const shown = (positions: TaskShown["positions"], some: Unsaved) =>
	readingsWith(positions, some).map(({ key, start, stance, isSaved }) => [key, start, stance, isSaved]);

describe("what a coder did and the server has not shown yet", () => {
	// Adds one, changes what was added, and removes what was there.
	const some = unsaved(
		{ do: "add", reading: read(0, 1) },
		{ do: "change", of: -1, reading: read(0, 2) },
		{ do: "remove", of: 7 },
	);
	const before = [held(7, 9, -3)];

	it("is shown at once, in the order of the text, and once when its answer comes before or after", () => {
		expect(shown(before, NOTHING_UNSAVED)).toEqual([[7, 9, -3, true]]);
		expect(shown(before, unsaved({ do: "add", reading: read(0, 1) }))).toEqual([
			[-1, 0, 1, false],
			[7, 9, -3, true],
		]);
		expect(shown(before, some)).toEqual([[-2, 0, 2, false]]);
		const first = acknowledged(some, 1, 20);
		expect(shown(before, first)).toEqual([[-2, 0, 2, false]]);
		expect(shown([held(20, 0, 1), ...before], first)).toEqual([[-2, 0, 2, false]]);
		const all = acknowledged(acknowledged(first, 2, 21), 3, null);
		expect(shown([held(20, 0, 1), ...before], all)).toEqual([[21, 0, 2, true]]);
		expect(shown([held(21, 0, 2)], all)).toEqual([[21, 0, 2, true]]);
	});

	it("goes with what it rests on when the person takes that back", () => {
		expect(withoutAct(some, 1).acts.map(({ id }) => id)).toEqual([3]);
		expect(withoutAct(some, 2).acts.map(({ id }) => id)).toEqual([1, 3]);
	});

	it("finishes and opens the text", () => {
		expect(isOpenWith(task, some)).toBe(true);
		expect(isOpenWith(task, unsaved({ do: "finish" }))).toBe(false);
		expect(isOpenWith(task, unsaved({ do: "finish" }, { do: "reopen" }))).toBe(true);
	});

	it("is known to be done where the answer was lost and the text shows it", () => {
		const { keys } = NOTHING_UNSAVED;
		const add: CodingAct = { do: "add", reading: read(0, 1) };
		expect(keyIfDone(add, before, { keys })).toBeUndefined();
		expect(keyIfDone(add, [held(20, 0, 1)], { keys })).toBe(20);
		expect(keyIfDone(add, [held(20, 0, 2)], { keys })).toBeUndefined();
		expect(keyIfDone({ do: "remove", of: 7 }, before, { keys })).toBeUndefined();
		expect(keyIfDone({ do: "remove", of: 7 }, [], { keys })).toBeNull();
		const change: CodingAct = { do: "change", of: -1, reading: read(0, 2) };
		expect(keyIfDone(change, [held(20, 0, 1)], { keys: { 1: 20 } })).toBeUndefined();
		expect(keyIfDone(change, [held(21, 0, 2)], { keys: { 1: 20 } })).toBe(21);
	});
});
