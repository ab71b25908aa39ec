import { DOCUMENT_KINDS } from "@fissure/core";

/** What may stand in one field of a source file. */
export interface Field {
	readonly shape: "text" | "texts" | "seconds" | "count" | "flag" | "object" | "objects";
	readonly needed?: boolean;
	/** In words, for the person who wrote something else. */
	readonly expected: string;
	readonly allows?: (value: string | number) => boolean;
	readonly fields?: Fields;
}
export type Fields = Readonly<Record<string, Field>>;

const LONGEST_PAUSE_S = 3600;
const MOST_AT_A_TIME = 8;

const isWebAddress = (value: string | number): boolean =>
	URL.canParse(String(value)) && /^https?:$/.test(new URL(String(value)).protocol);
const isSite = (value: string | number): boolean => /^[a-z0-9.-]+(?::\d+)?(?:\/[\w%~./-]*)?$/.test(String(value));
const isKind = (value: string | number): boolean => (DOCUMENT_KINDS as readonly string[]).includes(String(value));

const selectors: Field = { shape: "texts", expected: "CSS selectors, the surest first" };
const selector: Field = { shape: "text", expected: "a CSS selector" };

export const SOURCE_FIELDS: Fields = {
	id: {
		shape: "text",
		needed: true,
		expected: "small letters, digits and hyphens",
		allows: (value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(String(value)),
	},
	venue: { shape: "text", needed: true, expected: "who publishes there, in words" },
	publisher: {
		shape: "text",
		expected: "the id of an actor, such as CHN",
		allows: (value) => /^[A-Z][A-Z0-9-]{1,11}$/.test(String(value)),
	},
	language: {
		shape: "text",
		expected: "the code of a language, such as en",
		allows: (value) => /^[a-z]{2,3}$/.test(String(value)),
	},
	kinds: { shape: "texts", expected: `kinds of texts (${DOCUMENT_KINDS.join(", ")})`, allows: isKind },
	sites: { shape: "texts", needed: true, expected: "hosts, with or without the beginning of a path", allows: isSite },
	list: {
		shape: "objects",
		expected: "pages that list texts, each with url and item",
		fields: {
			url: { shape: "text", needed: true, expected: "a web address", allows: isWebAddress },
			item: { ...selector, needed: true },
			link: selector,
			title: selector,
			date: selector,
		},
	},
	feed: { shape: "texts", expected: "web addresses of feeds", allows: isWebAddress },
	page: {
		shape: "object",
		expected: "selectors for title, date and body",
		fields: { title: selectors, date: selectors, body: selectors },
	},
	politeness: {
		shape: "object",
		expected: "delay in seconds and concurrency",
		fields: {
			delay: {
				shape: "seconds",
				expected: `seconds, up to ${LONGEST_PAUSE_S}`,
				allows: (value) => Number(value) >= 0 && Number(value) <= LONGEST_PAUSE_S,
			},
			concurrency: {
				shape: "count",
				expected: `a whole number from 1 to ${MOST_AT_A_TIME}`,
				allows: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_AT_A_TIME,
			},
		},
	},
	tested: { shape: "flag", needed: true, expected: "true or false: whether it was tried against the live site" },
};
