import { type ActorId, actorNamed, type Mark, type Span } from "@fissure/model";
import { clauseAround } from "../clause/parts.ts";
import { type MarksIn, type ReadSentence, type SourceSentence, sentencesOf } from "../clause/sentences.ts";

/** Whom the draft has the quoted words be about, and whom the source names. */
export interface Retargeted {
	readonly code: "object-changed" | "target-supplied";
	readonly drafted: ActorId;
	readonly found: readonly ActorId[];
}

/**
 * Does the draft aim a quoted reproach or demand at somebody else than the source?
 *
 * The name between a word of reproach or demand and the quotation ("accuses A of …", "called on A to …") must be in the sentence of the source or in
 * one beside it. Where the source names others it is another's reproach; where it names nobody ("certain states"), the name
 * is the draft's.
 */
export function retargeted(own: ReadSentence, at: Span, source: SourceSentence, marksIn: MarksIn): Retargeted | null {
	const drafted = accusedBefore(own, at);
	if (drafted === null || actorsBeside(source, marksIn).has(drafted)) return null;
	const holder = source.document.publisher;
	const found = [...actorsOf(source.read.marks)].filter((actor) => actor !== holder);
	if (found.length > 0) return { code: "object-changed", drafted, found };
	const veiled = source.read.marks.some((mark) => mark.kind === "hedge" && mark.sort === "agent-deletion");
	return veiled && drafted !== holder ? { code: "target-supplied", drafted, found } : null;
}

function accusedBefore(own: ReadSentence, at: Span): ActorId | null {
	const clause = clauseAround(own, at);
	const reproaches = [
		...own.words.filter(({ kind }) => kind === "accusing"),
		...own.marks.filter(
			(mark) =>
				mark.kind === "demand" ||
				(mark.kind === "attitude" && (mark.scale === "disapproval" || mark.scale === "directive")),
		),
	].filter(({ start, end }) => start >= clause.start && end <= at.start);
	const last = Math.max(-1, ...reproaches.map(({ end }) => end));
	if (last === -1) return null;
	const named = own.marks.filter(
		(mark) => mark.start >= last && mark.end <= at.start && (mark.kind === "actor" || mark.kind === "person"),
	);
	const actors = actorsOf(named);
	// Of two names nobody can tell here which is meant.
	return actors.size === 1 ? ([...actors][0] ?? null) : null;
}

const actorsOf = (marks: readonly Mark[]): ReadonlySet<ActorId> =>
	new Set(marks.flatMap((mark) => actorNamed(mark) ?? []));

/** A pronoun's name is in the sentence before; a name may be brought in with the sentence after. */
function actorsBeside({ document, index }: SourceSentence, marksIn: MarksIn): ReadonlySet<ActorId> {
	const beside = sentencesOf(document).slice(Math.max(0, index - 2), index + 2);
	return new Set(
		beside.flatMap(({ start, end }) => [...actorsOf(marksIn(document.text.slice(start, end), document.language))]),
	);
}
