import type { Concept, Span } from "@fissure/model";
import { eachOf, noneOf } from "../../documents/gathered.ts";
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

/** What the terms of a text may ask for. */
interface Surroundings {
	/** The anchors of each sentence, those of the title, and all of both. */
	readonly groups: readonly ReadonlySet<string>[];
	readonly titled: ReadonlySet<string>;
	readonly anywhere: ReadonlySet<string>;
	readonly abroad: Abroad;
	readonly date: string | undefined;
}

/** The concepts of every sentence: terms found, company present, anchors in reach; the longest of one concept wins. */
export function findConcepts(
	{ tags: sentences, beside, besideTitle }: Found,
	abroad: Abroad,
	date: string | undefined,
): readonly (readonly ConceptHit[])[] {
	const groups = eachOf(beside, anchorsIn);
	const titled = anchorsIn(besideTitle);
	const anywhere = new Set(titled);
	for (const anchors of groups) for (const anchor of anchors) anywhere.add(anchor);
	const surroundings: Surroundings = { groups, titled, anywhere, abroad, date };
	return eachOf(sentences, (tags, at) => {
		const named = tags.filter(isKind("concept"));
		return named.length === 0 ? NONE : conceptsOf(named, at, tags, beside[at] ?? [], surroundings);
	});
}

const NONE = noneOf<ConceptHit>();

function conceptsOf(
	named: readonly ConceptTag[],
	at: number,
	tags: readonly Tag[],
	beside: readonly Tag[],
	surroundings: Surroundings,
): readonly ConceptHit[] {
	const { abroad } = surroundings;
	let isAbroad = abroad.partied ? true : null;
	const hits: ConceptHit[] = [];
	for (let place = 0; place < named.length; place++) {
		const {
			start,
			end,
			meaning: { concept, near, not },
		} = named[place] as ConceptTag;
		if (near.size > 0 && !isAnyPresent(near, beside)) continue;
		if (not.size > 0 && isAnyPresent(not, beside)) continue;
		if (concept.needs !== null && !isGrounded(concept.needs, at, surroundings)) continue;
		if (concept.since !== null && !hasBegun(concept.since, surroundings.date)) continue;
		if (abroad.issues.has(concept.issue ?? "")) {
			isAbroad ??= tags.some((tag) => abroad.isForeign(tag));
			if (!isAbroad) continue;
		}
		hits.push({ start, end, concept });
	}
	return hits.length < 2 ? hits : longestOfEach(hits);
}

type ConceptTag = Tag & { readonly meaning: Extract<Tag["meaning"], { readonly kind: "concept" }> };

function isAnyPresent(terms: ReadonlySet<string>, beside: readonly Tag[]): boolean {
	for (let at = 0; at < beside.length; at++) {
		const { meaning } = beside[at] as Tag;
		if (meaning.kind === "company" && terms.has(meaning.term)) return true;
	}
	return false;
}

function isGrounded(
	{ anchor, within }: NonNullable<Concept["needs"]>,
	at: number,
	{ groups, titled, anywhere }: Surroundings,
): boolean {
	if (within === "document") return anywhere.has(anchor);
	if (within === "sentence") return groups[at]?.has(anchor) ?? false;
	for (let back = Math.max(0, at - NEAR); back <= at; back++) if (groups[back]?.has(anchor)) return true;
	return titled.has(anchor) || (at + 1 < groups.length && groups[at + 1]?.has(anchor) === true);
}

/** An undated text is read as one of today. */
const hasBegun = (since: string, date: string | undefined): boolean =>
	date === undefined || date >= since.slice(0, date.length);

function anchorsIn(tags: readonly Tag[]): ReadonlySet<string> {
	let anchors: Set<string> | null = null;
	for (let at = 0; at < tags.length; at++) {
		const { meaning } = tags[at] as Tag;
		if (meaning.kind === "anchor") anchors = (anchors ?? new Set()).add(meaning.group);
	}
	return anchors ?? NO_ANCHORS;
}
const NO_ANCHORS: ReadonlySet<string> = new Set();

const longestOfEach = (hits: readonly ConceptHit[]): readonly ConceptHit[] =>
	hits.filter(
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
