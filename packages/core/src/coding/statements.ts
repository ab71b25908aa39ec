import { expressionOfAny, fromPacks, languageOf, sourceOfAny } from "@fissure/languages";
import {
	type ActorId,
	CONCEPT_RULE,
	type Concept,
	type Document,
	isOnlyOwner,
	type NumberFound,
	PLAIN_RULE,
	type Position,
	quoteOf,
	type Span,
	type Statement,
} from "@fissure/model";
import { isSpace } from "../documents/paragraphs.ts";
import { certaintyOf, LINK_RULE, NO_TALKS, TOPIC, UNUSUAL } from "./certainty.ts";
import { type ClauseWords, wordsOfClause } from "./clauses/clause-words.ts";
import type { ConceptHit } from "./clauses/find-concepts.ts";
import { kindBeginning, matchesAnywhere, matchesWithin, mayHold, SIGN, spaceBefore } from "./clauses/marked-words.ts";
import { doerOf, simpleClauseAround } from "./clauses/simple-clause.ts";
import { isKind, ofRole, type Tag } from "./clauses/tags.ts";
import { governingAttitude } from "./governor/governing-attitude.ts";
import { isGrowthOnAgenda, isLeftOpen, isNamedOnly, isOnAgenda, isUnsaid } from "./governor/named-only.ts";
import { isPlainStatement } from "./governor/plain-statement.ts";
import { readStance } from "./governor/read-stance.ts";
import type { Governed } from "./governor/scene.ts";
import { targetOf } from "./governor/target.ts";
import { isOthers } from "./governor/whose.ts";
import { eachSayingOnce } from "./one-saying.ts";
import { sideOf } from "./replaced-readings.ts";
import type { Clause } from "./speakers/attribution.ts";
import type { Setting } from "./speakers/speakers.ts";

export interface ReadStatement {
	readonly statement: Statement;
	readonly positions: readonly Position[];
}

/** What has been found in a clause. */
export interface Found {
	readonly tags: readonly Tag[];
	readonly concepts: readonly ConceptHit[];
	readonly numbers: readonly NumberFound[];
}

/** A quote longer than this carries nothing in particular; it is cut around its object. */
const LONGEST_QUOTE = 260;

/**
 * The statements of one clause: one for each stretch between commas that says something, with its reading on issues.
 *
 * @param first the number of the first of them in the document
 */
export function statementsOf(
	document: Document,
	clause: Clause,
	sentence: number,
	paragraph: number,
	found: Found,
	setting: Setting,
	first: number,
): readonly ReadStatement[] {
	const { tags, concepts, numbers } = found;
	const isGiven = clause.manner === "counterpart" || clause.manner === "joint";
	if (!isGiven && concepts.length === 0 && numbers.length === 0 && !tags.some(saysSomething)) return NOTHING_SAID;
	const all = wordsOfClause(tags);
	const stretches = stretchesOf(document.text, clause, tags, setting.language);
	const statements: ReadStatement[] = [];
	for (let at = 0; at < stretches.length; at++) {
		const stretch = stretches[at] as Span;
		const named = namedIn(stretch, found);
		if (!isGiven && !named.saysSomething) continue;
		const target = spanOf(named.objects[0] ?? { start: stretch.end, end: stretch.end });
		const overall = governingAttitude(document.text, clause, all, target, setting.language);
		const statement: Statement = {
			quote: quoteOf(document, quoteSpan(document.text, clause, stretch, target, overall)),
			holder: clause.holder,
			asserter: setting.publisher,
			manner: clause.manner,
			agentless: clause.agentless,
			attitude: overall?.attitude ?? null,
			hedges: named.hedges,
			target: targetOf(overall, clause.holder, stretch, tags),
			object: { concepts: named.concepts, actors: named.actors, numbers: named.numbers },
			because: clause.because,
			paragraph,
			sentence,
		};
		const positions = positionsOf(
			document,
			clause,
			stretch,
			named.objects,
			{ at: target, overall },
			all,
			tags,
			setting,
			first + statements.length,
		);
		statements.push({ statement, positions });
	}
	return statements;
}
/** The place alone, so that all that are asked about have one shape. */
const spanOf = ({ start, end }: Span): Span => ({ start, end });

const NOTHING_SAID: readonly ReadStatement[] = [];

