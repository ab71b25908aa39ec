import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case/case-file.ts";
import type { WatchedPhrase } from "./watch-phrase.ts";

/** Which wordings are watched, in the order in which they were named. */
export const phrasesOf = (file: CaseFile): Promise<Outcome<readonly WatchedPhrase[]>> =>
	attempt(file.path, async () => ({
		ok: true,
		value: await file.db
			.selectFrom("phrases")
			.select(["phrase", "language", "publisher"])
			.where("until", "is", null)
			.orderBy("key")
			.execute(),
	}));
