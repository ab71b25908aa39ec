import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTerm } from "./term-notation.ts";

const text = (words: string, exactCase = false) => ({ kind: "text", text: words, exactCase });
const space = { kind: "space" };

describe("the notation of terms", () => {
	it("reads words, with any run of spaces as one", () => {
		expect(parseTerm("trade   deficit", "en")).toEqual([text("trade"), space, text("deficit")]);
		expect(parseTerm("  trade ", "en")).toEqual([text("trade")]);
	});

	it("reads a tail, a gap of three words and a gap of five", () => {
		expect(parseTerm("sanction*", "en")).toEqual([text("sanction"), { kind: "tail" }]);
		expect(parseTerm("arms ~ sale", "en")).toEqual([
			text("arms"),
			space,
			{ kind: "gap", words: null },
			space,
			text("sale"),
		]);
		expect(parseTerm("arms ~15 sale", "en")[2]).toEqual({ kind: "gap", words: 15 });
	});

	it("reads choices, also one in the other, and what may be absent", () => {
		expect(parseTerm("(the )?(red|deep (sky )?blue) line", "en")).toEqual([
			{ kind: "choice", options: [[text("the"), space]], optional: true },
			{
				kind: "choice",
				options: [
					[text("red")],
					[text("deep"), space, { kind: "choice", options: [[text("sky"), space]], optional: true }, text("blue")],
				],
				optional: false,
			},
			space,
			text("line"),
		]);
	});

	it("reads a verb in braces as the choice of its forms", () => {
		const [verb] = parseTerm("{Reaffirm}", "en");
		const forms = ["reaffirm", "reaffirms", "reaffirmed", "reaffirming"].map((form) => [text(form)]);
		expect(verb).toEqual({ kind: "choice", options: forms, optional: false });
	});

	it("keeps capitals for one word after an equals sign", () => {
		expect(parseTerm("=SCO summit", "en")).toEqual([text("SCO", true), space, text("summit")]);
		expect(parseTerm("a=b", "en")).toEqual([text("a=b")]);
	});

	it.each([
		["", "Expected words, got an empty term"],
		["   ", "Expected words, got an empty term"],
		["* deficit", 'Expected a term to begin with words, got "* deficit"'],
		["~ deficit", 'Expected a term to begin with words, got "~ deficit"'],
		["(red|blue", 'Expected ")" to close "(" in "(red|blue"'],
		["red|blue", 'Expected "(" before "|" in "red|blue"'],
		["red)", 'Expected "(" before ")" in "red)"'],
		["{reaffirm", 'Expected "}" to close "{" in "{reaffirm"'],
		["{take note}", 'Expected one verb in braces, got "take note"'],
	])("says of %j what was expected", (notation, message) => {
		expect(() => parseTerm(notation, "en")).toThrow(new RangeError(message));
	});

	it("asks for the forms themselves in a language whose pack cannot tell them", () => {
		expect(() => parseTerm("{support}", "zh")).toThrow(
			new RangeError(
				'Expected no verb in braces, since its forms are not known in "zh", got "{support}"; write them out: (support|supports)',
			),
		);
	});

	it("reads any string or says why not", () => {
		const notation = fc.string({ unit: fc.constantFrom(..."ab| ()?*~3={}中-'") });
		fc.assert(
			fc.property(notation, (written) => {
				try {
					expect(parseTerm(written, "en").length).toBeGreaterThan(0);
				} catch (error) {
					expect(error).toBeInstanceOf(RangeError);
					expect((error as RangeError).message).toMatch(/^Expected .+, got .+|^Expected "/s);
				}
			}),
		);
	});
});
