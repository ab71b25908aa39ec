import { foldText, languageOf, matchesIn, stem } from "@fissure/languages";
import { type ActorId, actorNamed, type Document, type Mark, type Span } from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { relativeClauses, stemsOf } from "../clause/carried.ts";
import { meantWordsIn, withoutAsides } from "../clause/operators.ts";
import { clauseAround } from "../clause/parts.ts";
import { type MarksIn, type ReadSentence, readSentence, sentencesOf } from "../clause/sentences.ts";
import { expression } from "../clause/word-finder.ts";
import { sourceFrame } from "../frame/source-frame.ts";
import { likeness, meets, type Weight, weightOf } from "../object/weight.ts";
import { isPredicate } from "../scope/cuts.ts";
import { type BesideCase, type Contrast, contrastsOf, OPENING } from "./beside-case.ts";
import { isUnspaced } from "./slots.ts";

/** A phrase of a sentence with what it names. */
interface Phrase extends Span {
	readonly weight: Weight;
}

/** Of a table, the phrases before or behind a place; what they name is the group `what`. */
function phrasesIn(read: ReadSentence, source: string, marksIn: MarksIn): readonly Phrase[] {
	return matchesIn(read.text, expression(source, "giu")).flatMap((found): readonly Phrase[] => {
		const what = found.groups?.what ?? "";
		const start = found.index + found[0].lastIndexOf(what);
		const span = { start, end: start + what.length };
		const weight = weightOf(readSentence(what, read.language, marksIn));
		return /\p{L}/u.test(what) && says(weight) ? [{ ...span, weight }] : [];
	});
}

const says = ({ concepts, actors, stems }: Weight): boolean => concepts.size + actors.size + stems.size > 0;
const isApart = (a: Weight, b: Weight): boolean =>
	likeness(a, b) !== "shared" && !meets(a.actors, b.actors) && !meets(a.stems, b.stems);

const textOf = ({ text }: ReadSentence, { start, end }: Span): string => text.slice(start, end);
const sentenceAt = (document: Document, index: number, marksIn: MarksIn): ReadSentence | null => {
	const span = sentencesOf(document)[index];
	return span === undefined
		? null
		: readSentence(document.text.slice(span.start, span.end), document.language, marksIn);
};

/**
 * "Of the ceasefire he said “…”", where the source says it of the sanctions.
 *
 * - silent: where the sentence of the source, or one beside it, names what the draft names; where the source opens with no other
 *   such phrase and with no other actor
 */
export function otherTopic(one: BesideCase): Contrast | null {
	const { around, first, marksIn } = one;
	const rules = contrastsOf(around.own.language);
	if (rules === null) return null;
	const drafted = phrasesIn(around.own, rules.topic, marksIn).findLast(({ end }) => end <= around.at.start);
	if (drafted === undefined) return null;
	const found = phrasesIn(first.read, contrastsOf(first.read.language)?.topic ?? "(?!)", marksIn).findLast(
		({ end }) => end <= first.at.start,
	);
	const sentence = weightOf(first.read);
	if (!isApart(drafted.weight, sentence)) return null;
	if (found !== undefined && isApart(drafted.weight, found.weight) && isElsewhere(one, drafted.weight))
		return { drafted: textOf(around.own, drafted), found: textOf(first.read, found), elsewhere: null };
	// "Of Kestria he said", and the source speaks of Marland there and of Kestria nowhere.
	const { publisher } = first.document;
	const other = first.read.marks.find((mark) => {
		const actor = actorNamed(mark);
		return actor != null && actor !== publisher;
	});
	const isNowhere = [...drafted.weight.actors].every(
		(actor) => actor !== publisher && !namedIn(first.document, marksIn).has(actor),
	);
	return other === undefined || drafted.weight.actors.size === 0 || !isNowhere
		? null
		: { drafted: textOf(around.own, drafted), found: textOf(first.read, other), elsewhere: null };
}

