import type { DeedMapping, PositionReading, RollCall, TimedStance } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { CELLS, type VoteMatrix } from "./votes/vote-matrix.ts";
import { linkMatches, wordsAndDeeds } from "./words-and-deeds.ts";

const rollCall = (id: string, date: string, title: string): RollCall => ({
	...{ id, date, title, table: "assembly", body: "other", session: null, symbol: `R/${id}`, description: null },
	...{ important: null, issues: [], amendment: false, paragraph: false, vetoedBy: [], stated: null },
	totals: { yes: 1, abstain: 1, no: 1, absent: null },
});

/** Two states and a member of a parliament, who is no holder. */
const votes: VoteMatrix = {
	voters: [
		{ id: "OST", name: null, state: "OST", group: null },
		{ id: "VAL", name: null, state: "VAL", group: null },
		{ id: "mep-1", name: "Iris Calder", state: "VAL", group: "Blue" },
	],
	rollCalls: [
		rollCall("1", "2030-03-27", "Borders of Lorne"),
		rollCall("2", "2031-12-17", "Ferries of Lorne"),
		rollCall("3", "2032-12-09", "Ferries of Lorne"),
		rollCall("4", "2032-12-10", "Bridges"),
	],
	cells: Uint8Array.from([
		...[CELLS.abstain, CELLS.yes, CELLS.no],
		...[CELLS.abstain, CELLS.yes, CELLS.no],
		...[CELLS.no, CELLS.absent, CELLS.no],
		...[CELLS.yes, CELLS.yes, CELLS.none],
	]),
};

const MAPPING: DeedMapping = {
	...{ id: "lorne", issue: "lorne", concepts: [], label: "Lorne", note: "Not one question" },
	links: [
		{ kind: "votes", label: "Borders", titles: ["borders of lorne"], yes: "against" },
		{ kind: "votes", label: "Ferries", titles: ["of lorne"], repeats: true, yes: "against" },
	],
};

let key = 0;
const said = (asserter: string, date: string, stance: number, more: Partial<TimedStance> = {}): TimedStance => ({
	...{ key: ++key, start: 0, end: 1, issue: "lorne", holder: asserter, asserter, manner: "own", stance },
	text: {
		id: `${asserter} ${date}`,
		date,
		dateLast: date,
		publisher: asserter,
		kind: "speech",
		language: "en",
		parties: [],
	},
	...more,
});
const read = (concept: string, ...rules: readonly string[]): PositionReading => ({
	because: ["en.narrator", `concept:${concept}`, ...rules],
	concepts: [concept],
});
const compare = (
	stances: readonly TimedStance[],
	options: Parameters<typeof wordsAndDeeds>[3] = {},
	{ mapping = MAPPING, readings = new Map<number, PositionReading>() } = {},
) =>
	wordsAndDeeds(
		[mapping],
		{ votes, deeds: [], figures: [] },
		{
			...{ stances, leftOut: { unsure: 0, muted: 0, undated: 0, translated: 0 }, repeated: 0 },
			readings: new Map([...stances.map(({ key }) => [key, read("lorne", "by-object")] as const), ...readings]),
		},
		options,
	);
const verdictsOf = (...given: Parameters<typeof compare>) =>
	compare(given[0], { withSheets: true, ...given[1] }, given[2]).sheets.map(({ holder, deeds }) => [
		holder,
		deeds.map(({ verdict }) => verdict),
	]);

