import { describe, expect, it } from "vitest";
import { codesOf } from "./fixtures/quoted-case.ts";
import { object } from "./object.ts";

const codes = (draft: string, held: string): readonly string[] => codesOf(object, draft, held);

describe("a quoted predicate", () => {
	it.each([
		[
			"It warned that the wooden lighthouse “will be closed in spring”.",
			"The wooden lighthouse is old. The northern tunnel will be closed in spring.",
			["subject-changed"],
		],
		[
			"It says that no harbour tariff “will ever be valid”.",
			"No seizure by soldiers will ever be valid.",
			["subject-differs"],
		],
	])("that the draft says of another thing is flagged: %s", (draft, held, expected) => {
		expect(codes(draft, held)).toEqual(expected);
	});

	it.each([
		["It says that the tunnel “will be closed in spring”.", "The northern tunnel will be closed in spring."],
		["It says that it “will be closed in spring”.", "The northern tunnel will be closed in spring."],
		["Norland “will guard the harbour”.", "We will guard the harbour."],
		["It says that the old works “will be closed in spring”.", "It will be closed in spring."],
		["The minister “will be heard in spring”.", "The northern tunnel will be heard in spring."],
	])("is let be where the subject is the same, acts, or is a pronoun: %s", (draft, held) => {
		expect(codes(draft, held)).toEqual([]);
	});
});

describe("an object set before a quoted verb", () => {
	it("is compared as one behind it", () => {
		const held = "Norland supports the grain corridor. The sanctions must go.";
		expect(codes("The sanctions are what Norland “supports”.", held)).toEqual(["object-changed"]);
		expect(codes("The grain corridor is what Norland “supports”.", held)).toEqual([]);
	});
});
