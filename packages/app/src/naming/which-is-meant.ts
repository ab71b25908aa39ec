import { distance } from "fastest-levenshtein";

/** Something that a person may name: by its id, or as people call it. */
export interface Named {
	readonly id: string;
	/** The first is the one to show. */
	readonly names: readonly string[];
}

export type Meant =
	| { readonly id: string }
	/** The words name several. */
	| { readonly several: readonly Named[] }
	/** The words name none; these are called alike, the nearest first. */
	| { readonly near: readonly Named[] };

/** Which of these is called so? An id counts before a name; capitals, spaces and full stops do not count. */
export function whichIsMeant(given: string, known: readonly Named[]): Meant {
	const asked = folded(given);
	const byId = known.find(({ id }) => id === given) ?? known.find(({ id }) => folded(id) === asked);
	if (byId !== undefined) return { id: byId.id };
	const called = known.filter(({ names }) => names.some((name) => folded(name) === asked));
	const [only, ...others] = called;
	if (only === undefined) return { near: nearest(asked, known) };
	return others.length === 0 ? { id: only.id } : { several: called };
}

/** A person reads no more. */
const MOST_NEAR = 3;

/** A word of a longer name is meant only where no whole name is near. */
function nearest(asked: string, known: readonly Named[]): readonly Named[] {
	if (asked === "") return [];
	const whole = known
		.map((named) => ({ named, slips: slipsIn(asked, named, (name) => [name]) }))
		.filter(({ slips }) => slips < Number.POSITIVE_INFINITY)
		.toSorted((a, b) => a.slips - b.slips)
		.map(({ named }) => named);
	if (whole.length > 0) return whole.slice(0, MOST_NEAR);
	if (asked.length < SHORTEST_PART) return [];
	return known.filter((named) => slipsIn(asked, named, longWords) <= 1).slice(0, MOST_NEAR);
}

/** One slip of the pen in every four letters still shows what was meant. */
const LETTERS_A_SLIP = 4;
/** Shorter words are in too many names. */
const SHORTEST_PART = 4;

const longWords = (name: string): readonly string[] =>
	name.split(/[ _-]/).filter((word) => word.length >= SHORTEST_PART);

/** Slips of the pen from what was asked to the nearest of these names, or of their parts; infinite where nobody would mean it. */
function slipsIn(asked: string, { id, names }: Named, partsOf: (name: string) => readonly string[]): number {
	const parts = [id, ...names].flatMap((name) => partsOf(folded(name)));
	const slips = parts.map((part) => {
		const count = sameLetters(asked, part) ? 1 : distance(asked, part);
		return count <= Math.max(1, Math.floor(part.length / LETTERS_A_SLIP)) ? count : Number.POSITIVE_INFINITY;
	});
	return Math.min(...slips, Number.POSITIVE_INFINITY);
}

/** `UAS` for `USA`: letters that changed places. */
const sameLetters = (a: string, b: string): boolean =>
	a.length > 2 && a.length === b.length && [...a].toSorted().join("") === [...b].toSorted().join("");

const folded = (words: string): string =>
	words.normalize("NFKC").toLowerCase().replace(/\./g, "").replace(/\s+/g, " ").trim();

/** `USA (United States)`; the id alone where nothing else is known. */
export const shownAs = ({ id, names: [name] }: Named): string =>
	name === undefined || name === id ? id : `${id} (${name})`;

/** `a`, `a or b`, `a, b or c`. */
export const eitherOf = (named: readonly Named[]): string => {
	const shown = named.map(shownAs);
	const last = shown.pop() ?? "";
	return shown.length === 0 ? last : `${shown.join(", ")} or ${last}`;
};