describe("words beside deeds", () => {
	it("give each state a line, and each vote its verdict", () => {
		const words = [said("OST", "2031-10-01", -2), said("VAL", "2031-10-01", 2)];
		expect(verdictsOf(words)).toEqual([
			["OST", ["silent", "softer", "silent"]],
			["VAL", ["silent", "differs", "absent"]],
		]);
	});

	it("leave out what others ascribe, and what is said of other concepts where a mapping names some", () => {
		const ascribed = said("VAL", "2031-10-01", -2, { holder: "OST" });
		expect(verdictsOf([ascribed])[0]).toEqual(["OST", ["silent", "silent", "silent"]]);
		const [of, not] = [said("OST", "2032-10-01", -2), said("OST", "2032-11-01", 2)];
		const readings = new Map([
			[of.key, read("ferry", "by-object")],
			[not.key, read("bridge", "by-object")],
		]);
		const mapping = { ...MAPPING, concepts: ["ferry"] };
		expect(verdictsOf([of, not], {}, { mapping, readings })[0]).toEqual(["OST", ["silent", "silent", "differs"]]);
	});

	it("count by the concept that a position was read from, not by others of its sentence", () => {
		const words = said("OST", "2032-10-01", -2);
		const mapping = { ...MAPPING, concepts: ["ferry"] };
		const verdictsWith = (...rules: readonly string[]) => {
			const reading = { ...read("bridge", ...rules), concepts: ["ferry", "bridge"] };
			return verdictsOf([words], {}, { mapping, readings: new Map([[words.key, reading]]) })[0]?.[1];
		};
		expect(verdictsWith("by-object")).toEqual(["silent", "silent", "silent"]);
		expect(verdictsWith("by-object", "concept:ferry", "by-weak")).toEqual(["silent", "silent", "silent"]);
		expect(verdictsWith("by-object", "beside:ferry")).toEqual(["silent", "silent", "silent"]);
		expect(verdictsWith("by-weak", "concept:ferry", "by-object")).toEqual(["silent", "silent", "differs"]);
	});

	it("do not count a thing that is only named, and show it as near; what a person put down counts", () => {
		const [named, old] = [said("OST", "2032-10-01", -2), said("OST", "2010-10-01", -2)];
		const readings = new Map([
			[named.key, read("lorne", "no-attitude")],
			[old.key, read("lorne", "no-attitude")],
		]);
		const asked = { withSheets: true, holders: ["OST"] };
		const [sheet] = compare([named, old], asked, { readings }).sheets;
		expect(sheet).toMatchObject({ compared: 0, words: [], near: [{ key: named.key, date: "2032-10-01" }] });
		const byHand = new Map([[named.key, { because: ["no-attitude", "person:Iris Calder"], concepts: ["lorne"] }]]);
		expect(compare([named], asked, { readings: byHand }).sheets).toMatchObject([{ differs: 1, near: [] }]);
	});

	it.each(["by-weak", "by-apart", "by-complaint", "by-circumstance", "topic"])("do not count words read %s", (rule) => {
		const words = said("OST", "2032-10-01", -2);
		const readings = new Map([[words.key, read("lorne", "support", rule)]]);
		expect(verdictsOf([words], {}, { readings })[0]).toEqual(["OST", ["silent", "silent", "silent"]]);
	});

	it("count common ground as one's own", () => {
		expect(verdictsOf([said("OST", "2032-10-01", 2, { holder: "BOTH" })])[0]).toEqual([
			"OST",
			["silent", "silent", "agrees"],
		]);
	});

	it("date the turn of a question that is asked again, and give the other its answer in the table alone", () => {
		const [sheet] = compare([], { withSheets: true, holders: ["OST"] }).sheets;
		expect(sheet?.turns).toEqual([
			{
				link: "Ferries",
				runs: [
					{ done: "abstain", value: "neutral", from: "2031-12-17", to: "2031-12-17", times: 1 },
					{ done: "no", value: "for", from: "2032-12-09", to: "2032-12-09", times: 1 },
				],
			},
		]);
		expect(sheet?.deeds.map(({ link, date, done }) => [link, date, done])).toEqual([
			["Borders", "2030-03-27", "abstain"],
			["Ferries", "2031-12-17", "abstain"],
			["Ferries", "2032-12-09", "no"],
		]);
		expect(sheet).toMatchObject({ note: "Not one question", deedChanges: { state: "few", n: 3 }, isUnusual: false });
	});

	it("answer for those asked about, from base rates of all", () => {
		const words = [said("OST", "2032-10-01", -2), said("VAL", "2030-01-01", 2)];
		const { comparisons, overall, sheets } = compare(words, { holders: ["OST"] });
		expect(comparisons).toMatchObject([{ holder: "OST", differs: 1, compared: 1, p: null }]);
		expect(overall).toEqual({ differs: 2, compared: 2, holders: 2, mappings: 1 });
		expect(sheets).toEqual([]);
	});

	it("use another window where one is given", () => {
		const words = [said("OST", "2032-10-01", 2)];
		expect(verdictsOf(words, { before: 30 })[0]).toEqual(["OST", ["silent", "silent", "silent"]]);
		expect(verdictsOf(words, { after: 400 })[0]).toEqual(["OST", ["silent", "softer", "agrees"]]);
		expect(verdictsOf(words, { least: 2 })[0]).toEqual(["OST", ["silent", "silent", "few"]]);
	});
});

describe("links of a mapping", () => {
	it("show what they choose; a roll call is the first one's", () => {
		expect(linkMatches(MAPPING, { votes, deeds: [], figures: [] })).toMatchObject([
			{ label: "Borders", count: 1, from: "2030-03-27", samples: [{ symbol: "R/1" }] },
			{ label: "Ferries", count: 2, from: "2031-12-17", to: "2032-12-09" },
		]);
	});
});
