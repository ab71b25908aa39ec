import { english, languages } from "@fissure/languages";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itInProof, timeOf } from "../../../../tools/in-proof.ts";
import { segment, sentencesAt } from "./segment.ts";

const pieces: Readonly<Record<string, readonly string[]>> = {
	en: [
		"The parties met. ",
		"Mr. Holt ",
		"(see para. 3) ",
		"“We agree.” ",
		"in the U.S. ",
		"\n",
		"- ",
		"1. ",
		"Arden: ",
		"we ",
		"… ",
		"It ended! ",
	],
	zh: ["双方同意。", "他说：“", "。”", "……", "？", "「", "」", "\n", "　　", "3.5", "（", "）", "的", "问："],
	es: [
		"Las partes acordaron. ",
		"El Sr. ",
		"EE. UU. ",
		"“¡Sí!” ",
		"¿Cuándo? ",
		"\n",
		"2. ",
		"PRESIDENTA ANA DOLE\n",
		"art. 5 ",
		"--- ",
		"Ella ",
	],
	fr: [
		"Les parties sont d’accord. ",
		"M. Holt ",
		"(voir art. 3) ",
		"« Oui ! » ",
		"le 1er mai 2021. ",
		"\n",
		"– ",
		"1. ",
		"Q - ",
		"R - ",
		"l’accord ",
		"Il ",
	],
	ru: [
		"Стороны согласны. ",
		"С.В. ",
		"в 2021 г. ",
		"«Да!» ",
		"– ",
		"\n",
		"2. ",
		"В.Путин: ",
		"и т.д. ",
		"млн. ",
		"Он ",
	],
	uk: [
		"Сторони згодні. ",
		"Д.І. ",
		"у 2021 р. ",
		"«Так!» ",
		"– ",
		"\n",
		"2. ",
		"О.Мороз: ",
		"і т.д. ",
		"млрд грн. ",
		"об'єкт ",
		"Він ",
	],
	ar: [
		"اتفق الجانبان. ",
		"د. ",
		"ص.ب. ",
		"«نعم!» ",
		"– ",
		"\n",
		"2. ",
		"سؤال: ",
		"في عام 2021م. ",
		"هل اتفقا؟ ",
		"وأكد ",
	],
};
const textIn = (code: string) =>
	fc
		.array(
			fc.oneof(
				fc.constantFrom(...(pieces[code] ?? [])),
				fc.string({ unit: "binary", maxLength: 4 }),
				fc.constantFrom("\n\n", "\r\n", "\u2029", "\ud83d", " "),
			),
			{
				maxLength: 30,
			},
		)
		.map((parts) => parts.join(""));

describe.each(languages.map((language) => [language.code, language] as const))("segment, %s", (code, language) => {
	it("covers every character that is not white space once, in order", () => {
		fc.assert(
			fc.property(textIn(code), (text) => {
				const { paragraphs, sentences } = segment(text, language);
				for (const spans of [paragraphs, sentences]) {
					let from = 0;
					for (const { start, end } of spans) {
						expect(text.slice(from, start).trim()).toBe("");
						expect(end).toBeGreaterThan(start);
						expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
						from = end;
					}
					expect(text.slice(from).trim()).toBe("");
				}
			}),
		);
	});

	it("puts each sentence into the paragraph that holds it, and none stays empty", () => {
		fc.assert(
			fc.property(textIn(code), (text) => {
				const { paragraphs, sentences } = segment(text, language);
				expect([...new Set(sentences.map(({ paragraph }) => paragraph))]).toEqual(paragraphs.map((_, index) => index));
				for (const { start, end, paragraph } of sentences) {
					expect(start).toBeGreaterThanOrEqual(paragraphs[paragraph]?.start ?? Number.NaN);
					expect(end).toBeLessThanOrEqual(paragraphs[paragraph]?.end ?? Number.NaN);
				}
			}),
		);
	});

	it("finds the same sentences at places as in the whole text", () => {
		fc.assert(
			fc.property(textIn(code), fc.func(fc.boolean()), (text, isAsked) => {
				const { sentences } = segment(text, language);
				const asked = sentences.filter(({ start }) => isAsked(start));
				const found = sentencesAt(
					text,
					language,
					asked.map(({ start }) => start),
				);
				const spans = sentences.map(({ start, end }) => ({ start, end }));
				expect(spans).toEqual(expect.arrayContaining([...found]));
				expect(found).toEqual(expect.arrayContaining(asked.map(({ start, end }) => ({ start, end }))));
			}),
		);
	});

	it("never cuts a surrogate pair", () => {
		fc.assert(
			fc.property(textIn(code), (text) => {
				const whole = (at: number) => !/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
				return segment(text, language).sentences.every(({ start, end }) => whole(start) && whole(end));
			}),
		);
	});

	it("reads two texts parted by a blank line as it reads each alone", () => {
		fc.assert(
			fc.property(textIn(code), textIn(code), (a, b) => {
				const [first, second] = [segment(a, language), segment(b, language)];
				const shift = a.length + 2;
				expect(segment(`${a}\n\n${b}`, language)).toEqual({
					paragraphs: [
						...first.paragraphs,
						...second.paragraphs.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
					],
					sentences: [
						...first.sentences,
						...second.sentences.map(({ start, end, paragraph }) => ({
							start: start + shift,
							end: end + shift,
							paragraph: paragraph + first.paragraphs.length,
						})),
					],
				});
			}),
		);
	});

	it("leaves a sentence of one line whole when it is read again", () => {
		fc.assert(
			fc.property(textIn(code), (text) => {
				for (const { start, end } of segment(text, language).sentences) {
					const sentence = text.slice(start, end);
					// Read alone, one that begins with a dash is a list.
					if (/[\n\r\f\u2028\u2029]|^[-–]\s/.test(sentence)) continue;
					expect(segment(sentence, language).sentences).toEqual([{ start: 0, end: sentence.length, paragraph: 0 }]);
				}
			}),
		);
	});

	it("finds nothing in white space", () => {
		expect(segment(" \n\u3000\t\n ", language)).toEqual({ paragraphs: [], sentences: [] });
	});

	itInProof("stays linear on one line of ten million characters", () => {
		const clause = {
			en: "The sides met Mr. Holt on Jan. 5 (see para. 3). ",
			zh: "双方说：“我们同意。”会谈结束。",
			es: "Las partes recibieron al Sr. Holt el 5 de mayo (art. 3). ",
			fr: "Les parties ont reçu M. Holt le 5 mai (art. 3). ",
			ru: "Стороны встретили С.В. Холта в 2021 г. Они согласны. ",
			uk: "Сторони зустріли С.В. Холта у 2021 р. Вони згодні. ",
			ar: "التقى الجانبان د. هولت في عام 2021م. واتفقا على ذلك. ",
		};
		const unit = clause[code as keyof typeof clause];
		const read = (length: number) => {
			const text = unit.repeat(length / unit.length);
			return timeOf(() => segment(text, language));
		};
		read(1e6);
		const [short, long] = [Math.min(read(1e6), read(1e6)), read(1e7)];
		expect(long / Math.max(short, 20)).toBeLessThan(40);
	});
});

it("takes the number of a point for one, wherever its sentence begins", () => {
	const sentences = (text: string) => segment(text, english).sentences.map(({ start, end }) => text.slice(start, end));
	expect(sentences("The parties met. Arden: 1. Trade.")).toEqual(["The parties met.", "Arden: 1. Trade."]);
	expect(sentences("Arden: 1. Trade.")).toEqual(["Arden: 1. Trade."]);
});
