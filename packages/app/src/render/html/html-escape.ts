import { makeVisible, oneLine } from "../words/visible.ts";

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);

/** Text between tags; hidden characters are shown as small labels. */
export const htmlText = (text: string): string =>
	makeVisible(escaped(text), (code) => `<span class="ctl">${code}</span>`);

/** The value of an attribute in double quotes. */
export const attribute = (text: string): string => escaped(oneLine(text));

/** Only addresses of the web become links. */
export const webAddress = (url: string | undefined): string | null =>
	url !== undefined && /^https?:\/\/[^\s<>"']+$/iu.test(url) ? url : null;
