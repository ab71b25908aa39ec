import { expressionOfAny } from "@fissure/languages";
import { reachIn } from "../clauses/reach-in.ts";
import { doerOf } from "../clauses/simple-clause.ts";
import { isRole } from "../clauses/tags.ts";
import { type Governed, plainAttitude, type Scene } from "./scene.ts";
import { mayBe } from "./whose.ts";

/** From the verb to what it brings about. */
const ACT_REACH = 60;

/** "the practice of imposing X": nobody in particular does it. */
const OF = expressionOfAny(
	({ coding }) => coding?.ownerBehind,
	"u",
	(words) => String.raw`\s(?:${words})\s*$`,
);

/**
 * "We have imposed X", "Norland will introduce X": no word of attitude, yet who brings a thing about wants it.
 *
 * - silent: where the holder himself is not named before the verb, where it is denied or only possible
 */
export function ownAct(scene: Scene): Governed | null {
	const { text, clause, own, words, target, language } = scene;
	const act = words
		.ofRole("enacts")
		.findLast(({ start, end }) => start >= own.start && end <= target.start && target.start - end <= ACT_REACH);
	if (act === undefined || /[,;:()]/.test(text.slice(act.end, target.start))) return null;
	if (OF().test(text.slice(own.start, act.start))) return null;
	const isBent = ["negation", "conditional"] as const;
	const { negation } = reachIn(language);
	if (
		isBent.some((role) =>
			words
				.ofRole(role)
				.some(({ start, end }) => start >= own.start && end <= target.start && act.start - end <= negation),
		)
	)
		return null;
	const doer = doerOf(text, own, act, words, language);
	if (doer === null || doer.kind === "others") return null;
	const isSelf =
		doer.kind === "actor"
			? doer.beside === clause.holder || mayBe(doer.actor, doer.at, clause.holder, words)
			: words.doers.some((tag) => tag.start === doer.at.start && isRole(tag, "first_person", "own_side"));
	if (!isSelf) return null;
	const verb = text.slice(act.start, act.end);
	return {
		attitude: plainAttitude({ verb, scale: "cooperation", rung: 5, polarity: 1 }),
		towards: 1,
		at: { start: act.start, end: act.end },
		link: "object",
	};
}
