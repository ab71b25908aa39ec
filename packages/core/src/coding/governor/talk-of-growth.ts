import { expressionOfAny } from "@fissure/languages";
import type { AttitudeTag, ClauseWords } from "../clauses/clause-words.ts";
import { type Governed, linkedBy, type Scene } from "./scene.ts";
import { isGiving, ofWays } from "./view-before.ts";

/**
 * "Discussed deepening X", «обсуждены вопросы развития X», "took note of the progress in X": who talks of a thing as growing or
 * getting better leans towards it, as who talks of ways to further it does. Talk of the thing alone is no view, talk of
 * cooperation in it or of ways to give it is neither, and "noted that" only tells.
 *
 * @param all with the words inside the thing's own: "discussed [strengthening the partnership]"
 */
export function talkOfGrowth(scene: Scene, all: ClauseWords, governed: Governed): Governed {
	const { text, own, target } = scene;
	const { attitude, towards, at, link } = governed;
	if (attitude.polarity !== 0) return governed;
	const from = at.end <= target.start ? at.end : own.start;
	if (link === "weak" && all.attitudes.some((tag) => isGiving(tag) && tag.start >= from && tag.end <= target.end))
		return linkedBy("weak", governed, 0);
	if (towards !== 0 || !TALKED_OF.has(link)) return governed;
	const furthers = all.attitudes.filter(
		({ start, end, meaning }) =>
			meaning.attitude.scale === "cooperation" &&
			start >= from &&
			end <= target.end &&
			!NEXT_TOPIC().test(text.slice(end, target.start)),
	);
	const grows = furthers.findLast(isGrowth);
	if (grows !== undefined) return ofWays(scene, grows, governed);
	if (furthers.length > 0) return linkedBy("weak", governed, 0);
	const isTold = scene.attitudes.some(({ start, meaning }) => start === at.start && meaning.attitude.tells === true);
	return isTold ? linkedBy("told", governed) : governed;
}

const TALKED_OF: ReadonlySet<string> = new Set(["object", "far", "predicate"]);

const isGrowth = ({ meaning }: AttitudeTag): boolean => meaning.attitude.grows === true;

/** Between what grows and the thing one more topic begins: "deepening ties and the war in X". */
const NEXT_TOPIC = expressionOfAny(({ coding }) => coding?.nextTopic, "u");
