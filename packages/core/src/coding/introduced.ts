import { languageOf } from "@fissure/languages";
import type { ActorId } from "@fissure/model";

/**
 * Whose is a name that no list of office-holders holds?
 *
 * A name that opens the text (before any "with") is the publisher's own; a name brought in behind it, or later, is the
 * other side's. Null where the text has no other side.
 */
export function introducedBy(
	opening: string,
	publisher: ActorId,
	counterparts: readonly ActorId[],
	language: string,
): (name: string) => ActorId | null {
	const [other] = counterparts;
	const pack = languageOf(language);
	const unspaced = pack?.sentences.unspaced === true;
	return (name) => {
		const surname = unspaced ? name.slice(-3) : (name.split(/\s/).at(-1) ?? name);
		const at = opening.indexOf(unspaced && opening.includes(name) ? name : surname);
		const pattern = pack?.coding?.bringsIn;
		if (at >= 0 && pattern !== undefined && !pattern.test(opening.slice(0, at))) return publisher;
		return other ?? null;
	};
}
