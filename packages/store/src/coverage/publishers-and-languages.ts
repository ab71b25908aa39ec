import type { ActorId, LanguageCode, Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case/case-file.ts";

export interface PublishersAndLanguages {
	/** Ids, in their order. */
	readonly publishers: readonly ActorId[];
	/** Those with most texts first. */
	readonly languages: readonly LanguageCode[];
}

/** Whose texts are held, and in which languages? */
export const publishersAndLanguages = (file: CaseFile): Promise<Outcome<PublishersAndLanguages>> =>
	attempt(file.path, async () => {
		const standing = file.db.selectFrom("documents").where("until", "is", null);
		const publishers = await standing.select("publisher").distinct().orderBy("publisher").execute();
		const languages = await standing
			.select("language")
			.groupBy("language")
			.orderBy(({ fn }) => fn.countAll(), "desc")
			.orderBy("language")
			.execute();
		return {
			ok: true,
			value: {
				publishers: publishers.flatMap(({ publisher }) => publisher ?? []),
				languages: languages.map(({ language }) => language),
			},
		};
	});
