import { expressionOfAny } from "@fissure/languages";
import type { Document, Draft, LocatedQuotation, Quote, VerificationContext } from "@fissure/model";
import { type MarksIn, readSentence, type SourceSentence, sentencesOf, sourceSentence } from "../clause/sentences.ts";
import type { GapSentences } from "./hidden.ts";
import { turnedBy } from "./inserted.ts";
import type { Insertion, Parties, Turn } from "./insertion.ts";
import { actorsIn } from "./parties.ts";
import { type Gap, insertedAtEnds, isGlued } from "./pieces.ts";
import { holderOf } from "./speakers.ts";
import { subjectReplaced } from "./subjects.ts";

export interface Inserted {
	readonly inserted: string;
	/** The words of the source in whose place, or beside which, it stands. */
	readonly found: Quote;
	readonly turn: Turn;
}

interface Case {
	readonly draft: Draft;
	readonly document: Document;
	readonly located: LocatedQuotation;
	readonly context: VerificationContext;
}

const languagesOf = ({ document, draft }: Case): readonly string[] => [
	...new Set([document.language, draft.document.language]),
];

/** An insertion between two quoted stretches that turns what they say. */
export function insertionIn(
	at: Case,
	{ inserted, found, elided, before, glued }: Gap,
	{ first }: GapSentences,
): Inserted | null {
	if (inserted === "") return null;
	const insertion: Insertion = {
		inserted,
		found: found.exact,
		before: first.read.text.slice(
			Math.max(0, first.at.end - Math.min(LONGEST_BEFORE, before.exact.length)),
			first.at.end,
		),
		replaced: !elided,
		glued,
		parties: partiesOf(at, first, before),
	};
	const turn = turnedBy(insertion, languagesOf(at), at.context.marksIn);
	return turn === null ? null : { inserted, found, turn };
}

/** Kept words before an insertion that can say what it is behind. */
const LONGEST_BEFORE = 80;
/** Words of a source that an insertion at an end of the quotation may take up. */
const LONGEST_BESIDE = 160;

/** Insertions before the first quoted words and behind the last, which may stand for what the source has there. */
export function endInsertions(at: Case): readonly Inserted[] {
	const { quotation, anchor } = at.located;
	const inserted = insertedAtEnds(quotation);
	if (anchor === null || (inserted.first === "" && inserted.last === "")) return [];
	const { document, context } = at;
	const opening = anchor.parts[0] ?? anchor.quote;
	const first = sourceSentence(document, opening, "start", context.marksIn);
	const last = sourceSentence(document, anchor.parts.at(-1) ?? anchor.quote, "end", context.marksIn);
	if (first === null || last === null) return [];
	const { text } = document;
	const quoteAt = (start: number, end: number): Quote => ({
		document: document.id,
		start,
		end,
		exact: text.slice(start, end),
	});
	const from = first.start + first.at.start;
	const to = last.start + last.at.end;
	const before = quoteAt(Math.max(first.start, from - LONGEST_BESIDE), from);
	const behind = quoteAt(to, Math.min(last.end, to + LONGEST_BESIDE));
	const parties = partiesOf(at, first, opening);
	const glued = isGlued(quotation.words, inserted.first);
	const kept = last.read.text.slice(Math.max(last.at.start, last.at.end - LONGEST_BEFORE), last.at.end);
	const ending = awaitsNoun(kept) ? nextWords(behind.exact) : null;
	const turnAt = (own: string, found: string, isGluedOn: boolean, stands: boolean): Turn | null =>
		own === ""
			? null
			: turnedBy(
					{ inserted: own, found, before: stands ? kept : "", replaced: stands, glued: isGluedOn, parties },
					languagesOf(at),
					context.marksIn,
				);
	const atFirst =
		turnAt(inserted.first, before.exact, glued, false) ??
		subjectReplaced(inserted.first, first, parties, context.marksIn);
	const atLast = turnAt(inserted.last, ending ?? behind.exact, false, ending !== null);
	return [
		...(atFirst === null ? [] : [{ inserted: inserted.first, found: before, turn: atFirst }]),
		...(atLast === null ? [] : [{ inserted: inserted.last, found: behind, turn: atLast }]),
	];
}

/** "reported the", "negotiate with", "is ready to": what is inserted behind them stands for what the source has there. */
const awaitsNoun = (kept: string): boolean => BEFORE_NOUN().test(kept);
const BEFORE_NOUN = expressionOfAny(
	({ insertions }) => insertions?.beforeNoun,
	"iu",
	(words) => `(?<!\\p{L})${words}\\s*$`,
);
const nextWords = (behind: string): string | null => /^\s*(?:[\p{L}\p{N}'’-]+\s*){1,4}/u.exec(behind)?.[0] ?? null;

/** Sentences before the quoted ones in which a pronoun's name may stand. */
const SENTENCES_NEAR = 12;
const LONGEST_FIRST_LINE = 160;

function partiesOf({ document, located, context }: Case, sentence: SourceSentence, part: Quote): Parties {
	const holder = holderOf(sentence, part, context.accountOf(document.id));
	const { publisher } = document;
	const claimed = located.attribution?.holder ?? null;
	const own = [publisher ?? claimed, holder].filter((actor) => actor !== null && actor !== "BOTH");
	return {
		own: new Set(own as readonly string[]),
		known: [
			document.title ?? "",
			/^[^\r\n]*/u.exec(document.text.slice(0, LONGEST_FIRST_LINE))?.[0] ?? "",
			located.attribution?.words ?? "",
			located.attribution?.person ?? "",
			...(publisher === null ? [] : [context.nameOf(publisher)]),
		].join("\n"),
		near: () => actorsNear(document, sentence.index, context.marksIn),
	};
}

function actorsNear(document: Document, index: number, marksIn: MarksIn): ReadonlySet<string> {
	const near = sentencesOf(document).slice(Math.max(0, index - SENTENCES_NEAR), index + 1);
	return actorsIn(
		near.map(({ start, end }) => readSentence(document.text.slice(start, end), document.language, marksIn)),
	);
}
