/** As people write a name: without regard to capitals, width and composition of characters. */
const fold = (words: string): string => words.normalize("NFKC").toLowerCase();

const QUOTES = [
	['"', '"'],
	["“", "”"],
	["„", "“"],
	["«", "»"],
	["「", "」"],
] as const;

const LETTER = /[\p{L}\p{N}_]/u;
/** What is before the `@` of an address of mail. */
const BEFORE_MAIL = /[\w.+-]/u;

/**
 * Which of these people does a text name with `@`?
 *
 * The whole name in quotation marks, `@"Ana Silva"`, or without them where nothing follows that could belong to a name: `@王芳,`. After
 * what could begin an address of mail, `ana@ben.example`, nobody is named.
 *
 * - out: names, in the order of `people`; of two of which one begins the other, as `Ana` and `Ana Silva`, only the longer where both fit
 */
export function peopleNamed(text: string, people: readonly string[]): readonly string[] {
	const folded = fold(text);
	const found = new Set<string>();
	const longest = people
		.map((name) => ({ name, written: fold(name).trim() }))
		.filter(({ written }) => written !== "")
		.toSorted((a, b) => b.written.length - a.written.length);
	for (let at = folded.indexOf("@"); at !== -1; at = folded.indexOf("@", at + 1)) {
		if (BEFORE_MAIL.test(folded.charAt(at - 1))) continue;
		const rest = folded.slice(at + 1, at + 300);
		const named = longest.find(({ written }) => isNamed(rest, written));
		if (named !== undefined) found.add(named.name);
	}
	return people.filter((name) => found.has(name));
}

function isNamed(rest: string, name: string): boolean {
	if (rest.startsWith(name) && !LETTER.test(Array.from(rest.slice(name.length, name.length + 2))[0] ?? "")) return true;
	return QUOTES.some(([open, close]) => rest.startsWith(`${open}${name}${close}`));
}

/** The words of the notes of a judgment, at any depth of its JSON: what else it holds is quoted or computed. */
export function notesIn(judgment: string): string {
	const notes: string[] = [];
	const look = (value: unknown): void => {
		if (typeof value !== "object" || value === null) return;
		for (const [name, part] of Object.entries(value)) {
			if ((name === "note" || name === "notes") && typeof part === "string") notes.push(part);
			look(part);
		}
	};
	look(JSON.parse(judgment));
	return notes.join("\n");
}
