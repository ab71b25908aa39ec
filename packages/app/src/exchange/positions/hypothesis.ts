import { type Fields, isFields, listOf, textOrNull } from "./given-position.ts";

/** Whether this is an annotation as the programming interface of Hypothesis gives it: in rows, or in an export of its client. */
export const isHypothesis = ({ user, uri, target }: Fields): boolean =>
	typeof user === "string" && typeof uri === "string" && Array.isArray(target);

/**
 * An annotation of Hypothesis as a Web Annotation: tags and text are its bodies, the account is its creator. A reply has no words of its own.
 *
 * - source: https://h.readthedocs.io/en/latest/api-reference/v1 (rows); the JSON export of its client, 2026 (annotations)
 */
export function hypothesisAsAnnotation({ user, uri, text, tags, target, references }: Fields): Fields {
	const [first] = listOf(target).filter(isFields);
	return {
		type: "Annotation",
		creator: { type: "Person", name: accountName(String(user)) },
		...(listOf(references).length > 0 ? { motivation: "replying" } : {}),
		body: [
			...listOf(tags).map((value) => ({ type: "TextualBody", purpose: "tagging", value })),
			...(textOrNull(text) === null ? [] : [{ type: "TextualBody", purpose: "commenting", value: text }]),
		],
		target: { source: uri, selector: first?.selector ?? [] },
	};
}

/** `acct:ana@hypothes.is` is Ana's account; elsewhere than there it is not shortened. */
const accountName = (user: string): string => user.replace(/^acct:/u, "").replace(/@hypothes[.]is$/u, "");
