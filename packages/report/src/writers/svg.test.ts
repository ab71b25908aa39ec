import type { Drawing } from "@fissure/model";
import { expect, it } from "vitest";
import { label, mark } from "../drawings/shapes.ts";
import { drawingFile, drawingHtml, drawingsFile, noteNumbers } from "./svg.ts";

const shapes = [
	label([10, 12], "Grain corridor"),
	...[40, 42, 44].map((x, at) => mark([x, 50], "dot", "s1", { note: at + 7 })),
	mark([80, 50], "dot", "s1"),
];
const drawing: Drawing = {
	...{ title: "Stance", caption: "Where it stands", width: 100, height: 80, shapes, head: [], rows: [] },
};

it("has the number of its note beside each mark that has one, none over another, so that it can be followed on paper", () => {
	const numbers = noteNumbers(shapes);
	expect(numbers.map(({ text }) => text)).toEqual(["7", "8", "9"]);
	expect(new Set(numbers.map(({ y }) => y)).size).toBe(3);
	expect(drawingFile(drawing)).toMatch(/<text[^>]*>8<\/text>/u);
	expect(drawingHtml(drawing)).toContain('<a href="#n8">');
});

it("writes the drawings of a page as one file, each below its title, and one without any", () => {
	const drawing = { title: "A < B", caption: "So it is.", width: 720, height: 100, shapes: [], head: [], rows: [] };
	const file = drawingsFile([drawing, { ...drawing, title: "Second", height: 50 }], "Both");
	expect(file).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="720" height="238"');
	expect(file).toContain("<title>Both</title>");
	expect(file).toContain("A &lt; B</text>");
	expect(file).toContain('<svg y="170" xmlns="http://www.w3.org/2000/svg" width="720" height="50"');
	expect(drawingsFile([], "None")).toContain("<title>None</title>");
});
