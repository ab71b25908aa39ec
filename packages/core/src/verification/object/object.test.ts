import { describe, expect, it } from "vitest";
import { codesOf, contextOf, draftOf, problemsOf, saidOf, source } from "../fixtures/quoted-case.ts";
import { object } from "./object.ts";

const codes = (draft: string, sourceText: string): readonly string[] => codesOf(object, draft, sourceText);

const STATEMENT = `Both sides oppose foreign bases near the border and call for talks. Norland understands and supports
the proposals of Kestria for a grain corridor. The two sides reject the mentality of the old blocs in trade.`;

type Row = readonly [shows: string, draft: string, source: string, problems: readonly string[]];
const said = (draft: string, source: string): readonly string[] => saidOf(object, draft, source);

describe("a quoted verb", () => {
	it("that the draft gives another object is flagged, with the sentence from which that object was taken", () => {
		const draft = "Norland “understands and supports” demands for an end to foreign bases.";
		const [problem, ...others] = problemsOf(object, draft, STATEMENT);
		expect(others).toEqual([]);
		expect(problem).toMatchObject({ code: "object-changed", severity: "error", quotation: 0, by: "object@1" });
		expect(problem?.evidence.map(({ exact }) => exact.slice(0, 20))).toEqual([
			"Norland understands ",
			"Both sides oppose fo",
		]);
		expect(problem?.message).toContain("“demands for an end to foreign bases”");
		expect(problem?.message).toContain("a grain corridor");
	});

	it.each([
		["Norland “supports” the sanctions.", "Norland supports the grain corridor."],
		["Norland “supports” foreign bases.", "Norland supports the ceasefire and opposes foreign bases."],
		["Norland “is opposed to” the pipeline.", "Norland is opposed to the sanctions."],
		["Norland gave its “full support” for the sanctions.", "Norland repeats its full support for the grain corridor."],
		["Norland “supports” Kestria.", "Norland supports Orvena."],
		["Norland calls it “a bulwark against” sanctions.", "Norland calls it a bulwark against foreign bases."],
		["诺兰“理解并支持”制裁。", "诺兰理解并支持停火。"],
		["诺兰“支持”凯斯特的制裁。", "诺兰支持建立粮食走廊。"],
		["Норланд «полностью поддерживает» санкции.", "Норланд полностью поддерживает зерновой коридор."],
		["Норланд «осуждает» санкции.", "Норланд осуждает исправительную операцию."],
	])("is flagged where both objects are known and differ: %s", (draft, sourceText) => {
		expect(codes(draft, sourceText)).toEqual(["object-changed"]);
	});

	it("is compared across languages by what both know", () => {
		expect(codes("Norland “支持” the sanctions.", "诺兰支持停火。")).toEqual(["object-changed"]);
		expect(codes("Norland “支持” the ceasefire.", "诺兰支持停火。")).toEqual([]);
		expect(codes("Norland “支持” a quick and lasting end of the shooting.", "诺兰支持停火。")).toEqual([]);
	});

	it("whose objects only have no word in common is for an editor to look at", () => {
		const sourceText = "Norland supports the wooden bridge over Lake Teal.";
		expect(codes("Norland “supports” an airfield with two runways.", sourceText)).toEqual(["object-differs"]);
	});

	it.each([
		["Norland “supports” the corridor for grain.", "Norland supports the grain corridor."],
		[
			"Norland “supports” the proposed grain corridor.",
			"Norland supports the proposals of Kestria for a grain corridor.",
		],
		["Norland “supports” it.", "Norland supports the grain corridor."],
		["Norland “supports” this idea.", "Norland supports the grain corridor."],
		["Norland “supports the grain corridor” and the sanctions.", "Norland supports the grain corridor."],
		["Norland “supports”, it says, the sanctions.", "Norland supports the grain corridor."],
		["Norland “supports” in a statement on Monday the grain corridor.", "Norland supports the grain corridor."],
		["Norland “supports” the harbour.", "Norland supports the ceasefire, the grain corridor and the harbour."],
		["Norland “supports” the grain corridor.", "On the grain corridor, Norland supports the proposals of Orvena."],
		["Norland “supports” the settlement blueprint.", "Norland supports it."],
		["Norland, which “supports” and welcomes the sanctions, spoke.", "Norland supports the grain corridor."],
		["诺兰“支持”建立粮食走廊。", "诺兰支持粮食走廊。"],
		["诺兰“支持停火”，反对制裁。", "诺兰支持停火。"],
		["Норланд «поддерживает» идею зернового коридора.", "Норланд поддерживает зерновой коридор."],
		["Норланд «поддерживает» это.", "Норланд поддерживает зерновой коридор."],
	])("is let be where the object is the same, or too little is said: %s", (draft, sourceText) => {
		expect(codes(draft, sourceText)).toEqual([]);
	});
});

