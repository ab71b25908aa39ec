import { messages } from "./messages.ts";

const en = {
	text: "A newer version of Fissure is running. Reload this page: what is saved stays.",
	reload: "Reload",
};

type NewerVersionWords = typeof en;

const zh: NewerVersionWords = {
	text: "Fissure 已更新到新版本。请重新加载本页；已保存的内容不受影响。",
	reload: "重新加载",
};

const ru: NewerVersionWords = {
	text: "Работает новая версия Fissure. Перезагрузите страницу: сохранённое останется.",
	reload: "Перезагрузить",
};

const LANGUAGES: Readonly<Record<string, NewerVersionWords>> = { en, zh, ru };

/** What is said to a page of an earlier build, in the language of the other pages. */
export const newerVersionWords: NewerVersionWords = LANGUAGES[messages.language] ?? en;
