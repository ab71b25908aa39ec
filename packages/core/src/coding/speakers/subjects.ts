import { expressionOfAny, firstIn, fromPacks, isIn, languageOf, sourceOfAny } from "@fissure/languages";
import type { ActorId, Expression, LanguageCode, Span } from "@fissure/model";
import { gathered } from "../../documents/gathered.ts";
import { isRole, ofRole, type Tag } from "../clauses/tags.ts";
import type { AttributionRole } from "../lexicon/lexicon-data.ts";
import { partsIn, phrasesIn } from "./noun-phrases.ts";
import { possessorsIn } from "./possessors.ts";
import { isParty, type Setting } from "./speakers.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { isTitleOnly, unlistedNamesIn } from "./unlisted-names.ts";

/** The noun phrases of a sentence that can be subjects, in order, without those that a preposition governs. */
export function subjectsIn(text: string, tags: readonly Tag[], setting: Setting): readonly Subject[] {
	const { language, date } = setting;
	const isAtTable = (actor: ActorId): boolean => isParty(actor, setting);
	const parts = partsIn(tags, date, isAtTable);
	const oneSided = oneSidedIn(text, tags, language);
	const spokenTo = languageOf(language)?.coding?.spokenTo;
	const subjects = [...phrasesIn(text, parts, tags, language), ...rolesIn(tags)].filter(
		({ who, end }) => who.kind !== "joint" || !oneSided.some((side) => side.end === end),
	);
	const free = gathered(withoutOverlap(subjects), (subject): readonly Subject[] => {
		if (isSpokenTo(subject, text, spokenTo)) return [];
		const isOfSide = oneSided.some(({ start, end }) => start < subject.start && end >= subject.end);
		if (isApposed(subject, tags, text)) return [];
		if (isOfSide || !(isGoverned(subject, tags, text) || isSecondGoverned(subject, subjects, tags, text)))
			return [subject];
		const passive = passiveBefore(subject, tags, text);
		return passive === undefined ? [] : [subjectOf(subject, subject.who, passive)];
	});
	const known = withoutOverlap([...possessorsIn(text, tags, parts, setting), ...free]);
	return joined(withUnlisted(known, text, tags, language), text, isAtTable, setting.publisher);
}

/**
 * "Destacó que", "Acordamos": who is in the verb that opens the sentence, or right behind it ("Destacó la ministra"). In somebody's own
 * words "he" is a third who was told of, and nobody knows whom.
 */
export function droppedIn(
	text: string,
	{ start }: Span,
	tags: readonly Tag[],
	subjects: readonly Subject[],
	{ language, tellsAsI }: Setting,
	inTurn: boolean,
): readonly Subject[] {
	const rules = languageOf(language)?.coding?.dropped;
	if (rules === undefined) return [];
	const verb = tags.find((tag) => isRole(tag, "speech", "mutual"));
	if (verb === undefined || subjects.some((subject) => subject.start <= verb.start)) return [];
	const before = text.slice(start, verb.start);
	if (before.length > FRONTED || !(rules.before.test(before) || rules.toUs?.test(before) === true)) return [];
	const at: Span = { start: verb.start, end: verb.start };
	const word = /^\p{L}+/u.exec(text.slice(verb.start))?.[0].toLowerCase() ?? "";
	if (rules.both.test(word)) return [subjectOf(at, { kind: "joint" })];
	if (rules.we.test(word)) return [subjectOf(at, { kind: "first-person" })];
	// "Me dijo": in somebody's own words it is one who spoke to them.
	const isToUs = rules.toUs?.test(before) === true;
	if (!rules.one.test(word) || ((tellsAsI || inTurn) && !isToUs)) return [];
	const behind = subjects.find((subject) => subject.start >= verb.end);
	const isBehind = behind !== undefined && behind.start - verb.end <= ARTICLE_BEFORE;
	return [subjectOf(at, isBehind ? behind.who : { kind: "pronoun" })];
}
/** Characters before such a verb; and between it and a subject behind it. */
const FRONTED = 90;
const ARTICLE_BEFORE = 5;

