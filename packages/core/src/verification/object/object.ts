import type { Document, Draft, DraftCheck, DraftProblem, Quote, Span, VerificationContext } from "@fissure/model";
import {
	type DraftAround,
	draftAround,
	quoteOfSentence,
	type ReadSentence,
	readSentence,
	type SourceSentence,
	sourceSentence,
} from "../clause/sentences.ts";
import { verbsIn } from "../clause/verbs.ts";
import { raise, shown } from "../draft/own-words.ts";
import { draftedObject } from "./drafted.ts";
import { actingBeside, type NamedBeside, reachedBeside } from "./named-beside.ts";
import { isSpliced, type Placed, takenFrom, wholeSentence } from "./splice.ts";
import { otherSubject } from "./subject.ts";
import { retargeted } from "./target.ts";
import { holdsObject, likeness, weightOf } from "./weight.ts";

/**
 * Does the draft say the quoted words of the thing of which the source says them?
 *
 * A quoted verb to which the draft gives another object, a quoted predicate of another subject, two quotations of different matters on one object, a quoted
 * reproach aimed at another. Objects are told apart by concepts, actors, numbers and words; between languages by the first
 * three only.
 *
 * - out:    one problem for each quotation and code, the whole sentence of the source as evidence, and the one in which the
 *   draft's object does stand
 * - silent: where anything of weight is shared, where either object says too little, where the draft gives no object of its
 *   own, on quotations without a place
 * - source: own
 */
export const object: DraftCheck = {
	id: "object",
	version: 1,
	question: "Does the draft say the quoted words of the thing of which the source says them?",
	codes: {
		"object-changed": "error",
		splice: "error",
		"subject-changed": "error",
		"object-differs": "warning",
		"subject-differs": "warning",
		"target-supplied": "warning",
	},
	check: (draft, context) => {
		const cases = casesOf(draft, context);
		return cases.flatMap((one) => [
			...(namedProblem(draft, one, context) ?? [
				...objectProblem(draft, one, context),
				...subjectProblem(draft, one, context),
			]),
			...targetProblem(draft, one, context),
			...spliceProblems(draft, one, cases),
		]);
	},
};

interface Case extends Placed {
	readonly around: DraftAround;
	/** The draft's sentence, quoted words included. */
	readonly whole: ReadSentence;
	/** Where the quoted words begin; `source` is where they end. */
	readonly first: SourceSentence;
	/** True where the quoted words are a translation: where they end in the source is not known. */
	readonly translated: boolean;
}

function casesOf(draft: Draft, { quotations, sources, marksIn }: VerificationContext): readonly Case[] {
	const documents = new Map<string, Document>(sources.map((document) => [document.id, document]));
	return quotations.flatMap(({ quotation, anchor, found, state }, index): readonly Case[] => {
		const translated = anchor === null && state === "translated";
		const place = anchor?.parts.at(-1) ?? (translated ? found : null);
		const document = place === null ? undefined : documents.get(place.document);
		const around = draftAround(draft, quotation, marksIn);
		if (place === null || document === undefined || around === null) return [];
		const source = sourceSentence(document, place, translated ? "start" : "end", marksIn);
		const first = sourceSentence(document, anchor?.parts[0] ?? place, "start", marksIn);
		const whole = wholeSentence(around, draft.document.text, draft.document.language, marksIn);
		return source === null || first === null
			? []
			: [{ index, at: around.at, source, first, around, whole, translated }];
	});
}

const textAt = ({ text }: ReadSentence, { start, end }: Span): string => text.slice(start, end);

function objectProblem(draft: Draft, one: Case, { marksIn }: VerificationContext): readonly DraftProblem[] {
	const stretches = draftedObject(one);
	if (stretches === null) return [];
	const { whole, source } = one;
	const drafted = weightOf(readSentence(textAt(whole, stretches.drafted), whole.language, marksIn));
	const found = weightOf(readSentence(textAt(source.read, stretches.found), source.read.language, marksIn));
	const alike = likeness(drafted, found);
	if (alike === "shared" || alike === "unclear") return [];
	const before = weightOf(readSentence(source.read.text.slice(0, source.at.start), source.read.language, marksIn));
	// What the source names first and then takes up by a pronoun or a passive is the object too.
	if (holdsObject(before, drafted)) return [];
	const other = one.translated ? null : elsewhereIn(one, stretches.found, drafted, marksIn);
	if (other === "listed" || (alike === "near" && other === null)) return [];
	const code = !one.translated && (other !== null || alike === "apart") ? "object-changed" : "object-differs";
	const evidence = [quoteOfSentence(source), ...(other === null ? [] : [other])];
	return [problem(draft, one, code, objectMessage(one, stretches, other), evidence)];
}

