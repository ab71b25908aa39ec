import { hasUnspaced } from "@fissure/languages";
import type { ActorId, Document, EventKind, LanguageCode, Mark } from "@fissure/model";
import { dayNumber } from "../documents/days.ts";
import { numbersIn } from "../documents/numbers.ts";
import { townsSaid } from "../documents/towns.ts";
import { eventKindsIn } from "./event-words.ts";

/** What the lexicon knows in some words; given from outside, since coding is another stage. */
export type MarksIn = (text: string, language: LanguageCode) => readonly Mark[];

/** The occasion of a document as far as its heading and its first words tell it. */
export interface Occasion {
	readonly document: Document;
	/** The day on which it took place, by the text itself or by the date of the document; null where neither gives a day. */
	readonly day: number | null;
	/** The publisher, and whom the heading names; where it names nobody else, whom the first words name. */
	readonly sides: ReadonlySet<ActorId>;
	readonly kinds: ReadonlySet<EventKind>;
	readonly towns: ReadonlySet<string>;
	/** Offices by actor: a president's call is not an adviser's. */
	readonly offices: ReadonlyMap<ActorId, ReadonlySet<string>>;
}

/** Characters in which a text says who met whom, when and where; a Chinese one needs fewer. */
const OPENING = 320;
const OPENING_HAN = 120;
/** A day named in the opening is that of the occasion if it is no further from the date of the document. */
const NEAR = 4;

export function occasionOf(document: Document, marksIn: MarksIn): Occasion {
	const { language, publisher, title = "" } = document;
	const opening = document.text.slice(0, hasUnspaced(document.text.slice(0, 40)) ? OPENING_HAN : OPENING);
	const titled = marksIn(title, language);
	const opened = marksIn(opening, language);
	const others = actorsIn(titled).filter((actor) => actor !== publisher);
	const sides = others.length > 0 ? others : actorsIn(opened);
	const ofTitle = eventKindsIn(title);
	return {
		document,
		day: dayIn(document, opening),
		sides: new Set(publisher === null ? sides : [publisher, ...sides]),
		kinds: new Set([...ofTitle, ...eventKindsIn(opening.slice(0, OPENING_HAN))]),
		towns: new Set(townsSaid(`${title} ${opening}`)),
		offices: officesIn([...titled, ...opened]),
	};
}

const actorsIn = (marks: readonly Mark[]): readonly ActorId[] => [
	...new Set(marks.flatMap((mark) => (mark.kind === "actor" || mark.kind === "person" ? [mark.actor] : []))),
];

function officesIn(marks: readonly Mark[]): ReadonlyMap<ActorId, ReadonlySet<string>> {
	const offices = new Map<ActorId, Set<string>>();
	for (const mark of marks) {
		if (mark.kind !== "person" || mark.office === null) continue;
		const known = offices.get(mark.actor);
		if (known === undefined) offices.set(mark.actor, new Set([mark.office]));
		else known.add(mark.office);
	}
	return offices;
}

/** A text of the next morning says "on 2 April"; one without such a day is of its own. */
function dayIn({ date = "", language }: Document, opening: string): number | null {
	const own = dayNumber(date.slice(0, 10));
	const named = numbersIn(opening, language)
		.map(({ value }) => dayNumber(/^\d{2}-\d{2}$/u.test(value) ? `${date.slice(0, 4)}-${value}` : value))
		.filter((day) => day !== null);
	if (own === null) return named[0] ?? null;
	return named.find((day) => Math.abs(day - own) <= NEAR && day <= own) ?? own;
}