/** The source does speak of it, further off. */
function isElsewhere({ first: { document, index }, marksIn }: BesideCase, weight: Weight): boolean {
	const sentences = sentencesOf(document);
	const from = Math.max(0, index - SENTENCES_READ);
	for (let at = from; at < Math.min(sentences.length, index + SENTENCES_READ); at++) {
		const read = at === index ? null : sentenceAt(document, at, marksIn);
		if (read !== null && !isApart(weight, weightOf(read))) return true;
	}
	return false;
}
const SENTENCES_READ = 40;

/** "In response to the attack, Norland “…”", where the source gives another reason; or another purpose. */
export const otherCause = (one: BesideCase): Contrast | null =>
	otherReason(one, "cause") ?? otherReason(one, "purpose");

function otherReason(one: BesideCase, kind: "cause" | "purpose"): Contrast | null {
	const { around, first, last, marksIn } = one;
	const rules = contrastsOf(around.own.language);
	const theirs = contrastsOf(first.read.language);
	if (rules === null || theirs === null) return null;
	const asked = expression(rules.asked, "iu");
	// "because of “the ruins”": the quoted words are the cause themselves.
	const isQuoted = ({ end }: Span): boolean =>
		end <= around.at.start && /^[^\p{L},，]*$/u.test(around.own.text.slice(end, around.at.start));
	const drafted = phrasesIn(around.own, rules[kind], marksIn).find(
		(phrase) => !asked.test(textOf(around.own, phrase)) && !isQuoted(phrase),
	);
	if (drafted === undefined) return null;
	const found = [first, last].flatMap((source) =>
		phrasesIn(source.read, theirs[kind], marksIn).map((phrase) => ({ phrase, read: source.read })),
	)[0];
	if (found === undefined || [first, last].some(({ read }) => !isApart(drafted.weight, weightOf(read)))) return null;
	return { drafted: textOf(around.own, drafted), found: textOf(found.read, found.phrase), elsewhere: null };
}

/** "Because of the strike, “…”", where the source says nothing of a strike. */
export function unsaidReason({ around, first, marksIn }: BesideCase): { readonly drafted: string } | null {
	const rules = contrastsOf(around.own.language);
	if (rules === null || around.own.language !== first.read.language) return null;
	const asked = expression(rules.asked, "iu");
	const before = { ...around.own, text: around.own.text.slice(0, around.at.start) };
	// "because of Norlandic “ruins”": a noun is the cause itself.
	const mayFollow = isPredicate(first.read, first.at);
	const drafted = phrasesIn(before, rules.cause, marksIn).find(
		(phrase) =>
			!asked.test(textOf(around.own, phrase)) && (mayFollow || !/^[^\p{L},，]*$/u.test(before.text.slice(phrase.end))),
	);
	if (drafted === undefined || !isApart(drafted.weight, weightOf(first.read))) return null;
	const { document, index } = first;
	const sentences = sentencesOf(document);
	const follows = expression(rules.consequence, "iu");
	const isSaidNear = [index, index + 1].some((at) => {
		const read = sentenceAt(document, at, marksIn);
		return read !== null && follows.test(read.text);
	});
	for (let at = Math.max(0, index - SENTENCES_READ); at < Math.min(sentences.length, index + SENTENCES_READ); at++) {
		const read = sentenceAt(document, at, marksIn);
		if (read === null || isApart(drafted.weight, weightOf(read))) continue;
		// What is said right before it may be told as its cause, and so may what the source joins by "therefore".
		if (at === index - 1 || isSaidNear || follows.test(read.text)) return null;
	}
	return { drafted: textOf(around.own, drafted) };
}

/** "Every harbour “will be dredged”", where the source says all harbours except one. */
export function withoutException({ around: { own, at }, first }: BesideCase): Contrast | null {
	if (own.language !== first.read.language) return null;
	const clause = clauseAround(first.read, first.at);
	const left = first.read.words.find(
		({ kind, start, end }) =>
			kind === "exception" && start >= (isUnspaced(own) ? 0 : clause.start) && end <= first.at.start,
	);
	const hedged = own.words.some(
		({ kind }) => kind === "exception" || kind === "quantifier" || kind === "caveat" || kind === "lack",
	);
	if (left === undefined || hedged) return null;
	const whole = own.words.find(
		({ kind, start, end }) => kind === "universal" && end <= at.start && start >= clauseAround(own, at).start,
	);
	return whole === undefined
		? null
		: { drafted: textOf(own, whole), found: first.read.text.slice(left.start, first.at.start).trim(), elsewhere: null };
}

