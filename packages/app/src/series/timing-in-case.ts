import {
	clockAtHead,
	type EventInTime,
	failed,
	type Moment,
	momentOf,
	type Outcome,
	type TextInTime,
	type TextsTogether,
	timing,
} from "@fissure/core";
import type { CaseEvent, Codebook, DocumentFacts, Timing } from "@fissure/model";
import type { Case, TouchedTopics } from "@fissure/store";
import { builtLexicon } from "../case/built-lexicon.ts";
import { type CaseLexicon, readCaseLexicon } from "../case/case-lexicon.ts";
import type { Store } from "../case/in-case.ts";
import { readEventRows } from "../inputs/events-file.ts";
import { allNamesOf } from "../lexicon/load-lexicon.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";
import { type TextsAsked, textsAsked } from "./texts-asked.ts";
import { eventInTime, type GivenEvent, readGivenEvent } from "./timed-events.ts";
import { isZone, offsetIn } from "./zones.ts";

export interface TimingAsked {
	/** Texts by id are read together, those that pass filters each by itself. */
	readonly texts: TextsAsked;
	/** Id of an event of the case, whose texts are read together; with neither, every event of the case. */
	readonly event?: string;
	readonly events?: readonly GivenEvent[];
	/** A file of events, on this machine. */
	readonly eventsFile?: string;
	/** By code or name of a publisher: the zone of its days and hours. */
	readonly zones?: Readonly<Record<string, string>>;
	readonly days?: number;
}

/** Characters in which a text may give its hour. */
const HEAD = 700;

/**
 * How long after which event did texts come, what had happened by then, and of which topics do they not speak?
 *
 * - problems: `events-unreadable`, `events-invalid`, `topic-unknown`, `zone-unknown`, `event-missing`, those of texts, names and the file
 */
export async function timingInCase(file: Case, store: Store, asked: TimingAsked): Promise<Outcome<Timing>> {
	const read = await readCaseLexicon(file, store);
	if (!read.ok) return read;
	const { codebook } = read.value.data;
	const actorNames = allNamesOf(read.value.data);
	const issues = new Set(codebook.issues.map(({ id }) => id));
	const zones = await zonesOf(file, store, asked.zones ?? {});
	if (!zones.ok) return zones;
	const given = await givenEvents(file, store, codebook, asked);
	if (!given.ok) return given;
	const held = await store.eventsOf(file);
	if (!held.ok) return held;
	const together = await textsTogether(file, store, read.value, asked, held.value);
	if (!together.ok) return together;
	const ids = new Set([
		...together.value.flatMap(({ texts }) => texts.map(({ id }) => id)),
		...held.value.flatMap(({ documents }) => documents.map(({ document }) => document)),
	]);
	const touched = await store.touchedTopics(file, [...ids], HEAD);
	if (!touched.ok) return touched;
	const texts = together.value.map((one) => ({
		...one,
		texts: one.texts.flatMap((facts) => textInTime(facts, zones.value, touched.value) ?? []),
	}));
	const ofCase = held.value.map((event) => heldEvent(event, touched.value, issues, actorNames));
	const events = [...given.value, ...ofCase.filter((one) => one !== null)];
	const { more, ...found } = timing(texts, events, asked.days === undefined ? {} : { days: asked.days });
	const count = (some: readonly { readonly texts: readonly unknown[] }[]): number =>
		some.reduce((sum, one) => sum + one.texts.length, 0);
	return {
		ok: true,
		value: {
			...found,
			leftOut: {
				undated: count(together.value) - count(texts),
				events: ofCase.filter((one) => one === null).length,
				more,
			},
		},
	};
}

async function zonesOf(
	file: Case,
	store: Store,
	given: Readonly<Record<string, string>>,
): Promise<Outcome<ReadonlyMap<string, string>>> {
	const zones = new Map<string, string>();
	for (const [publisher, zone] of Object.entries(given)) {
		const resolved = await resolveFilters(file, store, { publishers: [publisher] });
		if (!resolved.ok) return resolved;
		if (!isZone(zone))
			return failed(
				"zone-unknown",
				`Expected a zone such as +03:00 or Europe/Moscow, got "${zone.slice(0, 40)}"`,
				"zone",
			);
		zones.set(resolved.value.publishers[0] ?? publisher, zone);
	}
	return { ok: true, value: zones };
}

