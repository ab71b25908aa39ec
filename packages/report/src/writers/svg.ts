import type { Drawing, DrawingShape, DrawingTone } from "@fissure/model";
import { attribute, htmlText } from "./page.ts";

type Path = Extract<DrawingShape, { readonly kind: "path" }>;
type Words = Extract<DrawingShape, { readonly kind: "words" }>;

/** The colour of a tone where a page has its style: it follows light and dark. */
const onPage = (tone: DrawingTone): string => {
	const hue = HUES[tone];
	return hue === undefined ? `var(--${NAMED[tone] ?? tone})` : `oklch(var(--tone) var(--strength) ${hue})`;
};

/** Of series that are told apart; far from each other for those who do not see all colours. */
const HUES: Readonly<Partial<Record<DrawingTone, number>>> = {
	...{ s1: 250, s2: 45, s3: 150, s4: 330, s5: 95, s6: 200 },
};

/** Tones that the style of a page has by another name. */
const NAMED: Readonly<Partial<Record<DrawingTone, string>>> = { pro: "for", contra: "against", band: "panel" };

/** The same where no style is: on paper. */
const ON_PAPER: Readonly<Record<DrawingTone, string>> = {
	...{ ink: "#1d1c1a", soft: "#5d5a52", rule: "#d9d5c9", paper: "#ffffff", pro: "#1c6651", contra: "#9a2b12" },
	...{ lead: "#9a2b12", band: "#f3f1ea" },
	...{ s1: "#2b5c9e", s2: "#a4521a", s3: "#2f7a3d", s4: "#8f3a7d", s5: "#6f6a10", s6: "#1b7480" },
};

/**
 * A drawing as SVG within a page: each shape that has a note leads to it.
 */
export const drawingHtml = (drawing: Drawing): string =>
	`<svg class="drawing" viewBox="0 0 ${drawing.width} ${drawing.height}" role="group" aria-label="${attribute(drawing.caption)}" style="max-width:${drawing.width}px">${shapesOf(drawing, { colour: onPage, leads: true })}</svg>`;

/** The same as a file of its own, for a program that draws it on paper. */
export const drawingFile = (drawing: Drawing): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${drawing.width}" height="${drawing.height}" viewBox="0 0 ${drawing.width} ${drawing.height}" font-family="Calibri, Arial, sans-serif">${shapesOf(drawing, { colour: (tone) => ON_PAPER[tone], leads: false })}</svg>`;

const TITLE = 26;
const GAP = 18;

/** All drawings of a page as one file, each below its title; what they say in words is their description. */
export function drawingsFile(drawings: readonly Drawing[], title: string): string {
	const width = Math.max(320, ...drawings.map((drawing) => drawing.width));
	let top = 0;
	const parts = drawings.map((drawing) => {
		const place = top;
		top += TITLE + drawing.height + GAP;
		const drawn = drawingFile(drawing).replace("<svg ", `<svg y="${place + TITLE}" `);
		return `<g><desc>${htmlText(drawing.caption)}</desc><text x="0" y="${place + 17}" font-size="14" font-weight="600" fill="${ON_PAPER.ink}">${htmlText(drawing.title)}</text>${drawn}</g>`;
	});
	const height = Math.max(TITLE, top);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Calibri, Arial, sans-serif"><title>${htmlText(title)}</title><rect width="${width}" height="${height}" fill="${ON_PAPER.paper}"/>${parts.join("")}</svg>\n`;
}

interface Drawn {
	readonly colour: (tone: DrawingTone) => string;
	readonly leads: boolean;
}

const shapesOf = ({ shapes }: Drawing, drawn: Drawn): string =>
	[
		...shapes.map((shape) => (shape.kind === "path" ? pathOf(shape, drawn) : wordsOf(shape, drawn))),
		...noteNumbers(shapes).map((number) => `${haloOf(number, drawn)}${wordsOf(number, drawn)}`),
	].join("");

