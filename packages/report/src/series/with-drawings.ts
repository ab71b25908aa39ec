import type { Block, Drawing } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import { heading } from "../writers/document.ts";

/** A page whose pictures another page shows as well. */
export interface Drawn {
	/** Heading above the pictures. */
	readonly title: string;
	readonly page: BriefPage;
}

/**
 * A page with the pictures of others before its last section, their marks leading to the notes that come along.
 *
 * - silent: on others without a picture
 */
export function withDrawings(page: BriefPage, others: readonly Drawn[]): BriefPage {
	const notes = [...page.notes];
	const added = others.flatMap(({ title, page: other }): readonly Block[] => {
		const drawings = other.blocks.flatMap((block) => (block.kind === "drawing" ? [block.drawing] : []));
		if (drawings.length === 0) return [];
		const first = notes.length;
		const moved = drawings.map((drawing): Block => ({ kind: "drawing", drawing: renumbered(drawing, first) }));
		if (moved.length > 0) notes.push(...other.notes);
		return [heading(2, title), ...moved];
	});
	const last = page.blocks.findLastIndex((block) => block.kind === "heading" && block.level === 2);
	const at = last < 0 ? page.blocks.length : last;
	return { ...page, blocks: [...page.blocks.slice(0, at), ...added, ...page.blocks.slice(at)], notes };
}

const renumbered = (drawing: Drawing, by: number): Drawing => ({
	...drawing,
	shapes: drawing.shapes.map((shape) =>
		shape.kind === "path" && shape.note !== null ? { ...shape, note: shape.note + by } : shape,
	),
});
