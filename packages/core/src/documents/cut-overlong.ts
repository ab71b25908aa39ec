import type { SentenceRules, SentenceSpan } from "@fissure/model";

/**
 * No official sentence seen so far is as long: the longest of 1.7 million has 4,900 characters (490 in Chinese, which says
 * more with each). A text without stops would otherwise be one sentence, and reading a sentence takes time that grows with
 * the square of its length.
 */
const LONGEST = { spaced: 5000, unspaced: 1000 };

/** A stretch ends behind one of these if it must end somewhere; the first sort is better. */
const CUT_AFTER = [/[,，;；、:：]/, /\s/];

/** The same sentences, those beyond any measure cut at a comma or white space; a pair of surrogates is never parted. */
export function cutOverlong(
	text: string,
	sentences: readonly SentenceSpan[],
	{ unspaced }: SentenceRules,
): readonly SentenceSpan[] {
	const longest = unspaced ? LONGEST.unspaced : LONGEST.spaced;
	if (sentences.every(({ start, end }) => end - start <= longest)) return sentences;
	return sentences.flatMap((sentence) => {
		const pieces: SentenceSpan[] = [];
		let { start } = sentence;
		while (sentence.end - start > longest) {
			const end = cutBefore(text, start, start + longest);
			pieces.push({ ...sentence, start, end });
			start = end;
			while (start < sentence.end && /\s/.test(text.charAt(start))) start++;
		}
		return [...pieces, { ...sentence, start }];
	});
}

/** The last good place to cut in the second half of the stretch, or its very end. */
function cutBefore(text: string, from: number, to: number): number {
	for (const mark of CUT_AFTER) {
		for (let at = to; at > (from + to) / 2; at--) if (mark.test(text.charAt(at - 1))) return trimmedEnd(text, from, at);
	}
	return isLowSurrogate(text.charCodeAt(to)) ? to - 1 : to;
}

function trimmedEnd(text: string, from: number, to: number): number {
	let end = to;
	while (end > from + 1 && /\s/.test(text.charAt(end - 1))) end--;
	return end;
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
