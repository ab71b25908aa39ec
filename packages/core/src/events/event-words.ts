import { expressionOfAny, foldText, fromPacks, packsAtHand } from "@fissure/languages";
import { EVENT_KINDS, type EventKind } from "@fissure/model";

/** Words by which headings and first sentences tell what took place; for folded text of any language. */
const WORDS: () => ReadonlyMap<EventKind, RegExp> = fromPacks(
	() => new Map(EVENT_KINDS.map((kind) => [kind, expressionOfAny(({ events }) => events?.[kind], "u")()])),
);
const COMMENT = expressionOfAny(({ events }) => events?.comment, "u");
const ASIDE = expressionOfAny(({ events }) => events?.aside, "u");
const RECORD = expressionOfAny(({ events }) => events?.record, "u");
const BEFORE_PRESS = expressionOfAny(({ events }) => events?.beforePress, "u");
const BESIDE = expressionOfAny(({ events }) => events?.beside, "u");
const CONFERENCES: () => ReadonlyMap<string, RegExp> = fromPacks(
	() =>
		new Map(
			[...new Set(packsAtHand().flatMap(({ events }) => Object.keys(events?.conferences ?? {})))].map((name) => [
				name,
				expressionOfAny(({ events }) => events?.conferences?.[name], "u")(),
			]),
		),
);
const YESTERDAY = expressionOfAny(({ events }) => events?.yesterday, "u");

/** Of these two an account of one event often names the one and the other: a call by video is a meeting. */
const AKIN: readonly (readonly [EventKind, EventKind])[] = [
	["meeting", "summit"],
	["meeting", "visit"],
	["summit", "session"],
	["summit", "visit"],
];

export const eventKindsIn = (words: string): ReadonlySet<EventKind> => {
	const folded = foldText(words);
	return new Set(EVENT_KINDS.filter((kind) => WORDS().get(kind)?.test(folded)));
};

/** Does a heading announce another text than one of the meeting that it names: a preview, reactions, a fact sheet? */
export const isAside = (heading: string): boolean => ASIDE().test(foldText(heading)) || isComment(heading);

/** Does somebody speak in these words of a meeting of others? */
export const isComment = (words: string): boolean => COMMENT().test(foldText(words));

/** Does a heading announce what was said before, at or after a meeting, beside an account of it? */
export const isRecord = (heading: string): boolean => RECORD().test(foldText(heading));

/** Does a heading tell of a press conference, which two sides hold after they met? */
export const isBeforePress = (heading: string): boolean => BEFORE_PRESS().test(foldText(heading));

/** Does a heading name a meeting that was held beside a summit, or after it? */
export const isBeside = (heading: string): boolean => BESIDE().test(foldText(heading));

/** Conferences that a heading names: a summit of no organisation. */
export function conferencesIn(heading: string): readonly string[] {
	const folded = foldText(heading);
	return [...CONFERENCES()].flatMap(([name, words]) => (words.test(folded) ? [name] : []));
}

export const isConference = (forum: string): boolean => CONFERENCES().has(forum);

/** A heading with the names of conferences taken out: the folded words keep their places. */
export const withoutConferences = (heading: string): string => {
	const folded = foldText(heading);
	return [...CONFERENCES().values()].reduce((words, name) => {
		const found = name.exec(folded);
		return found === null
			? words
			: words.slice(0, found.index) + " ".repeat(found[0].length) + words.slice(found.index + found[0].length);
	}, heading);
};

export const tellsOfYesterday = (words: string): boolean => YESTERDAY().test(foldText(words));

/** The kinds that both name, or that go together; empty where they name other kinds. */
export function sharedKinds(a: ReadonlySet<EventKind>, b: ReadonlySet<EventKind>): readonly EventKind[] {
	const same = [...a].filter((kind) => b.has(kind));
	if (same.length > 0) return same;
	return AKIN.flatMap(([one, other]) => ((a.has(one) && b.has(other)) || (a.has(other) && b.has(one)) ? [one] : []));
}
