import { sql } from "kysely";
import type { Case } from "../case/case.ts";
import { rememberedBy } from "../case/for-person.ts";

/** What the history of a case says at a moment. */
export interface Moment {
	/** Last entry of the journal. */
	readonly until: number;
	/** Last action, of those also that changed no row. */
	readonly actions: number;
	/** By table, the last entry of the journal about a row of it since the case was first looked at. */
	readonly touched: ReadonlyMap<string, number>;
}

const moments = new WeakMap<Case, { readonly stamp: number; readonly moment: Promise<Moment> }>();

/**
 * The history as it is now. Of a case that is open for reading it is asked once for all who ask while the case stays as it is; a connection that
 * writes is not told of its own changes.
 */
export function momentOf(file: Case): Promise<Moment> {
	if (!file.readOnly) return goOn(file, FROM_THE_BEGINNING);
	const stamp = file.stamp();
	const one = rememberedBy(file);
	const known = moments.get(one);
	if (known?.stamp === stamp) return known.moment;
	const moment = goOn(file, known?.moment);
	moments.set(one, { stamp, moment });
	moment.catch(() => {
		if (moments.get(one)?.moment === moment) moments.delete(one);
	});
	return moment;
}

const FROM_THE_BEGINNING = Promise.resolve({ until: 0, actions: 0, touched: new Map<string, number>() });

async function goOn({ db }: Case, before: Promise<Moment> | undefined): Promise<Moment> {
	const known = await before?.catch(() => undefined);
	const since = known === undefined ? sql`(select coalesce(max(key), 0) - 1 from journal)` : sql.lit(known.until);
	const { rows } = await sql<{ readonly name: string; readonly key: number | null }>`
		select table_name as name, max(key) as key from journal where key > ${since} group by table_name
		union all select '', max(key) from actions`.execute(db);
	const touched = new Map(known?.touched);
	let until = known?.until ?? 0;
	let actions = 0;
	for (const { name, key } of rows) {
		if (name === "") actions = key ?? 0;
		else if (key !== null) {
			touched.set(name, key);
			until = Math.max(until, key);
		}
	}
	return { until, actions, touched };
}