/** A name that no list holds outweighs a title, and all that is known outweighs the name. */
function withUnlisted(
	known: readonly Subject[],
	text: string,
	tags: readonly Tag[],
	language: LanguageCode,
): readonly Subject[] {
	const names = unlistedNamesIn(text, tags, language);
	if (names.length === 0) return known;
	const isOffice = ({ who }: Subject): boolean => who.kind === "office";
	const surely = known.filter((subject) => !isOffice(subject));
	const unlisted = names.filter(
		(name) => !isGoverned(name, tags, text) && !isTitleOnly(name, tags) && !overlapsAny(name, surely),
	);
	return withoutOverlap([
		...unlisted,
		...known.filter((subject) => !isOffice(subject) || !overlapsAny(subject, unlisted)),
	]);
}

/** «с китайской стороны выражена поддержка», «X, со своей стороны, …»: the side of one, and no two sides. */
function oneSidedIn(text: string, tags: readonly Tag[], language: string): readonly Span[] {
	const bySide = languageOf(language)?.coding?.bySide ?? null;
	if (bySide === null) return [];
	return ofRole(tags, "side").flatMap(({ start, end }) => {
		const found = firstIn(bySide, text.slice(Math.max(0, start - SIDE_REACH), end));
		return found === null ? [] : [{ start: end - found[0].length, end }];
	});
}
const SIDE_REACH = 40;

/** The words of the grammar that can be subjects: "the two sides", he, they, we, the other side. */
const SUBJECT_OF_ROLE: ReadonlyMap<AttributionRole, Subject["who"]> = new Map<AttributionRole, Subject["who"]>([
	["joint", { kind: "joint" }],
	["outsider", { kind: "outsider" }],
	["pronoun", { kind: "pronoun" }],
	["plural_pronoun", { kind: "plural-pronoun" }],
	["first_person", { kind: "first-person" }],
	["own_side", { kind: "own-side" }],
	["other_side", { kind: "other-side" }],
	["latter", { kind: "of-two", second: true }],
	["former", { kind: "of-two", second: false }],
]);
function rolesIn(tags: readonly Tag[]): readonly Subject[] {
	const subjects: Subject[] = [];
	for (const { meaning, start, end } of tags) {
		const who = meaning.kind === "role" ? SUBJECT_OF_ROLE.get(meaning.role) : undefined;
		if (who === undefined) continue;
		// 越南各界人士: people of a state, who do not speak for it.
		const state =
			who.kind === "outsider" ? tags.find((tag) => tag.meaning.kind === "actor" && tag.end === start) : undefined;
		subjects.push(subjectOf({ start: state?.start ?? start, end }, who));
	}
	return subjects;
}

