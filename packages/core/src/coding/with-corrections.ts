import type { Account, Correction, PersonReading } from "@fissure/model";
import {
	conceptsOf,
	type Mention,
	PERSON_RULE,
	type Position,
	quoteOf,
	READING_FIELDS,
	readingOf,
	type SentenceSpan,
	type Span,
	type Statement,
	withoutVersion,
} from "@fissure/model";
import { supersededBy } from "./superseded.ts";

/**
 * The account as persons have corrected it: what they replaced is gone, what they read is in its place.
 *
 * A reading that a person accepted stays as it is, and says so. The statement behind a replaced position stays, since words that were said remain said. A statement of the person's takes
 * over its object, and its attitude where the person reads it in the same direction.
 *
 * - silent: on corrections of what this account does not read, beyond the persons' own positions
 */
export function withCorrections(account: Account, corrections: readonly Correction[]): Account {
	if (corrections.length === 0) return account;
	const replacing = corrections.filter(({ replaces }) => replaces !== null && isOf(account.coder, replaces.coder));
	const taken = supersededBy(
		replacing.flatMap(({ replaces }) => replaces ?? []),
		account.positions.map(({ quote, ...read }) => ({ ...read, start: quote.start, end: quote.end })),
	);
	const replacedBy = new Map([...taken].map(([place, at]) => [replacing[at], account.positions[place]]));
	const statements: Statement[] = [...account.statements];
	const sentences: SentenceSpan[] = [...account.sentences];
	const mentions: Mention[] = [...account.mentions];
	const positions: Position[] = account.positions.filter((_, place) => !taken.has(place));
	for (const correction of corrections) {
		const { position, person } = correction;
		if (position === null) continue;
		const old = replacedBy.get(correction) ?? null;
		if (old !== null && isAccepted(old, position)) {
			const { certainty: _, ...read } = old;
			const note = position.note === null ? {} : { note: position.note };
			positions.push({ ...read, ...note, because: [...old.because, personRule(person)] });
			continue;
		}
		const sentence = sentenceOf(sentences, position);
		const paragraph = sentences[sentence]?.paragraph ?? 0;
		const quote = quoteOf(account.document, position);
		positions.push(readAs(position, person, quote, old, statements.length));
		statements.push(statementOf(position, person, old, account, { quote, sentence, paragraph }));
		// A person who reads a position on an issue says that the text touches it.
		if (!mentions.some((mention) => mention.issue === position.issue && overlap(mention.quote, position)))
			mentions.push({ issue: position.issue, concept: position.issue, quote, paragraph });
	}
	const inOrder = (a: { readonly quote: Span }, b: { readonly quote: Span }): number => a.quote.start - b.quote.start;
	return {
		...account,
		sentences,
		statements,
		positions: positions.toSorted(inOrder),
		mentions: mentions.toSorted(inOrder),
	};
}

/** The person reads just this. */
const isAccepted = ({ quote, ...old }: Position, read: PersonReading): boolean =>
	quote.start === read.start && quote.end === read.end && READING_FIELDS.every((field) => old[field] === read[field]);

/** Of whatever version. */
const isOf = (coder: string, other: string): boolean => withoutVersion(coder) === withoutVersion(other);

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The place of the sentence that the words are in; where they are in none, they become one. */
export function sentenceOf(sentences: SentenceSpan[], { start, end }: Span): number {
	const known = sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);
	if (known >= 0) return known;
	sentences.push({ start, end, paragraph: 0 });
	return sentences.length - 1;
}

function readAs(
	reading: PersonReading,
	person: string,
	quote: Position["quote"],
	old: Position | null,
	statement: number,
): Position {
	const { issue, note } = reading;
	const concepts = old?.issue === issue ? old.because.filter((rule) => conceptsOf({ because: [rule] }).length > 0) : [];
	return {
		...readingOf(reading),
		...{ quote, statement },
		status: "asserted",
		because: [...concepts, personRule(person)],
		...(note === null ? {} : { note }),
	};
}

/** `person:Ana`, once. */
const personRule = (person: string): string => (person.startsWith(PERSON_RULE) ? person : `${PERSON_RULE}${person}`);

function statementOf(
	{ holder, asserter, manner, stance }: PersonReading,
	person: string,
	old: Position | null,
	{ statements }: Account,
	place: Pick<Statement, "quote" | "sentence" | "paragraph">,
): Statement {
	const said = old === null ? undefined : statements[old.statement];
	const isSameDirection = old !== null && directionOf(old.stance) === directionOf(stance);
	return {
		agentless: false,
		hedges: [],
		target: null,
		object: { concepts: [], actors: [], numbers: [] },
		...said,
		...{ holder, asserter, manner },
		...place,
		attitude: isSameDirection ? (said?.attitude ?? null) : null,
		because: [...(said?.because ?? []), personRule(person)],
	};
}

export const directionOf = (stance: number | null): number | null => (stance === null ? null : Math.sign(stance));