describe("two quotations on one object", () => {
	it("are a splice where the source says them in different sentences of different things", () => {
		const draft =
			"Norland “understands and supports” a grain corridor, seen as free of the “mentality of the old blocs”.";
		const [problem] = problemsOf(object, draft, STATEMENT);
		expect(problem).toMatchObject({ code: "splice", severity: "error", quotation: 1 });
		expect(problem?.evidence).toHaveLength(2);
	});

	it.each([
		[
			"Norland “welcomes” and “fully supports” the ceasefire.",
			"Norland welcomes the sanctions. Kestria fully supports the ceasefire.",
			["object-changed", "splice"],
		],
		["诺兰“欢迎”并“支持”停火。", "诺兰欢迎制裁。凯斯特支持停火。", ["splice"]],
		[
			"Норланд «приветствует» и «поддерживает» зерновой коридор.",
			"Норланд приветствует санкции. Кестрия поддерживает зерновой коридор.",
			["splice"],
		],
	])("are a splice where they share one object in the draft only: %s", (draft, sourceText, expected) => {
		expect(codes(draft, sourceText).filter((code) => code === "splice")).toEqual(expected.slice(-1));
	});

	it.each([
		[
			"Norland “understands” and “supports” the grain corridor.",
			"Norland understands and supports the grain corridor.",
		],
		[
			"Norland “supports the grain corridor” and “opposes foreign bases”.",
			"Norland supports the grain corridor. Norland opposes foreign bases.",
		],
		[
			"Norland “supports” the grain corridor, seen as “a road for bread”.",
			"Norland supports the grain corridor. The grain corridor is a road for bread.",
		],
		["诺兰“支持停火”，“反对制裁”。", "诺兰支持停火。诺兰反对制裁。"],
		[
			"Норланд «поддерживает зерновой коридор» и «осуждает санкции».",
			"Норланд поддерживает зерновой коридор. Норланд осуждает санкции.",
		],
	])("are let be where the source joins them, or each has its own: %s", (draft, sourceText) => {
		expect(codes(draft, sourceText)).toEqual([]);
	});
});

describe("two quoted verbs, each with its own object", () => {
	it("are no splice", () => {
		const text = "Norland supports the harbour. Kestria opposes the pipeline.";
		expect(codes("Norland “supports” the harbour in spring, and Kestria “opposes” the pipeline.", text)).toEqual([]);
	});
});

describe("two quotations from two texts", () => {
	it("are no splice of one", () => {
		const draft = "Norland “welcomes” and “supports” the ceasefire.";
		const one = source("Norland welcomes the sanctions.", { id: "one" });
		const other = source("Rain fell. Kestria supports the ceasefire.", { id: "other" });
		expect(codes(draft, "Norland welcomes the sanctions. Kestria supports the ceasefire.")).toEqual(["splice"]);
		expect(problemsOf(object, draft, one, other)).toEqual([]);
	});
});

describe("the evidence of another object", () => {
	it("is the quoted sentence, and the nearest in which the source speaks of the draft's, the one before first", () => {
		const shown = (sourceText: string): readonly string[] =>
			problemsOf(object, "Norland “supports” the sanctions.", sourceText).flatMap(({ evidence }) =>
				evidence.map(({ exact }) => exact),
			);
		const said = "Norland supports the grain corridor.";
		expect(shown(said)).toEqual([said]);
		expect(shown(`Sanctions bite. ${said} Sanctions hurt.`)).toEqual([said, "Sanctions bite."]);
		expect(shown(`Sanctions bite. Rain fell. ${said} Sanctions hurt.`)).toEqual([said, "Sanctions hurt."]);
		expect(shown(`Norland supports the ceasefire and opposes sanctions.`)).toEqual([
			"Norland supports the ceasefire and opposes sanctions.",
			"Norland supports the ceasefire and opposes sanctions.",
		]);
	});
});

