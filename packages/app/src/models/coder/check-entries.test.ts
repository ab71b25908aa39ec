import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkEntries, type TextKnown, withoutRepeats } from "./check-entries.ts";
import type { GivenEntry } from "./coder-prompt.ts";
import { piecesOf } from "./text-pieces.ts";

const TEXT =
	"Valdara firmly supports the open  corridor. “We oppose\nsanctions,” she said 😀. Trade must grow. Trade must grow.";

function known(
	text: string,
	{ language = "en", ...more }: Partial<TextKnown> & { readonly language?: string } = {},
): TextKnown {
	const codes = new Map([
		["XVA", "XVA"],
		["Valdara", "XVA"],
		["XTE", "XTE"],
		["CONCORD", "CONCORD"],
		["BOTH", "BOTH"],
	]);
	return {
		document: { id: "text", text, language, kind: "speech", publisher: "XVA", guessed: [] } as never,
		...{ publisher: "XVA", parties: ["XVA", "XTE"], issues: new Set(["trade", "sanctions"]) },
		actorOf: (name) => codes.get(name) ?? null,
		isBody: (actor) => actor === "CONCORD",
		...more,
	};
}

const ENTRY: GivenEntry = {
	...{ sentence: null, quote: "firmly supports the open corridor", issue: "trade", holder: "XVA", asserter: "XVA" },
	...{ manner: "own", stance: 2, verb: "supports" },
};

/** The one piece of a short text, with one entry: the words of the text that are kept, or why it is thrown away. */
function kept(entry: Partial<GivenEntry>, text = TEXT, more: Parameters<typeof known>[1] = {}): string {
	const known_ = known(text, more);
	const [piece = []] = piecesOf(text, known_.document.language);
	const {
		kept: [one],
		dropped,
	} = checkEntries([{ ...ENTRY, ...entry }], piece, known_);
	return one === undefined ? (dropped[0] ?? "nothing") : text.slice(one.start, one.end);
}

describe("a quotation of a model", () => {
	it("is kept as the words of the text where it is in it, white space apart", () => {
		expect(kept({})).toBe("firmly supports the open  corridor");
		expect(kept({ quote: "We oppose sanctions", verb: "oppose" })).toBe("We oppose\nsanctions");
		expect(kept({ quote: " said 😀 ", verb: "said" })).toBe("said 😀");
	});

	it.each([
		["one letter", "firmly support the open corridor"],
		["one letter of a look-alike script", "firmly supports the оpen corridor"],
		["the letter case", "Firmly supports the open corridor"],
		["the quotation marks", '"We oppose sanctions,"'],
		["an ellipsis", "firmly supports … corridor"],
		["a word less", "firmly supports the corridor"],
		["a translation", "die Sanktionen"],
		["two sentences", "Trade must grow. Trade must grow."],
		["nothing but a sign", "😀"],
		["nothing but space", "   "],
		["another text", "Lorne welcomes the growth of trade"],
	])("is thrown away where it differs by %s", (_, quote) => {
		expect(kept({ quote, verb: null })).toBe("quote-missing");
	});

	it.each([
		["irmly supports the open corridor", "en", TEXT],
		["firmly supports the open corrido", "en", TEXT],
		["ддерживает рост", "ru", "Вальдара поддерживает рост."],
		["Cafe", "en", "Cafe\u0301 trade."],
	])("is thrown away where it cuts a word: %s", (quote, language, text) => {
		expect(kept({ quote, verb: null }, text, { language })).toBe("quote-cuts-word");
	});

	it("may begin between characters where words are not spaced", () => {
		expect(kept({ quote: "支持扩大贸易", verb: "支持" }, "瓦尔达拉支持扩大贸易。", { language: "zh" })).toBe(
			"支持扩大贸易",
		);
	});

	it("is taken from the sentence that is named where several have it, and from none where none is", () => {
		expect(kept({ quote: "Trade must grow", verb: "must" })).toBe("quote-ambiguous");
		const text = "Trade must grow. Trade must grow.";
		const [piece = []] = piecesOf(text, "en");
		const {
			kept: [one],
		} = checkEntries([{ ...ENTRY, quote: "Trade must grow", verb: null, sentence: 2 }], piece, known(text));
		expect(one?.start).toBe(17);
		expect(kept({ quote: "grow and grow", sentence: 1, verb: null }, "We grow and grow and grow.")).toBe(
			"quote-ambiguous",
		);
	});

	it("is found past characters that nobody sees, which are not sent", () => {
		const text = "We sup\u00adport\u200b the \u{E0041}trade\u202e now.";
		expect(piecesOf(text, "en")[0]?.[0]?.words).toBe("We support the trade now.");
		expect(kept({ quote: "support the trade", verb: "support" }, text)).toBe("sup\u00adport\u200b the \u{E0041}trade");
	});

	it("is of the text to the letter, whatever is quoted", () => {
		const word = fc.constantFrom(
			"trade",
			"grows",
			"贸易",
			"😀",
			"\u200b",
			" ",
			"\n",
			". ",
			"é",
			"e\u0301",
			"𠮷",
			"“",
			"A",
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 30 }), fc.nat(40), fc.nat(40), (words, from, length) => {
				const text = words.join("");
				for (const piece of piecesOf(text, "en")) {
					const sent = piece.map((one) => one.words).join(" ");
					const { kept: found } = checkEntries(
						[{ ...ENTRY, quote: sent.slice(from, from + length + 1), verb: null }],
						piece,
						known(text),
					);
					for (const { start, end } of found) {
						const [sentence] = piece.filter(({ span }) => span.start <= start && end <= span.end);
						const at = sentence?.places.indexOf(start) ?? -1;
						const last = sentence?.places.indexOf(end - 1) ?? -1;
						expect(sentence?.words.slice(at, last + 1)).toBe(sent.slice(from, from + length + 1).trim());
					}
				}
			}),
		);
	});
});

