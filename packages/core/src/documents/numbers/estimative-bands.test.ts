import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bandsIn, bandsWithin, ESTIMATIVE_BANDS, nameOfBand } from "./estimative-bands.ts";

const published = fileURLToPath(new URL("../../../../../../shared/golden/published_values.json", import.meta.url));

const foundIn = (text: string, language: string): readonly string[] =>
	bandsIn(text, language).map(({ start, end, band }) => `${text.slice(start, end)} ${band.range.join("–")}`);

describe("the likelihood scale", () => {
	it.skipIf(!existsSync(published))("has the bands of the directive (skipped: no shared data)", () => {
		const { values } = JSON.parse(readFileSync(published, "utf8")) as {
			readonly values: readonly { readonly id: string; readonly value: unknown }[];
		};
		const bands = values.filter(({ id }) => id.startsWith("icd-203."));
		expect(ESTIMATIVE_BANDS().map(({ id, range }) => ({ id, value: [...range] }))).toEqual(
			bands.map(({ id, value }) => ({ id, value })),
		);
		expect(bands).toHaveLength(7);
	});

	it("covers 1 to 99 percent without a gap or an overlap", () => {
		const ends = ESTIMATIVE_BANDS().map(({ range }) => range);
		expect(ends.map(([low]) => low)).toEqual([1, 5, 20, 45, 55, 80, 95]);
		expect(ends.map(([, high]) => high)).toEqual([5, 20, 45, 55, 80, 95, 99]);
	});

	it("finds each of its own terms as its own band in every language", () => {
		for (const { id, terms } of ESTIMATIVE_BANDS())
			for (const [language, list] of Object.entries(terms)) {
				expect(list.length, `${id} ${language}`).toBeGreaterThan(0);
				for (const term of list.filter((word) => word !== "remote"))
					expect(
						bandsIn(term, language).map(({ band }) => band.id),
						term,
					).toEqual([id]);
			}
	});

	it("names the bands inside a range", () => {
		expect(bandsWithin([45, 80]).map(nameOfBand)).toEqual(["roughly even chance 45–55 %", "likely 55–80 %"]);
	});
});

describe("words of likelihood in a text", () => {
	it("reads the longest wording, never a shorter one inside it", () => {
		expect(foundIn("A deal is very unlikely, a truce is likely and talks are almost certain.", "en")).toEqual([
			"very unlikely 5–20",
			"likely 55–80",
			"almost certain 95–99",
		]);
		expect(foundIn("达成协议不太可能，停火很可能。", "zh")).toEqual(["不太可能 20–45", "很可能 80–95"]);
		expect(foundIn("Соглашение весьма маловероятно, перемирие почти наверняка будет.", "ru")).toEqual([
			"весьма маловероятно 5–20",
			"почти наверняка 95–99",
		]);
	});

	it("leaves far villages, certain states and evenness alone", () => {
		expect(foundIn("Certain states sent aid to remote villages, even in winter.", "en")).toEqual([]);
		expect(foundIn("The prospect remains remote.", "en")).toEqual(["prospect remains remote 1–5"]);
	});

	it("knows no words of a language without tables", () => {
		expect(bandsIn("Es ist likely.", "de")).toEqual([]);
	});
});
