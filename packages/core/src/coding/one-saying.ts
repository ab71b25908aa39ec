import { BESIDE_RULE, CONCEPT_RULE, conceptsOf, type Grade, type Position, type Span } from "@fissure/model";
import { sideOf } from "./replaced-readings.ts";

/**
 * The positions of one statement, each saying once.
 *
 * Several concepts of an issue may be in the same words: "barriers to trade" are barriers, and trade. What a holder says there to one
 * side is one position, as sure as its surest concept and as strong as the strongest: "a ceasefire without preconditions" is more than a
 * ceasefire. Its rules name every concept, with how that was read, or as beside it where that was not sure. Words within longer ones are the same
 * words, and the longer ones are shown.
 *
 * - out:    in the order in which they were read
 * - silent: on a concept that takes no side beside one that surely does, which then names it. Beside a side of low certainty, which
 *           is no claim, it stays. Two opposite sides stay, for nobody can tell which of them the words mean.
 */
export function eachSayingOnce(positions: readonly Position[]): readonly Position[] {
	if (positions.length < 2) return positions;
	const sayings: Saying[] = [];
	const longestFirst = positions
		.map((position, place) => ({ position, place }))
		.sort((a, b) => lengthOf(b.position.quote) - lengthOf(a.position.quote));
	for (const read of longestFirst) {
		const same = sayings.find(([{ position }]) => isOneSaying(position, read.position));
		if (same === undefined) sayings.push([read]);
		else same.push(read);
	}
	if (sayings.length === positions.length && !positions.some(isWithoutSide)) return positions;
	const merged = sayings.map(mergedOf).sort((a, b) => a.place - b.place);
	return merged.flatMap(({ position }) => {
		if (merged.some((other) => isSaidBy(other.position, position))) return [];
		const beside = merged.filter((other) => isSaidBy(position, other.position));
		return [
			withBeside(
				position,
				beside.flatMap((other) => conceptsOf(other.position)),
			),
		];
	});
}

/** A position with its place among those of the statement. */
interface Read {
	readonly position: Position;
	readonly place: number;
}
/** Those that are one, the longest words first. */
type Saying = [Read, ...Read[]];

const lengthOf = ({ start, end }: Span): number => end - start;

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const isOfOneHolder = (a: Position, b: Position): boolean =>
	a.issue === b.issue && a.holder === b.holder && a.asserter === b.asserter && a.manner === b.manner;

const isOneSaying = (longer: Position, position: Position): boolean =>
	isOfOneHolder(longer, position) &&
	sideOf(longer.stance) === sideOf(position.stance) &&
	isWithin(position.quote, longer.quote);

/** How much of a side a stance is: not read, none, or one. */
const rankOf = (stance: number | null): number => (stance === null ? 0 : stance === 0 ? 1 : 2);

const isWithoutSide = ({ stance }: Position): boolean => rankOf(stance) < 2;

const SURENESS: Readonly<Record<Grade, number>> = { low: 0, medium: 1, high: 2 };
const surenessOf = ({ certainty }: Position): number => SURENESS[certainty ?? "high"];

/** Do the words of the other position take a side for it, so that it says nothing of its own? */
const isSaidBy = (other: Position, position: Position): boolean =>
	rankOf(other.stance) > rankOf(position.stance) &&
	surenessOf(other) > SURENESS.low &&
	isOfOneHolder(other, position) &&
	(isWithin(position.quote, other.quote) || isWithin(other.quote, position.quote));

/** As sure as the surest is, and as strong as the strongest of those that are a claim: all are on one side. */
const mergedOf = (saying: Saying): Read => (saying.length === 1 ? saying[0] : severalMerged(saying));

/** Apart, since few positions are merged and the engine would compile it for all. */
function severalMerged(saying: Saying): Read {
	const [surest, ...others] = saying.toSorted(
		(a, b) =>
			surenessOf(b.position) - surenessOf(a.position) ||
			Math.abs(b.position.stance ?? 0) - Math.abs(a.position.stance ?? 0) ||
			a.place - b.place,
	) as Saying;
	const { position } = surest;
	const isAsClaimed = (other: Position): boolean =>
		surenessOf(other) > SURENESS.low || surenessOf(position) === SURENESS.low;
	const because = position.because.slice();
	const named = new Set(conceptsOf(position));
	for (const { position: other } of others.filter((read) => isAsClaimed(read.position))) {
		if (conceptsOf(other).every((concept) => named.has(concept))) continue;
		for (const concept of conceptsOf(other)) named.add(concept);
		because.push(...other.because.slice(other.because.findIndex((rule) => rule.startsWith(CONCEPT_RULE))));
	}
	const stance = strongestOf([position, ...others.map((read) => read.position).filter(isAsClaimed)]);
	const unsure = others.filter((read) => !isAsClaimed(read.position)).flatMap((read) => conceptsOf(read.position));
	const { quote } = saying.find((read) => read === surest || isAsClaimed(read.position))?.position ?? position;
	return { position: withBeside({ ...position, stance, quote, because }, unsure), place: surest.place };
}

const strongestOf = (positions: readonly Position[]): number | null =>
	positions
		.map(({ stance }) => stance)
		.reduce((most, stance) => (Math.abs(stance ?? 0) > Math.abs(most ?? 0) ? stance : most));

/** Names concepts that are in the words and make no position of their own. */
function withBeside(position: Position, concepts: readonly string[]): Position {
	const own = conceptsOf(position);
	const beside = [...new Set(concepts)].filter((concept) => !own.includes(concept)).map((id) => BESIDE_RULE + id);
	const further = beside.filter((rule) => !position.because.includes(rule));
	return further.length === 0 ? position : { ...position, because: [...position.because, ...further] };
}
