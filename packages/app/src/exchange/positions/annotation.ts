import { createHash } from "node:crypto";
import { isProgram, nameOfCoder } from "@fissure/core";
import { pick, READING_FIELDS } from "@fissure/model";
import type { ExportedPosition } from "@fissure/store";
import type { CodePoints } from "./code-points.ts";

export const ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** What the body of a position says beyond the words of the standard; each a term of ours. */
const BODY_FIELDS = [
	...READING_FIELDS,
	...["status", "verb", "because", "codebook", "document", "sha256", "certainty"],
] as const;

const NAMESPACE = "urn:fissure:";

/** The published context, and the terms of ours, none of which it has. */
export const CONTEXT = [
	ANNOTATION_CONTEXT,
	Object.fromEntries(["Position", ...BODY_FIELDS].map((term) => [term, `${NAMESPACE}${term}`])),
] as const;

/** Characters of text on either side of the words, as everywhere in Fissure. */
const AROUND = 32;

/**
 * A position as a W3C Web Annotation: the words with their place, where they stand, and what was read in them.
 *
 * - unit: places are counted in Unicode code points, as the standard has it
 */
export function annotationOf({ entry, source, coded }: ExportedPosition, points: CodePoints, id: string) {
	const { quote, document } = entry;
	const { text, sha256, capturedAt } = source;
	return {
		id,
		type: "Annotation",
		motivation: "classifying",
		created: coded.at,
		creator: agentOf(entry.coder),
		generator: { type: "Software", name: "Fissure" },
		body: [
			{ type: "TextualBody", purpose: "classifying", format: "text/plain", value: entry.issue },
			{
				// The standard takes a body of a type of our own as a resource, which must have a name.
				id: `${id}:body`,
				type: "Position",
				...pick({ ...entry, document: document.id, sha256 }, BODY_FIELDS),
			},
			...(entry.note === null
				? []
				: [{ type: "TextualBody", purpose: "commenting", format: "text/plain", value: entry.note }]),
		],
		target: {
			type: "SpecificResource",
			source: sourceOf(document.url, sha256),
			...(isInstant(capturedAt) ? { state: { type: "TimeState", sourceDate: capturedAt } } : {}),
			selector: [
				{ type: "TextQuoteSelector", exact: quote.exact, ...surroundings(text, quote.start, quote.end) },
				{ type: "TextPositionSelector", start: points.ofUnit(quote.start), end: points.ofUnit(quote.end) },
			],
		},
	};
}

const agentOf = (coder: string) => ({ type: isProgram(coder) ? "Software" : "Person", name: nameOfCoder(coder) });

/** Where it can be read, else what names its bytes. */
export const sourceOf = (url: string | null, sha256: string): string =>
	url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : `${NAMESPACE}sha256:${sha256}`;

const isInstant = (at: string | null): at is string =>
	at !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([.]\d+)?Z$/.test(at);

/** Text before and after; half of a character is none. */
export const surroundings = (text: string, start: number, end: number) => ({
	prefix: text.slice(Math.max(0, start - AROUND), start).replace(/^[\uDC00-\uDFFF]/, ""),
	suffix: text.slice(end, end + AROUND).replace(/[\uD800-\uDBFF]$/, ""),
});

/** The same position always has the same name; of two that are alike in all this, the second has a number too. */
export function annotationNames(): (position: ExportedPosition) => string {
	let document = "";
	let given = new Map<string, number>();
	return ({ entry, source }) => {
		if (entry.document.id !== document) {
			document = entry.document.id;
			given = new Map();
		}
		const { quote, coder, codebook } = entry;
		const read = READING_FIELDS.map((field) => entry[field]);
		const fields = [source.sha256, document, quote.start, quote.end, ...read, coder, codebook];
		const hash = createHash("sha256").update(JSON.stringify(fields)).digest("hex").slice(0, NAME_DIGITS);
		const count = (given.get(hash) ?? 0) + 1;
		given.set(hash, count);
		return `${NAMESPACE}position:${hash}${count === 1 ? "" : `-${count}`}`;
	};
}

/** Hexadecimal digits that tell a billion positions apart. */
const NAME_DIGITS = 32;
