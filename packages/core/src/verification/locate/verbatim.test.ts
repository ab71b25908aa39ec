import type { LocatedQuotation, QuotationState } from "@fissure/model";
import { quoteOf } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { nearestIn, seekNear } from "../../anchoring/nearest-in.ts";
import { contextOf, draftOf, sourceText, UNATTRIBUTED } from "../fixtures/argument-world.ts";
import { verbatim } from "./verbatim.ts";

interface Case {
	readonly text: string;
	readonly source?: ReturnType<typeof sourceText>;
	readonly located?: Partial<LocatedQuotation>;
}

/** Code and message of what is raised on the first quotation of a draft. */
function raised({ text, source, located = {} }: Case): readonly (readonly [string, string])[] {
	const draft = draftOf(text);
	const context = contextOf(draft, { sources: source === undefined ? [] : [source] });
	const quotations = context.quotations.map((quotation, at) => (at === 0 ? { ...quotation, ...located } : quotation));
	return verbatim
		.check(draft, { ...context, quotations })
		.filter(({ quotation }) => quotation === 0)
		.map(({ code, message }) => [code, message]);
}

function changed(words: string, text: string): readonly (readonly [string, string])[] {
	const source = sourceText("readout", text, { title: "Readout" });
	const near = nearestIn(seekNear({ words, pieces: [{ kind: "words", words, bracketedLetters: [] }] }), source);
	if (near === null) throw new RangeError(words);
	return raised({ text: `Norland said “${words}”.`, source, located: { state: "changed", found: near.quote, near } });
}

const stands = (state: QuotationState, more: Parameters<typeof sourceText>[2] = {}): string => {
	const source = sourceText("readout", "The harbour stays open.", { title: "Readout of the meeting", ...more });
	const found = quoteOf(source, { start: 0, end: 22 });
	return raised({ text: "Norland said “The harbour stays open”.", source, located: { state, found } })[0]?.[1] ?? "";
};

describe("words that a draft quotes otherwise than they stand", () => {
	it.each([
		["Norland will close the harbour", "Norland will not close the harbour.", "leaves out “not”"],
		["Norland will not close the harbour", "Norland will close the harbour.", "adds “not”"],
		["Norland sent 40 ships to the harbour", "Norland sent 14 ships to the harbour.", "has “40” for “14”"],
		["Norland closed the harbour in May", "Norland closed the Harbour in May.", "Only capital letters"],
		["Norland, too, closed the harbour", "Norland too closed the harbour.", "Only punctuation"],
		["Norland closed its harbour in May", "Norland closed the harbour in May.", "has “its” for “the”"],
		["Norland closed harbours in May", "Norland closed only harbours in May.", "leaves out “only”; put it back"],
		["Norland soon closed harbours in May", "Norland closed harbours in May.", "adds “soon”; remove it"],
		["Norland closed its port in June", "Norland closed the port in May.", "other words"],
	])("are an error that says how: %s", (words, source, said) => {
		const [problem] = changed(words, source);
		expect(problem?.[0]).toBe("words-changed");
		expect(problem?.[1]).toContain(said);
	});

	it("are a warning where only the case of the first letter differs", () => {
		expect(changed("all ports are open to ships", "All ports are open to ships.").map(([code]) => code)).toEqual([
			"first-letter-case",
		]);
	});

	it("show the number or word that they cut through", () => {
		expect(changed("300", "Norland sent 300,000 tonnes.")).toEqual([
			["cut-inside-number", "The quotation cuts the number “300,000” short; quote it whole"],
		]);
	});

	it("are told by where they stand, and in which language", () => {
		expect(stands("moved")).toContain("“Readout of the meeting”");
		expect(stands("gone")).toContain("earlier version of “Readout of the meeting”");
		expect(stands("translated", { language: "zh" })).toContain("is in Chinese");
		expect(stands("exact")).toBe("");
	});
});

