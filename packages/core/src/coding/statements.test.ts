import type { Document, Position, Statement } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { readingOf } from "./fixtures/held.ts";

/** The statements of a text, each with the positions that are read in it. */
function read(text: string, more: Partial<Document> = {}) {
	const { statements, positions } = readingOf(text, more);
	return statements.map((statement, at): Statement & { readonly positions: readonly Position[] } => ({
		...statement,
		positions: positions.filter((position) => position.statement === at),
	}));
}
const quotes = (text: string): readonly string[] => read(text).map(({ quote }) => quote.exact);

describe("where one thought ends", () => {
	it.each<readonly [text: string, ...quotes: string[]]>([
		["Norland supports the ceasefire and the pipeline.", "Norland supports the ceasefire and the pipeline."],
		[
			"Norland supports the ceasefire, the pipeline and the harbour.",
			"Norland supports the ceasefire, the pipeline and the harbour.",
		],
		[
			"Norland supports the ceasefire, and opposes sanctions.",
			"Norland supports the ceasefire",
			"and opposes sanctions.",
		],
		[
			"Norland supports the ceasefire and opposes sanctions.",
			"Norland supports the ceasefire",
			"and opposes sanctions.",
		],
		["Ships pass the pipeline; the sanctions hold.", "Ships pass the pipeline", "the sanctions hold."],
		[
			"Norland supports the ceasefire and, for reasons that it has told before, opposes sanctions.",
			"Norland supports the ceasefire and, for reasons that it has told before",
			"opposes sanctions.",
		],
		[
			"Norland supports the ceasefire and the ships that by now oppose sanctions.",
			"Norland supports the ceasefire and the ships that by now oppose sanctions.",
		],
		[
			"Norland keeps the pipeline, its old friend opposes sanctions.",
			"Norland keeps the pipeline",
			"its old friend opposes sanctions.",
		],
		[
			"Norland keeps the pipeline, its very oldest friends oppose sanctions.",
			"Norland keeps the pipeline, its very oldest friends oppose sanctions.",
		],
		[
			"Norland supports the ceasefire and the ships that now oppose sanctions.",
			"Norland supports the ceasefire",
			"and the ships that now oppose sanctions.",
		],
		[
			"Norland supports the ceasefire: it opposes sanctions.",
			"Norland supports the ceasefire:",
			"it opposes sanctions.",
		],
		["诺方反对制裁，支持停火。", "诺方反对制裁", "支持停火"],
		["粮食走廊长三百公里，停火还在。", "粮食走廊长三百公里", "停火还在"],
	])("is where a new view begins, and at a semicolon or a Chinese comma: %s", (text, ...expected) => {
		expect(quotes(text)).toEqual(expected);
	});
});

