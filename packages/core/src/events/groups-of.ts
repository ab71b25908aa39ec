import { type Fit, pairKey } from "./fits-of.ts";
import type { Occasion } from "./occasion-of.ts";

/** Of two documents of one publisher whose scores differ by less, only a person can say which it is. */
const MARGIN = 0.04;

export interface Grouping {
	/** Ids of documents of one event. */
	readonly groups: readonly (readonly string[])[];
	/** Ids of documents among which a person must choose. */
	readonly open: readonly (readonly string[])[];
}

/** Joins pairs, the best first, as far as they may be together. */
export function groupsOf(
	occasions: ReadonlyMap<string, Occasion>,
	fits: readonly Fit[],
	confirmed: readonly (readonly [string, string])[],
	apart: ReadonlySet<string>,
): Grouping {
	const group = new Map<string, readonly string[]>([...occasions.keys()].map((id) => [id, [id]]));
	const of = (id: string): readonly string[] => group.get(id) as readonly string[];
	const join = (a: string, b: string): void => {
		const together = [...new Set([...of(a), ...of(b)])];
		for (const id of together) group.set(id, together);
	};
	const mayMeet = (a: string, b: string): boolean =>
		of(a).every((mine) =>
			of(b).every((theirs) => !apart.has(pairKey(mine, theirs)) && !areRivals(occasions, mine, theirs)),
		);
	for (const [a, b] of confirmed) join(a, b);
	const fitsAt = byDocument(fits);
	const open = new Map<string, readonly string[]>();
	for (const { a, b, score } of fits) {
		if (of(a).includes(b) || !mayMeet(a, b)) continue;
		const rivals = [
			...rivalsOf(a, b, score).filter((rival) => mayMeet(a, rival)),
			...rivalsOf(b, a, score).filter((rival) => mayMeet(b, rival)),
		];
		if (rivals.length === 0) join(a, b);
		else {
			const choice = [...new Set([a, b, ...rivals])].sort();
			open.set(choice.join("\n"), choice);
		}
	}
	const groups = [...new Set(group.values())].filter((ids) => ids.length > 1);
	return { groups, open: widest([...open.values()]) };

	/** Who would be beside `a` as well as `b` does, and cannot be beside `b`? */
	function rivalsOf(a: string, b: string, score: number): readonly string[] {
		return (fitsAt.get(a) ?? [])
			.filter((fit) => Math.abs(fit.score - score) < MARGIN)
			.map((fit) => (fit.a === a ? fit.b : fit.a))
			.filter((other) => areRivals(occasions, other, b));
	}
}

/**
 * Two texts of one publisher, of which an event has one: unless the one translates the other, or they are of different kinds: an
 * account, a joint text, and what was said at the meeting, of which there may be several; and unless both are of one summit.
 */
function areRivals(occasions: ReadonlyMap<string, Occasion>, a: string, b: string): boolean {
	if (a === b) return false;
	const [mine, theirs] = [occasions.get(a) as Occasion, occasions.get(b) as Occasion];
	if (mine.role !== theirs.role || mine.role === "record") return false;
	// A summit of several sessions is one event.
	if ([...mine.forums].some((forum) => theirs.forums.has(forum))) return false;
	const [one, other] = [mine.document, theirs.document];
	return one.publisher === other.publisher && one.language === other.language;
}

function byDocument(fits: readonly Fit[]): ReadonlyMap<string, readonly Fit[]> {
	const found = new Map<string, Fit[]>();
	for (const fit of fits) {
		for (const id of [fit.a, fit.b]) {
			const list = found.get(id);
			if (list === undefined) found.set(id, [fit]);
			else list.push(fit);
		}
	}
	return found;
}

/** Without choices that another choice holds. */
const widest = (choices: readonly (readonly string[])[]): readonly (readonly string[])[] =>
	choices.filter(
		(choice) => !choices.some((other) => other.length > choice.length && choice.every((id) => other.includes(id))),
	);
