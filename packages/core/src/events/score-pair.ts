import type { ActorId } from "@fissure/model";
import { dayOf } from "../documents/days.ts";
import { isConference, sharedKinds } from "./event-words.ts";
import type { Occasion } from "./occasion-of.ts";
import { areOfOneText } from "./signed-text.ts";

/** How well two documents fit together. */
export interface PairScore {
	/** 0–1. */
	readonly score: number;
	readonly reasons: readonly string[];
}

/** Both texts name the same parties. Alone never enough: they meet often. */
const SAME_PARTIES = 0.4;
/** The same summit or council, of which each names other people. */
const SAME_FORUM = 0.35;
/** A day apart may be a time zone. */
const DAYS: readonly number[] = [0.3, 0.22];
export const LONGEST_APART = DAYS.length - 1;
const SAME_KIND = 0.1;
const OTHER_KIND = -0.2;
/** An account answers an account before it answers remarks to the press. */
const BOTH_ACCOUNTS = 0.05;
/** What a heading says is what the text is of; first words may tell of another meeting in passing. */
const BOTH_TITLED = 0.05;
const SAME_PLACE = 0.05;
const OTHER_PLACE = -0.45;
const SAME_OFFICE = 0.05;
const OTHER_OFFICE = -0.6;
/** A state that only one of the two names, and no official of it. */
const STRANGER = -0.1;

/**
 * Could two documents be of one event?
 *
 * Both print one joint text; or both must tell of a meeting between governments, with the same parties or in the same forum, on days within reach. Kind, place and
 * offices speak for it or against it.
 *
 * - out:    0–1, and why in words
 * - silent: null where a text tells of no such meeting, the parties differ, a day is not known, or the days are too far apart
 */
export function scorePair(a: Occasion, b: Occasion): PairScore | null {
	if (areOneStatement(a, b)) return { score: 1, reasons: ["the same joint text, word for word"] };
	if (a.role === null || b.role === null) return null;
	const parties = partiesOf(a, b) ?? forumOf(a, b);
	const days = parties === null ? null : daysOf(a, b);
	if (parties === null || days === null) return null;
	const places = placesOf(a, b);
	if ((isUntold(a) || isUntold(b)) && (daysApart(a, b) !== 0 || places === null)) return null;
	const grounds = [
		parties,
		days,
		kindsOf(a, b),
		rolesOf(a, b),
		headingsOf(a, b),
		places,
		officesOf(a, b),
		unlistedPartiesOf(a, b),
	];
	const found = grounds.filter((ground) => ground !== null);
	const score = found.reduce((sum, { weight }) => sum + weight, 0);
	return {
		score: Math.round(Math.max(0, Math.min(1, score)) * 1000) / 1000,
		reasons: found.map(({ reason }) => reason),
	};
}

/** What both sign and print is one statement, whether or not it tells of a meeting. */
const areOneStatement = (a: Occasion, b: Occasion): boolean =>
	a.signed !== null &&
	b.signed !== null &&
	!samePublisher(a, b) &&
	daysOf(a, b) !== null &&
	areOfOneText(a.signed, b.signed);

interface Ground {
	readonly weight: number;
	readonly reason: string;
}

const samePublisher = (a: Occasion, b: Occasion): boolean => a.document.publisher === b.document.publisher;
const isTranslation = (a: Occasion, b: Occasion): boolean =>
	samePublisher(a, b) && a.document.language !== b.document.language;
const unlistedPartiesIn = (a: Occasion, b: Occasion): readonly ActorId[] => [
	...[...a.parties].filter((party) => !b.parties.has(party)),
	...[...b.parties].filter((party) => !a.parties.has(party)),
];

function partiesOf(a: Occasion, b: Occasion): Ground | null {
	const common = [...a.parties].filter((party) => b.parties.has(party));
	if (common.length < 2) return null;
	const named = common.toSorted().join(", ");
	const publishers = [a.document.publisher, b.document.publisher];
	const isJoint = a.role === "joint" || b.role === "joint";
	if (!isJoint && !publishers.some((publisher) => publisher !== null && common.includes(publisher))) return null;
	// A third who publishes one of the two was the host, or joined; any other third makes it another meeting.
	const isThird = (party: ActorId): boolean =>
		!publishers.includes(party) && (a.offices.has(party) || b.offices.has(party));
	if (unlistedPartiesIn(a, b).some(isThird)) return null;
	// Two texts of one publisher are no two accounts; what was said at a meeting joins through the other side's account.
	if (samePublisher(a, b) && !isTranslation(a, b)) return null;
	if (isTranslation(a, b)) return { weight: SAME_PARTIES, reason: `${publishers[0]} in two languages, on ${named}` };
	if (isJoint) return { weight: SAME_PARTIES, reason: `a joint text of ${named}` };
	return { weight: SAME_PARTIES, reason: `same sides: ${named}` };
}

