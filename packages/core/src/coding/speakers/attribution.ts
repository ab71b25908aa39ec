import { expressionOfAny, fromPacks, languageOf, languages, sourceOfAny } from "@fissure/languages";
import { type ActorId, isOnlyOwner, type Manner, OWNER_RULE, type Span, type TurnLine } from "@fissure/model";
import { firstThatApplies } from "../../documents/gathered.ts";
import { isRuleIn, kindOfRule } from "../clauses/marked-words.ts";
import { reachIn } from "../clauses/reach-in.ts";
import { hasRole, isRole, ofRole, type Tag } from "../clauses/tags.ts";
import { canSpeak, isAccused, isAccusedOf, isPraised, isTold, saidBefore } from "./can-speak.ts";
import { citedIn } from "./cited.ts";
import { nameBehind } from "./offices.ts";
import { isJoined } from "./possessors.ts";
import {
	BOTH,
	type Floor,
	isParty,
	type Mood,
	outsider,
	resolveSpeaker,
	type Setting,
	type Speaker,
	speakerOf,
	withSpeaker,
} from "./speakers.ts";
import type { Subject } from "./subject.ts";
import { droppedIn, subjectsIn } from "./subjects.ts";
import { type VerbEvent, verbEventsIn } from "./verb-first.ts";

/** Who holds what is said in a stretch of a sentence, and how the text puts it. */
export interface Clause extends Span {
	readonly holder: ActorId | "BOTH";
	readonly manner: Manner;
	readonly agentless: boolean;
	/** Somebody speaks who holds no state's view: a firm, a paper, guests of many countries. */
	readonly outside: boolean;
	/** The rules that gave the clause to its holder, in order. */
	readonly because: readonly string[];
	/** Where a quote of it begins that a reader understands: "thanked X for" before "X's support". */
	readonly shownFrom: number;
}

const FIRST_PERSON = ".first-person";

interface Attributed {
	readonly clauses: readonly Clause[];
	readonly floor: Floor;
}

/** A sentence in which nobody is found to speak. */
interface Unspoken {
	readonly text: string;
	readonly sentence: Span & { readonly paragraph: number };
	readonly tags: readonly Tag[];
	readonly setting: Setting;
	readonly floor: Floor;
}
const WITHOUT_SPEAKER: readonly ((unspoken: Unspoken) => Attributed | null)[] = [
	bothDo,
	talked,
	reported,
	saidByAnother,
];

/** Splits a sentence into clauses by who speaks. The clauses cover the sentence; there is always at least one. */
export function attribute(
	text: string,
	sentence: Span & { readonly paragraph: number },
	tags: readonly Tag[],
	setting: Setting,
	floor: Floor,
): Attributed {
	const current: Floor =
		floor.paragraph === sentence.paragraph
			? floor
			: goesOnInList(text, sentence, floor, setting)
				? { ...floor, paragraph: sentence.paragraph }
				: newParagraph(floor, sentence.paragraph, setting);
	const cited = citedIn(text, sentence, tags, setting, current);
	if (cited === null) return attributed(text, sentence, tags, setting, current);
	return cited.outside
		? { clauses: [clauseOf(sentence, cited, false, [`${setting.language}.cited`])], floor: current }
		: spokenBy(cited, "cited", attributed(text, sentence, tags, setting, withSpeaker(current, cited)), setting);
}

/** Where the verb comes first: "The two agreed on: 1. …"; a point in a list is of who speaks in the line before. */
const goesOnInList = (text: string, { start }: Span, { speaker }: Floor, { language }: Setting): boolean =>
	speaker?.holder === "BOTH" &&
	languageOf(language)?.coding?.verbFirst !== undefined &&
	LIST_POINT.test(text.slice(start, start + POINT_REACH));
const LIST_POINT = /^\s*(?:\d{1,2}\s?[-–.)]|[-–•*])/u;
const POINT_REACH = 8;

/** What nobody else is said to say in a sentence is of the one whose words it tells. */
function spokenBy(
	speaker: Speaker,
	rule: "cited" | "quoted",
	{ clauses, floor }: Attributed,
	{ language }: Setting,
): Attributed {
	return {
		clauses: clauses.map((clause) =>
			clause.because.some((by) => NOBODY_ELSES.test(by))
				? clauseOf(clause, speaker, false, [`${language}.${rule}`], clause.shownFrom)
				: clause,
		),
		floor,
	};
}
const NOBODY_ELSES = /\.(?:narrator|first-person|carry-over|own-meeting)$/;

function attributed(
	text: string,
	sentence: Span & { readonly paragraph: number },
	tags: readonly Tag[],
	setting: Setting,
	current: Floor,
): Attributed {
	if (languageOf(setting.language)?.coding?.verbFirst !== undefined)
		return attributedByVerbs(text, sentence, tags, setting, current);
	const unspoken: Unspoken = { text, sentence, tags, setting, floor: current };
	const announced = announcedIn(text, sentence, tags, setting, current);
	if (announced !== null) return turnTaken(sentence, announced, setting);
	const opening = turnOpening(text, sentence);
	if (opening === null && current.speaker?.holder !== "BOTH" && !hasRole(tags, ...LETTING_SPEAK))
		return firstThatApplies(WITHOUT_SPEAKER, unspoken) ?? silent(sentence, tags, setting, current);
	const worded = subjectsIn(text, tags, setting);
	const subjects = [...droppedIn(text, sentence, tags, worded, setting, current.turn !== null), ...worded];
	const turn = opening === null ? null : turnOf(text, sentence, opening, subjects, setting, current);
	if (turn !== null) return turnTaken(sentence, turn.speaker, setting);
	const events = speakingEvents(text, sentence, subjects, tags, setting, current);
	if (events.length === 0) {
		const acting = actingAt(text, sentence, subjects, setting, current);
		return acting === null
			? (firstThatApplies(WITHOUT_SPEAKER, unspoken) ?? silent(sentence, tags, setting, current))
			: { clauses: [clauseOf(sentence, acting, false, [`${setting.language}.acting`])], floor: current };
	}
	const talk = events.every(({ because }) => because.every((by) => by.endsWith(FIRST_PERSON)))
		? talked(unspoken)
		: null;
	if (talk !== null) return talk;
	const last = events.findLast(({ aside }) => !aside);
	return {
		clauses: clausesOf(text, sentence, events, tags, setting, current),
		floor: last === undefined ? current : withSpeaker(current, last.speaker),
	};
}

