import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case/case-file.ts";

export interface PublisherPositions {
	readonly publisher: string | null;
	readonly positions: number;
}

/**
 * How many positions were read in the texts of each publisher?
 *
 * - time: that of going through one index; asked for more than it holds, it takes three times as long
 */
export const positionsByPublisher = (file: CaseFile): Promise<Outcome<readonly PublisherPositions[]>> =>
	attempt(file.path, async () => ({
		ok: true,
		value: await file.db
			.selectFrom("positions")
			.where("until", "is", null)
			.select(({ fn }) => ["publisher", fn.countAll<number>().as("positions")])
			.groupBy("publisher")
			.orderBy("publisher")
			.execute(),
	}));