describe("a quoted reproach", () => {
	it.each([
		[
			"Norland accuses Orvena of a “mentality of old blocs”.",
			"Kestria must drop its mentality of old blocs.",
			["object-changed"],
		],
		[
			"Norland criticised Orvena's “mentality of old blocs”.",
			"Certain countries cling to a mentality of old blocs.",
			["target-supplied"],
		],
		["诺兰指责奥维纳的“集团思维”。", "凯斯特应摒弃集团思维。", ["object-changed"]],
		[
			"Норланд обвинил Орвену в «мышлении старых блоков».",
			"Кестрия живет в мышлении старых блоков.",
			["object-changed"],
		],
	])("aimed at somebody else than in the source is flagged: %s", (draft, sourceText, expected) => {
		expect(codes(draft, sourceText)).toEqual(expected);
	});

	it.each([
		["Norland accuses Kestria of a “mentality of old blocs”.", "Kestria must drop its mentality of old blocs."],
		[
			"Norland accuses Kestria of a “mentality of old blocs”.",
			"Kestria came late. It must drop its mentality of old blocs.",
		],
		["Norland spoke of a “mentality of old blocs”.", "Kestria must drop its mentality of old blocs."],
		["Norland accuses Kestria of a “mentality of old blocs”.", "The mentality of old blocs must go."],
	])("is let be where the source names the same, or nobody: %s", (draft, sourceText) => {
		expect(codes(draft, sourceText)).toEqual([]);
	});
});

describe("a translated quotation", () => {
	const translated = (text: string) => {
		const draft = draftOf(text);
		const sourceText = source("诺兰理解并支持停火。", { id: "original" });
		const context = contextOf(draft, [sourceText]);
		const found = { document: "original", start: 0, end: sourceText.text.length, exact: sourceText.text };
		const quotations = context.quotations.map((located) => ({ ...located, state: "translated" as const, found }));
		return object.check(draft, { ...context, quotations }).map(({ code }) => code);
	};

	it("is compared with the whole sentence of its original, and only for an editor to look at", () => {
		expect(translated("Norland “understands and supports” the sanctions.")).toEqual(["object-differs"]);
		expect(translated("Norland “understands and supports” the ceasefire.")).toEqual([]);
	});
});

