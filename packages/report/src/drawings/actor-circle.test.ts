import fc from "fast-check";
import { expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { actorCircle } from "./actor-circle.ts";

const drawn = (count: number, name: (at: number) => string = (at) => `Ostmark ${at}`) => {
	const actors = Array.from({ length: count }, (_, at) => ({ id: `a${at}`, name: name(at), community: at % 3 }));
	const ties = actors.slice(1).map(({ id }) => ({ between: ["a0", id] as const, weight: 1 }));
	return actorCircle(actors, ties, { title: "Network", caption: "Ties." });
};
const namesOf = ({ shapes }: ReturnType<typeof drawn>) => shapes.filter((shape) => shape.kind === "words");

it("never sets one name over another, and keeps all within the picture", () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
			const drawing = drawn(count);
			const names = namesOf(drawing);
			expect(names).toHaveLength(count);
			for (const anchor of ["start", "end"]) {
				const heights = names.filter((name) => name.anchor === anchor).map(({ y }) => y);
				for (const [at, y] of heights.entries()) {
					expect(y).toBeGreaterThan(0);
					expect(y).toBeLessThanOrEqual(drawing.height);
					if (at > 0) expect(y - (heights[at - 1] ?? 0)).toBeGreaterThan(12);
				}
			}
		}),
		{ numRuns: draws(60) },
	);
});

it("leaves a name beside its mark where there is room", () => {
	const [right, left] = [namesOf(drawn(4))[1], namesOf(drawn(4))[0]];
	expect([right?.anchor, left?.anchor]).toEqual(["start", "end"]);
	const { shapes } = drawn(4);
	expect(shapes.filter((shape) => shape.kind === "path" && shape.stroke === "rule")).toHaveLength(0);
	expect(drawn(40).shapes.some((shape) => shape.kind === "path" && shape.stroke === "rule")).toBe(true);
});

it("cuts a name that is too long, and counts those that do not fit", () => {
	const long = namesOf(drawn(3, (at) => `${"Confederation of Towns ".repeat(4)}${at}`));
	for (const { text } of long) expect(text).toMatch(/…$/u);
	expect(drawn(40).caption).toBe("Ties.");
	expect(drawn(100).caption).toMatch(/\d+ names do not fit; the table has them\.$/u);
});

it("tells ties apart by their width also where the strongest of many are drawn", () => {
	const actors = Array.from({ length: 20 }, (_, at) => ({ id: `a${at}`, name: `Ostmark ${at}`, community: 0 }));
	const ties = actors.flatMap(({ id: a }, at) =>
		actors.slice(at + 1).map(({ id: b }, on) => ({ between: [a, b] as const, weight: 0.9 + (at + on) / 1_000 })),
	);
	const widthsOf = (some: typeof ties): readonly number[] =>
		actorCircle(actors, some, { title: "Network", caption: "Ties." }).shapes.flatMap((shape) =>
			shape.kind === "path" && shape.stroke === "soft" ? [shape.width ?? 0] : [],
		);
	const [all, few] = [widthsOf(ties), widthsOf(ties.slice(0, 10))];
	expect([all.length, Math.min(...all)]).toEqual([120, 0.4]);
	expect(Math.max(...all)).toBeCloseTo(5);
	expect(Math.min(...few)).toBeGreaterThan(4.5);
});
