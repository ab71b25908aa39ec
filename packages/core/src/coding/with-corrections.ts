import type { Account, Correction, PersonReading } from "@fissure/model";
import {
	type Mention,
	PERSON_RULE,
	type Position,
	quoteOf,
	readingOf,
	type SentenceSpan,
	type Statement,
	withoutVersion,
} from "@fissure/model";
import { inTextOrder, isConceptRule, isJustSame, overlap, placed, sentenceOf, sideOf } from "./replaced-readings.ts";
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
		account.positions.map(placed),
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
		if (old !== null && isJustSame(old, position)) {
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
	return {
		...account,
		sentences,
		statements,
		positions: positions.toSorted(inTextOrder),
		mentions: mentions.toSorted(inTextOrder),
	};
}

/** Of whatever version. */
const isOf = (coder: string, other: string): boolean => withoutVersion(coder) === withoutVersion(other);

function readAs(
	reading: PersonReading,
	person: string,
	quote: Position["quote"],
	old: Position | null,
	statement: number,
): Position {
	const { issue, note } = reading;
	const concepts = old?.issue === issue ? old.because.filter(isConceptRule) : [];
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
	const isSameDirection = old !== null && sideOf(old.stance) === sideOf(stance);
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
