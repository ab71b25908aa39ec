import { expect, it } from "vitest";
import { aimsOf, lossesOf, ratioOf } from "../bench/peers/figures.mjs";

const ratio = (median: number) => ({ ratio: { median, least: median, most: median } });
const path = (name: string, peers: Readonly<Record<string, number>>, limit: number | null = null) => ({
	path: name,
	peers: Object.fromEntries(Object.entries(peers).map(([peer, median]) => [peer, ratio(median)])),
	limit: limit === null ? null : ratio(limit),
});

it("a ratio of the same run is lost when more than a quarter of it is gone, and what is not there now is named", () => {
	// The second round had a busy neighbour, which slowed both.
	expect(ratioOf([4, 40, 8], [1, 10, 1])).toEqual({ median: 4, least: 4, most: 8 });

	const kept = [path("search", { ripgrep: 10, grep: 20 }, 0.5), path("alone", {}, 0.4), path("bare", {})];
	const now = [path("search", { ripgrep: 7.5, grep: 14.9 }, 0.1), path("alone", {}, 0.29), path("bare", {})];
	expect(lossesOf(kept, now)).toEqual({
		compared: 3,
		lost: [
			{ path: "search", against: "grep", before: 20, now: 14.9 },
			{ path: "alone", against: "limit", before: 0.4, now: 0.29 },
		],
		unmeasured: [],
	});
	expect(lossesOf(kept, [path("search", { grep: 30 })])).toMatchObject({
		compared: 1,
		lost: [],
		unmeasured: [{ against: "ripgrep" }, { path: "alone", against: "limit" }],
	});
});

it("an aim is reached from a share of 1 on, whichever way it is put", () => {
	const figures = {
		ours: { seconds: { median: 2 }, megabytes: 400 },
		peers: { one: ratio(8), two: ratio(0.5) },
		limit: ratio(0.2),
		bare: 0.1,
	};
	const shares = (aim: object) => aimsOf(aim, figures).map(({ of, share }) => [of, share]);
	expect(shares({ peer: 4 })).toEqual([
		["one", 2],
		["two", 0.125],
	]);
	expect(shares({ one: 16, two: { most: 4 } })).toEqual([
		["one", 0.5],
		["two", 2],
	]);
	expect(shares({ most: 2 })).toEqual([
		["one", 16],
		["two", 1],
	]);
	expect(shares({ limit: 0.25, megabytes: 500, seconds: 1 })).toEqual([
		["limit", 0.8],
		["memory", 1.25],
		["time", 0.5],
	]);
	// Half a second where a start takes 0.05 s is one where it takes 0.1.
	expect(shares({ seconds: 0.5, where: 0.05 })).toEqual([["time", 0.5]]);
});
