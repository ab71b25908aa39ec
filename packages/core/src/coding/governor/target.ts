import { type ActorId, actorNamed, type Span } from "@fissure/model";
import { isKind, type Tag } from "../clauses/tags.ts";
import type { Governed } from "./scene.ts";

/** Views that are aimed at somebody. */
const AIMED: ReadonlySet<string> = new Set(["directive", "disapproval", "warning"]);

/**
 * At whom is a demand, a disapproval or a warning aimed?
 *
 * The first actor other than the holder behind the word of attitude; `underspecified` where the text only says "all
 * parties concerned", 有关各方, «отдельные страны»; null where nobody is meant or the view is not of that sort.
 */
export function targetOf(
	governed: Governed | null,
	holder: ActorId | "BOTH",
	stretch: Span,
	tags: readonly Tag[],
): ActorId | "underspecified" | null {
	if (governed === null || !AIMED.has(governed.attitude.scale)) return null;
	const from = governed.at.end;
	const isOther = (actor: ActorId | undefined): boolean => actor !== undefined && actor !== holder;
	const named = tags.find(
		({ start, end, meaning }) => start >= from && end <= stretch.end && isOther(actorNamed(meaning)),
	);
	const veiled = tags
		.filter(isKind("hedge"))
		.find(({ start, end, meaning }) => meaning.sort === "agent-deletion" && start >= from - 1 && end <= stretch.end);
	if (veiled !== undefined && (named === undefined || veiled.start < named.start)) return "underspecified";
	return (named === undefined ? undefined : actorNamed(named.meaning)) ?? null;
}
