import { expressionOfAny, hasUnspaced, languageOf } from "@fissure/languages";
import type { ActorId, Document, EventKind, LanguageCode, Mark } from "@fissure/model";
import { dayNumber } from "../documents/days.ts";
import { kindIn } from "../documents/kind-in.ts";
import { townsSaid } from "../documents/names/towns.ts";
import { numbersIn } from "../documents/numbers/numbers.ts";
import { segment } from "../documents/segment.ts";
import {
	conferencesIn,
	eventKindsIn,
	isAside,
	isBeforePress,
	isBeside,
	isComment,
	isRecord,
	tellsOfYesterday,
	withoutConferences,
} from "./event-words.ts";
import { type ReadWords, readWords, type WordsRead, withoutMatter } from "./read-words.ts";
import { runsOf } from "./signed-text.ts";

/** What the lexicon knows in some words; given from outside, since coding is another stage. */
export type MarksIn = (text: string, language: LanguageCode, date: string | undefined) => readonly Mark[];

/** The occasion of a document as far as its heading and its first words tell it. */
export interface Occasion {
	readonly document: Document;
	/** What the text is to the meeting; null where it is of no meeting between governments. */
	readonly role: "account" | "record" | "joint" | null;
	/** The day on which it took place: that of the document, or one near it that the text names; null where the document has none. */
	readonly day: number | null;
	/** Published in the small hours, and names no day: it may be of the evening before. */
	readonly isLate: boolean;
	/** Who met. The publisher is one of them, unless the text reports a meeting of others. */
	readonly parties: ReadonlySet<ActorId>;
	/** Organisations and conferences that the heading names as the forum: a summit of the Group of Seven. */
	readonly forums: ReadonlySet<string>;
	/** Who met at the forum: its leaders, or an office of all members such as foreign ministers; null where the heading does not say. */
	readonly level: string | null;
	readonly kinds: ReadonlySet<EventKind>;
	readonly towns: ReadonlySet<string>;
	/** Offices by actor: a president's call is not an adviser's. */
	readonly offices: ReadonlyMap<ActorId, ReadonlySet<string>>;
	/** The heading itself names the other side, or the forum, and what took place. */
	readonly titled: boolean;
	/** Runs of words of a text that several sign and print, by which theirs are known as the same; null of other texts. */
	readonly signed: ReadonlySet<string> | null;
}

/** Characters in which a text says who met whom, when and where; a Chinese one needs fewer. */
const OPENING = 500;
const OPENING_HAN = 160;
const SENTENCES = 3;
/** A day named in the opening is that of the occasion if it is no further from the date of the document. */
const NEAR = 4;

export function occasionOf(
	document: Document,
	marksIn: MarksIn,
	isOrganisation: (actor: ActorId) => boolean,
): Occasion {
	const { publisher } = document;
	const read: ReadWords = (words) => readWords(words, marksIn(words, document.language, document.date), isOrganisation);
	const heading = read(headingOf(document));
	const told = toldIn(document, read);
	const kinds = new Set([...heading.kinds, ...(told?.kinds ?? [])]);
	if (conferencesIn(heading.words).length > 0) kinds.add("summit");
	// Who faces the press with another state's official has met him.
	if (isBeforePress(heading.words) && [...heading.offices.keys()].some((actor) => actor !== publisher))
		kinds.add("meeting");
	const role = roleOf(document, heading.words);
	const reads = [heading, ...(told === null ? [] : [told])];
	const guests = new Set(reads.flatMap(({ persons }) => [...persons]).filter((actor) => actor !== publisher));
	const offices = withoutOwnParties(officesOf(reads), guests, isOrganisation);
	const titling = told !== null && tellsOfForum(publisher, role, heading, told) ? told : heading;
	const forums = forumsOf(publisher, titling, told, read, isOrganisation);
	const sides = partiesOf(publisher, heading, told, offices, role === "joint");
	const parties = forums.size === 0 ? sides : new Set([...sides].filter((side) => !titling.companions.has(side)));
	// A video conference of the leaders of an organisation is its summit.
	if (forums.size > 0 && kinds.has("call")) kinds.add("summit");
	const opening = told?.words ?? (role === "joint" ? (firstSentences(document)[0] ?? "") : "");
	const towns = new Set(townsSaid(`${document.title ?? ""} ${opening}`));
	const meets =
		(kinds.size > 0 || (role === "joint" && towns.size > 0)) &&
		(forums.size > 0 ||
			role === "joint" ||
			[...parties].some((party) => party !== publisher && offices.has(party)) ||
			(heading.kinds.size > 0 && areStatesAlone(heading, publisher)));
	return {
		document,
		role: meets ? role : null,
		...dayIn(document, told?.words ?? ""),
		parties,
		forums,
		level: titling.ministers ?? (titling.kinds.has("summit") ? LEADERS : null),
		kinds,
		towns,
		offices,
		titled:
			heading.kinds.size > 0 &&
			(forums.size > 0 || [...parties].some((party) => party !== publisher && heading.actors.has(party))),
		signed: role === "joint" ? runsOf(document.text) : null,
	};
}

