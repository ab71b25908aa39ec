import type { FileChild, IRunOptions, Paragraph, ParagraphChild, Table } from "docx";
import { webAddress } from "../render/html-escape.ts";
import { oneLine } from "../render/visible.ts";
import type { Align, Block, BriefPage, Chart, Citation, CitationPart, CitedSource, Inline } from "./page.ts";
import { factsOf, titleIn } from "./source-words.ts";

type Docx = typeof import("docx");

/** Fonts that Word has for each script. */
const FONT = { ascii: "Georgia", hAnsi: "Georgia", cs: "Georgia", eastAsia: "SimSun" } as const;
const MONO = { ascii: "Consolas", hAnsi: "Consolas", cs: "Consolas", eastAsia: "SimSun" } as const;
const GREY = "5D5A52";
const RULE = "D9D5C9";
const LEAD = "9A2B12";
/** In half points. */
const NOTE_SIZE = 17;
/** Word wants a region with Chinese; others are taken as they are. */
const LANGUAGES: Readonly<Record<string, { readonly value?: string; readonly eastAsia?: string }>> = {
	zh: { eastAsia: "zh-CN" },
	en: { value: "en-GB" },
	ru: { value: "ru-RU" },
};
const BULLETS = "bullets";
const NUMBERS = "numbers";
const DEEPEST = 8;

/** Where a block stands. */
interface Place {
	readonly isJudgment: boolean;
	/** Of block quotations. */
	readonly quoted: number;
	/** Of lists; −1 outside any. */
	readonly level: number;
	/** Sign of the item that it begins. */
	readonly item: { readonly reference: string; readonly instance: number } | null;
}
const OUTSIDE: Place = { isJudgment: false, quoted: 0, level: -1, item: null };

/** The brief as a Word document with real footnotes, tables and page numbers. */
export async function writeDocx(page: BriefPage): Promise<Uint8Array> {
	const docx = await import("docx");
	const { Document, Packer } = docx;
	const build = builders(docx);
	const file = new Document({
		creator: page.program,
		title: oneLine(page.title),
		styles: STYLES,
		numbering: { config: numberings(docx) },
		footnotes: Object.fromEntries(page.notes.map((note, at) => [at + 1, { children: build.note(note) }])),
		sections: [
			{
				properties: { page: { margin: { top: 1250, bottom: 1130, left: 1250, right: 1250 } } },
				footers: { default: build.footer(page) },
				children: [...build.sections(page.blocks), ...build.sources(page.sources), build.colophon(page)],
			},
		],
	});
	return new Uint8Array(await Packer.toBuffer(file));
}

const STYLES = {
	default: {
		document: { run: { font: FONT, size: 21 }, paragraph: { spacing: { after: 120, line: 288 } } },
		heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 200 }, keepNext: true } },
		heading2: { run: { size: 27, bold: true }, paragraph: { spacing: { before: 320, after: 110 }, keepNext: true } },
		heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 220, after: 80 }, keepNext: true } },
		footnoteText: { run: { font: FONT, size: NOTE_SIZE }, paragraph: { spacing: { after: 40, line: 240 } } },
	},
};

const numberings = ({ AlignmentType, LevelFormat }: Docx) =>
	[BULLETS, NUMBERS].map((reference) => ({
		reference,
		levels: Array.from({ length: DEEPEST + 1 }, (_, level) => ({
			level,
			format: reference === BULLETS ? LevelFormat.BULLET : LevelFormat.DECIMAL,
			text: reference === BULLETS ? "•" : `%${level + 1}.`,
			alignment: AlignmentType.LEFT,
			style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 280 } } },
		})),
	}));

