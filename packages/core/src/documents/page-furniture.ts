import type { Span } from "@fissure/model";

/**
 * Parts of a page that are not the text: the tail of links, topics and status lines that some archives keep. `from` is the
 * first heading of such a tail, `sure` a line that only stands there; both must be found, the tail within reach of it.
 */
const TAILS: readonly { readonly from: RegExp; readonly sure: string; readonly reach: number }[] = [
	{
		from: /(?:Смотрите также|См\. также|География|Дополнительно|Темы|Лица)\s+\p{Lu}/u,
		sure: "Статус материала",
		reach: 900,
	},
	{ from: /(?:See also|Topics|Geography|Persons)\s+\p{Lu}/u, sure: "Publication status", reach: 900 },
];

/** A box of links between two paragraphs, which the archive ran into the text: «Смотрите также <title> 8 мая 2025 года». */
const DATE = String.raw`\d{1,2}\s(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\s\d{4} года(?=\s)`;
const BOX = new RegExp(
	String.raw`(?:Смотрите также|Дополнительно)\s(?=[\p{Lu}\d«])[^\n]{3,240}?\s${DATE}(?:\s\p{Lu}[^.!?\n]{3,200}?\s${DATE})*`,
	"gu",
);
const boxesIn = (text: string): readonly Span[] =>
	text.includes("Статус материала")
		? [...text.matchAll(BOX)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
		: [];

/** Where does a page's furniture stand in an extracted text? Empty for most; the text itself is never changed. */
export function pageFurniture(text: string): readonly Span[] {
	const boxes = boxesIn(text);
	const unboxed = (start: number, end: number): string =>
		boxes.reduce(
			(slice, box) =>
				box.start >= start && box.end <= end
					? slice.slice(0, box.start - start) + " ".repeat(box.end - box.start) + slice.slice(box.end - start)
					: slice,
			text.slice(start, end),
		);
	const tails = TAILS.flatMap(({ from, sure, reach }): readonly Span[] => {
		const end = text.lastIndexOf(sure);
		if (end < 0) return [];
		const start = Math.max(0, end - reach);
		const match = from.exec(unboxed(start, end));
		return [{ start: match === null ? end : start + match.index, end: text.length }];
	});
	return [...boxes, ...tails];
}