/** "X and Y said": two who speak together; two bare states only where both are party to the event, or the publisher is one. */
const AND = fromPacks(
	() =>
		new RegExp(
			String.raw`^\s*(?:${sourceOfAny(({ coding }) => coding?.and)}|,)\s*(?:${sourceOfAny(({ coding }) => coding?.title)})?$`,
		),
);
/** "Minister Ana Dole and Kestria's Minister Jon Tessel": the name behind the first title. */
const NAME_AND = expressionOfAny(
	({ coding }) => coding?.and,
	"u",
	(words) =>
		String.raw`^\s+(?:\p{Lu}[\p{L}'’-]+\s+){1,3}(?:${words})\s+(?:${sourceOfAny(({ coding }) => coding?.title)})?$`,
);
/** Of two states side by side, where words are spaced. */
const SPACED_AND = expressionOfAny(
	({ coding }) => coding?.and,
	"",
	(words) => String.raw`^\s+(?:${words})\s+(?:${sourceOfAny(({ coding }) => coding?.title)})?$`,
);
function joined(
	subjects: readonly Subject[],
	text: string,
	isAtTable: (actor: ActorId) => boolean,
	publisher: ActorId,
): readonly Subject[] {
	if (subjects.length < 2) return subjects;
	const party = ({ who }: Subject): boolean => who.kind === "actor" && isAtTable(who.actor);
	const isOfPublisher = ({ who }: Subject): boolean => who.kind === "actor" && who.actor === publisher;
	const withPublisher = (a: Subject, b: Subject): boolean =>
		bare(a) && bare(b) && isOfPublisher(a) !== isOfPublisher(b) && SPACED_AND().test(text.slice(a.end, b.start));
	const together = (a: Subject, b: Subject): boolean =>
		single(a) &&
		single(b) &&
		(AND().test(text.slice(a.end, b.start)) ||
			(a.who.kind === "office" &&
				b.who.kind === "actor" &&
				b.who.named &&
				NAME_AND().test(text.slice(a.end, b.start)))) &&
		(named(a) || named(b) || (party(a) && party(b)) || withPublisher(a, b));
	return gathered(subjects, (subject, at): readonly Subject[] => {
		const before = subjects[at - 1];
		const next = subjects[at + 1];
		if (before !== undefined && together(before, subject)) return [];
		if (next === undefined || !together(subject, next)) return [subject];
		const both: Span = { start: subject.start, end: next.end };
		return [subjectOf(both, withPublisher(subject, next) ? { kind: "joint", ofPublisher: true } : { kind: "joint" })];
	});
}
const single = ({ who: { kind } }: Subject): boolean => kind === "actor" || kind === "unlisted" || kind === "office";
const bare = ({ who }: Subject): boolean => who.kind === "actor" && !who.named && !who.side;
const named = ({ who }: Subject): boolean =>
	who.kind === "unlisted" || who.kind === "office" || (who.kind === "actor" && who.named);

function withoutOverlap(subjects: readonly Subject[]): readonly Subject[] {
	if (subjects.length < 2) return subjects;
	const ordered = inOrder(subjects);
	if (areApart(ordered)) return ordered;
	// A joint subject outweighs the title inside it: «лидеры» are two.
	const sorted = [...subjects].sort(
		(a, b) => Number(a.who.kind === "office") - Number(b.who.kind === "office") || a.start - b.start || b.end - a.end,
	);
	const kept: Subject[] = [];
	for (let at = 0; at < sorted.length; at++) {
		const subject = sorted[at] as Subject;
		if (!overlapsAny(subject, kept)) kept.push(subject);
	}
	return kept.sort((a, b) => a.start - b.start);
}

/** By their place, in place of a sort with a function, which takes long for the few that a sentence has. */
function inOrder(subjects: readonly Subject[]): readonly Subject[] {
	const ordered: Subject[] = [];
	for (let at = 0; at < subjects.length; at++) {
		const subject = subjects[at] as Subject;
		let to = at;
		for (; to > 0 && (ordered[to - 1] as Subject).start > subject.start; to--) ordered[to] = ordered[to - 1] as Subject;
		ordered[to] = subject;
	}
	return ordered;
}

function areApart(ordered: readonly Span[]): boolean {
	for (let at = 1; at < ordered.length; at++) {
		const before = ordered[at - 1] as Span;
		const { start } = ordered[at] as Span;
		if (start < before.end || start === before.start) return false;
	}
	return true;
}

function overlapsAny({ start, end }: Span, spans: readonly Span[]): boolean {
	for (let at = 0; at < spans.length; at++) {
		const span = spans[at] as Span;
		if (span.start < end && start < span.end) return true;
	}
	return false;
}

/** "Mr President, our …": who is spoken to says nothing. */
const isSpokenTo = ({ start, end, who }: Subject, text: string, spokenTo: Expression | undefined): boolean =>
	who.kind === "office" &&
	spokenTo !== undefined &&
	isIn(spokenTo, `${text.slice(Math.max(0, start - ADDRESS), start)}§${text.slice(end, end + ADDRESS)}`);
const ADDRESS = 24;