describe("what is said", () => {
	it.each<readonly [text: string, ...quotes: string[]]>([
		["President Halvorsen spoke, smiled and left."],
		["Ships came."],
		["Kestria slept.", "Kestria slept."],
		["12 ships left.", "12 ships left."],
		["Ships support it.", "Ships support it."],
		["President Brenner spoke, smiled and left.", "President Brenner spoke, smiled and left."],
		["The two sides spoke, smiled and left.", "The two sides spoke, smiled and left."],
		["President Halvorsen smiled and spoke; the sun shone; ships support it.", "ships support it."],
	])("is a thing, a number, a state or a view, and whatever is given to another: %s", (text, ...expected) => {
		expect(quotes(text)).toEqual(expected);
	});

	it("holds what is named in it, each once", () => {
		const [statement] = read(
			"Norland opposes the sanctions of 2019 and sanctions on 12 ships or 12 boats of Orvena and Orvena.",
		);
		expect(statement?.object).toEqual({
			concepts: ["sanctions"],
			actors: ["XNO", "XOR"],
			numbers: ["2019", "12"],
		});
		expect(statement?.positions.map(({ issue }) => issue)).toEqual(["sanctions"]);
	});

	it("is of its own stretch", () => {
		const [first, second] = read(
			"Norland supports the ceasefire of 2019, and opposes sanctions on 12 ships of Orvena.",
		);
		expect(first?.object).toEqual({ concepts: ["ceasefire"], actors: ["XNO"], numbers: ["2019"] });
		expect(second?.object).toEqual({ concepts: ["sanctions"], actors: ["XOR"], numbers: ["12"] });
	});

	it("has the hedges of its stretch, and no issue for a thing that is on none", () => {
		expect(read("Norland could support the ceasefire; ships come.")[0]?.hedges).toEqual(["may-could"]);
		expect(read("Norland supports the ceasefire; ships could support it.")[0]?.hedges).toEqual([]);
		const [orchestra] = read("Norland supports the orchestra.");
		expect(orchestra?.object.concepts).toEqual(["tour"]);
		expect(orchestra?.positions).toEqual([]);
	});

	it("says who holds it, who says so, and by which rules", () => {
		expect(read("President Brenner opposes sanctions.")[0]).toMatchObject({
			...{ holder: "XKE", asserter: "XNO", manner: "counterpart", agentless: false, paragraph: 0, sentence: 0 },
			because: ["en.named-speaker"],
			positions: [
				{
					...{ issue: "sanctions", holder: "XKE", asserter: "XNO", manner: "counterpart", stance: -2 },
					...{ status: "asserted", certainty: "high" },
					because: ["en.named-speaker", "concept:sanctions", "disapproval", "by-object"],
				},
			],
		});
	});
});

describe("by which rules a thing is read", () => {
	it.each<readonly [text: string, stance: number | null, because: string]>([
		["Norland supports the ceasefire.", 2, "support by-object"],
		["Norland does not support the ceasefire.", -2, "support-negated by-object"],
		["The ceasefire holds.", null, "no-attitude"],
		["Norland opposes the River Treaty.", -2, "disapproval by-object against-the-usual plainly-said"],
		["Norland supports the River Treaty.", 2, "support by-object"],
		["Norland supports the harbour.", null, "support by-object"],
		["Norland opposes the harbour.", null, "disapproval by-object topic"],
		["The harbour is welcome.", null, "support by-predicate topic"],
		["Norland condemns the invasion of Sorrel.", 3, "name-carries-stance"],
		["They call it an “invasion of Sorrel”.", null, "name-disowned"],
	])("is said with it: %s", (text, stance, because) => {
		const [position] = readingOf(text).positions;
		expect(position?.stance).toBe(stance);
		expect(position?.because.slice(2).join(" ")).toBe(because);
	});

	it.each([
		["The two sides discussed the invasion of Sorrel.", "XNO own 3 name-carries-stance tellers-name"],
		["The two sides condemned the invasion of Sorrel.", "BOTH joint 3 name-carries-stance"],
		["President Brenner discussed the invasion of Sorrel.", "XKE counterpart 3 name-carries-stance"],
		["The two sides discussed sanctions.", "BOTH joint 0 report by-object"],
	])("gives a name that takes sides to the teller where two only discussed it: %s", (text, expected) => {
		const [position] = readingOf(text).positions;
		const { holder, manner, stance, because } = position as Position;
		expect([holder, manner, stance, ...because.slice(2)].join(" ")).toBe(expected);
	});

	it("leaves it with two who commit themselves before they discuss it", () => {
		expect(
			readingOf("The two sides firmly support talks and discussed the invasion of Sorrel.").positions,
		).toMatchObject([{ holder: "BOTH", manner: "joint", stance: 3 }]);
	});

	it("leaves it with those who sign a joint text", () => {
		const joint = { kind: "joint-statement", publisher: null } as const;
		expect(readingOf("The two sides discussed the invasion of Sorrel.", joint).positions).toMatchObject([
			{ holder: "BOTH", manner: "joint" },
		]);
	});
});

