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

interface Drawn {
	readonly colour: (tone: DrawingTone) => string;
	readonly leads: boolean;
}

const shapesOf = ({ shapes }: Drawing, drawn: Drawn): string =>
	shapes.map((shape) => (shape.kind === "path" ? pathOf(shape, drawn) : wordsOf(shape, drawn))).join("");

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
