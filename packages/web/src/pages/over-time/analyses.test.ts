import { describe, expect, it } from "vitest";
import { readUrl } from "../../state/url-field.ts";
import { ANALYSES, GROUPS, isDay, missingOf, OVER_TIME_FIELDS, queryOf, referencesIn, zonesIn } from "./analyses.ts";

const analysis = (id: string) => ANALYSES.find((one) => one.id === id) ?? ANALYSES[0];
const url = (search: Readonly<Record<string, string | readonly string[]>>) => readUrl(OVER_TIME_FIELDS, search);

describe("analyses over time", () => {
	it("are each in a group, and no group is empty", () => {
		for (const group of GROUPS) expect(ANALYSES.some((one) => one.group === group)).toBe(true);
	});

	it("ask for what their fields say, and leave out what is no day", () => {
		const typed = url({ publisher: ["XVA", "XTE"], from: "2025", to: "soon", againstTo: "2024", words: "corridor" });
		expect(queryOf(analysis("keywords").fields, typed)).toEqual({
			...{ publisher: ["XVA", "XTE"], from: "2025", againstTo: "2024" },
		});
		expect(queryOf(analysis("concordance").fields, typed)).toMatchObject({ words: "corridor", from: "2025" });
		expect(queryOf(analysis("network").fields, typed)).toEqual({ from: "2025" });
	});

	it("say what is missing", () => {
		expect(missingOf(analysis("keywords"), url({ againstTo: "2024" }))).toEqual(["set"]);
		expect(missingOf(analysis("keywords"), url({ title: "Readout" }))).toEqual([]);
		expect(missingOf(analysis("divergence"), url({ holder: "XVA" }))).toEqual(["holder"]);
		expect(missingOf(analysis("expectation"), url({ holder: "XVA" }))).toEqual(["to"]);
		expect(missingOf(analysis("scale"), url({ scale: "references" }))).toEqual(["set"]);
		expect(missingOf(analysis("timing"), url({}))).toEqual([]);
	});
});

describe("reference texts", () => {
	it("are read as people write them, and the first line that is none is named", () => {
		expect(referencesIn("speech-2031 = -1\n\nnote a: +0.5\nother\t−2\nlast;3")).toEqual({
			...{ found: ["speech-2031=-1", "note a=+0.5", "other=−2", "last=3"], wrong: null },
		});
		expect(referencesIn("speech-2031 = \nspeech-2032 = 1")).toEqual({ found: ["speech-2032=1"], wrong: 1 });
	});

	it("are asked for without a direction, which is of the other scale", () => {
		const typed = { reference: "a = 1\nb = -1", below: "a", above: "b" };
		const { fields } = analysis("scale");
		expect(queryOf(fields, url({ ...typed, scale: "references", rescale: "mv" }))).toEqual({
			...{ reference: ["a=1", "b=-1"], rescale: "mv" },
		});
		expect(queryOf(fields, url(typed))).toEqual({ below: "a", above: "b" });
	});
});

it("zones are those that name a publisher", () => {
	expect(zonesIn("XVA=+03:00, XLO=Europe/London; nowhere")).toEqual(["XVA=+03:00", "XLO=Europe/London"]);
});

it("takes a year, a month or a day for a day, and says so of nothing else", () => {
	expect(["", " 2024", "2024-01", "2024-01-31"].map(isDay)).toEqual([true, true, true, true]);
	expect(["202", "2024-1", "31.01.2024"].map(isDay)).toEqual([false, false, false]);
});
