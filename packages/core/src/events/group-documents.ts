import { withPacks } from "@fissure/languages";
import type { ActorId, Document, EventGroup } from "@fissure/model";
import { withoutCopies } from "./copies.ts";
import { eventOf } from "./event-of.ts";
import { type Fit, fitsOf, pairKey } from "./fits-of.ts";
import { groupsOf } from "./groups-of.ts";
import { type MarksIn, type Occasion, occasionOf } from "./occasion-of.ts";

/** Two ids. */
type Pair = readonly [string, string];

export interface GroupOptions {
	/** What the lexicon knows in some words. */
	readonly marksIn: MarksIn;
	/** Is this an organisation, whose summits are events of their own? */
	readonly isOrganisation?: (actor: ActorId) => boolean;
	/** Pairs that a person grouped, or said are apart; they hold whatever the texts say. */
	readonly confirmed?: readonly Pair[];
	/** Pairs whose sources name the same event; they are grouped, and a person may still take them apart. */
	readonly named?: readonly Pair[];
	readonly refused?: readonly Pair[];
	/** 0–1; pairs below it are not grouped. Lower finds more, and more that is wrong. */
	readonly threshold?: number;
}

/** Parties, a day and something more. */
const THRESHOLD = 0.7;

/**
 * Which documents are of one meeting, call or session?
 *
 * Pairs by score, the best first; each joins the groups of its two documents, unless a person refused it or two documents of
 * one publisher in one language would meet. Where several of one publisher fit equally well, none is grouped and the choice is
 * shown; a copy of a text, word for word, is no second text. The order of the documents does not matter.
 *
 * - out:    by date, then by id; every document in at most one event that is not `open`
 * - unit:   0–1
 * - silent: on documents without a day, and on what fits no other
 */
export function groupDocuments(documents: readonly Document[], options: GroupOptions): readonly EventGroup[] {
	const { marksIn, isOrganisation = () => false, confirmed = [], named = [], refused = [] } = options;
	const { threshold = THRESHOLD } = options;
	const given = new Set([...confirmed, ...named].flat());
	const occasions = new Map<string, Occasion>();
	for (const document of withoutCopies(documents, (id) => given.has(id)))
		occasions.set(
			document.id,
			withPacks([document.language], () => occasionOf(document, marksIn, isOrganisation)),
		);
	const apart = new Set(refused.map(([a, b]) => pairKey(a, b)));
	const areHere = ([a, b]: Pair): boolean => occasions.has(a) && occasions.has(b) && a !== b;
	const byPerson = confirmed.filter(areHere);
	const bySource = named.filter((pair) => areHere(pair) && !apart.has(pairKey(...pair)));
	const fits = fitsOf([...occasions.values()], threshold).filter(({ a, b }) => !apart.has(pairKey(a, b)));
	const { groups, open } = groupsOf(occasions, fits, [...byPerson, ...bySource], apart);
	const fit = new Map<string, Fit>(fits.map((pair) => [pairKey(pair.a, pair.b), pair]));
	const decided = {
		byPerson: new Set(byPerson.map(([a, b]) => pairKey(a, b))),
		bySource: new Set(bySource.map(([a, b]) => pairKey(a, b))),
	};
	const shown = [
		...groups.map((ids) => eventOf(ids, occasions, fit, decided, false)),
		...open.map((ids) => eventOf(ids, occasions, fit, decided, true)),
	];
	return shown.sort((x, y) => (orderOf(x) < orderOf(y) ? -1 : 1));
}

const orderOf = ({ date, documents }: EventGroup): string => `${date ?? ""}\n${documents[0]?.document}`;
