import { failed, type LedgerFilters, type Outcome, wordsAndDeeds } from "@fissure/core";
import type { WordsAndDeedsReport } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";
import { analysing } from "../series/analysing.ts";
import { statedOnce } from "../series/stated-once.ts";
import { deedsDone } from "./deeds-done.ts";
import { mappingsInCase } from "./mappings.ts";

/** Whose words and deeds, on what, and which words are near a deed. */
export interface WordsAndDeedsAsked {
	/** Code or name of an actor; all where left out. */
	readonly holder?: string | undefined;
	readonly issues?: readonly string[] | undefined;
	/** Ids. */
	readonly mappings?: readonly string[] | undefined;
	/** Days before a deed and after it in which words count, and texts that are needed. */
	readonly before?: number | undefined;
	readonly after?: number | undefined;
	readonly least?: number | undefined;
	readonly unsure?: boolean | undefined;
	readonly seed?: number | undefined;
	/** Each deed, also where no issue is named. */
	readonly withSheets?: boolean | undefined;
}

/** Sentences that are shown of the words near a deed. */
const SHOWN = 2;
/** Of words that are near and do not count, the latest. */
const SHOWN_NEAR = 3;

/**
 * Where do deeds differ from words in this case, and is that out of the ordinary?
 *
 * Base rates rest on all holders and all mappings, not only on those asked about. Each statement counts once, in however many languages it
 * was published.
 *
 * - out:      with a sheet for each mapping that is asked about where a holder and an issue or a mapping are named, and the sentences
 *             that its deeds lead to
 * - problems: `mapping-missing`, `deeds-none` where the case has no votes, deeds or series; those of names and of the file
 */
export async function wordsAndDeedsInCase(
	file: Case,
	store: Store,
	{ holder: named, issues: namedIssues, mappings: ids, ...near }: WordsAndDeedsAsked,
	hooks: Hooks = {},
): Promise<Outcome<WordsAndDeedsReport>> {
	const resolved = await resolveFilters(file, store, {
		...(named === undefined ? {} : { holders: [named] }),
		...(namedIssues === undefined ? {} : { issues: namedIssues }),
	});
	if (!resolved.ok) return resolved;
	const { holders, issues } = resolved.value as Pick<LedgerFilters, "holders" | "issues">;
	const known = await mappingsInCase(file, store);
	if (!known.ok) return known;
	const mappings = known.value.map(({ mapping }) => mapping);
	const missing = ids?.find((id) => !mappings.some((mapping) => mapping.id === id));
	if (missing !== undefined)
		return failed("mapping-missing", `Expected a mapping, got "${missing}"; see fissure deeds mappings`, missing);
	const asked = mappings
		.filter(({ id, issue }) => (ids?.includes(id) ?? true) && (issues?.includes(issue) ?? true))
		.map(({ id }) => id);
	if (asked.length === 0)
		return failed(
			"mapping-missing",
			`Expected an issue that a mapping covers, got "${(issues ?? []).join(", ")}"; see fissure deeds mappings`,
			issues?.[0] ?? "",
		);
	analysing(hooks, [0, 1], "votes");
	const done = await deedsDone(file, store);
	if (!done.ok) return done;
	if (done.value.votes.rollCalls.length + done.value.deeds.length + done.value.figures.length === 0)
		return failed(
			"deeds-none",
			"Expected votes, deeds or series in this case, got none; bring some with fissure votes import or fissure deeds import",
			file.address,
		);
	const said = await wordsSaid(file, store, { mappings, unsure: near.unsure === true }, hooks);
	if (!said.ok) return said;
	const { before, after, least, seed } = near;
	const withSheets = holders !== undefined && (near.withSheets === true || issues !== undefined || ids !== undefined);
	const found = wordsAndDeeds(mappings, done.value, said.value, {
		...(holders === undefined ? {} : { holders }),
		mappings: asked,
		withSheets,
		...(before === undefined ? {} : { before }),
		...(after === undefined ? {} : { after }),
		...(least === undefined ? {} : { least }),
		...(seed === undefined ? {} : { seed }),
		onMapping: (mapping, at, total) => analysing(hooks, [at, total], mapping),
	});
	const tables = await store.voteTablesOf(file);
	if (!tables.ok) return tables;
	const keys = found.sheets.flatMap(({ deeds, near }) => [
		...deeds.flatMap(({ words }) => (words?.evidence ?? []).slice(0, SHOWN).map(({ key }) => key)),
		...near.slice(-SHOWN_NEAR).map(({ key }) => key),
	]);
	const entries = await store.entriesWith(file, [...new Set(keys)]);
	if (!entries.ok) return entries;
	return {
		ok: true,
		value: {
			...found,
			tables: Object.fromEntries(tables.value.map(({ id, label, citation }) => [id, citation ?? label])),
			sentences: [...entries.value].map(([key, entry]) => ({ ...entry, key })).toSorted((a, b) => a.key - b.key),
		},
	};
}

async function wordsSaid(
	file: Case,
	store: Store,
	{
		mappings,
		unsure,
	}: {
		readonly mappings: readonly { readonly issue: string }[];
		unsure: boolean;
	},
	hooks: Hooks,
) {
	analysing(hooks, [0, 1], "words");
	const issues = [...new Set(mappings.map(({ issue }) => issue))];
	const over = await store.stancesOver(file, { issues, ...(unsure ? { unsure } : {}) });
	if (!over.ok) return over;
	const read = over.value.stances.filter(({ stance }) => stance !== null);
	const once = await statedOnce(file, store, { stated: read, leftOut: over.value.leftOut });
	if (!once.ok) return once;
	const { stated, leftOut } = once.value;
	const readings = await store.readingsOf(
		file,
		stated.map(({ key }) => key),
	);
	if (!readings.ok) return readings;
	return {
		ok: true as const,
		value: { stances: stated, leftOut, repeated: over.value.repeated, readings: readings.value },
	};
}
