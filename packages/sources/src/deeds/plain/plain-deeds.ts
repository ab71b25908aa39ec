import { DEED_DIRECTIONS, DEED_KINDS, type Deed, type DeedKind, type DeedList, languages } from "@fissure/core";
import { codeOf, dateComplaint, dateOf, partsOf, shortHash, slug } from "../cells.ts";
import { type Complaints, type ReadDeedsOptions, shown } from "../reading.ts";
import { type LinedRow, plainName } from "../table.ts";

/** Columns of a table, or fields of YAML, by every name that they may have; compared without case, blanks and signs. */
const NAMES = {
	id: ["id", "deedid", "identifier"],
	date: [
		...["date", "day", "from", "start", "startdate", "begin", "since", "month", "year"],
		...languages.flatMap(({ files }) => (files?.dateColumns ?? []).map(plainName)),
	],
	until: ["until", "to", "end", "enddate", "ended", "withdrawn", "withdrawaldate"],
	actor: ["actor", "actors", "country", "state", "by", "who", "holder", "authority", "visitor", "participants"],
	kind: ["kind", "type", "category"],
	deed: ["deed", "act", "action"],
	target: ["target", "partner", "partners", "counterpart", "entity", "recognised", "recipient", "host", "against"],
	targetStates: ["targetstates", "targetstate", "targetcountry", "targetcountries"],
	what: ["what", "description", "words", "summary", "note"],
	name: ["name", "exercise", "title", "event"],
	place: ["place", "location", "venue", "city"],
	issue: ["issue"],
	direction: ["direction", "side"],
	programme: ["programme", "program", "regime"],
	source: ["source", "citation", "reference", "sourcetitle"],
	address: ["address", "url", "link", "sourceurl", "sourceaddress"],
	retrieved: ["retrieved", "retrievedat", "accessed", "accessdate"],
	byThen: ["bythen"],
} as const;
type Field = keyof typeof NAMES;
export type PlainFields = Readonly<Partial<Record<Field, string>>>;

const FIELDS = Object.keys(NAMES) as readonly Field[];
const FIELD_OF = new Map(
	FIELDS.toReversed().flatMap((field) => NAMES[field].map((name) => [name as string, field] as const)),
);

/** Which field is a column, or a key of YAML? Undefined where it is none that is read. */
export const plainField = (name: string): Field | undefined => FIELD_OF.get(plainName(name));

/** Where several take part, and each does what the others do. */
const MUTUAL: ReadonlySet<DeedKind> = new Set(["exercise", "treaty"]);

/** Whether a table is one of deeds: it has days, and says who or what. */
export function isPlainHead(head: readonly string[]): boolean {
	const fields = new Set(head.map(plainField));
	return fields.has("date") && fields.has("actor") && (fields.has("kind") || fields.has("deed") || fields.has("what"));
}

/** Fields of a row of a table; the first column of a field counts. */
export function plainRow(head: readonly string[], { cells }: LinedRow): PlainFields {
	const fields: Partial<Record<Field, string>> = {};
	for (const [at, name] of head.entries()) {
		const field = plainField(name);
		const cell = cells[at] ?? "";
		if (field !== undefined && cell !== "") fields[field] ??= cell;
	}
	return fields;
}

/**
 * The deeds that one row says: one, or one of each who takes part.
 *
 * - silent:   a row is left out as a whole where one of its values cannot be what its column says
 * - problems: `deed-date`, `deed-order`, `deed-actor`, `deed-kind`, `deed-direction`, `deed-source`
 */
export function deedsOfRow(
	fields: PlainFields,
	place: string,
	{ refuse }: Complaints,
	options: ReadDeedsOptions = {},
): readonly Deed[] {
	const dates = datesOf(fields, place, refuse);
	const kind = kindOf(fields, place, refuse);
	const actors = actorsOf(fields.actor ?? options.actor ?? "", dates?.date, place, refuse);
	const direction = directionOf(fields.direction, place, refuse);
	const source = sourceOf(fields, place, refuse, options);
	if (dates === null || kind === null || actors === null || direction === undefined || source === null) return [];
	const named = partsOf(fields.target ?? "").map((target) => codeOf(target, dates.date) ?? target);
	return actors.flatMap((actor) => {
		const others = MUTUAL.has(kind) ? [...actors.filter((one) => one !== actor), ...named] : named;
		// An exercise of three is one act of each of them, and not two.
		const isShared = MUTUAL.has(kind) && others.length > 1;
		const targets = isShared || others.length === 0 ? [null] : others;
		return targets.map((target): Deed => {
			const what = whatOf(fields, kind, target ?? others.join(", "));
			const isOne = actors.length * targets.length === 1;
			const own = [kind, actor, target ?? others.join(" "), dates.date];
			return {
				id:
					fields.id === undefined
						? idOf(own, what, fields)
						: isOne
							? fields.id
							: slugOf([fields.id, actor, target ?? ""]),
				...{ kind, actor, target, what, ...dates },
				targetStates: isShared ? others.filter((other) => codeOf(other) !== undefined) : statesOf(fields),
				...{ issue: fields.issue ?? null, direction, programme: fields.programme ?? null, source },
			};
		});
	});
}

const slugOf = (parts: readonly string[]): string =>
	parts
		.map(slug)
		.filter((part) => part !== "")
		.join("-");

function idOf(own: readonly string[], what: string, { deed, what: described, name, programme }: PlainFields): string {
	const hasMore = [deed, described, name, programme].some((part) => part !== undefined);
	return slugOf(hasMore ? [...own, shortHash(`${what}|${programme ?? ""}`)] : own);
}

type Refuse = Complaints["refuse"];

