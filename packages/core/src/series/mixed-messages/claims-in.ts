import type { ActorId, LanguageCode, Mark, SideVerb, Span } from "@fissure/model";
import { matchesOf, type OppositionRules, oppositionRules } from "./opposition-rules.ts";
import { QUESTIONS, type Question } from "./questions.ts";

/** A sentence with what its text says of it. */
export interface Said {
	readonly words: string;
	/** The sentences before it in its paragraph, for what it only points at; asked only where it does. */
	readonly before: () => string;
	readonly language: LanguageCode;
	readonly holder: ActorId;
	/** Actors and persons that the lexicon knows in a text; asked only where a side may be taken, since it costs most. */
	readonly namesIn: (text: string) => readonly Mark[];
	/** Is it a State, and no bloc, region or organisation? */
	readonly isState: (actor: ActorId) => boolean;
	/** Parties of the text beside the holder. */
	readonly parties: readonly ActorId[];
	readonly isJoint: boolean;
	/** The text is the holder's own. */
	readonly isOwnText: boolean;
}

/** A side that a sentence takes on a question. */
export interface Taken {
	readonly question: string;
	readonly side: 1 | -1;
	/** What it is about: a thing by name, an actor; "" where the question has one object. */
	readonly object: string;
	/** Actors that it concerns; empty where it is said of all. */
	readonly concerned: readonly ActorId[];
	/** By whose decision: of many states, of one, or it is not said. */
	readonly by: "many" | "one" | null;
	/** Within `words`: what takes the side. */
	readonly span: Span;
	readonly deed: string;
	/** How sure the reading is, 0–1. */
	readonly sure: number;
	/** What made it less sure, for a reader. */
	readonly doubts: readonly string[];
}

/** A sentence of this length is a list of many things. */
const LONGEST = 700;

/**
 * Which sides does a sentence take on questions where nobody can be on both?
 *
 * A side is a formula ("there will be no talks"), or a deed on a thing in one clause ("withdraw from" an agreement), by the
 * holder, unconditionally and in the holder's own name.
 *
 * - unit:   `sure` 0–1, no probability: the product of what makes a reading weaker
 * - silent: on questions, on suppositions, on what is said of others, and in languages whose pack has no `oppositions`
 */