/** Who meets at a summit. */
const LEADERS = "leaders";

/** "Norlandic-Kestrian talks" are of governments, though it names no official; a meeting with a Kestrian choir is not. */
const areStatesAlone = ({ actors }: WordsRead, publisher: ActorId | null): boolean =>
	actors.size > 1 && publisher !== null && actors.has(publisher);

/** "We need more – President": what somebody said. */
const SPOKEN = /[:：]|\s[-–—]\s/u;

/** Where a heading has only what was said, the first words say at which summit, unless they tell of it in passing. */
const tellsOfForum = (
	publisher: ActorId | null,
	role: Occasion["role"],
	heading: WordsRead,
	told: WordsRead,
): boolean =>
	role === "account" &&
	heading.kinds.size === 0 &&
	conferencesIn(heading.words).length === 0 &&
	SPOKEN.test(heading.words) &&
	publisher !== null &&
	(heading.offices.has(publisher) || heading.own || told.offices.has(publisher)) &&
	told.kinds.has("summit") &&
	!told.firstPerson &&
	!isAside(told.words) &&
	!isBeside(told.words);

/** A heading that names another state, or somebody in office, is of a meeting with those, though it be at a summit. */
function forumsOf(
	publisher: ActorId | null,
	heading: WordsRead,
	told: WordsRead | null,
	read: ReadWords,
	isOrganisation: (actor: ActorId) => boolean,
): ReadonlySet<string> {
	const conferences = conferencesIn(heading.words);
	// "Russia-Africa Summit": states in the name of a conference are no other side.
	const beside = conferences.length > 0 ? read(withoutConferences(heading.words)) : heading;
	const others = [...beside.actors, ...beside.offices.keys()].filter(
		(actor) => actor !== publisher && !beside.joined.has(actor) && !beside.companions.has(actor),
	);
	if (isBeside(heading.words) || others.some((actor) => !isOrganisation(actor) || heading.offices.has(actor)))
		return new Set();
	const organisations = others.filter(
		(actor) => heading.kinds.size > 0 || conferences.length > 0 || told?.actors.has(actor) === true,
	);
	// Its own summit, as an organisation itself publishes it.
	if (publisher !== null && isOrganisation(publisher) && others.length === 0 && heading.kinds.has("summit"))
		organisations.push(publisher);
	// The summit of an organisation with one state is not its summit with another.
	const guests = [...heading.joined].toSorted().map((guest) => ` with ${guest}`);
	const nameOf = (actor: ActorId): string => [actor, beside.withGuests.has(actor) ? " plus" : "", ...guests].join("");
	return new Set([...organisations.map(nameOf), ...conferences]);
}

/** Behind a bar stands the place, or the name of the site. */
const headingOf = ({ title = "" }: Document): string => title.split(" | ", 1)[0] as string;

function roleOf({ kind, title = "" }: Document, heading: string): Occasion["role"] {
	if (kind === "fact-sheet" || isAside(heading)) return null;
	if (kind === "joint-statement" || kindIn(title) === "joint-statement") return "joint";
	return isRecord(heading) ? "record" : "account";
}

/** The first sentence that says that somebody met, spoke or sat together, and names another government. */
function toldIn(document: Document, read: ReadWords): WordsRead | null {
	for (const sentence of firstSentences(document)) {
		if (eventKindsIn(sentence).size === 0 || isComment(sentence)) continue;
		const told = read(sentence);
		if ([...told.actors].some((actor) => actor !== document.publisher)) return told;
	}
	return null;
}

/** Of what somebody said twice as many: the text repeats it before it says where. */
function firstSentences(document: Document): readonly string[] {
	const { language, text } = document;
	const pack = languageOf(language);
	if (pack === null) return [];
	const times = SPOKEN.test(headingOf(document)) ? 2 : 1;
	const opening = text.slice(0, times * (hasUnspaced(text.slice(0, 40)) ? OPENING_HAN : OPENING));
	return segment(opening, pack)
		.sentences.slice(0, times * SENTENCES)
		.map(({ start, end }) => opening.slice(start, end));
}

/** By every sentence read; where one names the person, the office alone adds nothing. */
function officesOf(read: readonly WordsRead[]): ReadonlyMap<ActorId, ReadonlySet<string>> {
	const all = new Map<ActorId, Set<string>>();
	for (const { offices, persons } of read)
		for (const [actor, held] of offices) {
			const isNamedElsewhere = read.some((other) => other.persons.has(actor));
			if (isNamedElsewhere && !persons.has(actor)) continue;
			const known = all.get(actor) ?? new Set();
			for (const office of held) known.add(office);
			all.set(actor, known);
		}
	return all;
}

