import { type ActorId, type Document, type Lexicon, marksIn, unlistedNames } from "@fissure/core";
import { isName } from "@fissure/model";

/** Both sides of an event together. */
const BOTH: ActorId = "BOTH";

/**
 * Which listed actor do these words name: a code, whatever its letter case, or a name of an actor or office-holder, in any of its forms in
 * the language? Null where they name none or several, and where they say more than a name.
 */
export function listedActor(words: string, language: string, lexicon: Lexicon): ActorId | null {
	const asked = words.trim();
	if (asked === "") return null;
	const isAsked = (id: ActorId): boolean => id.toUpperCase() === asked.toUpperCase();
	const byCode = [BOTH, ...lexicon.data.actors.actors.map(({ id }) => id)].find(isAsked);
	if (byCode !== undefined) return byCode;
	const found = marksIn(asked, language, lexicon).flatMap((mark) =>
		(mark.kind === "actor" || mark.kind === "person") && mark.start === 0 && mark.end === asked.length
			? mark.actor
			: [],
	);
	const [actor = null, ...others] = new Set(found);
	return others.length === 0 ? actor : null;
}

/**
 * Whom does a coder of this text mean by a name? One of these parties by its code, a listed actor, or a name of no list that the text has: with
 * two capitalised words or more, or capitalised within a sentence.
 *
 * - silent: null for other words, and for names of no list in a script without capital letters
 * - cost:   the text is searched for names once, when a first name is on no list
 */
export function actorsOfText(
	{ text, language }: Document,
	parties: readonly ActorId[],
	lexicon: Lexicon,
): (name: string) => ActorId | null {
	const own = new Set(parties);
	let unlisted: ReadonlySet<string> | undefined;
	return (name) => {
		const words = name.trim();
		if (own.has(words)) return words;
		const listed = listedActor(words, language, lexicon);
		if (listed !== null || !isName(words)) return listed;
		unlisted ??= new Set(
			unlistedNames(text, marksIn(text, language, lexicon))
				.filter((one) => /\s/u.test(one.name) || isWithinSentence(text, one.start))
				.map((one) => one.name),
		);
		return unlisted.has(words) ? words : null;
	};
}

const isWithinSentence = (text: string, at: number): boolean => /[\p{L}\p{N},]\s*$/u.test(text.slice(0, at).slice(-3));
