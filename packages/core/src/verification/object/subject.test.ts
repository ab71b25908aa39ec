import { describe, expect, it } from "vitest";
import { codesOf, saidOf } from "../fixtures/quoted-case.ts";
import { object } from "./object.ts";

const codes = (draft: string, sourceText: string): readonly string[] => codesOf(object, draft, sourceText);

type Row = readonly [shows: string, draft: string, source: string, problems: readonly string[]];
const said = (draft: string, source: string): readonly string[] => saidOf(object, draft, source);

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
	])("that the draft says of another thing is flagged: %s", (draft, sourceText, expected) => {
		expect(codes(draft, sourceText)).toEqual(expected);
	});

	it.each([
		["It says that the tunnel “will be closed in spring”.", "The northern tunnel will be closed in spring."],
		["It says that it “will be closed in spring”.", "The northern tunnel will be closed in spring."],
		["Norland “will guard the harbour”.", "We will guard the harbour."],
		["It says that the old works “will be closed in spring”.", "It will be closed in spring."],
		["The minister “will be heard in spring”.", "The northern tunnel will be heard in spring."],
		[
			"The statement “demands the release of all”.",
			"The council met. It made a statement. The envoys demand. The northern council demands the release of all.",
		],
	])("is let be where the subject is the same, acts, or is a pronoun: %s", (draft, sourceText) => {
		expect(codes(draft, sourceText)).toEqual([]);
	});
});

describe("an object set before a quoted verb", () => {
	it("is compared as one behind it", () => {
		const sourceText = "Norland supports the grain corridor. The sanctions must go.";
		expect(codes("The sanctions are what Norland “supports”.", sourceText)).toEqual(["object-changed"]);
		expect(codes("The grain corridor is what Norland “supports”.", sourceText)).toEqual([]);
	});
});

describe("the subject of a quoted predicate", () => {
	it.each<Row>([
		[
			"another of which the source speaks",
			"It warned that the wooden lighthouse “will be closed in spring”.",
			"The wooden lighthouse is old. The northern tunnel will be closed in spring.",
			[
				"subject-changed: The draft says this of “the wooden lighthouse”, the source of “The northern tunnel”, and speaks of the draft’s subject in another sentence",
			],
		],
		[
			"another of which the source speaks behind",
			"It warned that the wooden lighthouse “will be closed in spring”.",
			"The northern tunnel will be closed in spring. The wooden lighthouse is old.",
			[
				"subject-changed: The draft says this of “the wooden lighthouse”, the source of “The northern tunnel”, and speaks of the draft’s subject in another sentence",
			],
		],
		[
			"another of which the source does not speak",
			"It says that no harbour tariff “will ever be valid”.",
			"No seizure by soldiers will ever be valid.",
			["subject-differs: The draft says this of “no harbour tariff”, the source of “No seizure by soldiers”"],
		],
		[
			"another of one word",
			"It says that lighthouses “will be closed in spring”.",
			"The northern tunnel will be closed in spring. Lighthouses are old.",
			[
				"subject-differs: The draft says this of “lighthouses”, the source of “The northern tunnel”, and speaks of the draft’s subject in another sentence",
			],
		],
		[
			"another of one word that the source has not",
			"It says that lighthouses “will be closed in spring”.",
			"The northern tunnel will be closed in spring.",
			[],
		],
		[
			"another behind because",
			"It left because the wooden lighthouse “will be closed in spring”.",
			"The northern tunnel will be closed in spring.",
			["subject-differs: The draft says this of “the wooden lighthouse”, the source of “The northern tunnel”"],
		],
		[
			"another behind a word of speech",
			"The paper said the wooden lighthouse “will be closed in spring”.",
			"The northern tunnel will be closed in spring.",
			["subject-differs: The draft says this of “the wooden lighthouse”, the source of “The northern tunnel”"],
		],
		[
			"another behind a comma",
			"In May, the wooden lighthouse “will be closed in spring”.",
			"In May, the northern tunnel will be closed in spring.",
			["subject-differs: The draft says this of “the wooden lighthouse”, the source of “the northern tunnel”"],
		],
		[
			"another of ten words",
			"It says that the old wooden lighthouse by the port of the far north “will be closed in spring”.",
			"The northern tunnel will be closed in spring.",
			[],
		],
		[
			"another with a verb of its own",
			"It says that the wooden lighthouse is old and “will be closed in spring”.",
			"The northern tunnel will be closed in spring.",
			[],
		],
		[
			"another with a concept",
			"It says that sanctions “will be closed in spring”.",
			"The grain corridor will be closed in spring.",
			["subject-differs: The draft says this of “sanctions”, the source of “The grain corridor”"],
		],
		[
			"another with a concept of which the source speaks",
			"It says that sanctions “will be closed in spring”.",
			"The grain corridor will be closed in spring. Sanctions hurt.",
			[
				"subject-changed: The draft says this of “sanctions”, the source of “The grain corridor”, and speaks of the draft’s subject in another sentence",
			],
		],
		[
			"one that shares a word with the sentence",
			"It says that the spring tide “will be closed in spring”.",
			"The northern tunnel will be closed in spring.",
			[],
		],
		["one that acts", "The minister “will be heard in spring”.", "The northern tunnel will be heard in spring.", []],
		["a pronoun", "It says that it “will be closed in spring”.", "The northern tunnel will be closed in spring.", []],
		[
			"a pronoun in the source",
			"It says that the old works “will be closed in spring”.",
			"It will be closed in spring.",
			[],
		],
		[
			"a name of no list",
			"It says that Ellery Sound “will be closed in spring”.",
			"The northern tunnel will be closed in spring.",
			[],
		],
		[
			"both",
			"It says that both works “will be closed in spring”.",
			"The northern tunnel will be closed in spring.",
			[],
		],
		[
			"of a verb known from its ending",
			"It says that the wooden lighthouse “collapsed in spring”.",
			"The northern tunnel collapsed in spring.",
			["subject-differs: The draft says this of “the wooden lighthouse”, the source of “The northern tunnel”"],
		],
		[
			"of words that are no predicate",
			"It says that the wooden lighthouse “of the spring”.",
			"The northern tunnel of the spring.",
			[],
		],
		["in another language", "该灯塔“will be closed”。", "The northern tunnel will be closed.", []],
		[
			"in Russian",
			"Сказано, что деревянный маяк «будет закрыт весной».",
			"Северный тоннель будет закрыт весной. Деревянный маяк стар.",
			[
				"subject-changed: The draft says this of “деревянный маяк”, the source of “Северный тоннель”, and speaks of the draft’s subject in another sentence",
			],
		],
		[
			"in Chinese",
			"据悉，木制灯塔“将关闭”。",
			"北方隧道将关闭。木制灯塔很旧。",
			[
				"subject-changed: The draft says this of “木制灯塔”, the source of “北方隧道”, and speaks of the draft’s subject in another sentence",
			],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});
