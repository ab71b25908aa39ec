const BETWEEN_WORDS = "\\s+";

/**
 * One expression for the phrases of a table, to be matched on folded text. Each line is the source of a regular
 * expression in which a space stands for any white space: quoted words and markup are blanked by spaces, so that two
 * neighbours may stand far apart. Of two lines that match at one place the earlier wins.
 */
export const phrases = (lines: readonly string[]): RegExp => spaced(lines, "(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])");

/** The same for a language that does not space its words. */
export const unspacedPhrases = (lines: readonly string[]): RegExp => spaced(lines, "", "");

/** Words as the source of an expression that matches them and nothing else. */
export const literally = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");

const spaced = (lines: readonly string[], before: string, after: string): RegExp =>
	new RegExp(`${before}(?:${lines.join("|")})${after}`.replaceAll(" ", BETWEEN_WORDS), "gu");

/** An expression that fits a stretch of folded text from end to end, with spaces as in `phrases`. */
export const wholly = (source: string): RegExp => new RegExp(`^(?:${source.replaceAll(" ", BETWEEN_WORDS)})$`, "u");

/** An expression for the end of a stretch of folded text, with spaces as in `phrases`. */
export const atEnd = (source: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{N}])(?:${source.replaceAll(" ", BETWEEN_WORDS)})$`, "u");

/** An expression for the beginning of a stretch of folded text, with spaces as in `phrases`. */
export const atStart = (source: string): RegExp =>
	new RegExp(`^(?:${source.replaceAll(" ", BETWEEN_WORDS)})(?![\\p{L}\\p{N}])`, "u");

/** Found nowhere: for what a language does not have. */
export const NEVER = /(?!)/gu;