describe("what a model reads in words", () => {
	it.each<readonly [string, Partial<GivenEntry>, Parameters<typeof known>[1]]>([
		["verb-not-in-quote", { verb: "welcomes" }, {}],
		["issue-unknown", { issue: "weather" }, {}],
		["issue-unknown", { issue: "__proto__" }, {}],
		["holder-unknown", { holder: "Atlantis" }, {}],
		["asserter-not-publisher", { asserter: "XTE" }, {}],
		["asserter-not-publisher", { asserter: "Atlantis" }, {}],
		["manner-not-possible", { holder: "XTE" }, {}],
		["manner-not-possible", { manner: "counterpart" }, {}],
		["manner-not-possible", { manner: "counterpart", holder: "XTE" }, { parties: ["XVA"] }],
		["manner-not-possible", { manner: "counterpart", holder: "BOTH" }, {}],
		["manner-not-possible", { manner: "joint" }, {}],
		["manner-not-possible", { manner: "joint", holder: "BOTH" }, { parties: ["XVA"] }],
		["manner-not-possible", { manner: "own", holder: "BOTH" }, {}],
		["manner-not-possible", { asserter: "BOTH", manner: "counterpart", holder: "XTE" }, { publisher: "BOTH" }],
		["manner-not-possible", { asserter: "BOTH", manner: "own", holder: "BOTH" }, { publisher: "BOTH" }],
	])("is thrown away as %s: %j %j", (reason, entry, more) => {
		expect(kept(entry, TEXT, more)).toBe(reason);
	});

	it.each<readonly [Partial<GivenEntry>, Parameters<typeof known>[1]]>([
		[{ holder: "Valdara" }, {}],
		[{ verb: null, stance: null }, {}],
		[{ manner: "counterpart", holder: "XTE" }, {}],
		[{ manner: "counterpart", holder: "XTE" }, { parties: null }],
		[{ manner: "joint", holder: "BOTH" }, {}],
		[{ manner: "joint", holder: "CONCORD" }, { parties: ["XVA"] }],
		[{ asserter: "BOTH", manner: "joint", holder: "BOTH" }, { publisher: "BOTH" }],
		[{ asserter: "BOTH", manner: "own", holder: "XTE" }, { publisher: "BOTH" }],
	])("is kept where the text allows it: %j %j", (entry, more) => {
		expect(kept(entry, TEXT, more)).toBe("firmly supports the open  corridor");
	});

	it("is kept once where it is given twice, and never where it is given in two ways", () => {
		const [piece = []] = piecesOf(TEXT, "en");
		const read = (...entries: Partial<GivenEntry>[]) =>
			withoutRepeats(
				checkEntries(
					entries.map((entry) => ({ ...ENTRY, ...entry })),
					piece,
					known(TEXT),
				).kept,
			);
		expect(read({}, {}, { issue: "sanctions" })).toMatchObject({
			kept: [{ issue: "trade" }, { issue: "sanctions" }],
			dropped: ["repeated"],
		});
		expect(read({}, { stance: -2 }, {})).toEqual({
			kept: [],
			dropped: ["contradictory", "contradictory", "contradictory"],
		});
	});
});

describe("the pieces of a text", () => {
	it("have every sentence once, numbered through, none cut, each of at most 8,000 bytes where it has several", () => {
		const long = `${"Many words follow each other without an end and ".repeat(300)}stop. `;
		const text = `${"Trade must grow, and it will. ".repeat(700)}${long}${"Trade must grow. ".repeat(50)}`;
		const pieces = piecesOf(text, "en");
		expect(pieces.length).toBeGreaterThan(3);
		const sentences = pieces.flat();
		expect(sentences.map(({ number }) => number)).toEqual(Array.from({ length: 751 }, (_, at) => at + 1));
		expect(sentences.map(({ words }) => words).join(" ")).toBe(text.trim());
		for (const piece of pieces)
			if (piece.length > 1)
				expect(Buffer.byteLength(piece.map(({ words }) => words).join(""))).toBeLessThanOrEqual(8_000);
		expect(piecesOf(" \n ", "en")).toEqual([]);
	});
});
