import { languages, sourceOf, withPacks } from "@fissure/languages";
import type { Document } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { codeDocument } from "../code-document.ts";
import { shippedLexicon } from "../fixtures/shipped.ts";
import type { LanguageLexicon } from "../lexicon/lexicon.ts";
import { MARKED_FROM } from "../terms/term-tree.ts";
import { marks, mayHold, numeralPlacesIn, SIGN } from "./marked-words.ts";
import { tagsOfText } from "./tags.ts";

/** Words are marked once so much has been read in a language. */
function wordsOf(code: string): LanguageLexicon {
	const words = shippedLexicon().of(code) as LanguageLexicon;
	tagsOfText("\n".repeat(MARKED_FROM + 1), words, marks);
	return words;
}

/** A sign of texts whose words are not marked, far from all that is compared. */
const UNMARKED = "\n\n〇〇";

const SUBJECTS = {
	en: "Norway France Ukraine Russia we the ministers our president they",
	fr: "la Norvège la France l’Ukraine la Russie nous les ministres notre président ils",
	es: "Noruega Francia Ucrania Rusia nosotros los ministros nuestro presidente ellos",
	ru: "Норвегия Франция Украина Россия мы министры наш президент они",
	uk: "Норвегія Франція Україна Росія ми міністри наш президент вони",
} as const;
const SPOKEN = {
	en: "support condemn sanctions the ceasefire the war in Ukraine welcomes said that calls for an end to",
	fr: "soutient condamne les sanctions le cessez-le-feu la guerre en Ukraine salue a déclaré que demande la fin de",
	es: "apoya condena las sanciones el alto el fuego la guerra en Ucrania celebra dijo que pide el fin de",
	ru: "поддерживает осуждает санкции прекращение огня войну на Украине приветствует заявил что призывает к",
	uk: "підтримує засуджує санкції припинення вогню війну в Україні вітає заявив що закликає до",
} as const;
type Spaced = keyof typeof SUBJECTS;
const SPACED = Object.keys(SUBJECTS) as readonly Spaced[];

/** Letters as they stand in the rules of a language, whole alternatives and their ends. */
const ruleWords = (code: Spaced): readonly string[] =>
	Object.values(languages.find((language) => language.code === code)?.coding ?? {})
		.flatMap((rule) =>
			typeof rule === "string" ? [rule] : rule instanceof RegExp || "is" in Object(rule) ? [sourceOf(rule)] : [],
		)
		.flatMap((source) => source.split("|").map((part) => part.replace(/[^\p{L} ’']+/gu, "")))
		.filter((word) => word.trim() !== "");

const ODD = [
	"ſince",
	"éwhich",
	"5if",
	"if5",
	"×two",
	"20two",
	"two×3",
	"3.5",
	"G20",
	"1,200",
	"twenty-five",
	"—",
	" – ",
	";",
	": ",
	"?",
	"!",
	", ",
	"-",
	"(",
	")",
	"“",
	"”",
	"\n",
	"  ",
	"a",
	"one hundred",
	"2 %",
];

const textIn = (code: Spaced): fc.Arbitrary<string> => {
	const words = fc.constantFrom(...ruleWords(code));
	const spoken = fc.constantFrom(...`${SUBJECTS[code]} ${SPOKEN[code]}`.split(" "), SPOKEN[code], SUBJECTS[code]);
	const piece = fc.oneof(
		{ weight: 4, arbitrary: words },
		{ weight: 5, arbitrary: spoken },
		{ weight: 2, arbitrary: fc.constantFrom(...ODD) },
	);
	const gap = fc.constantFrom(" ", " ", " ", " ", ", ", "", "; ", ". ");
	return fc
		.array(fc.tuple(piece, gap), { minLength: 4, maxLength: 60 })
		.map((pieces) => pieces.map(([word, space]) => word + space).join(""));
};

const readAs = (text: string, language: string, kind: Document["kind"]): unknown => {
	const account = codeDocument(
		{ id: "a", text, language, kind, publisher: "NOR", date: "2024-05-06", guessed: [] },
		shippedLexicon(),
	);
	if (!account.ok) return account.problem.code;
	const { statements, positions, mentions } = account.value;
	return { statements, positions, mentions };
};

describe("words that are marked", () => {
	it.each(SPACED)("change nothing that is read in %s", (code) => {
		wordsOf(code);
		fc.assert(
			fc.property(textIn(code), fc.constantFrom("speech" as const, "readout" as const), (text, kind) => {
				expect(readAs(text, code, kind)).toEqual(readAs(text + UNMARKED, code, kind));
			}),
			{ numRuns: draws(400) },
		);
	});

	it.each(SPACED)("change no number that is found in %s", (code) => {
		const words = wordsOf(code);
		fc.assert(
			fc.property(textIn(code), (text) => {
				withPacks([code], () => {
					tagsOfText(text, words, marks);
					const places = numeralPlacesIn(text);
					expect(places).not.toBeNull();
					expect(numbersIn(text, code, places)).toEqual(numbersIn(text, code));
				});
			}),
			{ numRuns: draws(400) },
		);
	});

	it("are found from any place to any other, and everywhere in a text that is not marked", () => {
		const words = wordsOf("en");
		const text = `We met${" and ate".repeat(40)}? No.`;
		tagsOfText(text, words, marks);
		const place = text.indexOf("?");
		expect(mayHold(text, 0, place, SIGN.question)).toBe(false);
		expect(mayHold(text, 0, place + 1, SIGN.question)).toBe(true);
		expect(mayHold(text, place, text.length, SIGN.question)).toBe(true);
		expect(mayHold(text, place + 1, text.length + 100, SIGN.question)).toBe(false);
		expect(mayHold(`${text} `, 0, place, SIGN.question)).toBe(true);
	});
});
