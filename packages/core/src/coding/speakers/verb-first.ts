import { languageOf } from "@fissure/languages";
import type { ActorId, Span, VerbFirstRules } from "@fissure/model";
import { hasRole, isKind, isRole, type Tag } from "../clauses/tags.ts";
import { inOffice } from "./offices.ts";
import { BOTH, type Floor, isParty, outsider, type Setting, type Speaker, speakerOf } from "./speakers.ts";

/** Who speaks in a sentence from a place on. */
export interface VerbEvent {
	readonly start: number;
	readonly end: number;
	readonly speaker: Speaker;
	readonly agentless: boolean;
	readonly because: readonly string[];
}

/** How far behind a verb its subject may go on, and before it where the subject comes first. */
const SUBJECT_REACH = 150;
const BEFORE_REACH = 60;
/** Letters that may be before a name in its word. */
const ARTICLE_REACH = 3;

/**
 * Where the verb comes first: who is said to speak in each clause of a sentence, in order. The subject is what is named between the
 * verb and what it says; a verb without one is of who spoke before.
 */
export function verbEventsIn(
	text: string,
	sentence: Span,
	tags: readonly Tag[],
	setting: Setting,
	floor: Floor,
): readonly VerbEvent[] {
	const rules = languageOf(setting.language)?.coding?.verbFirst;
	if (rules === undefined) return [];
	const events: VerbEvent[] = [];
	let last: Speaker | null = floor.speaker ?? floor.turn ?? floor.before;
	let from = sentence.start;
	for (const verb of tags) {
		if (verb.start < from || !isRole(verb, ...TELLING)) continue;
		const event = eventAt({ text, sentence, tags, setting, rules, last, first: events.length === 0 }, verb);
		if (event === null) continue;
		from = event.end;
		last = event.speaker;
		const before = events.at(-1);
		if (before !== undefined && isSame(before, event)) continue;
		events.push(event);
	}
	return events;
}

const TELLING = ["exchange", "agentless", "speech", "mutual"] as const;

const isSame = (one: VerbEvent, other: VerbEvent): boolean =>
	one.speaker.holder === other.speaker.holder &&
	one.speaker.outside === other.speaker.outside &&
	one.agentless === other.agentless;

interface Place {
	readonly text: string;
	readonly sentence: Span;
	readonly tags: readonly Tag[];
	readonly setting: Setting;
	readonly rules: VerbFirstRules;
	/** Who spoke last. */
	readonly last: Speaker | null;
	/** Nobody is said to speak before it in the sentence. */
	readonly first: boolean;
}

