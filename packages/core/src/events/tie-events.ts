import type { ActorId, Document, EventTie } from "@fissure/model";
import { eventOf } from "./event-of.ts";
import { type Fit, fitsOf, pairKey } from "./fits-of.ts";
import { groupsOf } from "./groups-of.ts";
import { type MarksIn, type Occasion, occasionOf } from "./occasion-of.ts";

/** Two ids. */
type Pair = readonly [string, string];

export interface TieOptions {
	/** What the lexicon knows in some words. */
	readonly marksIn: MarksIn;
	/** Is this an organisation, whose summits are events of their own? */
	readonly isOrganisation?: (actor: ActorId) => boolean;
	/** Pairs that a person tied, or said are apart; they hold whatever the texts say. */
	readonly confirmed?: readonly Pair[];
	readonly refused?: readonly Pair[];
	/** 0–1; pairs below it are not tied. Lower finds more, and more that is wrong. */
	readonly threshold?: number;
}

/** Parties, a day and something more. */
const THRESHOLD = 0.7;

/**
 * Which documents are of one meeting, call or session?
 *
 * Pairs by score, the best first; each joins the groups of its two documents, unless a person refused it or two documents of
 * one publisher in one language would meet. Where several of one publisher fit equally well, none is tied and the choice is
 * shown. The order of the documents does not matter.
 *
 * - out:    by date, then by id; every document in at most one event that is not `open`
 * - unit:   0–1
 * - silent: on documents without a day, and on what fits no other
 */
export function tieEvents(documents: readonly Document[], options: TieOptions): readonly EventTie[] {
	const { marksIn, isOrganisation = () => false, confirmed = [], refused = [], threshold = THRESHOLD } = options;
	const occasions = new Map<string, Occasion>();
	for (const document of documents) occasions.set(document.id, occasionOf(document, marksIn, isOrganisation));
	const held = confirmed.filter(([a, b]) => occasions.has(a) && occasions.has(b) && a !== b);
	const apart = new Set(refused.map(([a, b]) => pairKey(a, b)));
	const fits = fitsOf([...occasions.values()], threshold).filter(({ a, b }) => !apart.has(pairKey(a, b)));
	const { groups, open } = groupsOf(occasions, fits, held, apart);
	const fit = new Map<string, Fit>(fits.map((pair) => [pairKey(pair.a, pair.b), pair]));
	const decided = new Set(held.map(([a, b]) => pairKey(a, b)));
	const shown = [
		...groups.map((ids) => eventOf(ids, occasions, fit, decided, false)),
		...open.map((ids) => eventOf(ids, occasions, fit, decided, true)),
	];
	return shown.sort((x, y) => (orderOf(x) < orderOf(y) ? -1 : 1));
}

const orderOf = ({ date, documents }: EventTie): string => `${date ?? ""}\n${documents[0]?.document}`;