describe("the object of a quoted verb", () => {
	it.each<Row>([
		[
			"another by concepts",
			"Norland “supports” the sanctions.",
			"Norland supports the grain corridor.",
			["object-changed: The draft says this of “the sanctions”, the source of “the grain corridor”"],
		],
		["another concept of one issue", "Norland “supports” the ceasefire.", "Norland supports the demarcation line.", []],
		[
			"another of one issue that the source speaks of elsewhere",
			"Norland “supports” the ceasefire.",
			"Norland supports the demarcation line. The ceasefire holds.",
			[
				"object-changed: The draft says this of “the ceasefire”, the source of “the demarcation line”, and speaks of the draft’s object in another sentence",
			],
		],
		[
			"another that another verb of the sentence has",
			"Norland “supports” foreign bases.",
			"Norland supports the ceasefire and opposes foreign bases.",
			[
				"object-changed: The draft says this of “foreign bases”, the source of “the ceasefire”, and speaks of the draft’s object in another sentence",
			],
		],
		[
			"the second of a list",
			"Norland “supports” the harbour.",
			"Norland supports the ceasefire, the grain corridor and the harbour.",
			[],
		],
		[
			"another that the source names before",
			"Norland “supports” the sanctions.",
			"On the sanctions, Norland supports the proposals of Orvena.",
			[],
		],
		[
			"another that stands in the sentence before",
			"Norland “supports” the sanctions.",
			"Sanctions bite. Norland supports the grain corridor.",
			[
				"object-changed: The draft says this of “the sanctions”, the source of “the grain corridor”, and speaks of the draft’s object in another sentence",
			],
		],
		[
			"another that stands in the sentence behind",
			"Norland “supports” the sanctions.",
			"Norland supports the grain corridor. Sanctions bite.",
			[
				"object-changed: The draft says this of “the sanctions”, the source of “the grain corridor”, and speaks of the draft’s object in another sentence",
			],
		],
		[
			"another that stands on both sides",
			"Norland “supports” the sanctions.",
			"Sanctions bite. Norland supports the grain corridor. Sanctions hurt.",
			[
				"object-changed: The draft says this of “the sanctions”, the source of “the grain corridor”, and speaks of the draft’s object in another sentence",
			],
		],
		[
			"another by actors",
			"Norland “supports” Kestria.",
			"Norland supports Orvena.",
			["object-changed: The draft says this of “Kestria”, the source of “Orvena”"],
		],
		["the same actor, another word", "Norland “supports” Kestria.", "Norland supports the poets of Kestria.", []],
		[
			"another by words",
			"Norland “supports” an airfield with two runways.",
			"Norland supports the wooden bridge over Lake Teal.",
			[
				"object-differs: The draft says this of “an airfield with two runways”, the source of “the wooden bridge over Lake Teal”",
			],
		],
		[
			"another by words that the source has elsewhere",
			"Norland “supports” an airfield with runways.",
			"Norland supports the wooden bridge over Lake Teal. An airfield needs runways.",
			[
				"object-changed: The draft says this of “an airfield with runways”, the source of “the wooden bridge over Lake Teal”, and speaks of the draft’s object in another sentence",
			],
		],
		["another of one word", "Norland “supports” airfields.", "Norland supports the wooden bridge.", []],
		["the same number", "Norland “supports” 300 ships.", "Norland supports 300 poets.", []],
		[
			"another number",
			"Norland “supports” 300 ships with grain.",
			"Norland supports 400 poets with pens.",
			["object-differs: The draft says this of “300 ships with grain”, the source of “400 poets with pens”"],
		],
		["a pronoun", "Norland “supports” it.", "Norland supports the grain corridor.", []],
		["a pronoun in the source", "Norland “supports” the wooden bridge.", "Norland supports it.", []],
		["a time", "Norland “supports” in May the sanctions.", "Norland supports the grain corridor.", []],
		["behind a comma", "Norland “supports”, it says, the sanctions.", "Norland supports the grain corridor.", []],
		[
			"behind the quotation marks and a space",
			"Norland “supports ” the sanctions.",
			"Norland supports the grain corridor.",
			["object-changed: The draft says this of “the sanctions”, the source of “the grain corridor”"],
		],
		[
			"up to which",
			"Norland “supports” the sanctions which the grain corridor ended.",
			"Norland supports the sanctions.",
			[],
		],
		[
			"up to which in the source",
			"Norland “supports” the grain corridor.",
			"Norland supports the sanctions which ended the grain corridor.",
			[],
		],
		[
			"up to if",
			"Norland “supports” the sanctions if the grain corridor closes.",
			"Norland supports the grain corridor.",
			["object-changed: The draft says this of “the sanctions”, the source of “the grain corridor”"],
		],
		[
			"up to an and with a verb",
			"Norland “supports” the sanctions and welcomes the grain corridor.",
			"Norland supports the grain corridor.",
			["object-changed: The draft says this of “the sanctions”, the source of “the grain corridor”"],
		],
		[
			"up to an and without a verb",
			"Norland “supports” the sanctions and the grain corridor.",
			"Norland supports the grain corridor.",
			[],
		],
		[
			"up to a dash",
			"Norland “supports” the sanctions – the grain corridor.",
			"Norland supports the grain corridor.",
			["object-changed: The draft says this of “the sanctions”, the source of “the grain corridor”"],
		],
		[
			"up to a bracket",
			"Norland “supports” the sanctions (the grain corridor).",
			"Norland supports the grain corridor.",
			["object-changed: The draft says this of “the sanctions”, the source of “the grain corridor”"],
		],
		["that is a verb", "Norland “supports” and welcomes the sanctions.", "Norland supports the grain corridor.", []],
		[
			"that is a noun of attitude",
			"Norland “supports” proposals for the sanctions.",
			"Norland supports proposals for the grain corridor.",
			[
				"object-changed: The draft says this of “proposals for the sanctions”, the source of “proposals for the grain corridor”",
			],
		],
		[
			"behind a preposition within the quotation",
			"Norland gave “its full support for” the sanctions.",
			"Norland gave its full support for the grain corridor.",
			["object-changed: The draft says this of “the sanctions”, the source of “the grain corridor”"],
		],
		[
			"behind a preposition in the source",
			"Norland gave its “full support” for the sanctions.",
			"Norland repeats its full support for the grain corridor.",
			["object-changed: The draft says this of “for the sanctions”, the source of “for the grain corridor”"],
		],
		[
			"behind a preposition in the draft alone",
			"Norland “supports” for the sanctions.",
			"Norland supports the grain corridor.",
			[],
		],
		[
			"of a verb of no list, with its article",
			"Norland “has dredged” the sanctions.",
			"Norland has dredged the grain corridor.",
			["object-changed: The draft says this of “the sanctions”, the source of “the grain corridor”"],
		],
		[
			"of a noun of no list, with its article",
			"The poets “burn” the sanctions.",
			"The poets burn the grain corridor.",
			["object-changed: The draft says this of “the sanctions”, the source of “the grain corridor”"],
		],
		[
			"of a noun of no list, without its article",
			"The poets “burn” sanctions.",
			"The poets burn the grain corridor.",
			[],
		],
		[
			"set before",
			"The sanctions are what Norland “supports”.",
			"Norland supports the grain corridor. The sanctions must go.",
			[
				"object-changed: The draft says this of “The sanctions”, the source of “the grain corridor”, and speaks of the draft’s object in another sentence",
			],
		],
		[
			"set before with which",
			"The sanctions, which Norland “supports”, hurt.",
			"Norland supports the grain corridor. The sanctions must go.",
			[
				"object-changed: The draft says this of “The sanctions”, the source of “the grain corridor”, and speaks of the draft’s object in another sentence",
			],
		],
		[
			"the same set before",
			"The grain corridor is what Norland “supports”.",
			"Norland supports the grain corridor. The sanctions must go.",
			[],
		],
		[
			"set before behind that",
			"They say that the sanctions are what Norland “supports”.",
			"Norland supports the grain corridor. The sanctions must go.",
			[
				"object-changed: The draft says this of “the sanctions”, the source of “the grain corridor”, and speaks of the draft’s object in another sentence",
			],
		],
		[
			"in Chinese",
			"诺兰“理解并支持”制裁。",
			"诺兰理解并支持停火。",
			["object-changed: The draft says this of “制裁”, the source of “停火”"],
		],
		["in Chinese, the same in other words", "诺兰“支持”建立粮食走廊。", "诺兰支持粮食走廊。", []],
		[
			"in Chinese, by words",
			"诺兰“支持”机场跑道。",
			"诺兰支持木桥建设。",
			["object-differs: The draft says this of “机场跑道”, the source of “木桥建设”"],
		],
		[
			"in Russian",
			"Норланд «полностью поддерживает» санкции.",
			"Норланд полностью поддерживает зерновой коридор.",
			["object-changed: The draft says this of “санкции”, the source of “зерновой коридор”"],
		],
		[
			"in Russian, the same",
			"Норланд «поддерживает» идею зернового коридора.",
			"Норланд поддерживает зерновой коридор.",
			[],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("two quotations on one thing", () => {
	it.each<Row>([
		[
			"that the source says of two",
			"Norland “understands and supports” a grain corridor, seen as free of the “mentality of the old blocs”.",
			"Norland understands and supports the harbour. Kestria must drop its mentality of the old blocs.",
			[
				"object-changed: The draft says this of “a grain corridor”, the source of “the harbour”",
				"splice: “understands and supports” and “mentality of the old blocs” are combined for one thing; the source says them in two sentences about two things",
			],
		],
		[
			"with and between",
			"Norland “welcomes” and “supports” the ceasefire.",
			"Norland welcomes the sanctions. Kestria supports the ceasefire.",
			[
				"splice: “welcomes” and “supports” are combined for one thing; the source says them in two sentences about two things",
			],
		],
		[
			"with and between, from one sentence",
			"Norland “welcomes” and “supports” the ceasefire.",
			"Norland welcomes and supports the ceasefire.",
			[],
		],
		[
			"with and between, on the same thing",
			"Norland “welcomes” and “supports” the ceasefire.",
			"Norland welcomes the ceasefire. Norland supports the ceasefire.",
			[],
		],
		[
			"with or between",
			"Norland “welcomes” or “supports” the ceasefire.",
			"Norland welcomes the sanctions. Kestria supports the ceasefire.",
			[
				"splice: “welcomes” and “supports” are combined for one thing; the source says them in two sentences about two things",
			],
		],
		[
			"in two sentences of the draft",
			"Norland “welcomes” it. And it “supports” the ceasefire.",
			"Norland welcomes the sanctions. Kestria supports the ceasefire.",
			[],
		],
		[
			"behind as",
			"Norland “supports” the harbour as “a gate of shame”.",
			"Norland supports the grain corridor. The sanctions are a gate of shame.",
			[
				"object-changed: The draft says this of “the harbour as “a gate of shame””, the source of “the grain corridor”",
				"splice: “supports” and “a gate of shame” are combined for one thing; the source says them in two sentences about two things",
			],
		],
		[
			"behind as and a stop",
			"Norland “supports” the harbour; it is known as “a gate of shame”.",
			"Norland supports the grain corridor. The sanctions are a gate of shame.",
			["object-changed: The draft says this of “the harbour”, the source of “the grain corridor”"],
		],
		[
			"where the first is no verb",
			"Norland read “the harbour” as “a gate of shame”.",
			"Norland read the harbour. The sanctions are a gate of shame.",
			[],
		],
		[
			"in Chinese",
			"诺兰“欢迎”并“支持”停火。",
			"诺兰欢迎制裁。凯斯特支持停火。",
			["splice: “欢迎” and “支持” are combined for one thing; the source says them in two sentences about two things"],
		],
		[
			"in Russian",
			"Норланд «приветствует» и «поддерживает» зерновой коридор.",
			"Норланд приветствует санкции. Кестрия поддерживает зерновой коридор.",
			[
				"splice: “приветствует” and “поддерживает” are combined for one thing; the source says them in two sentences about two things",
			],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("the target of a quoted reproach", () => {
	it.each<Row>([
		[
			"another than in the source",
			"Norland accuses Orvena of a “mentality of old blocs”.",
			"Kestria must drop its mentality of old blocs.",
			["object-changed: The draft aims these words at XOR, the source names XKE"],
		],
		[
			"the same",
			"Norland accuses Kestria of a “mentality of old blocs”.",
			"Kestria must drop its mentality of old blocs.",
			[],
		],
		[
			"named two sentences before",
			"Norland accuses Orvena of a “mentality of old blocs”.",
			"Orvena came. Rain fell. Kestria must drop its mentality of old blocs.",
			[],
		],
		[
			"named three sentences before",
			"Norland accuses Orvena of a “mentality of old blocs”.",
			"Orvena came. Rain fell. Bells rang. Kestria must drop its mentality of old blocs.",
			["object-changed: The draft aims these words at XOR, the source names XKE"],
		],
		[
			"named in the sentence behind",
			"Norland accuses Orvena of a “mentality of old blocs”.",
			"Kestria must drop its mentality of old blocs. Orvena too.",
			[],
		],
		[
			"named two sentences behind",
			"Norland accuses Orvena of a “mentality of old blocs”.",
			"Kestria must drop its mentality of old blocs. Rain fell. Orvena too.",
			["object-changed: The draft aims these words at XOR, the source names XKE"],
		],
		[
			"nobody by name in the source",
			"Norland criticised Orvena's “mentality of old blocs”.",
			"Certain countries cling to a mentality of old blocs.",
			["target-supplied: The draft aims these words at XOR, the source names nobody by name"],
		],
		[
			"the speaker himself, nobody by name in the source",
			"Kestria criticised Norland's “mentality of old blocs”.",
			"Certain countries cling to a mentality of old blocs.",
			[],
		],
		[
			"nobody at all in the source",
			"Norland accuses Kestria of a “mentality of old blocs”.",
			"The mentality of old blocs must go.",
			[],
		],
		[
			"only the speaker in the source",
			"Kestria accuses Orvena of a “mentality of old blocs”.",
			"Norland drops its mentality of old blocs.",
			[],
		],
		[
			"one of two names",
			"Norland accuses Orvena and Mavria of a “mentality of old blocs”.",
			"Kestria must drop its mentality of old blocs.",
			[],
		],
		[
			"the president of another",
			"Norland accuses President Brenner of a “mentality of old blocs”.",
			"Orvena must drop its mentality of old blocs.",
			["object-changed: The draft aims these words at XKE, the source names XOR"],
		],
		[
			"without a word of reproach",
			"Norland spoke with Orvena of a “mentality of old blocs”.",
			"Kestria must drop its mentality of old blocs.",
			[],
		],
		[
			"by a view against",
			"Norland condemned Orvena for a “mentality of old blocs”.",
			"Kestria must drop its mentality of old blocs.",
			["object-changed: The draft aims these words at XOR, the source names XKE"],
		],
		[
			"by a view for",
			"Norland praised Orvena for a “mentality of old blocs”.",
			"Kestria must drop its mentality of old blocs.",
			[],
		],
		[
			"before the word of reproach",
			"Orvena: Norland condemned a “mentality of old blocs”.",
			"Kestria must drop its mentality of old blocs.",
			[],
		],
		[
			"in Chinese",
			"诺兰指责奥维纳的“集团思维”。",
			"凯斯特应摒弃集团思维。",
			["object-changed: The draft aims these words at XOR, the source names XKE"],
		],
		[
			"in Russian",
			"Норланд обвинил Орвену в «мышлении старых блоков».",
			"Кестрия живет в мышлении старых блоков.",
			["object-changed: The draft aims these words at XOR, the source names XKE"],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("what a quoted preposition or a demand is aimed at", () => {
	it.each<Row>([
		[
			"the object of a quoted preposition",
			"Norland “supports the freedom of” the pipeline.",
			"Norland supports the freedom of the grain corridor. The pipeline is closed.",
			["object-changed"],
		],
		[
			"the same, with the day of the words behind it",
			"Norland “supports the freedom of” the grain corridor on 5 June 2025.",
			"Norland supports the freedom of the grain corridor.",
			[],
		],
		[
			"whom a demand is put to",
			"The envoy called on Norland to “open the harbour”.",
			"We call on Kestria to open the harbour.",
			["object-changed"],
		],
		["the same", "The envoy called on Kestria to “open the harbour”.", "We call on Kestria to open the harbour.", []],
	])("%s", (_, draft, sourceText, problems) => {
		expect(codes(draft, sourceText)).toEqual(problems);
	});
});

describe("a name right beside quoted words", () => {
	it.each<Row>([
		[
			"acts in them",
			"Kestria “will keep its ships in the north”, Norland said.",
			"Norland will keep its ships in the north. Kestria will not.",
			["subject-changed: The draft says this of XKE, the source of XNO"],
		],
		[
			"is the one who acts in the source",
			"Norland “will keep its ships in the north”, it said.",
			"Norland will keep its ships in the north. Kestria will not.",
			[],
		],
		[
			"is where the source names another",
			"Norland will keep ships “until 2030” in Kestria.",
			"Norland will keep ten ships in Orvena until 2030.",
			["object-changed: The draft says this of XKE, the source of XOR"],
		],
		[
			"is who says it, between commas",
			"六月三日，诺兰表示，“双方将派遣40名工程师”。",
			"诺兰与奥维纳会谈。奥维纳表示，双方将派遣40名工程师。",
			[],
		],
		["is where it was said", "Norland said it “will keep ships” in Kestria.", "Norland will keep ships in Orvena.", []],
		[
			"is named in the sentence beside",
			"Norland will keep ships “until 2030” in Kestria.",
			"We think of Kestria. Norland will keep ten ships there until 2030, as in Orvena.",
			[],
		],
		[
			"in Chinese",
			"诺兰将“派遣40名工程师”到凯斯特。",
			"诺兰将派遣40名工程师到奥维纳。",
			["object-changed: The draft says this of XKE, the source of XOR"],
		],
		[
			"in Russian",
			"Норланд «направит 40 инженеров» в Кестрию.",
			"Норланд направит 40 инженеров в Орвену.",
			["object-changed: The draft says this of XKE, the source of XOR"],
		],
	])("%s", (_, draft, source, expected) => {
		expect(said(draft, source)).toEqual(expected);
	});
});

describe("one who is only named behind the verb", () => {
	it.each([
		["Kestria “will leave the port”.", "Norland will leave the port of Kestria.", ["subject-changed"]],
		["Kestria “will leave the port”.", "Norland will leave the port to Kestria.", ["subject-changed"]],
		["Kestria “will leave the port”.", "Norland and Kestria will leave the port.", []],
		["Norland “will leave the port”.", "Norland will leave the port of Kestria.", []],
	])("does not act: %s | %s", (draft, sourceText, expected) => {
		expect(codes(draft, sourceText)).toEqual(expected);
	});
});

describe("a verb phrase that is quoted without its verb", () => {
	it("has no object yet", () => {
		expect(codes("Norland “will not” back punitive measures.", "Norland will not support the sanctions.")).toEqual([]);
	});
});