function eventAt(place: Place, verb: Tag): VerbEvent | null {
	const { text, sentence, setting, rules, last } = place;
	const start = wordStart(text, verb.start, sentence.start);
	const before = text.slice(sentence.start, start);
	const begins = rules.clauseBegins.test(before);
	if (isRole(verb, "exchange", "agentless")) return begins ? agentless(place, verb, start) : null;
	const written = text.slice(verb.start, verb.end).split(/\s/u, 1)[0] as string;
	const isOfTwo =
		setting.counterparts.length > 0 &&
		(rules.ofTwo.test(written) || (isRole(verb, "mutual") && /\s/.test(text.slice(verb.start, verb.end))));
	const region = regionBehind(place, verb);
	const sender = begins ? null : senderOf(place, start, verb.end);
	if (sender !== null)
		return {
			start,
			end: verb.end,
			speaker: speakerOf(sender, setting),
			agentless: false,
			because: [`${setting.language}.sender`],
		};
	const mayBeNoun = rules.onlyAtHead.test(written) || rules.onlyAtHead.test(written.replace(rules.ownedBehind, ""));
	const opens = HEAD.test(before) || HEAD_WORD.test(before) || BEHIND_MARK.test(before);
	const isVerb =
		!mayBeNoun || (opens && (isNamedNext(place, region) || rules.several.test(text.slice(region.start, region.end))));
	if ((!begins && !isOfTwo) || !(isVerb || isOfTwo)) return subjectFirst(place, verb, start);
	const isTurned = rules.turnsOver.test(text.slice(Math.max(sentence.start, start - BEFORE_REACH), region.end));
	const found = whoIn(place, region, verb, isTurned);
	const isUnknown = found === null && last === null && rules.saysPlainly.test(written) && isStranger(place, region);
	const known =
		found ?? (isUnknown ? strangerIn(setting) : (ownGovernment(place, region) ?? unnamed(place, written, isTurned)));
	const resolved = (CARRIED.has(known.rule) ? ownerBehind(place, region, verb) : null) ?? known;
	return {
		start: isTurned && place.first ? sentence.start : start,
		end: Math.max(verb.end, region.end),
		speaker: resolved.speaker,
		agentless: false,
		because: [`${setting.language}.${resolved.rule}`],
	};
}
/** "Received a call from the King of X, in which he affirmed": who sent it. */
function senderOf({ text, sentence, tags, rules }: Place, start: number, end: number): ActorId | null {
	if (!rules.inIt.test(text.slice(end, end + FORM_REACH))) return null;
	const from = rules.from.exec(text.slice(sentence.start, start));
	if (from === null) return null;
	const at = sentence.start + from.index + from[0].length;
	const sender = tags.find(
		({ meaning, start: first, end: last }) =>
			first >= at && last <= start && (meaning.kind === "actor" || meaning.kind === "person"),
	);
	return sender?.meaning.kind === "actor" || sender?.meaning.kind === "person" ? sender.meaning.actor : null;
}

/** Rules by which nobody is named for certain: a state whose view is told right behind the verb then outweighs them. */
const CARRIED: ReadonlySet<string> = new Set([
	...["title-carried", "carry-over", "narrator", "pronoun", "stranger", "turn-over", "outsider"],
]);
const strangerIn = (setting: Setting): Resolved => ({ speaker: outsider(setting), rule: "stranger" });

/** "The spokesman affirmed the support of Norland's government for": whose view it is. */
function ownerBehind({ text, sentence, tags, setting, rules }: Place, region: Span, verb: Span): Resolved | null {
	const from = Math.max(region.end, verb.end);
	const owner = tags.find(
		({ meaning, start, end }) =>
			meaning.kind === "actor" &&
			meaning.form !== "adjective" &&
			start >= from &&
			end <= sentence.end &&
			start - from <= OWNED_REACH &&
			setting.speaks(meaning.actor) &&
			rules.owned.test(text.slice(from, wordStart(text, start, from))),
	);
	return owner?.meaning.kind === "actor"
		? { speaker: speakerOf(owner.meaning.actor, setting), rule: "owner-named" }
		: null;
}
const OWNED_REACH = 60;

/**
 * Is the subject somebody whom nothing in the text ties to a side? Where it is about several states his view may be any one's.
 */
function isStranger({ text, tags, setting, rules, last }: Place, region: Span): boolean {
	if (setting.named.length === 0 && (last === null || last.holder === setting.publisher)) return false;
	const within = tags.filter(
		({ start, end, meaning }) => start >= region.start && end <= region.end && meaning.kind !== "boilerplate",
	);
	const words = [...text.slice(region.start, region.end).matchAll(NAME_WORD)].filter(({ 0: word, index }) => {
		const at = region.start + index;
		return !rules.notInName.test(word) && !within.some(({ start, end }) => start < at + word.length && end > at);
	});
	return words.length > 0 && words.length <= MOST_NAMES && !words.some(({ 0: word }) => rules.goesOn.test(word));
}

