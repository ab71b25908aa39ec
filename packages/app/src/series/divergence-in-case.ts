import { claimsAgreement, type DivergenceOptions, divergence, failed, type Outcome } from "@fissure/core";
import type { Divergence, DivergenceReport, LedgerFilters } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";
import { analysing } from "./analysing.ts";
import { statedOnce } from "./stated-once.ts";

export interface DivergenceAsked extends Omit<DivergenceOptions, "agreed"> {
	/** Which positions count, of whatever holder: issues, and what their texts are like. */
	readonly filters: Omit<LedgerFilters, "holders">;
}

/** Of asymmetries, sentences are read of so many a pair. */
const CLAIMS_READ = 50;

/**
 * How far are holders apart on each issue, over time?
 *
 * - problems: `holders-few`, those of names and of the file
 */
export async function divergenceInCase(
	file: Case,
	store: Store,
	{ holders: named, filters: given, ...options }: DivergenceAsked,
	hooks: Hooks = {},
): Promise<Outcome<DivergenceReport>> {
	const resolved = await resolveFilters(file, store, { ...given, holders: named });
	if (!resolved.ok) return resolved;
	const { holders, ...filters } = resolved.value;
	if (holders.length < 2) {
		const got = `got ${holders[0] ?? "none"}`;
		return failed("holders-few", `Expected two or more holders, such as CHN and RUS, ${got}`, "holder");
	}
	analysing(hooks, [0, 3], "stances");
	const over = await store.stancesOver(file, filters);
	if (!over.ok) return over;
	const joint = await store.positionsOver(file, { ...filters, holders: ["BOTH"], asserters: holders });
	if (!joint.ok) return joint;
	const agreed = new Set(joint.value.positions.flatMap((one) => (claimsAgreement(one) ? one.key : [])));
	analysing(hooks, [1, 3], "distances");
	const once = await statedOnce(file, store, { stated: over.value.stances, leftOut: over.value.leftOut });
	if (!once.ok) return once;
	const { stated, leftOut } = once.value;
	const found = divergence({ ...over.value, stances: stated, leftOut }, { ...options, holders, agreed });
	analysing(hooks, [2, 3], "sentences");
	const keys = keysOf(found);
	const entries = await store.entriesWith(file, keys);
	if (!entries.ok) return entries;
	return {
		ok: true,
		value: { ...found, sentences: keys.flatMap((key) => entryOf(entries.value.get(key), key)) },
	};
}

const entryOf = <Entry extends object>(entry: Entry | undefined, key: number) =>
	entry === undefined ? [] : { ...entry, key };

/** Of the values that are compared, of the latest of each issue, and of the latest asymmetries. */
const keysOf = ({ pairs }: Divergence): readonly number[] => [
	...new Set(
		pairs.flatMap(({ issues, asymmetries }) => [
			...issues.flatMap(({ periods }) => {
				const latest = periods.findLast(({ gap }) => gap !== null) ?? periods.at(-1);
				const compared = periods.filter(({ gap }) => gap !== null);
				return [...compared.flatMap(({ sides }) => sides), ...(latest?.sides ?? []), latest?.joint].flatMap(
					(value) => value?.key ?? [],
				);
			}),
			...asymmetries.slice(0, CLAIMS_READ).flatMap(({ keys }) => keys.slice(0, 1)),
		]),
	),
];
