import { join } from "node:path";
import { failed } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { addToCase } from "../../adding/add-to-case.ts";
import type { CaseChoice } from "../../case/case-choice.ts";
import { initCase } from "../../case/init-case.ts";
import { caseChoices, codeOf, fillCase, granted, PORT_ELLERY } from "../../fixtures/port-ellery.ts";
import { scaleInCase } from "../../series/words/scale-in-case.ts";
import { exportPlaces, findCollocations, listPlaces, printCollocations, printPlaces } from "./concordance.ts";
import { exportKeywords, findKeywords, printKeywords } from "./keywords.ts";
import { exportScale, printScale, scaleTexts } from "./scale.ts";

const choiceOf = caseChoices();
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});
const filled = async (name: string) => contextOf(await fillCase(choiceOf(name)));
const LOOKS = { color: false, width: 120, bom: false };
const TYPED = { act: "", folder: ".", format: "text" };

describe("keywords", () => {
	it("tell two sets of texts apart, and each leads to a sentence of its set", async () => {
		const context = await filled("keywords.fissure");
		const asked = { publisher: ["XVA"], language: ["en"] };
		const found = granted(await findKeywords.run(asked, context));
		expect(found.method).toMatchObject({ version: 1, language: "en", unit: "stems", splitter: null });
		expect(found.first.texts).toBeGreaterThan(1);
		expect(found.second.texts).toBeGreaterThan(1);
		expect(found.tested).toBeGreaterThan(100);
		const words = [...found.moreInFirst, ...found.moreInSecond];
		for (const { sentences, q } of words) {
			expect(q).toBeLessThanOrEqual(0.05);
			expect(sentences.length).toBeGreaterThan(0);
			for (const { document } of sentences) expect(found.documents.map(({ id }) => id)).toContain(document);
		}
	});

	it("are printed and written, and say what a second set may be asked by", async () => {
		const context = await filled("printed.fissure");
		const asked = { publisher: ["XVA"], language: ["en"] };
		const shown = granted(await printKeywords.run(asked, context));
		const text = String(await printKeywords.write?.(shown, "text", LOOKS));
		expect(text).toContain("Words that tell two sets of texts apart");
		expect(text).toContain("First set: ");
		const html = granted(await exportKeywords.run({ ...asked, format: "html" } as never, context));
		expect(String(html.body)).toContain("<h1>Words that tell two sets of texts apart</h1>");
		const csv = granted(await exportKeywords.run({ ...asked, format: "csv" } as never, context));
		expect(String(csv.body)).toContain("set,word,stem,z,log_odds,first_count");
		const typed = (against: Record<string, string>) =>
			printKeywords.typed?.({ ...TYPED, words: [], options: { against } });
		expect(typed({ publisher: "XTE, XVA", to: "2031" })).toEqual({
			againstPublisher: ["XTE", "XVA"],
			againstTo: "2031",
		});
		expect(typed({ author: "XTE" })).toContain('got "author"');
		expect(typed({ from: "soon" })).toContain('got "soon"');
		expect(typed({ kind: "leaflet" })).toContain('got "leaflet"');
	});

	it("need texts on both sides", async () => {
		const context = await filled("none.fissure");
		expect(codeOf(await findKeywords.run({ title: "no such title anywhere" }, context))).toBe("texts-none");
		const nowhere = { publisher: ["XVA"], language: ["en"], againstTitle: "no such title anywhere" };
		expect(codeOf(await findKeywords.run(nowhere, context))).toBe("keywords-short");
	});
});

describe("a concordance", () => {
	it("has every place of the words with its span, as a search finds them", async () => {
		const context = await filled("places.fissure");
		const found = granted(await listPlaces.run({ words: "corridor", window: 4, most: 3 }, context));
		expect(found.places).toBeGreaterThan(3);
		expect(found.lines).toHaveLength(3);
		for (const { exact } of found.lines) expect(exact.toLowerCase()).toMatch(/^corridors?$/u);
		const shown = granted(await printPlaces.run({ words: "corridor" }, context));
		expect(String(await printPlaces.write?.(shown, "text", LOOKS))).toContain("corridor: every place");
		const csv = granted(await exportPlaces.run({ words: "corridor", format: "csv" } as never, context));
		expect(String(csv.body).trim().split("\r\n")).toHaveLength(found.places + 1);
		expect(codeOf(await listPlaces.run({ words: '"' }, context))).toBe("query-unclosed");
	});

	it("finds in files what it finds in a case to which they were added, without one", async () => {
		const within = ["documents", "background"].map((folder) => ({ input: join(PORT_ELLERY, folder) }));
		const context = contextOf(choiceOf("added.fissure"));
		granted(await initCase({ case: context.case }));
		granted(await addToCase({ case: context.case, sources: within }));
		const nowhere = contextOf({ ...context.case, file: "no-such.fissure" });
		for (const asked of [{ words: "corridor" }, { words: '"grain corridor" OR 走廊', window: 3, most: 5 }]) {
			const held = granted(await printPlaces.run(asked, context)).report;
			const found = granted(await printPlaces.run({ ...asked, in: within }, nowhere)).report;
			expect(found.lines.length).toBeGreaterThan(2);
			expect(found).toEqual(held);
		}
		const shown = granted(await printPlaces.run({ words: "corridor", in: within }, nowhere));
		expect(String(await printPlaces.write?.(shown, "html", LOOKS))).toContain("from the files that were given");
		const latest = shown.report.documents.map(({ date }) => date ?? "");
		expect(latest).toEqual(latest.toSorted().reverse());
		expect(codeOf(await printPlaces.run({ words: '"', in: within }, nowhere))).toBe("query-unclosed");
	});

	it("refuses what cannot be asked of files", () => {
		const typed = (options: object) =>
			printPlaces.typed?.({ ...TYPED, words: ["corridor"], options: options as Record<string, never> });
		expect(typed({ in: ["VAL=a", "b"] })).toMatchObject({ in: [{ input: "a", publisher: "VAL" }, { input: "b" }] });
		expect(typed({ in: ["a"], case: "b.fissure" })).toContain("got both");
		expect(typed({ in: ["a"], language: ["en"] })).toContain("leave the filter out");
		expect(typed({ in: ["-", "-"] })).toContain("more than once");
	});

	it("takes several words in one argument as words in this order", () => {
		const typed = (...words: string[]) =>
			Reflect.get(Object(printPlaces.typed?.({ ...TYPED, words, options: {} })), "words");
		expect(typed("grain corridor")).toBe('"grain corridor"');
		expect(typed("grain", "corridor")).toBe("grain corridor");
		expect(typed("grain OR corridor")).toBe("grain OR corridor");
		expect(typed("corridor")).toBe("corridor");
	});
});

