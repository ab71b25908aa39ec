import { describe, expect, it } from "vitest";
import { hostileCall, nothingFound, straitsCall } from "../fixtures/straits-call.ts";
import { escapeMarkdown, writeMarkdown } from "../writers/markdown.ts";
import { renderCsv } from "./csv.ts";
import { renderJson } from "./json.ts";
import { comparisonReport } from "./report.ts";

const renderMarkdown = (comparison: typeof straitsCall): string => writeMarkdown(comparisonReport(comparison));

/** A plain RFC 4180 reader: what a spreadsheet would see. */
function readCsv(csv: string): readonly (readonly string[])[] {
	const rows: string[][] = [[]];
	for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
		rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
		if (end === "\r\n") rows.push([]);
		if (end === "") break;
	}
	return rows.filter((row) => row.length > 1);
}

const column = (rows: readonly (readonly string[])[], name: string): readonly (string | undefined)[] => {
	const at = rows[0]?.indexOf(name) ?? -1;
	return rows.slice(1).map((row) => row[at]);
};

describe("JSON", () => {
	it("is the same whatever the order in which the values were built", () => {
		const turned = Object.fromEntries(Object.entries(straitsCall).toReversed());
		expect(renderJson(turned as unknown as typeof straitsCall)).toBe(renderJson(straitsCall));
	});

	it("loses nothing and ends its line", () => {
		const json = renderJson(straitsCall);
		expect(JSON.parse(json)).toEqual(straitsCall);
		expect(json.endsWith("}\n")).toBe(true);
	});

	it("lets every quote be cut out of its text again", () => {
		const { accounts, findings } = JSON.parse(renderJson(straitsCall)) as typeof straitsCall;
		const quotes = findings.flatMap(({ evidence, instead }) => [...evidence, ...instead]);
		const cut = quotes.map(({ document, start, end }) =>
			accounts.find((account) => account.document.id === document)?.document.text.slice(start, end),
		);
		expect(cut).toEqual(quotes.map(({ exact }) => exact));
		expect(cut).toHaveLength(6);
	});
});

describe("CSV", () => {
	it("has one row a finding, in rank order", () => {
		const rows = readCsv(renderCsv(straitsCall, { bom: false }));
		expect(column(rows, "kind")).toEqual(["omission", "unconfirmed-attribution", "terminology"]);
		expect(column(rows, "evidence")[2]).toBe("blockade of the Amber Strait\nsiege of Port Mirna");
		expect(column(rows, "base_rate")).toEqual(["0.75", "", ""]);
	});

	it("has one row an issue and account in its matrix", () => {
		const rows = readCsv(renderCsv(straitsCall, { what: "matrix", bom: false }));
		expect(rows).toHaveLength(1 + 9);
		expect(column(rows, "mentioned").filter((cell) => cell === "no")).toHaveLength(3);
		expect(column(rows, "stance")[0]).toBe("-2");
	});

	it("is one table with one head, every row as wide as it", () => {
		for (const what of ["findings", "matrix"] as const) {
			const rows = readCsv(renderCsv(straitsCall, { what, bom: false }));
			expect(new Set(rows.map((row) => row.length)).size).toBe(1);
			expect(rows.filter((row) => row[0] === rows[0]?.[0])).toHaveLength(1);
		}
	});

	it("begins with a byte order mark unless told not to", () => {
		expect(renderCsv(straitsCall).startsWith("\uFEFFrank,")).toBe(true);
		expect(renderCsv(straitsCall, { bom: false }).startsWith("rank,")).toBe(true);
	});

	it("runs no formula of a hostile text", () => {
		const rows = readCsv(renderCsv(hostileCall, { what: "findings", bom: false }));
		const matrix = readCsv(renderCsv(hostileCall, { what: "matrix", bom: false }));
		const formulas = [...rows, ...matrix].flat().filter((cell) => /^[=+@\t\r]/u.test(cell));
		expect(formulas).toEqual([]);
		expect(column(rows, "headline")[0]?.startsWith("'=HYPERLINK")).toBe(true);
	});

	it("keeps its head when nothing was found", () => {
		expect(readCsv(renderCsv(nothingFound, { bom: false }))).toHaveLength(1);
	});
});

describe("Markdown", () => {
	it("escapes markup, HTML, bare addresses and marks at the start of a line", () => {
		expect(escapeMarkdown("# <b> *x* [a](b) `c` | http://x.example www.y.example z@w")).toBe(
			"\\# \\<b\\> \\*x\\* \\[a\\](b) \\`c\\` \\| http\\://x.example www\\.y.example z\\@w",
		);
		expect(escapeMarkdown("1. one")).toBe("1\\. one");
		expect(escapeMarkdown("- one")).toBe("\\- one");
	});

	it("shows matrix and findings with words of both sides", () => {
		const page = renderMarkdown(straitsCall);
		expect(page).toContain(
			"| Status of Mirna | ¶3, 20\u00A0% of the text<br>own: ¶3\u00A0does not recognise | — | — |",
		);
		expect(page).toContain("**says instead, C ¶2**\n\n> особый морской режим в Янтарном проливе");
		expect(page).toContain("- B, C: nothing similar");
	});

	it("lets no hostile text out of its cell", () => {
		const page = renderMarkdown(hostileCall);
		expect(page).not.toMatch(/(?<!\\)<(?!br>)/u);
		expect(page).not.toMatch(/(?<!\\)\[/u);
		expect(page).not.toContain("\u202E");
	});

	it("says so when nothing was found", () => {
		expect(renderMarkdown(nothingFound)).toContain("No differences of the kinds");
	});
});
