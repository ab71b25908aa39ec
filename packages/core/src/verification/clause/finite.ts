import { fromPacks, packsAtHand, wordsOfAny } from "@fissure/languages";
import type { FiniteRules } from "@fissure/model";

const RULES: () => readonly FiniteRules[] = fromPacks(() => packsAtHand().flatMap(({ scope }) => scope?.finite ?? []));
const NOUNS = fromPacks(() => wordsOfAny(({ scope }) => scope?.finite.nouns));
/** "Tarvia | withdraws its": behind a capital letter. */
const NAME_BEFORE = /(?:^|[^\p{L}])\p{Lu}[\p{L}'’-]*\s$/u;

const some = (part: "behindName" | "behindSubject" | "opensClause" | "beforeInfinitive", words: string): boolean =>
	RULES().some((rules) => rules[part]?.test(words));

/** «выведет войска»: not where a noun only ends alike. */
const isFiniteAnywhere = (words: string): boolean =>
	RULES().some(({ anywhere }) => anywhere?.test(words)) && !NOUNS().has(/^\p{L}+/u.exec(words)?.[0] ?? "");

/** Does a clause begin with a finite verb that its ending shows? */
export const beginsFiniteClause = (words: string): boolean => some("opensClause", words);

/** "should be | formed through dialogue": a participle behind its auxiliary. */
export const completesPassive = (before: string, words: string): boolean =>
	RULES().some(({ passive }) => passive?.before.test(before) && passive.participle.test(words));

/** Does a word behind a subject look like a finite verb: "burned", «сожгла», 投了? A guess from its ending. */
export const looksFinite = (words: string): boolean => isFiniteAnywhere(`${words} `) || some("behindSubject", words);

/** Do quoted words begin as a finite verb or an infinitive does, though no list has that verb? */
export function beginsFinite(before: string, words: string): boolean {
	if (some("behindName", words)) return NAME_BEFORE.test(before);
	// "plan to | attack ships"; "to | the port" and "to | Tarvia" are no verbs.
	if (some("beforeInfinitive", before)) return !RULES().some(({ noInfinitive }) => noInfinitive?.test(words));
	return isFiniteAnywhere(words);
}
