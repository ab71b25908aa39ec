import { countUnspaced, expressionOfAny, hasUnspaced, languageOf, matchesIn } from "@fissure/languages";
import type {
	ActorId,
	Draft,
	DraftCheck,
	DraftProblem,
	LocatedQuotation,
	Quote,
	Span,
	VerificationContext,
} from "@fissure/model";
import { actorNamed } from "@fissure/model";
import { stemsOf } from "../clause/carried.ts";
import {
	framesOf,
	meantWordsIn,
	type Operator,
	operatorsOver,
	signOf,
	TURNS,
	withoutAsides,
	withoutSmall,
	withoutThatCommas,
} from "../clause/operators.ts";
import { clauseAround, OPENS_THAT, subjectBefore } from "../clause/parts.ts";
import { conditionReaches, textBetween } from "../clause/reach.ts";
import {
	type DraftAround,
	draftAround,
	quoteOfSentence,
	type ReadSentence,
	readSentence,
	type SourceSentence,
	sentencesOf,
} from "../clause/sentences.ts";
import { viewOf } from "../clause/stance.ts";
import { expression } from "../clause/word-finder.ts";
import { raise, shown } from "../draft/own-words.ts";
import { isPredicate } from "../scope/cuts.ts";
import { type SourceEnds, sourceEnds } from "../source/source-ends.ts";
import { ledSentence, type SourceFrame, saysOtherwise, sourceFrame } from "./source-frame.ts";

/**
 * Does the draft make of the quoted words what the source makes of them?
 *
 * The clause of the draft that governs the quotation may say, deny, doubt, ask, suppose, want of another or leave to others
 * what is quoted, and so may the clause of the source, which may also only hope or fear it, or pass on what others say. Both are read by the same table of the language; disagreement is told.
 *
 * - out:    one problem for each quotation, the sentence of the source as evidence
 * - silent: where the draft's own words show anywhere what the source does not assert; where the source denies, asks or
 *   supposes and the draft does so in other words; where the draft speaks of another than the source; where a noun is only
 *   mentioned
 * - source: own
 */
export const frame: DraftCheck = {
	id: "frame",
	version: 1,
	question: "Does the draft make of the quoted words what the source makes of them?",
	codes: {
		"frame-denied": "error",
		"frame-asserted": "error",
		"frame-left-open": "error",
		"frame-conditional": "error",
		"frame-of-others": "error",
		"frame-repeated": "error",
	},
	check: (draft, context) => {
		if (framesOf(draft.document.language) === null) return [];
		const documents = new Map(context.sources.map((document) => [document.id, document]));
		return context.quotations.flatMap((located, index) => {
			const ends = sourceEnds(located, documents, context.marksIn);
			const around = draftAround(draft, located.quotation, context.marksIn);
			if (ends === null || around === null || framesOf(ends.first.document.language) === null) return [];
			const led = ledSentence(ends.first, context.marksIn) ?? ends.first;
			return problemsOf({ draft, context, located, index, around, ...ends, led });
		});
	},
};

interface Case extends SourceEnds {
	readonly draft: Draft;
	readonly context: VerificationContext;
	readonly located: LocatedQuotation;
	readonly index: number;
	readonly around: DraftAround;
	/** The first sentence with the line that leads to its list, where one does. */
	readonly led: SourceSentence;
}

function problemsOf(one: Case): readonly DraftProblem[] {
	const over = operatorsOver(one.around.own, one.around.at);
	const found =
		deniedByDraft(one, over) ??
		assertedByDraft(one, over) ??
		leftOpen(one, over) ??
		conditional(one) ??
		ofOthers(one) ??
		repeated(one);
	return found === null ? [] : [found];
}

function problem(
	{ draft, located, index, first }: Case,
	code: string,
	message: string,
	sure: boolean,
	more: readonly Quote[] = [],
): DraftProblem {
	return raise(draft, frame, {
		code,
		message,
		span: located.quotation,
		quotation: index,
		evidence: [quoteOfSentence(first), ...more],
		...(sure ? {} : { severity: "warning" as const }),
	});
}

