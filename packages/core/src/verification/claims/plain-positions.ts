import { expressionOfAny } from "@fissure/languages";
import { type Account, type Position, readingsByConcept } from "@fissure/model";
import { overlap } from "../draft/own-words.ts";
import { sentenceAround, signed } from "./draft-readings.ts";

/** On other scales (demands, offers, reports) the verb alone does not say for or against what. */
const PLAIN: ReadonlySet<string> = new Set(["support", "disapproval"]);
/** Stances that no verb of the clause words, and holders taken over from a sentence before. */
const INDIRECT = /^name-carries-stance$|carry-over$/u;

/**
 * Is a position worded so plainly that it can be held against somebody?
 *
 * A verb for or against the thing, without a condition, of a holder named in the clause, in a sentence that does not lean to
 * the other pole as well.
 */
export function isPlain(position: Position, account: Account): boolean {
	const { stance, manner, because } = position;
	if (stance === null || Math.abs(stance) < 1 || manner === "counterpart") return false;
	if (readingsByConcept({ because }).every((rules) => rules.some((rule) => INDIRECT.test(rule)))) return false;
	const attitude = account.statements[position.statement]?.attitude ?? null;
	if (attitude === null || attitude.polarity === 0 || attitude.conditional || !PLAIN.has(attitude.scale)) return false;
	if (tellsClause(position.quote.exact, attitude.verb)) return false;
	const sentence = sentenceAround(account, position.quote);
	return !account.positions.some(
		(other) =>
			other.issue === position.issue && signed(other.stance) === -signed(stance) && overlap(other.quote, sentence),
	);
}

const CLAUSE = expressionOfAny(
	({ quoting }) => quoting?.clause,
	"u",
	(words) => `^,?\\s+${words}(?!\\p{L})`,
);
/** "Underscoring that …" stresses a clause, and says nothing of the thing within it. */
const tellsClause = (words: string, verb: string): boolean => {
	const at = words.indexOf(verb);
	return at !== -1 && CLAUSE().test(words.slice(at + verb.length));
};