/** Texts on the same summit, each of which tells of its own side; a meeting of two beside it is not the summit. */
function forumOf(a: Occasion, b: Occasion): Ground | null {
	const common = [...a.forums].filter((forum) => b.forums.has(forum));
	const isSame = common.length === a.forums.size && common.length === b.forums.size;
	if (common.length === 0 || !isSame || samePublisher(a, b) || !areOfOneForum(a, b)) return null;
	// Its ministers meet without its leaders.
	if (a.level !== null && b.level !== null && a.level !== b.level) return null;
	if (!sharedKinds(a.kinds, b.kinds).some((kind) => kind === "summit" || kind === "meeting")) return null;
	return { weight: SAME_FORUM, reason: `same forum: ${common.toSorted().join(", ")}` };
}

/**
 * An organisation has many meetings, and a summit or conference has sessions on several days, each a meeting of its own; but no
 * organisation holds two summits on neighbouring days: texts on the whole of one are of one event.
 */
function areOfOneForum(a: Occasion, b: Occasion): boolean {
	if (daysApart(a, b) === 0) return true;
	const isWhole = ({ kinds, forums }: Occasion): boolean =>
		kinds.has("summit") && !kinds.has("session") && !kinds.has("call") && ![...forums].some(isConference);
	return isWhole(a) && isWhole(b);
}

/** What was published in the small hours is as near to the day before as to its own. */
function daysApart(a: Occasion, b: Occasion): number | null {
	const daysOf = ({ day, isLate }: Occasion): readonly number[] =>
		day === null ? [] : isLate ? [day, day - 1] : [day];
	const gaps = daysOf(a).flatMap((mine) => daysOf(b).map((theirs) => Math.abs(mine - theirs)));
	return gaps.length === 0 ? null : Math.min(...gaps);
}

function daysOf(a: Occasion, b: Occasion): Ground | null {
	const apart = daysApart(a, b);
	const weight = apart === null ? undefined : DAYS[apart];
	if (apart === null || weight === undefined || (apart > 0 && samePublisher(a, b) && !isTranslation(a, b))) return null;
	const day = dayOf(Math.min(a.day as number, b.day as number));
	return {
		weight,
		reason: apart === 0 ? `same day: ${day}` : `${apart} day apart, from ${day}`,
	};
}

/** A joint text that tells of no meeting is of one that was held on its day in its town. */
const isUntold = ({ role, kinds }: Occasion): boolean => role === "joint" && kinds.size === 0;

function kindsOf(a: Occasion, b: Occasion): Ground | null {
	if (isUntold(a) || isUntold(b)) return null;
	const shared = sharedKinds(a.kinds, b.kinds);
	return shared.length > 0
		? { weight: SAME_KIND, reason: `same kind: ${shared.toSorted().join(", ")}` }
		: { weight: OTHER_KIND, reason: apart(a.kinds, b.kinds) };
}

const rolesOf = (a: Occasion, b: Occasion): Ground | null =>
	a.role === "account" && b.role === "account" ? { weight: BOTH_ACCOUNTS, reason: "both are accounts" } : null;

const headingsOf = (a: Occasion, b: Occasion): Ground | null =>
	a.titled && b.titled ? { weight: BOTH_TITLED, reason: "both headings say so" } : null;

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
				weight: SAME_OFFICE * Math.min(2, both.length),
				reason: `same office for ${both
					.map(({ actor }) => actor)
					.toSorted()
					.join(", ")}`,
			};
}

function unlistedPartiesOf(a: Occasion, b: Occasion): Ground | null {
	const strangers = unlistedPartiesIn(a, b);
	// Of a summit each text names its own guests.
	if (strangers.length === 0 || forumOf(a, b) !== null) return null;
	return { weight: STRANGER * strangers.length, reason: `named by one only: ${strangers.toSorted().join(", ")}` };
}