/** Positions on the things that are named in a stretch and belong to an issue. */
function positionsOf(
	document: Document,
	clause: Clause,
	stretch: Span,
	objects: readonly ConceptHit[],
	first: { readonly at: Span; readonly overall: Governed | null },
	all: ClauseWords,
	tags: readonly Tag[],
	setting: Setting,
	statement: number,
): readonly Position[] {
	const positions: Position[] = [];
	let { at, overall: governed } = first;
	for (let place = 0; place < objects.length; place++) {
		const hit = objects[place] as ConceptHit;
		const { issue } = hit.concept;
		if (issue === null || isCeremony(stretch, hit, tags)) continue;
		// The same words may be of several concepts.
		if (hit.start !== at.start || hit.end !== at.end)
			governed = governingAttitude(document.text, clause, all, spanOf(hit), setting.language);
		at = hit;
		const position = positionOf(document, clause, stretch, hit, issue, governed, all, tags, setting, statement);
		if (position !== null) positions.push(position);
	}
	return eachSayingOnce(positions);
}

/** What a stretch names, each thing once. */
interface Named {
	readonly objects: readonly ConceptHit[];
	readonly concepts: readonly string[];
	readonly actors: readonly ActorId[];
	readonly numbers: readonly string[];
	readonly hedges: readonly string[];
	readonly saysSomething: boolean;
}

function namedIn(stretch: Span, found: Found): Named {
	const objects = objectsIn(stretch, found.concepts);
	const concepts: string[] = [];
	for (let at = 0; at < objects.length; at++) addOnce(concepts, (objects[at] as ConceptHit).concept.id);
	const within = inside(stretch, found.numbers);
	const numbers: string[] = [];
	for (let at = 0; at < within.length; at++) addOnce(numbers, (within[at] as NumberFound).value);
	const actors: ActorId[] = [];
	const hedges: string[] = [];
	let isAny = objects.length > 0 || numbers.length > 0;
	for (let at = 0; at < found.tags.length; at++) {
		const tag = found.tags[at] as Tag;
		if (tag.start < stretch.start || tag.end > stretch.end) continue;
		const { meaning } = tag;
		if (saysSomething(tag)) isAny = true;
		if (meaning.kind === "actor") addOnce(actors, meaning.actor);
		else if (meaning.kind === "hedge") hedges.push(meaning.id);
	}
	return { objects, concepts, actors, numbers, hedges, saysSomething: isAny };
}

function addOnce<T>(list: T[], item: T): void {
	if (!list.includes(item)) list.push(item);
}

/** Those of a list that lie within a stretch. */
export function inside<Item extends Span>({ start, end }: Span, list: readonly Item[]): readonly Item[] {
	const items: Item[] = [];
	for (let at = 0; at < list.length; at++) {
		const item = list[at] as Item;
		if (item.start >= start && item.end <= end) items.push(item);
	}
	return items;
}

/**
 * The things in a stretch, and behind them those that end in it: "the unprovoked and unjustified X", "strengthen and widen X",
 * where words for one thing begin before the stretch they end in.
 */
function objectsIn(stretch: Span, hits: readonly ConceptHit[]): readonly ConceptHit[] {
	const objects: ConceptHit[] = [];
	for (let at = 0; at < hits.length; at++) {
		const hit = hits[at] as ConceptHit;
		if (hit.start >= stretch.start && hit.end <= stretch.end) objects.push(hit);
	}
	for (let at = 0; at < hits.length; at++) {
		const hit = hits[at] as ConceptHit;
		if (hit.end > stretch.start && hit.end <= stretch.end && hit.start < stretch.start) objects.push(hit);
	}
	return objects;
}

/**
 * A clause or stretch in which nobody is named and no view worded says nothing, unless a concept or a number does. What is given
 * to the other side, or to both, is kept whatever its words: a reader must see all of it.
 */
const saysSomething = ({ meaning: { kind } }: Tag): boolean => kind === "actor" || kind === "attitude";

