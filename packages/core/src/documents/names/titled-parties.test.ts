import { describe, expect, it } from "vitest";
import { titledParties } from "./titled-parties.ts";

const partiesOf = (title: string) => titledParties({ title, text: "" });

describe("the parties of a joint text, by its title", () => {
	it.each([
		["Joint Statement of the Republic of Norland and the Kingdom of Kestria", ["Norland", "Kestria"]],
		["Joint Declaration between Norland and Kestria on Trade", ["Norland", "Kestria"]],
		["诺兰共和国和凯斯特王国联合声明", ["诺兰", "凯斯特"]],
		["Совместное заявление Республики Норланд и Королевства Кестрия", ["Норланд", "Кестрия"]],
	])("%s", (title, parties) => {
		expect(partiesOf(title)).toEqual(parties);
	});

	it.each([
		"Statement of Norland and Kestria",
		"Joint Statement on Trade",
		"Joint Statement of the G7 Leaders",
		"会谈",
	])("are not told by: %s", (title) => {
		expect(partiesOf(title)).toEqual([]);
	});
});