/** "It is government policy that “…”", where the source says it for himself alone. */
export function ofOneself({ around: { own, at }, first }: BesideCase): Contrast | null {
	const rules = contrastsOf(own.language);
	if (rules === null || own.language !== first.read.language) return null;
	const personally = expression(rules.personally, "iu");
	const found = personally.exec(first.read.text.slice(0, first.at.start));
	const beside = `${own.text.slice(0, at.start)}  ${own.text.slice(at.end)}`;
	const drafted = found === null ? null : expression(rules.officially, "iu").exec(beside);
	if (found === null || drafted === null || personally.test(beside)) return null;
	return { drafted: drafted[0].trim(), found: found[0].trim(), elsewhere: null };
}

/** "Thanks to the rain, “…”", where the source says it in spite of the rain; "against the plan", where it is for the plan. */
export function otherRelation({ around, first, marksIn }: BesideCase): Contrast | null {
	const rules = contrastsOf(around.own.language);
	const theirs = contrastsOf(first.read.language);
	if (rules === null || theirs === null) return null;
	for (const [mine, other] of [
		[rules.cause, theirs.despite],
		[rules.despite, theirs.cause],
		[rules.favour, theirs.against],
		[rules.against, theirs.favour],
	] as const) {
		if (mine === undefined || other === undefined) continue;
		const drafted = phrasesIn(around.own, mine, marksIn)[0];
		const found = phrasesIn(first.read, other, marksIn).find(
			({ weight }) => drafted !== undefined && !isApart(drafted.weight, weight),
		);
		if (drafted === undefined || found === undefined) continue;
		const [from, to] = [drafted, found].map(({ start }) => Math.max(0, start - RELATION));
		return {
			drafted: around.own.text.slice(from, drafted.end),
			found: first.read.text.slice(to, found.end),
			elsewhere: null,
		};
	}
	return null;
}
/** Characters before a cause in which it is told that it is one. */
const RELATION = 16;

/** "told Kestria “…”", "agreed with Kestria that “…”", where the source names another and Kestria nowhere. */
export function otherPartner(one: BesideCase): Contrast | null {
	const { around, first, marksIn } = one;
	const rules = contrastsOf(around.own.language);
	const theirs = contrastsOf(first.read.language);
	if (rules === null || theirs === null) return null;
	const { document } = first;
	const drafted = partnersIn(around.own, rules.partner).findLast(({ end }) => end <= around.at.start);
	if (drafted === undefined || drafted.actor === document.publisher || drafted.actor === one.holder) return null;
	const opening = readSentence(
		`${document.title ?? ""}\n${document.text.slice(0, OPENING)}`,
		document.language,
		marksIn,
	);
	const found = [first.read, opening].flatMap((read) =>
		partnersIn(read, theirs.partner).map((partner) => ({ partner, read })),
	)[0];
	if (found === undefined || namedIn(document, marksIn).has(drafted.actor)) return null;
	return { drafted: textOf(around.own, drafted), found: textOf(found.read, found.partner), elsewhere: null };
}

interface Partner extends Span {
	readonly actor: ActorId;
}

/** Characters before a name in which it is told whose partner it is. */
const LONGEST_LEAD = 80;

function partnersIn({ text, marks }: ReadSentence, partner: string): readonly Partner[] {
	const pattern = expression(partner, "iu");
	return marks.flatMap((mark: Mark): readonly Partner[] => {
		const actor = mark.kind === "actor" || mark.kind === "person" ? actorNamed(mark) : null;
		const lead = text.slice(Math.max(0, mark.start - LONGEST_LEAD), mark.start);
		return actor != null && pattern.test(lead) ? [{ start: mark.start, end: mark.end, actor }] : [];
	});
}

