import { describe, expect, it } from "vitest";
import { firstPlainName, plainName } from "./plain-name.ts";

describe("plainName", () => {
	it.each([
		["Valdara", "Valdara"],
		["Вальдар(а|ы|е|у|ой)", "Вальдара"],
		["Тесмарк(а|у|ом|е)?", "Тесмарк"],
		["Cote d’Ivoire", "Cote d’Ivoire"],
		["瓦尔达拉", "瓦尔达拉"],
		["тесмаркск*", null],
		["=US", null],
		["Стран(а|ы) * мира", null],
		["", null],
	])("of %j is %j", (term, name) => {
		expect(plainName(term)).toBe(name);
	});
});

it("takes the first term that is a name", () => {
	expect(firstPlainName(["=UK", "United Kingdom", "Britain"])).toBe("United Kingdom");
	expect(firstPlainName(["=UK"])).toBeNull();
	expect(firstPlainName(undefined)).toBeNull();
});
