import type { Deed, Outcome } from "@fissure/core";
import { codeOf, codeOfTwo } from "../cells.ts";
import { type Complaints, type ReadDeedsOptions, shown } from "../reading.ts";

/** Who is on a list, as its record says. */
export interface Listing {
	/** Of the record, with the name of its list before it. */
	readonly id: string;
	readonly name: string;
	/** Codes; `statesOf` reads them. */
	readonly states: readonly string[];
	readonly programmes: readonly string[];
	/** ISO day, month or year of the listing; undefined where the record has none. */
	readonly date: string | undefined;
	/** A day on which it was listed already, where there is no day of the listing. */
	readonly listedBy?: string | undefined;
	readonly until?: string | undefined;
	/** On which legal act, or why, in the words of the record. */
	readonly ground?: string | undefined;
	/** Where this record can be looked up, if not where the list can. */
	readonly address?: string | undefined;
	readonly place: string;
}

/** Whose list it is, and where it can be looked up. */
export interface SanctionsList {
	readonly actor: string;
	readonly title: string;
	readonly address: string | null;
	/** ISO day that the list gives for itself. */
	readonly day: string | undefined;
}

const LONGEST_GROUND = 240;

/**
 * A listing as a deed.
 *
 * - silent:   a listing of which no day is known, not even of its list, is left out: its day is never made up
 * - problems: `sanction-name`, `sanction-undated`, `sanction-order`
 */
export function deedOf(
	listing: Listing,
	list: SanctionsList,
	{ refuse }: Complaints,
	options: ReadDeedsOptions,
): readonly Deed[] {
	const { name, date, place } = listing;
	if (name === "") {
		refuse("sanction-name", "Expected a name, got none; the entry is left out", place);
		return [];
	}
	const day = date ?? listing.listedBy ?? options.date ?? list.day;
	if (day === undefined) {
		const message = `Expected the day of listing of ${shown(name)}, got none; give the day on which the list was published (date)`;
		refuse("sanction-undated", message, place);
		return [];
	}
	const until = listing.until ?? null;
	if (until !== null && until.slice(0, day.length) < day.slice(0, until.length)) {
		refuse(
			"sanction-order",
			`Expected an end after the beginning, got ${day} to ${until}; the entry is left out`,
			place,
		);
		return [];
	}
	const ground = listing.ground?.replace(/\s+/gu, " ").trim() ?? "";
	const what = ground === "" ? "designated" : `designated: ${ground}`;
	return [
		{
			...{ id: listing.id, kind: "sanction", actor: list.actor, target: name },
			targetStates: [...new Set(listing.states)],
			what: what.length > LONGEST_GROUND ? `${what.slice(0, LONGEST_GROUND - 1).trimEnd()}…` : what,
			...{ date: day, byThen: date === undefined, until },
			...{ issue: null, direction: null },
			programme: [...new Set(listing.programmes)].filter((part) => part !== "").join("; ") || null,
			source: {
				title: list.title,
				address: listing.address ?? list.address,
				retrieved: options.retrieved ?? list.day ?? null,
			},
		},
	];
}

/** What lists write where they know no country. */
const UNKNOWN = /^(?:|-0-|undetermined|unknown|stateless|00|zz)$/iu;

/**
 * Codes of states in cells that name them in words or by two letters, numbered or not: `(1) Russia. (2) Cyprus.`, `1) Qatar 2) Pakistan (as at 2009)`
 *
 * - problems: `sanction-country`, for a name that is of no known state; it is left out
 */
function statesIn(cells: readonly string[], place: string, { refuse }: Complaints): readonly string[] {
	const names = cells
		.flatMap((cell) => cell.split(/\(?\b\d{1,2}\)|[;|]/u))
		.map((name) => name.trim().replace(/[.,]$/u, ""));
	return [...new Set(names.filter((name) => !UNKNOWN.test(name)))].flatMap((name) => {
		const code = /^[A-Za-z]{2}$/u.test(name)
			? codeOfTwo(name)
			: (codeOf(name) ?? inverted(name) ?? codeOf(name.replace(/ \([^()]*\)$/u, "")));
		if (code === undefined)
			refuse("sanction-country", `Expected a state, got ${shown(name)}; the entry is read without it`, place);
		return code ?? [];
	});
}

/** `Korea, North` → `North Korea`. */
function inverted(name: string): string | undefined {
	const { last, first } = /^(?<last>[^,]+), (?<first>[^,]+)$/u.exec(name)?.groups ?? {};
	return first === undefined ? undefined : codeOf(`${first} ${last}`);
}

/** Whose citizen a person is; where that is not said, and of companies, where the address is. What is said and cannot be read is not replaced. */
export function statesOf(
	nationalities: readonly string[],
	addresses: readonly string[],
	place: string,
	complaints: Complaints,
): readonly string[] {
	const isSaid = nationalities.some((cell) => !UNKNOWN.test(cell.trim()));
	return statesIn(isSaid ? nationalities : addresses, place, complaints);
}

/** A list that breaks off is read as far as it goes; it is refused where nothing of it could be read. */
export function asFarAsRead(
	read: Outcome<null>,
	deeds: readonly Deed[],
	{ refuse }: Complaints,
): Outcome<readonly Deed[]> {
	if (!read.ok && deeds.length === 0) return read;
	if (!read.ok) refuse(read.problem.code, read.problem.message, read.problem.place);
	return { ok: true, value: deeds };
}