const named = new WeakMap<Document, ReadonlySet<ActorId>>();

export function namedIn(document: Document, marksIn: MarksIn): ReadonlySet<ActorId> {
	const known = named.get(document);
	if (known !== undefined) return known;
	const texts = [
		document.title ?? "",
		...sentencesOf(document).map(({ start, end }) => document.text.slice(start, end)),
	];
	const actors = new Set(
		texts.flatMap((text) => marksIn(text, document.language).flatMap((mark) => actorNamed(mark) ?? [])),
	);
	named.set(document, actors);
	return actors;
}

/** "Today “we support Kestria”", where the source says it of a year before its own. */
export function otherTime({ around, first }: BesideCase): Contrast | null {
	const rules = contrastsOf(around.own.language);
	if (rules === null) return null;
	const before = withoutAsides(around.own, around.at).slice(0, around.at.start);
	const found =
		expression(`${rules.now}[\\s,，:：]*$`, "iu").exec(before.replace(OPENING_MARK, " ")) ??
		opensWithNow(around.own, before, rules.now);
	if (found === null || yearsIn(around.own).length > 0) return null;
	const clause = clauseAround(first.read, first.at);
	const own = first.document.date?.slice(0, 4) ?? "";
	const past = yearsIn(first.read).find(
		({ start, end, value }) => start >= clause.start && end <= first.at.start && value < own,
	);
	return past === undefined
		? null
		: { drafted: found[0].replace(/[\s,，:：]+$/u, ""), found: textOf(first.read, past), elsewhere: null };
}

/** "Today the mine employs “…”": with nobody between who says it, which may be what is said today. */
function opensWithNow(own: ReadSentence, before: string, now: string): RegExpExecArray | null {
	const found = expression(`^\\s*${now}`, "iu").exec(before);
	const isTold = [...own.marks, ...meantWordsIn(own)].some(
		({ kind, end }) => (kind === "speech" || kind === "saying") && end <= before.length,
	);
	return isTold ? null : found;
}

/** Years that a sentence names, those of its days among them. */
const yearsIn = ({ text, language }: ReadSentence): readonly (Span & { readonly value: string })[] =>
	numbersIn(text, language).flatMap(({ start, end, value }) =>
		YEAR.test(value) ? [{ start, end, value: value.slice(0, 4) }] : [],
	);
const YEAR = /^(?:19|20)\d\d(?:-|$)/u;

/** "Since the war “we sold grain”", where the source says it of the time before the war. */
export function otherOrder({ around, first }: BesideCase): Contrast | null {
	const rules = contrastsOf(around.own.language);
	if (rules === null || around.own.language !== first.read.language) return null;
	const own = textBeside(around.own, around.at);
	const theirs = textBeside(first.read, first.at);
	for (const [mine, other] of [
		[rules.before, rules.after],
		[rules.after, rules.before],
	] as const) {
		const [drafted, ...more] = namedBy(own, mine, around.own.language);
		if (drafted === undefined || more.length > 0 || namedBy(own, other, around.own.language).length > 0) continue;
		const found = namedBy(theirs, other, first.read.language).find(({ form }) => form === drafted.form);
		if (found === undefined || namedBy(theirs, mine, first.read.language).some(({ form }) => form === drafted.form))
			continue;
		return { drafted: drafted.words, found: found.words, elsewhere: null };
	}
	return null;
}

/** Of a sentence, the clause of the quoted words without these, and without what is said of another thing. */
function textBeside(read: ReadSentence, at: Span): string {
	const { start, end } = clauseAround(read, at);
	const units = withoutAsides(read, at).split("");
	for (const aside of relativeClauses(read, at)) units.fill(" ", aside.start, aside.end);
	const text = units.join("");
	return `${text.slice(start, at.start)}  ${text.slice(Math.min(at.end, end), end)}`;
}

