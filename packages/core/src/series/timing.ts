import {
	byCodeUnits,
	type DocumentFacts,
	type EventDistance,
	type ExpectedTopic,
	type Occasion,
	type TimedEvent,
	type TimedTextFacts,
	type Timing,
} from "@fissure/model";
import { dayNumber, dayOf } from "../documents/days.ts";

const MINUTES_OF_A_DAY = 24 * 60;
/** Where the zone is not known, a day began up to 14 hours before UTC's and ended up to 12 hours after. */
const EAST = 14 * 60;
const WEST = 12 * 60;
/** Nothing is expected of a text for what happened longer ago. */
const DAYS = 7;
const MOST_OCCASIONS = 200;

/** Earliest and latest minute that something may have been at, since day 0 of `dayNumber`, UTC. */
export interface Moment {
	readonly from: number;
	readonly to: number;
}

/**
 * When was a day, or an hour of it?
 *
 * - in:     a full ISO day; minutes since midnight, or null; minutes east of UTC on that day at that hour, or null where the zone is
 *           not known
 * - out:    one minute where hour and zone are known; else a range, never a false exact one: a day in a known zone is 24 hours, in an
 *           unknown one 50
 * - silent: null where the date is no full day
 */
export function momentOf(
	day: string,
	{ minutes, offset }: { readonly minutes: number | null; readonly offset: number | null },
): Moment | null {
	const number = dayNumber(day);
	if (number === null) return null;
	const first = number * MINUTES_OF_A_DAY + (minutes ?? 0);
	const last = minutes === null ? first + MINUTES_OF_A_DAY : first;
	return offset === null ? { from: first - EAST, to: last + WEST } : { from: first - offset, to: last - offset };
}

/** `2031-02-24T05:50Z` */
export function instantOf(minute: number): string {
	const inDay = ((minute % MINUTES_OF_A_DAY) + MINUTES_OF_A_DAY) % MINUTES_OF_A_DAY;
	const two = (number: number): string => String(number).padStart(2, "0");
	return `${dayOf(Math.floor(minute / MINUTES_OF_A_DAY))}T${two(Math.floor(inDay / 60))}:${two(inDay % 60)}Z`;
}

export interface EventInTime extends Omit<TimedEvent, "from" | "to"> {
	readonly moment: Moment;
}

export interface TextInTime {
	readonly facts: DocumentFacts;
	readonly moment: Moment;
	readonly clock: string | null;
	readonly zone: string | null;
	/** Issues and concepts that it touches; null where it was not analysed. */
	readonly topics: ReadonlySet<string> | null;
}

/** Texts that are read together. */
export interface TextsTogether {
	/** Id of the event of the case, and its name. */
	readonly event: string | null;
	readonly name: string;
	readonly texts: readonly TextInTime[];
}

export interface TimingOptions {
	/** 7 */
	readonly days?: number;
}

/**
 * How long after an event did a text come, what had happened by then, and what does it not speak of?
 *
 * Both are ranges where only a day is known, and so is the distance: from the last minute of the event to the first of the text, and
 * from its first to the last. An event of the last `days` that may have come before a text puts its topics on the table; a topic that
 * a text touches in no sentence is missing there. Missing is a fact of the text: why, it does not say.
 *
 * - in:     events of a file, and meetings and calls of the case, which count for texts of those who took part
 * - unit:   hours
 * - silent: on topics of an event that came after all texts for certain, and of the event that the texts are of; a text that was not
 *           analysed lacks nothing
 */
