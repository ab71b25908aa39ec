import { describe, expect, it } from "vitest";
import { readUrl } from "../../../state/url-field.ts";
import { isFiltered, LIST_FIELDS, queryOf, spanField } from "./document-url.ts";

const urlOf = (search: Readonly<Record<string, string | readonly string[]>>) => readUrl(LIST_FIELDS, search);

describe("the address of a document", () => {
	it.each([
		["12-30", { start: 12, end: 30 }],
		["30-12", null],
		["12", null],
		["a-b", null],
	])("names words as %s", (text, span) => {
		expect(spanField.read([text])).toEqual(span);
		expect(spanField.write(span)).toEqual(span === null ? [] : [text]);
	});
});

describe("the address of the list", () => {
	it("asks for all of it where it says nothing", () => {
		expect(queryOf(urlOf({}))).toEqual({ order: "newest" });
		expect(isFiltered(urlOf({ order: "title" }))).toBe(false);
	});

	it("says what is asked, and leaves out a day that is still being typed", () => {
		const url = urlOf({
			...{ q: "corridor", publisher: ["VAL", "OST"], kind: "readout", language: "zh", coded: "no" },
			...{ from: "2025-1", to: "2025-10", earlier: "1", order: "oldest" },
		});
		expect(isFiltered(url)).toBe(true);
		expect(queryOf(url)).toEqual({
			...{ named: "corridor", publisher: ["VAL", "OST"], kind: ["readout"], language: ["zh"], coded: "no" },
			...{ to: "2025-10", earlier: "1", order: "oldest" },
		});
	});
});
