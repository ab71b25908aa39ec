import { describe, expect, it } from "vitest";
import { draftOf, raisedBy, raisedOn } from "../fixtures/argument-world.ts";
import { unresolvableForecast } from "./unresolvable-forecast.ts";

const flagged = (text: string): readonly string[] => raisedOn(unresolvableForecast, text);
const BOTH = "an outcome that can be counted or seen and a date";
const lackOf = (text: string): string =>
	raisedBy(unresolvableForecast, draftOf(text))[0]?.message.match(/without (.*?);/)?.[1] ?? "";

describe("a forecast that nobody can score", () => {
	it.each([
		["Shocks to grain markets will test the partnership.", "will test"],
		["The embargo will put pressure on Norland.", "will put pressure"],
		["The vote will have far reaching implications for Orvena.", "will have far reaching implications"],
		["Norland will continue blaming Kestria while calling for talks.", "will continue blaming"],
		["The alliance is bound to weaken.", "is bound to weaken"],
		["The dispute is set to strain relations.", "is set to strain"],
		["Norland will likely also seek to delay.", "will likely also seek to"],
		["Ties will not deepen.", "will not deepen"],
		["Exports will rise.", "will rise"],
		["制裁势必考验两国关系。", "势必考验"],
		["诺兰将继续指责凯斯特。", "将继续指责"],
		["封锁将给诺兰带来巨大压力。", "将给诺兰带来巨大压力"],
		["Санкции станут испытанием для союза.", "станут испытанием"],
		["Норланд продолжит обвинять Кестрию.", "продолжит обвинять"],
		["Блокада окажет серьезное давление на Орвену.", "окажет серьезное давление"],
	])("is flagged: %s", (text, words) => {
		expect(flagged(text)).toEqual([words]);
	});

	it("is told what it lacks", () => {
		expect(lackOf("Shocks to grain markets will test the partnership.")).toBe(BOTH);
		expect(lackOf("Shocks to grain markets will test the partnership by June 2025.")).toBe(
			"an outcome that can be counted or seen",
		);
		expect(lackOf("Kestria will veto the resolution.")).toBe("a date");
		expect(lackOf("Exports will fall by 10 percent.")).toBe("a date");
		expect(lackOf("The corridor is bound to close.")).toBe("a date");
		const codes = raisedBy(unresolvableForecast, draftOf("The corridor is bound to close.")).map(({ code }) => code);
		expect(codes).toEqual(["unresolvable-forecast"]);
	});

	it("is none with a day and a figure, or a day and an act", () => {
		expect(flagged("Exports will fall by 10 percent by June 2025.")).toEqual([]);
		expect(flagged("Kestria will withdraw from the treaty within six months.")).toEqual([]);
		expect(flagged("出口将影响30%的市场，到2025年6月见分晓。")).toEqual([]);
	});

	it("is not flagged twice where it is vague already", () => {
		expect(flagged("The slowdown could also undermine growth.")).toEqual([]);
		expect(flagged("It is possible that shocks will test the partnership.")).toEqual([]);
	});

	it("is none where somebody else forecasts, or the words are quoted", () => {
		expect(flagged("The minister warned that shocks will test the partnership.")).toEqual([]);
		expect(flagged("Kestria writes that shocks “will test the partnership”.")).toEqual([]);
	});
});

describe("a forecast after one that has its day", () => {
	it("has that day too, within the paragraph", () => {
		expect(flagged("A truce is likely by June 2025. Kestria will veto the plan.")).toEqual([]);
		expect(flagged("A truce is likely by June 2025.\n\nKestria will veto the plan.")).toEqual(["will veto"]);
		expect(flagged("The truce was signed by June 2023. Kestria will veto the plan.")).toEqual(["will veto"]);
	});

	it("still needs an outcome", () => {
		expect(lackOf("A truce is likely by June 2025. Talks will test the pact.")).toBe(
			"an outcome that can be counted or seen",
		);
	});
});

describe("the day of a forecast", () => {
	it.each([
		"Kestria will veto the plan before the end of March.",
		"Kestria will withdraw from the treaty by mid-June.",
		"凯斯特将在6月底前否决决议。",
		"Кестрия выйдет из договора до конца апреля.",
	])("may be a month: %s", (text) => {
		expect(flagged(text)).toEqual([]);
	});
});
