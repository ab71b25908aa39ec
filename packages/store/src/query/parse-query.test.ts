import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexExpression } from "../dialects/sqlite/index-expression.ts";
import { parseQuery } from "./parse-query.ts";
import type { TextQuery } from "./text-query.ts";

/** The query written out again, with every bracket. */
function shown(query: TextQuery): string {
	if (query.kind === "any") return `(${query.of.map(shown).join(" | ")})`;
	if (query.kind === "all")
		return `(${[...query.of.map(shown), ...query.not.map((part) => `-${shown(part)}`)].join(" & ")})`;
	const words = (query.exact ?? query.tokens).join("+");
	return query.prefix === null ? `${query.exact === null ? "" : "="}${words}` : `${query.prefix}*`;
}

const read = (query: string): string => {
	const parsed = parseQuery(query);
	return parsed.ok ? shown(parsed.value) : parsed.problem.code;
};

describe("parseQuery", () => {
	it.each([
		["grain", "grain"],
		["Grain corridors", "(grain & corridor)"],
		['"grain corridors"', "grain+corridor"],
		["“grain corridors”", "grain+corridor"],
		["«зернового коридора»", "зернов+коридор"],
		["「粮食走廊」", "粮食+食+食走+走+走廊"],
		["台湾", "台湾"],
		["台", "台"],
		["台湾问题*", "台湾+湾+湾问+问+问题"],
		["grain AND corridor", "(grain & corridor)"],
		["grain OR wheat corridor", "(grain | (wheat & corridor))"],
		["(grain OR wheat) corridor", "((grain | wheat) & corridor)"],
		["（grain OR wheat）corridor", "((grain | wheat) & corridor)"],
		["grain NOT wheat", "(grain & -wheat)"],
		["grain -wheat", "(grain & -wheat)"],
		['grain -"wheat deal" -(rice OR maize)', "(grain & -wheat+deal & -(rice | maiz))"],
		["grain NOT NOT wheat", "(grain & wheat)"],
		["grain-corridor", "grain+corridor"],
		["G7峰会", "g7+峰+峰会"],
		["grain — corridor", "(grain & corridor)"],
		["=Corridors", "=corridors"],
		['="grain corridors"', "=grain+corridors"],
		["Policie*", "policie*"],
		["and or not", "(and & or & not)"],
	])("reads %s as %s", (query, expected) => {
		expect(read(query)).toBe(expected);
	});

	it.each([
		["", "query-empty"],
		["  ", "query-empty"],
		["— !", "query-empty"],
		['"grain', "query-unclosed"],
		["(grain", "query-unclosed"],
		["grain)", "query-unclosed"],
		["grain AND", "query-incomplete"],
		["OR grain", "query-incomplete"],
		["grain AND OR wheat", "query-incomplete"],
		["()", "query-incomplete"],
		["NOT grain", "query-excludes-only"],
		["wheat OR NOT grain", "query-excludes-only"],
		["g*", "query-too-short"],
		["grain ".repeat(500), "query-too-long"],
		["(".repeat(1000), "query-incomplete"],
	])("says what is wrong with %s", (query, code) => {
		expect(read(query)).toBe(code);
	});

	it("never throws, and hands the index nothing but quoted words and its own operators", () => {
		const sign = fc.constantFrom(
			"(",
			")",
			'"',
			"=",
			"-",
			"*",
			" ",
			"AND",
			"OR",
			"NOT",
			"grain",
			"粮食",
			"'",
			"^",
			":",
			"NEAR",
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(sign, fc.string()), { maxLength: 12 }), (signs) => {
				const parsed = parseQuery(signs.join(""));
				if (!parsed.ok) return;
				expect(indexExpression(parsed.value).replace(/"[^"]*"/g, "")).toMatch(/^[() *]*((AND|OR|NOT)[() *]*)*$/);
			}),
		);
	});
});