const LONGEST_SHOWN = 160;
const clipped = (text: string): string => {
	const line = shown(text);
	return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, LONGEST_SHOWN)} …`;
};
const sourceReads = ({ first }: Case): string => `the source reads “${clipped(first.read.text)}”`;
const textOf = ({ own }: DraftAround, { start, end }: Span): string => shown(own.text.slice(start, end));

// 1. The draft denies or doubts, the source says.

function deniedByDraft(one: Case, over: readonly Operator[]): DraftProblem | null {
	const { around, first, led } = one;
	const turning = over.filter(({ kind }) => TURNS.has(kind));
	const behind = deniedBehind(one) ?? disownedByLead(one);
	if (turning.length === 1 && behind === null && deniesWhatIsPassedOn(one, turning[0] as Operator))
		return problem(one, "frame-denied", passedOnMessage(one, turning[0] as Operator), true);
	const undemanded = turning.length === 0 && behind === null ? notDemanded(one) : null;
	const word = turning.at(-1) ?? behind ?? undemanded;
	if (word === null || word === undefined) return null;
	const negative = (signOf(turning) < 0 ? 1 : 0) + (behind === null ? 0 : 1) + (undemanded === null ? 0 : 1);
	if (negative !== 1 || isOthers(one, word)) return null;
	if (isDeniedInSource(one) || isDemandedOfOther(one, word)) return null;
	const sure = behind !== null || turning.every((operator) => operator.sure);
	const says = undemanded === null ? saysSo(one, turning.at(-1) ?? null) : "sure";
	if (says === null) return null;
	const denies = word.kind === "doubt" ? "doubts" : "denies";
	const message = `By “${textOf(around, word)}” the draft ${denies} what it quotes; ${sourceReads(one)}; use the meaning of the source, or quote the words that deny it`;
	const hasOther = saysOtherwise(first, first.at) || (led !== first && saysOtherwise(led, led.at));
	return problem(one, "frame-denied", message, sure && says === "sure" && !hasOther);
}

const passedOnMessage = (one: Case, word: Operator): string =>
	`By “${textOf(one.around, word)}” the draft denies what the source only passes on; ${sourceReads(one)}; say who says it, and leave out that it is denied`;

/** "Norland denied that “…”", where Norland says only who says it, and denies nothing there or in the sentence behind. */
function deniesWhatIsPassedOn(one: Case, word: Operator): boolean {
	const { around, first, context } = one;
	const pack = languageOf(first.document.language);
	const rules = framesOf(around.own.language);
	if (rules?.deniesClaim === undefined || pack?.frames?.onlyPassedOn === undefined) return false;
	if (!rules.deniesClaim.test(textOf(around, word)) || isOthers(one, word)) return false;
	if (!pack.frames.onlyPassedOn.test(first.read.text.slice(0, first.at.start))) return false;
	if (pack.denials?.denies.test(first.document.text) === true) return false;
	const next = sentencesOf(first.document)[first.index + 1];
	const none = { start: 0, end: 0 };
	const behind =
		next === undefined
			? null
			: readSentence(first.document.text.slice(next.start, next.end), first.document.language, context.marksIn);
	return ![first.read, ...(behind === null ? [] : [behind])].some((read) => saysOtherwise({ ...first, read }, none));
}

/** Words that say something by themselves, or that the source is for. */
function saysSo({ first, led, around }: Case, word: Operator | null): "sure" | "unsure" | null {
	if (isPredicate(first.read, first.at) || isWhole(first) || followsThatIt(first) || followsThat(first)) return "sure";
	const view = viewOf(led.read, led.at);
	const accepted = operatorsOver(led.read, led.at).some(({ kind, sure }) => kind === "acceptance" && sure);
	const direct =
		word === null || (word.kind === "denial" && isDirect(textBetween(around.own, word.end, around.at.start)));
	if ((view?.sign ?? 0) > 0 || accepted || isMeantToBe(first)) return direct ? "sure" : null;
	return null;
}

/** "does not ask that the ships leave “the port”", where the source has the ships leave the port: all between is the source's. */
function notDemanded({ around: { own, at: place }, first: { read, at } }: Case): Operator | null {
	if (!read.words.some(({ kind, end }) => kind === "demand" && end <= at.start)) return null;
	const demand = meantWordsIn(own).find(
		({ kind, end }) => (kind === "acceptance" || kind === "urging") && end <= place.start,
	);
	const not = own.words.findLast(({ kind, end }) => kind === "negation" && end <= (demand?.start ?? 0));
	if (demand === undefined || not === undefined || demand.start - not.end > 1) return null;
	const told = THAT().exec(own.text.slice(demand.end, place.start));
	if (told === null || isWordy(told.input.slice(0, told.index), own.language)) return null;
	const theirs = [...stemsOf(read.text.slice(0, at.start), read.language)];
	const mine = [...stemsOf(told.input.slice(told.index + told[0].length), own.language)];
	const heavy = mine.filter((form) => form.length > 3);
	const isTheirs = (form: string): boolean =>
		theirs.some((other) => other === form || (other.length > 4 && form.startsWith(other)));
	if (heavy.length < 2 || !heavy.every(isTheirs)) return null;
	return { kind: "denial", start: not.start, end: demand.end, sure: true };
}
const THAT = expressionOfAny(
	({ scope }) => scope?.clauses.complement,
	"iu",
	(words) => `(?<!\\p{L})${words}(?!\\p{L})`,
);

/** "plans to | escort the ships": what somebody means to do. */
const isMeantToBe = ({ read, at }: SourceSentence): boolean =>
	read.words.some(
		({ kind, start, end }) =>
			kind === "intention" &&
			end <= at.start &&
			read.text.slice(end, at.start).trim() === "" &&
			isPlanned(read, start, at),
	);
const isPlanned = ({ text, language }: ReadSentence, from: number, { start, end }: Span): boolean => {
	const planned = languageOf(language)?.contrasts?.planned;
	return (
		planned !== undefined &&
		expression(planned, "iu").test(text.slice(Math.max(0, from - 1), Math.min(end, start + 30)))
	);
};

const isDirect = (between: string): boolean => (between.match(/[\p{L}\p{N}]+/gu) ?? []).length <= 3;
const isWhole = ({ read, at }: SourceSentence): boolean =>
	/^[\s“"«(]*$/u.test(read.text.slice(0, at.start)) && /^[\s.。!！”"»)]*$/u.test(read.text.slice(at.end));

/** "“…” is not what Norland says", "“…”, Norland denied". */
function deniedBehind({ around, first }: Case): Operator | null {
	const { own, at } = around;
	const found = framesOf(own.language)?.deniedBehind.exec(own.text.slice(at.end));
	if (found == null) return null;
	const unspaced = languageOf(own.language)?.sentences.unspaced === true;
	const alone =
		unspaced ||
		framesOf(own.language)?.claimBefore.test(own.text.slice(0, at.start).replace(/[\s"“«„]+$/u, "")) === true ||
		!/[\p{L}\p{N}]/u.test(own.text.slice(0, at.start));
	if (!isThought(first) || !(alone || /^[\s”"»]*[,，—]/u.test(found[0]))) return null;
	const lead = /^[\s”"»」』,，—]*/u.exec(found[0])?.[0].length ?? 0;
	return { kind: "denial", start: at.end + lead, end: at.end + found[0].length, sure: true };
}

/** "Rejected by Norland: – “…”": the draft's line before a list or a block. */
function disownedByLead({ around: { own, at } }: Case): Operator | null {
	const line = own.text.slice(0, at.start).replace(/[\s:：“"«-]+$/u, "");
	if (!/[:：]/u.test(own.text.slice(line.length, at.start)) || /\p{L}/u.test(own.text.slice(at.end))) return null;
	return framesOf(own.language)?.disowned.test(line.trim()) === true
		? { kind: "denial", start: 0, end: line.length, sure: true }
		: null;
}

/** "Kestria refuses to “open the port”", as the source demands of it: what another does is no matter of the source. */
function isDemandedOfOther({ around: { own }, first, led }: Case, word: Span): boolean {
	const demands = [...first.read.words, ...led.read.words].some(({ kind }) => kind === "demand");
	const place = demands ? subjectBefore(own, word, { start: 0, end: own.text.length }) : null;
	if (place === null) return false;
	const named = actorsIn(own.marks.filter(({ start, end }) => start >= place.start && end <= place.end));
	return named.length > 0 && !named.some((actor) => actor === first.document.publisher);
}

/** The one who denies, by the draft, is none whom the source has speak. */
function isOthers({ around, located, first, context }: Case, word: Span): boolean {
	const { publisher } = first.document;
	const clause = clauseAround(around.own, word);
	if (framesOf(around.own.language)?.others.test(around.own.text.slice(clause.start, word.start)) === true) return true;
	const known = new Set([publisher, ...actorsIn(first.read.marks)]);
	const named = actorsIn(
		around.own.marks.filter(({ start, end }) => {
			const place = subjectBefore(around.own, word, { start: 0, end: around.own.text.length });
			return place !== null && start >= place.start && end <= place.end;
		}),
	);
	if (publisher === null || context.sources.length === 0) return false;
	if (named.length > 0) return !named.some((actor) => known.has(actor));
	const holder = located.attribution?.holder ?? null;
	return holder !== null && holder !== "BOTH" && !known.has(holder);
}

const actorsIn = (marks: readonly Parameters<typeof actorNamed>[0][]): readonly ActorId[] =>
	marks.flatMap((mark) => actorNamed(mark) ?? []);

/** Does the source deny, doubt, ask or suppose it too, in the sentence, the line before its list or the sentence behind? */
function isDeniedInSource(one: Case): boolean {
	const { first, last, led } = one;
	const made = sourceFrame(first, last);
	// What somebody hopes he does not doubt.
	if (made !== null && made.makes !== "hoped") return true;
	const over = operatorsOver(led.read, led.at);
	if (signOf(over) < 0) return true;
	// "never denied that": the two together deny nothing.
	const isTwice = over.filter(({ kind }) => TURNS.has(kind)).length > 1;
	if (!isTwice && (viewOf(led.read, led.at)?.sign ?? 0) < 0) return true;
	const { othersSay } = languageOf(first.document.language)?.scope ?? {};
	return othersSay != null && first.read.text.slice(0, first.at.start).search(othersSay) !== -1;
}

// 2. The draft says, the source denies, asks, withdraws or leaves to others.

const WHAT: Readonly<Record<SourceFrame["makes"], string>> = {
	denied: "denies it",
	asked: "asks it",
	"left-to-others": "leaves it to others",
	withdrawn: "takes it back",
	supposed: "only supposes it",
	hoped: "only hopes, fears or wants it",
	mocked: "does not mean it",
	"not-adopted": "does not adopt it",
};

function assertedByDraft(one: Case, over: readonly Operator[]): DraftProblem | null {
	const { first, last, led, around } = one;
	const accepts = acceptsIn(one, over);
	const made = sourceFrame(first, last) ?? ledFrame(led, first);
	if (made === null || isGivenBack(one, made, over) || signOf(over) < 0) return null;
	const clause = isThought(first) && !(made.makes === "denied" && isObjectOf(first, made.at));
	if (made.makes === "asked" && made.asserts === true) return null;
	const told =
		THOUGHTS.has(made.makes) ||
		((made.makes === "hoped" || made.makes === "denied") && isLong(one) && announces(around)) ||
		(made.makes === "left-to-others" && followsAlone(first, made.at)) ||
		(made.makes === "not-adopted" && followsAlone(first, made.at) && announces(around)) ||
		(made.makes === "asked" && isWholeQuestion(first));
	if (!(clause || accepts || told)) return null;
	const evidence = evidenceOf(one, made);
	const message = `The draft lets the source say “${clipped(around.sentence.own.trim() === "" ? "" : wordsOf(one))}”; the source ${WHAT[made.makes]}, “${clipped(made.words)}”; say so, or leave it out`;
	return problem(one, "frame-asserted", message, made.sure, evidence);
}

/** "Norland announced “the sale of the port”": nothing between the verb and the words. */
const announces = ({ own, at }: DraftAround): boolean =>
	meantWordsIn(own).some(
		({ kind, end }) =>
			(kind === "saying" || kind === "acceptance") &&
			end <= at.start &&
			!isWordy(own.text.slice(end, at.start), own.language),
	);

/** More than a thing that somebody hopes for; where words are not spaced a verb is not always known. */
const isLong = ({ first }: Case): boolean => countUnspaced(first.read.text.slice(first.at.start, first.at.end)) > 4;

/** Of these the words are what somebody says or thinks, never a thing that is only named. */
const THOUGHTS: ReadonlySet<string> = new Set(["withdrawn", "supposed"]);

/** Words that say something: a predicate, a whole sentence, what follows "that". */
const isThought = (source: SourceSentence): boolean =>
	isPredicate(source.read, source.at) ||
	isWhole(source) ||
	followsThatIt(source) ||
	OPENS_THAT().test(source.read.text.slice(source.at.start)) ||
	followsThat(source);
const followsThat = ({ read, at }: SourceSentence): boolean =>
	FOLLOWS_THAT().test(read.text.slice(0, at.start).replace(/[\s"“«‘]+$/u, ""));
const FOLLOWS_THAT = expressionOfAny(
	({ scope }) => scope?.clauses.complement,
	"iu",
	(words) => `(?<!\\p{L})${words}$`,
);

/** "denied that it | sold the ships": a predicate, whatever its verb. */
const followsThatIt = ({ read, at }: SourceSentence): boolean => {
	const before = read.text.slice(0, at.start).replace(/[\s"“«‘]+$/u, "");
	const pronoun = read.marks.find((mark) => mark.kind === "pronoun" && mark.end === before.length);
	return pronoun !== undefined && FOLLOWS_THAT().test(before.slice(0, pronoun.start).trimEnd());
};

/** "rejected | the plan to sell": a thing, whatever verb is in its name. */
function isObjectOf({ read, at, start }: SourceSentence, word: Span): boolean {
	const between = read.text.slice(Math.max(0, word.end - start), at.start);
	if (FOLLOWS_THAT().test(read.text.slice(0, Math.max(0, word.end - start)))) return false;
	const opensWithName = read.marks.some(
		(mark) => mark.start <= at.start + 4 && mark.start >= at.start && SUBJECTS.has(mark.kind),
	);
	if (word.end - start > at.start || isWordy(between, read.language) || opensWithName) return false;
	const { determiners } = languageOf(read.language)?.scope?.clauses ?? {};
	if (determiners === undefined || determiners === "") return true;
	return expression(`^[\\s“"«]*(?:${determiners})\\s`, "iu").test(between + read.text.slice(at.start));
}
const SUBJECTS: ReadonlySet<string> = new Set(["actor", "person", "pronoun", "first-person"]);
const isWordy = (between: string, language: string): boolean => /\p{L}/u.test(withoutSmall(between, language));

