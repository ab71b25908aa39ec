import { codePoint } from "dingbat-to-unicode";

/** Fonts of pictures keep their characters from here on, in the order of the letters that type them. */
const PRIVATE_START = 0xf000;
const UNREADABLE = "\uFFFD";

/** What a symbol of a font shows; U+FFFD where nobody knows, so that no quotation can pass over it unseen. */
export function symbolOf(font: string, hex: string): string {
	if (!/^[0-9a-f]{1,5}$/i.test(hex)) return UNREADABLE;
	const code = Number.parseInt(hex, 16);
	const known = codePoint(font, code) ?? codePoint(font, code - (code >= PRIVATE_START ? PRIVATE_START : 0));
	const character = known?.string ?? String.fromCodePoint(code);
	return /^[\p{Co}\p{Cs}\p{Cc}]/u.test(character) ? UNREADABLE : character;
}

/** A text in a font of pictures: its private characters as what they show, where that is known. */
export function inFont(text: string, font: string | undefined): string {
	if (font === undefined || !/[\uF000-\uF0FF]/.test(text)) return text;
	return text.replace(
		/[\uF000-\uF0FF]/g,
		(character) => codePoint(font, character.charCodeAt(0) - PRIVATE_START)?.string ?? character,
	);
}
