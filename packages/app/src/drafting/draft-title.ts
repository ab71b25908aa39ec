/** More than this is a sentence. */
const LONGEST = 120;
const HEADING = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*(?:\{[^}]*\})?[ \t]*#*[ \t]*$/u;

/** What a draft is called: by its first heading, else its first words, else as given. */
export function draftTitle(text: string, otherwise = "Untitled"): string {
	const lines = text.split("\n", 400).filter((line) => /[\p{L}\p{N}]/u.test(line));
	const heading = lines.map((line) => HEADING.exec(line)?.[1]).find((words) => words !== undefined);
	const words = (heading ?? lines[0] ?? "")
		.replace(/[*_`\\]/gu, "")
		.replace(/\s+/gu, " ")
		.trim();
	if (words === "") return otherwise;
	return words.length > LONGEST ? `${[...words].slice(0, LONGEST).join("")}…` : words;
}

const LONGEST_ID = 60;

/** `Grain: what now?` → `grain-what-now`; letters of every script stay. */
export const draftId = (title: string): string =>
	[
		...title
			.toLowerCase()
			.normalize("NFC")
			.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-"),
	]
		.slice(0, LONGEST_ID)
		.join("")
		.replace(/^-+|-+$/gu, "") || "draft";
