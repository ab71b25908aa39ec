import type { QuotationMark } from "./quotation-marks.ts";

/** A quotation between two marks. All offsets are of the view, of the marks themselves. */
export interface MarkedQuotation {
	readonly opening: number;
	readonly closing: number;
	/** Opening marks repeated at the beginning of its further paragraphs. */
	readonly reopenings: readonly number[];
}

/** A quotation that has begun. */
export interface OpenQuotation {
	readonly mark: string;
	readonly single: boolean;
	readonly at: number;
	/** Grows in place: a copy for each paragraph would make a long quotation quadratic. */
	readonly reopenings: number[];
	/** A paragraph may have ended since. */
	readonly stale: boolean;
}

/** For each closing mark the openings that it answers; behind the stroke those that only careless typing gives it. */
const ANSWERS: Readonly<Record<string, readonly [string, string]>> = {
	'"': ['"', "“„‟＂"],
	"＂": ["＂", '"“'],
	"″": ["″‶", "“"],
	"'": ["'", "‘"],
	"＇": ["＇", "'‘"],
	"”": ["“„‟”〝⹂", '"«'],
	"“": ["„”⹂", "“"],
	"’": ["‘‚‛", "'"],
	"‘": ["‚", ""],
	"»": ["«»", "“"],
	"«": ["»", ""],
	"›": ["‹›", ""],
	"‹": ["›", ""],
	"」": ["「", ""],
	"』": ["『", ""],
	"〞": ["〝", ""],
	"〟": ["〝", ""],
	"﹂": ["﹁", ""],
	"﹄": ["﹃", ""],
	"｣": ["｢", ""],
	"❞": ["❝", "“„"],
	"❜": ["❛", "‘‚"],
	"❯": ["❮", ""],
	"⟫": ["⟪", ""],
};
// No text nests deeper; bounds the search for a partner.
const DEEPEST = 8;

/**
 * Which marks of a block belong together? `carried` are quotations that earlier blocks opened and this one takes up again.
 * What stays open is given back, outermost first, and is no quotation unless a later block closes it.
 */
export function pairMarks(
	marks: readonly QuotationMark[],
	carried: readonly OpenQuotation[],
): { readonly quotations: readonly MarkedQuotation[]; readonly open: readonly OpenQuotation[] } {
	const quotations: MarkedQuotation[] = [];
	let open = [...carried];
	const firm = nextFirm(marks);
	for (const [index, mark] of marks.entries()) {
		if (index < carried.length) continue;
		if (mark.parted) open = open.filter(({ single }) => !single).map((begun) => ({ ...begun, stale: true }));
		if (mark.beginsLine && mark.opens && open.at(-1)?.mark === mark.mark) {
			open.push(reopened(open.pop() as OpenQuotation, mark.at));
			continue;
		}
		const depth = mark.closes ? partnerOf(mark, marks[index + 1], open) : -1;
		if (depth !== -1 && !isApostrophe(mark, marks[firm[index] as number])) {
			const { at, reopenings } = open[depth] as OpenQuotation;
			open.length = depth;
			quotations.push({ opening: at, closing: mark.at, reopenings });
		} else if (!mark.opens && !mark.closes && open.at(-1)?.at === mark.at - 1) {
			// Marks around nothing at all.
			open.pop();
		} else if (mark.opens) {
			if (open.length === DEEPEST) open.shift();
			open.push({ mark: mark.mark, single: mark.single, at: mark.at, reopenings: [], stale: false });
		}
	}
	return { quotations, open };
}

export function reopened(open: OpenQuotation, at: number): OpenQuotation {
	open.reopenings.push(at);
	return { ...open, stale: false };
}

function partnerOf(mark: QuotationMark, next: QuotationMark | undefined, open: readonly OpenQuotation[]): number {
	const [exact, tolerated] = ANSWERS[mark.mark] ?? ["", ""];
	const answers = (marks: string) => (begun: OpenQuotation) =>
		marks.includes(begun.mark) && !(mark.opens && begun.stale && begun.mark === mark.mark);
	let depth = open.findLastIndex(answers(exact));
	if (depth === -1 && !mark.opens) {
		depth = open.findLastIndex(answers(tolerated));
		if (depth !== -1 && next !== undefined && isCloserOf(next, (open[depth] as OpenQuotation).mark)) return -1;
	}
	// A lost double mark is likelier than a single quotation across one; an apostrophe likelier than either.
	if (mark.single && open.some((begun, at) => at > depth && !begun.single)) return -1;
	// 12" of rain": the mark behind can only close, so this one is no mark.
	if (mark.measure && next !== undefined && next.mark === mark.mark && next.closes && !next.opens && !next.possessive)
		return -1;
	return depth;
}

const isCloserOf = (mark: QuotationMark, opening: string): boolean =>
	mark.closes && !mark.opens && (ANSWERS[mark.mark]?.[0].includes(opening) ?? false);

/** "the states' rights are clear'": the apostrophe that may close is passed over where a surer mark closes soon. */
const isApostrophe = (mark: QuotationMark, firm: QuotationMark | undefined): boolean =>
	mark.possessive && firm?.single === true && firm.closes && !firm.opens;

/** For each mark the index of the next that is no possible possessive. */
function nextFirm(marks: readonly QuotationMark[]): Int32Array {
	const next = new Int32Array(marks.length);
	let firm = marks.length;
	for (let index = marks.length - 1; index >= 0; index--) {
		next[index] = firm;
		if (!(marks[index] as QuotationMark).possessive) firm = index;
	}
	return next;
}
