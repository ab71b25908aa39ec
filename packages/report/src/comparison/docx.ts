import type { Comparison, Finding, Quote } from "@fissure/core";
import type { Paragraph, Table } from "docx";
import { type RenderOptions, resolveOptions } from "../words/options.ts";
import { factsOf, nameActor, placeOf, plural, type Side, sideOf, sidesOf, withGuess } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import {
	baseRateWords,
	caveatsOf,
	changeNote,
	FINDING_NAMES,
	headlineOf,
	issueName,
	measureWords,
	notHeld,
	nothingFoundWords,
	reachOf,
	SALIENCE_NAMES,
	silentSides,
	voicesOf,
} from "../words/wording.ts";
import { NORMAL_STYLE, wordLanguage } from "../writers/word.ts";

type Docx = typeof import("docx");
type Block = Paragraph | Table;

/** Fonts that Word has for each script; the language lets it hyphenate and spell. */
const FONT = { ascii: "Georgia", hAnsi: "Georgia", cs: "Georgia", eastAsia: "SimSun" } as const;
const GREY = "5D5A52";
/** Small builders, so that the parts below read as a list of what the page holds. */
function builders({ Paragraph, TextRun, Table, TableRow, TableCell, WidthType, HeadingLevel, BorderStyle }: Docx) {
	const run = (text: string, more: object = {}) => new TextRun({ text: oneLine(text), ...more });
	const paragraph = (text: string, more: object = {}) => new Paragraph({ children: [run(text, more)] });
	return {
		heading: (text: string, level: 1 | 2 | 3) =>
			new Paragraph({
				heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ?? "Heading1",
				keepNext: true,
				children: [run(text)],
			}),
		paragraph,
		note: (label: string, text: string) =>
			new Paragraph({
				spacing: { after: 40 },
				children: [run(`${label}: ${text}`, { color: GREY })],
			}),
		quote: (quote: Quote, label: string, sides: readonly Side[]) => {
			const language = wordLanguage(sideOf(sides, quote.document)?.account.document.language ?? "");
			return new Paragraph({
				indent: { left: 360 },
				spacing: { after: 80 },
				border: { left: { style: BorderStyle.SINGLE, size: 8, color: "D9D5C9", space: 8 } },
				children: [
					run(quote.exact, language === undefined ? {} : { language }),
					new TextRun({ text: "  " }),
					run(`${label}${placeOf(sides, quote)}`, { color: GREY, size: 18 }),
				],
			});
		},
		table: (head: readonly string[], rows: readonly (readonly (readonly string[])[])[]) =>
			new Table({
				width: { size: 100, type: WidthType.PERCENTAGE },
				rows: [
					new TableRow({
						tableHeader: true,
						children: head.map((text) => new TableCell({ children: [paragraph(text, { bold: true })] })),
					}),
					...rows.map(
						(cells) =>
							new TableRow({
								cantSplit: true,
								children: cells.map((lines) => new TableCell({ children: lines.map((line) => paragraph(line)) })),
							}),
					),
				],
			}),
	};
}

type Builders = ReturnType<typeof builders>;

function matrixBlocks(build: Builders, comparison: Comparison, sides: readonly Side[], options: RenderOptions) {
	if (comparison.matrix.length === 0)
		return [build.paragraph("None of these texts mentions an issue of the codebook.")];
	const rows = comparison.matrix.map((row) => [
		[issueName(row.issue, comparison, options)],
		...sides.map((side, index) => {
			const cell = row.cells[index];
			if (cell === undefined || !cell.mentioned) return ["—"];
			const voices = voicesOf(cell, side, options).map(({ mark, words }) => `${mark}: ${words.join(", ")}`);
			return [reachOf(cell), ...(voices.length > 0 ? voices : ["mentioned, no position"])];
		}),
	]);
	return [build.table(["Issue", ...sides.map(({ letter, publisher }) => `${letter} ${publisher}`)], rows)];
}

