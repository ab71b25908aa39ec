import type { CheckedQuotation, Document } from "@fissure/model";
import { QUOTATION_STATES } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../tools/in-proof.ts";
import { shippedLexicon } from "./coding/fixtures/shipped.ts";
import { readDraft } from "./drafts/read-draft.ts";
import { verifyDraft } from "./verify-draft.ts";

const lexicon = shippedLexicon();

const sourceText = (id: string, text: string, more: Partial<Document> = {}): Document => ({
	id,
	text,
	language: "en",
	kind: "readout",
	publisher: "FRA",
	guessed: [],
	...more,
});
const draftOf = (text: string): ReturnType<typeof readDraft> =>
	readDraft({ id: "draft", text, language: "en", kind: "article", publisher: null, guessed: [] });

const verified = (
	text: string,
	texts: readonly Document[],
	earlier: readonly Document[] = [],
): readonly CheckedQuotation[] => verifyDraft(draftOf(text), texts, { lexicon, earlier }).quotations;
const statesOf = (...given: Parameters<typeof verified>): readonly string[] =>
	verified(...given).map(({ state }) => state);
const codesOf = (...given: Parameters<typeof verified>): readonly string[] =>
	verified(...given).flatMap(({ problems }) => problems.map(({ code }) => code));

const PARIS = sourceText("paris", "France welcomes the talks on the river. It will not send troops to the delta.", {
	date: "2031-03-04",
});
const BERLIN = sourceText("berlin", "Germany welcomes the talks too. It asks for a lasting ceasefire in the delta.", {
	publisher: "DEU",
	date: "2031-03-06",
});

describe("a quotation in a draft", () => {
	it.each([
		["exact", "France said that it “will not send troops to the delta”."],
		["normalised", "France said that it “[w]ill not send\ntroops to the delta.”"],
		["elided", "France said: “France welcomes the talks […] on the river.”"],
		["changed", "France said that it “will send troops to the delta”."],
		["not-held", "France said that “all roads lead to the sea in the end”."],
	])("is %s", (state, text) => {
		expect(statesOf(text, [PARIS, BERLIN])).toEqual([state]);
	});

	it.each([
		["with a capital of its own", "On 4 May 2030 France said: “Will not send troops to the delta.”"],
		["as it stands", "On 4 May 2030 France said that it “will not send troops to the delta”."],
	])("is asked for its day %s", (_, text) => {
		expect(codesOf(text, [PARIS])).toContain("wrong-date");
		expect(codesOf(text.replace("4 May 2030", "4 March 2031"), [PARIS])).not.toContain("wrong-date");
	});

	it.each([
		[
			"a stop that goes on",
			"“France welcomes the talks,” it said.",
			"France welcomes the talks; it waits.",
			"normalised",
		],
		[
			"a question",
			"“France welcomes the talks,” it said.",
			"Who says that France welcomes the talks? Nobody.",
			"changed",
		],
	])("may end in a comma before %s", (_, text, source, state) => {
		expect(statesOf(text, [sourceText("paris", source)])).toEqual([state]);
	});

	it("has the nearest words shown without what stands before them", () => {
		const source = sourceText("paris", "At the same time the door to talks remains open for the delta.");
		expect(verified("France said: “The door to talks remains open for the delta.”", [source])[0]?.found?.exact).toBe(
			"the door to talks remains open for the delta",
		);
	});

	it("is moved where the text that the draft names is held and lacks the words", () => {
		const text = "In its readout of 4 March 2031, France asked “for a lasting ceasefire in the delta”.";
		expect(statesOf(text, [PARIS, BERLIN])).toEqual(["moved"]);
	});

	it("is gone where only an earlier capture has the words", () => {
		const before = sourceText("before", "France will send troops to the delta next week.", { date: "2031-03-04" });
		expect(statesOf("France said that it “will send troops to the delta next week”.", [PARIS], [before])).toEqual([
			"gone",
		]);
	});

	it("is not gone while a text in force has the words", () => {
		expect(statesOf("France said that it “will not send troops to the delta”.", [PARIS], [PARIS])).toEqual(["exact"]);
	});

	it("is translated where only a text in another language can be its original", () => {
		const beijing = sourceText("beijing", "中方支持乌克兰的主权和领土完整。双方还谈到贸易。", {
			language: "zh",
			publisher: "CHN",
		});
		const [quotation] = verified("China said that it “backs the sovereignty and territorial integrity of Ukraine”.", [
			beijing,
		]);
		expect(quotation?.state).toBe("translated");
		expect(quotation?.found?.exact).toContain("主权和领土完整");
	});

	it("prefers the text that the draft names to one that comes first", () => {
		const copy = sourceText("copy", BERLIN.text, { publisher: "ITA", date: "2031-04-01" });
		const [quotation] = verified("On 6 March 2031 Germany asked “for a lasting ceasefire in the delta”.", [
			copy,
			BERLIN,
		]);
		expect(quotation?.found?.document).toBe("berlin");
		expect(quotation?.elsewhere.map(({ document }) => document)).toEqual(["copy"]);
	});

	it("shows the held words that stand in place of changed ones", () => {
		const [quotation] = verified("France said that it “will send troops to the delta”.", [PARIS]);
		expect(quotation?.near?.diff.filter(({ kind }) => kind !== "same")).toEqual([{ kind: "missing", text: " not" }]);
		expect(quotation?.problems.map(({ code }) => code)).toContain("words-changed");
	});

	it("says which characters only look like the held ones", () => {
		expect(codesOf("France said that it “will not sеnd troops to the delta”.", [PARIS])).toEqual([
			"suspect-characters",
		]);
	});

	it("is no anchor when it is cut out of a number", () => {
		const budget = sourceText("budget", "France gives 300,000 tonnes of grain.");
		expect(codesOf("France gives “300” tonnes.", [budget])).toEqual(["cut-inside-number"]);
	});
});

