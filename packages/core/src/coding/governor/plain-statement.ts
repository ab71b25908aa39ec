import { languageOf } from "@fissure/languages";
import { type ActorId, actorNamed, type LanguageCode, type Span } from "@fissure/model";
import type { ClauseWords } from "../clauses/clause-words.ts";
import type { Governed } from "./scene.ts";

/**
 * Does a clause say nothing but that its holder is for or against this thing: "we no longer recognise X"?
 *
 * The holder opens the clause as its subject, at most three words later stands the word of attitude, then at most a determiner
 * and an adjective, then the name, which ends its noun phrase: "we reject the X process" is of another thing.
 */
export function isPlainStatement(
	text: string,
	clause: Span & { readonly holder: ActorId | "BOTH" },
	words: ClauseWords,
	{ attitude, at, link }: Governed,
	name: Span,
	language: LanguageCode,
): boolean {
	const rules = languageOf(language);
	// "Recognise X" furthers it weakly; "no longer recognise X" is as plain as "reject X".
	const isView = link === "object" || (link === "weak" && attitude.negated);
	if (rules?.objects === undefined || !isView || !VIEWS.has(attitude.scale)) return false;
	const unspaced = rules.sentences.unspaced === true;
	const { determiners, aside, joining } = rules.objects;
	if (at.end > name.start) return false;
	const between = text.slice(at.end, name.start);
	const adjectives = wordsIn(between).filter((word) => !determiners.has(word));
	if (/[^\p{L}\s]/u.test(between) || adjectives.length > 1 || (unspaced && between !== "")) return false;
	if (!isOpenedByHolder(text, clause, words, at, unspaced)) return false;
	const rest = text.slice(name.end, name.end + REACH);
	const [next] = wordsIn(rest);
	return ENDS.test(rest) || (next !== undefined && /^\s/u.test(rest) && (aside.has(next) || joining.has(next)));
}

/** Words that take a side by themselves; who demands, offers or warns may mean another thing beside the one named. */
const VIEWS: ReadonlySet<string> = new Set(["support", "disapproval"]);

function isOpenedByHolder(
	text: string,
	{ start, holder }: Span & { readonly holder: ActorId | "BOTH" },
	{ all }: ClauseWords,
	verb: Span,
	unspaced: boolean,
): boolean {
	const subject = all.findLast(
		({ end, meaning }) =>
			end <= verb.start &&
			(actorNamed(meaning) === holder || (meaning.kind === "role" && meaning.role === "first_person")),
	);
	if (subject === undefined) return false;
	const between = text.slice(subject.end, verb.start);
	if (/[^\p{L}\s'’]/u.test(between) || lengthOf(between, unspaced) > MOST_BETWEEN) return false;
	const opening = text.slice(start, Math.max(start, subject.start)).split(BREAK).at(-1) ?? "";
	return lengthOf(opening, unspaced) <= MOST_BEFORE;
}

/** Words, or letters where words are not spaced. */
const lengthOf = (text: string, unspaced: boolean): number => (unspaced ? text.trim().length : wordsIn(text).length);
/** "do not any longer", "and the". */
const MOST_BETWEEN = 3;
const MOST_BEFORE = 2;

const BREAK = /[,.;:!?，。；：！？、“"]/u;
const REACH = 30;
const ENDS = /^["”»’」』]?\s*(?:[.,;:!?…。，；：！？、)\]】）]|$)/u;
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
