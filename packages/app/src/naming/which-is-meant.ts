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

function nearest(asked: string, known: readonly Named[]): readonly Named[] {
	if (asked === "") return [];
	const near = known.flatMap((named) => {
		const miss = Math.min(...[named.id, ...named.names].map((name) => missOf(asked, folded(name))));
		return miss === Number.POSITIVE_INFINITY ? [] : [{ named, miss }];
	});
	return near
		.toSorted((a, b) => a.miss - b.miss)
		.slice(0, MOST_NEAR)
		.map(({ named }) => named);
}

/** One slip of the pen in every four letters still shows what was meant. */
const LETTERS_A_SLIP = 4;
/** Shorter words stand in too many names. */
const SHORTEST_PART = 4;

/** How far a name is from what was asked; infinite where nobody would mean it. A word of a longer name is further than a whole one. */
function missOf(asked: string, name: string): number {
	const whole = slipsIn(asked, name);
	if (whole !== Number.POSITIVE_INFINITY || asked.length < SHORTEST_PART) return whole;
	const parts = name.split(/[ _-]/).filter((part) => part.length >= SHORTEST_PART);
	return parts.some((part) => slipsIn(asked, part) <= 1) ? 1 + name.length : Number.POSITIVE_INFINITY;
}

function slipsIn(asked: string, name: string): number {
	const slips = sameLetters(asked, name) ? 1 : distance(asked, name);
	return slips <= Math.max(1, Math.floor(name.length / LETTERS_A_SLIP)) ? slips : Number.POSITIVE_INFINITY;
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