/** The same where the verb comes first. */
function attributedByVerbs(
	text: string,
	sentence: Span & { readonly paragraph: number },
	tags: readonly Tag[],
	setting: Setting,
	floor: Floor,
): Attributed {
	const opening = turnOpening(text, sentence);
	// "The Minister said: …" is no turn.
	const colon = opening === null ? -1 : sentence.start + opening.search(/[:：]/);
	const isTurn =
		opening !== null && !tags.some((tag) => tag.start < colon && isRole(tag, "speech", "mutual", "exchange"));
	const turn = isTurn ? turnOf(text, sentence, opening, subjectsIn(text, tags, setting), setting, floor) : null;
	if (turn !== null)
		return {
			clauses: [clauseOf(sentence, turn.speaker, false, [`${setting.language}.turn`])],
			floor: { speaker: turn.speaker, turn: turn.speaker, paragraph: sentence.paragraph, named: [], before: null },
		};
	if (isAddressed(text, tags, setting))
		return { clauses: [clauseOf(sentence, outsider(setting), false, [`${setting.language}.outsider`])], floor };
	const events = verbEventsIn(text, sentence, tags, setting, floor);
	const [first] = events;
	if (first === undefined)
		return isOfAnotherHouse(text, tags, setting)
			? {
					clauses: [clauseOf(sentence, outsider(setting), false, [`${setting.language}.outsider`])],
					floor: withSpeaker(floor, outsider(setting)),
				}
			: silent(
					sentence,
					tags.filter((tag) => !isOfRelative(text, tag, setting)),
					setting,
					floor,
				);
	const clauses: Clause[] = [];
	// What leads up to the first who speaks is his, or of nobody where he is not named.
	if (first.start > sentence.start && text.slice(sentence.start, first.start).trim().length > 1) {
		const lead = { start: sentence.start, end: first.start };
		clauses.push(clauseOf(lead, first.speaker, first.agentless, [...first.because, "leading-words"]));
	}
	for (let at = 0; at < events.length; at++) {
		const { start, speaker, agentless, because } = events[at] as VerbEvent;
		clauses.push(clauseOf({ start, end: events[at + 1]?.start ?? sentence.end }, speaker, agentless, because));
	}
	const last = events.findLast((event) => !event.agentless);
	return { clauses, floor: last === undefined ? floor : withSpeaker(floor, last.speaker) };
}

/** "I hope, O King": a letter that the publisher prints is of another. */
const isAddressed = (text: string, tags: readonly Tag[], { language, publisher }: Setting): boolean =>
	tags.some(
		({ meaning, start }) =>
			(meaning.kind === "actor" || meaning.kind === "person") &&
			meaning.actor === publisher &&
			languageOf(language)?.coding?.verbFirst?.vocative.test(text.slice(Math.max(0, start - 8), start)) === true,
	);

/** "Welcomed what was reviewed by X": nobody tells of talks. */
const isOfRelative = (text: string, tag: Tag, { language }: Setting): boolean =>
	isRole(tag, "exchange", "agentless") &&
	languageOf(language)?.coding?.verbFirst?.relativeBefore.test(text.slice(Math.max(0, tag.start - 12), tag.start)) ===
		true;

/** "The ministry summoned the ambassador" in the text of an organisation, which has none. */
const isOfAnotherHouse = (text: string, tags: readonly Tag[], { language, isBody, publisher }: Setting): boolean => {
	const rules = languageOf(language)?.coding?.verbFirst;
	return (
		isBody &&
		rules !== undefined &&
		tags.some((tag) => tag.meaning.kind === "office" && rules.ofStates.test(text.slice(tag.start, tag.end))) &&
		!tags.some((tag) => tag.meaning.kind === "actor" && tag.meaning.actor === publisher)
	);
};

/**
 * “We came. We saw,” said X: who says the sentences of a quotation, and how many go before the one that names him. Null where the
 * sentence opens no quotation, closes it, or nobody is named behind its end; in a transcript, and where words are not spaced.
 */
