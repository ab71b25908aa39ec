import { describe, expect, it } from "vitest";
import {
	choiceField,
	flagField,
	listField,
	numberField,
	parseSearch,
	readUrl,
	stringifySearch,
	textField,
	writeUrl,
} from "./url-field.ts";

const FIELDS = {
	issue: listField,
	words: textField,
	tab: choiceField(["table", "timeline"]),
	row: numberField,
	all: flagField,
};

const read = (text: string) => readUrl(FIELDS, parseSearch(text));

describe("the address as state", () => {
	it("reads what it says, and what is taken where it says nothing", () => {
		expect(read("?issue=taiwan&issue=trade&words=%E8%B5%B0%E5%BB%8A")).toEqual({
			issue: ["taiwan", "trade"],
			words: "走廊",
			tab: "table",
			row: null,
			all: false,
		});
	});

	it("takes the first choice for one that there is not", () => {
		expect(read("?tab=%3Cscript%3E&row=1e9").tab).toBe("table");
		expect(read("?row=1e9").row).toBeNull();
	});

	it("leaves out what is taken without saying", () => {
		const search = writeUrl(FIELDS, parseSearch("?tab=timeline&issue=trade"), { tab: "table", all: true });
		expect(stringifySearch(search)).toBe("?issue=trade&all=1");
	});

	it("leaves alone what the page does not name", () => {
		expect(stringifySearch(writeUrl(FIELDS, parseSearch("?from=2022"), { row: 3 }))).toBe("?from=2022&row=3");
	});

	it("gives back what was put in, in every script", () => {
		const state = { issue: ["a b", "c&d"], words: "«да» 会谈 ?=#", tab: "timeline", row: -2, all: true } as const;
		expect(read(stringifySearch(writeUrl(FIELDS, {}, state)))).toEqual(state);
	});
});
