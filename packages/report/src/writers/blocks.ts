import type { Block, Inline } from "@fissure/model";

/** What a report is made of: the blocks of a brief, and those of a result. A writer of a format writes them all. */
export type ReportBlock =
	| Block
	/** Words of a text as they are there, and where that is: "says instead, B ¶4". */
	| { readonly kind: "quotation"; readonly text: string; readonly language: string; readonly place: string }
	/** Something that is known of what is above it: "Base rate: …". */
	| { readonly kind: "fact"; readonly label: string; readonly text: string };

const PLAIN = { strong: false, em: false, code: false, href: null } as const;

const wordsOf = (text: string, more: { readonly strong?: boolean } = {}): readonly Inline[] =>
	text === "" ? [] : [{ kind: "text", text, ...PLAIN, ...more }];

export const heading = (level: 1 | 2 | 3, text: string): ReportBlock => ({
	kind: "heading",
	level,
	isJudgment: false,
	inlines: wordsOf(text),
});

export const paragraph = (text: string, more: { readonly strong?: boolean } = {}): ReportBlock => ({
	kind: "paragraph",
	inlines: wordsOf(text, more),
});

export const fact = (label: string, text: string): ReportBlock => ({ kind: "fact", label, text });

/** Words of a draft, set apart. */
export const quote = (text: string): ReportBlock => ({ kind: "quote", blocks: [plain(text)] });

const plain = (text: string, more: { readonly strong?: boolean } = {}): Block => ({
	kind: "paragraph",
	inlines: wordsOf(text, more),
});

/** One point of a list, with what belongs to it. */
export interface Point {
	readonly text: string;
	/** Before the text, in bold. */
	readonly label?: string;
	readonly below?: readonly string[];
}

export const list = (points: readonly Point[]): readonly ReportBlock[] =>
	points.length === 0
		? []
		: [
				{
					kind: "list",
					start: null,
					items: points.map(({ text, label, below = [] }): readonly Block[] => [
						{
							kind: "paragraph",
							inlines: [...(label === undefined ? [] : wordsOf(`${label} `, { strong: true })), ...wordsOf(text)],
						},
						...(below.length === 0
							? []
							: [{ kind: "list", start: null, items: below.map((line) => [plain(line)]) } as const]),
					]),
				},
			];

/** Each cell by its lines. */
export const table = (head: readonly string[], rows: readonly (readonly (readonly string[])[])[]): ReportBlock => ({
	kind: "table",
	align: head.map(() => null),
	head: head.map((text) => wordsOf(text)),
	rows: rows.map((cells) =>
		cells.map((lines) =>
			lines.flatMap((line, at): readonly Inline[] => [
				...(at === 0 ? [] : [{ kind: "break" } as const]),
				...wordsOf(line),
			]),
		),
	),
});
