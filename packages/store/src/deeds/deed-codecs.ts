import {
	type Citation,
	DEED_DIRECTIONS,
	DEED_KINDS,
	type Deed,
	type DeedLink,
	type DeedList,
	type DeedMapping,
	RISING,
	VOTE_BODIES,
} from "@fissure/model";
import { damagedColumn, isList, isRecord, isWord } from "../rows/read-column.ts";
import { rowCodec } from "../rows/row-codec.ts";

// How deeds, registers of them, and which bear on which issue lie in their tables.

const isOneOf =
	(list: readonly string[]) =>
	(value: unknown): boolean =>
		isWord(value) && list.includes(value);
const isWordOrNull = (value: unknown): boolean => value === null || isWord(value);

const isCitation = (value: unknown): value is Citation =>
	isRecord(value) && isWord(value.title) && [value.address, value.retrieved].every(isWordOrNull);

export const DEED = rowCodec<Deed>()({
	...{ id: "id", kind: "kind", actor: "actor", target: "target", targetStates: { words: "target_states" } },
	...{ what: "what", date: "date", byThen: { flag: "by_then" }, until: "ended" },
	...{ issue: "issue", direction: "direction", programme: "programme" },
	source: { json: "source", fits: isCitation },
});

const isKind = isOneOf(DEED_KINDS);
const isDirection = isOneOf(DEED_DIRECTIONS);

/** The deed of a row, which a stranger may have written. */
export function deedOf(row: Parameters<typeof DEED.read>[0]): Deed {
	const deed = DEED.read(row);
	if (!isKind(deed.kind)) throw damagedColumn("deeds.kind");
	if (deed.direction !== null && !isDirection(deed.direction)) throw damagedColumn("deeds.direction");
	return deed;
}

export const DEED_LIST = rowCodec<DeedList>()({
	...{ id: "id", kind: "kind", target: "target", label: "label", complete: { flag: "complete" }, asOf: "as_of" },
	source: { json: "source", fits: isCitation },
});

/** What a register says of itself, in a row that a stranger may have written. */
export function deedListOf(row: Parameters<typeof DEED_LIST.read>[0]): DeedList {
	const list = DEED_LIST.read(row);
	if (!isKind(list.kind)) throw damagedColumn("deed_lists.kind");
	return list;
}

type Fields = Readonly<Record<string, unknown>>;

const isMaybe = (value: unknown, fits: (value: unknown) => boolean): boolean => value === undefined || fits(value);
const isWords = (value: unknown): boolean => isList(value, isWord);

const LINKS: Readonly<Record<DeedLink["kind"], (link: Fields) => boolean>> = {
	votes: ({ body, symbols, titles, without, issues, from, to, wholeOnly, repeats, yes, no }) =>
		isDirection(yes) &&
		isMaybe(no, isDirection) &&
		[from, to].every((day) => isMaybe(day, isWord)) &&
		isMaybe(body, isOneOf(VOTE_BODIES)) &&
		[symbols, titles, without, issues].every((words) => isMaybe(words, isWords)) &&
		[wholeOnly, repeats].every((flag) => isMaybe(flag, (value) => typeof value === "boolean")),
	deeds: ({ deeds, targets, programmes, direction }) =>
		isDirection(direction) &&
		isMaybe(deeds, (kinds) => isList(kinds, (kind): kind is string => isKind(kind))) &&
		[targets, programmes].every((words) => isMaybe(words, isWords)),
	series: ({ indicator, actor, rising, least }) =>
		isWord(indicator) &&
		isMaybe(actor, isWord) &&
		isOneOf(RISING)(rising) &&
		isMaybe(least, (value) => typeof value === "number" && value > 0),
};

const isLink = (value: unknown): value is DeedLink =>
	isRecord(value) &&
	isWord(value.label) &&
	isWord(value.kind) &&
	Object.hasOwn(LINKS, value.kind) &&
	LINKS[value.kind as DeedLink["kind"]](value);

const isMapping = (value: unknown): value is DeedMapping =>
	isRecord(value) &&
	[value.id, value.issue, value.label].every(isWord) &&
	isWords(value.concepts) &&
	isList(value.links, isLink) &&
	isWordOrNull(value.note);

/** With what it is selected by in columns. */
export const MAPPING = rowCodec<Pick<DeedMapping, "id" | "issue"> & { readonly mapping: DeedMapping }>()({
	...{ id: "id", issue: "issue" },
	mapping: { json: "mapping", fits: isMapping },
});