/** "Should | America send troops?", 难道 | 诺兰会关闭港口 | 吗？ */
const isWholeQuestion = ({ read, at }: SourceSentence): boolean =>
	!isWordy(read.text.slice(at.end), read.language) &&
	(read.text.slice(0, at.start).match(/[\p{L}\p{N}]+/gu) ?? []).length <= 2;

/** All that follows the words that leave it to others. */
const followsAlone = ({ read, at, start }: SourceSentence, word: Span): boolean =>
	!isWordy(read.text.slice(Math.max(0, word.end - start), at.start), read.language) &&
	!isWordy(read.text.slice(at.end).replace(/[;；].*$/su, ""), read.language);

const wordsOf = ({ located }: Case): string => located.quotation.words;

function evidenceOf({ first }: Case, { at }: SourceFrame): readonly Quote[] {
	if (at.start >= first.start && at.end <= first.end) return [];
	const { document } = first;
	return [{ document: document.id, start: at.start, end: at.end, exact: document.text.slice(at.start, at.end) }];
}

/** "Norland does not support: – X": what the line before a list denies. */
function ledFrame(led: SourceSentence, first: SourceSentence): SourceFrame | null {
	if (led === first) return null;
	const over = operatorsOver(led.read, led.at);
	const view = viewOf(led.read, led.at);
	const against = (view?.sign ?? 0) < 0;
	if (!against && signOf(over) > 0) return null;
	const end = led.document.text.indexOf("\n", led.start);
	const at = { start: led.start, end: end === -1 ? first.start : end };
	return { makes: "denied", words: led.document.text.slice(at.start, at.end), at, sure: true };
}

