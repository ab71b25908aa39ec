import { describe, expect, it } from "vitest";
import { CONTEXT, kestria, norland } from "../comparators/fixtures/accounts.ts";
import { isCarried, type Saying, sayingsOf, stemsIn } from "./sayings.ts";

const given = (text: string): Saying => {
	const saying = sayingsOf(norland(text)).find(({ manner }) => manner !== "own");
	if (saying === undefined) throw new RangeError("nothing is given to others");
	return saying;
};

describe("sayings", () => {
	it("are one a sentence and holder, with everything that is said", () => {
		const sayings = sayingsOf(
			norland("President Brenner opposed sanctions, and supported the ceasefire. Norland supports the grain corridor."),
		);
		expect(sayings.map(({ holder, manner, concepts }) => [holder, manner, [...concepts].join()])).toEqual([
			["XKE", "counterpart", "sanctions,ceasefire"],
			["XNO", "own", "grain"],
		]);
	});

	it.each([
		[
			"in the same words",
			"President Brenner promised that the lighthouse keepers would return.",
			"Brenner promised that the lighthouse keepers would return soon.",
		],
		[
			"in the same words beside another saying",
			"President Brenner promised that the lighthouse keepers would return.",
			"Kestria opposes sanctions. The lighthouse keepers would return, as promised.",
		],
		[
			"by a sentence with half of the words",
			"President Brenner promised that the lighthouse keepers would return.",
			"The lighthouse keepers would return.",
		],
		["by its object in another language", "President Brenner opposed sanctions.", "凯方反对制裁。"],
		[
			"by the greater part of their objects",
			"President Brenner supported the grain corridor and the ceasefire.",
			"凯方支持停火。",
		],
		[
			"in parts, as what both hold",
			"The two sides discussed the ceasefire, the pipeline and sanctions.",
			"凯方支持停火。凯方反对制裁。",
		],
		["as what both hold", "President Brenner opposed sanctions.", "The two sides oppose sanctions."],
	])("are carried %s", (_, mine, theirs) => {
		expect(isCarried(given(mine), kestria(theirs), CONTEXT.concepts)).toBe(true);
	});

	it.each([
		[
			"something else",
			"President Brenner promised that the lighthouse keepers would return.",
			"Kestria supports the grain corridor.",
		],
		[
			"the object without the amount",
			"President Brenner supported sanctions on 400 tons of grain.",
			"Kestria supports sanctions.",
		],
		[
			"a sentence with fewer than half of the words",
			"President Brenner promised that the lighthouse keepers would return.",
			"The lighthouse keepers return.",
		],
		["another's words", "President Brenner opposed sanctions.", "President Halvorsen opposed sanctions."],
		[
			"a lesser part, where a great matter in them is lacking",
			"President Brenner supported the grain corridor and the ceasefire.",
			"凯方支持粮食走廊。",
		],
		[
			"other words in another language",
			"President Brenner promised that the lighthouse keepers would return.",
			"凯方支持停火。",
		],
	])("are not carried by %s", (_, mine, theirs) => {
		expect(isCarried(given(mine), kestria(theirs), CONTEXT.concepts)).toBe(false);
	});
});

describe("a side's own words", () => {
	const own = (text: string): Saying => sayingsOf(norland(text))[0] as Saying;
	const ru = "Кестрия выступает против санкций.";

	it.each([
		["says the same of itself", "Norland opposes sanctions.", ru],
		[
			"has its holder say it to somebody else, in another language",
			"Norland opposes sanctions.",
			"凯方赞赏诺方反对制裁。",
		],
	])("are carried by an account that %s", (_, mine, theirs) => {
		expect(isCarried(own(mine), kestria(theirs), CONTEXT.concepts)).toBe(true);
	});

	it.each([
		["is for it", "Norland opposes sanctions.", "Кестрия поддерживает санкции."],
		["only speaks of it", "Norland opposes sanctions.", "Кестрия обсудила санкции."],
		["lacks the amount", "Norland opposes sanctions on 400 tons of grain.", ru],
	])("are not carried by an account that %s", (_, mine, theirs) => {
		expect(isCarried(own(mine), kestria(theirs), CONTEXT.concepts)).toBe(false);
	});

	it("are not carried where they reproach somebody and the other does not", () => {
		const saying = own("Norland opposes sanctions.");
		const statements = saying.account.statements.map((statement) => ({ ...statement, target: "XKE" }));
		const account = { ...saying.account, statements };
		const aimed = sayingsOf(account)[0] as Saying;
		expect(isCarried(aimed, kestria(ru), CONTEXT.concepts)).toBe(false);
	});
});

describe("the words of a stretch", () => {
	const words = (text: string) => [...stemsIn(norland(text), { start: 0, end: text.length })];

	it("are those that are more than grammar", () => {
		expect(words("The two of us saw a harbour.")).toEqual(["harbour"]);
	});

	it("are all where words are not spaced", () => {
		expect(words("港口开放。").join("")).toContain("开放");
	});
});