function builders(docx: Docx) {
	const { Paragraph, TextRun, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, BorderStyle, Footer, PageNumber } =
		docx;
	const run = (text: string, more: IRunOptions = {}) => new TextRun({ ...more, text: visible(text) });
	let lists = 0;

	const inlines = (given: readonly Inline[], more: IRunOptions = {}): readonly ParagraphChild[] =>
		given.flatMap((inline, at): readonly ParagraphChild[] => {
			if (inline.kind === "break") return [new TextRun({ break: 1 })];
			if (inline.kind === "note") {
				const follows = given[at - 1]?.kind === "note";
				return [...(follows ? [run(",", { superScript: true })] : []), new FootnoteReferenceRun(inline.number)];
			}
			const { text, strong, em, code, href } = inline;
			const set = {
				...more,
				...(strong ? { bold: true } : {}),
				...(em ? { italics: true } : {}),
				...(code ? { font: MONO } : {}),
			};
			return [
				href === null
					? run(text, set)
					: new ExternalHyperlink({ link: href, children: [run(text, { ...set, style: "Hyperlink" })] }),
			];
		});

	const side = ({ isJudgment, quoted }: Place) =>
		isJudgment || quoted > 0
			? { border: { left: { style: BorderStyle.SINGLE, size: 12, color: isJudgment ? LEAD : RULE, space: 10 } } }
			: {};
	const paragraph = (children: readonly ParagraphChild[], place: Place, more: object = {}) =>
		new Paragraph({
			...side(place),
			...(place.quoted > 0 ? { indent: { left: 400 * place.quoted } } : {}),
			...(place.item === null
				? place.level >= 0
					? { indent: { left: 360 * (place.level + 1) } }
					: {}
				: { numbering: { ...place.item, level: Math.min(DEEPEST, place.level) } }),
			...more,
			children: [...children],
		});

	const heading = ({ level, isJudgment, inlines: words }: Extract<Block, { readonly kind: "heading" }>, place: Place) =>
		new Paragraph({
			...side(place),
			heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][
				Math.min(level, 3) - 1
			] as "Heading1",
			keepNext: true,
			children: [...inlines(words), ...(isJudgment ? [run("   JUDGMENT", { size: 15, bold: true, color: LEAD })] : [])],
		});

	function block(given: Block, place: Place): readonly FileChild[] {
		switch (given.kind) {
			case "heading":
				return [heading(given, place)];
			case "paragraph":
				return [paragraph(inlines(given.inlines), place)];
			case "quote":
				return given.blocks.flatMap((one) => block(one, { ...place, quoted: place.quoted + 1, item: null }));
			case "list":
				return list(given, place);
			case "table":
				return plainTable(given);
			case "code":
				return given.text.split("\n").map((line) => paragraph([run(line, { font: MONO, size: 18 })], place, CELL));
			case "chart":
				return chart(given.chart);
			case "rule":
				return [
					paragraph([], place, { border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: RULE, space: 1 } } }),
				];
		}
	}

	function plainTable({ align, head, rows }: Extract<Block, { readonly kind: "table" }>): readonly FileChild[] {
		const set = (row: readonly (readonly Inline[])[], more: IRunOptions) =>
			row.map((words, at) => [paragraph(inlines(words, { size: 19, ...more }), OUTSIDE, aligned(align[at]))]);
		const texts = [head, ...rows].map((row) => row.map((words) => [lengthOf(words)]));
		return table(
			docx,
			set(head, { bold: true }),
			rows.map((row) => set(row, {})),
			widthsOf(texts),
		);
	}

	function list({ start, items }: Extract<Block, { readonly kind: "list" }>, place: Place): readonly FileChild[] {
		lists++;
		const item = { reference: start === null ? BULLETS : NUMBERS, instance: lists };
		return items.flatMap((blocks) =>
			blocks.flatMap((one, at) => block(one, { ...place, level: place.level + 1, item: at === 0 ? item : null })),
		);
	}

	const aligned = (align: Align | undefined): object =>
		align === "right" || align === "center"
			? { ...CELL, alignment: docx.AlignmentType[align === "right" ? "RIGHT" : "CENTER"] }
			: CELL;

	const cell = (lines: readonly string[], more: IRunOptions, centred: boolean): readonly Paragraph[] =>
		lines.map((line) =>
			paragraph(
				[run(line, { size: 17, ...more })],
				OUTSIDE,
				centred ? { ...CELL, alignment: docx.AlignmentType.CENTER } : CELL,
			),
		);
	const chart = ({ caption, head, rows, centred }: Chart): readonly FileChild[] => [
		...table(
			docx,
			head.map((text, at) => cell([text], { bold: true }, centred.includes(at))),
			rows.map((row) =>
				row.map((lines, at) =>
					cell(
						lines,
						lines[0] === "●"
							? { color: LEAD, bold: true }
							: lines[0] === "·"
								? { color: RULE }
								: at === 0
									? { bold: true }
									: {},
						centred.includes(at),
					),
				),
			),
			widthsOf([
				head.map((text) => [text.length]),
				...rows.map((row) => row.map((lines) => lines.map(({ length }) => length))),
			]),
		),
		paragraph([run(caption, { size: 17, color: GREY })], OUTSIDE, { spacing: { before: 60, after: 200 } }),
	];

	const part = (given: CitationPart): readonly TextRunOf[] => {
		if (given.kind !== "quote") return [run(given.text, { size: NOTE_SIZE })];
		const word = LANGUAGES[given.language];
		const tongue = word === undefined ? { size: NOTE_SIZE } : { size: NOTE_SIZE, language: word };
		return [
			run("“", tongue),
			run(given.before, tongue),
			run(given.cited, { ...tongue, bold: true }),
			run(given.after, tongue),
			run("”", tongue),
		];
	};

	return {
		note: (citations: readonly Citation[]): Paragraph[] =>
			citations.map(
				({ parts }, at) =>
					new Paragraph({
						style: "FootnoteText",
						children: [...(at === 0 ? [run(" ", { size: NOTE_SIZE })] : []), ...parts.flatMap(part)],
					}),
			),
		sections: (blocks: readonly Block[]): readonly FileChild[] => {
			let under: number | null = null;
			return blocks.flatMap((one) => {
				if (one.kind === "heading" && under !== null && one.level <= under) under = null;
				if (one.kind === "heading" && one.isJudgment && under === null) under = one.level;
				return block(one, { ...OUTSIDE, isJudgment: under !== null });
			});
		},
		sources: (sources: readonly CitedSource[]): readonly FileChild[] =>
			sources.length === 0
				? []
				: [
						new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [run("Sources")] }),
						...sources.map((source) => sourceParagraph(docx, source)),
					],
		colophon: ({ builtOn, program }: BriefPage) =>
			paragraph(
				[
					run(`Built on ${builtOn} by ${program}; every quotation was checked against its source.`, {
						size: 16,
						color: GREY,
					}),
				],
				OUTSIDE,
				{ spacing: { before: 280 } },
			),
		footer: ({ title }: BriefPage) =>
			new Footer({
				children: [
					new Paragraph({
						children: [
							new TextRun({
								...{ color: GREY, size: 16 },
								children: [`${oneLine(title)} · `, PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
							}),
						],
					}),
				],
			}),
	};
}

