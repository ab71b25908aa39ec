import { messages } from "./messages.ts";

const en = {
	alsoHere: (names: string) => `Also here: ${names}`,
};

type TogetherWords = typeof en;

const zh: TogetherWords = {
	alsoHere: (names) => `同时在看：${names}`,
};

const ru: TogetherWords = {
	alsoHere: (names) => `Здесь также: ${names}`,
};

const LANGUAGES: Readonly<Record<string, TogetherWords>> = { en, zh, ru };

/** What is said to people who work together, in the language of the other pages. */
export const togetherWords: TogetherWords = LANGUAGES[messages.language] ?? en;
