import type { CodersReading, Reading } from "@fissure/model";
import { describe, expect, it } from "vitest";
import type { CodedBy } from "../agreement/compared-text.ts";
import { decisionsOn, isReadAsBefore, readPassages } from "./read-passages.ts";

const READ: Reading = { start: 10, end: 40, issue: "grain", holder: "VAL", asserter: "VAL", manner: "own", stance: 2 };
const read = (changed: Partial<Reading> = {}): Reading => ({ ...READ, ...changed });
const by = (coder: string, readings: readonly Reading[], isWhole = true): CodedBy => ({
	...{ coder, version: `${coder}@1`, readings, isWhole },
});
const said = (codings: readonly CodedBy[]) => readPassages(codings).map(({ start, differs }) => [start, ...differs]);

describe("passages as several coders read them", () => {
	it("differ in what is missing, in fields and in words, or in nothing", () => {
		const other = read({ stance: -1, holder: "OST", end: 41 });
		expect(said([by("lexicon", [read()]), by("person:Ana", [read()])])).toEqual([[10]]);
		expect(said([by("lexicon", [read()]), by("person:Ana", [other])])).toEqual([[10, "holder", "stance", "words"]]);
		expect(said([by("lexicon", [read()]), by("person:Ana", [])])).toEqual([[10, "missing"]]);
		expect(said([by("lexicon", [read()]), by("person:Ana", [], false)])).toEqual([[10]]);
		const others = read({ holder: "OST" });
		const rejecting = { ...by("person:Ana", [], false), rejected: [read({ start: 12 })] };
		const rejected = readPassages([by("lexicon", [read(), others]), by("model:x", [read(), others]), rejecting]);
		expect(rejected.map(({ differs, readings }) => [...differs, readings.length])).toEqual([[2], ["missing", 3]]);
		expect(rejected[1]?.readings[2]).toEqual({ coder: "person:Ana", reading: null });
		expect(
			said([by("lexicon", [read(), read({ start: 90, end: 99 })]), by("person:Ana", [read({ stance: null })])]),
		).toEqual([
			[10, "stance"],
			[90, "missing"],
		]);
	});

	it("are one where coders read other issues in the same words, unless one of them read both", () => {
		const pipeline = read({ issue: "pipeline" });
		expect(said([by("lexicon", [read()]), by("person:Ana", [pipeline])])).toEqual([[10, "issue"]]);
		expect(said([by("lexicon", [read(), pipeline]), by("person:Ana", [pipeline])])).toEqual([[10, "missing"], [10]]);
		expect(said([by("lexicon", [read()]), by("person:Ana", [read({ ...pipeline, start: 39, end: 60 })])])).toEqual([
			[10, "missing"],
			[39, "missing"],
		]);
	});
});

describe("decisions on them", () => {
	const passages = readPassages([
		by("lexicon", [read(), read({ holder: "OST", stance: -2 })]),
		by("person:Ana", [read({ stance: 1 }), read({ holder: "OST", stance: -1 })]),
	]);
	const [first, second] = passages.map(({ readings }) => readings) as [
		readonly CodersReading[],
		readonly CodersReading[],
	];
	const decision = (of: readonly CodersReading[], reading: Reading | null = null) => ({ of, reading });

	it("are known by what was read when they were taken", () => {
		const [one, other] = [decision(second), decision(first)];
		expect(decisionsOn(passages, [one, other]).of).toEqual([other, one]);
		expect(decisionsOn(passages, [one])).toEqual({ of: [null, one], others: [] });
		expect(isReadAsBefore(first, [...first].reverse())).toBe(true);
		expect(isReadAsBefore(first, second)).toBe(false);
		expect(isReadAsBefore(first, first.slice(1))).toBe(false);
	});

	it("stay on the words when a coder reads otherwise since, and leave words that nobody reads", () => {
		const since = readPassages([
			by("lexicon", [read({ stance: 3 })]),
			by("person:Ana", [read({ stance: 1, end: 38 })]),
		]);
		const [moved, gone] = [
			decision(first, read({ stance: 1 })),
			decision([{ coder: "lexicon", reading: read({ start: 80, end: 90 }) }]),
		];
		expect(decisionsOn(since, [gone, moved])).toEqual({ of: [moved], others: [gone] });
	});
});
