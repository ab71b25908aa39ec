import { EVENT_KINDS, type EventGroup, type EventKind, type GroupedDocument } from "@fissure/model";
import { dayOf } from "../documents/days.ts";
import { type Fit, pairKey } from "./fits-of.ts";
import type { Occasion } from "./occasion-of.ts";

/**
 * What a score is worth: of 39 pairs of two publishers that the program found in 16,181 texts of four governments, and that were
 * read by hand, 28 reached 0.9 and 11 did not; all were right. The shares are those of Laplace, (right + 1) / (read + 2).
 */
const SHARES: readonly (readonly [from: number, share: number])[] = [
	[0.9, 0.97],
	[0, 0.92],
];
/** A group that nobody has confirmed is relied on from this score; below, it is a suggestion. */
export const SURE_GROUP = 0.95;

const shareRight = (score: number): number => SHARES.find(([from]) => score >= from)?.[1] ?? 0;

/** Keys of the pairs that were not grouped by what their texts say. */
export interface Decided {
	readonly byPerson: ReadonlySet<string>;
	readonly bySource: ReadonlySet<string>;
}

/** The event of a group of documents: when, what, who, and how surely each belongs to it. */
export function eventOf(
	ids: readonly string[],
	occasions: ReadonlyMap<string, Occasion>,
	fits: ReadonlyMap<string, Fit>,
	decided: Decided,
	isOpen: boolean,
): EventGroup {
	const members = ids.map((id) => occasions.get(id) as Occasion).sort(byDay);
	const documents = members.map(({ document }) => grouped(document.id, ids, fits, decided));
	const days = members.flatMap(({ day }) => day ?? []);
	const isDecided = ids.some((a) => ids.some((b) => decided.byPerson.has(pairKey(a, b))));
	return {
		state: isOpen ? "open" : isDecided ? "confirmed" : "proposed",
		kind: kindOf(members),
		date: days.length === 0 ? null : dayOf(Math.min(...days)),
		parties: partiesOf(members),
		documents,
		score: Math.min(...documents.map(({ score }) => score)),
	};
}

const byDay = (a: Occasion, b: Occasion): number =>
	(a.day ?? 0) - (b.day ?? 0) || (a.document.id < b.document.id ? -1 : 1);

function grouped(
	id: string,
	ids: readonly string[],
	fits: ReadonlyMap<string, Fit>,
	{ byPerson, bySource }: Decided,
): GroupedDocument {
	const isIn = (pairs: ReadonlySet<string>): boolean => ids.some((other) => pairs.has(pairKey(id, other)));
	if (isIn(byPerson)) return { document: id, score: 1, reasons: ["grouped by a person"] };
	if (isIn(bySource)) return { document: id, score: 1, reasons: ["their sources name the same event"] };
	const found = ids.flatMap((other) => fits.get(pairKey(id, other)) ?? []).sort((x, y) => y.score - x.score);
	return { document: id, score: shareRight(found[0]?.score ?? 0), reasons: found[0]?.reasons ?? [] };
}

/** What most of them say took place. */
function kindOf(members: readonly Occasion[]): EventKind | null {
	const votes = (kind: EventKind): number => members.filter(({ kinds }) => kinds.has(kind)).length;
	const [best] = EVENT_KINDS.filter((kind) => votes(kind) > 0).sort((a, b) => votes(b) - votes(a));
	return best ?? null;
}

/** Publishers, and whom at least two name. */
function partiesOf(members: readonly Occasion[]): EventGroup["parties"] {
	const counts = new Map<string, number>();
	for (const { parties } of members) for (const side of parties) counts.set(side, (counts.get(side) ?? 0) + 1);
	const publishers = new Set(members.map(({ document }) => document.publisher));
	return [...counts].flatMap(([side, count]) => (count > 1 || publishers.has(side) ? [side] : [])).sort();
}
