import type { Concept, Span } from "@fissure/model";
import { isKind, type Tag } from "./tags.ts";

/** A concept of the codebook in a sentence, with the company that its term asks for. */
export interface ConceptHit extends Span {
	readonly concept: Concept;
}

/** What makes a matter one between states. */
export interface Abroad {
	/** Issues that count only between states. */
	readonly issues: ReadonlySet<string>;
	/** Another state is party to the text. */
	readonly partied: boolean;
	readonly isForeign: (tag: Tag) => boolean;
}

/** How many sentences back an anchor may stand and still ground a term: "near" in the codebook. */
const NEAR = 2;

/** The concepts of every sentence: terms found, company present, anchors in reach; the longest of one concept wins. */
export function findConcepts(
	sentences: readonly (readonly Tag[])[],
	title: readonly Tag[],
	abroad: Abroad,
	date: string | undefined,
): readonly (readonly ConceptHit[])[] {
	const groups = sentences.map((tags) => new Set(tags.filter(isKind("anchor")).map(({ meaning }) => meaning.group)));
	const titled = new Set(title.filter(isKind("anchor")).map(({ meaning }) => meaning.group));
	const anywhere = new Set([...titled, ...groups.flatMap((set) => [...set])]);
	const grounded = ({ needs }: Concept, at: number): boolean => {
		if (needs === null) return true;
		if (needs.within === "document") return anywhere.has(needs.anchor);
		if (needs.within === "sentence") return groups[at]?.has(needs.anchor) ?? false;
		for (let back = 0; back <= NEAR; back++) if (groups[at - back]?.has(needs.anchor)) return true;
		return titled.has(needs.anchor) || (groups[at + 1]?.has(needs.anchor) ?? false);
	};
	// An undated text is read as one of today.
	const begun = ({ since }: Concept): boolean =>
		since === null || date === undefined || date >= since.slice(0, date.length);
	return sentences.map((tags, at) => {
		const foreign = abroad.partied || tags.some((tag) => abroad.isForeign(tag));
		const company = new Set(tags.filter(isKind("company")).map(({ meaning }) => meaning.term));
		const present = (term: string): boolean => company.has(term);
		const hits = tags
			.filter(isKind("concept"))
			.filter(
				({ meaning: { concept, near, not } }) =>
					(near.length === 0 || near.some(present)) &&
					!not.some(present) &&
					grounded(concept, at) &&
					begun(concept) &&
					(foreign || !abroad.issues.has(concept.issue ?? "")),
			);
		return longestOfEach(hits.map(({ start, end, meaning }) => ({ start, end, concept: meaning.concept })));
	});
}

function longestOfEach(hits: readonly ConceptHit[]): readonly ConceptHit[] {
	return hits.filter(
		(hit, at) =>
			!hits.some(
				(other, index) =>
					other.concept === hit.concept &&
					index !== at &&
					other.start <= hit.start &&
					other.end >= hit.end &&
					(other.end - other.start > hit.end - hit.start || index < at),
			),
	);
}
