import { languageOf } from "@fissure/languages";
import type { ActorId, Concept, LanguageCode, Manner, Span } from "@fissure/model";
import { isRuleIn, kindOfRule } from "../clauses/marked-words.ts";
import type { Tag } from "../clauses/tags.ts";
import type { Governed } from "./scene.ts";

/** A clause, and whether it only leads up to who speaks behind it. */
interface Led extends Span {
	readonly because: readonly string[];
}

/**
 * "The Trade Committee met", 疫情发生后: is the thing only part of a name, of a date or of what is brought up?
 *
 * Where most speak of a thing in one way, who names it without a view is taken to do so too; this does not hold where the words
 * are in the name of an institution, a meeting, an office or a law. Where words are not spaced it does not hold either for what
 * only says when and where somebody speaks or is brought up for a view that is not given.
 *
 * - silent: on a thing that a view governs, unless both are the topic («что касается готовности X к Y»)
 */
export function isNamedOnly(
	text: string,
	clause: Led,
	{ start, end }: Span,
	governed: Governed | null,
	language: LanguageCode,
): boolean {
	const rules = languageOf(language)?.coding;
	const unspaced = rules?.unspaced ?? null;
	const isOpener = (governed === null || governed.at.end <= start) && rules?.topicBefore != null;
	if (isOpener && isRuleIn(rules.topicBefore, text, Math.max(0, start - TOPIC_REACH), start, TOPIC)) return true;
	if (isRuleIn(rules?.dateBefore, text, Math.max(clause.start, start - TOPIC_REACH), start, DATE)) return true;
	const isLittle =
		governed === null || GOVERNS_LITTLE.has(governed.link) || (unspaced !== null && governed.link === "weak");
	// "Will take part in the Trade Summit": what is done together is the meeting.
	if (!isLittle)
		return (
			(governed?.link === "weak" || governed?.attitude.scale === "cooperation") &&
			rules?.meetingBehind?.test(text.slice(end, end + NAME_REACH)) === true
		);
	if (rules?.nameBehind?.test(text.slice(end, end + NAME_REACH)) === true) return true;
	if (rules?.nameBefore?.test(text.slice(Math.max(clause.start, start - NAME_REACH), start)) === true) return true;
	if (rules?.untaken?.test(text.slice(Math.max(clause.start, start - TOPIC_REACH), start)) === true) return true;
	if (unspaced === null) return false;
	if (unspaced.broughtUp.test(text.slice(Math.max(clause.start, start - NAME_REACH), start))) return true;
	return (
		governed === null &&
		clause.because.includes("leading-words") &&
		unspaced.leadsUp.test(text.slice(clause.start, clause.end))
	);
}

const TOPIC = kindOfRule("topicBefore");
const DATE = kindOfRule("dateBefore");

/** Such a view speaks of something else. */
const GOVERNS_LITTLE: ReadonlySet<string> = new Set(["apart", "circumstance"]);
const NAME_REACH = 40;
const TOPIC_REACH = 80;

/** "The future of X is not yet clear": is it told that nobody knows what becomes of the thing? */
export const isLeftOpen = (text: string, clause: Span, { end }: Span, language: LanguageCode): boolean =>
	isRuleIn(languageOf(language)?.coding?.leftOpen, text, end, Math.min(clause.end, end + OPEN_REACH), OPEN);
const OPEN_REACH = 120;
const OPEN = kindOfRule("leftOpen");

/**
 * Is the thing only named, or is the view that is near it of something else? In a long speech: or is the view so far from it that
 * it may be of something else, or is the thing undone among others against what most want of it?
 */
