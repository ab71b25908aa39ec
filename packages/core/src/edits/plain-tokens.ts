/*
 * Nearly all of a page is words and figures of ASCII between blanks and signs: they are read without the expression, which takes
 * ten times as long. Whatever may be a tag, an address or a letter beyond ASCII is left to it.
 */
const CLOSER = 0;
export const [BLANK, LETTER, DIGIT] = [1, 2, 3];
/** A sign that is its own key. */
const ALONE = 4;
/** From here on signs whose key is another. */
export const SIGNS = 5;
const [DASH, DOUBLE_MARK, SINGLE_MARK] = [SIGNS, 6, 7];

/** By the code of a character. */
export const SORTS = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x80; unit++) SORTS[unit] = sortOf(String.fromCharCode(unit));
for (const [sort, signs] of [
	[BLANK, "\u00A0\u202F\u2028\u2029\uFEFF"],
	[DASH, "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D"],
	[DOUBLE_MARK, "“”„‟«»"],
	[SINGLE_MARK, "`‘‛‹›"],
] as const)
	for (const sign of signs) SORTS[sign.charCodeAt(0)] = sort;

function sortOf(character: string): number {
	if (/\s/u.test(character)) return BLANK;
	if (/[A-Za-z]/u.test(character)) return LETTER;
	if (/\d/u.test(character)) return DIGIT;
	return character < " " || character > "~" || "<%.+_".includes(character) ? CLOSER : ALONE;
}

/** A text with the codes of its characters, which are read several times: from a string each takes twice as long. */
export interface PlainText {
	readonly text: string;
	/** Typographic apostrophes as plain ones, and a blank behind the end. */
	readonly units: Uint16Array;
}

export function plainText(text: string): PlainText {
	const { length } = text;
	const units = new Uint16Array(length + 1);
	for (let at = 0; at < length; at++) {
		const unit = text.charCodeAt(at);
		units[at] = unit === RIGHT_QUOTE ? APOSTROPHE : unit;
	}
	units[length] = SPACE;
	return { text, units };
}

const [SPACE, APOSTROPHE, COMMA, HYPHEN, STOP, SLASH, COLON, AT] = [0x20, 0x27, 0x2c, 0x2d, 0x2e, 0x2f, 0x3a, 0x40];
const RIGHT_QUOTE = 0x2019;
const sortAt = (units: Uint16Array, at: number): number => SORTS[units[at] as number] as number;

/** Where a word, number or sign ends; where it begins, if it must be looked at more closely. */
export function plainEnd(units: Uint16Array, start: number, hasMail: boolean): number {
	switch (sortAt(units, start)) {
		case LETTER:
			return endOfWord(units, start, hasMail);
		case DIGIT:
			return endOfNumber(units, start, hasMail);
		case DASH:
			return hasMail && units[start] === HYPHEN ? start : endOfDashes(units, start);
		case CLOSER:
			return units[start] === STOP && isPlainStop(units, start + 1, hasMail) ? start + 1 : start;
		default:
			return start + 1;
	}
}

function endOfWord(units: Uint16Array, start: number, hasMail: boolean): number {
	let at = start + 1;
	for (let sort = sortAt(units, at); sort === LETTER || sort === DIGIT; sort = sortAt(units, at)) at++;
	while (units[at] === APOSTROPHE) {
		if ((units[at + 1] as number) >= 0x80) return start;
		if (sortAt(units, at + 1) !== LETTER) break;
		at += 2;
		while (sortAt(units, at) === LETTER) at++;
	}
	return isPlainEnd(units, at, hasMail) && !isAddress(units, start) ? at : start;
}

/** "10,000", "2.5", "10:30". */
function endOfNumber(units: Uint16Array, start: number, hasMail: boolean): number {
	let at = start + 1;
	for (;;) {
		while (sortAt(units, at) === DIGIT) at++;
		if (!bindsDigits(units[at] as number)) break;
		if ((units[at + 1] as number) >= 0x80) return start;
		if (sortAt(units, at + 1) !== DIGIT) break;
		at++;
	}
	return isPlainEnd(units, at, hasMail) ? at : start;
}

const bindsDigits = (unit: number): boolean =>
	unit === COMMA || unit === STOP || unit === COLON || unit === SLASH || unit === APOSTROPHE;

function endOfDashes(units: Uint16Array, start: number): number {
	let at = start + 1;
	while (sortAt(units, at) === DASH) at++;
	return at;
}

/** Can neither the word nor an address go on here? */
function isPlainEnd(units: Uint16Array, at: number, hasMail: boolean): boolean {
	const unit = units[at] as number;
	const sort = SORTS[unit] as number;
	if (unit >= 0x80) return sort >= SIGNS;
	return !hasMail || sort === BLANK || (sort === ALONE && unit !== AT);
}

/** Is what follows a stop no other one, and can no address begin with it? */
const isPlainStop = (units: Uint16Array, next: number, hasMail: boolean): boolean =>
	hasMail ? sortAt(units, next) === BLANK : units[next] !== STOP;

const [HTTP, WWW] = ["http", "www."].map((beginning) => plainText(beginning).units) as [Uint16Array, Uint16Array];
const isAddress = (units: Uint16Array, start: number): boolean =>
	beginsWith(units, start, HTTP) || beginsWith(units, start, WWW);

/** The blank behind the beginning is none of it. */
function beginsWith(units: Uint16Array, start: number, beginning: Uint16Array): boolean {
	for (let at = 0; at < beginning.length - 1; at++) if (units[start + at] !== beginning[at]) return false;
	return true;
}

const SHORTEST_RULE = 4;
/** Drawn across the page. */
export const RULE = /-{4,}|_{4,}/u;

/** Of a sign whose key is another. */
export function keyOfSign(text: string, start: number, end: number): string {
	const sort = SORTS[text.charCodeAt(start)];
	if (sort === DOUBLE_MARK) return '"';
	if (sort === SINGLE_MARK) return "'";
	return end - start >= SHORTEST_RULE && RULE.test(text.slice(start, end)) ? "----" : "-";
}