function positionOf(
	document: Document,
	clause: Clause,
	stretch: Span,
	hit: ConceptHit,
	issue: string,
	verb: Governed | null,
	all: ClauseWords,
	tags: readonly Tag[],
	setting: Setting,
	statement: number,
): Position | null {
	const { concept } = hit;
	const governed = verb?.link === "told" ? null : verb;
	if (governed === null && concept.fixed === null && suffers(stretch, tags)) return null;
	const disowned = concept.fixed !== null && isDisowned(document.text, hit, tags, setting.language);
	const asked =
		isQuestion(document.text, stretch) &&
		(concept.fixed === null || isTurn(clause) || isAnnounced(document.text, clause, hit, setting.language));
	const named = concept.fixed === null && isNamedOnly(document.text, clause, hit, governed, setting.language);
	const open = isLeftOpen(document.text, clause, hit, setting.language);
	const topic = concept.fixed === null && isTopicOnly(document.text, clause, all, hit, governed, tags, setting);
	const unsaid = isUnsaid(document.text, clause, setting, hit, governed, setting.language);
	const alone = isAlone(governed, tags, setting);
	const bare = concept.fixed === null && isBare(hit, governed, alone, tags, setting);
	const stance =
		bare ||
		disowned ||
		asked ||
		named ||
		open ||
		unsaid ||
		((alone || clause.manner !== "joint") && isLeaningOfTalk(concept, governed))
			? null
			: isOnAgenda(document.text, clause, hit, governed, setting.language)
				? // Who only talks of a thing's growth leans towards it.
					(concept.fixed ?? (isGrowthOnAgenda(document.text, hit, tags) ? sideOf(readStance(concept, governed)) : 0))
				: readStance(concept, governed);
	const tellers = isTellersName(clause, hit, tags, setting);
	const manner = tellers ? "own" : clause.manner;
	const because = clause.because.slice();
	because.push(`${CONCEPT_RULE}${concept.id}`);
	if (disowned) because.push("name-disowned");
	else addReading(because, concept, governed, stance);
	if (
		governed !== null &&
		because.includes(UNUSUAL) &&
		isPlainStatement(document.text, clause, all, governed, hit, setting.language)
	)
		because.push(PLAIN_RULE);
	if (tellers) because.push("tellers-name");
	if (alone) because.push(NO_TALKS);
	const certainty = certaintyOf({ because, manner, stance, issue });
	if (topic && certainty === "low") return null;
	// What is too unsure to be a claim as it is read is none either where nothing is read.
	const wordsViews = languageOf(setting.language)?.coding?.wordsViews === true;
	if (certainty === "low" && because.includes(UNUSUAL) && wordsViews) return null;
	if (
		(unsaid || (named && wordsViews)) &&
		!asked &&
		certaintyOf({ because, manner, stance: concept.stance || 1, issue }) === "low"
	)
		return null;
	return {
		issue,
		holder: tellers ? setting.publisher : clause.holder,
		asserter: setting.publisher,
		manner,
		stance: topic ? null : stance,
		status: "asserted",
		quote: quoteOf(document, quoteSpan(document.text, clause, stretch, hit, verb)),
		because,
		certainty,
		statement,
	};
}

/**
 * Where the pack says that names take no side: does no view govern this one? Where that holds only of texts in which nobody is met, a
 * term may word a wish itself, and what is read against what most say counts only of a thing that is disapproved of outright.
 */
function isBare(
	{ concept, start, end }: ConceptHit,
	governed: Governed | null,
	alone: boolean,
	tags: readonly Tag[],
	{ counterparts, language }: Setting,
): boolean {
	const noSide = languageOf(language)?.coding?.namesTakeNoSide;
	if (noSide !== "alone")
		return noSide === "always" && (governed === null || alone || isTalkBeside(governed) || isTurnedFar(governed));
	if (counterparts.length > 0) return false;
	if (governed === null || alone || BEARS_LITTLE.has(governed.link))
		return !tags.some(
			({ meaning, ...tag }) =>
				meaning.kind === "attitude" && meaning.attitude.scale === "offer" && tag.start >= start && tag.end <= end,
		);
	const { attitude, link } = governed;
	const unusual = Math.sign(readStance(concept, governed) ?? 0) * Math.sign(concept.stance ?? 0) < 0;
	return unusual && (attitude.negated || link !== "object" || attitude.scale !== "disapproval");
}

/** "Discussed obstacles that stand before X", "conveyed condolences to those whom X struck". */
const isTalkBeside = ({ attitude, link }: Governed): boolean =>
	(attitude.polarity === 0 || attitude.scale === "report") && BESIDE_THE_THING.has(link);
const BESIDE_THE_THING: ReadonlySet<string> = new Set(["apart", "circumstance", "predicate"]);

