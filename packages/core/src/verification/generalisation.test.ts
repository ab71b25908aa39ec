import { describe, expect, it } from "vitest";
import { draftOf, held, raisedBy } from "./fixtures/argument-world.ts";
import { generalisation } from "./generalisation.ts";

const against = held("against", "Norland opposes sanctions. Norland thanks Orvena.", { date: "2024-04-01" });
const other = held("other", "Norland supports sanctions against Kestria.", { date: "2024-03-01" });
const HELD = [against, other];

const counters = (text: string, texts = HELD): readonly string[] =>
	raisedBy(generalisation, draftOf(text), { held: texts }).flatMap(({ evidence }) =>
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
		const more = held("more", "Norland supports sanctions.", { date: "2024-02-01" });
		const [problem] = raisedBy(generalisation, draftOf("Norland has consistently opposed sanctions."), {
			held: [...HELD, more],
		});
		expect(problem?.evidence.map(({ document }) => document)).toEqual(["other", "more"]);
		expect(problem).toMatchObject({ code: "generalisation", severity: "warning" });
		expect(problem?.message).toBe(
			"“consistently” has 2 counter-examples in the 3 held texts of XNO; name them, or say less",
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

	it("raises nothing where no held text speaks against it, or only a later one", () => {
		expect(counters("Norland has consistently opposed sanctions.", [against])).toEqual([]);
		expect(
			counters("Norland has consistently opposed sanctions.", [against, { ...other, date: "2024-07-01" }]),
		).toEqual([]);
	});

	it("reads the latest 300 texts and says so", () => {
		const many = Array.from({ length: 301 }, (_, at) =>
			held(`text-${at}`, "Norland supports sanctions.", { date: "2024-01-01" }),
		);
		const [problem] = raisedBy(generalisation, draftOf("Norland has consistently opposed sanctions."), { held: many });
		expect(problem?.message).toContain("in the latest 300 of 301 held texts of XNO");
	});
});
