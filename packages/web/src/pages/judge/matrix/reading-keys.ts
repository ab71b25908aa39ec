import type { Consistency } from "@fissure/core";

const STRONGER: Readonly<Record<string, readonly [Consistency, Consistency]>> = { c: ["C", "CC"], i: ["I", "II"] };

/**
 * What a cell reads after a key: C and I set, and pressed again make it very so. Undefined where the key says nothing here.
 *
 * The place of the key counts where the layout has other letters, such as a Cyrillic one.
 */
export function readingAfter(
	{ key, code }: Pick<KeyboardEvent, "key" | "code">,
	reading: Consistency | null,
): Consistency | null | undefined {
	const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key.toLowerCase();
	const pair = STRONGER[letter];
	if (pair !== undefined) return reading === pair[0] ? pair[1] : pair[0];
	if (letter === "n") return "N";
	if (letter === "x") return "NA";
	return key === "Backspace" || key === "Delete" ? null : undefined;
}
