import { expressionOfAny, foldText, hasUnspaced } from "@fissure/languages";
import type { ActorId, EventKind, Mark } from "@fissure/model";
import { townOf } from "../documents/names/towns.ts";
import { eventKindsIn } from "./event-words.ts";

/** Whom and what some words name: a heading, or a sentence that tells of a meeting. */
export interface WordsRead {
	readonly words: string;
	readonly kinds: ReadonlySet<EventKind>;
	/** Named as anything but a place. */
	readonly actors: ReadonlySet<ActorId>;
	readonly offices: ReadonlyMap<ActorId, ReadonlySet<string>>;
	/** Of these a person is named. */
	readonly persons: ReadonlySet<ActorId>;
	/** States that a hyphen joins to an organisation: of a summit of both. */
	readonly joined: ReadonlySet<ActorId>;
	/** Organisations that meet with guests: "SCO Plus". */
	readonly withGuests: ReadonlySet<ActorId>;
	/** The office of an organisation's ministers whose meeting they name: "G7 Foreign Ministers" are not its leaders. */
	readonly ministers: string | null;
	/** States whose officials went there with whom the text tells of. */
	readonly companions: ReadonlySet<ActorId>;
	/** States that it names as what the text is about: "a statement on Kestria". */
	readonly matter: ReadonlySet<ActorId>;
	/** They open with a bare title: the publisher's own. */
	readonly own: boolean;
	/** They are told by who was there: "I", "we". */
	readonly firstPerson: boolean;
}

export type ReadWords = (words: string) => WordsRead;

/** Characters between an office and the state that it is of: "President of the Republic of Norland". */
const REACH = 40;

/** Ranks that name anybody at the head of something, and nobody in particular. */
const ANYBODY: ReadonlySet<string> = new Set(["head_of_state", "head_of_government", "minister", "parliamentarian"]);

const INSIDE = expressionOfAny(
	({ places }) => places?.inside,
	"u",
	(words) => String.raw`${words}(?:the )?(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?, )?$`,
);
const SIGNED_THERE = expressionOfAny(
	({ events }) => events?.signedThere,
	"u",
	(words) => `^${words}`,
);
/** Offices that no organisation has: at "the Quad Foreign Ministers' Meeting" they are its members'. */
const OF_STATES: ReadonlySet<string> = new Set([
	"prime_minister",
	"deputy_prime_minister",
	"monarch",
	"crown_prince",
	"national_security_adviser",
	"foreign_minister",
	"defence_minister",
	"finance_minister",
	"chancellor",
	"secretary_of_state",
]);
/** Titles of who heads an organisation; its languages do not agree on one: a President of the Commission is 主席 in Chinese. */
const HEAD_OF_ORGANISATION = "organisation_president";
const HEADS: ReadonlySet<string> = new Set(["president", "chairman_state"]);
/** "NATO Secretary General", "NATO’s new Secretary General": an office of an organisation is right behind its name … */
const BESIDE_ORGANISATION = 8;
/** … or before it with nothing between but "of": a President at the NATO summit is none of NATO's. */
const OF_ORGANISATION = expressionOfAny(
	({ coding }) => coding?.ownerBehind,
	"u",
	(words) => String.raw`^\s(?:${words})?$`,
);
/** Offices whose holders of all members meet … */
const MINISTERS: ReadonlySet<string> = new Set([
	"foreign_minister",
	"defence_minister",
	"finance_minister",
	"national_security_adviser",
]);
/** … as "SCO Council of Foreign Ministers", … */
const THEIR_MINISTERS = /^[^,;:.，。；：]{0,14}$/u;
/** … "Foreign Ministers of the SCO member states". */
const MINISTERS_OF = expressionOfAny(
	({ coding }) => coding?.ownerBehind,
	"u",
	(words) => String.raw`^\s(?:${words})?(?:\p{Ll}+\s(?:[-–—]\s)?){0,2}[«“"„]?$`,
);
/** "The Prime Minister spoke to …": a bare title that opens the words is of the publisher's own house. */
const GOES_ON_AS_NAME = expressionOfAny(
	({ coding }) => coding?.ownerBehind,
	"u",
	(words) => String.raw`^(?:\s(?:${words}|\p{Lu})|['’])`,
);
const ARTICLE = 4;
const HYPHEN = /^\.?\s?[-–—]\s?$/u;
/** "Joint Statement in Support of Kestria": what a joint text is about did not sign it; "on Kestria–Norland talks" names both sides. */
const ABOUT = expressionOfAny(
	({ events }) => events?.about,
	"u",
	(words) => `(?:${words})$`,
);
/** "Together with Prime Minister Lind": characters between these words and the name; no further member of the sentence begins. */
const TOGETHER = expressionOfAny(
	({ events }) => events?.together,
	"u",
	(words) => `${words}[^,;:]{0,30}$`,
);
const JOINTLY = expressionOfAny(
	({ events }) => events?.jointly,
	"u",
	(words) => `^[^,;:，；：]{0,30}${words}`,
);
const PLUS = expressionOfAny(
	({ events }) => events?.plus,
	"u",
	(words) => `^${words}`,
);
const GOES_ON_AS_PAIR = /^\s?[-–—]/u;

