import { createRequire } from "node:module";
import { DOCUMENT_KINDS, isEvery, readSpan } from "@fissure/core";
import type { Node, ParsedNode, Scalar, YAMLMap } from "yaml";
import { yaml } from "./yaml.ts";

/** What may be in one field of a source file. */
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
	every: {
		shape: "text",
		expected: "how often it is checked, such as 6h or 1d (10m to 30d)",
		allows: (value) => isEvery((readSpan(String(value)) ?? 0) / 60),
	},
	tested: { shape: "flag", needed: true, expected: "true or false: whether it was tried against the live site" },
};

/** What is wrong with one node of a file. */
export interface Complaint {
	readonly message: string;
	/** Where in the text. */
	readonly offset: number;
}

/** Everything wrong with these fields of a file, in the order of the file. */
export function checkFields(map: YAMLMap, fields: Fields, within: string): readonly Complaint[] {
	const { isScalar } = yaml();
	const complaints: Complaint[] = [];
	const present = new Set<string>();
	for (const { key, value } of map.items) {
		const name = isScalar(key) ? String(key.value) : "";
		const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
		present.add(name);
		if (field === undefined) {
			const known = Object.keys(fields).join(", ");
			complaints.push(complain(key as Node, `Expected in ${within} one of ${known}, got "${shown(name)}"`));
		} else complaints.push(...checkValue(value as ParsedNode | null, field, { name, map }));
	}
	for (const [name, { needed, expected }] of Object.entries(fields)) {
		if (needed === true && !present.has(name))
			complaints.push(complain(map, `Expected "${name}" in ${within} (${expected}), got none`));
	}
	return complaints;
}

interface Place {
	readonly name: string;
	readonly map: YAMLMap;
}

function checkValue(node: ParsedNode | null, field: Field, place: Place): readonly Complaint[] {
	const wrong = (at: Node | null, got: string): readonly Complaint[] => [
		complain(at ?? place.map, `Expected under "${place.name}" ${field.expected}, got ${got}`),
	];
	const { isMap, isScalar, isSeq } = yaml();
	const { shape, fields = {} } = field;
	if (shape === "object") return isMap(node) ? checkFields(node, fields, `"${place.name}"`) : wrong(node, kindOf(node));
	if (shape === "objects") {
		const parts = isSeq(node) ? node.items : [node];
		return parts.flatMap((part) =>
			isMap(part) ? checkFields(part as YAMLMap, fields, `"${place.name}"`) : wrong(part as Node | null, kindOf(part)),
		);
	}
	const values = shape === "texts" && isSeq(node) ? node.items : [node];
	if (values.length === 0) return wrong(node, "an empty list");
	return values.flatMap((value) => {
		const got = isScalar(value) ? value.value : undefined;
		return allowed(got, field) ? [] : wrong(value as Node | null, isScalar(value) ? `"${shown(got)}"` : kindOf(value));
	});
}

function allowed(value: unknown, { shape, allows = () => true }: Field): boolean {
	if (shape === "flag") return typeof value === "boolean";
	if (shape === "seconds" || shape === "count") return typeof value === "number" && allows(value);
	return typeof value === "string" && value.trim() !== "" && allows(value);
}

const complain = (node: Node, message: string): Complaint => ({ message, offset: node.range?.[0] ?? 0 });

const shown = (value: unknown): string => String(value).slice(0, 80);

function kindOf(node: unknown): string {
	const { isMap, isSeq } = yaml();
	return isMap(node) ? "fields" : isSeq(node) ? "a list" : "nothing";
}

const SELECTOR_FIELDS = new Set(["item", "link", "title", "date", "body"]);

interface BadSelector {
	readonly selector: string;
	/** Where in the text. */
	readonly offset: number;
}

/** The first selector of a file that the reader of pages does not understand; null where it understands all. */
export function firstBadSelector(source: YAMLMap): BadSelector | null {
	const { parseHTML } = createRequire(import.meta.url)("linkedom") as typeof import("linkedom");
	const { document } = parseHTML("<!doctype html><html><body><p>Any</p></body></html>");
	const { isScalar, visit } = yaml();
	let bad: BadSelector | null = null;
	const check = ({ value, range }: Scalar): void => {
		try {
			document.querySelector(String(value));
		} catch {
			bad = { selector: String(value).slice(0, 80), offset: range?.[0] ?? 0 };
		}
	};
	visit(source, {
		Pair: (_, { key, value }) => {
			if (!isScalar(key) || !SELECTOR_FIELDS.has(String(key.value))) return undefined;
			visit(value as Scalar, { Scalar: (_key, node) => check(node) });
			return bad === null ? visit.SKIP : visit.BREAK;
		},
	});
	return bad;
}