/** "Rejected the attempts of others to meddle, to unsettle X": for it only by turns, and far away. */
const isTurnedFar = (governed: Governed): boolean =>
	governed.link === "far" && isAgainst(governed) && governed.towards > 0;

/** "Discussed the growth of X": of two who meet it is a step towards that, of one alone an agenda. */
const isLeaningOfTalk = ({ fixed }: Concept, governed: Governed | null): boolean =>
	fixed === null && governed?.link === "weak" && governed.attitude.polarity === 0;

/**
 * Words that only further a thing, or its name alone, say what was agreed in a text of talks; where nobody is met, or a spokesman
 * answers the press, they mostly describe. Of a name alone this holds too where no other state is beside it.
 */
function isAlone(
	governed: Governed | null,
	tags: readonly Tag[],
	{ briefs, counterparts, named, publisher }: Setting,
): boolean {
	if (governed !== null && governed.link !== "weak") return false;
	if (briefs) return true;
	if (counterparts.length > 0) return false;
	return (
		governed !== null ||
		named.length === 0 ||
		!tags.some((tag) => isKind("actor")(tag) && tag.meaning.actor !== publisher)
	);
}

/**
 * Where many things are named as topics: does no view bear on this one, is nothing done in its name ("the fight against X"), and is it
 * nothing that is named only to complain of it?
 */
const isTopicOnly = (
	text: string,
	clause: Clause,
	all: ClauseWords,
	{ concept: { pole, stance }, start, end }: ConceptHit,
	governed: Governed | null,
	tags: readonly Tag[],
	{ briefs, counterparts, language }: Setting,
): boolean =>
	languageOf(language)?.coding?.namesAreTopics === true &&
	(briefs || counterparts.length === 0 || governed?.link === "circumstance") &&
	(pole === 0 || Math.sign(stance ?? 0) !== -pole) &&
	(governed === null ||
		BEARS_LITTLE.has(governed.link) ||
		(governed.link === "weak" && governed.attitude.negated) ||
		(pole === 0 && (governed.link === "far" || isAgainst(governed)))) &&
	(!tags.some((tag) => tag.meaning.kind === "attitude" && tag.start === start && tag.end <= end) ||
		// "Those states fight X": what another does.
		isOthers(
			doerOf(text, simpleClauseAround(text, clause, { start, end }), { start, end }, all, language),
			clause,
			{ start, end },
			all,
		));
const BEARS_LITTLE: ReadonlySet<string> = new Set(["apart", "circumstance"]);
const isAgainst = ({ attitude: { scale } }: Governed): boolean => scale === "disapproval" || scale === "warning";

/** Adds by which rules the stance was read. */
function addReading(
	because: string[],
	{ fixed, pole, stance: usual }: Concept,
	governed: Governed | null,
	stance: number | null,
): void {
	if (fixed !== null) because.push("name-carries-stance");
	else if (governed === null) because.push("no-attitude");
	else {
		const { attitude, link } = governed;
		because.push(attitude.negated ? `${attitude.scale}-negated` : attitude.scale);
		because.push(LINK_RULE + (link === "others" && stance !== null ? "complaint" : link));
		if (Math.sign(stance ?? 0) * Math.sign(usual ?? 0) < 0) because.push(UNUSUAL);
		if (pole === 0 && (attitude.polarity < 0 || link === "predicate")) because.push(TOPIC);
	}
}

