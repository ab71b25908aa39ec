/** What the library that reads the command line says, and what we say instead. */
const SAID: readonly (readonly [RegExp, (...parts: readonly string[]) => string])[] = [
	// Readers of values say themselves what was expected.
	[
		/^option '[\s\S]*?(--[a-z-]+)[^']*' argument '[\s\S]*' is invalid[.] (Expected [\s\S]*)$/u,
		(flag, expected) => `${flag}: ${expected}`,
	],
	[
		/^command-argument value '[\s\S]*' \S+ invalid \S+ argument '[a-z]+'[.] (Expected [\s\S]*)$/u,
		(expected) => expected ?? "",
	],
	[/^option '([^']*)' argument missing$/u, (flags) => `Expected ${flags}, got no value`],
	[
		/^unknown option '([\s\S]*?)'(?:\n[(]Did you mean ([\s\S]*)[?][)])?$/u,
		(flag, like) => `Expected an option of this command, got "${flag}"${meant(like)}`,
	],
	[
		/^unknown command '([\s\S]*?)'(?:\n[(]Did you mean ([\s\S]*)[?][)])?$/u,
		(name, like) => `Expected a command, got "${name}"${meant(like)}`,
	],
	[/^missing required argument '(.*)'$/u, (name) => `Expected ${name}, got none`],
	[
		/^too many arguments(?: \S+ '.*')?[.] Expected (\d+) arguments? \S+ got (\d+)[.]$/u,
		(most, count) =>
			`Expected ${most === "0" ? "no words" : `at most ${most} ${most === "1" ? "word" : "words"}`} after the command, got ${count}; put words that belong together in quotation marks`,
	],
];

const meant = (like: string | undefined): string => (like === undefined ? "" : `; did you mean ${like}?`);

/** What is wrong with a call in our words: expected, got, what to do next. Other words stay as they are. */
export function wrongCallWords(said: string): string {
	const text = said.trim().replace(/^error: /u, "");
	for (const [pattern, words] of SAID) {
		const match = pattern.exec(text);
		if (match !== null) return words(...match.slice(1)).replace(/[.]$/u, "");
	}
	return text;
}