describe("words that no source text has", () => {
	const codes = (text: string, attribution: LocatedQuotation["attribution"] = null): readonly string[] =>
		raised({ text, located: { attribution } }).map(([code]) => code);

	it.each([
		"The so-called “balancing act” is over.",
		"The “grain front” is quiet.",
		"So much for the so-called “policy of open doors”.",
		"Observers have long called this a “balancing act”.",
		"A new “Rivers and Harbours Compact” is in the air.",
		"The novel “Beyond the River” is set in Selin.",
		"有分析称之为“各说各话”，这种说法有一定道理。",
		"所谓“骑墙”之说并不准确。",
		"Так называемая «формула мира» устарела.",
		"Газета «Вестник» вышла утром.",
	])("are a term or a title: %s", (text) => {
		expect(codes(text)).toEqual(["term-not-held"]);
	});

	it.each([
		["four words behind so-called", "He read of a so-called “act of old powers”.", "term-not-held"],
		["five words behind so-called", "He read of a so-called “act of the old powers”.", "not-held"],
		["two words without a capital", "The “balancing act” is over.", "term-not-held"],
		["three words without a capital", "The “old balancing act” is over.", "not-held"],
		["three words with capitals", "This was in “Old Harbour Plan” too.", "term-not-held"],
		["three words with one capital", "This was in “Old harbour Plan” too.", "not-held"],
		["twelve words with capitals", "This was in “A B C D E F G H I J Old Harbour” too.", "not-held"],
		[
			"twelve words, of which the long ones have capitals",
			"This was in “A of C of E of G of I of Olden Harbour” too.",
			"term-not-held",
		],
		[
			"thirteen words, of which the long ones have capitals",
			"This was in “A of C of E of G of I of K Olden Harbour” too.",
			"not-held",
		],
		["capitals and a stop", "This was in “Old Harbour Plan.” too.", "not-held"],
		["behind a colon", "He wrote down: “balancing act”.", "not-held"],
		["behind a word for a work", "The newspaper “Harbour of the north” is old.", "term-not-held"],
		["behind a word for a work, without a capital", "The newspaper “harbour of the north” is old.", "not-held"],
		["behind a word for a work, of five words", "The newspaper “Harbour of the far north” is old.", "not-held"],
		["before a word for a work", "The old “Harbour for all” initiative is gone.", "term-not-held"],
		[
			"before a word for a work, further on",
			"It rained for days. The old “Harbour for all” initiative is gone.",
			"term-not-held",
		],
		["beside a verb of saying", "Norland announced the “balancing act”.", "not-held"],
		["beside writing", "One wrote of the “balancing act”.", "not-held"],
		["called so by nobody named", "Some call it a “balancing act”.", "term-not-held"],
		["called so by a state", "Norland calls it a “balancing act”.", "not-held"],
		["called so by a person", "Brenner calls it a “balancing act”.", "not-held"],
		["called so by an office", "The president calls it a “balancing act”.", "not-held"],
		["called so by one who is no more than a pronoun", "He calls it a “balancing act”.", "not-held"],
		["called so by us", "We call it a “balancing act”.", "not-held"],
		["called so, with a state behind the words", "Some call it a “balancing act” of Norland.", "term-not-held"],
		["named twice, by nobody", "这被称为“平衡术”，也被称为走钢丝。", "term-not-held"],
		["used by a state", "Norland has a “balancing act”.", "term-not-held"],
		["six characters", "所谓平衡，“平衡术平衡术”之说。", "term-not-held"],
		["seven characters", "平衡，“平衡术平衡术平”之说。", "not-held"],
		["six characters with a stop", "平衡，“平衡，平衡”之说。", "not-held"],
		["ten characters behind 所谓", "所谓“平衡术平衡术平衡术平”之说。", "term-not-held"],
		["eleven characters behind 所谓", "所谓“平衡术平衡术平衡术平衡”之说。", "not-held"],
	])("are a term, a title, or an error, of %s", (_, text, code) => {
		expect(codes(text)).toEqual([code]);
	});

	it.each([
		"Norland said “never”.",
		"The answer, Norland stressed, was “never again”.",
		"Norland called it “sheer folly”.",
		"As one official put it, “nobody wins”.",
		"The last word was: “never”.",
		"The “grain front is quiet today”.",
		"诺兰表示“绝不”。",
		"Норланд заявил: «никогда».",
	])("are an error: %s", (text) => {
		expect(codes(text)).toEqual(["not-held"]);
	});

	it("are a name where they have its capitals and its article, no matter who holds something about it", () => {
		expect(codes("Few believe that the “Orvena Memorandum” holds.", { ...UNATTRIBUTED, holder: "XNO" })).toEqual([
			"term-not-held",
		]);
	});

	it("are an error where they are somebody's, however short", () => {
		expect(codes("The “grain front” is quiet.", { ...UNATTRIBUTED, holder: "XNO" })).toEqual(["not-held"]);
	});
});

describe("words that exist only where the draft cannot have them from", () => {
	const text = "Norland said “the harbour stays open”.";
	const elsewhere = (date: string): readonly string[] => {
		const source = sourceText("readout", "The harbour stays open.", { title: "Readout of the meeting", date });
		const places = [quoteOf(source, { start: 0, end: 22 })];
		return raised({ text, source, located: { state: "not-held", found: null, elsewhere: places } }).flat();
	};

	it("are told with where they exist, and that the source is not in the case", () => {
		expect(elsewhere("2024-05-06")).toEqual([
			"source-not-held",
			"These words exist elsewhere, such as in “Readout of the meeting”, but in no text that the draft names; the source is not in this case: add it, or name the text that is quoted",
		]);
		expect(elsewhere("2024-06-20")).toEqual([
			"source-not-held",
			"These words exist elsewhere, but only in texts published after the draft, such as “Readout of the meeting” of 2024-06-20; the source is not in this case: add it, or correct the date of the draft",
		]);
	});
});

describe("near words of a text that the draft does not name", () => {
	it("are no reason to tell an editor which words to change", () => {
		const source = sourceText("readout", "The harbour stays open in winter.", { title: "Readout", publisher: "XKE" });
		const words = "The harbour stays open in all winter";
		const near = nearestIn(seekNear({ words, pieces: [{ kind: "words", words, bracketedLetters: [] }] }), source);
		const located = {
			state: "changed",
			found: near?.quote ?? null,
			near,
			attribution: { ...UNATTRIBUTED, publisher: "XNO" },
		} as const;
		const [[code, message] = []] = raised({ text: `Norland's readout has “${words}”.`, source, located });
		expect([code, message]).toEqual([
			"words-changed",
			"The most similar words are in “Readout”, which the draft does not name; add the source to the case, or name that text if it is the source",
		]);
		const named = { ...located, attribution: { ...UNATTRIBUTED, publisher: "XKE" } };
		expect(raised({ text: `Kestria's readout has “${words}”.`, source, located: named })[0]?.[1]).toContain(
			"remove it",
		);
	});
});
