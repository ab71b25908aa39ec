import { fromPacks, packsAtHand } from "@fissure/languages";
import type { DraftBlock } from "../text/draft-blocks.ts";
import type { ReaderView } from "../text/reader-view.ts";
import type { MarkedQuotation } from "./pair-marks.ts";

const OPENING = /^[ \t\u00A0]*[—–―]{1,2}[ \t\u00A0]*(?=[\p{L}\p{N}«“"„([])/u;
/** What parts spoken words from the one who speaks them: ", — said …", "! — said …", or a comma alone. */
const PARTED = /([,，.!?…。！？]+)["”»]?[ \t\u00A0]*([—–―]{1,2})?[ \t\u00A0]*/gu;
/** Where the words that say who speaks end. */
const ASIDE_END = /[.。!?！？;；]|[,，]?[ \t\u00A0]*[—–―]/u;
const GOES_ON = /^[.,，。]?[ \t\u00A0]*[—–―]{1,2}[ \t\u00A0]*(?=[\p{L}\p{N}])/u;
// Words that say who speaks are no longer, and a paragraph of dialogue has few partings.
const LONGEST_ASIDE = 80;
const MOST_PARTED = 24;
const LONGEST_BLOCK = 4000;

const TELLS = fromPacks(() => packsAtHand().flatMap(({ sources }) => sources?.tells ?? []));
const tells = (words: string): boolean => TELLS().some((pattern) => pattern.test(words));
const LEADS_IN = /[:：][ \t\u00A0]*$/u;
const COLON_DASH = /[:：][ \t\u00A0]*[—–―]{1,2}[ \t\u00A0]*(?=[\p{L}\p{N}])/u;

/**
 * Words that a draft gives as spoken by a dash alone: "— We stay, — said Keller", and one such paragraph behind "Keller said:".
 *
 * Several paragraphs with dashes behind a colon are a list. Offsets of the result are those of the dash and of the stop.
 */
export function dialogueIn(
	{ text, blocks }: ReaderView,
	marked: readonly MarkedQuotation[],
): readonly MarkedQuotation[] {
	const taken = marked.toSorted((a, b) => a.opening - b.opening);
	return blocks
		.flatMap((block, at) => spokenIn(text, block, blocks[at - 1], blocks[at + 1]))
		.filter((one) => !overlapsAny(taken, one));
}

function spokenIn(
	text: string,
	block: DraftBlock,
	previous: DraftBlock | undefined,
	next: DraftBlock | undefined,
): readonly MarkedQuotation[] {
	if (block.end - block.start > LONGEST_BLOCK || block.label !== null) return [];
	const words = text.slice(block.start, block.end).trimEnd();
	const end = block.start + words.length;
	const dash = OPENING.exec(words)?.[0];
	if (dash === undefined) {
		const within = COLON_DASH.exec(words);
		if (within === null || !tells(words.slice(Math.max(0, within.index - LONGEST_ASIDE), within.index))) return [];
		return [span(block.start + within.index + within[0].length - 1, end)];
	}
	const told = besideTeller(words, dash.length);
	if (told.length > 0) return told.map(([from, to]) => span(block.start + from - 1, block.start + to));
	const isListed = next !== undefined && OPENING.test(text.slice(next.start, Math.min(next.end, next.start + 16)));
	const lead =
		previous === undefined ? "" : text.slice(Math.max(previous.start, previous.end - 2 * LONGEST_ASIDE), previous.end);
	return !isListed && LEADS_IN.test(lead.trimEnd()) && tells(lead) ? [span(block.start + dash.length - 1, end)] : [];
}

const span = (opening: number, closing: number): MarkedQuotation => ({ opening, closing, reopenings: [] });

/** The spoken stretches before and behind the words that say who speaks; none where nobody is said to. */
function besideTeller(words: string, from: number): readonly (readonly [number, number])[] {
	let looked = 0;
	PARTED.lastIndex = from;
	for (let match = PARTED.exec(words); match !== null && looked < MOST_PARTED; match = PARTED.exec(words), looked++) {
		const stop = match[1] as string;
		const behind = match.index + match[0].length;
		const rest = words.slice(behind, behind + LONGEST_ASIDE + 1);
		const length = ASIDE_END.exec(rest)?.index ?? rest.length;
		const aside = rest.slice(0, length);
		const ends = behind + length >= words.length - 1;
		if (length > LONGEST_ASIDE || !tells(aside) || /^\p{Lu}/u.test(aside)) continue;
		// Without a dash only a comma that ends the sentence parts them.
		if (match[2] === undefined && !(/^[,，]/u.test(stop) && ends && !/[,，]/u.test(aside))) continue;
		const first: readonly [number, number] = [from, match.index + (/^[,，]/u.test(stop) ? 0 : stop.length)];
		const goesOn = GOES_ON.exec(words.slice(behind + length));
		return goesOn === null ? [first] : [first, [behind + length + goesOn[0].length, words.length]];
	}
	return [];
}

function overlapsAny(taken: readonly MarkedQuotation[], { opening, closing }: MarkedQuotation): boolean {
	return taken.some((one) => one.opening < closing && opening < one.closing);
}
