import { foldText } from "@fissure/languages";
import type { ActorId, Denial } from "@fissure/model";
import { dayNumber, dayOf, daysApart } from "../documents/days.ts";

/** A position that may be what is denied. */
export interface DeniedPosition {
	readonly issue: string;
	readonly holder: ActorId;
	readonly asserter: ActorId;
	readonly stance: number | null;
	/** The sentence that states it. */
	readonly sentence: { readonly document: string; readonly start: number; readonly exact: string };
	/** Concepts of the codebook that the sentence names. */
	readonly concepts: readonly string[];
	readonly document: { readonly publisher: ActorId | null; readonly date: string | null };
}

/** Whose denial, and when. */
export interface Denier {
	readonly publisher: ActorId | null;
	readonly date: string | null;
}

/** Days after which nobody denies what was said without naming its day. */
const MOST_DAYS = 30;
/** The first day on which words may have been said that a text of this ISO day denies without naming their day. */
export const deniedSince = (day: string): string => dayOf((dayNumber(day) ?? 0) - MOST_DAYS);

/** Letters of quoted words that are no mere name. */
const FEWEST_LETTERS = 12;

export interface Denied<Position extends DeniedPosition> {
	readonly position: Position;
	readonly because: readonly string[];
}

/**
 * Which position is it that a sentence denies or takes back?
 *
 * A denial is of what others state, a withdrawal of one's own. The sentence must name what the position is about, or quote it; and whose
 * words they are: by name, by the day on which they were said, or by quoting them. Unless it quotes them, others' words must be about the
 * denier.
 *
 * - silent: null where nothing fits, and where positions of two sentences or of two kinds fit
 */
export function deniedAmong<Position extends DeniedPosition>(
	denial: Denial,
	denier: Denier,
	positions: readonly Position[],
): Denied<Position> | null {
	const fitting = positions.flatMap((position) => {
		const because = reasonsFor(denial, denier, position);
		return because === null ? [] : [{ position, because }];
	});
	const quoting = fitting.filter(({ because }) => because.includes(QUOTED));
	const found = quoting.length > 0 ? quoting : fitting;
	const sentences = new Set(found.map(({ position: { sentence } }) => `${sentence.document} ${sentence.start}`));
	const [first, ...others] = found;
	if (first === undefined || sentences.size > 1) return null;
	const isOne = others.every(
		({ position }) => position.issue === first.position.issue && position.holder === first.position.holder,
	);
	return isOne ? first : null;
}

const QUOTED = "the same words";

/** Why the two belong together; null where they do not. */
function reasonsFor(
	{ kind, concepts, actors, quoted, dates }: Denial,
	{ publisher, date }: Denier,
	{ holder, asserter, sentence, concepts: about, document }: DeniedPosition,
): readonly string[] | null {
	if (publisher === null || date === null || document.date === null || document.date > date) return null;
	const isOwn = asserter === publisher || document.publisher === publisher;
	if (isOwn !== (kind === "withdrawal")) return null;
	const said = foldText(sentence.exact);
	const isQuoted = quoted.some((words) => words.length >= FEWEST_LETTERS && said.includes(foldText(words)));
	const shared = concepts.filter((concept) => about.includes(concept));
	const isDated = dates.includes(document.date);
	const isNamed = !isOwn && document.publisher !== null && actors.includes(document.publisher);
	if (!isQuoted && shared.length === 0) return null;
	// What others say of themselves may be called untrue, but only its words say that it is meant.
	if (!isQuoted && !isOwn && holder !== publisher) return null;
	const days = daysApart(document.date, date);
	const isSoon = days !== null && days <= MOST_DAYS;
	if (isQuoted ? !(isSoon || isDated || isNamed) : !(isDated || (isNamed && isSoon))) return null;
	return [
		...(isQuoted ? [QUOTED] : []),
		...(shared.length > 0 ? ["the same matter"] : []),
		...(isNamed ? ["it names the publisher"] : []),
		...(isDated ? ["it names the day"] : []),
	];
}
