import { describe, expect, it } from "vitest";
import { formsOfVerb, withArticle } from "./forms.ts";

describe("the forms of an English verb", () => {
	it.each([
		["reaffirm", "reaffirm reaffirms reaffirmed reaffirming"],
		["agree", "agree agrees agreed agreeing"],
		["note", "note notes noted noting"],
		["stress", "stress stresses stressed stressing"],
		["establish", "establish establishes established establishing"],
		["deny", "deny denies denied denying"],
		["convey", "convey conveys conveyed conveying"],
	])("follow the rules: %s", (verb, forms) => {
		expect(formsOfVerb(verb)).toEqual(forms.split(" "));
	});

	it.each([
		["commit", "commit commits committed committing"],
		["plan", "plan plans planned planning"],
		["regret", "regret regrets regretted regretting"],
		["concur", "concur concurs concurred concurring"],
		["visit", "visit visits visited visiting"],
		["offer", "offer offers offered offering"],
	])("double the last consonant where it is stressed: %s", (verb, forms) => {
		expect(formsOfVerb(verb)).toEqual(forms.split(" "));
	});

	it("stand in both spellings where usage is divided", () => {
		expect(formsOfVerb("cancel")).toEqual("cancel cancels canceled cancelled canceling cancelling".split(" "));
	});

	it.each([
		["freeze", "freeze freezes froze frozen freezing"],
		["rebuild", "rebuild rebuilds rebuilt rebuilding"],
		["hold", "hold holds held holding"],
		["undertake", "undertake undertakes undertook undertaken undertaking"],
		["seek", "seek seeks sought seeking"],
		["begin", "begin begins began begun beginning"],
		["withdraw", "withdraw withdraws withdrew withdrawn withdrawing"],
	])("know the irregular: %s", (verb, forms) => {
		expect(formsOfVerb(verb)).toEqual(forms.split(" "));
	});

	it.each(["be", "have", "do", "go", "put", "lie", "tie"])("name no form twice: %s", (verb) => {
		expect(new Set(formsOfVerb(verb)).size).toBe(formsOfVerb(verb).length);
	});

	it("hold what people write of to be, to have, to do and to lie", () => {
		expect(formsOfVerb("be")).toEqual(expect.arrayContaining(["is", "are", "was", "were", "been", "being"]));
		expect(formsOfVerb("have")).toEqual(expect.arrayContaining(["has", "had", "having"]));
		expect(formsOfVerb("do")).toEqual(expect.arrayContaining(["does", "did", "done", "doing"]));
		expect(formsOfVerb("lie")).toEqual(expect.arrayContaining(["lies", "lay", "lain", "lying"]));
	});
});

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
