import type { Account, Concept, Statement } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { SMALL_WORLD } from "../coding/fixtures/small-world.ts";
import { kestria, norland } from "../comparators/fixtures/accounts.ts";
import { type OtherSide, otherSideOf, weightOf } from "./particulars.ts";

const account = norland("The Presidents met. Norland supports the ceasefire.");
const [SPOKEN] = account.statements as readonly [Statement];
const [ANY] = SMALL_WORLD.codebook.concepts as readonly [Concept];

const thing = (id: string, news: number, issue: string | null = null): Concept => ({ ...ANY, id, issue, news });
const CONCEPTS = new Map(
	[
		thing("greetings", 0),
		thing("visits", 1),
		thing("treaty", 2),
		thing("invasion", 3),
		thing("ceasefire", 3, "ceasefire"),
	].map((concept) => [concept.id, concept]),
);

/** What another text in the same language has to answer with, where only a part of it is told. */
const side = (has: Partial<OtherSide> = {}): OtherSide => ({
	concepts: new Set(),
	numbers: new Set(),
	stems: new Set(),
	...has,
});

interface Said {
	readonly words?: string;
	readonly concepts?: readonly string[];
	readonly numbers?: readonly string[];
	readonly statement?: Partial<Statement>;
	readonly account?: Account;
}

/** Words that are all grammar, by default: they weigh nothing. */
function weigh(
	{ words = "it is so", concepts = [], numbers = [], statement, account: mine = account }: Said,
	others = side(),
): number {
	const { quote, object } = SPOKEN;
	const said: Statement = {
		...SPOKEN,
		sentence: 1,
		manner: "own",
		attitude: null,
		quote: { ...quote, exact: words },
		object: { ...object, concepts, numbers },
		...statement,
	};
	return weightOf(said, mine, others, CONCEPTS);
}

describe("what another text can answer with", () => {
	const other = kestria("The sanctions were lifted. Kestria supports the grain corridor for 400 ships.");

	it("are the objects that it mentions, and its amounts", () => {
		const { concepts, numbers } = otherSideOf(account, [other]);
		expect([...concepts]).toEqual(expect.arrayContaining(["sanctions", "grain"]));
		expect([...numbers]).toContain("400");
	});

	it("are objects that it only mentions", () => {
		const mention = other.mentions.map(({ concept }) => concept);
		expect(mention).toContain("sanctions");
		expect([...otherSideOf(account, [{ ...other, statements: [] }]).concepts]).toEqual(
			expect.arrayContaining(["sanctions", "grain"]),
		);
	});

	it("are objects that only its statements have", () => {
		const unmentioned = { ...other, mentions: [] };
		expect([...otherSideOf(account, [unmentioned]).concepts]).toContain("grain");
	});

	it("are its words where it is in the same language, and unknown words where none is", () => {
		expect([...(otherSideOf(account, [other, kestria("凯方支持停火。")]).stems ?? [])]).toContain("corridor");
		expect(otherSideOf(account, [kestria("凯方支持停火。")]).stems).toBeNull();
	});
});

describe("the weight of wording", () => {
	it("grows with each word that only this text has, up to eight", () => {
		expect(weigh({})).toBe(0);
		expect(weigh({ words: "lighthouse" })).toBeCloseTo(0.15);
		expect(weigh({ words: "lighthouse keepers" })).toBeCloseTo(0.3);
		const eight = "lighthouse keepers repaired seven wooden boats before winter";
		expect(weigh({ words: eight })).toBeCloseTo(1.2);
		expect(weigh({ words: `${eight} without asking anybody` })).toBeCloseTo(1.2);
	});

	it("grows with a name inside the sentence, up to two", () => {
		const more = (words: string, others = side()): number =>
			weigh({ words }, others) - weigh({ words: words.toLowerCase() }, others);
		expect(more("the lighthouse of Ellersund")).toBeCloseTo(0.7);
		expect(more("the lighthouse near Ellersund, Varnholm, Aldmoor, Tisvik")).toBeCloseTo(1.4);
	});

	it("is not that of a name in a month before a day", () => {
		const dated = "the lighthouse opened by October 12";
		expect(weigh({ words: dated })).toBeCloseTo(weigh({ words: dated.toLowerCase() }));
		const called = "the lighthouse opened by Octoberfield";
		expect(weigh({ words: called })).toBeGreaterThan(weigh({ words: called.toLowerCase() }));
	});

	it("is nothing where the other text has the same words and names", () => {
		const words = "the lighthouse keepers of Ellersund would return";
		expect(weigh({ words }, otherSideOf(account, [kestria(`They hoped that ${words}.`)]))).toBe(0);
	});

	it("is less where the other text cannot be searched for the words", () => {
		const words = "the lighthouse of Ellersund";
		expect(weigh({ words }, side({ stems: null }))).toBeCloseTo(0.4 * weigh({ words }));
	});

	it("is counted in a language that nobody has described", () => {
		const { document } = account;
		const unknown = { ...account, document: { ...document, language: "eo" } };
		expect(weigh({ words: "lighthouse keepers", account: unknown })).toBeCloseTo(0.3);
	});
});

