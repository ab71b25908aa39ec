import { createContext } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { hrefTo } from "../../state/href-to.ts";

/** A page of blocks with notes: a brief, or what an analysis over time found. */
export type ShownPage = NonNullable<AnswerOf<"POST /api/briefs/check">["page"]>;
export type ShownBlock = ShownPage["blocks"][number];

/** The notes of the page around, so that a mark leads straight to its sentence. */
export const Notes = createContext<ShownPage["notes"]>([]);

/** Where the first sentence of a note stands; the note itself where it cites none. */
export function hrefOfNote(notes: ShownPage["notes"], number: number): string {
	for (const parts of notes[number - 1] ?? [])
		for (const part of parts)
			if (part.kind === "quote") {
				const { document, start, end } = part.place;
				return hrefTo(["documents", document], { at: `${start}-${end}` });
			}
	return `#note-${number}`;
}

/** A key for what has no name of its own, and is drawn again as a whole. */
export const placeKey = (at: number): string => `at-${at}`;