/** "So-called X", "accused of X", or X in quotation marks: a name that takes a side, and is another's. */
const isDisowned = (text: string, { start, end }: Span, tags: readonly Tag[], language: string): boolean =>
	ofRole(tags, "disowns").some(
		(tag) =>
			tag.end <= start &&
			(DISOWNED.test(text.slice(tag.end, start)) ||
				(OPENS_THOUGHT().test(text.slice(tag.start, tag.end)) && WITHIN_THOUGHT.test(text.slice(tag.end, start)))),
	) ||
	(languageOf(language)?.sentences.unspaced !== true &&
		/["“«‘]$/.test(text.slice(start - 1, start)) &&
		/^["”»’]/.test(text.slice(end, end + 1)));
/** From such a word to the name: its article and an adjective. */
const DISOWNED = /^\s?["“«‘]?(?:\S+\s+){0,2}["“«‘]?$/u;

/** "they claim that": from there on the thought is another's, to its first comma. */
const OPENS_THOUGHT = expressionOfAny(
	({ scope }) => scope?.clauses.complement,
	"iu",
	(words) => `\\s${words}$`,
);
const WITHIN_THOUGHT = /^(?:\s+[^\s,;:.]+){0,8}\s?$/u;

/** What is asked is not said. */
export const isQuestion = (text: string, { end }: Span): boolean => {
	const from = Math.max(0, end - 1);
	if (!mayHold(text, from, from + QUESTION_REACH, SIGN.question)) return false;
	ENDS_IN_QUESTION.lastIndex = from;
	return ENDS_IN_QUESTION.test(text);
};
/** One more than what may be before the mark. */
const QUESTION_REACH = 201;
/** The point of "U.S." ends no sentence. */
const ENDS_IN_QUESTION = /(?:[^.!。！;；\n]|\.(?=\S)|(?<=\p{Lu})\.(?=\s\p{Ll})){0,200}?[?？]/uy;

/** "My second question is: how will …": where journalists speak without a name before their words. */
const isAnnounced = (text: string, clause: Span, { start }: Span, language: string): boolean =>
	languageOf(language)?.coding?.asks?.test(text.slice(clause.start, start)) === true;

/** In a transcript, where who asks may be a journalist; in a speech who asks still chooses the name. */
const isTurn = ({ because: [holder = ""] }: Clause): boolean => holder.endsWith(".turn");

/** "witnessed the signing of documents on trade": what is behind words of protocol is an occasion and no view. */
const isCeremony = (stretch: Span, hit: Span, tags: readonly Tag[]): boolean =>
	tags.some(
		({ meaning, start }) =>
			meaning.kind === "boilerplate" && meaning.sort === "protocol" && start >= stretch.start && start < hit.start,
	);

/** "energy and food markets in crisis": what suffers is named for that, without a view for or against it. */
const suffers = (stretch: Span, tags: readonly Tag[]): boolean =>
	ofRole(tags, "suffers").some(({ start, end }) => start >= stretch.start && end <= stretch.end);

/**
 * "The two discussed X's aggression": that they talked is common to both, the name of what they talked about is the
 * teller's choice. Where they affirm or commit themselves, the name is theirs.
 */
function isTellersName(clause: Clause, hit: ConceptHit, tags: readonly Tag[], { kind, publisher }: Setting): boolean {
	if (hit.concept.fixed === null || kind === "joint-statement" || publisher === "BOTH") return false;
	// "thanked X for X's support against the aggression": the support is X's, the name the teller's.
	if (isOnlyOwner(clause)) return true;
	if (clause.manner !== "joint") return false;
	if (!tags.some(({ meaning, start, end }) => meaning.kind === "frame" && start < hit.end && hit.start < end))
		return false;
	const talk = tags.find(({ meaning }) => meaning.kind === "attitude" && meaning.attitude.scale === "report");
	if (talk === undefined && (isExchange(clause) || ofRole(tags, "exchange").length > 0))
		return !tags.some(({ meaning }) => isPledge(meaning));
	return talk !== undefined && !tags.some(({ meaning, end }) => isPledge(meaning) && end <= talk.start);
}
const isExchange = ({ because: [holder = ""] }: Clause): boolean => holder.endsWith(".exchange");
const isPledge = (meaning: Tag["meaning"]): boolean =>
	meaning.kind === "attitude" && meaning.attitude.scale === "support" && meaning.attitude.rung >= PLEDGE_RUNG;
/** From supporting upwards a verb binds the one of whom it is said. */
const PLEDGE_RUNG = 6;

const UNSPACED_CUTS = /[，；：。！？]/g;
const SPACED_CUTS = expressionOfAny(
	({ coding }) => coding?.cuts,
	"g",
	(words) => String.raw`[;,:.!?]\s+|\s+${words}\s+`,
);
const CUT_HERE = fromPacks(() => new RegExp(SPACED_CUTS().source, "y"));
const FURTHER_CLAUSE = expressionOfAny(
	({ coding }) => coding?.furtherClause,
	"u",
	(words) => String.raw`^\s+${words}\s+`,
);
/** How far behind a comma or "and" a new attitude may stand to make it a cut. */
const NEW_ATTITUDE_REACH = 24;

/** Where one thought ends: a comma where words are not spaced; a semicolon, "and that", or a comma or "and" before a new attitude, elsewhere. */
function stretchesOf(text: string, clause: Span, tags: readonly Tag[], language: string): readonly Span[] {
	const unspaced = languageOf(language)?.sentences.unspaced === true;
	const isNewAttitude = (at: number): boolean =>
		tags.some(({ meaning, start }) => meaning.kind === "attitude" && start >= at && start - at <= NEW_ATTITUDE_REACH);
	const cuts: number[] = [];
	const signsAndWords = unspaced
		? matchesAnywhere(text, clause, UNSPACED_CUTS)
		: matchesWithin(text, clause, CUT, SPACED_CUTS, CUT_HERE, (place, kinds, free) =>
				cutAt(text, clause, place, kinds, free),
			);
	for (let place = 0; place < signsAndWords.length; place++) {
		const { start } = signsAndWords[place] as Span;
		const mark = text.charAt(start);
		const at = start + (unspaced || ";,:.!?".includes(mark) ? 1 : 0);
		if (unspaced || ";.!?".includes(mark) || FURTHER_CLAUSE().test(text.slice(at, clause.end)) || isNewAttitude(at))
			cuts.push(at);
	}
	const edges = [clause.start, ...cuts, clause.end];
	const stretches: Span[] = [];
	for (let at = 1; at < edges.length; at++) {
		const span = trimmed(text, { start: edges[at - 1] as number, end: edges[at] as number });
		if (span.end > span.start) stretches.push(span);
	}
	return stretches;
}

const CUT_WORD = kindBeginning(() => sourceOfAny(({ coding }) => coding?.cuts));
const CUT = CUT_WORD | SIGN.stretch;

/** Where a cut begins: a sign with white space behind it, or a word with white space on both sides. */
function cutAt(text: string, { end }: Span, place: number, kinds: number, free: number): number {
	if ((kinds & CUT_WORD) === 0) return place + 1 < end && isSpace(text.charCodeAt(place + 1)) ? place : -1;
	const at = spaceBefore(text, free, place);
	return at === place ? -1 : at;
}

/** The stretch with the governing verb when it is near, cut around the object when too long. */
function quoteSpan(text: string, clause: Clause, stretch: Span, target: Span, governed: Governed | null): Span {
	const from = stretch.start <= clause.start ? clause.shownFrom : stretch.start;
	const own = stretch.end - from <= LONGEST_QUOTE ? from : stretch.start;
	// The words for the thing may begin before the stretch that tells it.
	const begin = target.start < own && stretch.end - target.start <= LONGEST_QUOTE ? target.start : own;
	const verb = governed?.at;
	const start =
		verb !== undefined && verb.start < begin && stretch.end - verb.start <= LONGEST_QUOTE ? verb.start : begin;
	// "X, which is illegal": what is said of it behind the comma.
	const end = verb !== undefined && verb.end - start <= LONGEST_QUOTE ? Math.max(stretch.end, verb.end) : stretch.end;
	if (end - start <= LONGEST_QUOTE) return trimmed(text, { start, end });
	const near = Math.max(start, Math.min(target.start, stretch.end) - 90);
	const to = Math.min(stretch.end, Math.max(target.end, near) + 120);
	return trimmed(text, { start: wordEdge(text, near, start, -1), end: wordEdge(text, to, stretch.end, 1) });
}

function wordEdge(text: string, at: number, limit: number, step: -1 | 1): number {
	let edge = at;
	const inWord = (): boolean =>
		/[\p{L}\p{N}\p{M}\ud800-\udfff]/u.test(text[edge - 1] ?? " ") &&
		/[\p{L}\p{N}\p{M}\ud800-\udfff]/u.test(text[edge] ?? " ");
	while (edge !== limit && Math.abs(edge - at) < 40 && inWord()) edge += step;
	// A word without end is cut, but never inside a character of two units.
	return cutsPair(text, edge) ? edge + step : edge;
}

const cutsPair = (text: string, at: number): boolean =>
	/[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");

const isEdge = (unit: number): boolean => isSpace(unit) || EDGES.has(unit);
const EDGES: ReadonlySet<number> = new Set([..."，,;；、。"].map((mark) => mark.charCodeAt(0)));
function trimmed(text: string, { start, end }: Span): Span {
	let from = start;
	let to = end;
	while (from < to && isEdge(text.charCodeAt(from))) from++;
	while (to > from && isEdge(text.charCodeAt(to - 1))) to--;
	return { start: from, end: to };
}
