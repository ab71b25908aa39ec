import type { ActorId } from "../model/document.ts";
import { isKind, type Tag } from "./tags.ts";

/** Bodies and places that are where a thing happens rather than who does it. */
const STATE_LIKE = new Set(["state", "region", "group", "organisation"]);

/**
 * Who are the parties of the event, as this text knows them? The publisher first, then those whom the title names, then
 * those of the first two sentences. Empty but for the publisher where the text names nobody.
 */
export function partiesOf(
	publisher: ActorId,
	title: readonly Tag[],
	opening: readonly Tag[],
	kindOf: (actor: ActorId) => string | undefined,
): readonly ActorId[] {
	const actorsIn = (tags: readonly Tag[], kinds: ReadonlySet<string>): readonly ActorId[] => {
		const persons = tags.filter(isKind("person")).map(({ meaning }) => meaning.actor);
		const actors = tags.filter(isKind("actor")).map(({ meaning }) => meaning.actor);
		return [...new Set([...persons, ...actors])].filter(
			(actor) => actor !== publisher && kinds.has(kindOf(actor) ?? "state"),
		);
	};
	const states = new Set(["state", "region"]);
	const titled = actorsIn(title, states);
	const opened = actorsIn(opening, states);
	const others = titled.length > 0 ? titled : opened.length > 0 ? opened : actorsIn([...title, ...opening], STATE_LIKE);
	return [publisher, ...others];
}
