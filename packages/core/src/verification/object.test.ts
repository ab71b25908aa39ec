import { describe, expect, it } from "vitest";
import { codesOf, contextOf, draftOf, problemsOf, source } from "./fixtures/quoted-case.ts";
import { object } from "./object.ts";

const codes = (draft: string, held: string): readonly string[] => codesOf(object, draft, held);

const STATEMENT = `Both sides oppose foreign bases near the border and call for talks. Norland understands and supports
the proposals of Kestria for a grain corridor. The two sides reject the mentality of the old blocs in trade.`;

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
		["诺兰“理解并支持”制裁。", "诺兰理解并支持停火。"],
		["诺兰“支持”凯斯特的制裁。", "诺兰支持建立粮食走廊。"],
		["Норланд «полностью поддерживает» санкции.", "Норланд полностью поддерживает зерновой коридор."],
		["Норланд «осуждает» санкции.", "Норланд осуждает исправительную операцию."],
	])("is flagged where both objects are known and differ: %s", (draft, held) => {
		expect(codes(draft, held)).toEqual(["object-changed"]);
	});

	it("is compared across languages by what both know", () => {
		expect(codes("Norland “支持” the sanctions.", "诺兰支持停火。")).toEqual(["object-changed"]);
		expect(codes("Norland “支持” the ceasefire.", "诺兰支持停火。")).toEqual([]);
		expect(codes("Norland “支持” a quick and lasting end of the shooting.", "诺兰支持停火。")).toEqual([]);
	});

	it("whose objects only have no word in common is for an editor to look at", () => {
		const held = "Norland supports the wooden bridge over Lake Teal.";
		expect(codes("Norland “supports” an airfield with two runways.", held)).toEqual(["object-differs"]);
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
	])("is let be where the object is the same, or too little is said: %s", (draft, held) => {
		expect(codes(draft, held)).toEqual([]);
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
	])("are a splice where they share one object in the draft only: %s", (draft, held, expected) => {
		expect(codes(draft, held).filter((code) => code === "splice")).toEqual(expected.slice(-1));
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
	])("are let be where the source joins them, or each has its own: %s", (draft, held) => {
		expect(codes(draft, held)).toEqual([]);
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
	])("aimed at somebody else than in the source is flagged: %s", (draft, held, expected) => {
		expect(codes(draft, held)).toEqual(expected);
	});

	it.each([
		["Norland accuses Kestria of a “mentality of old blocs”.", "Kestria must drop its mentality of old blocs."],
		[
			"Norland accuses Kestria of a “mentality of old blocs”.",
			"Kestria came late. It must drop its mentality of old blocs.",
		],
		["Norland spoke of a “mentality of old blocs”.", "Kestria must drop its mentality of old blocs."],
		["Norland accuses Kestria of a “mentality of old blocs”.", "The mentality of old blocs must go."],
	])("is let be where the source names the same, or nobody: %s", (draft, held) => {
		expect(codes(draft, held)).toEqual([]);
	});
});

describe("a translated quotation", () => {
	const translated = (text: string) => {
		const draft = draftOf(text);
		const held = source("诺兰理解并支持停火。", { id: "original" });
		const context = contextOf(draft, [held]);
		const found = { document: "original", start: 0, end: held.text.length, exact: held.text };
		const quotations = context.quotations.map((located) => ({ ...located, state: "translated" as const, found }));
		return object.check(draft, { ...context, quotations }).map(({ code }) => code);
	};

	it("is compared with the whole sentence of its original, and only for an editor to look at", () => {
		expect(translated("Norland “understands and supports” the sanctions.")).toEqual(["object-differs"]);
		expect(translated("Norland “understands and supports” the ceasefire.")).toEqual([]);
	});
});
