import type { Block, Inline } from "@fissure/model";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { wordText } from "../fixtures/word-text.ts";
import type { DocumentBlock } from "./document.ts";
import { sectionsHtml } from "./html-blocks.ts";
import { htmlHead, mixedHtml } from "./page.ts";
import { writeWord } from "./word.ts";
import { citationRuns } from "./word-runs.ts";

const ARABIC = "ترحب نورلاند باتفاق GRAIN، وتؤكد دعمها للحوار.";

const inline = (text: string, more: Partial<Extract<Inline, { kind: "text" }>> = {}): Inline => ({
	...{ kind: "text" as const, text, strong: false, em: false, code: false, href: null },
	...more,
});
const paragraph = (...inlines: readonly Inline[]): Extract<Block, { kind: "paragraph" }> => ({
	kind: "paragraph",
	inlines,
});

describe("words that run from right to left", () => {
	it("are runs of their own in a Word document, in a font and a language of theirs", async () => {
		const blocks: readonly DocumentBlock[] = [
			paragraph(inline("It says “"), inline(ARABIC, { language: "ar" }), inline("” twice.")),
			paragraph(inline("It calls this «ممر الحبوب» now.", { em: true })),
			paragraph(inline(`${ARABIC} «نعم».`, { em: true })),
			{ kind: "quotation", text: ARABIC, language: "ar", place: "A ¶3" },
		];
		const bytes = await writeWord({
			...{ title: "Norland", creator: "fissure", footer: "Norland", blocks },
			notes: (docx) => [
				[
					new docx.Paragraph({
						children: citationRuns(docx, {
							...{ kind: "quote", before: "", cited: ARABIC, after: "", language: "ar" },
							place: { document: "norland", start: 0, end: ARABIC.length },
						}) as never,
					}),
				],
			],
		});
		expect(await wordText(bytes)).toContain(`It says “${ARABIC}” twice.`);
		const parts = unzipSync(bytes);
		const paragraphs = strFromU8(parts["word/document.xml"] as Uint8Array).match(/<w:p>.*?<\/w:p>/gsu) ?? [];
		const [mixed = "", typed = "", own = "", quotation = ""] = paragraphs;
		const runs = (xml: string) =>
			[...xml.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>(.*?)<\/w:t><\/w:r>/gsu)].map(
				([, set = "", words]) => [words, set.includes("<w:rtl/>"), /<w:rFonts[^>]* w:cs="Times New Roman"/u.test(set)],
			);
		expect(mixed).not.toContain("<w:bidi/>");
		expect(runs(mixed)).toEqual([
			["It says “", false, false],
			[ARABIC, true, true],
			["” twice.", false, false],
		]);
		expect(mixed).toContain('<w:lang w:bidi="ar');
		expect(runs(typed)).toEqual([
			["It calls this «", false, false],
			["ممر الحبوب", true, true],
			["» now.", false, false],
		]);
		expect(own).toContain("<w:bidi/>");
		expect(own).not.toContain("<w:i/>");
		// Its marks and the name in it run with it.
		expect(own).toContain('<w:lang w:bidi="ar');
		expect(runs(own)).toEqual([[`${ARABIC} «نعم».`, true, true]]);
		expect(quotation).toContain("<w:bidi/>");
		expect(quotation).toContain("<w:right ");
		const notes = strFromU8(parts["word/footnotes.xml"] as Uint8Array);
		expect(runs(notes)).toContainEqual([ARABIC, true, true]);
		expect(runs(notes)).toContainEqual(["“", false, false]);
		expect(notes).toContain('<w:szCs w:val="17"/>');
	});

	it("are set apart in a page, and the signs of the sentence around them are not among them", () => {
		const html = sectionsHtml([
			paragraph(inline("It says “"), inline(ARABIC, { language: "ar" }), inline("”.")),
			paragraph(inline("It calls this «ممرَّ الحبوب 2031»!")),
			{ kind: "quote", blocks: [paragraph(inline("ممر الحبوب"))] },
		]);
		expect(html).toContain(`<p>It says “<span lang="ar" dir="rtl">${ARABIC}</span>”.</p>`);
		expect(html).toContain('<p>It calls this «<bdi dir="rtl">ممرَّ الحبوب 2031</bdi>»!</p>');
		expect(html).toContain('<blockquote dir="rtl"><p>ممر الحبوب</p></blockquote>');
		const arabicPage = sectionsHtml([paragraph(inline(ARABIC)), paragraph(inline("It says “ممر”."))], "rtl");
		expect(arabicPage).toMatch(/^<p>ترحب.*<\/p>\n<p dir="ltr">It says “<bdi dir="rtl">ممر<\/bdi>”\.<\/p>$/u);
		expect(mixedHtml("<b> & only Latin")).toBe("&lt;b&gt; &amp; only Latin");
		const head = (language: string) => htmlHead({ language, title: "", program: "", style: "" });
		expect(head("ar")).toContain('<html lang="ar" dir="rtl">');
		expect(head("en")).toContain('<html lang="en">');
	});
});
