import type { IRunOptions, Paragraph } from "docx";
import { webAddress } from "../writers/page.ts";
import { writeWord } from "../writers/word.ts";
import { citationRuns, type Docx, GREY, languageRun, NOTE_SIZE, runsOf } from "../writers/word-runs.ts";
import { type BriefPage, type Citation, type CitedSource, colophonWords, factsOf, titleIn } from "./page.ts";

/** The brief as a Word document with real footnotes, tables and page numbers. */
export const writeDocx = (page: BriefPage): Promise<Uint8Array> =>
	writeWord({
		title: page.title,
		creator: page.program,
		footer: page.title,
		blocks: page.blocks,
		notes: (docx) => page.notes.map((note) => noteOf(docx, note)),
		tail: (docx) => [
			...sourcesOf(docx, page.sources),
			new docx.Paragraph({
				spacing: { before: 280 },
				children: [...runsOf(docx, colophonWords(page), { size: 16, color: GREY })],
			}),
		],
	});

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
			...runs(`${publisher}, `),
			...runs(titleIn(document), languageRun(language)),
			...runs(`, ${[...factsOf(document), language].join(", ")}. ${use}. `),
			...address,
			...runs(meta, { color: GREY }),
		],
	});
}
