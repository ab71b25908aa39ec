import { languageOf } from "@fissure/languages";
import type { LanguageCode, Mark, Span } from "@fissure/model";
import type { KnownWords, NamedActor } from "./signs.ts";

/** How far words are apart that belong to each other, in letters; a third of it where words are written without spaces. */
const REACH = {
	/** Two parts of one word: "anti-Norlandic". */
	joined: 2,
	/** A word before a name, or behind it, and the name: a space, an article. */
	beside: 6,
	/** An adjective and its noun: "Norlandic transport planes". */
	noun: 18,
	/** An owner and the act that is its own: "Norland's repeated provocations". */
	own: 12,
	/** A subject and what is said of it. */
	subject: 60,
};
const UNSPACED = 1 / 3;

/** What decides how names are read in a language. */
export interface NameReading {
	/** How a name ends that owns what follows; null where no ending tells. */
	readonly possessive: RegExp | null;
	readonly reach: Readonly<typeof REACH>;
}

export function nameReading(code: LanguageCode): NameReading {
	const language = languageOf(code);
	const scale = language?.sentences.unspaced === true ? UNSPACED : 1;
	const reach = Object.fromEntries(Object.entries(REACH).map(([name, letters]) => [name, letters * scale]));
	return { possessive: language?.coding?.possessive ?? null, reach: reach as typeof REACH };
}

/**
 * Which actors are named in a sentence beside the one who holds it, and which of them is said to act?
 *
 * - in:     the words and marks of the sentence, in order of place
 * - out:    `acts` behind a word such as "by" or "condemn", or as owner of an act that is judged; `bears` behind a word such as "against",
 *           as object of a word that judges, or as owner of what is held dear; `names` where neither is plain
 * - silent: on bodies in which all sit, such as the council itself
 */
export function othersIn(
	text: string,
	{ words, marks }: KnownWords,
	isOther: (actor: string) => boolean,
	{ possessive, reach }: NameReading,
): readonly NamedActor[] {
	const isBehind = (name: Span, letters: number, ...roles: readonly string[]): boolean =>
		words.some(({ role, end }) => roles.includes(role) && end <= name.start && name.start - end < letters);
	const isBefore = (name: Span, letters: number, ...roles: readonly string[]): boolean =>
		words.some(({ role, start }) => roles.includes(role) && start >= name.end && start - name.end < letters);
	const isCouncil = (name: Span): boolean =>
		words.some(({ role, start, end }) => role === "council" && start < name.end && end > name.start);
	const partOf = (mark: NameMark, before: NamedActor | undefined): NamedActor["part"] => {
		const isAdjective = mark.kind === "actor" && mark.form === "adjective";
		const isPossessive =
			possessive !== null && [1, 2].some((last) => possessive.test(text.slice(mark.end - last, mark.end)));
		const isObject = isBehind(mark, reach.beside, "grave", "bad");
		const owns = (...roles: readonly string[]): boolean =>
			isBefore(mark, isAdjective ? reach.noun : reach.own, ...roles);
		if (isBehind(mark, reach.joined, "anti") || isBefore(mark, reach.beside, "matters")) return "bears";
		if (isBehind(mark, reach.beside, "by", "disapproves")) return "acts";
		if (isBefore(mark, isAdjective ? reach.noun : reach.beside, "held")) return "bears";
		if (isObject && !isAdjective) return "bears";
		if ((isAdjective || isPossessive) && owns("grave", "measures")) return "acts";
		if (isBehind(mark, reach.beside, "offices")) return "names";
		if (isObject || isBehind(mark, reach.beside, "toward")) return "bears";
		if (possessive === null && owns("grave")) return "acts";
		// "between Norland and Kestria"
		return before?.part === "bears" && mark.start - before.end < reach.beside ? "bears" : "names";
	};
	const others: NamedActor[] = [];
	for (const mark of marks) {
		if (!isName(mark) || !isOther(mark.actor) || isCouncil(mark)) continue;
		const { actor, start, end } = mark;
		others.push({ actor, start, end, part: partOf(mark, others.at(-1)) });
	}
	return others;
}

type NameMark = Extract<Mark, { readonly kind: "actor" | "person" }>;
const isName = (mark: Mark): mark is NameMark => mark.kind === "actor" || mark.kind === "person";

/**
 * Whom does a sentence judge?
 *
 * - out: who is said to act, the one nearest to the judging word; else the first that is named before it; else the first that is named
 */
export function targetAmong(others: readonly NamedActor[], judging: Span | null): NamedActor | null {
	const at = judging?.start ?? 0;
	const acting = others.filter(({ part }) => part === "acts");
	if (acting.length > 0)
		return acting.reduce((best, other) => (Math.abs(other.start - at) < Math.abs(best.start - at) ? other : best));
	const named = others.filter(({ part }) => part === "names");
	return named.find(({ end }) => end <= at) ?? named[0] ?? null;
}

/** Is it plain that this actor is the one who is judged? It acts, or is the only one of whom the judging word can be said. */
export function isPlainTarget(
	target: NamedActor,
	others: readonly NamedActor[],
	judging: Span,
	{ words, marks }: KnownWords,
	{ reach }: NameReading,
): boolean {
	if (target.part === "acts") return true;
	// "We defended Norland": it is the object.
	if (marks.some(({ kind, end }) => kind === "first-person" && end <= target.start)) return false;
	// "Norland supports the fight against aggression": what is judged is another's.
	if (words.some(({ role, start }) => role === "eases" && start >= target.end && start < judging.start)) return false;
	const able = new Set(others.filter(({ part }) => part !== "bears").map(({ actor }) => actor));
	return able.size === 1 && target.end <= judging.start && judging.start - target.end < reach.subject;
}
