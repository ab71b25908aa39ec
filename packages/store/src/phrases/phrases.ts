import { failed, type Outcome } from "@fissure/core";
import { attempt, type Case } from "../case/case.ts";
import { type Change, inChange, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";

/** A wording whose coming and going raises alerts. */
export interface WatchedPhrase {
	readonly phrase: string;
	/** Of the texts it is looked for in; null: of any. */
	readonly language: string | null;
	/** Whose texts; null: anybody's. */
	readonly publisher: string | null;
}

export const watchPhrase = (
	file: Case,
	{ phrase, language, publisher }: WatchedPhrase,
	undertaking = undertake("watch phrase"),
): Promise<Outcome<"new" | "held">> =>
	inChange(file, undertaking, async (change) => {
		const row = { phrase, language, publisher };
		if ((await findPhrase(change, row)) !== null) return "held";
		await addRow(change, "phrases", row, row);
		return "new";
	});

/**
 * - problems: `phrase-missing`
 */
export const unwatchPhrase = (
	file: Case,
	phrase: WatchedPhrase,
	undertaking = undertake("remove phrase"),
): Promise<Outcome<null>> =>
	tryInChange(file, undertaking, async (change) => {
		const key = await findPhrase(change, phrase);
		if (key === null) {
			const message = `Expected a phrase of the watch list, got "${phrase.phrase}"; see the list of phrases`;
			return failed("phrase-missing", message, phrase.phrase);
		}
		await endRow(change, "phrases", key);
		return { ok: true, value: null };
	});

async function findPhrase({ db }: Change, { phrase, language, publisher }: WatchedPhrase): Promise<number | null> {
	const row = await db
		.selectFrom("phrases")
		.select("key")
		.where("phrase", "=", phrase)
		.where("language", language === null ? "is" : "=", language)
		.where("publisher", publisher === null ? "is" : "=", publisher)
		.where("until", "is", null)
		.executeTakeFirst();
	return row?.key ?? null;
}

/** Which wordings are watched, in the order in which they were named. */
export const phrasesOf = (file: Case): Promise<Outcome<readonly WatchedPhrase[]>> =>
	attempt(file.address, async () => ({
		ok: true,
		value: await file.db
			.selectFrom("phrases")
			.select(["phrase", "language", "publisher"])
			.where("until", "is", null)
			.orderBy("key")
			.execute(),
	}));
