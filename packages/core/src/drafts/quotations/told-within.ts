import { fromPacks, packsAtHand } from "@fissure/languages";
import type { Span } from "@fissure/model";
import type { MarkedQuotation } from "./pair-marks.ts";

/** All that a sentence needs that says who speaks; what is longer is quoted matter itself. */
const LONGEST_TELLING = 160;
const LETTER = /[\p{L}\p{N}]/u;
const TELLS = fromPacks(() => packsAtHand().flatMap(({ sources }) => sources?.tells ?? []));

/**
 * Says a block quotation no more beside its words in marks than who speaks them: "Keller told us: “…”", "“…”, said Keller"?
 *
 * What is outside is one telling: a verb of saying beside marks that hold the greater part, or words up to a colon
 * before marks that hold all the rest. Anything else is quoted with its marks, as "They said “no” to us" is.
 */
export function toldWithin(text: string, marked: readonly MarkedQuotation[]): (block: Span) => boolean {
	const outermost = outermostOf(marked);
	return ({ start, end }) => {
		let index = firstFrom(outermost, start);
		let from = start;
		let outside = "";
		let lead: string | null = null;
		for (; index < outermost.length && (outermost[index] as MarkedQuotation).closing < end; index++) {
			const { opening, closing } = outermost[index] as MarkedQuotation;
			outside += ` ${text.slice(from, Math.min(opening, from + LONGEST_TELLING + 1))}`;
			lead ??= outside.trim();
			from = closing + 1;
			if (outside.length > LONGEST_TELLING) return false;
		}
		if (lead === null) return false;
		const rest = text.slice(from, Math.min(end, from + LONGEST_TELLING + 1));
		outside = `${outside} ${rest}`.trim();
		if (outside.length > LONGEST_TELLING || !LETTER.test(outside)) return false;
		if (/[:：]$/.test(lead) && !LETTER.test(outside.slice(lead.length))) return true;
		return outside.length * 2 < end - start && TELLS().some((tells) => tells.test(outside));
	};
}

/** In order, without those that are within others. */
function outermostOf(marked: readonly MarkedQuotation[]): readonly MarkedQuotation[] {
	const outermost: MarkedQuotation[] = [];
	for (const quotation of marked.toSorted((a, b) => a.opening - b.opening))
		if (quotation.opening > (outermost.at(-1)?.closing ?? -1)) outermost.push(quotation);
	return outermost;
}

function firstFrom(marked: readonly MarkedQuotation[], start: number): number {
	let low = 0;
	let high = marked.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((marked[middle] as MarkedQuotation).opening < start) low = middle + 1;
		else high = middle;
	}
	return low;
}
