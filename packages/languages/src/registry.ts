import type { LanguageCode } from "@fissure/model";
import { english } from "./en/index.ts";
import type { Language } from "./language.ts";
import { russian } from "./ru/index.ts";
import { chinese } from "./zh/index.ts";

/** Every language that Fissure reads; to add one, see docs/adding-a-language.md. */
export const languages: readonly Language[] = [english, chinese, russian];

/** Null for a language that is not registered; only the primary subtag counts (`zh-Hans` is `zh`). */
export function languageOf(code: LanguageCode): Language | null {
	const primary = code.toLowerCase().split(/[-_]/u, 1)[0];
	return languages.find((language) => language.code === primary) ?? null;
}