/** A rim of paper around the digits, since lines and dots go through; as letters of its own, which every program draws. */
const haloOf = (number: Words, drawn: Drawn): string =>
	wordsOf(number, drawn).replace(
		"<text ",
		`<text aria-hidden="true" stroke="${drawn.colour("paper")}" stroke-width="3" stroke-linejoin="round" `,
	);

type Box = readonly [left: number, top: number, right: number, bottom: number];
const DIGIT = 6;
const TALL = 8;

/** On paper nobody can point at a mark: the number of its note, beside it where nothing else is written. */
export function noteNumbers(shapes: readonly DrawingShape[]): readonly Words[] {
	const taken: Box[] = shapes.flatMap((shape) => (shape.kind === "words" ? [boxOfWords(shape)] : []));
	return shapes.flatMap((shape): readonly Words[] => {
		if (shape.kind !== "path" || shape.note === null) return [];
		const text = String(shape.note);
		const [left, top, right, bottom] = boxOf(shape.d);
		const [middle, half] = [(left + right) / 2, (text.length * DIGIT) / 2];
		const places: readonly (readonly [x: number, y: number])[] = [
			...[0, 1, 2].map((line) => [middle, top - 2 - line * TALL] as const),
			...[0, 1, 2].map((line) => [middle, bottom + TALL + line * TALL] as const),
			[right + half + 2, (top + bottom + TALL) / 2],
		];
		const boxes = places.map(([x, y]): Box => [x - half, y - TALL, x + half, y]);
		const at = boxes.findIndex((box) => !taken.some((other) => isOver(box, other)));
		const [x, y] = places[Math.max(0, at)] as readonly [number, number];
		taken.push(boxes[Math.max(0, at)] as Box);
		return [{ kind: "words", x, y, text, anchor: "middle", tone: "soft", isSmall: true, isStrong: false }];
	});
}

const isOver = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

function boxOfWords({ x, y, text, anchor, isSmall }: Words): Box {
	const width = text.length * (isSmall ? DIGIT : DIGIT + 1);
	const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
	return [left, y - TALL, left + width, y];
}

/** Around the ends of its strokes, which is enough for marks. */
function boxOf(d: string): Box {
	const [xs, ys]: [number[], number[]] = [[], []];
	for (const [, command = "", given = ""] of d.matchAll(/([MLHVCQA])([^MLHVCQAZ]*)/gu)) {
		const numbers = given.match(/-?\d+(?:\.\d+)?/gu)?.map(Number) ?? [];
		if (command === "H") xs.push(...numbers);
		else if (command === "V") ys.push(...numbers);
		else {
			xs.push(numbers.at(-2) ?? 0);
			ys.push(numbers.at(-1) ?? 0);
		}
	}
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function pathOf({ d, fill, stroke, strength, width, dashed, label, note }: Path, { colour, leads }: Drawn): string {
	const filled =
		fill === null ? `fill="none"` : `fill="${colour(fill)}"${strength === 1 ? "" : ` fill-opacity="${strength}"`}`;
	const stroked =
		stroke === null
			? ""
			: ` stroke="${colour(stroke)}" stroke-width="${width}"${dashed ? ` stroke-dasharray="4 3"` : ""}`;
	const title = label === null ? "" : `<title>${htmlText(label)}</title>`;
	const path = `<path d="${attribute(d)}" ${filled}${stroked}${title === "" ? "/>" : `>${title}</path>`}`;
	return leads && note !== null
		? `<a href="#n${note}"${label === null ? "" : ` aria-label="${attribute(label)}"`}>${path}</a>`
		: path;
}

const wordsOf = ({ x, y, text, anchor, tone, isSmall, isStrong }: Words, { colour }: Drawn): string =>
	`<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${isSmall ? 10.5 : 12.5}"${isStrong ? ` font-weight="600"` : ""} fill="${colour(tone)}">${htmlText(text)}</text>`;
