import { languageOf } from "@fissure/languages";
import type { Account, ActorId, Document, Quote, Span } from "@fissure/model";
import { clauseParts, isOblique } from "../clause/parts.ts";
import { isFar } from "../clause/reach.ts";
import { type MarksIn, type SourceSentence, sentenceIndex, sentencesOf } from "../clause/sentences.ts";
import { actorAt } from "../clause/stance.ts";
import type { Gap } from "./pieces.ts";

export type Holder = ActorId | "BOTH";

/** Who is said to hold the words: as coded, else as the clause around them names its subject. */
export function holderOf(sentence: SourceSentence, part: Quote, account: Account | null): Holder | null {
	const shared = (quote: Span): number => Math.min(quote.end, part.end) - Math.max(quote.start, part.start);
	const statements = (account?.statements ?? []).filter(({ quote }) => shared(quote) > 0);
	if (statements.length > 0)
		return statements.reduce((best, next) => (shared(next.quote) > shared(best.quote) ? next : best)).holder;
	const parts = clauseParts(sentence.read, sentence.at);
	return parts === null ? null : actorAt(sentence.read, parts.subject);
}

/** Does another speaker begin in what was left out? Either a turn of a transcript, or the second holder named as one who acts. */
export function speakerChanges(
	document: Document,
	{ found }: Gap,
	[first, second]: readonly [Holder | null, Holder | null],
	sameSentence: boolean,
	marksIn: MarksIn,
): boolean {
	if (hasTurn(document, found)) return true;
	if (first === null || second === null || first === second) return false;
	// Who is named in the quoted words themselves is hidden from nobody.
	const read = {
		text: found.exact,
		language: document.language,
		marks: marksIn(found.exact, document.language),
		words: [],
	};
	return read.marks.some((mark) => {
		// Within one sentence a name acts on what follows it; further off it may be anything.
		if (sameSentence && isFar(read.text.slice(mark.end), 2, 3)) return false;
		if (mark.kind === "joint") return second === "BOTH";
		const named = (mark.kind === "actor" && mark.form !== "adjective") || mark.kind === "person";
		return named && mark.actor === second && !isOblique(read, mark.start) && !isPossessive(read.text, mark.end);
	});
}

const isPossessive = (text: string, end: number): boolean => /^['’]s?(?!\p{L})/u.test(text.slice(end, end + 3));

function hasTurn(document: Document, { start, end }: Span): boolean {
	const turn = languageOf(document.language)?.sentences.turn;
	if (turn === undefined) return false;
	const sentences = sentencesOf(document);
	for (let at = Math.max(0, sentenceIndex(sentences, start)); at < sentences.length; at++) {
		const sentence = sentences[at] as Span;
		if (sentence.start >= end) return false;
		const sticky = new RegExp(turn.source, turn.flags);
		sticky.lastIndex = sentence.start;
		if (sentence.start >= start && sticky.test(document.text)) return true;
	}
	return false;
}