const GOVERNED = expressionOfAny(
	({ coding }) => coding?.governed,
	"i",
	(words) => String.raw`^\s*${words}?$`,
);
/** Between a preposition and its noun: white space and an article. */
const LONGEST_GOVERNED = 40;
/** "with President X", 同某国总统: an object, whatever verb follows. */
const isGoverned = (subject: Subject, tags: readonly Tag[], text: string): boolean =>
	ofRole(tags, "not_subject").some(
		(tag) =>
			tag.end <= subject.start &&
			subject.start - tag.end <= LONGEST_GOVERNED &&
			(GOVERNED().test(text.slice(tag.end, subject.start)) ||
				(GOVERNED_BY_TITLE().test(text.slice(tag.end, subject.start)) &&
					!FIRST_OF_TWO().test(text.slice(subject.end, subject.end + TITLE)))),
	);
/** "of Mrs Dole": with a form of address between; of "of Mr Dole and Mr Tessel" the second would be left alone. */
const GOVERNED_BY_TITLE = expressionOfAny(
	({ coding }) => coding?.honorific,
	"u",
	(words) => String.raw`^\s+(?:${words})[.]?\s+$`,
);
const FIRST_OF_TWO = expressionOfAny(
	({ coding }) => coding?.and,
	"u",
	(words) => String.raw`^\s+(?:${words})\s`,
);
const TITLE = 8;

/** "Met with General Tessel, Secretary of the Council, to reiterate": the office of who is governed, between commas, says nothing. */
const isApposed = ({ who, start, end }: Subject, tags: readonly Tag[], text: string): boolean => {
	if (who.kind !== "office" && !(who.kind === "actor" && who.named)) return false;
	const closing = CLOSES.exec(text.slice(end, end + APPOSED));
	if (closing === null) return false;
	const until = end + closing[0].length;
	const isNameBefore = (words: string) => words.includes(",") && NAME_BEFORE().test(words);
	return (
		ofRole(tags, "not_subject").some(
			(tag) => tag.end <= start && start - tag.end <= APPOSED && isNameBefore(text.slice(tag.end, start)),
		) && !ofRole(tags, "speech").some((verb) => verb.start >= end && verb.end <= until)
	);
};
const APPOSED = 80;
const CLOSES = /^[^,;:.]*,/u;
const NAME_BEFORE = expressionOfAny(
	({ coding }) => coding?.article,
	"u",
	(words) =>
		String.raw`^\s+(?:(?:${words})\s+)?(?:\p{Lu}[\p{L}.'’-]*\s+){0,4}\p{Lu}[\p{L}'’-]*,\s+(?:(?:${words})\s+)?$`,
);

/** "The delegations of Norland and Kestria": the second of two bare names behind a preposition. */
const isSecondGoverned = (
	subject: Subject,
	subjects: readonly Subject[],
	tags: readonly Tag[],
	text: string,
): boolean =>
	bare(subject) &&
	subjects.some(
		(first) => bare(first) && SPACED_AND().test(text.slice(first.end, subject.start)) && isGoverned(first, tags, text),
	);

/** "was welcomed by X": the verb of which X is the agent. */
const passiveBefore = ({ start, who }: Subject, tags: readonly Tag[], text: string): Tag | undefined =>
	who.kind === "actor" || who.kind === "office"
		? ofRole(tags, "speech").find(
				(tag) =>
					tag.end <= start &&
					start - tag.end <= AGENT_REACH &&
					AGENT().test(text.slice(tag.end, start)) &&
					AUXILIARY().test(text.slice(Math.max(0, tag.start - AGENT_REACH), tag.start)),
			)
		: undefined;
const AGENT_REACH = 20;
const AGENT = fromPacks(
	() =>
		new RegExp(
			String.raw`^\s+(?:${sourceOfAny(({ coding }) => coding?.agentBehind)})\s+(?:${sourceOfAny(({ coding }) => coding?.governed)})?$`,
		),
);
const AUXILIARY = expressionOfAny(
	({ coding }) => coding?.copula,
	"",
	(words) => String.raw`\s${words}\s+(?:\S+\s+)?$`,
);
