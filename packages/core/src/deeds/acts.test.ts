import {
	choosesRollCall,
	type Deed,
	type DeedLink,
	type DeedMapping,
	type Indicator,
	type RollCall,
} from "@fissure/model";
import { describe, expect, it } from "vitest";
import { actOfVote, actsOfDeeds, actsOfSeries, valueOfVote } from "./acts.ts";

type VoteLink = Extract<DeedLink, { kind: "votes" }>;

const rollCall: RollCall = {
	...{ id: "7", table: "assembly", body: "general-assembly", date: "2031-05-06", session: "12", symbol: "R/12/7" },
	...{ title: "Ferries  on the Sorvia", description: "Adopted as a whole", important: null, issues: ["rivers"] },
	...{ amendment: false, paragraph: false, vetoedBy: [], stated: null },
	totals: { yes: 5, abstain: 2, no: 1, absent: 0 },
};
const link = (more: Partial<VoteLink> = {}): VoteLink => ({ kind: "votes", label: "Ferries", yes: "for", ...more });

describe("a link to roll calls", () => {
	it.each([
		[{}, true],
		[{ titles: ["ferries on the sorvia"] }, true],
		[{ titles: ["as a WHOLE"] }, true],
		[{ titles: ["bridges", "ferries on"] }, true],
		[{ titles: ["ferries"], without: ["adopted"] }, false],
		[{ without: ["bridges"] }, true],
		[{ symbols: ["R/12/7"], titles: ["bridges"] }, false],
		[{ symbols: ["R/12/8"] }, false],
		[{ issues: ["rivers", "lakes"] }, true],
		[{ issues: ["lakes"] }, false],
		[{ body: "security-council" }, false],
		[{ from: "2031-05-06", to: "2031-05-06" }, true],
		[{ from: "2031-05-07" }, false],
		[{ to: "2031-05-05" }, false],
	] as const)("with %o chooses it: %s", (more, expected) => {
		expect(choosesRollCall(link(more as Partial<VoteLink>), rollCall)).toBe(expected);
	});

	it("leaves out votes on amendments and parts where it wants whole texts", () => {
		for (const part of [{ amendment: true }, { paragraph: true }]) {
			expect(choosesRollCall(link({ wholeOnly: true }), { ...rollCall, ...part })).toBe(false);
			expect(choosesRollCall(link(), { ...rollCall, ...part })).toBe(true);
		}
	});

	it("takes a no for the opposite of a yes unless it says otherwise", () => {
		const values = (one: VoteLink) =>
			(["yes", "abstain", "no", "absent"] as const).map((vote) => valueOfVote(vote, one));
		expect(values(link())).toEqual(["for", "neutral", "against", null]);
		expect(values(link({ yes: "against" }))).toEqual(["against", "neutral", "for", null]);
		expect(values(link({ no: "neutral" }))).toEqual(["for", "neutral", "neutral", null]);
	});

	it("gives the vote with its total and, of the United Nations, an address", () => {
		expect(actOfVote(rollCall, "no", link())).toMatchObject({
			...{ id: "assembly/7", kind: "vote", done: "no", value: "against", totals: { yes: 5 } },
			source: { title: "assembly", address: "https://undocs.org/R/12/7" },
		});
		expect(actOfVote({ ...rollCall, body: "other" }, "no", link()).source.address).toBeNull();
	});
});

const deed = (more: Partial<Deed>): Deed => ({
	...{ id: "d", kind: "sanction", actor: "OST", target: "VAL", targetStates: [], what: "Stopped ferries" },
	...{ date: "2031-02", byThen: false, until: null, issue: null, direction: null, programme: "RIVER" },
	source: { title: "Gazette", address: null, retrieved: null },
	...more,
});
const mapping = (links: readonly DeedLink[], more: Partial<DeedMapping> = {}): DeedMapping => ({
	...{ id: "m", issue: "rivers", concepts: [], label: "Rivers", links, note: null },
	...more,
});
const sanctions: DeedLink = {
	kind: "deeds",
	label: "Sanctions",
	deeds: ["sanction"],
	targets: ["VAL"],
	direction: "against",
};

describe("deeds of a mapping", () => {
	it("are on the side of their link, unless they say for this issue which side they are on", () => {
		const values = (one: Partial<Deed>) => actsOfDeeds([deed(one)], mapping([sanctions])).map(({ value }) => value);
		expect(values({})).toEqual(["against"]);
		expect(values({ issue: "rivers", direction: "for" })).toEqual(["for"]);
		expect(values({ issue: "lakes", direction: "for" })).toEqual(["against"]);
		expect(values({ target: "LOR" })).toEqual([]);
		expect(values({ target: null })).toEqual([]);
		expect(values({ kind: "visit" })).toEqual([]);
	});

	it("count without a link where they name the issue, but not for a mapping of some concepts alone", () => {
		const named = deed({ kind: "visit", issue: "rivers", direction: "for" });
		expect(actsOfDeeds([named], mapping([sanctions]))).toMatchObject([{ value: "for", done: "visit" }]);
		expect(actsOfDeeds([named], mapping([sanctions], { concepts: ["ferry"] }))).toEqual([]);
	});

	it("are left out where their date is only the latest that it can be", () => {
		expect(actsOfDeeds([deed({ byThen: true })], mapping([sanctions]))).toEqual([]);
	});
});

describe("a series of figures", () => {
	const indicator: Indicator = {
		...{ id: "trade", label: "Trade", unit: "bn", source: "table.csv", threshold: null, direction: null, actor: "OST" },
	};
	const rising = { kind: "series", label: "Trade", indicator: "trade", rising: "for" } as const;
	const moves = (values: readonly (readonly [string, number | null])[], more: object = {}) =>
		actsOfSeries({ indicator, series: values.map(([date, value]) => ({ date, value })) }, { ...rising, ...more }).map(
			({ done, value }) => [done, value],
		);

	it("rises or falls by a tenth of the year before, and else is in between", () => {
		expect(
			moves([
				["2030", 100],
				["2031", 112.5],
				["2032", 111],
				["2033", 80],
			]),
		).toEqual([
			["+12.5 %", "for"],
			["−1.3 %", "neutral"],
			["−27.9 %", "against"],
		]);
		expect(
			moves(
				[
					["2030", 100],
					["2031", 112.5],
				],
				{ least: 20 },
			),
		).toEqual([["+12.5 %", "neutral"]]);
		expect(
			moves(
				[
					["2030", 100],
					["2031", 112.5],
				],
				{ rising: "against" },
			),
		).toEqual([["+12.5 %", "against"]]);
	});

	it("compares medians of years; says nothing of a year without one before it, without values, or after zero", () => {
		expect(
			moves([
				["2030-01", 90],
				["2030-02", 100],
				["2030-03", 140],
				["2031-01", 130],
				["2031-02", null],
			]),
		).toEqual([["+30.0 %", "for"]]);
		expect(
			moves([
				["2030", 100],
				["2032", 200],
			]),
		).toEqual([]);
		expect(
			moves([
				["2030", 0],
				["2031", 200],
			]),
		).toEqual([]);
		expect(
			moves([
				["2030", null],
				["2031", 200],
			]),
		).toEqual([]);
	});
});
