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

/** What is found in each sentence of a text, and which words that are looked for only beside a concept, there and in its title. */
interface Found {
	readonly tags: readonly (readonly Tag[])[];
	readonly beside: readonly (readonly Tag[])[];
	readonly besideTitle: readonly Tag[];
}

/** The concepts of every sentence: terms found, company present, anchors in reach; the longest of one concept wins. */
export function findConcepts(
	{ tags: sentences, beside, besideTitle }: Found,
	abroad: Abroad,
	date: string | undefined,
): readonly (readonly ConceptHit[])[] {
	const groups = beside.map(anchorsIn);
	const titled = anchorsIn(besideTitle);
	const anywhere = new Set(titled);
	for (const anchors of groups) for (const anchor of anchors) anywhere.add(anchor);
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
		const named = tags.filter(isKind("concept"));
		if (named.length === 0) return NONE;
		const isAbroad = (): boolean => abroad.partied || tags.some((tag) => abroad.isForeign(tag));
		const company = (beside[at] ?? []).filter(isKind("company"));
		const isAnyPresent = (terms: readonly string[]): boolean =>
			terms.length > 0 && company.some(({ meaning }) => terms.includes(meaning.term));
		const hits = named.filter(
			({ meaning: { concept, near, not } }) =>
				(near.length === 0 || isAnyPresent(near)) &&
				!isAnyPresent(not) &&
				grounded(concept, at) &&
				begun(concept) &&
				(!abroad.issues.has(concept.issue ?? "") || isAbroad()),
		);
		return longestOfEach(hits.map(({ start, end, meaning }) => ({ start, end, concept: meaning.concept })));
	});
}

const NONE: readonly ConceptHit[] = [];

function anchorsIn(tags: readonly Tag[]): ReadonlySet<string> {
	const anchors = tags.filter(isKind("anchor"));
	return anchors.length === 0 ? NO_ANCHORS : new Set(anchors.map(({ meaning }) => meaning.group));
}
const NO_ANCHORS: ReadonlySet<string> = new Set();

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
