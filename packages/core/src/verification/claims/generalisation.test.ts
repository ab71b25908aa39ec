import { describe, expect, it } from "vitest";
import { draftOf, raisedBy, sourceText } from "../fixtures/argument-world.ts";
import { generalisation } from "./generalisation.ts";

const against = sourceText("against", "Norland opposes sanctions. Norland thanks Orvena.", { date: "2024-04-01" });
const other = sourceText("other", "Norland supports sanctions against Kestria.", { date: "2024-03-01" });
const HELD = [against, other];

const counters = (text: string, texts = HELD): readonly string[] =>
	raisedBy(generalisation, draftOf(text), { sources: texts }).flatMap(({ evidence }) =>
		evidence.map(({ exact }) => exact),
	);

describe("a generalisation", () => {
	it.each([
		"Norland has consistently opposed sanctions.",
		"Norland always rejects sanctions.",
		"Norland has never supported sanctions.",
		"诺兰一贯反对制裁。",
		"Норланд неизменно выступает против санкций.",
	])("is shown what speaks against it: %s", (text) => {
		expect(counters(text)).toEqual(["Norland supports sanctions against Kestria."]);
	});

	it("lists every counter-example and says how many texts were read", () => {
		const more = sourceText("more", "Norland supports sanctions.", { date: "2024-02-01" });
		const [problem] = raisedBy(generalisation, draftOf("Norland has consistently opposed sanctions."), {
			sources: [...HELD, more],
		});
		expect(problem?.evidence.map(({ document }) => document)).toEqual(["other", "more"]);
		expect(problem).toMatchObject({ code: "generalisation", severity: "warning" });
		expect(problem?.message).toBe(
			"“consistently” has 2 counter-examples in the 3 texts of XNO; name them, or weaken the claim",
		);
	});

	it("takes the pole from the words that it quotes", () => {
		const text = "Norland has consistently told others that it “opposes sanctions”.";
		expect(counters(text)).toEqual(["Norland supports sanctions against Kestria."]);
	});

	it("is shown the texts that do mention what it says was never mentioned", () => {
		expect(counters("Norland has never mentioned sanctions.")).toEqual([
			"Norland opposes sanctions.",
			"Norland supports sanctions against Kestria.",
		]);
		expect(counters("Norland has never once used the words “thanks Orvena”.")).toEqual(["thanks Orvena"]);
		expect(counters("Norland has never mentioned the pipeline.")).toEqual([]);
	});

	it.each([
		["another side is meant", "Kestria has consistently opposed sanctions."],
		["nothing is generalised", "Norland opposed sanctions."],
		["no issue is named", "Norland has always been a good host."],
		["no side is named", "This has always been about sanctions."],
		["another says so", "Norland “has consistently opposed sanctions”."],
		["it is no generalisation", "Norland opposed sanctions as never before."],
	])("raises nothing where %s", (_, text) => {
		expect(counters(text)).toEqual([]);
	});

	it("raises nothing where no source text speaks against it, or only a later one", () => {
		expect(counters("Norland has consistently opposed sanctions.", [against])).toEqual([]);
		expect(
			counters("Norland has consistently opposed sanctions.", [against, { ...other, date: "2024-07-01" }]),
		).toEqual([]);
	});

	it("reads the latest 300 texts and says so", () => {
		const many = Array.from({ length: 301 }, (_, at) =>
			sourceText(`text-${at}`, "Norland supports sanctions.", { date: "2024-01-01" }),
		);
		const [problem] = raisedBy(generalisation, draftOf("Norland has consistently opposed sanctions."), {
			sources: many,
		});
		expect(problem?.message).toContain("in the latest 300 of 301 texts of XNO");
	});

	it("reads texts of the side and joint ones that it signs, of no later day than the draft, the latest first", () => {
		const claim = "Norland has consistently opposed sanctions.";
		const text = (id: string, more: object = {}) => sourceText(id, "Norland supports sanctions.", more);
		const read = (...texts: readonly ReturnType<typeof sourceText>[]): readonly string[] =>
			raisedBy(generalisation, draftOf(claim), { sources: texts }).flatMap(({ evidence }) =>
				evidence.map(({ document }) => document),
			);
		const [early, late, same] = ["2024-01-02", "2024-03-04", "2024-06-01"].map((date) => text(date, { date })) as [
			never,
			never,
			never,
		];
		expect(read(early, same, late)).toEqual(["2024-06-01", "2024-03-04", "2024-01-02"]);
		const { date: _, ...undated } = text("undated");
		expect(read(undated, early)).toEqual(["2024-01-02", "undated"]);
		expect(read(text("kestria", { publisher: "XKE", date: "2024-01-01" }))).toEqual([]);
		const joint = sourceText("joint", "Norland and Kestria support sanctions.", {
			publisher: null,
			kind: "joint-statement",
			date: "2024-01-01",
		});
		expect(read(joint)).toEqual(["joint"]);
		expect(read({ ...joint, kind: "readout" })).toEqual([]);
		const foreign = sourceText("foreign", "Orvena and Kestria support sanctions.", {
			publisher: null,
			kind: "joint-statement",
			date: "2024-01-01",
		});
		expect(read(foreign)).toEqual([]);
	});

	it("reads every text where the draft has no day", () => {
		const draft = draftOf("Norland has consistently opposed sanctions.");
		const { date: _, ...undated } = draft.document;
		const later = sourceText("later", "Norland supports sanctions.", { date: "2031-01-01" });
		const problems = raisedBy(generalisation, { ...draft, document: undated }, { sources: [later] });
		expect(problems.map(({ message }) => message)).toEqual([
			"“consistently” has 1 counter-example in the one text of XNO; name them, or weaken the claim",
		]);
	});

	it("is held against the rarer pole where it does not word which it means, and against none where it quotes both", () => {
		const claim = "Norland has consistently spoken on sanctions.";
		const pro = (id: string) => sourceText(id, "Norland supports sanctions.", { date: "2024-01-01" });
		const con = (id: string) => sourceText(id, "Norland opposes sanctions.", { date: "2024-01-01" });
		expect(counters(claim, [pro("a"), con("b"), con("c")])).toEqual(["Norland supports sanctions."]);
		expect(counters(claim, [pro("a"), pro("b"), con("c")])).toEqual(["Norland opposes sanctions."]);
		expect(counters(claim, [pro("a"), con("b")])).toEqual(["Norland opposes sanctions."]);
		const both = "Norland has consistently said “supports sanctions” and “opposes sanctions”.";
		expect(counters(both, [pro("a"), con("b")])).toEqual([]);
	});

	it("is not held against what is only hinted at, or about another thing of the issue", () => {
		const claim = "Norland has consistently opposed the ceasefire.";
		expect(counters(claim, [sourceText("a", "Norland could support the ceasefire.")])).toEqual([]);
		expect(counters(claim, [sourceText("a", "Norland supports the demarcation line.")])).toEqual([]);
		expect(counters(claim, [sourceText("a", "Norland supports the ceasefire.")])).toEqual([
			"Norland supports the ceasefire.",
		]);
	});

	it("is shown where that side names an actor that it says was never named, each sentence once", () => {
		const texts = [sourceText("a", "Norland thanks Orvena. Norland thanks Kestria and Orvena, and Orvena again.")];
		expect(counters("Norland has never mentioned Orvena.", texts)).toEqual([
			"Norland thanks Orvena.",
			"Norland thanks Kestria and Orvena, and Orvena again.",
		]);
		expect(counters("Norland has never mentioned Kestria.", texts)).toEqual([
			"Norland thanks Kestria and Orvena, and Orvena again.",
		]);
		expect(counters("Norland has never mentioned Mavria.", texts)).toEqual([]);
	});

	it("is not held against a sentence beside it that generalises nothing", () => {
		const text = "Norland has consistently opposed sanctions. Norland opposes the grain corridor.";
		expect(counters(text, [sourceText("a", "Norland supports the grain corridor.")])).toEqual([]);
		expect(counters(text, [sourceText("a", "Norland supports sanctions.")])).toEqual(["Norland supports sanctions."]);
	});
});
