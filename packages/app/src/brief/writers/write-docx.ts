import type { IRunOptions, Paragraph } from "docx";
import { webAddress } from "../../render/html/html-escape.ts";
import { NORMAL_STYLE } from "../../render/word/docx-normal.ts";
import { oneLine } from "../../render/words/visible.ts";
import { colophonWords } from "../page/colophon-words.ts";
import type { BriefPage, Citation, CitedSource } from "../page/page.ts";
import { factsOf, titleIn } from "../page/source-words.ts";
import { docxBlocks, numberings } from "./docx-blocks.ts";
import { citationRuns, type Docx, FONT, GREY, NOTE_SIZE, runsOf } from "./docx-inlines.ts";

/** The brief as a Word document with real footnotes, tables and page numbers. */
export async function writeDocx(page: BriefPage): Promise<Uint8Array> {
	const docx = await import("docx");
	const { Document, Packer } = docx;
	const file = new Document({
		creator: page.program,
		title: oneLine(page.title),
		styles: STYLES,
		numbering: { config: numberings(docx) },
		footnotes: Object.fromEntries(page.notes.map((note, at) => [at + 1, { children: noteOf(docx, note) }])),
		sections: [
			{
				properties: { page: { margin: { top: 1250, bottom: 1130, left: 1250, right: 1250 } } },
				footers: { default: footerOf(docx, page) },
				children: [
					...docxBlocks(docx, page.blocks),
					...sourcesOf(docx, page.sources),
					new docx.Paragraph({
						spacing: { before: 280 },
						children: [...runsOf(docx, colophonWords(page), { size: 16, color: GREY })],
					}),
				],
			},
		],
	});
	return new Uint8Array(await Packer.toBuffer(file));
}

const STYLES = {
	default: {
		document: { run: { font: FONT, size: 21 }, paragraph: { spacing: { after: 120, line: 288 } } },
		heading1: { run: { size: 36, bold: true, font: FONT }, paragraph: { spacing: { after: 200 }, keepNext: true } },
		heading2: {
			run: { size: 27, bold: true, font: FONT },
			paragraph: { spacing: { before: 320, after: 110 }, keepNext: true },
		},
		heading3: {
			run: { size: 22, bold: true, font: FONT },
			paragraph: { spacing: { before: 220, after: 80 }, keepNext: true },
		},
		footnoteText: { run: { font: FONT, size: NOTE_SIZE }, paragraph: { spacing: { after: 40, line: 240 } } },
	},
	paragraphStyles: [NORMAL_STYLE],
};

/** One paragraph for each reference of the bracket. */
const noteOf = (docx: Docx, citations: readonly Citation[]): Paragraph[] =>
	citations.map(
		({ parts }, at) =>
			new docx.Paragraph({
				style: "FootnoteText",
				children: [
					// Between the number and the words.
					...(at === 0 ? [new docx.TextRun({ text: " ", size: NOTE_SIZE })] : []),
					...parts.flatMap((part) => citationRuns(docx, part)),
				],
			}),
	);

function footerOf({ Footer, PageNumber, Paragraph, TextRun }: Docx, { title }: BriefPage) {
	const children = [`${oneLine(title)} · `, PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES];
	return new Footer({ children: [new Paragraph({ children: [new TextRun({ color: GREY, size: 16, children })] })] });
}

const sourcesOf = (docx: Docx, sources: readonly CitedSource[]): readonly Paragraph[] =>
	sources.length === 0
		? []
		: [
				new docx.Paragraph({
					heading: docx.HeadingLevel.HEADING_2,
					keepNext: true,
					children: [...runsOf(docx, "Sources")],
				}),
				...sources.map((source) => sourceOf(docx, source)),
			];

function sourceOf(docx: Docx, { label, document, publisher, use }: CitedSource): Paragraph {
	const { url, capturedAt, sha256, language, id } = document;
	const href = webAddress(url);
	const runs = (text: string, more: IRunOptions = {}) => runsOf(docx, text, { size: 18, ...more });
	const meta = [
		...(capturedAt === undefined ? [] : [`captured ${capturedAt}`]),
		`id ${id}`,
		...(sha256 === undefined ? [] : [`SHA-256 ${sha256}`]),
	].join(" · ");
	const linked =
		href === null
			? []
			: [new docx.ExternalHyperlink({ link: href, children: [...runs(href, { style: "Hyperlink" })] })];
	const address =
		url === undefined
			? []
			: [...(href === null ? runs(url, { color: GREY }) : linked), ...runs(" · ", { color: GREY })];
	return new docx.Paragraph({
		indent: { left: 480, hanging: 480 },
		spacing: { after: 100, line: 250 },
		tabStops: [{ type: "left", position: 480 }],
		children: [
			...runs(label, { bold: true }),
			new docx.TextRun({ size: 18, text: "\t" }),
			...runs(`${publisher}, ${titleIn(document)}, ${[...factsOf(document), language].join(", ")}. ${use}. `),
			...address,
			...runs(meta, { color: GREY }),
		],
	});
}
