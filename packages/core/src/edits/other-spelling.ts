import { languages } from "@fissure/languages";

/** Of all packs: pages of any language carry words of others. */
const SPELLINGS = languages.flatMap(({ edits }) => edits?.spellings ?? []);
/** In shorter words these letters part words: "four", "for". */
const SHORTEST = 6;

/** Are two words one, in two spellings: "mobilising", "mobilizing"? */
export function isOtherSpelling(one: string, other: string): boolean {
	if (Math.max(one.length, other.length) < SHORTEST || one === other) return false;
	const [a, b] = [one.toLowerCase(), other.toLowerCase()];
	return SPELLINGS.some(([way, plain]) => a.replace(way, plain) === b || b.replace(way, plain) === a);
}
