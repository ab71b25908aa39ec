import { holderShifts, type LedgerFilters, type Outcome } from "@fissure/core";
import { type PositionsOverTime, pick, type Shift, type ShiftReport } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";
import { analysing } from "./analysing.ts";
import { statedOnce } from "./stated-once.ts";

/** Whose shifts, on which issues, in which texts. */
export interface ShiftsAsked
	extends Pick<
		LedgerFilters,
		"issues" | "publishers" | "venues" | "kinds" | "languages" | "from" | "to" | "unsure" | "muted"
	> {
	/** Code or name of an actor. */
	readonly holder: string;
	readonly seed?: number;
}

/** Whose a joint position is. */
const BOTH = "BOTH";

/**
 * When did a holder move to another level on an issue, or on any?
 *
 * What the holder states as common ground in a text of its own counts as its own.
 *
 * - out:      with the sentences next to each shift
 * - problems: those of names and of the file
 */
export async function shiftsInCase(
	file: Case,
	store: Store,
	{ holder: named, seed, ...given }: ShiftsAsked,
	hooks: Hooks = {},
): Promise<Outcome<ShiftReport>> {
	const resolved = await resolveFilters(file, store, { ...given, holders: [named] });
	if (!resolved.ok) return resolved;
	const { holders, ...filters } = resolved.value;
	const [holder = named] = holders;
	const options = {
		holder,
		...(filters.issues === undefined ? {} : { issues: filters.issues }),
		...(seed === undefined ? {} : { seed }),
		onIssue: (issue: string, done: number, total: number) => analysing(hooks, [done, total], issue),
	};
	const over = await ownPositions(file, store, holder, filters);
	if (!over.ok) return over;
	const found = holderShifts(over.value, options);
	// A turn is what a coder is least sure of: the reading against the usual one.
	const isHidden = filters.issues !== undefined && over.value.leftOut.unsure > 0;
	const all = isHidden ? await ownPositions(file, store, holder, { ...filters, unsure: true }) : over;
	if (!all.ok) return all;
	const withAll = isHidden ? holderShifts(all.value, options).shifts : [];
	const keys = found.shifts.flatMap(({ before, after }) =>
		[...before.evidence, ...after.evidence].map(({ key }) => key),
	);
	const entries = await store.entriesWith(file, [...new Set(keys)]);
	if (!entries.ok) return entries;
	return {
		ok: true,
		value: {
			...found,
			withUnsure: withAll
				.filter((shift) => !found.shifts.some((one) => isSame(one, shift)))
				.map((shift) => pick(shift, IN_SHORT)),
			sentences: [...entries.value].map(([key, entry]) => ({ ...entry, key })).toSorted((a, b) => a.key - b.key),
		},
	};
}

/** One measure of one issue, and neither interval is before the other. */
const isSame = (one: Shift, other: Shift): boolean =>
	one.issue === other.issue &&
	one.measure === other.measure &&
	one.scale === other.scale &&
	one.language === other.language &&
	one.low <= other.high &&
	other.low <= one.high;

const IN_SHORT = ["issue", "measure", "scale", "language", "date", "low", "high", "p", "q", "effect", "n"] as const;

/** What is read as the position of a holder, and what it states as common ground, each statement once. */
async function ownPositions(
	file: Case,
	store: Store,
	holder: string,
	filters: LedgerFilters,
): Promise<Outcome<PositionsOverTime>> {
	const own = await store.positionsOver(file, { ...filters, holders: [holder] });
	if (!own.ok) return own;
	const joint = await store.positionsOver(file, { ...filters, holders: [BOTH], asserters: [holder] });
	if (!joint.ok) return joint;
	const [one, other] = [own.value.leftOut, joint.value.leftOut];
	const once = await statedOnce(file, store, {
		stated: [...own.value.positions, ...joint.value.positions],
		leftOut: {
			unsure: one.unsure + other.unsure,
			muted: one.muted + other.muted,
			undated: one.undated + other.undated,
			translated: 0,
		},
	});
	if (!once.ok) return once;
	const { stated, leftOut } = once.value;
	return { ok: true, value: { positions: stated, repeated: own.value.repeated + joint.value.repeated, leftOut } };
}
