import { describe, expect, it } from "vitest";
import { norlandText } from "../fixtures/attributed-world.ts";
import { genreTold, otherThanGenre } from "./told-genre.ts";

const FAR = "one of the old and free envoys of the far northern port said to all of us in the long old hall that ";

describe("the kind of text that a draft says the words stand in", () => {
	it.each([
		["In a letter, it wrote that …", "letter"],
		["In a letter of 3 May, it wrote that …", "letter"],
		[`${FAR}in a letter it wrote: …`, "letter"],
		["According to the treaty, it holds that …", "treaty"],
		["The treaty of 11 July 2022 states that …", "treaty"],
		["The treaty states that …", "treaty"],
		["In response to the letter, it said that …", null],
		["Speaking of the treaty, it said that …", null],
		["It said that … in a letter", "letter"],
		["Under the law, it holds that …", "law"],
		["The law passed on 3 May says that …", "law"],
		["Under international law, it holds that …", null],
		["Закон, принятый 3 мая, гласит, что …", "law"],
		["5月3日通过的法律规定，…", "law"],
		["根据国际法，诺兰说…", null],
		["It said that …, and the treaty states more", null],
		["It read the letter; in a treaty it holds that …", "treaty"],
		["In a letter it wrote …, in a letter it held …", "letter"],
		["In a letter it wrote …; in a treaty it held …", null],
		["It said that …", null],
		["", null],
	])("is, by “%s”, %s", (words, genre) => {
		expect(genreTold(words)).toBe(genre);
	});
});

describe("what a text is that is no letter, treaty or interview", () => {
	const speech = { kind: "speech" } as const;
	const other = (
		genre: "letter" | "treaty" | "interview",
		text: string,
		more: Parameters<typeof norlandText>[1] = {},
	) => {
		const document = norlandText(text, { ...speech, ...more });
		const start = document.text.indexOf("Norland opposes");
		return otherThanGenre(genre, document, { start, end: start + 10 });
	};
	const WORDS = "Norland opposes sanctions.";
	const filler = (length: number): string => `${"x".repeat(length - 1)} `;

	it.each([
		["its stated kind", other("letter", WORDS), "speech"],
		["what its title says", other("letter", WORDS, { title: "Treaty on the Ford" }), "treaty"],
		["nothing where its title says the same", other("treaty", WORDS, { title: "Treaty on the Ford" }), null],
		["nothing where its first line says the same", other("treaty", `Treaty on the Ford\n\n${WORDS}`), null],
		["nothing where its second line says the same", other("treaty", `Ford\nThe treaty\n${filler(300)}${WORDS}`), null],
		[
			"its kind where only its third line says the same",
			other("treaty", `Ford\nNorth\nThe treaty\n${filler(300)}${WORDS}`),
			"speech",
		],
		[
			"its kind where its first line says the same behind 200 characters",
			other("treaty", `${filler(200)}treaty ${filler(300)}${WORDS}`),
			"speech",
		],
		[
			"nothing where a treaty stands up to 300 characters before the words",
			other("treaty", `Ford\nNorth\n${filler(200)}treaty ${filler(293)}${WORDS}`),
			null,
		],
		[
			"its kind where a treaty stands further before the words",
			other("treaty", `Ford\nNorth\n${filler(200)}treaty ${filler(294)}${WORDS}`),
			"speech",
		],
		[
			"its kind where a treaty stands behind the words",
			other("treaty", `${WORDS} ${filler(300)}Thus the treaty.`),
			"speech",
		],
		[
			"nothing where a letter stands behind the words",
			other("letter", `${WORDS} ${filler(400)}Thus our letter.`),
			null,
		],
		[
			"nothing where an interview stands behind the words",
			other("interview", `${WORDS} ${filler(400)}Thus the interview.`),
			null,
		],
		["nothing where it is an article", other("letter", WORDS, { kind: "article" }), null],
		["nothing where its kind is a guess", other("letter", WORDS, { guessed: ["kind"] }), null],
		[
			"its kind where its title bears out the guess",
			other("letter", WORDS, { guessed: ["kind"], title: "Speech at the Forum" }),
			"speech",
		],
		[
			"its kind where its opening bears out the guess",
			other("letter", `In his remarks he thanked all.\n${WORDS}`, { guessed: ["kind"] }),
			"speech",
		],
		[
			"nothing where its title says another kind than the guess",
			other("letter", WORDS, { guessed: ["kind"], title: "Readout of the talks" }),
			null,
		],
		[
			"a statement by its title",
			other("letter", WORDS, { guessed: ["kind"], title: "Statement on the ford" }),
			"statement",
		],
		[
			"nothing where it is guessed to be an article",
			other("letter", WORDS, { kind: "article", guessed: ["kind"], title: "Notes" }),
			null,
		],
	])("is %s", (_, found, expected) => {
		expect(found).toBe(expected);
	});
});