type TextRunOf = InstanceType<Docx["TextRun"]>;
const CELL = { spacing: { before: 30, after: 30, line: 250 } };
/** Characters that a column of signs has room for, and beyond which a wider one reads no better. */
const NARROWEST = 3;
const WIDEST = 48;
/** Between the margins of A4, in twentieths of a point. */
const TEXT_WIDTH = 9406;

const lengthOf = (inlines: readonly Inline[]): number =>
	inlines.reduce((sum, inline) => sum + (inline.kind === "text" ? inline.text.length : 1), 0);

/** Widths that let every column break its lines about as often as the others; by the lengths of the lines in each cell. */
function widthsOf(rows: readonly (readonly (readonly number[])[])[]): readonly number[] {
	const columns = rows[0]?.length ?? 0;
	const parts = Array.from({ length: columns }, (_, at) => {
		const longest = Math.max(NARROWEST, ...rows.flatMap((row) => row[at] ?? []));
		return longest <= NARROWEST ? NARROWEST : 4 + Math.sqrt(Math.min(longest, WIDEST)) * 3;
	});
	const total = parts.reduce((sum, part) => sum + part, 0);
	return parts.map((part) => Math.floor((TEXT_WIDTH * part) / total));
}

/** A table with rules between its rows and none between its columns, as on the page. */
function table(
	{ BorderStyle, Table, TableCell, TableRow, WidthType, TableLayoutType }: Docx,
	head: readonly (readonly Paragraph[])[],
	rows: readonly (readonly (readonly Paragraph[])[])[],
	widths: readonly number[],
): readonly Table[] {
	const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
	const rule = { style: BorderStyle.SINGLE, size: 4, color: RULE };
	const row = (cells: readonly (readonly Paragraph[])[], isHead: boolean) =>
		new TableRow({
			tableHeader: isHead,
			cantSplit: true,
			children: cells.map(
				(children, at) =>
					new TableCell({
						width: { size: widths[at] ?? 0, type: WidthType.DXA },
						margins: { top: 30, bottom: 30, left: 0, right: 100 },
						...(isHead ? { borders: { bottom: { style: BorderStyle.SINGLE, size: 10, color: "1D1C1A" } } } : {}),
						children: [...children],
					}),
			),
		});
	return [
		new Table({
			layout: TableLayoutType.FIXED,
			columnWidths: widths,
			width: { size: TEXT_WIDTH, type: WidthType.DXA },
			borders: { top: none, left: none, right: none, insideVertical: none, insideHorizontal: rule, bottom: rule },
			rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
		}),
	];
}

function sourceParagraph(
	{ ExternalHyperlink, Paragraph, TextRun }: Docx,
	{ label, document, publisher, use }: CitedSource,
) {
	const { url, capturedAt, sha256, language, id } = document;
	const href = webAddress(url);
	const run = (text: string, more: IRunOptions = {}) => new TextRun({ size: 18, ...more, text: visible(text) });
	const meta = [
		...(capturedAt === undefined ? [] : [`captured ${capturedAt}`]),
		`id ${id}`,
		...(sha256 === undefined ? [] : [`SHA-256 ${sha256}`]),
	].join(" · ");
	const address =
		url === undefined
			? []
			: href === null
				? [run(`${url} · `, { color: GREY })]
				: [
						new ExternalHyperlink({ link: href, children: [run(url, { style: "Hyperlink" })] }),
						run(" · ", { color: GREY }),
					];
	return new Paragraph({
		indent: { left: 480, hanging: 480 },
		spacing: { after: 100, line: 250 },
		children: [
			run(`${label}\t`, { bold: true }),
			run(`${publisher}, ${titleIn(document)}, ${[...factsOf(document), language].join(", ")}. ${use}. `),
			...address,
			run(meta, { color: GREY }),
		],
		tabStops: [{ type: "left", position: 480 }],
	});
}

/** Control characters would break the file; the spaces at the ends stay. */
const visible = (text: string): string =>
	`${/^\s/u.test(text) ? " " : ""}${oneLine(text)}${/\S\s+$/u.test(text) ? " " : ""}`;