/** Where the source does speak of the draft's object: behind another verb of the sentence, else in another sentence. */
function elsewhereIn(
	{ source }: Case,
	found: Span,
	drafted: ReturnType<typeof weightOf>,
	marksIn: VerificationContext["marksIn"],
): Quote | "listed" | null {
	const { read, document } = source;
	const rest = { start: found.end, end: read.text.length };
	if (holdsObject(weightOf(readSentence(textAt(read, rest), read.language, marksIn)), drafted)) {
		const verb = verbsIn(read).some(({ start }) => start >= found.end);
		return verb ? quoteOfSentence(source) : "listed";
	}
	const taken = takenFrom(source, drafted, marksIn);
	return taken === null
		? null
		: { document: document.id, ...taken, exact: document.text.slice(taken.start, taken.end) };
}

const LONGEST_SHOWN = 160;
const clipped = (text: string): string => {
	const line = shown(text);
	return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, LONGEST_SHOWN)} …`;
};

function objectMessage(
	{ whole, source }: Case,
	{ drafted, found }: { readonly drafted: Span; readonly found: Span },
	other: Quote | null,
): string {
	const taken = other === null ? "" : ", and speaks of the draft’s object in another sentence";
	return `The draft says this of “${clipped(textAt(whole, drafted))}”, the source of “${clipped(textAt(source.read, found))}”${taken}; name what the source names`;
}

const problem = (
	draft: Draft,
	{ index, around, at }: Case,
	code: string,
	message: string,
	evidence: readonly Quote[],
): DraftProblem =>
	raise(draft, object, {
		code,
		message,
		span: { start: around.sentence.start + at.start, end: around.sentence.start + at.end },
		quotation: index,
		evidence,
	});

function subjectProblem(draft: Draft, one: Case, { marksIn }: VerificationContext): readonly DraftProblem[] {
	const other = one.translated ? null : otherSubject(one.whole, one.at, one.first, marksIn);
	if (other === null) return [];
	const taken = other.elsewhere === null ? "" : ", and speaks of the draft’s subject in another sentence";
	const message = `The draft says this of “${clipped(other.drafted)}”, the source of “${clipped(other.found)}”${taken}; name what the source names`;
	const evidence = [quoteOfSentence(one.first), ...(other.elsewhere === null ? [] : [other.elsewhere])];
	return [problem(draft, one, other.code, message, evidence)];
}

function namedProblem(
	draft: Draft,
	one: Case,
	{ marksIn, nameOf }: VerificationContext,
): readonly DraftProblem[] | null {
	if (one.translated) return null;
	const other: NamedBeside | null =
		actingBeside(one.around.own, one.at, one.first) ?? reachedBeside(one.whole, one.at, one.source, marksIn);
	if (other === null) return null;
	const names = other.found.map(nameOf).join(", ");
	const message = `The draft says this of ${nameOf(other.drafted)}, the source of ${names}; name what the source names`;
	return [problem(draft, one, other.code, message, [quoteOfSentence(one.source)])];
}

function targetProblem(draft: Draft, one: Case, { marksIn, nameOf }: VerificationContext): readonly DraftProblem[] {
	const other = one.translated ? null : retargeted(one.around.own, one.at, one.source, marksIn);
	if (other === null) return [];
	const names = other.found.length === 0 ? "nobody by name" : other.found.map(nameOf).join(", ");
	const message = `The draft aims these words at ${nameOf(other.drafted)}, the source names ${names}; name the same one, or say that this is your interpretation`;
	return [problem(draft, one, other.code, message, [quoteOfSentence(one.source)])];
}

/** Raised on the second of the two. */
function spliceProblems(draft: Draft, second: Case, cases: readonly Case[]): readonly DraftProblem[] {
	if (second.translated) return [];
	const first = cases.findLast(
		(one) =>
			one.index < second.index &&
			!one.translated &&
			one.around.sentence === second.around.sentence &&
			isSpliced(second.whole, one, second),
	);
	if (first === undefined) return [];
	const [a, b] = [first, second].map((one) => clipped(textAt(one.whole, one.at)));
	const message = `“${a}” and “${b}” are combined for one thing; the source says them in two sentences about two things; separate them`;
	return [problem(draft, second, "splice", message, [quoteOfSentence(first.source), quoteOfSentence(second.source)])];
}
