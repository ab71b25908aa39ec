import { type ActorId, actorNamed } from "@fissure/model";
import { eachOf } from "../../documents/gathered.ts";
import type { Tag } from "../clauses/tags.ts";

/**
 * 萨方 may be the side of several states. Where none of them is party to the event, it is the one that the text named last; where it
 * has named none yet, the one that it names later; where it names none, the word stays open.
 *
 * - in:  the tags of each sentence, and those of the title, which is read first
 * - out: the same without the readings that are ruled out
 */
export function sidesNamedLast(
	sentences: readonly (readonly Tag[])[],
	title: readonly Tag[],
	isParty: (actor: ActorId) => boolean,
): readonly (readonly Tag[])[] {
	// Most texts have no such word.
	if (!sentences.some((tags) => tags.some((tag) => sideOf(tag) !== null))) return sentences;
	let names = 0;
	const namedAt = new Map<ActorId, number>();
	const all = new Set<ActorId>();
	for (const tags of [title, ...sentences])
		for (const { meaning } of certainly(tags)) {
			const actor = actorNamed(meaning);
			if (actor !== undefined) all.add(actor);
		}
	const isRuledOut = (side: ActorId | null, readings: readonly ActorId[]): boolean => {
		if (side === null || readings.some(isParty)) return false;
		const last = Math.max(...readings.map((one) => namedAt.get(one) ?? 0));
		return last > 0 ? namedAt.get(side) !== last : !all.has(side) && readings.some((one) => all.has(one));
	};
	const keptOf = (tags: readonly Tag[]): readonly Tag[] => {
		const kept: Tag[] = [];
		for (const tag of tags) {
			const side = sideOf(tag);
			const readings = side === null ? NONE : readingsAt(tag.start, tags);
			const isOpen = readings.length > 1;
			if (!(isOpen && isRuledOut(side, readings))) kept.push(tag);
			const named = isOpen ? undefined : actorNamed(tag.meaning);
			if (named !== undefined) namedAt.set(named, ++names);
		}
		return kept.length === tags.length ? tags : kept;
	};
	keptOf(title);
	return eachOf(sentences, keptOf);
}

const NONE: readonly ActorId[] = [];

/** Whose side a word may be. */
function readingsAt(start: number, tags: readonly Tag[]): readonly ActorId[] {
	const readings: ActorId[] = [];
	for (const tag of tags) {
		const side = tag.start === start ? sideOf(tag) : null;
		if (side !== null) readings.push(side);
	}
	return readings;
}

/** The tags without sides that may be several states': those name nobody for sure. */
export const certainly = (tags: readonly Tag[]): readonly Tag[] =>
	tags.filter(
		(tag) =>
			sideOf(tag) === null ||
			!tags.some((other) => other !== tag && other.start === tag.start && ![null, sideOf(tag)].includes(sideOf(other))),
	);

const sideOf = ({ meaning }: Tag): ActorId | null =>
	meaning.kind === "actor" && meaning.form === "side" ? meaning.actor : null;
