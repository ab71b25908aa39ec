const LONGEST = 80;

/** Words in a message, in one line and not too many of them. */
export function shownWords(words: string): string {
	const line = words.trim().replace(/\s+/gu, " ");
	return `“${line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s\S*$/u, "")} …` : line}”`;
}
