import type {
	Document,
	Draft,
	DraftCheck,
	DraftProblem,
	LocatedQuotation,
	Quote,
	ScopeKind,
	VerificationContext,
} from "@fissure/model";
import { raise, shown } from "../draft/own-words.ts";
import { type GapSentences, gapSentences, type HiddenCode, hiddenIn } from "./hidden.ts";
import { saysAny } from "./inserted.ts";
import { endInsertions, type Inserted, insertionIn } from "./insertions.ts";
import { type Gap, gapsOf } from "./pieces.ts";
import { holderOf, speakerChanges } from "./speakers.ts";

/** Sentences that an ellipsis may swallow before a reader should be told. */
const LONGEST_GAP = 3;

/**
 * Does what a quotation leaves out, or puts in brackets, change what it says?
 *
 * A negation, a condition or exception, a modal word or a word of part between the quoted stretches; the verb or the subject
 * that governs what follows; another speaker; more than three sentences or the end of a paragraph; an insertion that adds one
 * of these or takes its place, or that stands for anything but a pronoun or a noun that it names.
 *
 * - out:    one problem for each gap and code, with the words of the source that the gap hides as evidence
 * - silent: where the inserted words say what the gap hides; on a clause that begins and ends inside the gap (", which …,");
 *   on quotations without a place, and in a language without tables
 * - source: own
 */
export const gap: DraftCheck = {
	id: "gap",
	version: 1,
	question: "Does what a quotation leaves out, or puts in brackets, change what it says?",
	codes: {
		"gap-hides-negation": "error",
		"gap-hides-condition": "error",
		"gap-hides-modality": "error",
		"gap-hides-quantifier": "error",
		"gap-hides-verb": "error",
		"gap-hides-subject": "error",
		"gap-joins-speakers": "error",
		"gap-long": "warning",
		"insertion-turns-meaning": "error",
		"insertion-replaces-words": "warning",
	},
	check: (draft, context) => {
		const documents = new Map(context.sources.map((document) => [document.id, document]));
		return context.quotations.flatMap((located, index) => {
			const document = located.anchor === null ? undefined : documents.get(located.anchor.quote.document);
			return document === undefined ? [] : problemsOf({ draft, document, located, index, context });
		});
	},
};

interface Case {
	readonly draft: Draft;
	readonly document: Document;
	readonly located: LocatedQuotation;
	readonly index: number;
	readonly context: VerificationContext;
}

function problemsOf(at: Case): readonly DraftProblem[] {
	const { quotation, anchor } = at.located;
	if (anchor === null) return [];
	const atEnds = endInsertions(at).map((inserted) => insertionProblem(at, inserted));
	return [...gapsOf(quotation, anchor).flatMap((one) => gapProblems(at, one)), ...atEnds];
}

const problem = ({ draft, located, index }: Case, code: string, message: string, evidence: Quote): DraftProblem =>
	raise(draft, gap, { code, message, span: located.quotation, quotation: index, evidence: [evidence] });

function gapProblems(at: Case, one: Gap): readonly DraftProblem[] {
	const { document, context } = at;
	const sentences = gapSentences(document, one, context.marksIn);
	if (sentences === null) return [];
	const turned = insertionIn(at, one, sentences);
	// An insertion that stands alone for the words of the source answers for them.
	const replaced = one.inserted !== "" && !one.elided;
	const hidden = replaced
		? []
		: hiddenIn(one, sentences, context.marksIn).filter((found) => !saysIt(at, one, found.code));
	return [
		...(turned === null ? [] : [insertionProblem(at, turned)]),
		...hidden.map(({ code, word }) => problem(at, code, hiddenMessage(code, word, one), wholeOf(document, one))),
		...speakerProblem(at, one, sentences),
		...lengthProblem(at, one, sentences),
	];
}

/** The words of the source with those on either side of them, so that a reader sees what was joined. */
const wholeOf = (document: Document, { before, after }: Gap): Quote => ({
	document: document.id,
	start: before.start,
	end: after.end,
	exact: document.text.slice(before.start, after.end),
});

const WHAT: Readonly<Record<HiddenCode, string>> = {
	"gap-hides-negation": "a negation",
	"gap-hides-condition": "a condition or exception",
	"gap-hides-modality": "a word that leaves open what follows",
	"gap-hides-quantifier": "a word that takes only a part",
	"gap-hides-verb": "the verb of what follows",
	"gap-hides-subject": "the subject of what follows",
};

const hiddenMessage = (code: HiddenCode, word: string, { found }: Gap): string =>
	`The gap hides ${WHAT[code]}, “${shown(word)}”${shown(found.exact) === shown(word) ? "" : `, in “${clipped(found.exact)}”`}; quote it, or end the quotation before it`;

const LONGEST_SHOWN = 160;
const clipped = (text: string): string => {
	const line = shown(text);
	return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, LONGEST_SHOWN)} …`;
};

/** Inserted words give back what they say themselves. */
const saysIt = ({ document, draft, context }: Case, { inserted }: Gap, code: HiddenCode): boolean =>
	saysAny(inserted, GIVEN_BACK_BY[code], [document.language, draft.document.language], context.marksIn);

const GIVEN_BACK_BY: Readonly<Record<HiddenCode, readonly ScopeKind[]>> = {
	"gap-hides-negation": ["negation", "lack"],
	"gap-hides-condition": ["condition", "precondition", "exception", "timing"],
	"gap-hides-modality": ["modality", "demand", "distance"],
	"gap-hides-quantifier": ["quantifier"],
	"gap-hides-verb": [],
	"gap-hides-subject": [],
};

function insertionProblem(at: Case, { inserted, found, turn }: Inserted): DraftProblem {
	const source = /[\p{L}\p{N}]/u.test(found.exact) ? `“${clipped(found.exact)}”` : "no word";
	const message = `The inserted “${clipped(inserted)}” ${turn.what}; the source has ${source} there; an insertion may only explain`;
	return problem(at, turn.grave ? "insertion-turns-meaning" : "insertion-replaces-words", message, found);
}

function speakerProblem(at: Case, one: Gap, { first, last }: GapSentences): readonly DraftProblem[] {
	const { document, context } = at;
	const account = context.accountOf(document.id);
	const holders = [holderOf(first, one.before, account), holderOf(last, one.after, account)] as const;
	if (!speakerChanges(document, one, holders, first.index === last.index, context.marksIn)) return [];
	const [from, to] = holders.map((holder) => (holder === null ? "somebody" : context.nameOf(holder)));
	const message = `The words before the gap are said by ${from}, those after it by ${to === from ? "another speaker" : to}; quote each by name`;
	return [problem(at, "gap-joins-speakers", message, wholeOf(document, one))];
}

function lengthProblem(at: Case, one: Gap, { swallowed, paragraphs }: GapSentences): readonly DraftProblem[] {
	if (swallowed.length <= LONGEST_GAP && paragraphs <= 0) return [];
	const what = paragraphs > 0 ? "over the end of a paragraph" : `over ${swallowed.length} whole sentences`;
	const message = `The gap runs ${what}; make it two quotations, or check that the meaning is the same`;
	return [problem(at, "gap-long", message, one.found)];
}