function findingBlocks(
	build: Builders,
	finding: Finding,
	at: number,
	comparison: Comparison,
	sides: readonly Side[],
	options: RenderOptions,
): readonly Block[] {
	const silent = silentSides(finding, sides).map(({ letter }) => letter);
	const { measure, explanations } = finding;
	const caveats = caveatsOf(finding, options);
	return [
		build.heading(
			`${at + 1}. ${FINDING_NAMES[finding.kind]}: ${issueName(finding.issue, comparison, options)} (${SALIENCE_NAMES[finding.salience]})`,
			3,
		),
		build.paragraph(headlineOf(finding, options), { bold: true }),
		...finding.evidence.map((quote) => build.quote(quote, "", sides)),
		...finding.instead.map((quote) => build.quote(quote, "says instead, ", sides)),
		...(silent.length > 0 ? [build.note(silent.join(", "), "nothing similar")] : []),
		...finding.counterEvidence.map((quote) => build.quote(quote, "evidence against it, ", sides)),
		...(measure === null ? [] : [build.note("Measure", measureWords(measure))]),
		build.note("Base rate", baseRateWords(finding)),
		...(caveats.length > 0 ? [build.note("Caveats", caveats.join(" "))] : []),
		...(explanations.length > 0 ? [build.note("Possible explanations", explanations.join("; "))] : []),
		build.note("Method", finding.by),
	];
}

function tailBlocks(build: Builders, comparison: Comparison, sides: readonly Side[], options: RenderOptions) {
	const bare = notHeld(comparison, sides);
	const { previous, unmatched, problems } = comparison;
	return [
		...(previous.length > 0 ? [build.heading("Since the previous text", 2)] : []),
		...previous.flatMap((change) => [
			build.paragraph(`${nameActor(change.publisher, options)}: ${changeNote(change)}: ${change.wording}`),
			...change.evidence.map((quote) => build.quote(quote, "", sides)),
		]),
		...(options.unmatched ? [build.heading(`Unmatched passages: ${unmatched.length}`, 2)] : []),
		...(options.unmatched ? unmatched.map(({ quote }) => build.quote(quote, "", sides)) : []),
		build.heading("Background texts", 2),
		build.paragraph(
			bare.length === 0
				? "There are background texts for every publisher."
				: `No background texts for ${bare.join(", ")}, so there is no base rate for them.`,
		),
		...problems.map(({ place, message }) => build.paragraph(`${place}: ${message}`)),
	];
}

function bodyBlocks(
	build: Builders,
	comparison: Comparison,
	sides: readonly Side[],
	options: RenderOptions,
): readonly Block[] {
	const { findings } = comparison;
	const accounts = sides.map((side) => [
		[side.letter],
		[withGuess(side.publisher, "publisher", side)],
		[side.title === null ? "" : withGuess(side.title, "title", side)],
		[factsOf(side).join(" · ")],
	]);
	return [
		build.heading(comparison.event ?? "Unnamed event", 1),
		build.table(["", "Publisher", "Title", "Details"], accounts),
		build.heading("Who says what", 2),
		...matrixBlocks(build, comparison, sides, options),
		build.heading(findings.length === 0 ? "Findings" : plural(findings.length, "finding"), 2),
		...(findings.length === 0
			? [build.paragraph(nothingFoundWords(comparison))]
			: findings.flatMap((finding, at) => findingBlocks(build, finding, at, comparison, sides, options))),
		...tailBlocks(build, comparison, sides, options),
	];
}

/** The comparison as a Word document: tables, findings with quotes in the original language, page numbers. */
export async function renderDocx(comparison: Comparison, given: Partial<RenderOptions> = {}): Promise<Uint8Array> {
	const options = resolveOptions(comparison, given);
	const docx = await import("docx");
	const { Document, Footer, Packer, PageNumber, Paragraph, TextRun } = docx;
	const sides = sidesOf(comparison, options);
	const colophon = oneLine(`${comparison.program} · codebook ${comparison.codebook} · `);
	const footer = new Footer({
		children: [
			new Paragraph({
				children: [
					new TextRun({
						color: GREY,
						size: 16,
						children: [colophon, PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
					}),
				],
			}),
		],
	});
	const file = new Document({
		creator: comparison.program,
		title: oneLine(comparison.event ?? "Comparison"),
		styles: {
			default: {
				document: { run: { font: FONT, size: 21 }, paragraph: { spacing: { after: 100 } } },
				heading1: { run: { size: 34, bold: true }, paragraph: { spacing: { after: 160 } } },
				heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
				heading3: { run: { size: 21, color: GREY }, paragraph: { spacing: { before: 240, after: 60 } } },
			},
			paragraphStyles: [NORMAL_STYLE],
		},
		sections: [{ footers: { default: footer }, children: [...bodyBlocks(builders(docx), comparison, sides, options)] }],
	});
	return new Uint8Array(await Packer.toBuffer(file));
}
