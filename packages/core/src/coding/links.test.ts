import { describe, expect, it } from "vitest";
import { readingOf } from "./fixtures/held.ts";

/** `object supports 2`: how the words of attitude reach the only thing of a text, those words, and the stance. */
function linkIn(text: string): string {
	const { positions, statements } = readingOf(text);
	const [position, ...others] = positions;
	if (position === undefined || others.length > 0)
		throw new RangeError(`Expected one position, got ${positions.length}`);
	const link = position.because.find((rule) => rule.startsWith("by-"))?.slice("by-".length) ?? "none";
	const verb = statements[position.statement]?.attitude?.verb ?? "–";
	return `${link} ${verb} ${position.stance}`;
}

describe("how words of attitude reach a thing", () => {
	it.each([
		["as its object", "Norland supports the ceasefire.", "object supports 2"],
		["as its object", "Norland stands ready to extend the grain corridor.", "object ready to 1"],
		["as its object", "Norland rejects lifting the sanctions.", "object rejects 2"],
		["as its object", "Norland will keep the sanctions in place.", "object keep the sanctions in place 2"],
		["as its object", "Norland does not seek sanctions.", "object seek -2"],
		["as its object", "The illegal sanctions hold.", "object illegal -2"],
		["as its object", "Norland urges Kestria to respect the ceasefire.", "object respect 1"],
		["as its object", "诺方支持停火。", "object 支持 2"],
		["as its object", "Норланд осуждает санкции.", "object осуждает -3"],
		[
			"at a distance",
			"Norland supports, over many years and in all the towns of its coast, the ceasefire.",
			"far supports 2",
		],
		["behind it", "The ceasefire is welcome.", "predicate welcome 2"],
		["behind it", "Sanctions are unacceptable.", "predicate unacceptable -2"],
		["behind it", "The ceasefire must be kept.", "predicate must 2"],
		["as harm done to it", "Raids undermine the ceasefire.", "complaint undermine 2"],
		["as harm done to it", "The ceasefire is threatened by raids.", "complaint threatened 2"],
		["as harm done to it", "Kestria undermines the ceasefire.", "complaint undermines 2"],
		["as harm that it does", "Sanctions undermine the talks.", "predicate undermine -2"],
		["as an effect on it", "Ships ended the ceasefire.", "effect ended -1"],
		[
			"as a matter to be settled",
			"Norland hopes that the dispute over foreign bases will be resolved.",
			"settled hopes 2",
		],
		["as what only furthers it", "The growth of the pipeline goes on.", "weak growth null"],
		["as what goes on amid it", "Norland grows amid sanctions.", "circumstance grows null"],
		["as what is done despite it", "Norland supports its farmers despite sanctions.", "circumstance supports null"],
		["as others' view", "Kestria has strengthened sanctions.", "others strengthened null"],
		["as a condition", "If Norland supports sanctions, trade will fall.", "others supports null"],
		["as others' view", "Norland thanked its neighbours, who defended the sanctions.", "others defended null"],
		["as its own behind “who”", "Norland thanked its own President, who defended the sanctions.", "object defended 2"],
		["not at all", "The ceasefire holds.", "none – null"],
		["as what is said of its growth", "The growth of sanctions is unacceptable.", "predicate unacceptable -2"],
		["as its object, whatever follows", "Norland supports the ceasefire and will keep it.", "object supports 2"],
		["as its object, whatever follows", "Norland supports the ceasefire and condemns the raids.", "object supports 2"],
		["as its object, over what another is to do", "Norland wants Kestria to strengthen sanctions.", "object wants 1"],
		[
			"as its object, over what another is not to do",
			"Norland does not want Kestria to strengthen sanctions.",
			"object want -1",
		],
		["as an effect of the holder's own", "Norland undermines the ceasefire.", "effect undermines -2"],
		["as harm that only grows", "The growth of violations of the ceasefire goes on.", "complaint growth 2"],
		["as harm that it does not do", "Sanctions do not undermine the talks.", "predicate undermine 2"],
		["as what is not done with it", "Norland does not use foreign bases.", "negation not use 2"],
		["not by what another does not do with it", "Kestria does not use foreign bases.", "none – null"],
		["as what all depends on", "There will be no settlement without the ceasefire.", "object without the 2"],
		["as what is not wanted with it", "Norland supports a settlement without sanctions.", "object supports -2"],
		["as what is missing", "Norland opposes a settlement without the ceasefire.", "circumstance opposes null"],
		["not as what is missing alone", "There is trade without sanctions.", "none – null"],
		["as others' view", "We know that they support sanctions.", "others support null"],
		["not by what others do not do with it", "We know that they do not use foreign bases.", "none – null"],
		["as what is warned of", "Norland warned of support for sanctions.", "object warned -2"],
		["as what is said to be so", "Norland wants to see that the ceasefire is on the table.", "apart wants null"],
		["as what is only stressed", "The ceasefire is to be stressed.", "weak stressed null"],
		["behind it, where it is brought up first", "关于停火，我们支持。", "predicate 支持 2"],
		["as what nobody has a mind to", "我们无意使用外国基地。", "negation 无意 2"],
		["not from behind a bracket", "The ceasefire (of the towns) is welcome.", "none – null"],
		["not from behind “because”", "Sanctions hold because talks are welcome.", "none – null"],
		[
			"not from more than sixty characters behind it",
			"The ceasefire of the towns and of the villages along the whole coast of the old country is welcome.",
			"none – null",
		],
		["as a matter to be settled, far behind it", "诺方希望外国基地问题在下次会谈中早日得到解决。", "settled 希望 2"],
	])("%s: %s", (_, text, link) => {
		expect(linkIn(text)).toBe(link);
	});

	/** By its issue, each thing of a text with how it is reached and read. */
	const linksIn = (text: string): readonly string[] =>
		readingOf(text).positions.map(({ issue, stance, because }) => `${issue} ${because.at(-1)} ${stance}`);

	it("not from another stretch of a Chinese sentence", () => {
		expect(linksIn("诺方支持输气管道，粮食走廊长三百公里。")).toEqual([
			"pipeline by-object 2",
			"grain no-attitude null",
		]);
	});

	it("from a demand before another comma, until the holder is the one who acts", () => {
		expect(linksIn("诺方敦促凯方遵守界河条约，凯方停止制裁。")).toEqual([
			"treaty by-object 2",
			"sanctions by-object -2",
		]);
		expect(linksIn("诺方敦促凯方遵守界河条约，尊重诺方利益，停止制裁。")).toEqual([
			"treaty by-object 2",
			"sanctions by-far -2",
		]);
		expect(linksIn("诺方敦促凯方遵守界河条约，诺方停止制裁。").at(-1)).toBe("sanctions by-effect -1");
	});

	it("in a second sentence as in a first", () => {
		expect(
			linksIn("Ships come; ships go. Norland supports the pipeline, which suffers because sanctions hit the town."),
		).toEqual(["pipeline by-object 2", "sanctions by-apart null"]);
	});

	it("not from behind “understands that”, which only tells what goes on", () => {
		expect(linksIn("Norland supports the ceasefire and understands that raids go on.")).toEqual([
			"ceasefire by-object 2",
		]);
	});

	it("from another clause of its sentence", () => {
		const { positions } = readingOf("Norland supports the harbour, which suffers because sanctions hit the town.");
		expect(positions.map(({ because }) => because.at(-1))).toEqual(["by-object", "by-apart"]);
	});
});