/** "Drivers are paid first, and only then “we will close the depot”", where the source has the depot closed first. */
export function otherSequence({ around, first }: BesideCase): Contrast | null {
	const rules = contrastsOf(around.own.language);
	if (rules === null || around.own.language !== first.read.language) return null;
	const drafted = stepsIn(around.own, rules.sequence);
	const found = stepsIn(first.read, rules.sequence);
	const mine = drafted.findLast(({ end }) => end <= around.at.start);
	const theirs = found.findLast(({ end }) => end <= first.at.start);
	if (mine === undefined || theirs === undefined || mine.isFirst === theirs.isFirst) return null;
	const haveBoth = [drafted, found].every((steps) => new Set(steps.map(({ isFirst }) => isFirst)).size === 2);
	return haveBoth && around.at.start - mine.end <= NEXT_STEP
		? { drafted: textOf(around.own, mine), found: textOf(first.read, theirs), elsewhere: null }
		: null;
}
/** Characters between "then" and what is done then. */
const NEXT_STEP = 24;

const stepsIn = ({ text }: ReadSentence, source: string): readonly (Span & { readonly isFirst: boolean })[] =>
	matchesIn(text, expression(source, "giu")).map(({ 0: words, index, groups }) => ({
		start: index,
		end: index + words.length,
		isFirst: groups?.first !== undefined,
	}));

/** "the “oldest mill of Europe”", where the source says "one of the | oldest". */
export function oneOfTheMost({ around: { own, at }, first, last, quoted }: BesideCase): Contrast | null {
	const rules = contrastsOf(own.language);
	if (rules === null || own.language !== first.read.language) return null;
	if (!expression(rules.superlative, "iu").test(quoted) || expression(rules.oneOf, "iu").test(own.text)) return null;
	if (expression(rules.oneOf, "iu").test(quoted)) return null;
	const beside = [
		`${first.read.text.slice(0, first.at.start).trimEnd().slice(-NEXT_STEP)}`,
		last.read.text.slice(last.at.end, last.at.end + NEXT_STEP),
	];
	const found = beside.flatMap((text) => expression(rules.oneOf, "iu").exec(text)?.[0] ?? [])[0];
	return found === undefined
		? null
		: { drafted: own.text.slice(Math.max(0, at.start - NEXT_STEP), at.start).trim(), found, elsewhere: null };
}

const TO_COME: ReadonlySet<string> = new Set(["future", "intention"]);

/** "Trains already “run every hour”", where the source says that they will. */
export function alreadySo({ around: { own, at }, first }: BesideCase): Contrast | null {
	const rules = contrastsOf(own.language);
	if (rules === null || own.language !== first.read.language) return null;
	const already = expression(rules.already, "iu");
	const found = already.exec(own.text.slice(0, at.start));
	if (found === null || already.test(first.read.text)) return null;
	const toCome = first.read.words.find(({ kind, end }) => TO_COME.has(kind) && end <= first.at.start + NEXT_STEP);
	const says = [...own.marks, ...meantWordsIn(own)].some(
		({ kind, start, end }) => (kind === "speech" || kind === "saying") && start >= found.index && end <= at.start,
	);
	if (toCome === undefined || says || own.words.some(({ kind }) => TO_COME.has(kind))) return null;
	return { drafted: found[0], found: textOf(first.read, toCome), elsewhere: null };
}

/** "Norland will “pull it down”", where the source says that it will either mend it or pull it down. */
export function otherwiseChosen({ around: { own }, first }: BesideCase): Contrast | null {
	const rules = contrastsOf(own.language);
	if (rules === null || own.language !== first.read.language) return null;
	const found = expression(rules.choice, "iu").exec(first.read.text);
	if (found === null || found.index + found[0].length < first.at.start - CHOSEN) return null;
	const inside = first.at.start >= found.index && first.at.end <= found.index + found[0].length + CHOSEN;
	const isWhole = first.at.start <= found.index;
	const shows = expression(rules.showsChoice, "iu").test(own.text) || own.words.some(({ kind }) => kind === "modality");
	return inside && !isWhole && !shows ? { drafted: own.text.trim(), found: found[0], elsewhere: null } : null;
}
/** Characters behind the second of two that may be chosen. */
const CHOSEN = 60;

