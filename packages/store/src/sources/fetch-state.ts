import type { Outcome } from "@fissure/core";
import { attempt, type Case } from "../case/case.ts";
import { refuseReadOnly } from "../history/change.ts";
import { rowCodec } from "../rows/row-codec.ts";

/** What is known of an address that is watched: what the next request to it needs. */
export interface FetchState {
	readonly address: string;
	/** Id. */
	readonly source: string | null;
	readonly etag: string | null;
	readonly lastModified: string | null;
	/** ISO instant of the last answer. */
	readonly lastFetched: string | null;
	/** Of the last answer. */
	readonly status: number | null;
	/** In a row. */
	readonly failures: number;
	/** ISO instant before which it is left alone. */
	readonly nextAt: string | null;
	/** What went wrong last, in words. */
	readonly problem: string | null;
}

const FETCH_STATE = rowCodec<FetchState>()({
	address: "address",
	source: "source",
	etag: "etag",
	lastModified: "last_modified",
	lastFetched: "last_fetched",
	status: "status",
	failures: "failures",
	nextAt: "next_at",
	problem: "problem",
});

/** Not part of the history, and not undone: asking again and again is no change of the case. */
export function saveFetchStates(file: Case, states: readonly FetchState[]): Promise<Outcome<null>> {
	const refused = refuseReadOnly(file);
	if (refused !== null) return Promise.resolve(refused);
	return attempt(file.address, async () => {
		await file.db.transaction().execute(async (db) => {
			for (const state of states) {
				const { address, ...rest } = FETCH_STATE.write(state);
				await db
					.insertInto("fetches")
					.values({ address, ...rest })
					.onConflict((conflict) => conflict.column("address").doUpdateSet(rest))
					.execute();
			}
		});
		return { ok: true, value: null };
	});
}

export interface FetchStateFilters {
	readonly addresses?: readonly string[];
	readonly source?: string;
	/** Those that may be asked at this ISO instant. */
	readonly dueAt?: string;
}

export const fetchStatesOf = (
	file: Case,
	{ addresses, source, dueAt }: FetchStateFilters = {},
): Promise<Outcome<readonly FetchState[]>> =>
	attempt(file.address, async () => {
		let asked = file.db.selectFrom("fetches").select(FETCH_STATE.columns).orderBy("address");
		if (addresses !== undefined) asked = asked.where("address", "in", addresses);
		if (source !== undefined) asked = asked.where("source", "=", source);
		if (dueAt !== undefined)
			asked = asked.where(({ or, eb }) => or([eb("next_at", "is", null), eb("next_at", "<=", dueAt)]));
		return { ok: true, value: (await asked.execute()).map((row) => FETCH_STATE.read(row)) };
	});