function datesOf(
	{ date = "", until, byThen }: PlainFields,
	place: string,
	refuse: Refuse,
): Pick<Deed, "date" | "until" | "byThen"> | null {
	const from = dateOf(date);
	const to = until === undefined ? null : dateOf(until);
	const wrong = from === undefined ? date : to === undefined ? (until ?? "") : null;
	if (wrong !== null) {
		const got = wrong === "" ? "none" : dateComplaint(wrong);
		refuse("deed-date", `Expected a day, month or year (2022-02-21, 2022-02, 2022), got ${got}; correct it`, place);
		return null;
	}
	if (from === undefined || to === undefined) return null;
	if (to !== null && to.slice(0, from.length) < from.slice(0, to.length)) {
		refuse("deed-order", `Expected an end after the beginning, got ${from} to ${to}; are the columns swapped?`, place);
		return null;
	}
	return { date: from, byThen: byThen !== undefined && /^(?:1|true|yes)$/iu.test(byThen), until: to };
}

function kindOf({ kind, deed }: PlainFields, place: string, refuse: Refuse): DeedKind | null {
	const written = kind ?? deed;
	if (written === undefined) return "other";
	const small = written.trim().toLowerCase();
	const known = DEED_KINDS.find((one) => one === small || `${one}s` === small);
	if (known !== undefined) return known;
	// A deed may be said in words; a kind is one of the list.
	if (kind === undefined) return "other";
	refuse(
		"deed-kind",
		`Expected one of ${DEED_KINDS.join(", ")}, got ${shown(written)}; write "other" for another`,
		place,
	);
	return null;
}

function actorsOf(cell: string, date: string | undefined, place: string, refuse: Refuse): readonly string[] | null {
	const parts = partsOf(cell);
	const codes = parts.map((part) => codeOf(part, date));
	const unknown = parts.find((_, at) => codes[at] === undefined);
	if (unknown === undefined && parts.length > 0) return [...new Set(codes)].filter((code) => code !== undefined);
	const got = unknown === undefined ? "none" : shown(unknown);
	refuse(
		"deed-actor",
		`Expected a state by name or code (CHN), or the code of an organisation, got ${got}; correct it`,
		place,
	);
	return null;
}

function directionOf(cell: string | undefined, place: string, refuse: Refuse): Deed["direction"] | undefined {
	if (cell === undefined) return null;
	const known = DEED_DIRECTIONS.find((one) => one === cell.trim().toLowerCase());
	if (known === undefined)
		refuse(
			"deed-direction",
			`Expected ${DEED_DIRECTIONS.join(", ")} or nothing, got ${shown(cell)}; correct it`,
			place,
		);
	return known;
}

function sourceOf(
	{ source, address, retrieved }: PlainFields,
	place: string,
	refuse: Refuse,
	options: ReadDeedsOptions,
): Deed["source"] | null {
	const isAddress = source !== undefined && /^https?:\/\/\S+$/u.test(source);
	const title = source ?? address ?? options.source?.title;
	if (title === undefined) {
		refuse("deed-source", "Expected a source, got none; say where the deed can be looked up (source, address)", place);
		return null;
	}
	const day = retrieved === undefined ? options.retrieved : dateOf(retrieved);
	if (retrieved !== undefined && day === undefined) {
		refuse("deed-date", `Expected the day of retrieval, got ${dateComplaint(retrieved)}; correct it`, place);
		return null;
	}
	const own = address ?? (isAddress ? source : undefined);
	return {
		title,
		address: own ?? (source === undefined ? options.source?.address : null) ?? null,
		retrieved: day ?? null,
	};
}

const statesOf = ({ targetStates = "" }: PlainFields): readonly string[] =>
	partsOf(targetStates).flatMap((state) => codeOf(state) ?? []);

function whatOf({ what, deed, name, place }: PlainFields, kind: DeedKind, target: string): string {
	const said = what ?? (deed?.trim().toLowerCase() === kind ? undefined : deed);
	const named = [name, place].filter((part) => part !== undefined).join(", ");
	if (said !== undefined) return named === "" || said.includes(named) ? said : `${said} (${named})`;
	if (named !== "") return named;
	return target === "" ? kind : `${kind}: ${target}`;
}

/** What a register says of itself. */
export interface PlainList {
	readonly id?: string;
	readonly kind?: string;
	readonly target?: string;
	readonly label?: string;
	readonly complete?: string;
	readonly asOf?: string;
}

/**
 * A register with its completeness.
 *
 * - problems: `deed-list`, where it does not say of what it is, or whether, and as of which day, it is complete
 */
export function listOf(
	list: PlainList,
	fields: PlainFields,
	place: string,
	{ refuse }: Complaints,
	options: ReadDeedsOptions = {},
): DeedList | null {
	const kind = DEED_KINDS.find((one) => one === (list.kind ?? fields.kind ?? "").toLowerCase());
	const asOf = dateOf(list.asOf ?? "");
	const complete = list.complete === "true" ? true : list.complete === "false" ? false : undefined;
	if (kind === undefined || list.target === undefined || complete === undefined || asOf?.length !== 10) {
		const message = `Expected a register with kind (${DEED_KINDS.join(", ")}), target, complete (true or false) and as-of (a day); correct it`;
		refuse("deed-list", message, place);
		return null;
	}
	const source = sourceOf(fields, place, refuse, options);
	if (source === null) return null;
	const target = codeOf(list.target) ?? list.target;
	const label = list.label ?? `${kind}: ${list.target}`;
	return { id: slug(list.id ?? `${kind}-${list.target}`), kind, target, label, complete, asOf, source };
}