export function claimsIn(said: Said): readonly Taken[] {
	const { words, language } = said;
	const rules = oppositionRules(language);
	if (rules === null || words.length > LONGEST || QUESTION.test(words)) return [];
	const asked = rules.anchored(words);
	if (asked.size === 0) return [];
	if (rules.reported.test(words)) return [];
	const clauses = clausesOf(words, rules.clauseEnd);
	const found = [...formulasIn(said, rules, clauses, asked), ...deedsIn(said, rules, clauses, asked)];
	// Who says both in one breath says neither.
	return found.filter(
		(one) =>
			!found.some((other) => other.question === one.question && other.object === one.object && other.side !== one.side),
	);
}
const QUESTION = /[?？]["”»」』)]*\s*$/u;

/**
 * May these words take a side, no matter who says them? By words alone, before it is asked who holds the sentence and whom it names: false
 * only where `claimsIn` finds none.
 *
 * @param asked questions that the words may be about, by the beginnings of words in them
 */
export function mayClaim(words: string, language: LanguageCode, asked: ReadonlySet<string>): boolean {
	const rules = oppositionRules(language);
	if (rules === null || words.length > LONGEST || QUESTION.test(words)) return false;
	if (asked.has("friendship") && rules.touched.test(words)) return true;
	let clauses: readonly Span[] | undefined;
	for (const { question, formula, thing: any } of rules.any) {
		if (!asked.has(question.id)) continue;
		if (formula.test(words)) return true;
		for (const { index, 0: exact } of matchesOf(any, words)) {
			const thing = { kind: "", name: "", isNamed: false, start: index, end: index + exact.length };
			clauses ??= clausesOf(words, rules.clauseEnd);
			const { clause, isTopic } = placeOf(words, rules, clauses, thing);
			if (nearestDeed(words, rules, question, thing, clause, isTopic) !== null) return true;
		}
	}
	return false;
}

/** The clause that a thing is in: the whole sentence where it is its topic. */
function placeOf(
	words: string,
	rules: OppositionRules,
	clauses: readonly Span[],
	thing: Span,
): { readonly clause: Span; readonly isTopic: boolean } {
	const isTopic = rules.topic.test(words.slice(0, thing.start));
	return { isTopic, clause: isTopic ? { start: 0, end: words.length } : clauseAt(clauses, thing.start) };
}

function clausesOf(words: string, clauseEnd: RegExp): readonly Span[] {
	const clauses: Span[] = [];
	let start = 0;
	for (const { index, 0: end } of matchesOf(clauseEnd, words)) {
		clauses.push({ start, end: index });
		start = index + end.length;
	}
	clauses.push({ start, end: words.length });
	return clauses;
}

const clauseAt = (clauses: readonly Span[], at: number): Span =>
	clauses.find(({ start, end }) => at >= start && at <= end) ?? (clauses.at(-1) as Span);

function* formulasIn(
	said: Said,
	rules: OppositionRules,
	clauses: readonly Span[],
	asked: ReadonlySet<string>,
): Generator<Taken> {
	for (const { question, side, isOwn, expression } of rules.formulas) {
		if (!asked.has(question.id)) continue;
		for (const { index, 0: exact } of matchesOf(expression, said.words)) {
			const span = { start: index, end: index + exact.length };
			const clause = clauseAt(clauses, index);
			const front = said.words.slice(clause.start, index);
			const condition = conditionIn(front, rules);
			if (condition === "open" || rules.negated.test(front)) continue;
			if (isOwn && isSaidOfAnother(said, span.end)) continue;
			const taken = taking(said, rules, {
				...{ question, side, span, clause, from: index, words: exact, way: "formula", gap: 0 },
				...{ object: isOwn && question.object === "thing" ? said.holder : null, isTurned: false, isNamed: true },
				isConditional: condition !== null,
			});
			if (taken !== null) yield taken;
		}
	}
}

function* deedsIn(
	said: Said,
	rules: OppositionRules,
	clauses: readonly Span[],
	asked: ReadonlySet<string>,
): Generator<Taken> {
	for (const thing of thingsIn(said, rules, asked)) {
		const question = QUESTION_OF_THING.get(thing.kind);
		if (question === undefined) continue;
		if (thing.kind === "territory" && isHolder(said, thing)) continue;
		const { clause, isTopic } = placeOf(said.words, rules, clauses, thing);
		const near = nearestDeed(said.words, rules, question, thing, clause, isTopic);
		if (near === null) continue;
		const front = said.words.slice(clause.start, near.start);
		const condition = conditionIn(front, rules);
		if (condition === "open") continue;
		const isTurned = near.deed !== "brand" && rules.negated.test(front);
		if (isTurned && !rules.turnable.test(near.words)) continue;
		const outer = outerView(said.words, rules, near, clause);
		const yes = question.yes.includes(near.deed) !== isTurned;
		const side = yes === (outer?.deed !== "reject") ? 1 : -1;
		const span = { start: Math.min(near.start, thing.start), end: Math.max(near.end, thing.end) };
		const taken = taking(said, rules, {
			...{ question, side, span, clause, gap: near.gap, isTurned },
			from: outer?.start ?? near.start,
			words: near.words,
			way: outer !== null ? "view" : ACTS.has(near.deed) ? "act" : near.start >= thing.end ? "predicate" : "view",
			object: question.object === "thing" || thing.kind === "actor" ? thing.name : null,
			isNamed: thing.isNamed || question.object !== "thing",
			isConditional: condition !== null,
		});
		if (taken === null) continue;
		const [object = "", parent] = taken.object.split(PART_OF);
		yield { ...taken, object };
		// Who calls a part of a State a State of its own is not for that State as it is.
		if (parent !== undefined && taken.side === 1 && parent !== said.holder)
			yield { ...taken, question: "statehood", side: -1, object: parent };
	}
}
/** Between a territory and the State that it is, or is claimed to be, part of: `abkhazia@GEO`. */
const PART_OF = "@";
const QUESTION_OF_THING: ReadonlyMap<string, Question> = new Map(
	QUESTIONS.flatMap((question) => question.things.map((thing) => [thing, question] as const)),
);
const ACTS: ReadonlySet<SideVerb> = new Set(["enter", "quit", "impose", "lift"]);

/** Is a territory the one that speaks? What it is part of is then no claim. */
const isHolder = ({ words, namesIn, holder }: Said, { start, end }: Span): boolean =>
	namesIn(words).some((mark) => mark.kind === "actor" && mark.actor === holder && mark.start < end && start < mark.end);

interface Thing extends Span {
	readonly kind: string;
	readonly name: string;
	/** In the sentence itself. */
	readonly isNamed: boolean;
}

function* thingsIn(
	{ words, before, holder, namesIn, isState }: Said,
	{ things, touched }: OppositionRules,
	asked: ReadonlySet<string>,
): Generator<Thing> {
	const named = new Set<string>();
	for (const { kind, name, expression } of things) {
		if (!asked.has(QUESTION_OF_THING.get(kind)?.id ?? "")) continue;
		for (const { index, 0: exact } of matchesOf(expression, words)) {
			const meant = name === "" ? lastNamed(kind, before(), things) : name;
			if (name !== "") named.add(kind);
			// "the deal" beside the name of one is that one.
			if (
				name === "" &&
				(named.has(kind) || (meant === "" && things.some((one) => one.kind === kind && one.name !== "")))
			)
				continue;
			yield { kind, name: meant, start: index, end: index + exact.length, isNamed: name !== "" };
		}
	}
	if (!asked.has("friendship") || !touched.test(words)) return;
	for (const mark of namesIn(words))
		if (mark.kind === "actor" && mark.actor !== holder && isState(mark.actor))
			yield { kind: "actor", name: mark.actor, start: mark.start, end: mark.end, isNamed: true };
}

/** "The deal": which one the sentences before named last. */
function lastNamed(kind: string, before: string, things: OppositionRules["things"]): string {
	let last = { at: -1, name: "" };
	for (const one of things) {
		if (one.kind !== kind || one.name === "") continue;
		for (const { index } of matchesOf(one.expression, before))
			if (index > last.at) last = { at: index, name: one.name };
	}
	return last.name;
}

/** "Oppose the imposition of" sanctions: the view of a deed, in front of it. */
function outerView(words: string, { before }: OppositionRules, near: Near, clause: Span): Near | null {
	if (!ACTS.has(near.deed)) return null;
	let outer: Near | null = null;
	const from = Math.max(clause.start, near.start - LONGEST_DEED);
	for (const deed of ["welcome", "reject"] as const)
		for (const { index, 0: exact } of before[deed] === null
			? []
			: matchesOf(before[deed], words.slice(from, near.start))) {
			const start = from + index;
			if (start + exact.length <= near.start && (outer === null || start > outer.start))
				outer = { deed, start, end: start + exact.length, gap: near.start - start - exact.length, words: exact };
		}
	return outer;
}

interface Near extends Span {
	readonly words: string;
	readonly deed: SideVerb;
	readonly gap: number;
}

function nearestDeed(
	words: string,
	rules: OppositionRules,
	question: Question,
	thing: Thing,
	clause: Span,
	isTopic: boolean,
): Near | null {
	const reach = isTopic ? LONGEST : thing.kind === "actor" ? TOUCHING : rules.reach;
	let best: Near | null = null;
	for (const deed of [...question.no, ...question.yes].toSorted(byOrder)) {
		const before = rules.before[deed];
		if (before !== null) {
			const from = Math.max(clause.start, thing.start - reach - LONGEST_DEED);
			for (const { index, 0: exact } of matchesOf(before, words.slice(from, thing.start))) {
				const start = from + index;
				const gap = thing.start - start - exact.length;
				if (gap <= reach && (best === null || gap < best.gap))
					best = { deed, start, end: start + exact.length, gap, words: exact };
			}
		}
		const behind = rules.behind[deed];
		// "The withdrawal from the treaty was a mistake" is no view of the treaty.
		if (behind !== null && best?.deed !== "quit" && best?.deed !== "lift") {
			for (const { index, 0: exact } of matchesOf(behind, words.slice(thing.end, clause.end))) {
				if (thing.kind === "actor" && index > 1) break;
				const isBeside = isTopic || !COMMA.test(words.slice(thing.end, thing.end + index));
				if (isBeside && index <= reach && (best === null || index < best.gap))
					best = { deed, start: thing.end + index, end: thing.end + index + exact.length, gap: index, words: exact };
				break;
			}
		}
	}
	return best;
}
/** Acts first: what they are said of is no thing of a view. */
const byOrder = (a: SideVerb, b: SideVerb): number => Number(ACTS.has(b)) - Number(ACTS.has(a));
const TOUCHING = 6;
const LONGEST_DEED = 60;

/** A deed or formula found in a sentence, before it is asked whose it is. */
interface Read {
	readonly question: Question;
	readonly side: 1 | -1;
	readonly span: Span;
	readonly clause: Span;
	/** Where its words begin, and the words. */
	readonly from: number;
	readonly words: string;
	readonly way: "formula" | "act" | "view" | "predicate";
	/** Null where it is still to be found. */
	readonly object: string | null;
	readonly gap: number;
	readonly isTurned: boolean;
	/** The thing has its name in the sentence. */
	readonly isNamed: boolean;
	/** A condition is in front of it, and closed before it. */
	readonly isConditional: boolean;
}

/** Does a condition govern what follows (`open`), or is it closed by a comma ("if it still lives, there is no alternative")? */
function conditionIn(front: string, { conditional }: OppositionRules): "open" | "closed" | null {
	const found = conditional.exec(front);
	if (found === null) return null;
	return COMMA.test(front.slice(found.index)) ? "closed" : "open";
}
const COMMA = /[,，]/u;

/** Behind the last comma before a place: a thing that is the subject of its clause has no other in front of it. */
const lastComma = (words: string, at: number): number =>
	Math.max(words.lastIndexOf(",", at), words.lastIndexOf("，", at)) + 1;

function taking(said: Said, rules: OppositionRules, read: Read): Taken | null {
	const { question, side, span, clause } = read;
	const about = objectOf(said, rules, read);
	if (about === null) return null;
	const isAct = read.way === "act";
	const found =
		read.way === "predicate"
			? subjectOf(said, rules, span.start, lastComma(said.words, span.start))
			: subjectOf(said, rules, read.from, 0);
	const subject = found?.who ?? null;
	if (subject !== null && subject !== said.holder && subject !== about.object) return null;
	if (isAct && isRightBehindAnother(said, read.from)) return null;
	const between = said.words.slice(found?.end ?? clause.start, read.from);
	const doubts: Doubt[] = [];
	if (question.isMeasure && side === -1 && isOfAnother(said, clause, span)) return null;
	// "We urge those who impose …": others do it. "We regret the decision of X to leave": X does.
	const isDone = isAct || read.way === "view" || question.isOwn === true;
	if (isDone && (rules.others.test(between) || isNearAnother(said, found?.end ?? clause.start, read.from)))
		doubts.push("others are named before it");
	if (isAct && rules.noun.test(read.words)) doubts.push("an act as a noun");
	if (subject !== said.holder) {
		// What is asked of the holder by others, or held out to them, is no renunciation yet.
		const isAsked = read.object === null && about.object === said.holder;
		if (isAct || isAsked || question.isOwn || rules.needsSubject.test(read.words))
			doubts.push("nobody is named who does it");
		else if (read.way === "view") doubts.push("nobody is named who thinks so");
	} else if (isDone && between.length > rules.reach) doubts.push("far from who does it");
	if (read.gap > FAR * rules.reach) doubts.push("words between");
	if (read.isTurned) doubts.push("negation");
	if (said.isJoint) doubts.push("said with others");
	if (!said.isOwnText) doubts.push("said by another");
	if (said.words.length > LONG) doubts.push("long sentence");
	if (read.isConditional || rules.conditional.test(said.words.slice(span.end, clause.end))) doubts.push("condition");
	if (!about.isNear) doubts.push("object from the context");
	return {
		question: question.id,
		side,
		object: about.object,
		concerned: question.object === "concerned" ? othersNamed(said, rules) : [],
		by: rules.many.test(said.words) ? "many" : rules.one.test(said.words) ? "one" : null,
		span,
		deed: read.words,
		sure: doubts.reduce((sure, doubt) => sure * DOUBTS[doubt], 1),
		doubts,
	};
}
const FAR = 0.35;
const LONG = 350;

/** What makes a reading weaker, and by how much. */
const DOUBTS = {
	"an act as a noun": 0.7,
	"nobody is named who does it": 0.5,
	"nobody is named who thinks so": 0.7,
	"others are named before it": 0.5,
	"far from who does it": 0.6,
	"words between": 0.7,
	negation: 0.9,
	"said with others": 0.8,
	"said by another": 0.6,
	"long sentence": 0.85,
	condition: 0.8,
	"object from the context": 0.75,
} as const;
type Doubt = keyof typeof DOUBTS;

/** What a side is about, and whether it is named beside its words; null where that cannot be told. */
function objectOf(
	said: Said,
	rules: OppositionRules,
	{ question, object, span, isNamed }: Read,
): { readonly object: string; readonly isNear: boolean } | null {
	if (object !== null) return { object, isNear: isNamed };
	if (question.object === "thing") return thingAbout(said, rules, question, span);
	if (question.object === "actor") return actorAbout(said, span);
	return { object: "", isNear: true };
}

/** Of which thing a formula is said: the nearest of its question's things in the sentence, or the last one named before it. */
function thingAbout(
	{ words, before }: Said,
	{ things }: OppositionRules,
	question: Question,
	span: Span,
): { readonly object: string; readonly isNear: boolean } | null {
	let nearest: { readonly name: string; readonly distance: number } | null = null;
	for (const { kind, name, expression } of things) {
		if (!question.things.includes(kind) || name === "") continue;
		for (const { index, 0: exact } of matchesOf(expression, words)) {
			const distance = Math.max(index - span.end, span.start - index - exact.length, 0);
			if (nearest === null || distance < nearest.distance) nearest = { name, distance };
		}
	}
	if (nearest !== null) return { object: nearest.name, isNear: true };
	for (const kind of question.things) {
		const name = lastNamed(kind, before(), things);
		if (name !== "") return { object: name, isNear: false };
	}
	return null;
}

const othersNamed = ({ words, holder, namesIn }: Said, { many }: OppositionRules): readonly ActorId[] => [
	...new Set(
		namesIn(words).flatMap((mark) =>
			(mark.kind === "actor" || mark.kind === "person") &&
			mark.actor !== holder &&
			!many.test(words.slice(mark.start, mark.end))
				? [mark.actor]
				: [],
		),
	),
];

/**
 * Who acts in a sentence before a deed: the holder, another, or null where nobody is named. An actor right before the deed acts
 * ("urges X to sign", "X's decision to leave"); else the first subject does.
 */
function subjectOf({ words, namesIn, holder }: Said, rules: OppositionRules, at: number, from: number): Subject | null {
	let first: (Subject & { readonly at: number }) | null = null;
	let last: Subject | null = null;
	for (const { index, 0: exact } of matchesOf(rules.ownLast, words.slice(0, at))) {
		if (index < from) continue;
		first ??= { at: index, end: index + exact.length, who: holder };
		last = { end: index + exact.length, who: holder };
	}
	for (const mark of namesIn(words)) {
		if (mark.end > at) break;
		if (mark.start < from) continue;
		if (mark.kind !== "actor" && mark.kind !== "person") continue;
		if (mark.kind === "actor" && mark.form === "adjective") continue;
		if (rules.notSubject.test(words.slice(0, mark.start))) continue;
		// "Our ally's decision" is no act of ours.
		if (mark.actor === holder && OWNER.test(words.slice(mark.end - 2, mark.end + 2))) continue;
		if (first === null || mark.start < first.at) first = { at: mark.start, end: mark.end, who: mark.actor };
		if (last === null || mark.end > last.end) last = { end: mark.end, who: mark.actor };
	}
	return last !== null && (at - last.end <= rules.reach / 3 || last.who === holder) ? last : first;
}

const OWNER = /['’]s?/u;

interface Subject {
	readonly who: ActorId;
	readonly end: number;
}

/** "As a nuclear-weapon State, X must …": X is meant. */
const isSaidOfAnother = ({ words, namesIn, holder }: Said, at: number): boolean =>
	namesIn(words).some(
		(mark) => mark.kind === "actor" && mark.actor !== holder && mark.start >= at && mark.start - at <= APPOSED,
	);
const APPOSED = 6;

/** "after X withdrew", "the X withdrawal": X does it, whatever stands before the name. */
const isRightBehindAnother = ({ words, namesIn, holder }: Said, at: number): boolean =>
	namesIn(words).some(
		(mark) =>
			(mark.kind === "actor" || mark.kind === "person") &&
			mark.actor !== holder &&
			mark.end <= at &&
			at - mark.end <= 2,
	);

/** Is another actor named between the one who acts and the deed: "regrets the US withdrawal"? */
const isNearAnother = ({ words, namesIn, holder }: Said, from: number, to: number): boolean =>
	namesIn(words).some(
		(mark) =>
			(mark.kind === "actor" || mark.kind === "person") &&
			mark.actor !== holder &&
			mark.start >= from &&
			mark.end <= to,
	);

/** Is a measure that of another: is an actor beside the holder named in its clause before it, or in its name ("U.S. sanctions")? */
const isOfAnother = ({ words, namesIn, holder }: Said, clause: Span, span: Span): boolean =>
	namesIn(words).some(
		(mark) =>
			(mark.kind === "actor" || mark.kind === "person") &&
			mark.actor !== holder &&
			mark.start >= clause.start &&
			mark.end <= span.end,
	);

/** Of whom a formula is said: the other actor nearest to it; null where none is near, as any may be meant. */
function actorAbout(
	{ words, namesIn, holder }: Said,
	span: Span,
): { readonly object: ActorId; readonly isNear: boolean } | null {
	const distance = ({ start, end }: Span): number => Math.max(start - span.end, span.start - end, 0);
	const [nearest] = namesIn(words)
		.filter((mark): mark is Mark & { kind: "actor" } => mark.kind === "actor" && mark.actor !== holder)
		.toSorted((a, b) => distance(a) - distance(b));
	return nearest !== undefined && distance(nearest) < NEAR_ACTOR ? { object: nearest.actor, isNear: true } : null;
}
const NEAR_ACTOR = 30;