export function readWords(
	words: string,
	marks: readonly Mark[],
	isOrganisation: (actor: ActorId) => boolean,
): WordsRead {
	const folded = foldText(words);
	const isPlace = (mark: Extract<Mark, { kind: "actor" }>): boolean =>
		// "In Brussels" is a place, though the town is a name of the Union too.
		(!isOrganisation(mark.actor) || townOf(words.slice(mark.start, mark.end)) !== null) &&
		// "In the Kestria–League summit": a pair is no place.
		((INSIDE().test(words.slice(0, mark.start)) && !GOES_ON_AS_PAIR.test(words.slice(mark.end))) ||
			// "Delhi Declaration" is named for where it was signed.
			(SIGNED_THERE().test(folded.slice(mark.end)) && townOf(words.slice(mark.start, mark.end)) !== null));
	const named = marks.filter(
		(mark): mark is Extract<Mark, { kind: "actor" | "person" }> =>
			mark.kind === "person" || (mark.kind === "actor" && !isPlace(mark)),
	);
	const offices = new Map<ActorId, Set<string>>();
	const persons = new Set<ActorId>();
	const add = (actor: ActorId, office: string): void => {
		const named = isOrganisation(actor) && HEADS.has(office) ? HEAD_OF_ORGANISATION : office;
		offices.set(actor, (offices.get(actor) ?? new Set()).add(named));
	};
	for (const mark of marks) {
		if (mark.kind !== "person" || mark.office === null) continue;
		persons.add(mark.actor);
		add(mark.actor, officeKey(mark.office));
	}
	// "ASEAN-India Summit": the state belongs to the name of what they hold together.
	const isJoined = ({ actor, start, end }: (typeof named)[number]): boolean =>
		!isOrganisation(actor) &&
		named.some(
			(other) =>
				isOrganisation(other.actor) &&
				(HYPHEN.test(words.slice(end, other.start)) || HYPHEN.test(words.slice(other.end, start))),
		);
	const joined = named.filter(isJoined);
	// Of «Премьер-министр» and its parts, the whole.
	const [title] = marks
		.filter(({ kind, start }) => kind === "office" && start <= ARTICLE)
		.toSorted((a, b) => a.start - b.start || b.end - a.end);
	const opening = title === undefined || GOES_ON_AS_NAME().test(words.slice(title.end)) ? undefined : title;
	// What is before a title without a space is a name, and no article: 美总统.
	const own = opening !== undefined && !hasUnspaced(words.slice(0, opening.start));
	for (const mark of marks) {
		if (mark.kind !== "office" || ANYBODY.has(mark.office)) continue;
		if (opening !== undefined && mark.start <= ARTICLE) continue;
		const state = nearestActor(
			words,
			mark,
			named.filter((other) => !joined.includes(other)),
			isOrganisation,
		);
		if (state !== null && !persons.has(state)) add(state, officeKey(mark.office));
	}
	const ofMinisters = marks.find(
		(mark) =>
			mark.kind === "office" &&
			MINISTERS.has(officeKey(mark.office)) &&
			named.some(
				({ actor, start, end }) =>
					isOrganisation(actor) &&
					(end <= mark.start
						? THEIR_MINISTERS.test(words.slice(end, mark.start))
						: MINISTERS_OF().test(words.slice(mark.end, start))),
			),
	);
	const isCompanion = ({ actor, start, end }: (typeof named)[number]): boolean =>
		!isOrganisation(actor) && (TOGETHER().test(folded.slice(0, start)) || JOINTLY().test(folded.slice(end)));
	return {
		words,
		kinds: eventKindsIn(words),
		actors: new Set(named.map(({ actor }) => actor)),
		offices,
		persons,
		own,
		joined: new Set(joined.map(({ actor }) => actor)),
		withGuests: new Set(
			named.flatMap(({ actor, end }) => (isOrganisation(actor) && PLUS().test(folded.slice(end)) ? [actor] : [])),
		),
		ministers: ofMinisters?.kind === "office" ? officeKey(ofMinisters.office) : null,
		companions: new Set(named.filter(isCompanion).map(({ actor }) => actor)),
		firstPerson: marks.some(({ kind }) => kind === "first-person"),
		matter: new Set(
			named.flatMap(({ actor, start, end }) =>
				!GOES_ON_AS_PAIR.test(words.slice(end)) && ABOUT().test(folded.slice(0, start)) ? [actor] : [],
			),
		),
	};
}

export const withoutMatter = (read: WordsRead): WordsRead => ({
	...read,
	actors: new Set([...read.actors].filter((actor) => !read.matter.has(actor))),
});

/** "National Security Advisor" and `national_security_adviser` are one office. */
const officeKey = (office: string): string =>
	office
		.toLowerCase()
		.replaceAll(/[^a-z]+/gu, "_")
		.replace("advisor", "adviser");

function nearestActor(
	words: string,
	office: Extract<Mark, { kind: "office" }>,
	actors: readonly Extract<Mark, { kind: "actor" | "person" }>[],
	isOrganisation: (actor: ActorId) => boolean,
): ActorId | null {
	const gap = (mark: Mark): number => Math.max(mark.start - office.end, office.start - mark.end);
	const isBesideOrganisation = (mark: Mark): boolean =>
		mark.start < office.start
			? gap(mark) <= BESIDE_ORGANISATION
			: OF_ORGANISATION().test(words.slice(office.end, mark.start));
	const isOf = (mark: Extract<Mark, { kind: "actor" | "person" }>): boolean =>
		isOrganisation(mark.actor)
			? isBesideOrganisation(mark) && !OF_STATES.has(officeKey(office.office))
			: gap(mark) <= REACH;
	const [nearest] = actors.filter(isOf).sort((x, y) => gap(x) - gap(y));
	return nearest?.actor ?? null;
}
