import type { Attribution } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { draftOf, raisedBy, raisedOn, sourceText } from "../fixtures/argument-world.ts";
import { sameSource } from "./same-source.ts";

const TEXT = "Borders must be respected. This applies equally to Sorrel. Talks should go on.";
const READOUT = sourceText("readout", TEXT, { title: "Readout of the meeting", date: "2024-05-06", event: "talks" });

const twice = (later: string, attributions: readonly (Partial<Attribution> | null)[] = []): readonly string[] =>
	raisedOn(sameSource, `Norland said “Borders must be respected”. It was applauded.\n\n${later}`, {
		sources: [READOUT],
		attributions,
	});

describe("one document counted twice", () => {
	it("is flagged at the later quotation, with both lines and the document", () => {
		const draft = draftOf(
			"Norland said “Borders must be respected”.\n\nThe rule “applies equally to Sorrel”, it held.",
		);
		const problems = raisedBy(sameSource, draft, { sources: [READOUT] });
		expect(problems.map(({ code, line, quotation, severity }) => ({ code, line, quotation, severity }))).toEqual([
			{ code: "same-source-twice", line: 3, quotation: 1, severity: "warning" },
		]);
		expect(problems[0]?.message).toBe(
			"Lines 1 and 3 quote one text, “Readout of the meeting”, as if they were several; say that it is the same text",
		);
		expect(problems[0]?.evidence.map(({ exact }) => exact)).toEqual([
			"Borders must be respected",
			"applies equally to Sorrel",
		]);
	});

	it.each([
		"A day later it held that this “applies equally to Sorrel”.",
		"In another statement Norland held that this “applies equally to Sorrel”.",
		"Again the ministry held that this “applies equally to Sorrel”.",
		"The rule “applies equally to Sorrel”, the minister held.",
	])("is flagged: %s", (later) => {
		expect(twice(later)).toEqual(["applies equally to Sorrel"]);
	});

	it.each([
		"In the same speech Norland held that this “applies equally to Sorrel”.",
		"The readout also says that this “applies equally to Sorrel”.",
		"One paragraph later it holds that this “applies equally to Sorrel”.",
		"The point recurs in that same text. It “applies equally to Sorrel”.",
		"Its first words were “Borders must be respected”.",
	])("is not where the draft says so, or says the same words again: %s", (later) => {
		expect(twice(later)).toEqual([]);
	});

	it("is not in one sentence or under one attribution", () => {
		const one = "Norland said “Borders must be respected” and “applies equally to Sorrel”.";
		const two = "Norland said “Borders must be respected”. It went on: “applies equally to Sorrel”.";
		expect(raisedOn(sameSource, one, { sources: [READOUT] })).toEqual([]);
		expect(raisedOn(sameSource, two, { sources: [READOUT] })).toEqual([]);
	});

	it("is not where the draft has told the occasion and goes on with it", () => {
		const text = "On 6 May 2024 Norland said “Borders must be respected”.\n\nThe rule “applies equally to Sorrel”.";
		expect(raisedOn(sameSource, text, { sources: [READOUT] })).toEqual([]);
		const other = sourceText("other", "Trade goes on.");
		const between = text.replace("\n\n", "\n\nKestria said “Trade goes on”.\n\n");
		expect(raisedOn(sameSource, between, { sources: [READOUT, other] })).toEqual(["applies equally to Sorrel"]);
	});

	it.each([
		["its day", { date: "2024-05-06" }, []],
		["its kind", { kind: "readout" }, []],
		["its document", { document: "readout" }, []],
		["only its speaker", { holder: "XNO" }, ["applies equally to Sorrel"]],
		["only its place", { venue: "Arlen" }, ["applies equally to Sorrel"]],
	] as const)("is, or not, where the draft has told of the first words %s", (_, first, flagged) => {
		expect(twice("The rule “applies equally to Sorrel”.", [first])).toEqual(flagged);
		expect(twice("Again the rule “applies equally to Sorrel”.", [first])).toEqual(flagged);
		expect(twice("In another text the rule “applies equally to Sorrel”.", [first])).toEqual([
			"applies equally to Sorrel",
		]);
	});

	it("is where the day stands behind the words, in another paragraph, or more than 400 characters before them", () => {
		const of = (text: string): readonly string[] => raisedOn(sameSource, text, { sources: [READOUT] });
		const later = "\n\nThe rule “applies equally to Sorrel”.";
		expect(of(`Norland said “Borders must be respected” on 6 May 2024.${later}`)).toHaveLength(1);
		expect(of(`On 6 May 2024 it rained.\n\nNorland said “Borders must be respected”.${later}`)).toHaveLength(1);
		const far = (count: number): string => `On 6 May 2024 it ${"x".repeat(count)} “Borders must be respected”.${later}`;
		expect(of(far(100))).toEqual([]);
		expect(of(far(400))).toHaveLength(1);
	});

	it("is not where both sentences cite one note", () => {
		const draft = draftOf("Norland said “Borders must be respected”.\n\nThe rule “applies equally to Sorrel”.");
		const citing = (one: string, other: string, texts: Readonly<Record<string, string>>): number => {
			const labels = [one, other];
			const sentences = draft.sentences.map((sentence, at) => ({ ...sentence, notes: [labels[at] as string] }));
			const notes = Object.entries(texts).map(([label, text]) => ({ label, text, line: 5, start: 0, end: 0 }));
			return raisedBy(sameSource, { ...draft, sentences, notes }, { sources: [READOUT] }).length;
		};
		expect(citing("1", "1", {})).toBe(0);
		expect(citing("1", "2", {})).toBe(1);
		expect(citing("1", "2", { "1": "Ministry, 6 May", "2": " ministry, 6 May " })).toBe(0);
		expect(citing("1", "2", { "1": "Ministry, 6 May", "2": "Ministry, 7 May" })).toBe(1);
		expect(citing("1", "2", { "1": "Ministry, 6 May", "2": "Ibid." })).toBe(0);
		expect(citing("1", "2", { "1": "Ministry, 6 May", "2": "See ibid." })).toBe(1);
	});

	it("is not where both sentences are on issues that have nothing in common", () => {
		const text = sourceText("both", "We support the grain corridor. We oppose sanctions. We guard the harbour.");
		const of = (later: string): readonly string[] =>
			raisedOn(sameSource, `It said “We support the grain corridor”.\n\n${later}`, { sources: [text] });
		expect(of("It said “We oppose sanctions”.")).toEqual([]);
		expect(of("On the grain corridor it said “We oppose sanctions”.")).toEqual(["We oppose sanctions"]);
		expect(of("It said “We guard”.")).toEqual(["We guard"]);
	});

	it("is not where the words are part of earlier ones", () => {
		const text = "Norland said “Borders must be respected”. It “applies equally to Sorrel”.\n\nAgain: “be respected”.";
		expect(raisedOn(sameSource, text, { sources: [READOUT] })).toEqual([]);
	});

	it("names three lines at most", () => {
		const text = ["a", "b", "c", "d", "e"].map((word) => `He said “point ${word}”.`).join("\n\n");
		const source = sourceText("points", "point a, point b, point c, point d, point e");
		const [problem] = raisedBy(sameSource, draftOf(text), { sources: [source] });
		expect(problem?.message).toContain("Lines 1, 3, 5 and 2 more quote one text");
	});

	it("is in one paragraph where the dates differ", () => {
		const text = "Norland said “Borders must be respected”. It went on: “applies equally to Sorrel”.";
		const dated = (date: string): Partial<Attribution> => ({ date });
		const among = (first: string, second: string): readonly string[] =>
			raisedOn(sameSource, text, { sources: [READOUT], attributions: [dated(first), dated(second)] });
		expect(among("2024-05-06", "2024-05-08")).toEqual(["applies equally to Sorrel"]);
		expect(among("2024-05-06", "2024-05")).toEqual([]);
	});

	it("is not where both name the day and the kind of text, nor for two speakers", () => {
		const readout: Partial<Attribution> = { date: "2024-05-06", kind: "readout" };
		expect(twice("The rule “applies equally to Sorrel”.", [readout, readout])).toEqual([]);
		expect(twice("The rule “applies equally to Sorrel”.", [{ holder: "XNO" }, { holder: "XKE" }])).toEqual([]);
	});

	it("sees through two copies of one text, not through two texts", () => {
		const text = "Norland said “Borders must be respected”.\n\nThe rule “applies equally to Sorrel”.";
		const head = { ...READOUT, text: TEXT.replace("This applies equally to Sorrel", "It holds") };
		const copy = sourceText("copy", `${TEXT.replace("Borders must", "Frontiers must")}`, { event: "talks" });
		expect(raisedOn(sameSource, text, { sources: [head, copy] })).toEqual([]);
		const long = "The ministers met and spoke of harbours, grain, fish, roads and visas for a day. ".repeat(4);
		const one = sourceText("one", `${long}Borders must be respected.`, { event: "talks" });
		const two = sourceText("two", `${long}It applies equally to Sorrel.`, { event: "talks" });
		expect(raisedOn(sameSource, text, { sources: [one, two] })).toEqual(["applies equally to Sorrel"]);
		const elsewhere = { ...two, event: "dinner" };
		expect(raisedOn(sameSource, text, { sources: [one, elsewhere] })).toEqual([]);
	});

	it("is read in Chinese and Russian", () => {
		const zh = sourceText("zh", "边界必须得到尊重。此原则同样适用于索雷尔。");
		const ru = sourceText("ru", "Границы надо уважать. Это относится и к Соррелю.");
		expect(
			raisedOn(sameSource, "诺兰称“边界必须得到尊重”。\n\n数日后，诺兰称“同样适用于索雷尔”。", { sources: [zh] }),
		).toHaveLength(1);
		expect(
			raisedOn(sameSource, "诺兰称“边界必须得到尊重”。\n\n同一份声明称“同样适用于索雷尔”。", { sources: [zh] }),
		).toEqual([]);
		expect(
			raisedOn(sameSource, "Норланд: «Границы надо уважать».\n\nСпустя день: «относится и к Соррелю».", {
				sources: [ru],
			}),
		).toHaveLength(1);
		expect(
			raisedOn(sameSource, "Норланд: «Границы надо уважать».\n\nВ том же тексте: «относится и к Соррелю».", {
				sources: [ru],
			}),
		).toEqual([]);
	});
});