function acceptsIn({ around }: Case, over: readonly Operator[]): boolean {
	const view = viewOf(around.own, around.at);
	// "regrets being": who regrets what he is says that he is.
	const owns = over.some(
		({ kind, sure, start, end }) =>
			kind === "acceptance" && sure && view !== null && start <= view.at.start && end >= view.at.end,
	);
	if (view !== null && !owns) return view.sign > 0;
	return over.some(({ kind, sure }) => kind === "acceptance" && sure) && signOf(over) > 0;
}

const GIVES_BACK: ReadonlySet<string> = new Set([
	"denial",
	"doubt",
	"nobody",
	"asking",
	"pretence",
	"withdrawal",
	"supposing",
	"negation",
	"lack",
	"distance",
	"hearsay",
	"accusing",
]);

const LEAVES_AS_SUPPOSED: ReadonlySet<string> = new Set(["condition", "modality", "demand"]);

/** Does the draft show anywhere in its sentence, or with a question mark in the quotation, that the words are not asserted? */
function isGivenBack(
	{ around, located, first, context }: Case,
	{ makes, words, teller }: SourceFrame,
	over: readonly Operator[],
): boolean {
	const { own, at } = around;
	const pack = languageOf(own.language);
	if (/[?？]\s*$/u.test(located.quotation.words) || /[?？]/u.test(own.text)) return true;
	// "did not deny that": the two together deny nothing.
	const undone = over.filter(({ kind }) => TURNS.has(kind));
	const isUndone = ({ start, end }: Span): boolean =>
		undone.length > 1 && undone.some((word) => word.start < end && start < word.end);
	if ([...meantWordsIn(own), ...own.words].some((word) => GIVES_BACK.has(word.kind) && !isUndone(word))) return true;
	if (pack?.frames?.namesMockery.test(own.text) === true) return true;
	if (pack?.scope?.othersSay != null && plainOf(own, at).search(pack.scope.othersSay) !== -1) return true;
	if (pack?.frames?.claimBefore.test(own.text.slice(0, at.start).replace(/[\s"“«„「『]+$/u, "")) === true) return true;
	// "Should a ship be seized, “…”" supposes it too.
	if (makes === "supposed" && own.words.some(({ kind }) => LEAVES_AS_SUPPOSED.has(kind))) return true;
	if (makes === "supposed" && meantWordsIn(own).some(({ kind }) => kind === "opening")) return true;
	if (makes === "hoped" && pack?.frames?.hopes.test(own.text) === true) return true;
	if (teller !== undefined && pack?.frames?.passesOn.test(own.text) === true) return true;
	// "may close", where the source asks whether to.
	if (makes === "asked" && meantWordsIn(own).some(({ kind }) => kind === "opening")) return true;
	if (makes === "withdrawn" && pack?.frames?.formerly.test(own.text) === true) return true;
	if (makes === "not-adopted")
		return pack?.frames?.disowned.test(shown(own.text).replace(/[\s.。!！:：“”"«»「」『』]+$/u, "")) === true;
	if (makes !== "left-to-others") return false;
	const holder = located.attribution?.holder ?? null;
	if (holder !== null && actorsIn(context.marksIn(words, first.document.language)).some((actor) => actor === holder))
		return true;
	const tellers = tellerIn(teller ?? words, own.language);
	if ([...stemsOf(own.text, own.language)].some((form) => tellers.has(form))) return true;
	return meantWordsIn(own).filter(({ kind }) => kind === "saying").length > 1;
}

/** The draft's words before the quotation, without who says the whole. */
const plainOf = (own: ReadSentence, at: Span): string =>
	withoutAsides(own, at).slice(0, at.start).replace(/\s+/gu, " ");

/** Stems of who says it in the source: "my opponent". */
const tellerIn = (words: string, language: string): ReadonlySet<string> =>
	new Set([...stemsOf(words, language)].filter((form) => form.length > 3 || hasUnspaced(form)));

// 3. The draft leaves open, or asks another for, what the source says.

const LEAVES_OPEN: ReadonlySet<string> = new Set(["opening", "urging", "pretence", "hearsay"]);

function leftOpen(one: Case, over: readonly Operator[]): DraftProblem | null {
	const { first, led, around } = one;
	const word = over.findLast(({ kind }) => LEAVES_OPEN.has(kind));
	if (word === undefined || signOf(over) < 0 || !isPlain(one) || isOthers(one, word)) return null;
	// "was not forced to": what is denied is that.
	if (around.own.words.some(({ kind, end }) => kind === "negation" && end <= word.start && word.start - end <= 2))
		return null;
	const acts = first.read.words.some(
		({ kind, end }) => kind === "future" && end <= first.at.start && isBeside(first, end),
	);
	const future = first.read.words.some(({ kind, start }) => kind === "future" && start >= first.at.start);
	const opens = languageOf(first.read.language)?.scope?.finite.anywhere;
	const finite = acts || future || isWhole(first) || opens?.test(`${first.read.text.slice(first.at.start)} `) === true;
	if (!isPredicate(first.read, first.at) || !(finite || !isInfinitive(first))) return null;
	const what =
		word.kind === "hearsay"
			? "presents as hearsay"
			: word.kind === "urging"
				? "asks another for"
				: word.kind === "pretence"
					? "presents as not meant"
					: "leaves open";
	const message = `By “${textOf(around, word)}” the draft ${what} what it quotes; ${sourceReads(one)}; use the meaning of the source`;
	const sure = word.sure && word.kind !== "pretence" && led === first && (finite || word.kind === "opening");
	return problem(one, "frame-left-open", message, sure);
}

const isBeside = ({ read, at }: SourceSentence, end: number): boolean =>
	!/[\p{L}\p{N}]/u.test(read.text.slice(end, at.start));
const isInfinitive = ({ read, at }: SourceSentence): boolean =>
	languageOf(read.language)?.scope?.finite.beforeInfinitive?.test(read.text.slice(0, at.start)) === true;

const NOT_PLAIN: ReadonlySet<string> = new Set([
	"condition",
	"precondition",
	"modality",
	"demand",
	"intention",
	"distance",
	"negation",
	"exception",
]);

/** The source's sentence holds no word that leaves open, wants, asks or supposes. */
function isPlain({ first, led, last }: Case): boolean {
	if (sourceFrame(first, last) !== null) return false;
	// "will not": what is denied in the quoted words is said by them.
	const isWithin = ({ start, end }: Span, { at }: SourceSentence): boolean => start >= at.start && end <= at.end;
	const bends = (source: SourceSentence): boolean =>
		source.read.words.some((word) => NOT_PLAIN.has(word.kind) && !(word.kind === "negation" && isWithin(word, source)));
	if (bends(first) || bends(led)) return false;
	if (meantWordsIn(led.read).some(({ kind }) => kind === "opening" || kind === "urging" || kind === "asking"))
		return false;
	return !led.read.marks.some(
		(mark) => mark.kind === "demand" || (mark.kind === "attitude" && mark.scale === "directive"),
	);
}

// 4. The draft makes it depend on something, the source does not.

function conditional(one: Case): DraftProblem | null {
	const { around, first, context } = one;
	const { own, at } = around;
	const word = own.words.find(
		(one) =>
			(one.kind === "condition" || one.kind === "precondition") &&
			conditionReaches(own, one, at) &&
			(one.kind === "precondition" || saysMuch(one.end <= at.start ? own.text.slice(0, at.start) : own.text, one.end)),
	);
	if (word === undefined || !isPredicate(first.read, first.at) || isOthers(one, word)) return null;
	const sentences = sentencesOf(first.document).slice(Math.max(0, first.index - 1), first.index + 2);
	const isConditional = sentences.some(({ start, end }) => {
		const read = readSentence(first.document.text.slice(start, end), first.document.language, context.marksIn);
		return read.words.some(({ kind }) => DEPENDS.has(kind));
	});
	if (isConditional || meantWordsIn(own).some(({ kind }) => kind === "asking")) return null;
	const message = `By “${textOf(around, word)}” the draft makes what it quotes depend on something; ${sourceReads(one)}; use the meaning of the source, or quote the condition`;
	return problem(one, "frame-conditional", message, true);
}
const DEPENDS: ReadonlySet<string> = new Set([
	"condition",
	"precondition",
	"exception",
	"timing",
	"caveat",
	"modality",
	"hint",
]);

/** "if briefly" sets no condition. */
const saysMuch = (text: string, from: number): boolean => {
	const clause = /^[,，]?[^,，;；.。:：]*/u.exec(text.slice(from))?.[0] ?? "";
	return countUnspaced(clause) > 2 || (clause.match(/\p{L}+/gu) ?? []).length > 1;
};

// 5. The draft leaves to others what the source says itself.

function ofOthers(one: Case): DraftProblem | null {
	const { around, first, last } = one;
	const { own, at } = around;
	const rules = languageOf(own.language);
	const before = plainOf(own, at);
	const found = rules?.scope?.othersSay == null ? null : matchesIn(before, rules.scope.othersSay).at(-1);
	if (found == null || rules?.frames === undefined) return null;
	const between = before.slice(found.index + found[0].length);
	if (/[,，;；:：.。]/u.test(withoutThatCommas(between).replace(/[,，:：]?[\s“"«]*$/u, "")) || between.length > 60)
		return null;
	if (rules.frames.neutralOthers.test(found[0]) || !isPredicate(first.read, first.at)) return null;
	if (sourceFrame(first, last) !== null || first.read.words.some(({ kind }) => kind === "distance")) return null;
	const message = `The draft leaves what it quotes to others, “${shown(found[0])}”; ${sourceReads(one)}; name the one who says it`;
	return problem(one, "frame-of-others", message, true);
}

// 6. The draft has it said again and again, and the source is one text.

function repeated(one: Case): DraftProblem | null {
	const { around, first, located, context } = one;
	const word = meantWordsIn(around.own).find(({ kind, end }) => kind === "repeating" && end <= around.at.start);
	if (word === undefined || located.elsewhere.length > 0) return null;
	if (meantWordsIn(first.read).some(({ kind }) => kind === "repeating")) return null;
	const own = context.sources.filter(({ publisher }) => publisher === first.document.publisher).length;
	const message = `The draft says “${textOf(around, word)}”, but ${own === 1 ? "the one text of this side" : "one text"} has these words once; say when they were said, or quote each time`;
	return problem(one, "frame-repeated", message, true);
}
