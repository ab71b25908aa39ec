import type { ConceptHit } from "./find-concepts.ts";

/** Of two objects named together ("Syria and Iraq") what is said is said of both; characters between them. */
const TOGETHER = 12;
/** "a political solution in Orvena": a name further behind is of another thought. */
const RIGHT_BEHIND = 16;

/**
 * "Discussed Orvena and affirmed the unity of Kestria": the same words are of each object of a pattern that the sentence names.
 * They are of the one named nearest before them or right behind, and of those named together with it; of all where none is.
 */
export function ofNearestObject(hits: readonly ConceptHit[]): readonly ConceptHit[] {
	const ofObjects = hits.filter((hit) => namesOf(hit, hits).length > 0);
	if (ofObjects.length < 2) return hits;
	return hits.filter((hit) => {
		if (!ofObjects.includes(hit)) return true;
		const rivals = ofObjects.filter(({ start, end }) => start === hit.start && end === hit.end);
		const nearest = Math.min(...rivals.map((rival) => distanceOf(rival, hits)));
		return nearest === Infinity || distanceOf(hit, hits) - nearest <= TOGETHER;
	});
}

/** The names of the object that a concept is of: its own begins with theirs. */
const namesOf = ({ concept }: ConceptHit, hits: readonly ConceptHit[]): readonly ConceptHit[] =>
	hits.filter((name) => name.concept.issue === concept.issue && concept.id.startsWith(`${name.concept.id}-`));

/** To the nearest of them, in characters; no number where all are far behind. */
const distanceOf = (hit: ConceptHit, hits: readonly ConceptHit[]): number =>
	Math.min(
		...namesOf(hit, hits).map(({ start, end }) => {
			if (end <= hit.start) return hit.start - end;
			return start < hit.end || start - hit.end <= RIGHT_BEHIND ? Math.max(0, start - hit.end) : Infinity;
		}),
	);
