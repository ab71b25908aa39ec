import { INTERFACE_LANGUAGE } from "@fissure/core";
import type {
	Block,
	EventDistance,
	ExpectedTopic,
	Inline,
	Occasion,
	TimedEvent,
	TimedTextFacts,
	Timing,
} from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import { type HourRow, hourLines } from "../drawings/hour-lines.ts";
import type { Made } from "../profile/profile-page.ts";
import { issueOf, nameOf, type ProfileNames } from "../profile/sentence-blocks.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { figure, instantWords } from "../words/figures.ts";
import { plural } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { words } from "../writers/blocks.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph, table, wordTable } from "../writers/document.ts";
import { sentenceNotes, wholeText } from "./sentence-notes.ts";

/** Texts and events in time, as a page for who does not have the case: a line of hours for each occasion, and tables. */
export function timingPage(found: Timing, names: ProfileNames, made: Made): BriefPage {
	const { notes, noteOf } = sentenceNotes(names.actorNames);
	const noteOfText = (text: TimedTextFacts): number => noteOf(wholeText(text));
	return {
		...made,
		title: TITLE,
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, TITLE),
			...aboutWords(found).map((line) => paragraph(line)),
			...(found.occasions.length === 0 ? [paragraph(NONE)] : []),
			...found.occasions.flatMap((one, at) => [
				heading(2, titleOf(one)),
				...(at < DRAWN ? drawnHours(one, found, names, noteOfText) : []),
				...occasionBlocks(one, found, names, noteOfText),
			]),
		],
		...{ notes, sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case, with ${found.method}. Which topics a text touches is the program's reading; a topic that it does not touch is a fact about the text, not about the talks.`,
	};
}

const NONE = "No text with a full day was found; name texts, an event, or filters.";
/** Occasions with a picture; a page of more is read as tables. */
const DRAWN = 12;
/** Events of a picture, the latest. */
const DRAWN_EVENTS = 16;

/** When each event and each text of an occasion was, on one line of hours. */
function drawnHours(
	one: Occasion,
	found: Timing,
	names: ProfileNames,
	noteOf: (text: TimedTextFacts) => number,
): readonly Block[] {
	const near = eventsNear(one);
	const events = near.slice(0, DRAWN_EVENTS).flatMap((id) => eventOf(found, id) ?? []);
	const rows: readonly HourRow[] = [
		...events.toReversed().map(({ name, from, to }) => ({ name: oneLine(name), from, to, isEvent: true, note: null })),
		...one.texts.map((text) => ({
			...{ name: whoWords(text, names), from: text.from, to: text.to, isEvent: false, note: noteOf(text) },
		})),
	];
	if (events.length === 0) return [];
	const more = near.length > events.length ? ` ${near.length - events.length} earlier events are not drawn.` : "";
	const caption = `Hours in UTC: events above, texts below, each where its minute is known, else the hours in which it may have been.${more}`;
	return [{ kind: "drawing", drawing: hourLines(rows, { title: titleOf(one), caption }) }];
}

/** Ids of the events that texts of an occasion are near, the latest first. */
const eventsNear = ({ texts }: Occasion): readonly string[] => [
	...new Set(texts.flatMap(({ events }) => events.map(({ event }) => event))),
];

const TITLE = "Texts and events in time";
/** More are more than a person looks through. */
const ON_A_SCREEN = 3;
const EVENTS_ON_A_SCREEN = 6;

