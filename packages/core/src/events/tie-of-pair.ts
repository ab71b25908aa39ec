import { dayOf } from "../documents/days.ts";
import { sharedKinds } from "./event-words.ts";
import type { Occasion } from "./occasion-of.ts";

/** How well two documents fit together. */
export interface PairTie {
	/** 0–1. */
	readonly score: number;
	readonly reasons: readonly string[];
}

/** Each publisher is a side of the other's text. Alone never enough: they meet often. */
const BOTH_SIDES = 0.5;
/** One publisher's text in two languages, or beside a joint text of its own. */
const ONE_PUBLISHER = 0.45;
/** A day apart may be a time zone; more only for what is published afterwards. */
const DAYS: readonly number[] = [0.3, 0.24, 0.12, 0.12];
export const LONGEST_APART = DAYS.length - 1;
const SAME_KIND = 0.1;
/** What is published afterwards often tells results only; a text that names no meeting at all is hardly of one. */
const NO_KIND = -0.25;
const NO_KIND_AFTERWARDS = 0.05;
const OTHER_KIND = -0.12;
/** A readout answers a readout before it answers remarks to the press. */
const BOTH_READOUTS = 0.06;
const SAME_PLACE = 0.06;
const OTHER_PLACE = -0.45;
const SAME_OFFICE = 0.04;
const OTHER_OFFICE = -0.45;
/** A side that only one of the two names: a meeting of three is not one of two. */
const STRANGER = -0.06;
const MOST_STRANGERS = 2;

/**
 * Could two documents be of one event?
 *
 * Sides are a must, and a day within reach; kind, place and offices speak for it or against it.
 *
 * - out:    0–1, and why in words
 * - silent: null where the sides do not meet, a day is not known, or the days are too far apart
 */
export function tieOfPair(a: Occasion, b: Occasion): PairTie | null {
	const sides = sidesOf(a, b);
	const days = sides === null ? null : daysOf(a, b);
	if (sides === null || days === null) return null;
	const grounds = [
		sides,
		days,
		kindsOf(a, b),
		textsOf(a, b),
		placesOf(a, b),
		officesOf(a, b),
		strangersOf(a, b),
	].filter((ground) => ground !== null);
	const score = grounds.reduce((sum, { weight }) => sum + weight, 0);
	return {
		score: Math.round(Math.max(0, Math.min(1, score)) * 1000) / 1000,
		reasons: grounds.map(({ reason }) => reason),
	};
}

interface Ground {
	readonly weight: number;
	readonly reason: string;
}

const isJoint = ({ document }: Occasion): boolean => document.kind === "joint-statement";
const commonSides = (a: Occasion, b: Occasion): readonly string[] => [...a.sides].filter((side) => b.sides.has(side));

function sidesOf(a: Occasion, b: Occasion): Ground | null {
	const common = commonSides(a, b);
	if (common.length < 2) return null;
	const named = common.toSorted().join(", ");
	const [mine, theirs] = [a.document.publisher, b.document.publisher];
	if (isJoint(a) || isJoint(b)) return { weight: BOTH_SIDES, reason: `a joint text of ${named}` };
	if (mine === null || theirs === null) return null;
	if (mine !== theirs)
		return a.sides.has(theirs) && b.sides.has(mine) ? { weight: BOTH_SIDES, reason: `same sides: ${named}` } : null;
	return a.document.language === b.document.language
		? null
		: { weight: ONE_PUBLISHER, reason: `${mine} in two languages, on ${named}` };
}

function daysOf(a: Occasion, b: Occasion): Ground | null {
	if (a.day === null || b.day === null) return null;
	const apart = Math.abs(a.day - b.day);
	const weight = DAYS[apart];
	if (weight === undefined || (apart > 1 && !isAfterwards(a) && !isAfterwards(b))) return null;
	const day = dayOf(Math.min(a.day, b.day));
	return {
		weight,
		reason: apart === 0 ? `same day: ${day}` : `${apart} day${apart === 1 ? "" : "s"} apart, from ${day}`,
	};
}

const isAfterwards = (occasion: Occasion): boolean => isJoint(occasion) || occasion.document.kind === "fact-sheet";

function kindsOf(a: Occasion, b: Occasion): Ground | null {
	if (a.kinds.size === 0 || b.kinds.size === 0) {
		const silent = [a, b].filter(({ kinds }) => kinds.size === 0);
		const weight = silent.every(isAfterwards) ? NO_KIND_AFTERWARDS : NO_KIND;
		return { weight, reason: "one does not say what took place" };
	}
	const shared = sharedKinds(a.kinds, b.kinds);
	return shared.length > 0
		? { weight: SAME_KIND, reason: `same kind: ${shared.toSorted().join(", ")}` }
		: { weight: OTHER_KIND, reason: apart(a.kinds, b.kinds) };
}

const textsOf = (a: Occasion, b: Occasion): Ground | null =>
	[a, b].every(({ document }) => document.kind === "readout")
		? { weight: BOTH_READOUTS, reason: "both are readouts" }
		: null;

function placesOf(a: Occasion, b: Occasion): Ground | null {
	if (a.towns.size === 0 || b.towns.size === 0) return null;
	const shared = [...a.towns].filter((town) => b.towns.has(town));
	return shared.length > 0
		? { weight: SAME_PLACE, reason: `same place: ${shared.toSorted().join(", ")}` }
		: { weight: OTHER_PLACE, reason: apart(a.towns, b.towns) };
}

/** In a fixed order, whichever document comes first. */
const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): string =>
	[a, b]
		.map((side) => [...side].toSorted().join(", "))
		.toSorted()
		.join(" in one, ")
		.concat(" in the other");

function officesOf(a: Occasion, b: Occasion): Ground | null {
	const both = [...a.offices].flatMap(([actor, offices]) => {
		const others = b.offices.get(actor);
		return others === undefined ? [] : [{ actor, same: [...offices].some((office) => others.has(office)) }];
	});
	const [other] = both.filter(({ same }) => !same).sort((x, y) => (x.actor < y.actor ? -1 : 1));
	if (other !== undefined) return { weight: OTHER_OFFICE, reason: `somebody else for ${other.actor}` };
	return both.length === 0
		? null
		: {
				weight: SAME_OFFICE,
				reason: `same office for ${both
					.map(({ actor }) => actor)
					.toSorted()
					.join(", ")}`,
			};
}

function strangersOf(a: Occasion, b: Occasion): Ground | null {
	const strangers = [
		...[...a.sides].filter((side) => !b.sides.has(side)),
		...[...b.sides].filter((side) => !a.sides.has(side)),
	];
	if (strangers.length === 0) return null;
	const weight = STRANGER * Math.min(MOST_STRANGERS, strangers.length);
	return { weight, reason: `named by one only: ${strangers.toSorted().join(", ")}` };
}