/** "The judge “was arrested”", where the source says it of the judge's brother. */
export function ofItsOwner({ around: { own, at }, first }: BesideCase): Contrast | null {
	const rules = contrastsOf(own.language);
	if (rules === null || own.language !== first.read.language) return null;
	const before = (read: ReadSentence, place: Span): string =>
		read.text.slice(0, place.start).replace(OPENING_MARK, " ");
	const unspaced = languageOf(own.language)?.sentences.unspaced === true;
	const theirs = before(first.read, first.at);
	const found = expression(rules.ofAnother, "iu").exec(unspaced ? theirs.trimEnd() : theirs);
	const { owner, of = owner ?? "", head, kin = head ?? "" } = found?.groups ?? {};
	if (found === null || of === "" || kin === "") return null;
	const mine = before(own, at).trimEnd();
	const last = unspaced ? mine.slice(-of.length) : (/\p{L}+$/u.exec(mine)?.[0] ?? "");
	const same = unspaced ? last === of : formOf(last, own.language) === formOf(of, own.language);
	const hasHead = unspaced ? own.text.includes(kin) : formsIn(own.text, own.language).has(formOf(kin, own.language));
	return !same || hasHead || last === "" ? null : { drafted: last, found: found[0].trim(), elsewhere: null };
}

/** "Norland's neighbours said “…”", where Norland says it itself. */
export function saidByKin({ around: { own, at }, first }: BesideCase): Contrast | null {
	const pattern = contrastsOf(own.language)?.saidByKin;
	if (pattern === undefined || own.language !== first.read.language || sourceFrame(first, first) !== null) return null;
	const found = expression(pattern, "iu").exec(own.text.slice(0, at.start));
	const { kin = "", of = "" } = found?.groups ?? {};
	if (found === null || kin === "") return null;
	const start = found[0].indexOf(of, found[0].indexOf(kin) + kin.length);
	const named = own.marks.find((mark) => mark.kind === "actor" && mark.start >= start && mark.end <= start + of.length);
	if (named === undefined || actorNamed(named) !== first.document.publisher) return null;
	// "our neighbours told us that": the source names them too, before any verb of saying.
	const said = meantWordsIn(first.read).find(({ kind }) => kind === "saying");
	const before = first.read.text.slice(0, Math.min(said?.start ?? first.at.start, first.at.start));
	const theirs = formsIn(before, own.language).has(formOf(kin, own.language));
	return theirs ? null : { drafted: found[0].trim(), found: first.read.text.trim(), elsewhere: null };
}

/** "Norland plans to “blow up the customs house”", where the source says it of smugglers. */
export function ofOutsiders({ around: { own, at }, first, holder }: BesideCase): Contrast | null {
	const rules = contrastsOf(own.language);
	if (rules === null || own.language !== first.read.language) return null;
	const outsiders = expression(rules.outsiders, "iu");
	const clause = clauseAround(first.read, first.at);
	const theirs = first.read.text.slice(clause.start, first.at.start);
	const found = outsiders.exec(theirs);
	const isNamed = (marks: readonly Mark[], start: number, end: number): boolean =>
		marks.some((mark) => ACTS.has(mark.kind) && mark.start >= start && mark.end <= end);
	if (found === null || isNamed(first.read.marks, clause.start, first.at.start) || outsiders.test(own.text))
		return null;
	const mine = clauseAround(own, at);
	const subject = own.marks.find(
		(mark) => mark.kind === "actor" && mark.form !== "adjective" && mark.start >= mine.start && mark.end <= at.start,
	);
	if (subject === undefined || actorNamed(subject) !== (holder ?? first.document.publisher)) return null;
	// "plans to": what is meant to be done is also announced.
	const isMeant = (mark: Span): boolean =>
		own.words.some(({ kind, start, end }) => kind === "intention" && start < mark.end && end > mark.start);
	const isTold = own.marks.some(
		(mark) => mark.kind === "speech" && mark.start >= subject.end && mark.end <= at.start && !isMeant(mark),
	);
	const opens = /^[\s\p{L}]{0,4}$/u.test(own.text.slice(mine.start, subject.start));
	const shares = [...stemsOf(own.text.slice(subject.end, at.start), own.language)];
	const known = stemsOf(theirs, own.language);
	const isAlike = shares.every((form) => known.has(form)) || !/\p{L}/u.test(own.text.slice(subject.end, at.start));
	return isTold || !opens || !isAlike ? null : { drafted: textOf(own, subject), found: found[0], elsewhere: null };
}
const ACTS: ReadonlySet<string> = new Set(["actor", "person", "office", "pronoun", "first-person", "joint"]);