describe("the words of attitude", () => {
	it.each([
		["Norland supports the ceasefire.", "supports", "support 6 1"],
		["Norland does not support the ceasefire.", "support", "support 6 1 negated"],
		["Norland could support the ceasefire.", "support", "support 6 1 conditional"],
		["Norland stands ready to extend the grain corridor.", "ready to", "offer 3 1 conditional"],
		["Norland firmly supports the ceasefire.", "firmly supports", "support 8 1 intensified"],
		["Norland condemns the sanctions.", "condemns", "disapproval 8 -1 intensified"],
		["Norland opposes the sanctions.", "opposes", "disapproval 5 -1"],
		["Norland cannot accept sanctions.", "cannot accept", "disapproval 5 -1"],
		["The illegal sanctions hold.", "illegal", "disapproval 5 -1"],
		["Norland warned Kestria against sanctions.", "warned", "warning 6 -1"],
		["Ships ended the ceasefire.", "ended", "report 0 -1"],
		["The two sides discussed sanctions.", "discussed", "report 0 0"],
		["诺方坚决反对制裁。", "坚决反对", "disapproval 6 -1 intensified"],
		["诺方不支持制裁。", "支持", "support 6 1 negated"],
		["诺方不寻求制裁。", "不寻求", "disapproval 4 -1 negated"],
	])("are told with their scale, rung and polarity: %s", (text, verb, expected) => {
		const attitude = readingOf(text).statements[0]?.attitude;
		if (attitude === null || attitude === undefined) throw new RangeError("Expected an attitude, got none");
		const { negated, conditional, intensified } = attitude;
		const marks = [negated ? "negated" : [], conditional ? "conditional" : [], intensified ? "intensified" : []].flat();
		expect(attitude.verb).toBe(verb);
		expect([attitude.scale, attitude.rung, attitude.polarity, ...marks].join(" ")).toBe(expected);
	});
});
