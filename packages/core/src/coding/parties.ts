import type { ActorId } from "@fissure/model";
import { isKind, type Tag } from "./tags.ts";

/** Kinds of actor that are sides of their own, and whose naming makes a matter one between states. */
export const STATES: ReadonlySet<string> = new Set(["state", "region"]);
/** Bodies and movements are parties only where no state is. */
const WITH_BODIES: ReadonlySet<string> = new Set([...STATES, "group", "organisation"]);

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
	const titled = actorsIn(title, STATES);
	const opened = actorsIn(opening, STATES);
	const others =
		titled.length > 0 ? titled : opened.length > 0 ? opened : actorsIn([...title, ...opening], WITH_BODIES);
	return [publisher, ...others];
}
