/**
 * Control characters that change how other words are shown or that a terminal obeys: C0 (but tab and line ends) and C1,
 * zero-width space and byte order mark, bidirectional marks and overrides, invisible tags, interlinear marks, lone
 * surrogates. Joiners stay: Persian and Hindi need them.
 */
const HIDDEN =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be found
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]|\p{Surrogate}/gu;

const codeOf = (character: string): string =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** The text with every hidden character shown by `show` (default `⟨U+202E⟩`): nothing can reorder or hide words. */
export const makeVisible = (text: string, show: (code: string) => string = (code) => `⟨${code}⟩`): string =>
	text.replace(HIDDEN, (character) => show(codeOf(character)));

/** One line for tables and lists: hidden characters shown, white space and line ends as single spaces; no-break spaces stay. */
export const oneLine = (text: string): string => makeVisible(text.replace(/[^\S\u00A0\u202F]+/gu, " ").trim());
