import type { ActorId } from "@fissure/model";

/** Words that bring in the other side in a readout's opening: "met with", «с», 同. */
const BRINGS_IN: Readonly<Record<string, RegExp>> = {
	en: /\b(?:with|to|by|of|and)\b/,
	ru: /(?:^|\s)(?:с|со|между|и)\s/u,
	zh: /[同与会和]/,
};

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
	return (name) => {
		const surname = language === "zh" ? name.slice(-3) : (name.split(/\s/).at(-1) ?? name);
		const at = opening.indexOf(language === "zh" && opening.includes(name) ? name : surname);
		const pattern = BRINGS_IN[language];
		if (at >= 0 && pattern !== undefined && !pattern.test(opening.slice(0, at))) return publisher;
		return other ?? null;
	};
}
