import { createContext } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { hrefTo } from "../../state/href-to.ts";
import { hrefOfRecord } from "../../state/record-href.ts";

/** A page of blocks with notes: a brief, or what an analysis over time found. */
export type ShownPage = NonNullable<AnswerOf<"POST /api/briefs/check">["page"]>;
export type ShownBlock = ShownPage["blocks"][number];
export type ShownInline = Extract<ShownBlock, { readonly kind: "paragraph" }>["inlines"][number];

interface PagePart {
	readonly blocks: readonly ShownBlock[];
	readonly notes: ShownPage["notes"];
	/** Number of the first of its notes. */
	readonly firstNote: number;
}

/** What is on a page of paper of its own, with its notes. */
export function partsOf({ blocks, notes, parts }: ShownPage): readonly PagePart[] {
	let [block, note] = [0, 0];
	return parts.map((size) => {
		const [from, before] = [block, note];
		block += size.blocks;
		note += size.notes;
		return { blocks: blocks.slice(from, block), notes: notes.slice(before, note), firstNote: before + 1 };
	});
}

/** The notes of the page around, so that a mark leads straight to its sentence. */
export const Notes = createContext<ShownPage["notes"]>([]);

/** Which way the page around is written, or the part of it. */
export const Side = createContext<"ltr" | "rtl">("ltr");

/** Where each note is cited first: its note leads back there. */
export const FirstMarks = createContext<ReadonlySet<object>>(new Set());

/** The first mark of each note, in the order of the page. */
export function firstMarksIn(blocks: readonly ShownBlock[]): ReadonlySet<object> {
	const seen = new Set<number>();
	const first = new Set<object>();
	const look = (inlines: readonly ShownInline[]): void => {
		for (const inline of inlines) {
			if (inline.kind !== "note" || seen.has(inline.number)) continue;
			seen.add(inline.number);
			first.add(inline);
		}
	};
	const walk = (all: readonly ShownBlock[]): void => {
		for (const block of all) {
			if (block.kind === "heading" || block.kind === "paragraph") look(block.inlines);
			else if (block.kind === "quote") walk(block.blocks);
			else if (block.kind === "list") for (const item of block.items) walk(item);
			else if (block.kind === "table") for (const cell of [block.head, ...block.rows].flat()) look(cell);
		}
	};
	walk(blocks);
	return first;
}

type Place = NonNullable<Extract<ShownInline, { readonly kind: "text" }>["place"]>;

/** A place of a text of the case; an empty span is the whole text. */
export const hrefOfPlace = ({ document, start, end }: Place): string =>
	hrefTo(["documents", document], start === end ? {} : { at: `${start}-${end}` });

/** A recorded vote of the case, with who voted how. */
export const hrefOfRollCall = ({ table, id }: { readonly table: string; readonly id: string }): string =>
	hrefOfRecord({ kind: "roll-call", table, id });

/** Where the first sentence of a note stands; the note itself where it cites none. */
export function hrefOfNote(notes: ShownPage["notes"], number: number): string {
	for (const parts of notes[number - 1] ?? [])
		for (const part of parts) if (part.kind === "quote") return hrefOfPlace(part.place);
	return `#note-${number}`;
}

/** A key for what has no name of its own, and is drawn again as a whole. */
export const placeKey = (at: number): string => `at-${at}`;
