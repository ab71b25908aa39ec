import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case-file.ts";

export interface PublisherPositions {
	readonly publisher: string | null;
	readonly positions: number;
	/** Of these, so many whose stance could not be read. Unread is not zero. */
	readonly unread: number;
}

/** How many positions were read in the texts of each publisher? */
export const positionsByPublisher = (file: CaseFile): Promise<Outcome<readonly PublisherPositions[]>> =>
	attempt(file.path, async () => ({
		ok: true,
		value: await file.db
			.selectFrom("positions")
			.where("until", "is", null)
			.select(({ fn, eb }) => [
				"publisher",
				fn.countAll<number>().as("positions"),
				fn.sum<number>(eb.case().when("stance", "is", null).then(1).else(0).end()).as("unread"),
			])
			.groupBy("publisher")
			.orderBy("publisher")
			.execute(),
	}));
