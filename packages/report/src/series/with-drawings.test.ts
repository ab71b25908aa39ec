import type { Block } from "@fissure/model";
import { expect, it } from "vitest";
import type { BriefPage, Citation } from "../brief/page.ts";
import { mark } from "../drawings/shapes.ts";
import { heading, paragraph } from "../writers/document.ts";
import { withDrawings } from "./with-drawings.ts";

const noteOf = (text: string): readonly Citation[] => [{ target: null, parts: [{ kind: "words", text }] }];
const pageOf = (blocks: readonly Block[], notes: readonly (readonly Citation[])[]): BriefPage => ({
	...{ title: "Page", language: "en", program: "Fissure 0", builtOn: "2026-03-01", isUnfinished: false },
	...{ blocks, notes, sources: [] },
});
const drawn = (title: string, note: number): Block => ({
	kind: "drawing",
	drawing: {
		...{ title, caption: "", width: 10, height: 10, head: [], rows: [] },
		shapes: [mark([1, 1], "dot", "s1", { note }), mark([2, 2], "dot", "s1")],
	},
});
const notesIn = (page: BriefPage): readonly (readonly [string, number | null])[] =>
	page.blocks.flatMap((block) =>
		block.kind === "drawing"
			? block.drawing.shapes.flatMap((shape) =>
					shape.kind === "path" ? [[block.drawing.title, shape.note] as const] : [],
				)
			: [],
	);

it("takes pictures over before the last section, each mark with its own note", () => {
	const page = pageOf([heading(1, "Page"), drawn("own", 1), heading(2, "Last"), paragraph("End.")], [noteOf("own")]);
	const one = pageOf([heading(1, "One"), drawn("one", 2)], [noteOf("unused"), noteOf("one")]);
	const two = pageOf([drawn("two", 1)], [noteOf("two")]);
	const whole = withDrawings(page, [
		...[
			{ title: "First", page: one },
			{ title: "None", page: pageOf([paragraph("Nothing.")], []) },
		],
		{ title: "Second", page: two },
	]);
	expect(notesIn(whole)).toEqual([
		...[
			["own", 1],
			["own", null],
			["one", 3],
			["one", null],
			["two", 4],
			["two", null],
		],
	]);
	expect(whole.notes.map(([citation]) => citation?.parts[0])).toEqual(
		["own", "unused", "one", "two"].map((text) => ({ kind: "words", text })),
	);
	const order = whole.blocks.map((block) => (block.kind === "heading" ? JSON.stringify(block.inlines) : block.kind));
	expect(order.findIndex((words) => words.includes("Second"))).toBeLessThan(
		order.findIndex((words) => words.includes("Last")),
	);
	expect(order.some((words) => words.includes("None"))).toBe(false);
});