async function givenEvents(
	file: Case,
	store: Store,
	codebook: Codebook,
	{ events = [], eventsFile }: TimingAsked,
): Promise<Outcome<readonly EventInTime[]>> {
	const rows = eventsFile === undefined ? { ok: true as const, value: [] } : await readEventRows(eventsFile);
	if (!rows.ok) return rows;
	const places = [
		...rows.value.map((row, at) => [row, `${eventsFile}, event ${at + 1}`] as const),
		...events.map((event, at) => [event, `event ${at + 1}`] as const),
	];
	const concepts = new Set(codebook.concepts.map(({ id }) => id));
	const found: EventInTime[] = [];
	for (const [row, place] of places) {
		const read = readGivenEvent(row, place);
		if (!read.ok) return read;
		const unknown = read.value.concepts?.find((concept) => !concepts.has(concept));
		if (unknown !== undefined)
			return failed("topic-unknown", `Expected a concept of the codebook, got "${unknown.slice(0, 60)}"`, place);
		const { actors = [], issues = [] } = read.value;
		const resolved = await resolveFilters(file, store, { holders: actors, issues });
		if (!resolved.ok) return { ok: false, problem: { ...resolved.problem, place } };
		const event = eventInTime({ ...read.value, actors: resolved.value.holders, issues: resolved.value.issues }, place);
		if (!event.ok) return event;
		found.push(event.value);
	}
	return { ok: true, value: found };
}

interface FactsTogether extends Omit<TextsTogether, "texts"> {
	readonly texts: readonly DocumentFacts[];
}

async function textsTogether(
	file: Case,
	store: Store,
	{ data, coded }: CaseLexicon,
	{ texts, event }: TimingAsked,
	held: readonly CaseEvent[],
): Promise<Outcome<readonly FactsTogether[]>> {
	const actorNames = allNamesOf(data);
	const isAsked = Object.values(texts).some((value) => value !== undefined);
	if (event === undefined && isAsked) {
		const found = await textsAsked(file, store, builtLexicon(data, coded.codebook), texts);
		if (!found.ok) return found;
		const named = new Set(texts.documents ?? []);
		const together = found.value.filter(({ id }) => named.has(id));
		const alone = found.value.filter(({ id }) => !named.has(id)).map((one) => [one]);
		return {
			ok: true,
			value: [...(together.length === 0 ? [] : [together]), ...alone].map((some) => ({
				event: null,
				name: some.map(({ title, id }) => title ?? id).join(" · "),
				texts: some,
			})),
		};
	}
	const chosen = event === undefined ? held : held.filter(({ id, name }) => id === event || name === event);
	if (event !== undefined && chosen.length === 0)
		return failed(
			"event-missing",
			`Expected an event of this case, got "${event}"; fissure events lists them`,
			"event",
		);
	const facts = await store.documentFacts(
		file,
		chosen.flatMap(({ documents }) => documents.map(({ document }) => document)),
	);
	if (!facts.ok) return facts;
	return {
		ok: true,
		value: chosen.map((one) => ({
			event: one.id,
			name: eventName(one, actorNames),
			texts: one.documents.flatMap(({ document }) => facts.value.get(document) ?? []),
		})),
	};
}

/** Null for a text without a full day. */
function textInTime(
	facts: DocumentFacts,
	zones: ReadonlyMap<string, string>,
	touched: ReadonlyMap<string, TouchedTopics>,
): TextInTime | null {
	const { id, date, language, publisher } = facts;
	const read = touched.get(id);
	if (date === null || read === undefined) return null;
	const clock = clockAtHead({ text: read.head, language, date });
	const named = publisher === null ? undefined : zones.get(publisher);
	const inZone = named === undefined ? null : offsetIn(named, date, clock?.minutes ?? 0);
	const moment = momentOf(date, { minutes: clock?.minutes ?? null, offset: clock?.offset ?? inZone });
	if (moment === null) return null;
	const isSaid = clock !== null && clock.offset !== null;
	return {
		...{ facts, moment, clock: clock?.words ?? null },
		zone: isSaid ? clock.words.replace(/^.*\s/u, "") : (named ?? null),
		topics: read.topics,
	};
}

/** `Call of Lorne and Tesmark, 2025-03-21` where it has no name of its own. */
function eventName({ id, name, kind, date, parties }: CaseEvent, actorNames: Readonly<Record<string, string>>): string {
	if (name !== null) return name;
	if (kind === null || parties.length === 0) return id;
	const who = new Intl.ListFormat("en").format(parties.map((party) => actorNames[party] ?? party));
	return `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} of ${who}${date === null ? "" : `, ${date}`}`;
}

/** What all texts of a meeting touch was on its table; null without a full day. */
function heldEvent(
	event: CaseEvent,
	touched: ReadonlyMap<string, TouchedTopics>,
	issues: ReadonlySet<string>,
	actorNames: Readonly<Record<string, string>>,
): EventInTime | null {
	const { id, date, parties, documents } = event;
	const moment: Moment | null = date === null ? null : momentOf(date, { minutes: null, offset: null });
	if (moment === null || date === null) return null;
	const read = documents.flatMap(({ document }) => touched.get(document)?.topics ?? []);
	const [first, ...others] = read;
	const topics =
		first === undefined || others.length === 0
			? []
			: [...first].filter((one) => issues.has(one) && others.every((some) => some.has(one)));
	return {
		...{ id, name: eventName(event, actorNames), moment, said: date },
		...{ actors: parties, topics: topics.toSorted(), source: "case" },
	};
}
