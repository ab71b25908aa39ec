import type { Outcome } from "@fissure/core";
import type { FindingVersion } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { FINDING_VERSION } from "./finding-codecs.ts";
import { identityIn } from "./finding-id.ts";

/** After every digit that an identity has. */
const AFTER = "g";

/**
 * A finding by its public id, as every comparison had it: the last first, and what stands before what does not.
 *
 * - silent: an empty list where none was ever found of that id
 */
export const findingById = (file: CaseFile, id: string): Promise<Outcome<readonly FindingVersion[]>> =>
	attempt(file.path, async () => {
		const identity = identityIn(id);
		if (identity === null) return { ok: true, value: [] };
		const rows = await file.db
			.selectFrom("findings")
			.innerJoin("actions as made", "made.key", "findings.added")
			.leftJoin("actions as ended", "ended.key", "findings.until")
			.select(FINDING_VERSION.columns)
			.where("identity", ">=", identity)
			.where("identity", "<", `${identity}${AFTER}`)
			.orderBy("findings.key", "desc")
			.execute();
		const versions = rows.map((row) => FINDING_VERSION.read(row));
		const stands = ({ until }: FindingVersion): boolean => until === null;
		return { ok: true, value: [...versions.filter(stands), ...versions.filter((one) => !stands(one))] };
	});
