import { STATE_TABLE } from "./state-table.ts";

/** The codes of a state at one time; null where it has none. */
export interface StateCodes {
	readonly alpha2: string | null;
	readonly alpha3: string | null;
	/** Number of the Correlates of War. */
	readonly cow: number | null;
	/** Number of Gleditsch and Ward. */
	readonly gw: number | null;
}

/**
 * What a word is looked up as: a code of ISO 3166 (two or three letters), a number of the Correlates of War or of Gleditsch and Ward, a
 * name, any of these, or (`un`) the state that has a seat of that name or code in the United Nations, where China is the Republic of China until
 * 24 October 1971.
 */
export type StateScheme = "any" | "iso" | "cow" | "gw" | "name" | "un";

interface Days {
	/** ISO days; null where it is open. */
	readonly from: string | null;
	readonly to: string | null;
}
interface Meaning extends Days {
	readonly state: string;
	readonly as: "iso" | "cow" | "gw" | "name" | "seat";
}
interface State {
	readonly id: string;
	readonly names: readonly string[];
	/** The later ones hold for their days. */
	readonly codes: readonly (Days & Partial<StateCodes>)[];
}

/**
 * Which state does a name or code mean?
 *
 * - date:   ISO day, month or year, as names and numbers pass from one state to the next: `Yemen` of 1985 is the Yemen Arab Republic.
 *           Without a date, the one that has the name today
 * - out:    its id: ISO 3166-1 alpha-3, or ISO 3166-3 of a state that has ended
 * - silent: undefined where nobody has that name or code, or not at that time (`stateHint` says when), or more than one has it
 */
export function stateNamed(nameOrCode: string, date?: string, scheme: StateScheme = "any"): string | undefined {
	const meanings = meaningsOf(nameOrCode, scheme);
	return date === undefined ? present(meanings) : only(meanings.filter((days) => holds(days, date)));
}

/**
 * The same for tables that use a name beyond its time, such as Yugoslavia for the state that is Serbia now: where nobody has it on that
 * day, the state that had it last before, or else first after.
 */
export function nearestStateNamed(nameOrCode: string, date: string, scheme: StateScheme = "any"): string | undefined {
	const meanings = meaningsOf(nameOrCode, scheme);
	const then = meanings.filter((days) => holds(days, date));
	if (then.length > 0) return only(then);
	const before = meanings.filter(({ to }) => to !== null && to < date).toSorted((a, b) => compare(b.to, a.to));
	const after = meanings.filter(({ from }) => from !== null && from > date).toSorted((a, b) => compare(a.from, b.from));
	const [nearest] = [...before, ...after];
	return nearest?.state;
}

/** When whom a name or code means, for a message: `YUG until 1992-04-26; SRB from 1992-04-27 until 2003-02-03`. Undefined where nobody has it. */
export function stateHint(nameOrCode: string, scheme: StateScheme = "any"): string | undefined {
	const hints = meaningsOf(nameOrCode, scheme).map(
		({ state, from, to }) => `${state}${from === null ? "" : ` from ${from}`}${to === null ? "" : ` until ${to}`}`,
	);
	return hints.length === 0 ? undefined : [...new Set(hints)].join("; ");
}

/** The codes of a state, those of that time where a date is given: of RUS in 1980 SUN, of DEU in 1980 the 260 of the Correlates of War. */
export function codesOf(id: string, date?: string): StateCodes | undefined {
	const state = table().states.get(id);
	if (state === undefined) return undefined;
	const [now, ...others] = state.codes;
	const then = date === undefined ? undefined : others.find((days) => holds(days, date));
	const { alpha2 = null, alpha3 = null, cow = null, gw = null } = { ...now, ...then };
	return { alpha2, alpha3, cow, gw };
}

/** Its usual English name. */
export const nameOfState = (id: string): string | undefined => table().states.get(id)?.names[0];

/** All states, with their English names, the usual one first, and whether they are still there. */
export const allStates = (): readonly {
	readonly id: string;
	readonly names: readonly string[];
	readonly ended: boolean;
}[] => [...table().states.values()].map(({ id, names, codes }) => ({ id, names, ended: codes[0]?.to !== null }));

const compare = (a: string | null, b: string | null): number => ((a ?? "") < (b ?? "") ? -1 : 1);

const only = (meanings: readonly Meaning[]): string | undefined => {
	const [first, ...others] = meanings;
	return others.every(({ state }) => state === first?.state) ? first?.state : undefined;
};