describe("collocations", () => {
	it("are words near others, each with a sentence that has it", async () => {
		const context = await filled("near.fissure");
		const asked = { words: "corridor", language: ["en"], fewest: 2 };
		const found = granted(await findCollocations.run(asked, context));
		expect(found).toMatchObject({ window: 5, by: "logDice", fewest: 2 });
		expect(found.collocates.length).toBeGreaterThan(0);
		for (const { near, expected, logDice, sentences } of found.collocates) {
			expect(near).toBeGreaterThan(expected);
			expect(logDice).toBeLessThanOrEqual(14);
			expect(sentences.length).toBeGreaterThan(0);
		}
		const shown = granted(await printCollocations.run(asked, context));
		expect(String(await printCollocations.write?.(shown, "text", LOOKS))).toContain("Words near corridor");
		expect(printCollocations.exit?.(shown, {})).toBe("done");
	});
});

it("counts words near others in the language of what is looked for, whatever most texts are in", async () => {
	const context = await filled("language.fissure");
	const near = async (words: string) => granted(await findCollocations.run({ words }, context)).method.language;
	expect(await near("corridor")).toBe("en");
	expect(await near("贸易")).toBe("zh");
});

describe("a scale", () => {
	it("lays out texts by their words, with the direction that is asked for", async () => {
		const context = await filled("scale.fissure");
		const free = granted(await scaleTexts.run({ language: ["en"] }, context));
		expect(free).toMatchObject({ model: "wordfish", method: { name: "Wordfish", version: 1 } });
		expect(free.texts.length).toBeGreaterThan(5);
		const [lowest, highest] = [free.texts[0]?.id ?? "", free.texts.at(-1)?.id ?? ""];
		const turned = granted(await scaleTexts.run({ language: ["en"], below: highest, above: lowest }, context));
		expect(turned.texts.map(({ id }) => id)).toEqual(free.texts.map(({ id }) => id).reverse());
		for (const { low, position, high } of free.texts) expect(low < position && position < high).toBe(true);
		const reference = [`${lowest}=-1`, `${highest}=1`];
		const known = granted(await scaleTexts.run({ language: ["en"], reference, rescale: "mv" }, context));
		expect(known.model).toBe("wordscores");
		expect(known.texts.find(({ id }) => id === highest)).toMatchObject({ reference: 1 });
		expect(known.texts.find(({ id }) => id === highest)?.position).toBeCloseTo(1, 9);
		const file = granted(await exportScale.run({ language: ["en"], reference, format: "html" } as never, context));
		expect(String(file.body)).toContain("<h1>Texts between reference texts, by their words</h1>");
		const shown = granted(await printScale.run({ language: ["en"] }, context));
		expect(String(await printScale.write?.(shown, "text", LOOKS))).toContain("Words of the high end");
	});

	it("says what is wrong with references, a direction, and too few texts", async () => {
		const context = await filled("wrong.fissure");
		const [one = "", two = "", three = ""] = granted(await scaleTexts.run({ language: ["en"] }, context)).texts.map(
			({ id }) => id,
		);
		const code = async (asked: object) => codeOf(await scaleTexts.run(asked as never, context));
		expect(await code({ language: ["en"], reference: [`${one}=1`] })).toBe("scale-references");
		expect(await code({ language: ["en"], below: one, above: "nothing" })).toBe("scale-direction");
		expect(await code({ document: [one, two] })).toBe("scale-short");
		expect(await code({ document: [one, two, three], fewest: 4 })).toBe("scale-short");
		expect(await code({ document: ["nothing"] })).toBe("document-missing");
		const large = await scaleInCase(context.case, { texts: { languages: ["en"] }, mostCells: 1000 });
		expect(codeOf(large)).toBe("scale-large");
		const typed = (options: object) => printScale.typed?.({ ...TYPED, words: [], options });
		expect(typed({ reference: { a: "left" } })).toContain('got "a=left"');
		expect(typed({ direction: ["a"] })).toContain("Expected two texts for --direction, got 1");
		expect(typed({ reference: { a: "−1", b: "1" } })).toEqual({ reference: ["a=−1", "b=1"] });
	});
});
