import { describe, expect, it } from "vitest";
import { isDeeperThan } from "./shallow-json.ts";

describe("the depth of JSON", () => {
	it("is that of its lists and objects together", () => {
		expect(isDeeperThan('[{"a":[1]},[2]]', 2)).toBe(true);
		expect(isDeeperThan('[{"a":[1]},[2]]', 3)).toBe(false);
	});

	it("does not count brackets in texts", () => {
		expect(isDeeperThan(JSON.stringify({ a: '[[[ \\" {{{', "]": "[[\\" }), 1)).toBe(false);
		expect(isDeeperThan(JSON.stringify({ a: "\\", b: [1] }), 1)).toBe(true);
	});
});