export function isUnsaid(
	text: string,
	{ manner, start: from }: { readonly manner: Manner; readonly start: number },
	{ counterparts }: { readonly counterparts: readonly ActorId[] },
	{ start, end, concept }: Span & { readonly concept: Concept },
	governed: Governed | null,
	language: LanguageCode,
): boolean {
	if (concept.fixed === null && isUnlikely(concept, governed, language)) return true;
	if (concept.fixed !== null || languageOf(language)?.coding?.wordsViews !== true) return false;
	const before = text.slice(Math.max(from, start - OTHERS_REACH), start);
	const { othersSaid, untaken } = languageOf(language)?.coding ?? {};
	if (othersSaid?.test(before) === true || untaken?.test(before) === true) return true;
	const isOpen = manner !== "joint" && !NAMED_AS_HELD.has(concept.issue ?? "");
	if (governed === null || GOVERNS_LITTLE.has(governed.link)) return isOpen;
	if (manner !== "joint" && isOfAnother(text, governed, { start, end }, language)) return true;
	// What is named in a talk of two is mostly what they talk of.
	if (text.length < (counterparts.length === 1 ? LONG_OF_TWO : LONG)) return false;
	const { at, link, towards } = governed;
	// "To develop X" of a topic without sides: mostly at home.
	if (concept.pole === 0 && link === "weak") return isOpen;
	const isUnusual = (concept.stance ?? 0) * concept.pole * towards < 0;
	if (isUnusual && link !== "object" && link !== "predicate" && link !== "negation") return true;
	return link === "far" && /[,;:()]/.test(text.slice(Math.min(at.end, end), Math.max(at.start, start)));
}

/** A view at a distance that is not worded as "we", or growth and deeds that are only told: "they signed", "grew by". */
function isOfAnother(
	text: string,
	{ at, link, attitude: { scale } }: Governed,
	{ start, end }: Span,
	language: LanguageCode,
): boolean {
	const rules = languageOf(language)?.coding;
	const [verb = ""] = text.slice(at.start, at.end).split(/\s/u, 1);
	if (link === "far") return rules?.dropped?.we.test(verb) !== true;
	if (link !== "weak" || scale !== "cooperation") return false;
	const between = text.slice(Math.min(at.end, end), Math.max(at.start, start));
	return /[,;:]\s/u.test(between) || rules?.onlyTold?.test(verb) === true;
}
/** "No longer raises X": against what most want of a thing, by a negation that is of some other word more often. */
const isUnlikely = ({ stance, pole }: Concept, governed: Governed | null, language: LanguageCode): boolean =>
	governed?.attitude.negated === true &&
	(stance ?? 0) * pole * governed.towards < 0 &&
	languageOf(language)?.coding?.wordsViews === true &&
	(governed.link !== "object" || NO_VIEW.has(governed.attitude.scale));
const NO_VIEW: ReadonlySet<string> = new Set(["cooperation", "directive", "offer", "report"]);
/** Characters of a speech that names much in passing. */
const LONG = 6000;
const LONG_OF_TWO = 8000;
const OTHERS_REACH = 200;
/** Issues whose things are mostly named as what they are held to be: "close bonds", "the principle of X". */
const NAMED_AS_HELD: ReadonlySet<string> = new Set(["bilateral_grade", "noninterference"]);

/**
 * 就深化X交换意见: is the thing what talks are about?
 *
 * Where words are not spaced, words that further a thing are between "on" and "exchanged views", and are no view then. In other
 * languages the verb of talking is before them and outweighs them.
 */
export function isOnAgenda(
	text: string,
	clause: Span,
	{ start, end }: Span,
	governed: Governed | null,
	language: LanguageCode,
): boolean {
	const rules = languageOf(language)?.coding?.unspaced ?? null;
	return (
		rules !== null &&
		(governed?.link === "weak" || governed?.attitude.scale === "cooperation") &&
		rules.talkOf.test(text.slice(Math.max(clause.start, start - NAME_REACH), start)) &&
		rules.talk.test(text.slice(end, clause.end))
	);
}

/** 就深化X交换意见: what is talked of is that the thing is to grow. */
export const isGrowthOnAgenda = (text: string, { start, end }: Span, tags: readonly Tag[]): boolean =>
	tags.some(
		(tag) =>
			tag.meaning.kind === "attitude" &&
			tag.meaning.attitude.grows === true &&
			tag.end <= end &&
			start - tag.end <= NAME_REACH &&
			!/[，；。]/.test(text.slice(tag.end, start)),
	);
