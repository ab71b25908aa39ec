import type { Drawing, DrawingShape, DrawingTone } from "@fissure/model";
import { displayWidth } from "../writers/terminal.ts";

type Path = Extract<DrawingShape, { readonly kind: "path" }>;

/** A place of a drawing: pixels from the left and from the top. */
export type Point = readonly [x: number, y: number];

interface Said {
	readonly label?: string;
	readonly note?: number | null;
}

const rounded = (number: number): string => String(Math.round(number * 10) / 10);
const at = ([x, y]: Point): string => `${rounded(x)} ${rounded(y)}`;

const path = (d: string, look: Partial<Omit<Path, "kind" | "d">>): DrawingShape => ({
	...{ kind: "path", d, fill: null, stroke: null, strength: 1, width: 1, dashed: false, label: null, note: null },
	...look,
});

/** A line from point to point. */
export const line = (
	points: readonly Point[],
	tone: DrawingTone,
	{ width = 1, dashed = false, label }: Said & { readonly width?: number; readonly dashed?: boolean } = {},
): DrawingShape =>
	path(points.map((point, index) => `${index === 0 ? "M" : "L"}${at(point)}`).join(" "), {
		...{ stroke: tone, width, dashed, label: label ?? null },
	});

/** What lies between points, filled. */
export const area = (
	points: readonly Point[],
	tone: DrawingTone,
	{ strength = 1, label, note = null }: Said & { readonly strength?: number } = {},
): DrawingShape =>
	path(`${points.map((point, index) => `${index === 0 ? "M" : "L"}${at(point)}`).join(" ")} Z`, {
		...{ fill: tone, strength, label: label ?? null, note },
	});

/** Numbers of the notes that the marks of a drawing lead to, in their order. */
export const notesOfDrawing = ({ shapes }: Pick<Drawing, "shapes">): readonly number[] =>
	[...new Set(shapes.flatMap((shape) => (shape.kind === "path" && shape.note !== null ? [shape.note] : [])))].toSorted(
		(a, b) => a - b,
	);

/** Points too many to be marks, each once. */
export const dots = (points: readonly Point[], tone: DrawingTone): DrawingShape =>
	path([...new Set(points.map(([x, y]) => `M${at([x - 0.8, y])} H${rounded(x + 0.8)}`))].join(" "), {
		...{ stroke: tone, width: 1.6 },
	});

/** A box by its top left and its size. */
export const box = (
	[x, y]: Point,
	[width, height]: readonly [width: number, height: number],
	tone: DrawingTone,
	said: Said & { readonly strength?: number } = {},
): DrawingShape =>
	area(
		[
			[x, y],
			[x + width, y],
			[x + width, y + height],
			[x, y + height],
		],
		tone,
		said,
	);

/** The sides of a stance by form, so that nobody depends on colour: up for, down against, a ring for neither, dashed where unread. */
export function stanceMark([x, y]: Point, stance: number | null, said: Said = {}): DrawingShape {
	const more = { label: said.label ?? null, note: said.note ?? null };
	if (stance === null || Math.abs(stance) < 0.5)
		return path(ring([x, y], 3.6), {
			...{ fill: "paper", stroke: "soft", width: stance === null ? 1 : 1.6, dashed: stance === null, ...more },
		});
	const size = 3 + Math.min(3, Math.abs(stance)) * 0.9;
	const tip = stance > 0 ? -size : size;
	const d = `M${at([x, y + tip])} L${at([x + size, y - tip * 0.7])} L${at([x - size, y - tip * 0.7])} Z`;
	return path(d, { fill: stance > 0 ? "pro" : "contra", stroke: "paper", width: 0.8, ...more });
}

export type MarkForm = "dot" | "square" | "diamond" | "cross";

/** A mark of one series. */
export function mark(
	[x, y]: Point,
	form: MarkForm,
	tone: DrawingTone,
	{ size = 4, ...said }: Said & { readonly size?: number } = {},
): DrawingShape {
	const more = { label: said.label ?? null, note: said.note ?? null };
	switch (form) {
		case "dot":
			return path(ring([x, y], size), { fill: tone, stroke: "paper", ...more });
		case "square":
			return path(`M${at([x - size, y - size])} H${rounded(x + size)} V${rounded(y + size)} H${rounded(x - size)} Z`, {
				...{ fill: tone, stroke: "paper" },
				...more,
			});
		case "diamond":
			return path(
				`M${at([x, y - size * 1.3])} L${at([x + size * 1.3, y])} L${at([x, y + size * 1.3])} L${at([x - size * 1.3, y])} Z`,
				{ fill: tone, stroke: "paper", ...more },
			);
		case "cross":
			return path(
				`M${at([x - size, y - size])} L${at([x + size, y + size])} M${at([x + size, y - size])} L${at([x - size, y + size])}`,
				{ stroke: tone, width: 1.6, ...more },
			);
	}
}

const ring = ([x, y]: Point, radius: number): string =>
	`M${at([x - radius, y])} A${rounded(radius)} ${rounded(radius)} 0 1 0 ${at([x + radius, y])} A${rounded(radius)} ${rounded(radius)} 0 1 0 ${at([x - radius, y])} Z`;

interface Set {
	readonly anchor?: "start" | "middle" | "end";
	readonly tone?: DrawingTone;
	readonly small?: boolean;
	readonly strong?: boolean;
}

/** Words that stand on a line. */
export const label = (
	[x, y]: Point,
	text: string,
	{ anchor = "start", tone = "ink", small = false, strong = false }: Set = {},
): DrawingShape => ({
	...{ kind: "words", x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, text, anchor, tone },
	...{ isSmall: small, isStrong: strong },
});

/** As many letters as there is room for, in columns of which wide ones take two. */
export function shortened(words: string, most: number): string {
	if (displayWidth(words) <= most) return words;
	let shown = "";
	for (const letter of words) {
		if (displayWidth(shown + letter) > most - 1) break;
		shown += letter;
	}
	return `${shown.trimEnd()}…`;
}
