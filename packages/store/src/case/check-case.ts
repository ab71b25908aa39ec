import type { Outcome } from "@fissure/core";
import { findDamage } from "../sqlite/columns.ts";
import { damagedBy } from "../sqlite/problem-of.ts";
import { attempt, type CaseFile } from "./case-file.ts";

/**
 * Is the whole file sound? Reads all of it: half a second for a hundred megabytes.
 *
 * - problems: `case-damaged`, naming what
 */
export const checkCase = ({ path, db }: CaseFile): Promise<Outcome<null>> =>
	attempt<null>(path, async () => {
		const damage = await findDamage(db, "full");
		return damage.length > 0 ? damagedBy(damage, path) : { ok: true, value: null };
	});
