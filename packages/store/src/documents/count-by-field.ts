import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case-file.ts";

/** How many texts have each value of a field, the most frequent first. */
export type FieldCounts = readonly { readonly value: string; readonly count: number }[];

export interface DocumentFields {
	readonly publishers: FieldCounts;
	readonly kinds: FieldCounts;
	readonly languages: FieldCounts;
	/** Texts without a publisher. */
	readonly unpublished: number;
}

/** What can be chosen among the texts of a case, those aside that their source has replaced? */
export const countByField = (file: CaseFile): Promise<Outcome<DocumentFields>> =>
	attempt(file.path, async () => {
		const publishers = await countBy(file, "publisher");
		return {
			ok: true,
			value: {
				publishers: publishers.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }])),
				kinds: (await countBy(file, "kind")).map(({ value, count }) => ({ value: value ?? "", count })),
				languages: (await countBy(file, "language")).map(({ value, count }) => ({ value: value ?? "", count })),
				unpublished: publishers.find(({ value }) => value === null)?.count ?? 0,
			},
		};
	});

const countBy = ({ db }: CaseFile, field: "publisher" | "kind" | "language") =>
	db
		.selectFrom("documents")
		.select(({ fn, ref }) => [ref(field).as("value"), fn.countAll<number>().as("count")])
		.where("until", "is", null)
		.where("later_version", "is", null)
		.groupBy(field)
		.orderBy("count", "desc")
		.orderBy(field)
		.execute();