const present = (meanings: readonly Meaning[]): string | undefined => {
	const lasting = meanings.filter(({ to }) => to === null);
	return only(lasting.length > 0 ? lasting : meanings);
};

/** Whether any day of a day, month or year is among these days. */
const holds = ({ from, to }: Days, date: string): boolean =>
	(from === null || date >= from.slice(0, date.length)) && (to === null || date <= to.slice(0, date.length));

function meaningsOf(nameOrCode: string, scheme: StateScheme): readonly Meaning[] {
	// "in" and "no" are words before they are states.
	const isCode = nameOrCode === nameOrCode.toUpperCase();
	const all = table().meanings.get(folded(nameOrCode)) ?? [];
	const meanings = isCode ? all : all.filter(({ as }) => as !== "iso" || nameOrCode.trim().length > 2);
	if (scheme !== "un") return meanings.filter(({ as }) => as !== "seat" && (scheme === "any" || as === scheme));
	const seats = meanings.filter(({ as }) => as === "seat");
	return seats.length > 0 ? seats : meanings.filter(({ as }) => as === "iso" || as === "name");
}

/** Without case, accents, punctuation and articles; a saint and an ampersand spelled out. */
const folded = (words: string): string =>
	words
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll("&", " and ")
		.replace(/['’ʼ`.]/gu, "")
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "" && word !== ARTICLE)
		.map((word) => (word === "st" ? "saint" : word))
		.join(" ");
const ARTICLE = "the";

interface Table {
	readonly states: ReadonlyMap<string, State>;
	readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
}

/** Made when a state is first looked up. */
const table = (): Table => {
	made ??= readTable(STATE_TABLE);
	return made;
};
let made: Table | undefined;

function readTable(text: string): Table {
	const states = new Map<string, State>();
	const meanings = new Map<string, Meaning[]>();
	const mean = (words: string, meaning: Meaning): void => {
		const key = folded(words);
		const known = meanings.get(key);
		if (known === undefined) meanings.set(key, [meaning]);
		else known.push(meaning);
	};
	for (const line of text.trim().split("\n")) {
		const [head = "", tail = ""] = line.split(" | ");
		const codes = head.split(", ").map(codesIn);
		const id = codes[0]?.alpha3 ?? "";
		const named = tail.split("; ").map(nameIn);
		states.set(id, { id, names: named.filter(({ as }) => as === "name").map(({ name }) => name), codes });
		for (const { alpha2, alpha3, cow, gw, from, to } of codes) {
			if (alpha2 !== undefined && alpha2 !== null) mean(alpha2, { state: id, as: "iso", from, to });
			if (alpha3 !== undefined && alpha3 !== null) mean(alpha3, { state: id, as: "iso", from, to });
			if (cow !== undefined && cow !== null) mean(`${cow}`, { state: id, as: "cow", from, to });
			if (gw !== undefined && gw !== null) mean(`${gw}`, { state: id, as: "gw", from, to });
		}
		for (const { name, ...meaning } of named) mean(name, { state: id, ...meaning });
	}
	return { states, meanings };
}

const DAYS = / ?(?<from>\d{4}-\d\d-\d\d)?\.\.(?<to>\d{4}-\d\d-\d\d)?$/u;

/** What is before the days, and the days. */
function datedIn(text: string): { readonly words: string } & Days {
	const days = DAYS.exec(text);
	if (days === null) return { words: text, from: null, to: null };
	return { words: text.slice(0, days.index), from: days.groups?.from ?? null, to: days.groups?.to ?? null };
}

function codesIn(text: string): Days & Partial<StateCodes> {
	const { words, from, to } = datedIn(text);
	const parts = words.split(" ");
	const [cow, gw = cow] =
		parts
			.find((part) => /^\d/u.test(part))
			?.split("/")
			.map(Number) ?? [];
	const alpha3 = parts.find((part) => /^[A-Z]{3}$/u.test(part));
	const alpha2 = parts.find((part) => /^[A-Z]{2}$/u.test(part));
	return {
		from,
		to,
		...(alpha2 === undefined ? {} : { alpha2 }),
		...(alpha3 === undefined ? {} : { alpha3 }),
		...(cow === undefined || gw === undefined ? {} : { cow, gw }),
	};
}

function nameIn(text: string): { readonly name: string; readonly as: "name" | "seat" } & Days {
	const { words, from, to } = datedIn(text);
	const seat = words.startsWith("un ");
	return { name: seat ? words.slice(3) : words, as: seat ? "seat" : "name", from, to };
}
