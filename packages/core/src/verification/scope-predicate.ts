import { sourceOfAny } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { verbsIn } from "./governing-clause-verbs.ts";
import { beginsFinite, completesPassive } from "./scope-finite.ts";
import type { ReadSentence } from "./scope-sentences.ts";

/** Words that hold a verb, that follow one who acts or an auxiliary, or that begin as a finite verb does. */
export const isPredicate = (read: ReadSentence, at: Span): boolean =>
	verbsIn(read).some(({ start, end }) => end > at.start && start < at.end) ||
	followsSubject(read, at) ||
	completesPassive(read.text.slice(Math.max(0, at.start - 20), at.start), read.text.slice(at.start, at.end)) ||
	beginsFinite(read.text.slice(Math.max(0, at.start - 40), at.start), read.text.slice(at.start, at.end));

const CLAUSE_OPENS = new RegExp(
	`(?:^|[,，;；:]|(?<!\\p{L})(?:${sourceOfAny(({ insertions }) => insertions?.subjects.that)}))\\s*(?:(?:${sourceOfAny(({ scope }) => scope?.clauses.article)})\\s)?$`,
	"iu",
);
const ACTS: ReadonlySet<string> = new Set(["actor", "person", "joint", "pronoun", "first-person"]);

/** "…, Kestria [lifts the blockade]": a name that alone opens the clause acts. */
function followsSubject({ text, marks, words }: ReadSentence, at: Span): boolean {
	const gapTo = (from: number): boolean => from <= at.start && /^\s*$/.test(text.slice(from, at.start));
	if (words.some(({ kind, end }) => (kind === "future" || kind === "modality" || kind === "demand") && gapTo(end)))
		return true;
	return marks.some(
		(mark) =>
			ACTS.has(mark.kind) &&
			!(mark.kind === "actor" && mark.form === "adjective") &&
			gapTo(mark.end) &&
			CLAUSE_OPENS.test(text.slice(Math.max(0, mark.start - 12), mark.start)),
	);
}
