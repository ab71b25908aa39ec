const SIGN = "~~";

/**
 * Adds words that a reader sees struck out, between the signs that Markdown has for them, so that nobody takes them for
 * words that stand or for words that do not. Stretches that touch are one.
 */
export function addStruck(pieces: unknown[], words: string): void {
	const core = words.trim();
	if (core === "") {
		pieces.push(words);
		return;
	}
	const at = words.indexOf(core);
	const last = pieces.at(-1);
	const goesOn = at === 0 && typeof last === "string" && last.length > SIGN.length && last.endsWith(SIGN);
	if (goesOn) pieces[pieces.length - 1] = last.slice(0, -SIGN.length);
	pieces.push(`${words.slice(0, at)}${goesOn ? "" : SIGN}${core}${SIGN}${words.slice(at + core.length)}`);
}
