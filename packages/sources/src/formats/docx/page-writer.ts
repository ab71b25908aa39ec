import { addStruck } from "../element-text.ts";
import type { WordParagraph, WordPiece } from "./word-paragraph.ts";

/** A stretch of one look. */
export interface OpenRun {
	/** Undefined where only a style says. */
	hidden?: boolean;
	style?: string;
	font?: string;
	struck?: boolean;
	raised?: boolean;
	/** Its words are the sign of a note, such as an asterisk. */
	isSign?: boolean;
}

/** Boxes in so many cells and boxes are damage: their words stay, their order may not. */
const DEEPEST = 100;

type Mutable<Fields> = { -readonly [Key in keyof Fields]: Fields[Key] };
export interface OpenParagraph extends Mutable<Omit<WordParagraph, "pieces">> {
	readonly pieces: WordPiece[];
	run: OpenRun;
	/** Its mark is deleted or hidden: its words go on in the next paragraph. */
	runsOn: boolean;
	/** Text boxes that hang on it. */
	readonly after: WordParagraph[];
	readonly host: OpenParagraph | null;
}

interface Container {
	readonly out: WordParagraph[];
	/** Words that wait for the paragraph in which they go on. */
	carried: OpenParagraph | null;
	readonly inTable: boolean;
	readonly suspended: OpenParagraph | null;
}

export type PageWriter = ReturnType<typeof pageWriter>;

/** Puts words into paragraphs, and those into bodies, notes, cells and boxes, as their beginnings and ends come in. */
export function pageWriter() {
	const stories = new Map<string, WordParagraph[]>();
	const containers: Container[] = [];
	let paragraph: OpenParagraph | null = null;
	let written = 0;

	const story = (key: string): WordParagraph[] => {
		const known = stories.get(key) ?? [];
		stories.set(key, known);
		return known;
	};
	const flush = (): void => {
		const container = containers.at(-1);
		if (container?.carried == null) return;
		deliver(container.carried, container.out);
		container.carried = null;
	};
	return {
		stories,
		/** Pieces so far; grows with every word that is shown. */
		written: (): number => written,
		paragraph: (): OpenParagraph | null => paragraph,
		enterStory: (key: string): void => {
			containers.push({ out: story(key), carried: null, inTable: false, suspended: paragraph });
			paragraph = null;
		},
		enterCell: (): void => {
			const out = containers.at(-1)?.out ?? [];
			containers.push({ out, carried: null, inTable: true, suspended: paragraph });
			paragraph = null;
		},
		enterBox: (): void => {
			const around = containers.at(-1)?.out ?? [];
			const out = containers.length < DEEPEST ? (paragraph?.after ?? around) : around;
			containers.push({ out, carried: null, inTable: false, suspended: paragraph });
			paragraph = null;
		},
		leave: (): void => {
			flush();
			paragraph = containers.pop()?.suspended ?? null;
		},
		/** What waits for its continuation gets none. */
		flush,
		begin: (): void => {
			paragraph = openParagraph(paragraph, containers.at(-1)?.inTable ?? false);
		},
		end: (): void => {
			const container = containers.at(-1);
			if (paragraph === null) return;
			const ended = continued(container?.carried ?? null, paragraph);
			paragraph = paragraph.host;
			if (container === undefined) return;
			container.carried = ended.runsOn ? ended : null;
			if (!ended.runsOn) deliver(ended, container.out);
		},
		write: (piece: WordPiece): void => {
			paragraph?.pieces.push(piece);
			written++;
		},
		/** Words that are struck out without being deleted. */
		strike: (words: string): void => {
			if (paragraph !== null) addStruck(paragraph.pieces, words);
			written++;
		},
	};
}

const openParagraph = (host: OpenParagraph | null, inTable: boolean): OpenParagraph => ({
	pieces: [],
	style: null,
	outline: undefined,
	left: undefined,
	right: undefined,
	inTable,
	run: {},
	runsOn: false,
	after: [],
	host,
});

/** The carried words with those of the next paragraph, which says how both look. */
function continued(carried: OpenParagraph | null, next: OpenParagraph): OpenParagraph {
	if (carried === null) return next;
	for (const piece of next.pieces) carried.pieces.push(piece);
	for (const box of next.after) carried.after.push(box);
	return { ...next, pieces: carried.pieces, after: carried.after };
}

function deliver({ pieces, style, outline, left, right, inTable, after }: OpenParagraph, out: WordParagraph[]): void {
	out.push({ pieces, style, outline, left, right, inTable });
	for (const box of after) out.push(box);
}
