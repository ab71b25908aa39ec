import { expressionOfAny, languageOf } from "@fissure/languages";
import { reachIn } from "../clauses/reach-in.ts";
import { doerOf } from "../clauses/simple-clause.ts";
import { type Governed, plainAttitude, type Scene, stretchStart } from "./scene.ts";
import { mayBe } from "./whose.ts";

/** "not" alone tells a reader nothing: "not supply" does. Chinese negations bring their verb with them. */
const withItsVerb = (words: string, length: number): string =>
	/^\p{L}+\s+\p{L}+/u.exec(words)?.[0] ?? words.slice(0, length);

/** "stressed that he cannot open X": the refusal right before its own words outweighs a word that only furthers. */
export const refusedRightBefore = (scene: Scene): Governed | null =>
	scene.negations.some(({ end }) => /^\s+$/.test(scene.text.slice(end, scene.target.start)))
		? bareNegation(scene, true)
		: null;

const ONLY_REACH = 24;
const ONLY_BEHIND = expressionOfAny(
	({ coding }) => coding?.onlyBehind,
	"iu",
	(words) => String.raw`^\s+(?:${words})(?!\p{L})`,
);

/** "does not seek X", 不寻求X: no verb of attitude, yet the speaker turns the thing down. */
export function bareNegation(
	{ text, clause, own, words, negations, target, language }: Scene,
	anybody = false,
): Governed | null {
	const reach = reachIn(language).negation;
	const negation = negations.findLast(
		({ start, end }) => start >= own.start && end <= target.start && target.start - end <= reach,
	);
	// "does not seek X only for": what is denied is that it is all.
	if (ONLY_BEHIND().test(text.slice(target.end, target.end + ONLY_REACH))) return null;
	if (negation === undefined || /[,，]/.test(text.slice(negation.end, target.start))) return null;
	// 主张对话，不加入X: between commas the verb alone, of who has the floor. 敦促某方…，不参加X: of whom it is demanded.
	const opens =
		languageOf(language)?.coding?.unspaced?.unwilling.test(text.slice(negation.start, negation.end)) === true &&
		stretchStart(text, own.start, negation.start) === negation.start;
	const doer = opens ? null : doerOf(text, own, negation, words, language);
	if (
		(doer === null && !opens && !anybody) ||
		doer?.kind === "others" ||
		(doer?.kind === "actor" && !mayBe(doer.actor, doer.at, clause.holder, words))
	)
		return null;
	const verb = withItsVerb(text.slice(negation.start, target.start), negation.end - negation.start);
	const attitude = plainAttitude({ verb, scale: "disapproval", rung: 4, polarity: -1 }, true);
	return {
		attitude,
		towards: -1,
		at: { start: negation.start, end: negation.end },
		link: opens ? "object" : "negation",
	};
}
