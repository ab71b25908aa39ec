import type { Concept } from "@fissure/model";
import type { Governed } from "./scene.ts";

/** A verb from this rung up makes an explicit stance an intensified one (codebook scale). */
const INTENSE_RUNG = 7;
/** A verb up to this rung only leans. */
const LEANING_RUNG = 2;

/**
 * What stance does the clause take on the concept's issue, −3 … +3?
 *
 * A name that carries its stance keeps it. A view for or against the thing is read along the concept's pole. Mere talk
 * is 0, talk of cooperation not read. Without any attitude the concept's own default holds; without a default the answer is
 * null: not read. Where a thing has one side only, a view on the other is a misreading and no stance.
 */
export function readStance(concept: Concept, governed: Governed | null): number | null {
	const stance = stanceOf(concept, governed);
	return stance !== null && concept.sign !== undefined && stance * concept.sign < 0 ? null : stance;
}

function stanceOf(concept: Concept, governed: Governed | null): number | null {
	if (concept.fixed !== null) return concept.fixed;
	if (governed === null) return concept.stance;
	const { attitude, towards, link } = governed;
	// "They keep up X": where most speak against a thing, who tells that others further it complains of that.
	if (link === "others")
		return towards === 1 && Math.sign(concept.stance ?? 0) === -concept.pole ? concept.stance : null;
	if (link === "circumstance" || link === "apart") return concept.stance;
	// "Threats such as X", "the harm of X": what nobody wants does the harm, and does not suffer it.
	if (link === "complaint" && concept.pole === -1) return concept.stance;
	if (link === "settled") return concept.stance ?? (concept.pole === -1 ? 2 : null);
	if (towards === 0) return attitude.polarity !== 0 ? concept.stance : link === "weak" ? null : 0;
	// A topic without poles, of which most say no more than its name: that there is a view does not tell on which side.
	if (concept.pole === 0) return concept.stance || null;
	// "The growth of X": where most speak of a thing in one way, so does one who says no more; else nothing is said.
	if (link === "weak" && (concept.stance === null || Math.sign(concept.stance) === -concept.pole))
		return attitude.polarity === 0 ? null : concept.stance;
	return concept.pole * towards * sizeOf(governed);
}

/** Not to oppose a thing is at most to lean towards it. */
function sizeOf({ attitude: { scale, rung, negated, conditional, intensified }, towards }: Governed): 1 | 2 | 3 {
	if (negated && scale === "disapproval" && towards > 0) return 1;
	if (intensified || rung >= INTENSE_RUNG) return 3;
	return conditional || rung <= LEANING_RUNG ? 1 : 2;
}
