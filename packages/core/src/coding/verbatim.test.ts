import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { codeDocument } from "./code-document.ts";
import { breachesOf } from "./fixtures/breaches.ts";
import { lexicon, readingOf } from "./fixtures/held.ts";
import { corpusTexts, hasSharedData, judgedTexts, shippedLexicon } from "./fixtures/shipped.ts";
import { textOf } from "./fixtures/small-world.ts";

/** Pieces from which texts are put together: subjects, verbs, objects and what breaks naive spans. */
const PIECES = {
	en: [
		"President Halvorsen ",
		"the two sides ",
		"Kestria ",
		"stressed that ",
		"opposes ",
		"did not support ",
		"firmly ",
		"the grain corridor",
		"sanctions",
		" and ",
		", ",
		". ",
		"; ",
		"\n\n",
		"“",
		"”",
		"😀",
		"👩‍👩‍👧 ",
		"𠮷",
		"\u00a0",
		"e\u0301",
		"Art. 5 ",
	],
	zh: [
		"哈沃森指出，",
		"布伦纳表示，",
		"双方",
		"一致同意",
		"支持",
		"坚决反对",
		"不",
		"粮食走廊",
		"停火",
		"制裁",
		"，",
		"。",
		"；",
		"\n\n",
		"“",
		"”",
		"😀",
		"𠮷",
		"㐂",
		"　",
		"\n",
	],
	ru: [
		"Э.Халворсен ",
		"Стороны ",
		"Кестрия ",
		"подчеркнула ",
		"выступает против ",
		"не ",
		"решительно ",
		"зерновой коридор",
		"санкций",
		" и ",
		", ",
		". ",
		"; ",
		"\n\n",
		"«",
		"»",
		"😀",
		"й",
		"е\u0308",
		"т.е. ",
	],
} as const;

describe("what an account quotes", () => {
	it.each(["en", "zh", "ru"] as const)("stands word for word in any text of %s", (language) => {
		const text = fc.array(fc.constantFrom(...PIECES[language]), { maxLength: 60 }).map((pieces) => pieces.join(""));
		fc.assert(
			fc.property(text, fc.constantFrom("readout", "joint-statement", "press-conference"), (words, kind) => {
				const account = readingOf(words, { language, kind, publisher: kind === "joint-statement" ? null : "XNO" });
				expect(breachesOf(account)).toEqual([]);
			}),
			{ numRuns: draws(300) },
		);
	});

	it.each(["en", "zh", "ru"] as const)("stands word for word in what is no text of %s at all", (language) => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 400 }), (words) => {
				const account = codeDocument(textOf(words, { language }), lexicon, { counterparts: ["XKE"] });
				// Enough letters of other scripts are another language, and refused as that.
				expect(account.ok ? breachesOf(account.value) : account.problem.code).toEqual(
					account.ok ? [] : "language-unsupported",
				);
			}),
			{ numRuns: draws(150) },
		);
	});

	/** A pad of so many characters on either side of the thing, each of two code units. */
	const padded = (pad: number): readonly (readonly [language: string, text: string])[] => [
		["en", `President Halvorsen stressed that ${"😀".repeat(pad)} the grain corridor ${"𠮷".repeat(pad + 1)} matters.`],
		["zh", `哈沃森指出${"𠮷".repeat(pad)}支持粮食走廊${"𠮷".repeat(pad + 1)}。`],
		["ru", `Э.Халворсен подчеркнула ${"😀".repeat(pad)} зерновой коридор ${"😀".repeat(pad + 1)}.`],
	];

	it.each([1, 7, 60, 130, 300, 301])("of a long sentence is short (%i characters around)", (pad) => {
		for (const [language, text] of padded(pad)) {
			const account = readingOf(text, { language });
			expect(account.positions.length, text).toBeGreaterThan(0);
			expect(breachesOf(account)).toEqual([]);
		}
	});

	it("of a long sentence cuts no character in two", () => {
		for (const [language, text] of padded(300)) expect(breachesOf(readingOf(text, { language }))).toEqual([]);
	});

	it("is found where it stands even when the same words stand elsewhere", () => {
		const { positions } = readingOf("Norland opposes sanctions. Norland opposes sanctions.");
		expect(positions.map(({ quote }) => quote.start)).toEqual([0, 27]);
	});
});

describe.skipIf(!hasSharedData)("what an account quotes of a real text (skipped: no shared data)", () => {
	const lexicon = shippedLexicon();

	it.each([
		["judged", judgedTexts, 137],
		["corpus", () => corpusTexts(draws(100)), 3 * draws(100)],
	] as const)("stands there word for word, in every %s text", (_, texts, count) => {
		const documents = texts();
		expect(documents.length).toBeGreaterThanOrEqual(count);
		let positions = 0;
		for (const document of documents) {
			const account = codeDocument(document, lexicon);
			if (!account.ok) throw new RangeError(account.problem.message);
			expect(breachesOf(account.value), document.id).toEqual([]);
			positions += account.value.positions.length;
		}
		expect(positions).toBeGreaterThan(documents.length);
	});
});