/** Nothing, or "and" and the like; or a phrase that ends in a comma. */
const HEAD = /^\s*(?:\S{1,3}\s+){0,2}$/u;
const HEAD_WORD = /^[^,;:.]{0,40}[,;:]\s*(?:\S{1,2}\s+)?$/u;
const BEHIND_MARK = /[,;:.”»"]\s*\p{L}\s$/u;

function wordStart(text: string, at: number, from: number): number {
	let start = at;
	while (start > from && IN_WORD.test(text.charAt(start - 1))) start--;
	return start;
}
const IN_WORD = /[\p{L}\p{N}]/u;

/** What is between a verb and what it says; a verb of the first person has no subject behind it. */
function regionBehind({ text, sentence, tags, setting, rules }: Place, verb: Span): Span {
	const start = verb.end;
	if (rules.ofSpeaker.test(text.slice(verb.start, verb.end))) return { start, end: start };
	const to = Math.min(sentence.end, start + SUBJECT_REACH);
	const behind = text.slice(start, to);
	const end = start + (rules.subjectEnds.exec(behind)?.index ?? behind.length);
	for (const { 0: word, index } of text.slice(start, end).matchAll(rules.governed)) {
		const at = start + index;
		if (
			setting.introduced(word) === null &&
			!tags.some((tag) => isName(tag) && tag.start <= at && tag.end > at) &&
			!isOfTitle(text, tags, rules, at) &&
			!tags.some((tag) => tag.meaning.kind === "office" && tag.start === at + word.length + 1)
		)
			return { start, end: at - 1 };
	}
	return { start, end };
}

/** "The Prime Minister in the Kingdom of X": whose he is. */
const isOfTitle = (text: string, tags: readonly Tag[], { ofForm }: VerbFirstRules, at: number): boolean =>
	ofForm.test(text.slice(at, at + FORM_REACH)) &&
	tags.some(({ meaning, start, end }) => meaning.kind === "office" && start < at && at - end <= 1 && end <= at);
const FORM_REACH = 12;

const isName = ({ meaning }: Tag): boolean =>
	meaning.kind === "actor" || meaning.kind === "person" || meaning.kind === "office";

/** Is somebody named right behind the verb, with no more than words of titles before? */
function isNamedNext({ text, tags, rules }: Place, region: Span): boolean {
	const first = tags.find((tag) => tag.start >= region.start && tag.end <= region.end && isSubjectTag(tag));
	if (first === undefined) return false;
	const words = text.slice(region.start, wordStart(text, first.start, region.start)).match(NAME_WORD) ?? [];
	return words.every((word) => rules.notInName.test(word));
}

interface Resolved {
	readonly speaker: Speaker;
	readonly rule: string;
}

/** Is the word of a tag free of a preposition that is written with it? */
function isFree(text: string, { start }: Span, from: number, { article }: VerbFirstRules): boolean {
	const head = text.slice(wordStart(text, start, from), start);
	return (
		head === "" ||
		head === article ||
		(head.length < ARTICLE_REACH && !head.startsWith(text.charAt(start)) && !GOVERNING.test(head))
	);
}
/** One letter before a name in its word is a preposition. */
const GOVERNING = /^\p{L}$/u;

function whoIn(place: Place, region: Span, verb: Tag, isTurned: boolean): Resolved | null {
	const { text, tags, setting, last, rules } = place;
	const within = tags.filter(({ start, end }) => start >= region.start && end <= region.end);
	if (setting.counterparts.length > 0 && place.rules.ofTwo.test(text.slice(verb.start, verb.end)))
		return { speaker: BOTH, rule: "joint" };
	const has = (...roles: Parameters<typeof hasRole>[1][]): boolean =>
		within.some((tag) => isRole(tag, ...roles) && isFree(text, tag, region.start, rules));
	const isMutual = isRole(verb, "mutual") || tags.some((tag) => tag.start === verb.start && isRole(tag, "mutual"));
	if (isMutual && setting.counterparts.length > 0) return { speaker: BOTH, rule: "together" };
	if (has("joint")) return { speaker: joint(setting), rule: "joint" };
	const actors = actorsIn(place, within, region);
	const [first, second] = actors;
	// A name that the text has brought in, right behind the verb, outweighs a state further on.
	const introduced = introducedIn(place, first === undefined ? region : { start: region.start, end: first.start });
	if (introduced !== null) return { speaker: speakerOf(introduced, setting), rule: "introduced-speaker" };
	const stranger = within.find((tag) => isRole(tag, "outsider"));
	// "The head of a firm of X".
	if (
		stranger !== undefined &&
		!within.some((tag) => isName(tag) && tag.meaning.kind !== "office" && tag.end <= stranger.start)
	)
		return { speaker: outsider(setting), rule: "outsider" };
	if (first !== undefined) {
		if (second?.joined === true && second.actor !== first.actor && isParty(first.actor, setting))
			return { speaker: isParty(second.actor, setting) ? BOTH : speakerOf(first.actor, setting), rule: "joint" };
		return { speaker: speakerOf(first.actor, setting), rule: "named-speaker" };
	}
	if (has("other_side")) {
		const other = otherThan(last, setting);
		if (other !== null) return { speaker: speakerOf(other, setting), rule: "other-side" };
	}
	if (has("plural_pronoun")) return { speaker: joint(setting), rule: "plural-pronoun" };
	// Several who hold one office are of several states.
	const several = rules.several.exec(text.slice(region.start, region.end));
	if (several !== null)
		return several[0].length >= region.end - region.start - 1
			? { speaker: joint(setting), rule: "joint" }
			: { speaker: severalIn(setting), rule: "outsider" };
	const office = within.find(isKind("office"));
	if (office !== undefined) {
		const owner = setting.titled(office.meaning.office, text.slice(office.start, office.end));
		if (isTurned) {
			const other = otherThan(last, setting);
			if (other !== null && (owner === null || owner === last?.holder))
				return { speaker: speakerOf(other, setting), rule: "turn-over" };
		}
		// No minister is an organisation's own.
		if (setting.isBody && owner === setting.publisher && rules.ofStates.test(text.slice(office.start, office.end)))
			return strangerIn(setting);
		if (owner !== null) return { speaker: speakerOf(owner, setting), rule: "title" };
		if (isStranger(place, region)) return strangerIn(setting);
		return { speaker: single(last) ?? speakerOf(setting.publisher, setting), rule: "title-carried" };
	}
	if (has("pronoun", "own_side") && !isTurned)
		return { speaker: single(last) ?? speakerOf(setting.publisher, setting), rule: "pronoun" };
	if (has("first_person")) return { speaker: last ?? speakerOf(setting.publisher, setting), rule: "first-person" };
	return null;
}

const severalIn = (setting: Setting): Speaker =>
	setting.isBody ? speakerOf(setting.publisher, setting) : outsider(setting);

const single = (speaker: Speaker | null): Speaker | null => (speaker?.holder === "BOTH" ? null : speaker);

const joint = (setting: Setting): Speaker =>
	setting.counterparts.length > 0 || setting.publisher === "BOTH" ? BOTH : speakerOf(setting.publisher, setting);

function otherThan(last: Speaker | null, { publisher, counterparts }: Setting): ActorId | null {
	const [other] = counterparts;
	if (other === undefined) return null;
	return last === null || last.holder === publisher || last.holder === "BOTH" ? other : publisher;
}

/** A verb whose subject is not named: of who spoke before; "for his part" of the other one; in the form of two of both. */
function unnamed({ setting, rules, last }: Place, verb: string, isTurned: boolean): Resolved {
	if (rules.ofTwo.test(verb) && setting.counterparts.length > 0) return { speaker: BOTH, rule: "joint" };
	const other = isTurned ? otherThan(last, setting) : null;
	if (other !== null) return { speaker: speakerOf(other, setting), rule: "turn-over" };
	return { speaker: last ?? speakerOf(setting.publisher, setting), rule: last === null ? "narrator" : "carry-over" };
}

/** "The envoy of the UN asked the government, and the government promised": an organisation has none. */
function ownGovernment({ text, setting, rules, last }: Place, { start, end }: Span): Resolved | null {
	if (last === null || last.holder === "BOTH" || setting.isBody || setting.isOrganisation?.(last.holder) !== true)
		return null;
	if (!rules.government.test(text.slice(start, end))) return null;
	return { speaker: speakerOf(setting.publisher, setting), rule: "title" };
}

interface Named {
	readonly actor: ActorId;
	readonly start: number;
	readonly end: number;
	/** By "and" to the one before. */
	readonly joined: boolean;
}

/** Who is named in a subject, the first first; a person outweighs the state, and a state behind a preposition is none. */
function actorsIn({ text, setting, rules }: Place, within: readonly Tag[], region: Span): readonly Named[] {
	const hasOffice = within.some(({ meaning }) => meaning.kind === "office");
	const named: Named[] = [];
	for (const tag of within) {
		const { meaning, start, end } = tag;
		if (meaning.kind !== "actor" && meaning.kind !== "person") continue;
		if (meaning.kind === "person" && !inOffice(meaning, setting.date)) continue;
		// "The Secretary-General of the Council": the body is part of the title.
		const isOfOffice = hasOffice && meaning.kind === "actor";
		if (!isOfOffice && !isFree(text, tag, region.start, rules)) continue;
		if (meaning.kind === "actor" && !hasOffice && !setting.speaks(meaning.actor) && !isBody(tag, text, region))
			continue;
		const between = text.slice(named.at(-1)?.end ?? region.start, start);
		named.push({ actor: meaning.actor, start, end, joined: named.length > 0 && JOINED.test(between) });
	}
	return named;
}
/** A body that opens the subject speaks as such. */
const isBody = ({ start }: Tag, text: string, region: Span): boolean =>
	text.slice(region.start, start).trim().length <= ARTICLE_REACH;
/** White space on both sides, and a word of one letter. */
const JOINED = /\s\p{L}\s/u;

function introducedIn({ text, setting, rules }: Place, { start, end }: Span): ActorId | null {
	for (const word of text.slice(start, end).match(NAME_WORD) ?? []) {
		if (rules.notInName.test(word)) continue;
		const actor = setting.introduced(word);
		if (actor !== null) return actor;
	}
	return null;
}
const NAME_WORD = /\p{L}{3,}/gu;

/** A subject before its verb, at the head of its clause: "the Kingdom supports". */
function subjectFirst(place: Place, verb: Tag, start: number): VerbEvent | null {
	const { text, sentence, tags, setting, rules, first } = place;
	if (!first) return nestedSubject(place, verb, start);
	const ahead = tags.filter((tag) => tag.end <= start && start - tag.end <= BEFORE_REACH);
	const near = ahead.filter((tag) => isSubjectTag(tag) && isFree(text, tag, sentence.start, rules));
	const opens = near.at(0);
	if (opens === undefined) return null;
	const head = wordStart(text, opens.start, sentence.start);
	if (!rules.clauseBegins.test(text.slice(sentence.start, head))) return null;
	const between = text.slice((near.at(-1) as Tag).end, start);
	if (rules.subjectEnds.test(between) || between.trim().split(/\s+/u).length > MOST_BETWEEN) return null;
	const found = whoIn(
		{ ...place, tags: near.concat(tags.filter((tag) => tag.start === verb.start)) },
		{ start: head, end: start },
		verb,
		false,
	);
	return found === null
		? null
		: {
				start: head,
				end: verb.end,
				speaker: found.speaker,
				agentless: false,
				because: [`${setting.language}.${found.rule}`],
			};
}
/** "He added that the envoy of X affirmed": what others are told to have said is nobody's who is told of here. */
function nestedSubject(place: Place, verb: Tag, start: number): VerbEvent | null {
	const { text, tags, sentence, setting, rules, last } = place;
	const written = text.slice(verb.start, verb.end);
	if (!isRole(verb, "speech") || rules.onlyAtHead.test(written) || !rules.saysOrAffirms.test(written)) return null;
	const subject = tags.filter((tag) => isName(tag) && tag.end <= start && !/\S/u.test(text.slice(tag.end, start)));
	const [opens] = subject;
	if (opens === undefined) return null;
	const head = wordStart(text, opens.start, sentence.start);
	const found = whoIn({ ...place, tags: subject }, { start: head, end: start }, verb, false);
	if (found !== null && found.speaker.holder === last?.holder) return null;
	const speaker = outsider(setting);
	return { start: head, end: verb.end, speaker, agentless: false, because: [`${setting.language}.outsider`] };
}

const MOST_BETWEEN = 4;
const isSubjectTag = (tag: Tag): boolean =>
	tag.meaning.kind === "actor" ||
	tag.meaning.kind === "person" ||
	tag.meaning.kind === "office" ||
	isRole(tag, "joint", "pronoun", "own_side", "first_person", "plural_pronoun", "outsider");

/** Talks, and what was affirmed there, without anybody who does it. */
function agentless({ tags, sentence, setting }: Place, verb: Tag, start: number): VerbEvent {
	const alone = setting.counterparts.length === 0 && setting.publisher !== "BOTH";
	if (isRole(verb, "exchange"))
		return {
			start,
			end: verb.end,
			speaker: alone ? speakerOf(setting.publisher, setting) : BOTH,
			agentless: true,
			because: [`${setting.language}.exchange`],
		};
	const within = tags.filter((tag) => tag.start >= start && tag.end <= sentence.end);
	const shared = hasRole(within, "mutual_object", "joint", "common_view");
	return {
		start,
		end: verb.end,
		speaker: shared && !alone ? BOTH : speakerOf(setting.publisher, setting),
		agentless: true,
		because: [`${setting.language}.${shared && !alone ? "agentless-mutual" : "agentless"}`],
	};
}

/** Names that no list holds, by the titles and states before them: each word of theirs that tells somebody apart. */
export function introducedByTitle(
	passages: readonly { readonly text: string; readonly tags: readonly Tag[] }[],
	language: string,
	ownerOf: (office: string, words: string) => ActorId | null,
): (name: string) => ActorId | null {
	const rules = languageOf(language)?.coding?.verbFirst;
	const owners = new Map<string, ActorId | null>();
	if (rules === undefined) return () => null;
	for (const { text, tags } of passages) {
		const parts = tags.filter((tag) => isName(tag) || isRole(tag, "other_side"));
		for (let at = 0; at < parts.length; at++) {
			const office = parts[at] as Tag;
			if (office.meaning.kind !== "office" && office.meaning.kind !== "role") continue;
			let end = office.end;
			let actor: ActorId | null = null;
			let isPosted = false;
			let next = at + 1;
			for (; next < parts.length; next++) {
				const part = parts[next] as Tag;
				if (part.start - end > TITLE_GAP || /[,;:.]/.test(text.slice(Math.min(end, part.start), part.start))) break;
				if (part.meaning.kind === "role" || (part.meaning.kind === "office" && actor !== null)) break;
				const isPost = part.meaning.kind === "actor" && rules.posted.test(text.slice(end, part.start));
				if ((part.meaning.kind === "actor" && !isPost) || part.meaning.kind === "person") actor ??= part.meaning.actor;
				// "The envoy to X": whose he is is not told.
				else if (isPost && actor === null) isPosted = true;
				end = Math.max(end, part.end);
			}
			if (office.meaning.kind === "office" && !isPosted)
				actor ??= ownerOf(office.meaning.office, text.slice(office.start, office.end));
			if (actor === null) continue;
			// A name holds no word of the lists.
			const nextTag = tags.find((tag) => tag.start >= end && tag.meaning.kind !== "boilerplate");
			const behind = text.slice(end, Math.min(end + NAME_REACH, nextTag?.start ?? text.length));
			const name = behind.slice(0, rules.subjectEnds.exec(behind)?.index ?? behind.length);
			for (const word of (name.match(NAME_WORD) ?? []).slice(0, MOST_NAMES)) {
				if (rules.notInName.test(word)) continue;
				const known = owners.get(word);
				owners.set(word, known === undefined || known === actor ? actor : null);
			}
		}
	}
	return (name) => owners.get(name) ?? null;
}
/** From a title to the state that it is of, and from there on to the end of a name. */
const TITLE_GAP = 12;
const NAME_REACH = 60;
const MOST_NAMES = 6;