/**
 * "Communist Party Politburo Member and Foreign Minister Brenner": an organisation is no side where all that it is named with are
 * offices of another state's guest.
 */
function withoutOwnParties(
	offices: ReadonlyMap<ActorId, ReadonlySet<string>>,
	guests: ReadonlySet<ActorId>,
	isOrganisation: (actor: ActorId) => boolean,
): ReadonlyMap<ActorId, ReadonlySet<string>> {
	const theirs = [...offices].filter(([actor]) => guests.has(actor) && !isOrganisation(actor));
	const isOfGuest = (held: ReadonlySet<string>): boolean =>
		theirs.some(([, known]) => [...held].every((office) => known.has(office)));
	return new Map([...offices].filter(([actor, held]) => !isOrganisation(actor) || !isOfGuest(held)));
}

/**
 * Whom the heading names with an official; else whom it names at all; else whose officials the first words name. The publisher
 * joins them, unless the text names officials of two others and nobody of its own: then it reports a meeting of those.
 */
function partiesOf(
	publisher: ActorId | null,
	heading: WordsRead,
	told: WordsRead | null,
	offices: WordsRead["offices"],
	isJoint: boolean,
): ReadonlySet<ActorId> {
	const isOther = (actor: ActorId): boolean => actor !== publisher;
	const namedOthers = [...(told?.offices.keys() ?? [])].filter(isOther);
	const isNamed =
		publisher !== null &&
		(heading.actors.has(publisher) || heading.own || told?.actors.has(publisher) === true || told?.own === true);
	if (!isNamed && namedOthers.length > 1) return new Set(namedOthers);
	const titled = [...(isJoint ? withoutMatter(heading) : heading).actors].filter(isOther);
	const official = titled.filter((actor) => offices.has(actor) && !heading.matter.has(actor));
	// "Call with allies", "Call on Kestria": the first words name those who spoke.
	const toldSides =
		namedOthers.length > 1 || told === null ? namedOthers : [...withoutMatter(told).actors].filter(isOther);
	const isTitled =
		titled.length > 0 && (isJoint || toldSides.length < 2 || titled.some((actor) => told?.actors.has(actor)));
	const others = official.length > 0 ? official : isTitled ? titled : titled.length > 0 ? toldSides : namedOthers;
	if (publisher === null || (!isNamed && others.length > 1)) return new Set(others);
	return new Set([publisher, ...others]);
}

const UNTIL = expressionOfAny(
	({ events }) => events?.until,
	"u",
	(words) => String.raw`^${words}(?<day>\d{1,2})(?!\d)`,
);

/** "March 23–25" and "March 23 to 25" are two days more than the first that they name. */
function daysMore(named: string, further: string): number {
	const within = /(?<!\d)(\d{1,2})\s?[-–—]\s?(\d{1,2})(?!\d)/u.exec(named);
	const from = within?.[1] ?? /(?<!\d)\d{1,2}(?=\D{0,2}$)/u.exec(named)?.[0];
	const to = within?.[2] ?? UNTIL().exec(further)?.groups?.day;
	return from === undefined || to === undefined ? 0 : Math.max(0, Number(to) - Number(from));
}

/** From one minute past midnight, which stands for no hour at all, to five. */
const SMALL_HOURS = /^.{10}[T ]0[0-4]:(?!(?<=00:)00)/u;

/**
 * A text of the next morning says "on 2 April"; one without such a day is of its own. Of a document without a date nobody knows
 * whether a day in its first words is that of the meeting: it may tell of talks that were begun a year before.
 */
function dayIn({ date = "", language }: Document, told: string): Pick<Occasion, "day" | "isLate"> {
	const own = dayNumber(date.slice(0, 10));
	if (own === null) return { day: null, isLate: false };
	const named = numbersIn(told, language).flatMap(({ value, start, end }) => {
		const first = dayNumber(/^\d{2}-\d{2}$/u.test(value) ? `${date.slice(0, 4)}-${value}` : value);
		return first === null ? [] : [{ first, last: first + daysMore(told.slice(start, end), told.slice(end)) }];
	});
	const stated = named.flatMap(({ first, last }) => {
		// Of "23–25 March" a text of the 25th tells of the last day.
		const day = Math.max(first, Math.min(last, own));
		return Math.abs(day - own) <= NEAR && day <= own ? [day] : [];
	})[0];
	if (stated !== undefined || tellsOfYesterday(told)) return { day: stated ?? own - 1, isLate: false };
	return { day: own, isLate: SMALL_HOURS.test(date) };
}
