import { expressionOfAny, fromPacks, packsAtHand } from "@fissure/languages";
import type {
	Draft,
	DraftCheck,
	DraftProblem,
	LocatedQuotation,
	Quote,
	SentenceSpan,
	Span,
	VerificationContext,
} from "@fissure/model";
import { sentencesOf } from "../clause/sentences.ts";
import { overlap, raise } from "../draft/own-words.ts";

const ABOUT = {
	id: "joined",
	version: 1,
	question: "Are words quoted as one that the source has in two places?",
	codes: { "joined-blocks": "error", "joined-sentences": "error" },
} as const;

/**
 * Are words quoted as one that the source has in two places?
 *
 * What ends with a paragraph, an item or a cell does not go on in the next; and “We keep the ships,” he said, “in the bay” is one sentence of
 * his.
 *
 * - out:    `joined-blocks`: quoted words go over the end of a paragraph that ends no sentence (an error; a warning where what follows may go on
 *   with it); `joined-sentences` (error): two quotations that the draft gives as one sentence are in two sentences of the source
 * - silent: where the draft has the end of the paragraph too; behind the end of a sentence; where the second begins a sentence of its own, in
 *   the draft or in the source; on words that are in the source more than once
 */
export const joined: DraftCheck = {
	...ABOUT,
	check: (draft, context) =>
		context.quotations.flatMap((located, index) => [
			...overBlocks(draft, located, index, context),
			...overSentences(draft, located, index, context),
		]),
};

const ENDED = /[.!?…。！？:：;；,，、—–-]["'”’»」』)\]）*_]*$/u;
const GOES_ON = /^[\s"“«]*\p{Ll}/u;

function overBlocks(
	draft: Draft,
	located: LocatedQuotation,
	index: number,
	context: VerificationContext,
): readonly DraftProblem[] {
	const { quotation, anchor } = located;
	if (anchor === null || /[\n\r]/u.test(quotation.words) || !anchor.parts.some(({ exact }) => exact.includes("\n")))
		return [];
	const document = context.sources.find(({ id }) => id === anchor.quote.document);
	if (document === undefined || joinIn(anchor.parts, sentencesOf(document)) === null) return [];
	// Only a text that can be coded is judged; nearly all quotations need not wait for that.
	const sentences = context.accountOf(document.id)?.sentences;
	const join = sentences === undefined ? null : joinIn(anchor.parts, sentences);
	if (join === null) return [];
	const { first, rest } = join;
	const message = `The quotation joins “${clipped(first.slice(-40))}” and “${clipped(rest)}”, which the source has in two paragraphs, items or cells; quote them apart`;
	return [
		raise(draft, ABOUT, {
			code: "joined-blocks",
			span: quotation,
			quotation: index,
			message,
			evidence: [anchor.quote],
			...(GOES_ON.test(rest) ? { severity: "warning" as const } : {}),
		}),
	];
}

/** The first place where a sentence without an end is followed by another, a line further. */
function joinIn(
	parts: readonly Quote[],
	sentences: readonly SentenceSpan[],
): { readonly first: string; readonly rest: string } | null {
	for (const part of parts) {
		const inside = sentences.filter((sentence) => overlap(sentence, part));
		for (const [at, sentence] of inside.entries()) {
			const next = inside[at + 1];
			if (next === undefined) break;
			const first = part.exact.slice(0, Math.max(0, sentence.end - part.start)).trimEnd();
			const between = part.exact.slice(Math.max(0, sentence.end - part.start), Math.max(0, next.start - part.start));
			if (!between.includes("\n") || first === "" || ENDED.test(first)) continue;
			return { first, rest: part.exact.slice(next.start - part.start) };
		}
	}
	return null;
}

const clipped = (words: string): string => {
	const line = words.replace(/\s+/gu, " ").trim();
	return line.length > 40 ? `${line.slice(0, 40).trimEnd()}…` : line;
};

/** All that stands between two halves of a sentence that somebody says. */
const LONGEST_ASIDE = 80;
const TELLS = fromPacks(() => packsAtHand().flatMap(({ sources }) => sources?.tells ?? []));
const ASIDE = /^[^\n.!?。！？;；:：]*(?:[,，]|[,，]?[ \t]*[—–])[ \t]*$/u;
const BEGINS_CLAUSE = expressionOfAny(
	({ scope }) => scope?.clauses.and,
	"iu",
	(words) => `^(?:${words})(?!\\p{L})`,
);

function overSentences(
	draft: Draft,
	located: LocatedQuotation,
	index: number,
	context: VerificationContext,
): readonly DraftProblem[] {
	const previous = context.quotations[index - 1];
	if (previous === undefined || !isOneSentence(draft, previous, located)) return [];
	const [one, other] = [placesOf(previous), placesOf(located)];
	const [first] = one;
	const [second] = other;
	if (first === undefined || second === undefined || one.length > 1 || other.length > 1) return [];
	const sentences = first.document === second.document ? (context.accountOf(first.document)?.sentences ?? []) : null;
	if (sentences?.length === 0) return [];
	const inSource = (quote: Quote): Span | undefined => sentences?.findLast(({ start }) => start <= quote.start);
	const [before, after] = [inSource(first), inSource(second)];
	const beginsOwn = after !== undefined && second.start - after.start < 2;
	if (sentences !== null && (before === after || beginsOwn)) return [];
	const message = `The draft quotes “${clipped(previous.quotation.words)}” and “${clipped(located.quotation.words)}” as one sentence; the source has them in two: quote them apart`;
	return [
		raise(draft, ABOUT, {
			code: "joined-sentences",
			span: located.quotation,
			quotation: index,
			message,
			evidence: [first, second],
		}),
	];
}

const placesOf = ({ anchor, elsewhere }: LocatedQuotation): readonly Quote[] =>
	anchor === null ? [] : [anchor.quote, ...elsewhere];

/** “We keep the ships,” he said, “in the bay.” */
function isOneSentence(
	{ document: { text } }: Draft,
	{ quotation: first }: LocatedQuotation,
	{ quotation: second }: LocatedQuotation,
): boolean {
	if (
		first.form !== "inline" ||
		second.form !== "inline" ||
		second.start - first.end > LONGEST_ASIDE ||
		second.start <= first.end
	)
		return false;
	const between = text.slice(first.end, second.start).replace(/^["'”’»」』]|["'“‘«「『]$/gu, "");
	const isOpen = /[,，]\s*$/u.test(first.words) || /^[,，]/u.test(between);
	const aside = between.replace(/^[,，]?[ \t]*(?:[—–][ \t]*)?/u, "");
	if (!isOpen || !ASIDE.test(aside) || !TELLS().some((tells) => tells.test(aside))) return false;
	return !/^\p{Lu}/u.test(second.words) && !BEGINS_CLAUSE().test(second.words);
}
