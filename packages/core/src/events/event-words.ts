import { expressionOfAny, foldText } from "@fissure/languages";
import { EVENT_KINDS, type EventKind } from "@fissure/model";

/** Words by which headings and first sentences tell what took place; for folded text of any language. */
const WORDS: ReadonlyMap<EventKind, RegExp> = new Map(
	EVENT_KINDS.map((kind) => [kind, expressionOfAny(({ events }) => events?.[kind], "u")]),
);

/** Of these two an account of one event often names the one and the other: a call by video is a meeting. */
const AKIN: readonly (readonly [EventKind, EventKind])[] = [
	["meeting", "summit"],
	["meeting", "visit"],
	["summit", "session"],
	["summit", "visit"],
];

export const eventKindsIn = (words: string): ReadonlySet<EventKind> => {
	const folded = foldText(words);
	return new Set(EVENT_KINDS.filter((kind) => WORDS.get(kind)?.test(folded)));
};

/** The kinds that both name, or that go together; empty where they name other kinds. */
export function sharedKinds(a: ReadonlySet<EventKind>, b: ReadonlySet<EventKind>): readonly EventKind[] {
	const same = [...a].filter((kind) => b.has(kind));
	if (same.length > 0) return same;
	return AKIN.flatMap(([one, other]) => ((a.has(one) && b.has(other)) || (a.has(other) && b.has(one)) ? [one] : []));
}
