import type { Span } from "../model/document.ts";

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

/** Where does a page's furniture stand in an extracted text? Empty for most; the text itself is never changed. */
export function pageFurniture(text: string): readonly Span[] {
	return TAILS.flatMap(({ from, sure, reach }): readonly Span[] => {
		const end = text.lastIndexOf(sure);
		if (end < 0) return [];
		const start = Math.max(0, end - reach);
		const match = from.exec(text.slice(start, end));
		return [{ start: match === null ? end : start + match.index, end: text.length }];
	});
}
