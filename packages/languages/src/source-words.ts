import type { LanguageCode } from "@fissure/model";
import { sourceWords as english } from "./en/source-words.ts";
import { sourceWords as russian } from "./ru/source-words.ts";
import type { SourceWords } from "./source-word-rules.ts";
import { sourceWords as chinese } from "./zh/source-words.ts";

const TABLES: ReadonlyMap<string, SourceWords> = new Map([
	["en", english],
	["zh", chinese],
	["ru", russian],
]);

/** How a language names the source of quoted words; null for a language without such a table. */
export const sourceWordsOf = (code: LanguageCode): SourceWords | null =>
	TABLES.get((code.toLowerCase().split(/[-_]/u, 1)[0] as string) || "") ?? null;
