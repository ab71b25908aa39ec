import { failed, type Outcome } from "@fissure/core";
import type { Indicator } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { type Change, inChange, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { rowCodec } from "../rows/row-codec.ts";

export const INDICATOR = rowCodec<Indicator>()({
	id: "id",
	label: "label",
	unit: "unit",
	source: "source",
	threshold: "threshold",
	direction: "direction",
	actor: { optional: "actor" },
	partner: { optional: "partner" },
	measure: { optional: "measure" },
});

/** An indicator is to be watched; another definition takes the place of the former, and its observations stay. */
export const saveIndicator = (
	file: Case,
	indicator: Indicator,
	undertaking = undertake("watch indicator"),
): Promise<Outcome<"new" | "changed" | "held">> =>
	inChange(file, undertaking, async (change) => {
		const known = await findIndicator(change, indicator.id);
		const row = INDICATOR.write(indicator);
		if (known !== null) {
			const { key: _, ...before } = known;
			if (JSON.stringify(before) === JSON.stringify(row)) return "held";
			await endRow(change, "indicators", known.key);
		}
		await addRow(change, "indicators", row, row);
		return known === null ? "new" : "changed";
	});

/**
 * An indicator is watched no longer; its observations stay in the file.
 *
 * - problems: `indicator-missing`
 */
export const removeIndicator = (
	file: Case,
	id: string,
	undertaking = undertake("remove indicator"),
): Promise<Outcome<null>> =>
	tryInChange(file, undertaking, async (change) => {
		const known = await findIndicator(change, id);
		if (known === null) return noIndicator(id);
		await endRow(change, "indicators", known.key);
		return { ok: true, value: null };
	});

export const noIndicator = (id: string) =>
	failed("indicator-missing", `Expected an indicator of this case, got "${id}"; see the list of indicators`, id);

export async function findIndicator({ db }: Pick<Case, "db">, id: string) {
	const row = await db
		.selectFrom("indicators")
		.select(["key", ...INDICATOR.columns])
		.where("id", "=", id)
		.where("until", "is", null)
		.executeTakeFirst();
	return row ?? null;
}

/** Which series are watched, by id. */
export const indicatorsOf = (file: Case): Promise<Outcome<readonly Indicator[]>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("indicators")
			.select(INDICATOR.columns)
			.where("until", "is", null)
			.orderBy("id")
			.execute();
		return { ok: true, value: rows.map((row) => INDICATOR.read(row)) };
	});

/**
 * What a series says, the oldest first.
 *
 * - problems: `indicator-missing`
 */
export const observationsOf = (file: Case, indicator: string): Promise<Outcome<readonly Observation[]>> =>
	attempt(file.address, async () => {
		if ((await findIndicator(file, indicator)) === null) return noIndicator(indicator);
		const value = await file.db
			.selectFrom("observations")
			.select(["date", "value"])
			.where("indicator", "=", indicator)
			.where("until", "is", null)
			.orderBy("date")
			.execute();
		return { ok: true, value };
	});

export interface Observation {
	/** ISO day, month or year. */
	readonly date: string;
	/** Null where the series says that it has none. Null is not zero. */
	readonly value: number | null;
}

export interface KeptObservation extends Observation {
	/** `revised`: the series said another value of this date before, which stays in the history. */
	readonly status: "new" | "revised" | "held";
	/** What it said before, where it is revised. */
	readonly before?: number | null;
}

/**
 * Keeps what a series says, one value a date.
 *
 * - out:      each observation in its order, with revisions, and what was known, marked as such
 * - problems: `indicator-missing`
 */
export const saveObservations = (
	file: Case,
	indicator: string,
	observations: readonly Observation[],
	undertaking = undertake("observe"),
): Promise<Outcome<readonly KeptObservation[]>> =>
	tryInChange(file, undertaking, async (change) => {
		if ((await findIndicator(change, indicator)) === null) return noIndicator(indicator);
		const standing = await standingValues(change, indicator);
		const kept: KeptObservation[] = [];
		for (const observation of observations) kept.push(await keepObservation(change, indicator, observation, standing));
		return { ok: true, value: kept };
	});

interface StandingValue {
	readonly key: number;
	readonly value: number | null;
}

/** By date. A series has thousands of dates: asked once. */
async function standingValues({ db }: Change, indicator: string): Promise<Map<string, StandingValue>> {
	const rows = await db
		.selectFrom("observations")
		.select(["key", "date", "value"])
		.where("indicator", "=", indicator)
		.where("until", "is", null)
		.execute();
	return new Map(rows.map(({ date, ...row }) => [date, row]));
}

async function keepObservation(
	change: Change,
	indicator: string,
	{ date, value }: Observation,
	standing: Map<string, StandingValue>,
): Promise<KeptObservation> {
	const known = standing.get(date);
	if (known !== undefined && known.value === value) return { date, value, status: "held" };
	if (known !== undefined) await endRow(change, "observations", known.key);
	const key = await addRow(change, "observations", { indicator, date, value }, { indicator, date, value });
	standing.set(date, { key, value });
	if (known === undefined) return { date, value, status: "new" };
	return { date, value, status: "revised", before: known.value };
}
