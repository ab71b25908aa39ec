import { expressionOfAny, languageOf, sourceOfAny, UNSPACED } from "@fissure/languages";
import type { Span, UnspacedSubjects } from "@fissure/model";
import { isRole, type Tag } from "../clauses/tags.ts";
import { isParty, type Setting } from "./speakers.ts";
import type { Subject } from "./subject.ts";

/** «…», — сказал X: behind a quotation the verb comes first. */
export const saidBefore = (
	text: string,
	sentence: Span,
	{ start, who }: Subject,
	verbs: readonly Tag[],
): Tag | undefined =>
	who.kind === "actor" && who.named
		? verbs.find(
				(verb) =>
					verb.end <= start &&
					/^\s*$/.test(text.slice(verb.end, start)) &&
					/["”»]\s*[,.]?\s*[-–—]?\s*$/.test(text.slice(Math.max(sentence.start, verb.start - 8), verb.start)),
			)
		: undefined;

/** "hoped that X would", "described how X has": what is said of a bare state inside another's words is that other's view. */
export const isTold = (text: string, { who, start }: Subject, language: string): boolean =>
	who.kind === "actor" &&
	!who.named &&
	languageOf(language)?.coding?.told?.test(text.slice(start - 12, start)) === true;

/** How far before "X's support" a word of disapproval still makes it an accusation and no view of X's. */
const ACCUSATION_REACH = 48;
export const isAccused = (subject: Subject, tags: readonly Tag[]): boolean =>
	tags.some(
		({ meaning, start, end }) =>
			meaning.kind === "attitude" &&
			(meaning.attitude.scale === "disapproval" || meaning.attitude.scale === "warning") &&
			end <= subject.start &&
			subject.start - start <= ACCUSATION_REACH,
	);

/** 赞赏某方支持, 欢迎某国加入: what is praised is the other's, the floor stays with who praises. */
export const isPraised = (text: string, sentence: Span, { start }: Subject, language: string): boolean =>
	languageOf(language)?.coding?.praise?.test(text.slice(Math.max(sentence.start, start - 3), start)) === true;

/** 某方打着…旗号实施…: what another side is accused of doing is the accuser's view, unless that side is said to say so. */
const SAYING = expressionOfAny(
	({ coding }) => coding?.saying,
	"",
	(words) => `^${words}`,
);
export const isAccusedOf = (
	text: string,
	{ who, end }: Subject,
	verb: Tag,
	tags: readonly Tag[],
	setting: Setting,
): boolean =>
	who.kind === "actor" &&
	who.actor !== setting.publisher &&
	!SAYING().test(text.slice(verb.start, verb.end)) &&
	tags.some((tag) => isRole(tag, "accuses") && tag.start >= end);

/** A bare state's name speaks only right before its verb: many sentences name a state that says nothing. */
const ADVERBS = expressionOfAny(
	({ coding }) => coding?.adverbs,
	"iu",
	(words) => String.raw`^(?:[\s,]|${words})*$`,
);

/** "helped X address", "let the President speak": one actor's finite verb ends in -s or in a past form. */
const isBareInfinitive = ({ who }: Subject, between: string, verb: string, language: string): boolean =>
	who.kind === "actor" && /^\s*$/.test(between) && languageOf(language)?.coding?.isBare?.(verb) === true;

/** "Kestria said …": a third state opens the sentence and states a view in so many words. */
const HEAD = 4;

/** "if X supports", «призвала X поддержать»: a bare state that is supposed or called upon to, and says nothing. */
const NO_SUBJECT_BEHIND = expressionOfAny(
	({ coding }) => coding?.noSubjectBehind,
	"iu",
	(words) => String.raw`(?<!\p{L})${words}\s+$`,
);
const RELATIVE = expressionOfAny(
	({ coding }) => coding?.relative,
	"u",
	(words) => String.raw`(?<!\p{L})${words}(?!\p{L})`,
);

const WILL = expressionOfAny(
	({ coding }) => coding?.expected,
	"u",
	(words) => String.raw`(?:^|\s)(?:${words})(?:\s|$)`,
);

/** An office may have its holder's name behind it, which no list may hold; other subjects are close to their verb. */
const ONLY_LETTERS = new RegExp(`^[${UNSPACED}·]+$`, "u");
const isShortGap = (
	between: string,
	who: { readonly side: boolean; readonly named: boolean },
	{ notInName }: UnspacedSubjects,
): boolean =>
	between.length <= (who.side ? 6 : 4) ||
	(who.named && !who.side && between.length <= 10 && ONLY_LETTERS.test(between) && !notInName.test(between));

/** "met the President and (warmly) said": behind "and" the verb goes on with the subject of the one before. */
const JOINS_VERB = expressionOfAny(
	({ scope }) => scope?.clauses.and,
	"iu",
	(words) => String.raw`^\s+${words}\s+(?:(?:${sourceOfAny(({ coding }) => coding?.manner)})\s+)?$`,
);

/** "The partnership with Norland was highlighted", "the Minister was informed": what is done to it is nothing it says. */
const NOT_JOINT: ReadonlySet<string> = new Set(["actor", "office", "unlisted"]);
const IS_DONE = expressionOfAny(
	({ coding }) => coding?.passive,
	"u",
	(words) => String.raw`(?:^|\s)(?:${words})\s+(?:\S+\s+)?$`,
);

/** «…," said: the words before the verb are quoted, and who says them is behind it. */
const ENDS_QUOTATION = /[,.!?]["”»]|["”»],/;

/** Behind an owner, no word before the verb, or more words than a title has ("his press secretary said"). */
const OWNED = /^\S{0,2}\s*$|^\S*(?:\s+\S+){4}/;
const isOwner = (words: string, possessive: RegExp): boolean =>
	possessive.test(words) || possessive.test(words.slice(2));

/** May this subject be the one that the verb speaks of? */
export function canSpeak(
	text: string,
	sentence: Span,
	subject: Subject,
	between: string,
	verb: string,
	setting: Setting,
): boolean {
	const { language } = setting;
	if (/[;；。:：]/.test(between) || ENDS_QUOTATION.test(between)) return false;
	if (isBareInfinitive(subject, between, verb, language)) return false;
	const rules = languageOf(language)?.coding;
	if (NOT_JOINT.has(subject.who.kind) && IS_DONE().test(between) && rules?.participle?.test(verb) === true)
		return false;
	const unspaced = rules?.unspaced ?? null;
	if (unspaced !== null) {
		const head = text.slice(Math.max(sentence.start, subject.start - 3), subject.start);
		if (
			!/[，、]/.test(between) &&
			(subject.start - sentence.start <= 1 || /[，。；：“”、\s]$/.test(head) || unspaced.before.test(head))
		)
			return subject.who.kind !== "actor" || isShortGap(between.replace(unspaced.adverbs, ""), subject.who, unspaced);
		return false;
	}
	// "The Minister's state visit", "his visit to the port in May confirmed": it is the visit that does.
	const owner = `${text.slice(subject.end - 2, subject.end)}${between}`;
	if (rules?.possessive != null && OWNED.test(between) && isOwner(owner, rules.possessive)) return false;
	if (between.trim() !== "" && JOINS_VERB().test(between)) return false;
	if (subject.who.kind === "joint" && rules?.bareTwo?.test(text.slice(subject.start, subject.end)) === true)
		return ADVERBS().test(between);
	if (subject.who.kind === "of-two") return ADVERBS().test(between);
	const isSupposed = () =>
		NO_SUBJECT_BEHIND().test(text.slice(Math.max(sentence.start, subject.start - 20), subject.start));
	if (subject.who.kind !== "actor") return between.length <= 40 && !(subject.who.kind === "joint" && isSupposed());
	if (subject.who.named) return !RELATIVE().test(between);
	// "Believes that Kestria will give up X": what is expected of a state it does not say itself.
	if (WILL().test(between) && isTold(text, subject, language)) return false;
	return (
		(isParty(subject.who.actor, setting) ||
			setting.named.includes(subject.who.actor) ||
			(subject.start - sentence.start <= HEAD && rules?.statesSay?.test(verb) === true)) &&
		ADVERBS().test(between) &&
		!isSupposed()
	);
}