describe("a name that another gives", () => {
	it.each<readonly [text: string, stance: number | null]>([
		["Kestria spoke of the so-called invasion of Sorrel.", null],
		["Kestria spoke of a so-called “long invasion of Sorrel”.", null],
		["Kestria spoke of the so-called great long invasion of Sorrel.", null],
		["Kestria spoke of the so-called very great long invasion of Sorrel.", 3],
		["The invasion of Sorrel is the so-called.", 3],
		["They call it an ‘invasion of Sorrel’.", null],
		["They call it an “invasion of Sorrel which goes on”.", 3],
		["They call it a “long invasion of Sorrel”.", 3],
		["诺方谴责“入侵索雷尔”。", 3],
	])("is disowned by such a word close before it, or by quotation marks around it: %s", (text, stance) => {
		expect(readingOf(text).positions.map((position) => position.stance)).toEqual([stance]);
	});
});

describe("what takes no stance", () => {
	it.each<readonly [text: string, stance: number | null]>([
		["Will Norland support sanctions?", null],
		["Norland supports sanctions, or does it?", null],
		["Norland supports sanctions. Will they last?", 2],
		["Norland supports sanctions; will they last?", 2],
		["诺方支持制裁吗？", null],
		["诺方支持制裁。会谈何时举行？", 2],
	])("is what is asked, to the end of the question: %s", (text, stance) => {
		expect(readingOf(text).positions[0]?.stance).toBe(stance);
	});

	it("is asked of a name that takes sides as well, which carries its own", () => {
		expect(readingOf("Did the invasion of Sorrel end?").positions[0]?.stance).toBe(3);
	});

	it("is what suffers, in its own stretch", () => {
		expect(readingOf("粮食走廊遭受重大打击。").positions).toEqual([]);
		expect(readingOf("粮食走廊长三百公里，港口遭受重大打击。").positions.map(({ issue }) => issue)).toEqual(["grain"]);
		expect(readingOf("港口遭受重大打击，粮食走廊长三百公里。").positions.map(({ issue }) => issue)).toEqual(["grain"]);
	});

	it("is what stands behind words of ceremony", () => {
		expect(readingOf("双方共同见证输气管道等文件签署。").positions).toEqual([]);
		expect(readingOf("双方讨论输气管道，共同见证文件签署。").positions).toHaveLength(1);
		expect(readingOf("诺方支持输气管道。双方共同见证文件签署。").positions).toHaveLength(1);
	});
});

describe("what is quoted", () => {
	it("begins at the governing verb of an earlier stretch, so far as it is not too long", () => {
		expect(quotes("Norland said that it supports the ceasefire and that the sanctions are in force.")).toEqual([
			"Norland said that it supports the ceasefire",
			"supports the ceasefire and that the sanctions are in force.",
		]);
	});

	it("shows whom another's support was thanked for", () => {
		expect(
			quotes("President Halvorsen thanked President Brenner for Kestria's support for the ceasefire.").at(-1),
		).toBe("President Halvorsen thanked President Brenner for Kestria's support for the ceasefire.");
	});

	it("is as long in a later sentence as in the first", () => {
		const first = `Ships pass ${"bridges ".repeat(24)}in the rain.`;
		const second = `Norland supports ${"bridges ".repeat(15)}and the ceasefire.`;
		expect(quotes(`${first} ${second}`).at(-1)).toBe(second);
	});

	it("is whole up to 260 characters, and cut at words around its thing beyond", () => {
		const filled = (length: number): string => {
			const end = " and the ceasefire.";
			const begin = "Norland supports ";
			return `${begin}${"bridges ".repeat(60).slice(0, length - begin.length - end.length)}${end}`;
		};
		const whole = filled(260);
		expect(whole).toHaveLength(260);
		expect(quotes(whole)).toEqual([whole]);
		const [cut] = quotes(filled(261));
		expect(cut).toMatch(/^bridges .* and the ceasefire\.$/);
		expect((cut as string).length).toBeLessThan(140);
		const [ahead] = quotes(`Norland supports the ceasefire and ${"bridges ".repeat(40)}`);
		expect(ahead).toMatch(/^Norland supports the ceasefire and .*bridges$/);
		expect((ahead as string).length).toBeLessThan(165);
	});
});