/** "Both roads will open: it will “open one of them”": a pair of which the pack says that it cannot be so together. */
export function clashing({ around: { own, at }, first, last, holder, quoted }: BesideCase): Contrast | null {
	const rules = contrastsOf(own.language);
	if (rules?.clashes === undefined || own.language !== first.read.language || first.index !== last.index) return null;
	const before = own.text.slice(0, at.start).replace(OPENING_MARKS, "");
	const beside = `${before}…${own.text.slice(at.end).replace(CLOSING_MARKS, "")}`;
	for (const clash of rules.clashes) {
		const drafted = clash.beside.exec(beside);
		if (drafted === null || (clash.own === true && holder !== first.document.publisher)) continue;
		const found = matchesIn(first.read.text, clash.source).find(
			({ 0: words, index }) => index < last.at.end && index + words.length > first.at.start,
		);
		if (found !== undefined && !clash.beside.test(quoted))
			return { drafted: drafted[0], found: found[0], elsewhere: null };
	}
	return null;
}
const OPENING_MARKS = /["“«„「『[\]().…]+$/u;
const CLOSING_MARKS = /^["”»」』[\]().…]+/u;

/** "The bridge at Alder will be “demolished”", where Alder's and Brent's are repaired and demolished respectively. */
export function otherRespective({ around: { own, at }, first, quoted }: BesideCase): Contrast | null {
	const rules = contrastsOf(own.language);
	if (rules === null || own.language !== first.read.language) return null;
	const groups = expression(rules.respective, "iu").exec(first.read.text)?.groups;
	if (groups === undefined) return null;
	const { a = "", b = "", c = "", d = "" } = groups;
	const names = (text: string, word: string): boolean => foldText(text).includes(foldText(word).slice(0, NAMED_BY));
	const beside = `${own.text.slice(0, at.start)} ${own.text.slice(at.end)}`;
	for (const [mine, other, said, theirs] of [
		[a, b, d, c],
		[b, a, c, d],
	] as const) {
		const isAlone = names(beside, mine) && !names(`${beside} ${quoted}`, other);
		if (isAlone && names(quoted, said) && !names(`${beside} ${quoted}`, theirs))
			return { drafted: mine, found: first.read.text.trim(), elsewhere: null };
	}
	return null;
}

/** Letters by which a name is known in each of its cases. */
const NAMED_BY = 6;

interface NamedWords {
	readonly words: string;
	/** Of the noun or the verb, as it is compared. */
	readonly form: string;
}

const namedBy = (text: string, source: string, language: string): readonly NamedWords[] =>
	matchesIn(text, expression(source, "giu")).flatMap(({ 0: words, groups }): readonly NamedWords[] => {
		const named = groups?.what ?? groups?.verb ?? "";
		return named === "" ? [] : [{ words, form: formOf(named, language) }];
	});

/** Letters by which two forms of a verb are known as one. */
const STEM = 5;
const formOf = (word: string, language: string): string => stem(foldText(word), language).slice(0, STEM);

/** "has escorted “four ships”", where the source only plans to escort them; and the other way about. */
export function otherDeed({ around, first, quoted }: BesideCase): Contrast | null {
	const rules = contrastsOf(around.own.language);
	if (rules === null || around.own.language !== first.read.language) return null;
	const { language } = around.own;
	// "will “repair the bridge”": the verb may be the first of the quoted words.
	const own = `${around.own.text.slice(0, around.at.start).replace(OPENING_MARK, " ")}${quoted}`;
	const clause = clauseAround(first.read, first.at);
	const theirs = first.read.text.slice(clause.start, clause.end);
	for (const [mine, other] of [
		[rules.done, rules.planned],
		[rules.planned, rules.done],
	] as const) {
		const [drafted, ...more] = namedBy(own, mine, language);
		if (drafted === undefined || more.length > 0) continue;
		const isOwn = namedBy(own, other, language).length > 0 || namedBy(theirs, mine, language).length > 0;
		const found = namedBy(theirs, other, language).find(({ form }) => form === drafted.form);
		if (found !== undefined && !isOwn) return { drafted: drafted.words, found: found.words, elsewhere: null };
	}
	return null;
}

/** "After a ransom was paid, “they were freed”", where the source says without a ransom; and the other way about. */
export function otherLack({ around, first, last }: BesideCase): Contrast | null {
	const { own } = around;
	if (own.language !== first.read.language) return null;
	for (const [mine, theirs, isDrafts] of [
		[own, first.read, true],
		[own, last.read, true],
		[first.read, own, false],
	] as const) {
		const lacking = isDrafts ? theirs : own;
		const having = isDrafts ? mine : first.read;
		const place = isDrafts ? (theirs === first.read ? first.at : last.at) : around.at;
		if (having.words.some(({ kind }) => LACKS.has(kind))) continue;
		const lacked = lackedIn(lacking, place).find(({ form }) => formsIn(having.text, having.language).has(form));
		if (lacked === undefined) continue;
		const words = lacking.text.slice(lacked.start, lacked.end);
		const named = lacking.text.slice(lacked.noun, lacked.end);
		return isDrafts
			? { drafted: named, found: words, elsewhere: null }
			: { drafted: words, found: named, elsewhere: null };
	}
	return null;
}
const LACKS: ReadonlySet<string> = new Set(["lack", "negation", "exception"]);
const SHORTEST_LACKED = 4;

/** "without a | ransom", outside the quoted words. */
function lackedIn(
	{ text, words, language }: ReadSentence,
	at: Span,
): readonly (Span & { readonly noun: number; readonly form: string })[] {
	return words.flatMap(({ kind, start, end }) => {
		if (kind !== "lack" || (start < at.end && end > at.start)) return [];
		const noun = /^\s(?:\p{L}{1,3}\s)?(?<noun>\p{L}+)/u.exec(text.slice(end))?.groups?.noun ?? "";
		if (noun.length < SHORTEST_LACKED) return [];
		const from = text.indexOf(noun, end);
		return [{ start, end: from + noun.length, noun: from, form: formOf(noun, language) }];
	});
}

const formsIn = (text: string, language: string): ReadonlySet<string> =>
	new Set((text.match(/\p{L}+/gu) ?? []).map((word) => formOf(word, language)));

/** "will pay only “for schools”", where the source goes on with clinics. */
export function furtherItem({ around, last }: BesideCase): Contrast | null {
	const rules = contrastsOf(around.own.language);
	const theirs = contrastsOf(last.read.language);
	if (rules === null || theirs === null) return null;
	const { own, at } = around;
	const only = expression(rules.exclusive, "iu").exec(own.text.slice(0, at.start).replace(OPENING_MARK, " "));
	const further = expression(theirs.furtherItem, "iu");
	if (only === null || !further.test(last.read.text.slice(last.at.end))) return null;
	if (further.test(own.text.slice(at.end).replace(CLOSING_MARK, ""))) return null;
	const end = last.at.end + FURTHER;
	return { drafted: only[0].trim(), found: last.read.text.slice(last.at.end, end).trim(), elsewhere: null };
}
const OPENING_MARK = /["“«„「『\s]+$/u;
const CLOSING_MARK = /^["”»“」』]/u;
/** Characters of what the source goes on with that are shown. */
const FURTHER = 40;
