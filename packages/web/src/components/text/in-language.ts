import { directionOf } from "@fissure/languages/direction";

/** Of an element that holds words of a language: the language, and which way they run whatever is around them. */
export const inLanguage = (language: string | null | undefined) => ({
	lang: language ?? undefined,
	dir: directionOf(language),
});
