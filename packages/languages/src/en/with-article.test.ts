import { describe, expect, it } from "vitest";
import { withArticle } from "./with-article.ts";

describe("the English article", () => {
	it.each([
		["readout", "a readout"],
		["article", "an article"],
		["explanation of vote", "an explanation of vote"],
		["object", "an object"],
		["Issue", "an Issue"],
	])("stands before %s as %s", (name, expected) => {
		expect(withArticle(name)).toBe(expected);
	});
});
