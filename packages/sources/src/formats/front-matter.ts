export interface FrontMatter {
	/** Keys in lower case; only what is on one line. */
	readonly fields: Readonly<Record<string, string>>;
	/** Where the text itself begins. */
	readonly end: number;
}

/** Longer than any head of a text; what is longer is a text between two rules. */
const LONGEST = 20_000;
const START = /^---[ \t]*\n/;
const FIELD = /^(?<key>[A-Za-z][\w-]{0,40}):[ \t]+(?<value>\S.*)$/;

/** What is between two lines of dashes before a text; null where nothing does. Lines end in `\n`. */
export function frontMatter(text: string): FrontMatter | null {
	const start = START.exec(text.slice(0, 80))?.[0].length;
	if (start === undefined) return null;
	const head = text.slice(start, start + LONGEST);
	const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(head);
	if (close === null) return null;
	const fields: Record<string, string> = {};
	for (const line of head.slice(0, close.index).split("\n")) {
		const { key, value } = FIELD.exec(line)?.groups ?? {};
		if (key !== undefined && value !== undefined) fields[key.toLowerCase()] = bare(value);
	}
	return { fields, end: start + close.index + close[0].length };
}

/** Without quotation marks around it and without a comment after it. */
function bare(value: string): string {
	const quoted = /^(["'])(?<inner>.*)\1\s*(?:#.*)?$/.exec(value.trim())?.groups?.inner;
	return quoted ?? value.replace(/\s#.*$/, "").trim();
}