describe("whatever a draft quotes", () => {
	const words = fc.constantFrom(
		"France",
		"will",
		"not",
		"send",
		"troops",
		"“",
		"”",
		"[…]",
		"…",
		"\n\n",
		"> ",
		"的",
		"2031",
	);
	const texts = fc.array(words, { maxLength: 40 }).map((list) => list.join(" "));

	it("has a state, spans that slice to their words, and problems in its own lines", () => {
		fc.assert(
			fc.property(texts, texts, (draft, source) => {
				const { quotations } = verifyDraft(draftOf(`${draft} .`), [PARIS, sourceText("source", `${source} .`)], {
					lexicon,
				});
				for (const { state, found, anchor, problems } of quotations) {
					expect(QUOTATION_STATES).toContain(state);
					for (const quote of [found, anchor?.quote, ...(anchor?.parts ?? []), ...(anchor?.gaps ?? [])]) {
						if (quote == null) continue;
						const { text } = quote.document === "paris" ? PARIS : { text: `${source} .` };
						expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
					}
					for (const { line } of problems) expect(line).toBeGreaterThan(0);
				}
			}),
			{ numRuns: draws(200) },
		);
	});
});

describe("texts that were chosen from a large collection", () => {
	const few = "The word was “lasting ceasefire”.";
	const statesIn = (more: { readonly cited?: ReadonlyMap<number, string> }): readonly string[] =>
		verifyDraft(draftOf(few), [PARIS, BERLIN], { lexicon, lookedThrough: 5000, ...more }).quotations.map(
			({ state }) => state,
		);

	it("give no source to a few words, but for the document that a reference of the draft names", () => {
		expect(statesOf(few, [PARIS, BERLIN])).toEqual(["exact"]);
		expect(statesIn({})).toEqual(["not-held"]);
		expect(statesIn({ cited: new Map([[0, "berlin"]]) })).toEqual(["exact"]);
		expect(statesIn({ cited: new Map([[0, "paris"]]) })).toEqual(["not-held"]);
	});
});

describe("titles, names of documents and terms in quotation marks", () => {
	const held2 = [PARIS, sourceText("treaty", "The talks on the river opened in a new harbour. 各方支持海港之友合作。")];
	it.each([
		["In its paper “Talks on the River in Our Time”, France praises the plan.", "title"],
		["France signed the “Declaration on Talks and the River” in spring.", "title"],
		["The so-called “talks on a river” go on.", "term"],
		["France announced the “New Harbour Talks” initiative on the river.", "title"],
		["法国参加“海港之友新合作”倡议。", "title"],
		["Франция подписала доклад «Новая гавань».", "title"],
	])("are laid on no near words: %s", (text, what) => {
		const language = /\p{Script=Han}/u.test(text) ? "zh" : /\p{Script=Cyrillic}/u.test(text) ? "ru" : "en";
		const draft = readDraft({ id: "draft", text, language, kind: "article", publisher: null, guessed: [] });
		const [quotation] = verifyDraft(draft, held2, { lexicon }).quotations;
		expect([quotation?.state, quotation?.found]).toEqual(["not-held", null]);
		expect(quotation?.problems.map(({ code, message }) => [code, message])).toEqual([
			["term-not-held", expect.stringContaining(`read as a ${what}`)],
		]);
	});

	it("are quotations where somebody says them", () => {
		expect(codesOf("France said that it “welcomes some talks on the river”.", held2)).toEqual(["words-changed"]);
		expect(codesOf("France said that there was a “new bridge”.", held2)).toEqual(["not-held"]);
		expect(codesOf("France said that “Sustainable Bridge Goals” come first.", held2)).toEqual(["not-held"]);
	});
});
