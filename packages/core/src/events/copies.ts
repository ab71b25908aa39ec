import type { Document } from "@fissure/model";

/**
 * Of texts that one publisher has word for word on one day, one: the account is the same, though a case has it from two sources.
 *
 * What is kept is what `isDecided` names, all of it, else the text of the lowest id.
 */
export function withoutCopies(documents: readonly Document[], isDecided: (id: string) => boolean): readonly Document[] {
	const sorted = documents.toSorted(
		(a, b) => Number(isDecided(b.id)) - Number(isDecided(a.id)) || (a.id < b.id ? -1 : 1),
	);
	const kept = new Set<string | null>();
	return sorted.filter((document) => {
		const key = keyOf(document);
		const isFirst = key === null || !kept.has(key);
		kept.add(key);
		return isFirst || isDecided(document.id);
	});
}

/** Null where it is not known whose words these are. */
const keyOf = ({ publisher, language, title = "", date = "", text }: Document): string | null =>
	publisher === null
		? null
		: [publisher, language, date.slice(0, 10), title, text]
				.map((part) => part.replaceAll(/\s+/gu, " ").trim())
				.join("\n");
