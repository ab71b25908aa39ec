import { sql } from "kysely";
import { clearTextIndex, indexTexts } from "../dialects/text-index.ts";
import { indexTokens } from "../query/index-tokens.ts";
import type { Migration } from "./migration.ts";

/** Texts in memory at once, after which a person may stop it. */
const PAGE = 50;

/** The index of words is made again: it has words without accents, Arabic signs of vowels and articles, and what is elided before them. */
export const up: Migration = async (db, step) => {
	for (let after = 0; ; ) {
		const { rows } = await sql<{ readonly key: number; readonly text: string }>`
			select key, text from documents where key > ${after} order by key limit ${PAGE}`.execute(db);
		const [last] = rows.slice(-1);
		if (last === undefined) return;
		await step("texts");
		// A case without texts may have no index yet.
		if (after === 0) await clearTextIndex(db);
		await indexTexts(
			db,
			rows.map(({ key, text }) => ({ key, tokens: indexTokens(text) })),
		);
		after = last.key;
	}
};
