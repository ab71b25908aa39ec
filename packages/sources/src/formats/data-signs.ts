/** A shorter list may be a text's annex, or a text that somebody began. */
const LEAST_LINES = 40;
/** Taken from the middle, since lists of codes begin with words about themselves. */
const SAMPLE = 16 * 1024;
/**
 * Shares of what is no white space. Of 28,000 official texts one page of tables had more signs than 5 %, dictionaries of codes
 * have 8 to 17 %; figures reach 30 % in dates and lists of laws, and 75 % in tables of numbers.
 */
const SIGN_SHARE = 0.07;
const DIGIT_SHARE = 0.6;
/** So few different lines in so many are a column, of TRUE and FALSE, say. */
const COLUMN_LINES = 3;

/** Whether a plain text is a list of codes, a table of figures or a column, and no text that anybody wrote to be read. */
export function isData(text: string): boolean {
	const lines = text.slice(0, 4 * SAMPLE).split("\n", 2 * LEAST_LINES);
	if (lines.length < LEAST_LINES && text.length < SAMPLE) return false;
	if (lines.length >= LEAST_LINES && new Set(lines.map((line) => line.trim())).size <= COLUMN_LINES) return true;
	const from = Math.max(0, Math.floor((text.length - SAMPLE) / 2));
	const { shown, signs, digits } = countSigns(text.slice(from, from + SAMPLE));
	return signs >= shown * SIGN_SHARE || digits >= shown * DIGIT_SHARE;
}

const BLANK = 0;
const SIGN = 1;
const DIGIT = 2;
const OTHER = 3;
const TAB = 9;
/** What each ASCII character is; all others are letters here, since no list of codes is written in them. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
	const character = String.fromCharCode(code);
	if ("[]_+{}<>=~#|*^\\\t".includes(character)) return SIGN;
	if (/\s/.test(character)) return BLANK;
	return /\d/.test(character) ? DIGIT : OTHER;
});

function countSigns(sample: string): { readonly shown: number; readonly signs: number; readonly digits: number } {
	const counts = [0, 0, 0, 0];
	let before = -1;
	for (let at = 0; at < sample.length; at++) {
		const code = sample.charCodeAt(at);
		const kind = KINDS[code] ?? OTHER;
		// A row of the same sign is a rule across the page; tabs are empty cells.
		if (kind !== SIGN || code === TAB || code !== before) counts[kind] = (counts[kind] ?? 0) + 1;
		before = code;
	}
	const [, signs = 0, digits = 0, others = 0] = counts;
	return { shown: signs + digits + others, signs, digits };
}