export function quotedFrom(
	text: string,
	sentences: readonly (Span & { readonly paragraph: number })[],
	at: number,
	tags: readonly (readonly Tag[])[],
	setting: Setting,
	floor: Floor,
): { readonly speaker: Speaker; readonly until: number } | null {
	const { start, end, paragraph } = sentences[at] as Span & { readonly paragraph: number };
	if (!OPENING_MARK.test(text.charAt(start)) || CLOSING_MARK.test(text.slice(start + 1, end))) return null;
	if (floor.turn !== null || setting.counterparts.length === 0) return null;
	if (languageOf(setting.language)?.sentences.unspaced === true) return null;
	for (let next = at + 1; next < sentences.length && next - at <= LONGEST_QUOTATION; next++) {
		const sentence = sentences[next] as Span & { readonly paragraph: number };
		if (sentence.paragraph !== paragraph) return null;
		if (!CLOSING_MARK.test(text.slice(sentence.start, sentence.end))) continue;
		const [first] = attribute(text, sentence, tags[next] as readonly Tag[], setting, floor).clauses;
		if (first === undefined || !first.because.includes(QUOTATION_FIRST)) return null;
		const { holder, manner, outside } = first;
		return { speaker: { holder, manner, outside }, until: next };
	}
	return null;
}
const OPENING_MARK = /["“«]/;
const CLOSING_MARK = /["”»]/;
/** In sentences. */
const LONGEST_QUOTATION = 8;
/** In `because`: who says a quotation is named behind it. */
const QUOTATION_FIRST = "quotation-first";

/** The sentence of a quotation whose speaker is named behind it: what nobody else is said to say in it is his. */
export function attributeQuoted(
	text: string,
	sentence: Span & { readonly paragraph: number },
	tags: readonly Tag[],
	setting: Setting,
	floor: Floor,
	speaker: Speaker,
): Attributed {
	return spokenBy(speaker, "quoted", attribute(text, sentence, tags, setting, withSpeaker(floor, speaker)), setting);
}

/** From each who speaks to the next, and before the first what leads up to him. */
function clausesOf(
	text: string,
	sentence: Span,
	events: readonly SpeakingEvent[],
	tags: readonly Tag[],
	setting: Setting,
	floor: Floor,
): readonly Clause[] {
	const named = events.at(-1) as SpeakingEvent;
	if (isNamedBehind(text, sentence, events))
		return [clauseOf(sentence, named.speaker, false, [...named.because, QUOTATION_FIRST])];
	const clauses: Clause[] = [];
	const first = events[0] as SpeakingEvent;
	const bringsUp = first.start > sentence.start && isBroughtUp(text, sentence, first, setting);
	if (first.start > sentence.start && !bringsUp) {
		const lead: Span = { start: sentence.start, end: first.start };
		if (text.slice(lead.start, lead.end).trim().length > 1)
			clauses.push(...leadOf(text, lead, tags, setting, floor, first));
	}
	for (let at = 0; at < events.length; at++) {
		const event = events[at] as SpeakingEvent;
		const end = events[at + 1]?.start ?? sentence.end;
		const talks = talksTold(text, event, end, tags, setting);
		const clause = clauseOf(
			{ start: bringsUp && at === 0 ? sentence.start : event.start, end },
			talks ?? event.speaker,
			talks !== null,
			talks === null ? event.because : [`${setting.language}.exchange`],
			event.aside ? (events[at - 1]?.start ?? sentence.start) : undefined,
		);
		clauses.push(clause);
	}
	return clauses;
}

/** “…,” said X: who says a quotation is named behind it, and nobody else in it but "we" or "they". */
function isNamedBehind(text: string, sentence: Span, events: readonly SpeakingEvent[]): boolean {
	const { start, verbEnd } = events.at(-1) as SpeakingEvent;
	const before = text.slice(sentence.start, start);
	return (
		(before.length > SHORTEST_WORDS || ENDS_QUOTATION.test(before)) &&
		sentence.end - verbEnd < LONGEST_NAMING &&
		ENDS_WORDS.test(before) &&
		(events.length === 1 ||
			(ENDS_QUOTATION.test(before) &&
				events.slice(0, -1).every(({ because }) => because.some((rule) => BARE.test(rule)))))
	);
}
const SHORTEST_WORDS = 24;
const LONGEST_NAMING = 48;
const ENDS_WORDS = /[,"”»]\s*(?:[-–—]\s*)?$/;
const ENDS_QUOTATION = /(?:[,.!?…]["”»]|["”»],)\s*(?:[-–—]\s*)?$/;
const BARE = /\.(?:first-person|pronoun|plural-pronoun)$/;

/** "The spokesman said that the call dealt with X": what a party tells of the talks is of both. */
function talksTold(
	text: string,
	{ verbEnd, speaker }: SpeakingEvent,
	end: number,
	tags: readonly Tag[],
	{ counterparts }: Setting,
): Speaker | null {
	if (speaker.manner !== "own" || counterparts.length === 0) return null;
	const isToldNext = ({ start }: Tag): boolean =>
		start >= verbEnd && start < end && NEXT_TOLD().test(text.slice(verbEnd, start));
	return tags.some((tag) => isRole(tag, "exchange") && isToldNext(tag)) ? BOTH : null;
}
/** "[said] that the phone [call dealt with]" */
const NEXT_TOLD = expressionOfAny(
	({ scope }) => scope?.clauses.complement,
	"u",
	(words) =>
		String.raw`^,?\s+(?:(?:${words})\s+)?(?:(?:${sourceOfAny(({ coding }) => coding?.article)})\s+)?(?:\S+\s+)?$`,
);

/** Who had the floor gives it up, and is remembered for one paragraph where he spoke alone. */
const newParagraph = ({ speaker, named, turn, paragraph }: Floor, next: number, { language }: Setting): Floor => ({
	speaker: null,
	turn,
	paragraph: next,
	named,
	before:
		paragraph === next - 1 &&
		speaker?.holder !== "BOTH" &&
		(speaker?.outside !== true || languageOf(language)?.coding?.verbFirst !== undefined)
			? speaker
			: null,
});

/** Without such a word nobody in a sentence is said to speak, no matter who is named. */
const LETTING_SPEAK = ["speech", "mutual", "together", "possessed"] as const;

/** 关于X，我们反对; 宣布X，我方对此表示欢迎: the view of what is brought up is behind who speaks. */
function isBroughtUp(text: string, { start }: Span, first: SpeakingEvent, { language }: Setting): boolean {
	const rules = languageOf(language)?.coding?.unspaced ?? null;
	return (
		rules !== null &&
		text[first.start - 1] === "，" &&
		(rules.fronted.test(text.slice(start, first.start)) ||
			rules.takesUp.test(text.slice(first.start, first.start + TAKEN_UP)))
	);
}
const TAKEN_UP = 16;

/** Words before the first speaker belong to that speaker where they lead up to it ("On Ukraine, the President said"). */
function leadOf(
	text: string,
	lead: Span,
	tags: readonly Tag[],
	setting: Setting,
	floor: Floor,
	first: SpeakingEvent,
): readonly Clause[] {
	const inside = tags.filter(({ start, end }) => start >= lead.start && end <= lead.end);
	const worded = inside.some((tag) => isRole(tag, "exchange", "agentless"));
	const hangs = languageOf(setting.language)?.coding?.hangs;
	const isHung = () => isRuleIn(hangs, text, lead.start, lead.end, HANGS);
	// "Concern was expressed over X, and the ministers called for Y": both did.
	if (worded && first.speaker.holder === "BOTH" && GOES_ON().test(text.slice(lead.start, lead.end)))
		return [clauseOf(lead, first.speaker, true, [`${setting.language}.agentless-mutual`])];
	// "X is fraught with danger, given Kestria's support for Y": what is Kestria's begins at its name.
	const isOwned = isOnlyOwner(first);
	if (worded || isOwned || isHung())
		return silent({ ...lead, paragraph: floor.paragraph }, inside, setting, floor).clauses;
	return [clauseOf(lead, first.speaker, false, [...first.because, "leading-words"])];
}

const HANGS = kindOfRule("hangs");

const GOES_ON = expressionOfAny(
	({ coding }) => coding?.and,
	"u",
	(words) => String.raw`\s(?:${words})\s+(?:${sourceOfAny(({ coding }) => coding?.title)})?$`,
);

/** In front of who acts at the head of a sentence: nothing, or a phrase that ends in a comma. */
const FRONTED = /^(?:[^,;:.]{0,60},\s)?$/u;
/** Characters of what both do that are looked at. */
const BOTH_DO = 40;

/** "Both sides will sign an agreement": in a text of their talks what they do is both's, though nobody says so. */
/** «Говорив з X. Обговорили санкції»: a speech tells of a talk; what both did there is of both. */
function talked({ text, sentence, tags, setting, floor }: Unspoken): Attributed | null {
	const { talksWith, talkedOf } = languageOf(setting.language)?.coding ?? {};
	if (talksWith === undefined || floor.turn !== null || setting.signers !== null) return null;
	const isAmongOwn = setting.counterparts.length === 0;
	const words = text.slice(sentence.start, sentence.end);
	const met = talksWith.test(words)
		? tags.flatMap(({ meaning }) =>
				(meaning.kind === "actor" || meaning.kind === "person") && meaning.actor !== setting.publisher
					? [meaning.actor]
					: [],
			)
		: [];
	// A talk with others, told in a text of this event, is no talk of its two sides.
	const elsewhere = isAmongOwn || met.some((actor) => isParty(actor, setting)) ? undefined : met[0];
	if (elsewhere !== undefined) {
		const teller = speakerOf(setting.publisher, setting);
		return {
			clauses: [clauseOf(sentence, teller, false, [`${setting.language}.talk-with-others`])],
			floor: withSpeaker(floor, speakerOf(elsewhere, setting)),
		};
	}
	const withOthers =
		!isAmongOwn && floor.speaker !== null && floor.speaker.holder !== "BOTH" && !isParty(floor.speaker.holder, setting);
	const goesOn = (!isAmongOwn || floor.speaker?.holder === "BOTH") && talkedOf?.test(words) === true;
	if (met.length === 0 && !goesOn) return null;
	if (met.length === 0 && withOthers)
		return {
			clauses: [
				clauseOf(sentence, speakerOf(setting.publisher, setting), false, [`${setting.language}.talk-with-others`]),
			],
			floor,
		};
	return {
		clauses: [clauseOf(sentence, BOTH, false, [`${setting.language}.together`])],
		// Where they sit at a table, what is told next without a subject is of who speaks.
		floor: isAmongOwn ? withSpeaker(floor, BOTH) : floor,
	};
}

function bothDo({ text, sentence, tags, setting, floor }: Unspoken): Attributed | null {
	const does = languageOf(setting.language)?.coding?.bothDo;
	if (does === undefined || setting.counterparts.length === 0 || floor.turn !== null) return null;
	const both = ofRole(tags, "joint").find(
		({ start, end }) =>
			start >= sentence.start &&
			end <= sentence.end &&
			FRONTED.test(text.slice(sentence.start, start)) &&
			does.test(text.slice(end, end + BOTH_DO)),
	);
	return both === undefined
		? null
		: { clauses: [clauseOf(sentence, BOTH, false, [`${setting.language}.joint`])], floor };
}

interface SpeakingEvent {
	readonly start: number;
	readonly verbEnd: number;
	readonly speaker: Speaker;
	/** Says whose a thing is, without giving that side the floor. */
	readonly aside: boolean;
	readonly because: readonly string[];
}

const eventOf = (
	start: number,
	verbEnd: number,
	{ speaker, because }: Pick<SpeakingEvent, "speaker" | "because">,
	aside = false,
): SpeakingEvent => ({ start, verbEnd, speaker, aside, because });

/** A sentence on the way from its subjects to those who speak. */
interface Walk {
	readonly text: string;
	readonly sentence: Span;
	readonly subjects: readonly Subject[];
	readonly tags: readonly Tag[];
	readonly setting: Setting;
	readonly verbs: readonly Tag[];
	readonly events: SpeakingEvent[];
	floor: Floor;
}

function speakingEvents(
	text: string,
	sentence: Span,
	subjects: readonly Subject[],
	tags: readonly Tag[],
	setting: Setting,
	floor: Floor,
): readonly SpeakingEvent[] {
	const verbs = tags.filter((tag) => isRole(tag, "speech", "mutual", "together"));
	const walk: Walk = { text, sentence, subjects, tags, setting, verbs, events: [], floor };
	for (let at = 0; at < subjects.length; at++) {
		const subject = subjects[at] as Subject;
		if (subject.who.kind === "possessor") addOwner(walk, subject, subject.who.actor, at);
		else if (subject.passive === undefined) addSpeaker(walk, subject, at);
		else addAgent(walk, subject, subject.passive);
	}
	return walk.events;
}

const moodOf = ({ text, sentence, setting, events, floor }: Walk, { start, end }: Subject): Mood => ({
	quoted: QUOTED.test(text.slice(sentence.start, start)),
	exhorted:
		(floor.speaker !== null || floor.turn !== null || events.length > 0) &&
		languageOf(setting.language)?.coding?.exhorts?.test(
			`${text.slice(Math.max(sentence.start, start - EXHORTATION), start)}§${text.slice(end, end + EXHORTATION)}`,
		) === true,
});

/** Where the next subject begins, or the sentence ends. */
const nextStart = ({ subjects, sentence }: Walk, at: number): number => subjects[at + 1]?.start ?? sentence.end;

/**
 * Only a party's, and only where another has just been said to speak: "thanked X for the support of X's country".
 * Russian says so without a speaker: «Подтверждена готовность турецкой стороны содействовать».
 */
function addOwner(walk: Walk, subject: Subject, actor: ActorId, at: number): void {
	const { text, tags, setting, verbs, events, floor } = walk;
	if (!isParty(actor, setting) && !isThankedApart(text, subject, setting)) return;
	if (languageOf(setting.language)?.coding?.ownersSpeak !== true && events.length === 0 && floor.speaker === null)
		return;
	if (isAccused(subject, tags)) return;
	const speaker = speakerOf(actor, setting);
	if (events.at(-1)?.speaker.holder === speaker.holder) return;
	const speaking = events.findLast(({ aside }) => !aside)?.speaker ?? floor.speaker;
	const because = [`${setting.language}${OWNER_RULE}`];
	events.push(eventOf(subject.start, subject.end, { speaker, because }, true));
	const back = goesOn(text, subject, nextStart(walk, at), verbs, speaking, setting);
	if (back !== null) events.push(back);
}

const isThankedApart = (text: string, { start }: Subject, { language }: Setting): boolean =>
	languageOf(language)?.coding?.thankedFor?.test(text.slice(start, start + THANKED_FOR)) === true;
const THANKED_FOR = 60;

/** "X was welcomed by Y" */
function addAgent(walk: Walk, subject: Subject, verb: Tag): void {
	const { text, sentence, tags, setting, events, floor } = walk;
	const { who } = subject;
	const speaks = who.kind !== "actor" || isParty(who.actor, setting) || setting.named.includes(who.actor);
	if (!speaks || events.length > 0) return;
	const agent = resolveSpeaker(text, subject, verb, tags, setting, floor, moodOf(walk, subject));
	if (agent !== null) events.push(eventOf(sentence.start, subject.end, agent));
}

function addSpeaker(walk: Walk, subject: Subject, at: number): void {
	const { text, sentence, tags, setting, verbs, events, floor } = walk;
	const said = events.length === 0 ? saidBefore(text, sentence, subject, verbs) : undefined;
	if (said !== undefined) {
		const resolved = resolveSpeaker(text, subject, said, tags, setting, floor, moodOf(walk, subject));
		if (resolved !== null) events.push(eventOf(said.start, subject.end, resolved));
		walk.floor = withSpeaker(floor, resolved?.speaker ?? floor.speaker);
		return;
	}
	const stated = ownStance(text, sentence, subject, setting);
	if (stated !== null) {
		if (events.at(-1)?.speaker.holder !== stated.speaker.holder) events.push(stated);
		walk.floor = withSpeaker(floor, stated.speaker);
		return;
	}
	const verb = verbBehind(walk, subject, at);
	if (verb !== undefined && isSaidBy(walk, subject, verb)) addSaying(walk, subject, verb);
}

/** The verb of speaking that is near behind a subject; of two at one place, that of those who meet. */
function verbBehind(walk: Walk, subject: Subject, at: number): Tag | undefined {
	const { text, setting, verbs } = walk;
	if (verbs.length === 0) return undefined;
	const reach = reachIn(setting.language).verb;
	// 两位部长对X表示满意: what the view is of is before its verb.
	const isFronted =
		languageOf(setting.language)?.coding?.unspaced?.fronted.test(text.slice(subject.end, subject.end + 2)) === true;
	const limit = Math.min(nextStart(walk, at), subject.end + (isFronted ? 2 * reach : reach));
	const nearest = verbs.find(({ start }) => start >= subject.end && start <= limit);
	if (nearest === undefined) return undefined;
	return verbs.find((tag) => tag.start === nearest.start && isRole(tag, "together")) ?? nearest;
}

function isSaidBy({ text, sentence, tags, setting }: Walk, subject: Subject, verb: Tag): boolean {
	if (isRelative(text, verb, setting)) return false;
	const between = text.slice(subject.end, verb.start);
	if (!canSpeak(text, sentence, subject, between, text.slice(verb.start, verb.end), setting)) return false;
	const isUnspaced = languageOf(setting.language)?.sentences.unspaced === true;
	// 要求 holds 要 and is what a speaker does.
	const isInVerb = ({ start, end }: Span): boolean => isUnspaced && start >= verb.start && end <= verb.end;
	const isDemanded = ofRole(tags, "demand").some(
		(tag) => tag.start >= subject.end && tag.start <= verb.start && tag.end <= verb.end + 1 && !isInVerb(tag),
	);
	return !isDemanded && !isAccusedOf(text, subject, verb, tags, setting);
}

function addSaying(walk: Walk, subject: Subject, verb: Tag): void {
	const { text, sentence, subjects, tags, setting, events, floor } = walk;
	const resolved = resolveSpeaker(text, subject, verb, tags, setting, floor, moodOf(walk, subject));
	if (resolved === null) return;
	if (events.length > 0 && isTold(text, subject, setting.language)) return;
	const last = events.at(-1);
	if (
		last !== undefined &&
		last.speaker.holder === resolved.speaker.holder &&
		last.speaker.outside === resolved.speaker.outside
	)
		return;
	const isUnspaced = languageOf(setting.language)?.sentences.unspaced === true;
	const praised = isPraised(text, sentence, subject, setting.language);
	// In a speech that runs on without marks, what both did is told in passing: the floor stays with who speaks.
	const passing =
		subject.who.kind === "joint" && isUnspaced && floor.speaker !== null && floor.speaker.holder !== "BOTH";
	// What others say is told in passing, and the words behind go on with who tells it.
	const cited = resolved.speaker.outside === true && !isUnspaced;
	events.push(eventOf(subject.start, verb.end, resolved, praised || passing || cited));
	if (praised) {
		const praising = resumed(text, sentence, subjects, verb.end, last?.speaker ?? floor.speaker, setting);
		if (praising !== null) events.push(praising);
	} else if (!passing && !cited) walk.floor = withSpeaker(floor, resolved.speaker);
}

/** 某方在X问题上的立场是: a side's own stance, without a verb of saying. */
function ownStance(text: string, sentence: Span, { who, start, end }: Subject, setting: Setting): SpeakingEvent | null {
	const rules = languageOf(setting.language)?.coding?.unspaced ?? null;
	if (
		rules === null ||
		!(who.kind === "own-side" || (who.kind === "actor" && who.actor === setting.publisher && who.side))
	)
		return null;
	if (start - sentence.start > 1 && !/[，。；：“\s]$/.test(text.slice(sentence.start, start))) return null;
	const stance = rules.stance.exec(text.slice(end, sentence.end));
	if (stance === null) return null;
	return eventOf(start, end + stance[0].length, {
		speaker: speakerOf(setting.publisher, setting),
		because: [`${setting.language}.side`],
	});
}

/** 某方提出的X: what is said of X, which they do not say. */
const isRelative = (text: string, { end }: Tag, { language }: Setting): boolean => {
	const coding = languageOf(language)?.coding;
	return coding?.unspaced != null && coding.owner !== "" && text.startsWith(coding.owner, end);
};

/** The words in which an exhortation begins. */
const EXHORTATION = 6;

/** A quotation that has been opened and not closed; of marks that open and close alike, an odd number. */
const QUOTED = /[“«][^”»]*$|^[^"]*"(?:[^"]*"[^"]*")*[^"]*$/;

/** Behind the comma the words go on with who praised, unless another subject takes the floor there. */
function resumed(
	text: string,
	sentence: Span,
	subjects: readonly Subject[],
	from: number,
	speaker: Speaker | null,
	{ language }: Setting,
): SpeakingEvent | null {
	const comma = text.slice(from, sentence.end).search(/[，；]/);
	if (comma < 0 || speaker === null) return null;
	const start = from + comma + 1;
	if (subjects.some((subject) => subject.start === start)) return null;
	return eventOf(start, start, { speaker, because: [`${language}.praise-ended`] });
}

/** "thanked X for X's support and stressed …": behind what is another's, a further verb is again of who spoke before. */
function goesOn(
	text: string,
	{ end }: Subject,
	limit: number,
	verbs: readonly Tag[],
	speaker: Speaker | null,
	{ language }: Setting,
): SpeakingEvent | null {
	if (speaker === null) return null;
	const verb = verbs.find((tag) => tag.start >= end && tag.end <= limit && isJoined(text, end, tag, language));
	return verb === undefined ? null : eventOf(verb.start, verb.end, { speaker, because: [`${language}.goes-on`] });
}
const clauseOf = (
	{ start, end }: Span,
	{ holder, manner, outside }: Speaker,
	agentless: boolean,
	because: readonly string[],
	shownFrom = start,
): Clause => ({ start, end, holder, manner, agentless, outside, because, shownFrom });

/**
 * "Minister Tessel took the floor again": behind what both did, the one who opens the next sentence acts alone, whatever the verb.
 * A name behind a title tells of two ministers which.
 */
function actingAt(
	text: string,
	{ start }: Span,
	[first]: readonly Subject[],
	setting: Setting,
	{ speaker, turn }: Floor,
): Speaker | null {
	if (first === undefined || speaker?.holder !== "BOTH" || turn !== null || setting.signers !== null) return null;
	if (languageOf(setting.language)?.sentences.unspaced === true || first.start - start > ARTICLE) return null;
	const { who, end } = first;
	if (who.kind === "actor") return who.named && isParty(who.actor, setting) ? speakerOf(who.actor, setting) : null;
	if (who.kind !== "office") return null;
	const name = nameBehind(text, end);
	const actor = (name === undefined ? null : setting.introduced(name)) ?? setting.titled(who.office, who.words);
	return actor === null ? null : speakerOf(actor, setting);
}
const ARTICLE = 4;

/** 据媒体报道，…: what follows is what others report. */
function reported({ text, sentence, tags, setting, floor }: Unspoken): Attributed | null {
	const source = ofRole(tags, "outsider").at(0);
	return source !== undefined &&
		((source.start === sentence.start && text[source.end] === "，") ||
			(floor.turn === null && floor.speaker === null && isActing(text, sentence, source, tags, setting)))
		? { clauses: [clauseOf(sentence, outsider(setting), false, [`${setting.language}.outsider`])], floor }
		: null;
}

/** 部分民众举行集会，反对…: where words are not spaced, who opens the sentence acts in all its stretches. */
function isActing(
	text: string,
	{ start, end }: Span,
	source: Span,
	tags: readonly Tag[],
	{ language }: Setting,
): boolean {
	const rules = languageOf(language)?.coding?.unspaced ?? null;
	if (rules === null || source.end >= end) return false;
	const from = Math.max(start, text.lastIndexOf("，", source.start) + 1);
	const isHead = from === start || (from - start <= TIME && text.indexOf("，", start) === from - 1);
	return (
		isHead &&
		rules.acting.test(`${text.slice(from, source.start)}§${text.slice(source.end, end)}`) &&
		!tags.some(
			(tag) =>
				tag.start >= from &&
				tag.end <= source.start &&
				(tag.meaning.kind === "attitude" || isRole(tag, "not_subject", "speech")),
		)
	);
}
/** The longest words of time before who acts. */
const TIME = 10;

/**
 * 凯斯特议会发言人4日称，…: who opens the sentence and says so is in no list, and of another state or of none. What follows in the
 * paragraph is nobody's; a short name, or a title without a state, may be the publisher's own.
 */
function saidByAnother({ text, sentence, tags, setting, floor }: Unspoken): Attributed | null {
	const says = languageOf(setting.language)?.coding?.unspaced?.says;
	if (says === undefined || setting.signers !== null || (setting.tellsAsI && floor.turn === null)) return null;
	const found = says.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + SAYS_REACH)));
	const who = found?.groups?.who;
	if (found === null || who === undefined) return null;
	const to = sentence.start + found[0].length;
	const named = tags.filter((tag) => tag.start < to);
	if (named.some((tag) => isRole(tag, ...KNOWN_ROLES) || isOwn(tag, setting.publisher))) return null;
	const isForeign = named.some(({ meaning }) => meaning.kind === "actor" || meaning.kind === "person");
	// In somebody's turn only what another state's is said to say, and in that sentence alone.
	if (floor.turn !== null && !(isForeign && named.some(({ meaning }) => meaning.kind === "office"))) return null;
	if (!isForeign && (who.length <= SHORT_NAME || named.some(({ meaning }) => meaning.kind === "office"))) return null;
	const speaker = outsider(setting);
	return {
		clauses: [clauseOf(sentence, speaker, false, [`${setting.language}.outsider`])],
		floor: floor.turn === null ? withSpeaker(floor, speaker) : floor,
	};
}
const SAYS_REACH = 90;
/** The longest name of one of the publisher's own, where words are not spaced. */
const SHORT_NAME = 3;
const KNOWN_ROLES = [
	"joint",
	"agentless",
	"first_person",
	"own_side",
	"other_side",
	"pronoun",
	"plural_pronoun",
] as const;
const isOwn = ({ meaning }: Tag, publisher: ActorId): boolean =>
	(meaning.kind === "actor" || meaning.kind === "person") && meaning.actor === publisher;

/** A sentence in which nobody is said to speak. */
function silent(
	sentence: Span & { readonly paragraph: number },
	tags: readonly Tag[],
	setting: Setting,
	floor: Floor,
): Attributed {
	const one = (speaker: Speaker, agentless: boolean, rule: string) => ({
		clauses: [clauseOf(sentence, speaker, agentless, [`${setting.language}.${rule}`])],
		floor,
	});
	// Where words are spaced and no other side is known, talk is among the publisher's own.
	const isAmongOwn =
		languageOf(setting.language)?.sentences.unspaced !== true &&
		setting.counterparts.length === 0 &&
		setting.publisher !== "BOTH";
	if (!isAmongOwn && hasRole(tags, "exchange")) return one(BOTH, true, "exchange");
	if (hasRole(tags, "agentless")) {
		const mutual = hasRole(tags, "mutual_object", "joint") || (!isAmongOwn && hasRole(tags, "common_view"));
		return mutual ? one(BOTH, true, "agentless-mutual") : one(speakerOf(setting.publisher, setting), true, "agentless");
	}
	if (floor.turn !== null) return one(floor.turn, false, "turn");
	if (setting.signers !== null) return one(setting.signers, false, "joint-text");
	if (
		floor.speaker !== null &&
		// In a speech what two once did together is told in one sentence.
		!(isAmongOwn && floor.speaker.holder === "BOTH" && setting.kind !== "fact-sheet") &&
		(languageOf(setting.language)?.sentences.unspaced === true || floor.speaker.manner !== "counterpart")
	)
		return one(floor.speaker, false, "carry-over");
	return one(speakerOf(setting.publisher, setting), false, "narrator");
}

const WORD = fromPacks(() => `[${languages.map(({ sentences }) => sentences.pointLetters).join("")}]{3,}`);
const THREE_WORDS = fromPacks(() => new RegExp(`${WORD()}.*${WORD()}.*${WORD()}`));
/** Two words in small letters: a sentence that goes on behind its colon, and no name before what is said. */
const PROSE = /(?:^|\s)\p{Ll}{3,}\s+(?:\S+\s+)?\p{Ll}{3,}/u;
/** A heading of capitalised words: "Mr Tessel (retranslated)". */
const CAPITALISED = /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,5}(?:\([^)]*\)\s?)?$/u;

/** The head of a sentence, in which a turn may be announced; null where it holds no colon. */
function turnOpening(text: string, { start, end }: Span): string | null {
	const opening = text.slice(start, Math.min(end, start + TURN_REACH));
	return opening.includes(":") || opening.includes("：") ? opening : null;
}
const TURN_REACH = 160;

/** "President Smith (retranslated): …" at the head of a paragraph. */
function turnOf(
	text: string,
	sentence: Span,
	opening: string,
	subjects: readonly Subject[],
	setting: Setting,
	floor: Floor,
): { readonly speaker: Speaker } | null {
	const head = /^(?:[^:：\n"“«]|\d:\d){2,150}?[:：](?!\d)/.exec(opening)?.[0];
	if (head === undefined) return null;
	const end = sentence.start + head.length;
	// "Well, President Dole:" on a line of its own, in a transcript of lines that name who speaks: whom he speaks to.
	const lines = languageOf(setting.language)?.coding?.turnLine;
	if (
		floor.turn !== null &&
		lines !== undefined &&
		lines.untitled !== true &&
		/\p{Ll}/u.test(head.replace(/\([^)]*\)/gu, "")) &&
		LINE_BEGINS.test(text.slice(end, end + 4))
	)
		return null;
	// A dateline may be before the first turn: "Moscow, 17:05 V.Smith: …".
	const initials = /(?:^|\s)(?:\p{Lu}\.\s?){1,2}\p{Lu}/u.exec(head)?.index ?? 0;
	const named = subjects.filter((subject) => subject.start >= sentence.start + initials && subject.end <= end);
	const unspaced = languageOf(setting.language)?.coding?.unspaced ?? null;
	const [only] = named;
	if (only === undefined) return unspaced === null ? turnByName(text, head.slice(0, -1), setting, floor) : null;
	if (named.length > 2) return null;
	const between = text.slice(only.end, end - 1).replace(/\s*\([^)]*\)\s*$/u, "");
	if (unspaced !== null && !unspaced.turn.test(text.slice(only.end, end - 1))) return null;
	if ((unspaced === null ? PROSE : THREE_WORDS()).test(between)) return null;
	if (unspaced !== null) return only.who.kind === "actor" ? { speaker: speakerOf(only.who.actor, setting) } : null;
	if (PROSE.test(text.slice(sentence.start + initials, only.start))) return null;
	if (only.who.kind === "actor" && only.who.named) return { speaker: speakerOf(only.who.actor, setting) };
	if (only.who.kind !== "office" || !CAPITALISED.test(head.slice(0, -1))) return null;
	return { speaker: speakerOf(setting.titled(only.who.office, only.who.words) ?? setting.publisher, setting) };
}

const turnTaken = (
	sentence: Span & { readonly paragraph: number },
	speaker: Speaker,
	{ language }: Setting,
): Attributed => ({
	clauses: [clauseOf(sentence, speaker, false, [`${language}.turn`])],
	floor: { speaker, turn: speaker, paragraph: sentence.paragraph, named: [], before: null },
});

/** A line that names who speaks next: whose state it names, or whose the name is elsewhere; a bare title is the publisher's. */
function announcedIn(
	text: string,
	{ start, end }: Span,
	tags: readonly Tag[],
	setting: Setting,
	{ turn }: Floor,
): Speaker | null {
	const rules = languageOf(setting.language)?.coding?.turnLine;
	if (rules === undefined) return null;
	const isWhole = end - start <= TURN_REACH && isWholeLine(text, start, end);
	// "A. DOLE, MINISTER (INTERPRETATION): Thank you."
	const colon = isWhole ? -1 : text.slice(start, Math.min(end, start + HEADING_REACH)).indexOf(":");
	if (!isWhole && (colon < 0 || rules.untitled === true || !LINE_ENDS.test(text.slice(Math.max(0, start - 4), start))))
		return null;
	const line = text.slice(start, isWhole ? end : start + colon);
	if (!rules.line.test(line)) return null;
	if (rules.nobody.test(line)) return outsider(setting);
	const isTitled = rules.title.test(line);
	const isInterpreted = rules.interpreted.test(line);
	// A heading may be all in capitals too: a name alone takes the floor only where others did so before.
	const isAgain = rules.untitled === true && text.indexOf(line) !== text.lastIndexOf(line);
	if (!isTitled && !isInterpreted && (!isWhole || (turn === null && !isAgain) || !rules.name.test(line))) return null;
	const names = namesIn(line, rules);
	// Who asks opens such a text, and is not its publisher's for that.
	const introduced = (rules.untitled === true ? setting.inTitle : undefined) ?? setting.introduced;
	const actor =
		tags.filter(isActor).find((tag) => tag.end <= start + line.length)?.meaning.actor ??
		names.reduce<ActorId | null>((found, name) => found ?? introduced(name), null);
	if (actor !== null) return speakerOf(actor, setting);
	const [guest, another] = setting.counterparts;
	if (isInterpreted && guest !== undefined && another === undefined) return speakerOf(guest, setting);
	return isTitled && !isInterpreted && !names.some((name) => setting.isPrivate(name))
		? speakerOf(setting.publisher, setting)
		: outsider(setting);
}
const HEADING_REACH = 200;
const isWholeLine = (text: string, start: number, end: number): boolean =>
	LINE_ENDS.test(text.slice(Math.max(0, start - 4), start)) && LINE_BEGINS.test(text.slice(end, end + 4));
const LINE_ENDS = /(?:^|[\n\r\u2028\u2029])[^\S\n\r]*$/u;
const LINE_BEGINS = /^[^\S\n\r]*[\n\r\u2028\u2029]/u;
const isActor = (tag: Tag): tag is Tag & { readonly meaning: { readonly actor: ActorId } } =>
	tag.meaning.kind === "actor" || tag.meaning.kind === "person";
/** The name in such a line, as it is written there and as it is written elsewhere. */
function namesIn(line: string, { title }: TurnLine): readonly string[] {
	const name = line
		.replace(title, "")
		.replace(/[,(].*$/su, "")
		.trim();
	return [name, name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())];
}

/** "Mr Tessel: …", whom no list holds and the text has brought in; in a transcript a name that its opening does not bring in is a guest's. */
function turnByName(
	text: string,
	head: string,
	setting: Setting,
	{ turn }: Floor,
): { readonly speaker: Speaker } | null {
	if (!CAPITALISED.test(head)) return null;
	const name = head.replace(/\s*\([^)]*\)\s*$/u, "");
	if (setting.isPrivate(name.replace(/\.(?=\p{Lu})/gu, ". "))) return { speaker: outsider(setting) };
	const actor = setting.introduced(name);
	if (actor !== null) return { speaker: speakerOf(actor, setting) };
	const surname = (WITH_INITIAL.exec(name) ?? (turn === null ? null : FULL_NAME.exec(name)))?.[1];
	// "Dear Friends:" is no name: the text also writes it in small letters. Whom the opening names is received as an official.
	return surname === undefined ||
		text.includes(` ${surname.toLowerCase()}`) ||
		text
			.slice(0, Math.min(OPENING, text.indexOf(head)))
			.includes(surname.slice(0, Math.max(SHORT_STEM, surname.length - LONGEST_ENDING)))
		? null
		: { speaker: outsider(setting) };
}
/** Characters in which a transcript says who is received, and what a name keeps in any case. */
const OPENING = 600;
const SHORT_STEM = 4;
const LONGEST_ENDING = 2;
const WITH_INITIAL = /^(?:\p{Lu}\.\s?){1,2}(\p{Lu}[\p{L}’'-]+)\s*$/u;
const FULL_NAME = /^(?:\p{Lu}[\p{L}’'-]+\s+){1,2}(\p{Lu}[\p{L}’'-]+)\s*$/u;
