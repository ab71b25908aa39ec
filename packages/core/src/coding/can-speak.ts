import type { Span } from "@fissure/model";
import { isParty, type Setting } from "./speakers.ts";
import { NOT_IN_NAME } from "./strangers.ts";
import type { Subject } from "./subject.ts";
import { isRole, type Tag } from "./tags.ts";

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
export const isTold = (text: string, { who, start }: Subject): boolean =>
	who.kind === "actor" &&
	!who.named &&
	/\b(?:that|how|why|what|when)\s(?:the\s)?$/i.test(text.slice(start - 12, start));

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
const PRAISE = /(?:赞赏|感谢|欢迎)$/;
export const isPraised = (text: string, sentence: Span, { start }: Subject): boolean =>
	PRAISE.test(text.slice(Math.max(sentence.start, start - 3), start));

/** 某方打着…旗号实施…: what another side is accused of doing is the accuser's view, unless that side is said to say so. */
const SAYING = /^(?:表示|说|称|指出|强调|重申|认为|宣布|宣称|声称|提出|透露)/;
export const isAccusedOf = (
	text: string,
	{ who, end }: Subject,
	verb: Tag,
	tags: readonly Tag[],
	setting: Setting,
): boolean =>
	who.kind === "actor" &&
	who.actor !== setting.publisher &&
	!SAYING.test(text.slice(verb.start, verb.end)) &&
	tags.some((tag) => isRole(tag, "accuses") && tag.start >= end);

/** A bare state's name speaks only right before its verb: many sentences name a state that says nothing. */
const ADVERBS =
	/^(?:[\s,]|also|has|have|had|will|would|is|are|was|both|further|again|jointly|strongly|\p{L}+ly|также|вновь|неизменно|по-прежнему|всегда|в свою очередь)*$/iu;

/** "helped X address", "let the President speak": one actor's finite verb ends in -s or in a past form. */
const isBareInfinitive = ({ who }: Subject, between: string, verb: string): boolean =>
	who.kind === "actor" &&
	/^\s*$/.test(between) &&
	/^(?:\p{L}*[^sd]|\p{L}*(?:ss|nd|ld))$/u.test(verb) &&
	!PAST.test(verb);
const PAST =
	/^(?:spoke|told|gave|held|thought|saw|took|made|set|sought|stood|undertook|understood|kept|put|went|said)$/;

/** "if X supports", «призвала X поддержать»: a bare state that is supposed or called upon to, and says nothing. */
const NO_SUBJECT_BEHIND =
	/(?<!\p{L})(?:(?:if|whether|unless)(?: the)?|если|(?:призва|просил|попроси|побуди|побужда|убеди|убежда)\p{L}*)\s$/iu;

/** Between a Chinese subject and its verb: when and how, which says nothing of who. */
const HAN_ADVERBS =
	/(?:\d{1,2}月)?\d{1,2}日|当天|当日|当晚|日前|近日|今天|昨天|同日|同时|随后|此前|再次|多次|明确|还|也|均|都|则|又/g;
/** An office may have its holder's name behind it, which no list may hold; other subjects stand close to their verb. */
const isHanGap = (between: string, who: { readonly side: boolean; readonly named: boolean }): boolean =>
	between.length <= (who.side ? 6 : 4) ||
	(who.named &&
		!who.side &&
		between.length <= 10 &&
		/^[\p{Script=Han}·]+$/u.test(between) &&
		!NOT_IN_NAME.test(between));

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
	if (/[;；。:：]/.test(between)) return false;
	if (language === "en" && isBareInfinitive(subject, between, verb)) return false;
	if (language === "zh") {
		// A Chinese subject opens its clause; only thanks or praise may bring one in the middle (赞赏某方支持).
		const head = text.slice(Math.max(sentence.start, subject.start - 3), subject.start);
		if (
			!/[，、]/.test(between) &&
			(subject.start - sentence.start <= 1 ||
				/[，。；：“”、\s]$/.test(head) ||
				/(?:赞赏|感谢|欢迎|表示|指出|强调|说|重申|但|而)$/.test(head))
		)
			return subject.who.kind !== "actor" || isHanGap(between.replace(HAN_ADVERBS, ""), subject.who);
		return false;
	}
	if (subject.who.kind !== "actor") return between.length <= 40;
	if (subject.who.named) return !/(?<!\p{L})(?:that|which|who|что|котор\p{L}+)(?!\p{L})/u.test(between);
	return (
		isParty(subject.who.actor, setting) &&
		ADVERBS.test(between) &&
		!NO_SUBJECT_BEHIND.test(text.slice(Math.max(sentence.start, subject.start - 20), subject.start))
	);
}
