import { describe, expect, it } from "vitest";
import { parseSearch, readUrl } from "../../../state/url-field.ts";
import { isFiltered, LEDGER_FIELDS, NO_FILTERS, queryOf, textQueryOf } from "./ledger-url.ts";

const urlOf = (search: string) => readUrl(LEDGER_FIELDS, parseSearch(search));

describe("the address of the ledger", () => {
	it("asks for what it says, every list as often as it is named", () => {
		const url = urlOf("?tab=timeline&q=corridor&issue=trade&issue=taiwan&stance=unread&from=2024-02&order=oldest");
		expect(url.tab).toBe("timeline");
		expect(queryOf(url)).toEqual({
			words: "corridor",
			issue: ["trade", "taiwan"],
			stance: ["unread"],
			from: "2024-02",
		});
	});

	it("asks for positions of low certainty only where the address says so, and of positions alone", () => {
		expect(queryOf(urlOf("?issue=trade"))).toEqual({ issue: ["trade"] });
		const url = urlOf("?unsure=1");
		expect(queryOf(url)).toEqual({ unsure: "1" });
		expect(textQueryOf(url)).toEqual({});
		expect(queryOf({ ...url, ...NO_FILTERS })).toEqual({});
	});

	it("asks nothing of a day that is still being typed", () => {
		expect(queryOf(urlOf("?from=202&to=2024-1"))).toEqual({});
	});

	it("asks texts only what texts can answer", () => {
		expect(textQueryOf(urlOf("?q=corridor&holder=VAL&publisher=OST&to=2025"))).toEqual({
			words: "corridor",
			publisher: ["OST"],
			to: "2025",
		});
	});

	it("knows whether anything is filtered, and takes all of it away", () => {
		expect(isFiltered(urlOf("?tab=texts&at=3&order=oldest"))).toBe(false);
		const url = urlOf("?q=x&kind=speech&at=3&tab=texts");
		expect(isFiltered(url)).toBe(true);
		expect(isFiltered({ ...url, ...NO_FILTERS })).toBe(false);
		expect({ ...url, ...NO_FILTERS }.tab).toBe("texts");
	});
});