export function timing(
	together: readonly TextsTogether[],
	events: readonly EventInTime[],
	{ days = DAYS }: TimingOptions = {},
): Pick<Timing, "method" | "days" | "events" | "occasions"> & { readonly more: number } {
	const sorted = events.toSorted((a, b) => b.moment.from - a.moment.from || byCodeUnits(a.id, b.id));
	const all = together
		.flatMap((one) =>
			one.texts.length === 0 ? [] : { ...one, last: Math.max(...one.texts.map(({ moment }) => moment.to)) },
		)
		.toSorted((a, b) => b.last - a.last || byCodeUnits(a.name, b.name) || byCodeUnits(idOf(a), idOf(b)));
	const occasions = all.slice(0, MOST_OCCASIONS).map((one) => occasionOf(one, sorted, days));
	const near = new Set(
		occasions.flatMap(({ texts }) => texts.flatMap((text) => text.events.map(({ event }) => event))),
	);
	return {
		...{ method: "timing@1", days, occasions },
		events: sorted
			.filter(({ id }) => near.has(id))
			.toReversed()
			.map(({ moment, ...event }) => ({ ...event, ...shownMoment(moment) })),
		more: all.length - occasions.length,
	};
}

const idOf = ({ texts }: TextsTogether): string =>
	texts
		.map(({ facts }) => facts.id)
		.toSorted(byCodeUnits)
		.join(" ");

const shownMoment = ({ from, to }: Moment) => ({ from: instantOf(from), to: instantOf(to) });

function occasionOf({ event, name, texts }: TextsTogether, events: readonly EventInTime[], days: number): Occasion {
	const inOrder = texts.toSorted(
		(a, b) => a.moment.from - b.moment.from || a.moment.to - b.moment.to || byCodeUnits(a.facts.id, b.facts.id),
	);
	const near = inOrder.map((text) => events.filter((one) => one.id === event || isNear(one, text, days)));
	return {
		...{ event, name },
		texts: inOrder.map(
			({ facts, moment, clock, zone, topics }, at): TimedTextFacts => ({
				...facts,
				...shownMoment(moment),
				...{ clock, zone, analysed: topics !== null },
				events: (near[at] ?? []).map((one) => distanceOf(one, moment)),
			}),
		),
		topics: topicsOf(
			inOrder,
			events.filter((one) => one.id !== event && near.some((some) => some.includes(one))),
		),
	};
}

/** It may have come before the text, and not too long before; a meeting of others is nothing that a publisher would come back to. */
const isNear = ({ source, actors, moment }: EventInTime, { facts, moment: text }: TextInTime, days: number): boolean =>
	(source === "file" || (facts.publisher !== null && actors.includes(facts.publisher))) &&
	moment.from <= text.to &&
	moment.to >= text.from - days * MINUTES_OF_A_DAY;

function distanceOf({ id, moment }: EventInTime, text: Moment): EventDistance {
	const [least, most] = [(text.from - moment.to) / 60, (text.to - moment.from) / 60];
	return { event: id, least, most, order: least >= 0 ? "after" : most <= 0 ? "before" : "unknown" };
}

function topicsOf(texts: readonly TextInTime[], events: readonly EventInTime[]): readonly ExpectedTopic[] {
	const topics = new Map<string, EventInTime[]>();
	for (const event of events)
		for (const topic of event.topics) topics.set(topic, [...(topics.get(topic) ?? []), event]);
	return [...topics]
		.map(([topic, raised]): ExpectedTopic => {
			const read = texts.filter((text) => text.topics !== null);
			const has = (text: TextInTime): boolean => text.topics?.has(topic) ?? false;
			return {
				topic,
				events: raised.map(({ id }) => id),
				maybe: !raised.some(({ moment }) => texts.every((text) => moment.to <= text.moment.from)),
				said: read.filter(has).map(({ facts }) => facts.id),
				missing: read.filter((text) => !has(text)).map(({ facts }) => facts.id),
			};
		})
		.toSorted(
			(a, b) =>
				rankOf(a) - rankOf(b) ||
				Number(a.maybe) - Number(b.maybe) ||
				b.missing.length - a.missing.length ||
				byCodeUnits(a.topic, b.topic),
		);
}

/** Missing in all, in some, in none. */
const rankOf = ({ said, missing }: ExpectedTopic): number => (missing.length === 0 ? 2 : said.length === 0 ? 0 : 1);
