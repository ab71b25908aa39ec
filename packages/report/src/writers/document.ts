import type { Block, Inline } from "@fissure/model";
import { plural } from "../words/sides.ts";
import { entryWords, PART_WORDS } from "../words/wording.ts";
import {
	bracketed,
	type Card,
	cardsOf,
	type Part,
	type Report,
	type ReportBlock,
	type Section,
	signedWords,
	words,
} from "./blocks.ts";

/** What a document that is read from top to bottom is made of; Markdown and Word write these. */
export type DocumentBlock =
	| Block
	/** Words of a text as they are there, and where that is: "says instead, B ¶4". */
	| { readonly kind: "quotation"; readonly text: string; readonly language: string; readonly place: string }
	/** Something that is known of what is above it: "Base rate: …". */
	| { readonly kind: "fact"; readonly label: string; readonly text: string };

/** A report as a document: texts and tables first, then one thing after the other under its heading. */
export const documentOf = (report: Report): readonly DocumentBlock[] => [
	...report.parts.flatMap((part) => [
		heading(1, part.title),
		...(part.summary === null ? [] : [paragraph(part.summary)]),
		...columnsTable(part),
		...quotationsTable(part),
		...part.sections.flatMap((section) => sectionBlocks(section, part.cards.none)),
	]),
	...report.sections.flatMap((section) => sectionBlocks(section, "")),
];

export const heading = (level: 1 | 2 | 3, text: string): Block => ({
	...{ kind: "heading", level, isJudgment: false, inlines: words(text) },
});

export const paragraph = (text: string, more: { readonly strong?: boolean } = {}): Block => ({
	kind: "paragraph",
	inlines: words(text, more),
});

const list = (items: readonly (readonly Block[])[]): readonly Block[] =>
	items.length === 0 ? [] : [{ kind: "list", start: null, items }];

/** Each cell by its lines. */
export const table = (head: readonly string[], rows: readonly (readonly (readonly string[])[])[]): Block =>
	wordTable(
		head,
		rows.map((cells) =>
			cells.map((lines) =>
				lines.flatMap((line, at): readonly Inline[] => [
					...(at === 0 ? [] : [{ kind: "break" } as const]),
					...words(line),
				]),
			),
		),
	);

/** Each cell by its words, which may have notes and lead somewhere. */
export const wordTable = (
	head: readonly string[],
	rows: readonly (readonly (readonly Inline[])[])[],
	align: readonly ("left" | "center" | "right" | null)[] = head.map(() => null),
): Block => ({ kind: "table", align, head: head.map((text) => words(text)), rows });

const columnsTable = ({ columns }: Part): readonly Block[] => {
	const rows = columns.flatMap(({ letter, name, title, facts }) =>
		letter === null ? [] : [[[letter], [name], [title ?? ""], [facts]]],
	);
	return rows.length === 0 ? [] : [table(["", "Publisher", "Title", "Details"], rows)];
};

/** All quotations of a draft; those that are correct are nowhere else. */
const quotationsTable = (part: Part): readonly Block[] => {
	const rows = cardsOf(part)
		.filter(({ isQuotation }) => isQuotation)
		.map(({ line, sign, type, headline, blocks }) => {
			const source = blocks.find((block) => block.kind === "quotation");
			return [[String(line)], [`${sign} ${type}`], [headline.words], [source?.place ?? "—"]];
		});
	return rows.length === 0 ? [] : [table(["Line", "State", "Quotation", "Source"], rows)];
};

function sectionBlocks({ heading: title, blocks, isCards }: Section, none: string): readonly DocumentBlock[] {
	if (isCards && blocks.length === 0) return [heading(2, title), paragraph(none)];
	const shown = blocks.filter((block) => block.kind !== "card" || block.weight !== "sound");
	return shown.length === 0 ? [] : [heading(2, title), ...documentBlocks(shown)];
}

/** Notes, clauses and problems that follow each other are one list. */
function documentBlocks(blocks: readonly ReportBlock[]): readonly DocumentBlock[] {
	const points = blocks.flatMap(pointsOf);
	return [...blocks.flatMap((block) => (isPoint(block) ? [] : blockOf(block))), ...list(points)];
}

const isPoint = ({ kind }: ReportBlock): boolean => kind === "note" || kind === "problem" || kind === "clauses";

function blockOf(block: ReportBlock): readonly DocumentBlock[] {
	switch (block.kind) {
		case "paragraph":
			return [block];
		case "lines":
			return list(block.lines.map((line) => [paragraph(line)]));
		case "entries":
			return block.entries.flatMap(documentBlocks);
		case "card":
			return cardBlocks(block);
		case "matrix":
			return [
				table(
					["Issue", ...block.heads.map(({ letter, name }) => `${letter} ${name}`)],
					block.rows.map(({ name, cells }) => [[name], ...cells.map(entryWords)]),
				),
			];
		case "quotation": {
			const { pieces, language, part, place } = block;
			return [{ kind: "quotation", text: signedWords(pieces), language, place: `${PART_WORDS[part]}${place}` }];
		}
		case "silence":
			return [{ kind: "fact", label: block.columns.map(({ letter }) => letter).join(", "), text: "nothing similar" }];
		case "fact":
			return [{ kind: "fact", label: block.label, text: block.lines.join(block.isList ? "; " : " ") }];
		case "note":
		case "problem":
		case "clauses":
			return [];
	}
}

function pointsOf(block: ReportBlock): readonly (readonly Block[])[] {
	if (block.kind === "note") return [[paragraph(block.text)]];
	if (block.kind === "clauses")
		return block.matter ? block.rows.map(({ name, parts }) => [paragraph(`${name}: ${parts.join(" │ ")}`)]) : [];
	if (block.kind !== "problem") return [];
	const { severity, message, code, quotations, more } = block;
	const below = [
		...quotations.map(({ place, pieces }) => `${place}: ${signedWords(pieces)}`),
		...(more > 0 ? [`and ${plural(more, "more place")}`] : []),
	];
	return [
		[
			{ kind: "paragraph", inlines: [...words(`${severity} `, { strong: true }), ...words(`${message} (${code})`)] },
			...list(below.map((line) => [paragraph(line)])),
		],
	];
}

function cardBlocks(card: Card): readonly DocumentBlock[] {
	const { number, type, about, weightName, line, headline, isQuotation, blocks } = card;
	if (line === null)
		return [
			heading(3, `${number}. ${type}: ${about} (${weightName})`),
			paragraph(headline.words, { strong: true }),
			...documentBlocks(blocks),
		];
	return [
		heading(3, isQuotation ? `Line ${line}: ${about === "" ? type : about}` : `Line ${line}`),
		{ kind: "quote", blocks: [paragraph(isQuotation ? headline.words : bracketed(headline))] },
		...documentBlocks(blocks),
	];
}
