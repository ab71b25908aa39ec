import { describe, expect, it } from "vitest";
import { readUrl } from "../../state/url-field.ts";
import { DEED_GROUPS, DEED_TABS, DEEDS_FIELDS, isDay, missingOf, queryOf } from "./deeds-url.ts";

const url = (search: Readonly<Record<string, string | readonly string[]>>) => readUrl(DEEDS_FIELDS, search);
const fieldsOf = (id: string) => {
	const tab = DEED_TABS.find((one) => one.id === id);
	return tab !== undefined && "analysis" in tab ? tab.analysis.fields : [];
};

describe("tabs of votes and deeds", () => {
	it("are each in a group, and no group is empty", () => {
		for (const group of DEED_GROUPS) expect(DEED_TABS.some((one) => one.group === group)).toBe(true);
	});

	it("ask for what their fields say, and leave out what is no day", () => {
		const typed = url({ voter: ["OST", "XVA"], from: "2031", to: "soon", important: "1", rule: "all", words: "grain" });
		expect(queryOf(fieldsOf("agreement"), typed)).toEqual({
			...{ voter: ["OST", "XVA"], by: "year", from: "2031", important: "1", rule: "all" },
		});
	});

	it("say what is missing", () => {
		expect(missingOf(["pair"], url({ voter: "OST" }))).toEqual(["pair"]);
		expect(missingOf(["pair"], url({ voter: ["OST", "XVA"] }))).toEqual([]);
		expect(missingOf(["holder", "issue"], url({ issue: "corridor" }))).toEqual(["holder"]);
	});

	it("take a year, a month or a day", () => {
		expect(["", "2031", "2031-02", "2031-02-03", "3 May"].map(isDay)).toEqual([true, true, true, true, false]);
	});
});
