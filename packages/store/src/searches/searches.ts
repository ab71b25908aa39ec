import { failed, type Outcome } from "@fissure/core";
import type { GivenSearch, SavedSearch } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { type Change, changeRow, inChange, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { isList, isRecord, readColumn } from "../rows/read-column.ts";

/** A saved search without what is new of it. */
export type StoredSearch = Omit<SavedSearch, "found">;

/** Which searches are saved, in the order in which they were? */
export const searchesOf = (file: Case): Promise<Outcome<readonly StoredSearch[]>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("searches")
			.innerJoin("actions", "actions.key", "searches.seen")
			.select(["searches.name", "searched", "filters", "seen", "actions.at"])
			.where("searches.until", "is", null)
			.where(intact("searches"))
			.where(intact("actions"))
			.orderBy("searches.key")
			.execute();
		return {
			ok: true,
			value: rows.map(({ name, searched, filters, seen, at }) => ({
				...{ name, seen, seenAt: at },
				searched: searched === "text" ? "text" : "ledger",
				filters: readColumn(filters, "searches.filters", isFilters),
			})),
		};
	});

/**
 * One of them.
 *
 * - problems: `search-missing`
 */
export const searchNamed = async (file: Case, name: string): Promise<Outcome<StoredSearch>> => {
	const all = await searchesOf(file);
	if (!all.ok) return all;
	const found = all.value.find((search) => search.name === name);
	return found === undefined ? missing(name) : { ok: true, value: found };
};

/** What any filter may be; of what kind each is, those who ask look at themselves. */
const isFilters = (value: unknown): value is GivenSearch["filters"] =>
	isRecord(value) && Object.values(value).every(isFilter);
const isFilter = (value: unknown): boolean => isValue(value) || isList(value, isValue);
const isValue = (value: unknown): value is string | number | boolean | null =>
	value === null || ["string", "number", "boolean"].includes(typeof value);

/** Saves a search under a name, in the place of the one that had it; what is in the case now is not new of it. */
export const saveSearch = (file: Case, name: string, { searched, filters }: GivenSearch): Promise<Outcome<null>> =>
	inChange(file, undertake("save search"), async (change) => {
		const known = await standing(change, name);
		if (known !== undefined) await endRow(change, "searches", known.key);
		const row = { name, searched, filters: JSON.stringify(filters), seen: await change.action() };
		await addRow(change, "searches", row, { name, searched });
		return null;
	});

/**
 * A person has read what is new of a search, up to now.
 *
 * - problems: `search-missing`
 */
export const markSearch = (file: Case, name: string): Promise<Outcome<null>> =>
	tryInChange(file, undertake("read search"), async (change): Promise<Outcome<null>> => {
		const known = await standing(change, name);
		if (known === undefined) return missing(name);
		await changeRow(change, "searches", known.key, {
			before: { seen: known.seen },
			after: { seen: await change.action() },
		});
		return { ok: true, value: null };
	});

/**
 * - problems: `search-missing`
 */
export const removeSearch = (file: Case, name: string): Promise<Outcome<null>> =>
	tryInChange(file, undertake("remove search"), async (change): Promise<Outcome<null>> => {
		const known = await standing(change, name);
		if (known === undefined) return missing(name);
		await endRow(change, "searches", known.key);
		return { ok: true, value: null };
	});

const standing = ({ db }: Change, name: string) =>
	db
		.selectFrom("searches")
		.select(["key", "seen"])
		.where("name", "=", name)
		.where("until", "is", null)
		.executeTakeFirst();

const missing = (name: string): Outcome<never> =>
	failed("search-missing", `Expected a saved search, got "${name}"; fissure searches lists them`, name);
