import { foldText } from "@fissure/languages";
import type { EventKind } from "@fissure/model";

/** Words by which headings and first sentences tell what took place; for folded text of any language. */
const WORDS: Readonly<Record<EventKind, RegExp>> = {
	call: /\b(?:call(?:s|ed)?|(?:tele)?phone|spoke(?:n)?|speaks|video ?conference|conversation)\b|通电话|通话|电话|视频|телефон|разговор|розмов|видеоконференц|видеосвяз/u,
	meeting:
		/\b(?:meet(?:s|ing|ings)?|met|talks|received|hosted|bilateral)\b|会谈|会见|会晤|会面|接见|встреч|переговор|бесед|принял|зустріч/u,
	summit: /\bsummit\b|峰会|首脑会议|саммит|саміт/u,
	visit: /\b(?:visit(?:s|ed|ing)?|trip)\b|访问|到访|来华|визит|поездк/u,
	session: /\b(?:session|plenary|general assembly|emergency meeting)\b|会议|大会|сесси|заседани/u,
};

/** Of these two an account of one event often names the one and the other: a call by video is a meeting. */
const AKIN: readonly (readonly [EventKind, EventKind])[] = [
	["meeting", "summit"],
	["meeting", "visit"],
	["summit", "session"],
	["summit", "visit"],
];

export const eventKindsIn = (words: string): ReadonlySet<EventKind> => {
	const folded = foldText(words);
	return new Set((Object.keys(WORDS) as EventKind[]).filter((kind) => WORDS[kind].test(folded)));
};

/** The kinds that both name, or that go together; empty where they name other kinds. */
export function sharedKinds(a: ReadonlySet<EventKind>, b: ReadonlySet<EventKind>): readonly EventKind[] {
	const same = [...a].filter((kind) => b.has(kind));
	if (same.length > 0) return same;
	return AKIN.flatMap(([one, other]) => ((a.has(one) && b.has(other)) || (a.has(other) && b.has(one)) ? [one] : []));
}