/** The same for a terminal, and as a table with one row a text and event. */
export function timingView(found: Timing, names: ProfileNames): CaseView {
	const { occasions } = found;
	const lines = (most: number, events: number): readonly ViewLine[] => [
		{ text: TITLE, tone: "strong" },
		...aboutWords(found),
		"--zone gives the zone of a publisher.",
		...occasions.slice(0, most).flatMap((one) => occasionLines(one, found, names, events)),
	];
	const isLong =
		occasions.length > ON_A_SCREEN ||
		occasions.some(({ texts }) => texts.some(({ events }) => events.length > EVENTS_ON_A_SCREEN));
	return {
		title: TITLE,
		data: found,
		columns: [
			...["occasion", "document", "publisher", "from", "to", "clock", "zone"],
			...["event", "event_from", "event_to", "least_hours", "most_hours", "order", "missing_topics"],
		],
		rows: occasions.flatMap((one) => one.texts.flatMap((text) => rowsOf(one, text, found))),
		notes: occasions.length === 0 ? [NONE] : [],
		text: lines(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
		...(isLong
			? { screen: [...lines(ON_A_SCREEN, EVENTS_ON_A_SCREEN), "", "All of them: add --all, or --out FILE.html"] }
			: {}),
	};
}

function aboutWords({ occasions, days, leftOut }: Timing): readonly string[] {
	const out = [
		...(leftOut.undated === 0 ? [] : [`${plural(leftOut.undated, "text")} without a full day`]),
		...(leftOut.events === 0 ? [] : [`${plural(leftOut.events, "event")} of the case without a full day`]),
		...(leftOut.more === 0 ? [] : [`${plural(leftOut.more, "earlier occasion")}`]),
	];
	const texts = occasions.reduce((sum, one) => sum + one.texts.length, 0);
	return [
		`${plural(texts, "text")} on ${plural(occasions.length, "occasion")}, with the events of the ${plural(days, "day")} before.${out.length === 0 ? "" : ` Left out: ${out.join("; ")}.`}`,
		"Where only a day is known, hours are a range; where its zone is not known either, the day is 50 hours long.",
	];
}

const eventOf = ({ events }: Timing, id: string): TimedEvent | undefined => events.find((one) => one.id === id);

const momentWords = ({ from, to }: { readonly from: string; readonly to: string }): string =>
	from === to ? shown(from) : `${shown(from)} to ${shown(to)}`;
const shown = (instant: string): string => instantWords(instant.replace(/Z$/u, ":00Z"));

const whoWords = ({ publisher, id }: TimedTextFacts, names: ProfileNames): string =>
	`${publisher === null ? "Publisher unknown" : nameOf(publisher, names)} [${id}]`;

/** "13:35 in Europe/Moscow"; "the day, zone not known". */
const knownWords = ({ date, clock, zone }: TimedTextFacts): string =>
	`${date ?? "no date"}${clock === null ? "" : ` ${clock}`}${zone === null ? ", zone not known" : clock?.endsWith(zone) ? "" : `, ${zone}`}`;

const hoursWords = ({ least, most, order }: EventDistance): string => {
	const number = (hours: number): string => figure(Math.abs(hours), 1);
	if (order === "unknown") return `${number(least)} h before to ${number(most)} h after`;
	const [near, far] = order === "after" ? [least, most] : [most, least];
	return `${near === far ? number(near) : `${number(near)} to ${number(far)}`} h ${order}`;
};

const eventNames = (ids: readonly string[], found: Timing): string =>
	ids.map((id) => oneLine(eventOf(found, id)?.name ?? id)).join("; ");

/** In which texts a topic is not. */
function missingWords({ said, missing }: ExpectedTopic, { texts }: Occasion, names: ProfileNames): string {
	const read = texts.filter(({ analysed }) => analysed).length;
	if (said.length === 0)
		return read === 1 ? "not in the text" : read === 2 ? "in neither text" : `in none of ${read} texts`;
	const lacking = texts.filter(({ id }) => missing.includes(id));
	return `not in ${lacking.map((text) => whoWords(text, names)).join(", ")}`;
}

const titleOf = ({ name, texts }: Occasion): string => oneLine(name === "" ? (texts[0]?.id ?? "") : name);

const textRows = ({ texts }: Occasion, names: ProfileNames): readonly (readonly string[])[] => [
	["Text", "As dated", "UTC"],
	...texts.map((text) => [whoWords(text, names), knownWords(text), momentWords(text)]),
];

const eventRows = (one: Occasion, found: Timing, names: ProfileNames, most: number): readonly (readonly string[])[] => {
	const ids = eventsNear(one).slice(0, most);
	if (ids.length === 0) return [];
	return [
		["Event", "When", ...one.texts.map(({ publisher }) => (publisher === null ? "Text" : nameOf(publisher, names)))],
		...ids.map((id) => {
			const event = eventOf(found, id);
			return [
				...[oneLine(event?.name ?? id), oneLine(event?.said ?? "")],
				...one.texts.map(({ events }) => {
					const distance = events.find((some) => some.event === id);
					return distance === undefined ? "—" : hoursWords(distance);
				}),
			];
		}),
	];
};

const topicRows = (one: Occasion, found: Timing, names: ProfileNames): readonly (readonly string[])[] => [
	["Missing topic", "On the table since", "Where"],
	...one.topics
		.filter(({ missing }) => missing.length > 0)
		.map((topic) => [
			issueOf(topic.topic, names),
			`${eventNames(topic.events, found)}${topic.maybe ? " (perhaps later)" : ""}`,
			missingWords(topic, one, names),
		]),
];

/** Topics that every text speaks of: nothing to look into. */
function saidWords({ topics, texts }: Occasion, names: ProfileNames): readonly string[] {
	const said = topics.filter(({ missing, said: by }) => missing.length === 0 && by.length > 0);
	const unread = texts.filter(({ analysed }) => !analysed).length;
	return [
		...(said.length === 0
			? []
			: [
					`Spoken of in ${texts.length === 1 ? "the text" : "all texts"}: ${said.map(({ topic }) => issueOf(topic, names)).join("; ")}.`,
				]),
		...(unread === 0 ? [] : [`${plural(unread, "text")} not analysed: run fissure code.`]),
	];
}

/** The same for a page: each text leads to its note. */
const textTable = (one: Occasion, names: ProfileNames, noteOf: (text: TimedTextFacts) => number): Block => {
	const [head = [], ...rows] = textRows(one, names);
	return wordTable(
		head,
		one.texts.map((text, at) => {
			const [who = "", ...when] = rows[at] ?? [];
			const note: Inline = { kind: "note", number: noteOf(text) };
			return [[...words(who), note], ...when.map((cell) => words(cell))];
		}),
	);
};

const tableOf = ([head = [], ...rows]: readonly (readonly string[])[]): readonly Block[] =>
	rows.length === 0
		? []
		: [
				table(
					head,
					rows.map((cells) => cells.map((cell) => [cell])),
				),
			];

const occasionBlocks = (
	one: Occasion,
	found: Timing,
	names: ProfileNames,
	noteOf: (text: TimedTextFacts) => number,
): readonly Block[] => [
	textTable(one, names, noteOf),
	...tableOf(eventRows(one, found, names, Number.POSITIVE_INFINITY)),
	...tableOf(topicRows(one, found, names)),
	...saidWords(one, names).map((line) => paragraph(line)),
];

const tableLines = (rows: readonly (readonly string[])[]): readonly ViewLine[] =>
	rows.length < 2
		? []
		: ["", { table: rows.map((cells, at) => ({ cells, ...(at === 0 ? { tone: "strong" as const } : {}) })) }];

const occasionLines = (one: Occasion, found: Timing, names: ProfileNames, most: number): readonly ViewLine[] => [
	"",
	{ text: titleOf(one), tone: "strong" },
	...tableLines(textRows(one, names)).slice(1),
	...tableLines(eventRows(one, found, names, most)),
	...tableLines(topicRows(one, found, names)),
	...saidWords(one, names),
];

function rowsOf(one: Occasion, text: TimedTextFacts, found: Timing): readonly (readonly Cell[])[] {
	const missing = one.topics.filter((topic) => topic.missing.includes(text.id)).map(({ topic }) => topic);
	const facts: readonly Cell[] = [
		...[one.event ?? titleOf(one), text.id, text.publisher, text.from, text.to, text.clock, text.zone],
	];
	if (text.events.length === 0) return [[...facts, null, null, null, null, null, null, missing.join(" ")]];
	return text.events.map(({ event, least, most, order }) => {
		const happened = eventOf(found, event);
		return [...facts, event, happened?.from ?? null, happened?.to ?? null, least, most, order, missing.join(" ")];
	});
}
