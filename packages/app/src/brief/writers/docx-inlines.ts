import { UNSPACED, WIDE_LETTERS } from "@fissure/core";
import type { CitationPart, Inline } from "@fissure/model";
import type { IRunOptions, ParagraphChild, TextRun } from "docx";
import { oneLine } from "../../render/words/visible.ts";
import { wordLanguage } from "../../render/words/word-language.ts";

export type Docx = typeof import("docx");

export const GREY = "5D5A52";
export const RULE = "D9D5C9";
export const LEAD = "9A2B12";
/** In half points. */
export const NOTE_SIZE = 17;

/** Fonts that Word has for each script. */
const LATIN = "Georgia";
const HAN = { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: "SimSun" } as const;
/** Quotation marks and dots are set in the Han font beside Han words, unless all their fonts are one. */
export const FONT = { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: LATIN } as const;
export const MONO = { ascii: "Consolas", hAnsi: "Consolas", cs: "Consolas", eastAsia: "SimSun" } as const;

/** Letters as wide as a square, and the signs between them. */
const WIDE_STRETCH = new RegExp(
	`((?:[${WIDE_LETTERS}\\u3000-\\u303F\\uFF00-\\uFFEF]|(?<=[${UNSPACED}])[“”‘’…—·](?=[${UNSPACED}]))+)`,
	"u",
);

/** Runs of text, each in the font of its script. */
export const runsOf = (docx: Docx, text: string, more: IRunOptions = {}): readonly TextRun[] =>
	visible(text)
		.split(WIDE_STRETCH)
		.flatMap((piece, at) => {
			if (piece === "") return [];
			const font = more.font ?? (at % 2 === 1 ? HAN : undefined);
			return [new docx.TextRun({ ...more, ...(font === undefined ? {} : { font }), text: piece })];
		});

/** Control characters would break the file; the spaces at the ends stay. */
const visible = (text: string): string =>
	`${/^\s/u.test(text) ? " " : ""}${oneLine(text)}${/\S\s+$/u.test(text) ? " " : ""}`;

/** Words as they are set, with real footnotes. */
export const inlineRuns = (docx: Docx, inlines: readonly Inline[], more: IRunOptions = {}): readonly ParagraphChild[] =>
	inlines.flatMap((inline, at): readonly ParagraphChild[] => {
		if (inline.kind === "break") return [new docx.TextRun({ break: 1 })];
		if (inline.kind === "note") {
			const comma = inlines[at - 1]?.kind === "note" ? runsOf(docx, ",", { superScript: true }) : [];
			return [...comma, new docx.FootnoteReferenceRun(inline.number)];
		}
		const { text, strong, em, code, href } = inline;
		const set: IRunOptions = {
			...more,
			...(strong ? { bold: true } : {}),
			...(em ? { italics: true } : {}),
			...(code ? { font: MONO } : {}),
		};
		if (href === null) return runsOf(docx, text, set);
		const children = [...runsOf(docx, text, { ...set, style: "Hyperlink" })];
		return [new docx.ExternalHyperlink({ link: href, children })];
	});

/** A piece of a footnote; addresses are words there, since Word keeps the links of notes elsewhere. */
export function citationRuns(docx: Docx, part: CitationPart): readonly TextRun[] {
	if (part.kind !== "quote") return runsOf(docx, part.text, { size: NOTE_SIZE });
	const language = wordLanguage(part.language);
	const tongue: IRunOptions = language === undefined ? { size: NOTE_SIZE } : { size: NOTE_SIZE, language };
	return [
		...runsOf(docx, "“", tongue),
		...runsOf(docx, part.before, tongue),
		...runsOf(docx, part.cited, { ...tongue, bold: true }),
		...runsOf(docx, part.after, tongue),
		...runsOf(docx, "”", tongue),
	];
}
