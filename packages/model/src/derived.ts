import { pick } from "./base/fields.ts";
import { type ActorId, type FindingKind, READING_FIELDS } from "./base/vocabulary.ts";
import type { Finding, FindingStanding, Slot, Wording } from "./findings/finding.ts";
import type { EvidenceLink } from "./judgments/judgment.ts";
import type { IssueReviews } from "./positions/ledger.ts";
import type { Position } from "./positions/position.ts";
import type { Document, Quote, Span } from "./texts/document.ts";

// What follows from a noun alone. Nothing here loads a schema: these run at every start.

export const quoteOf = (document: Pick<Document, "id" | "text">, { start, end }: Span): Quote => ({
	document: document.id,
	start,
	end,
	exact: document.text.slice(start, end),
});

/** What is read in the words, without their place. */
export const readingOf = (position: Pick<Position, (typeof READING_FIELDS)[number]>) => pick(position, READING_FIELDS);

export const quoteLink = (quote: Quote): EvidenceLink => ({ kind: "quote", quote });

/** The family of absences: one text carries what another does not. Only of these can one ask how usual a silence is. */
const ABSENCES: ReadonlySet<FindingKind> = new Set(["omission", "unconfirmed-attribution", "claimed-agreement"]);
export const isAbsence = ({ kind }: Pick<Finding, "kind">): boolean => ABSENCES.has(kind);

/** Whom a name or a person found in a text stands for; undefined for what is neither. */
export const actorNamed = (found: { readonly kind: string; readonly actor?: ActorId }): ActorId | undefined =>
	found.kind === "actor" || found.kind === "person" ? found.actor : undefined;

/** Begins the rule that names the concept a position was read from. */
export const CONCEPT_RULE = "concept:";
/** Of a reading against the usual: the clause says that alone. One is misread at times; where it is said again it is a turn. */
export const PLAIN_RULE = "plainly-said";

/** Ends the rule of a holder who is only called the owner of something: "Kestria's support for X". */
export const OWNER_RULE = ".possessor";
export const isOnlyOwner = ({ because }: Pick<Position, "because">): boolean =>
	because.some((rule) => rule.endsWith(OWNER_RULE));

/** Begins the rule that names a concept in the words of a position whose side was read from others: it takes no side there. */
export const BESIDE_RULE = "beside:";

/** The concepts that a position was read from; its rules name them. */
export const conceptsOf = ({ because }: Pick<Position, "because">): readonly string[] =>
	because.flatMap((rule) => (rule.startsWith(CONCEPT_RULE) ? [rule.slice(CONCEPT_RULE.length)] : []));

/** All concepts that the words of a position name, also those that take no side there. */
export const conceptsNamed = ({ because }: Pick<Position, "because">): readonly string[] =>
	because.flatMap((rule) => {
		const prefix = [CONCEPT_RULE, BESIDE_RULE].find((start) => rule.startsWith(start));
		return prefix === undefined ? [] : [rule.slice(prefix.length)];
	});

/**
 * How was a position read from each of its concepts? The rules of its clause with those of one concept, a list for each; the
 * surest first.
 *
 * Where several things in the same words take one side, they make one position, and each may do so by rules of its own.
 *
 * - out: all rules as one list where they name no concept, or one
 */
export function readingsByConcept({ because }: Pick<Position, "because">): readonly (readonly string[])[] {
	const starts = because.flatMap((rule, at) => (rule.startsWith(CONCEPT_RULE) ? [at] : []));
	if (starts.length < 2) return [because];
	const ofClause = because.slice(0, starts[0]);
	return starts.map((start, at) => [...ofClause, ...because.slice(start, starts[at + 1])]);
}

/** The sentence with what is in its slots called as `nameOf` calls it; the same name is said once. */
export const sentenceOf = ({ words, slots }: Wording, nameOf: (slot: Slot) => string): string =>
	words.replace(SLOT, (_, name: string, one?: string, several?: string) => {
		const names = [...new Set((slots[name] ?? []).map(nameOf))];
		if (one !== undefined) return names.length === 1 ? one : (several ?? one);
		return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
	});
const SLOT = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/gu;

/** The names of the slots that a sentence has. */
export const slotsIn = (words: string): readonly string[] => [...words.matchAll(SLOT)].map(([, name = ""]) => name);

/** A person rejected the finding, or muted its issue: it is in no list unless it is asked for. */
export const isLeftOut = (found: Pick<FindingStanding, "verdict" | "muted"> | null): boolean =>
	found !== null && (found.verdict?.decision === "rejected" || found.muted);

/** Reviews of one issue from which on their share says something of the issue. */
const LEAST_REVIEWED = 5;

/** Were so many positions on an issue rejected that muting it is offered? */
export function offersMute({
	accepted,
	corrected,
	rejected,
	muted,
}: Omit<IssueReviews, "issue" | "offersMute">): boolean {
	const reviewed = accepted + corrected + rejected;
	return !muted && reviewed >= LEAST_REVIEWED && 2 * rejected > reviewed;
}

/** Where words stand, without the words. */
interface Place {
	readonly document: string;
	readonly start: number;
	readonly end: number;
}

/** The note of a person with the words that deny a position, as a brief cites them: "Said by the ministry [@text#120-180]". */
export const noteWithDenial = (note: string | null, by: Place | null): string | null => {
	const cited = by === null ? "" : `[@${by.document}#${by.start}-${by.end}]`;
	const said = [note?.trim() ?? "", cited].filter(Boolean).join(" ");
	return said === "" ? null : said;
};

const CITED = /\s*\[@([^\s[\]#]+)#(\d+)-(\d+)\]\s*$/u;

/** The way back: the words that a note cites at its end, and the note without them. */
export function denialInNote(note: string | null): { readonly by: Place | null; readonly note: string | null } {
	const found = CITED.exec(note ?? "");
	if (note === null || found === null) return { by: null, note };
	const [, document = "", start = "", end = ""] = found;
	const rest = note.slice(0, found.index);
	return { by: { document, start: Number(start), end: Number(end) }, note: rest === "" ? null : rest };
}
