import { CONCEPT_RULE, type Grade, type Position } from "@fissure/model";
import { PERSON_RULE } from "./with-corrections.ts";

/** Ways of finding the speaker by which the words are most often given to the wrong side. */
const LOOSE_HOLDERS = /\.(?:carry-over|pronoun|turn|introduced-speaker)$/u;
/** Readings of an attitude that a word in the sentence most often turns around. */
const LOOSE_READINGS = /^(?:disapproval|warning)$|-negated$/u;
/** Readings that were right most often, of words in the speaker's own name. */
const FIRM_READINGS: ReadonlySet<string> = new Set([
	"support",
	"directive",
	"report",
	"name-carries-stance",
	"no-attitude",
]);

/**
 * How sure is the program of a position?
 *
 * By the rules that made it: how the holder was found, and how the stance was read. What a person put down is sure.
 *
 * - out: `high`, `medium` or `low`
 */
export function certaintyOf({ because, manner }: Pick<Position, "because" | "manner">): Grade {
	if (because.some((rule) => rule.startsWith(PERSON_RULE))) return "high";
	const concept = because.findIndex((rule) => rule.startsWith(CONCEPT_RULE));
	const holder = because[0] ?? "";
	const reading = because[concept + 1] ?? "";
	const isLooseHolder = LOOSE_HOLDERS.test(holder);
	if (LOOSE_READINGS.test(reading) || (isLooseHolder && manner === "counterpart")) return "low";
	return !isLooseHolder && manner === "own" && FIRM_READINGS.has(reading) ? "high" : "medium";
}