describe("the weight of objects", () => {
	it("is the news of the greatest, and a part of that of the others, in any order", () => {
		expect(weigh({ concepts: ["invasion"] })).toBeCloseTo(3);
		expect(weigh({ concepts: ["treaty", "invasion"] })).toBeCloseTo(3.6);
		expect(weigh({ concepts: ["invasion", "treaty"] })).toBeCloseTo(3.6);
	});

	it("is little where they are usual", () => {
		expect(weigh({ concepts: ["visits"] })).toBeCloseTo(0.7);
	});

	it("leaves out those that the other text has", () => {
		const has = side({ concepts: new Set(["invasion"]) });
		expect(weigh({ concepts: ["invasion", "treaty"] }, has)).toBeCloseTo(2);
	});

	it("is none where an issue covers all, and half where it covers a part", () => {
		const words = "the lighthouse keepers";
		expect(weigh({ words, concepts: ["ceasefire"] })).toBe(0);
		expect(weigh({ concepts: ["ceasefire", "treaty"] })).toBeCloseTo(1);
	});

	it("is that of what an issue covers where nothing is read on it for sure", () => {
		const said = { ...SPOKEN, sentence: 1 };
		const read = (certainty: "low" | "high"): Account => ({
			...account,
			statements: [said],
			positions: account.positions.map((position) => ({ ...position, statement: 0, certainty })),
		});
		const weightIn = (mine: Account): number => weightOf(said, mine, side(), CONCEPTS);
		expect(account.positions).not.toEqual([]);
		expect(weightIn(read("low"))).toBeGreaterThan(weightIn(read("high")) + 2);
	});

	it("is none where they are courtesy alone", () => {
		const words = "the lighthouse keepers";
		const has = side({ concepts: new Set(["greetings", "treaty"]) });
		expect(weigh({ words, concepts: ["greetings"] }, has)).toBe(0);
		expect(weigh({ words, concepts: ["greetings", "treaty"] }, has)).toBeCloseTo(0.3);
	});

	it("is settled by an answer in another language, in which new words cannot be seen", () => {
		const words = "the lighthouse keepers";
		const answered = new Set(["treaty"]);
		expect(weigh({ words, concepts: ["treaty"] }, side({ concepts: answered }))).toBeCloseTo(0.3);
		expect(weigh({ words, concepts: ["treaty"] }, side({ concepts: answered, stems: null }))).toBe(0);
		expect(weigh({ words }, side({ stems: null }))).toBeCloseTo(0.12);
	});

	it("is that of the words alone where the codebook no longer has the object", () => {
		const words = "the lighthouse keepers";
		expect(weigh({ words, concepts: ["withdrawn"] })).toBe(weigh({ words }));
	});
});

describe("the weight of amounts", () => {
	it("counts those that only this text gives", () => {
		expect(weigh({ numbers: ["400"] })).toBeCloseTo(1);
		expect(weigh({ numbers: ["400", "35"] }, side({ numbers: new Set(["400"]) }))).toBeCloseTo(1);
	});

	it("counts no dates and no two of something", () => {
		expect(weigh({ numbers: ["2024", "2024-05-06", "2"] })).toBe(0);
	});

	it("is half where an issue covers the rest", () => {
		expect(weigh({ concepts: ["ceasefire"], numbers: ["400"] })).toBeCloseTo(0.5);
	});
});

describe("the weight of a voice", () => {
	it("is greatest where the other side is said to hold it, less for both, none for a text's own side", () => {
		expect(weigh({ statement: { manner: "counterpart" } })).toBeCloseTo(0.5);
		expect(weigh({ statement: { manner: "joint" } })).toBeCloseTo(0.3);
		expect(weigh({ statement: { manner: "own" } })).toBe(0);
	});

	it("grows with an attitude", () => {
		expect(SPOKEN.attitude).not.toBeNull();
		expect(weigh({ statement: { attitude: SPOKEN.attitude } })).toBeCloseTo(0.3);
	});

	it("counts half in the sentence that opens the text", () => {
		expect(weigh({ concepts: ["treaty"], statement: { sentence: 0 } })).toBeCloseTo(1);
	});
});
