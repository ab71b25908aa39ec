import { expressionOfAny, fromPacks, languageOf, sourceOfAny } from "@fissure/languages";
import { actorNamed, type LanguageCode, type Span } from "@fissure/model";
import { gathered } from "../../documents/gathered.ts";
import { kindNeededBy, mayHold } from "../clauses/marked-words.ts";
import { ofRole, type Tag } from "../clauses/tags.ts";
import type { Setting } from "./speakers.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** How far the noun may stand from its possessor: "the President's strong personal commitment". */
const POSSESSION_REACH = 30;

const LIST = expressionOfAny(
	({ scope }) => scope?.clauses.and,
	"",
	(words) => String.raw`[,;]|\b${words}\b`,
);
const OWNER_BEHIND = expressionOfAny(
	({ coding }) => coding?.ownerBehind,
	"",
	(words) => String.raw`^\s+${words}?$`,
);
const SHARED = expressionOfAny(
	({ coding }) => coding?.sharedOwners,
	"",
	(words) => `^ ${words} $`,
);

/** "President Tessel's strong support": an owner whom no list holds. */
function ownerByName(words: string): { readonly name: string; readonly start: number } | null {
	const owning = OWNED_BEHIND.exec(words);
	if (owning === null) return null;
	const parts = words.slice(0, owning.index).split(" ").slice(-MOST_NAME_PARTS);
	const first = parts.findLastIndex((part) => !NAME_PART.test(part)) + 1;
	if (parts.length - first < LEAST_NAME_PARTS) return null;
	const name = parts.slice(first).join(" ");
	return { name, start: owning.index - name.length };
}
const OWNED_BEHIND = /['’]s?\s+(?:[^\s\d\p{Lu}]+\s+){0,3}$/u;
const NAME_PART = /^\p{Lu}[^\s\d.,;:!?()"“”«»]+$/u;
const LEAST_NAME_PARTS = 2;
const MOST_NAME_PARTS = 5;
const NAME_REACH = 80;

/** A name as the lexicon finds it may hold its own ending: "Kestria's". */
const OWNING = /['’]s?$/u;
const OWNING_LENGTH = 2;
const OWNED = /^.{0,2}['’]s?\s+/u;

/** Nouns of attitude with the actor whose they are, before ("Japan's support") or behind ("the support of Japan"). */
export function possessorsIn(
	text: string,
	tags: readonly Tag[],
	parts: readonly Tag[],
	{ language, introduced }: Setting,
): readonly Subject[] {
	const { possessive, ownedBehind } = languageOf(language)?.coding ?? { possessive: null, ownedBehind: null };
	const owned = gathered(ofRole(tags, "possessed"), (noun): readonly Subject[] => {
		const before = parts.filter(({ end }) => end <= noun.start && noun.start - end <= POSSESSION_REACH).at(-1);
		const owned =
			before !== undefined &&
			OWNED.test(text.slice(before.end - OWNING_LENGTH, noun.start)) &&
			!LIST().test(text.slice(before.end, noun.start));
		const behind = parts.find(({ start }) => start >= noun.end);
		// A Russian owner follows in the genitive, without a word between: «готовность турецкой стороны».
		// "in support of X's sovereignty" is of nobody; "the support of X for" is X's.
		const of =
			behind !== undefined &&
			OWNER_BEHIND().test(text.slice(noun.end, behind.start)) &&
			possessive?.test(text.slice(behind.end, behind.end + 2)) !== true &&
			!OWNING.test(text.slice(behind.start, behind.end)) &&
			ownedBehind?.test(text.slice(Math.max(0, noun.start - POSSESSION_REACH), noun.start)) !== false;
		// «приверженность России и Кестрии» is of two.
		const shared = of && parts.some(({ start }) => SHARED().test(text.slice((behind as Tag).end, start)));
		const owner = owned ? before : of ? (shared ? undefined : behind) : thankedFor(text, noun, tags, parts, language);
		const actor = owner === undefined ? undefined : actorNamed(owner.meaning);
		if (actor === undefined) {
			const from = Math.max(0, noun.start - NAME_REACH);
			const named = ownerByName(text.slice(from, noun.start));
			const by = named === null ? null : introduced(named.name);
			return by === null || named === null
				? []
				: [subjectOf({ start: from + named.start, end: noun.end }, { kind: "possessor", actor: by })];
		}
		const start = owned ? (before as Tag).start : startOfThing(tags, noun);
		return [subjectOf({ start, end: noun.end }, { kind: "possessor", actor })];
	});
	const thanked = owned.length > 0 ? null : thankedIn(text, tags, parts, language);
	return thanked === null ? owned : [thanked];
}

/** "a package of military assistance": the thing of which the noun is the last word begins before it. */
const startOfThing = (tags: readonly Tag[], { start }: Tag): number =>
	tags.find((tag) => tag.meaning.kind === "concept" && tag.start < start && tag.end > start)?.start ?? start;

/** "thanked X for Y": whom, and where that begins for which they are thanked; null where a stretch does not end so. */
function thanksIn(
	text: string,
	parts: readonly Tag[],
	from: number,
	to: number,
	language: LanguageCode,
): Thanks | null {
	const start = Math.max(from, to - THANKS_REACH);
	// Somebody who is known is thanked.
	if (!parts.some((part) => part.start >= start && part.end <= to)) return null;
	if (!mayHold(text, start, to, THANKS)) return null;
	const { who, what } = languageOf(language)?.coding?.thanks?.exec(text.slice(start, to))?.indices?.groups ?? {};
	return who === undefined || what === undefined
		? null
		: { who: { start: start + who[0], end: start + who[1] }, what: start + what[0] };
}
interface Thanks {
	readonly who: Span;
	readonly what: number;
}
const THANKS = kindNeededBy((language) => languageOf(language)?.coding?.thanks?.source);
/** From thanks to what they are for. */
const THANKS_REACH = 320;

/** A verb of speaking that goes on behind the thanks, and is no part of what they are for. */
const isSpokenBehind = (text: string, { what }: Thanks, to: number, tags: readonly Tag[], language: LanguageCode) =>
	ofRole(tags, "speech").some((tag) => tag.start >= what && tag.end <= to && isJoined(text, what, tag, language));

const isThanked = ({ start, end }: Span, { who }: Thanks): boolean => start >= who.start && end <= who.end + 1;

/** "thanked X for sheltering Y": what one is thanked for, one has done, whatever noun or verb tells it. */
function thankedIn(text: string, tags: readonly Tag[], parts: readonly Tag[], language: LanguageCode): Subject | null {
	const verb = ofRole(tags, "speech").at(0);
	const last = tags.at(-1);
	if (verb === undefined || last === undefined) return null;
	const thanks = thanksIn(text, parts, verb.start, last.end, language);
	if (thanks === null) return null;
	const start = thanks.what;
	const owner = parts.find((part) => isThanked(part, thanks));
	const actor = owner === undefined ? undefined : actorNamed(owner.meaning);
	// "thanked for the invitation to visit" is one thing.
	const isOneThing = tags.some(
		({ meaning, ...tag }) => meaning.kind === "concept" && tag.start < start && tag.end > start,
	);
	return actor === undefined || isOneThing || isSpokenBehind(text, thanks, text.length, tags, language)
		? null
		: subjectOf({ start, end: start + 1 }, { kind: "possessor", actor });
}

/** "thanked X for his support": the support is X's, unless a further verb is between ("thanked X for coming and expressed"). */
function thankedFor(
	text: string,
	noun: Tag,
	tags: readonly Tag[],
	parts: readonly Tag[],
	language: LanguageCode,
): Tag | undefined {
	const thanks = thanksIn(text, parts, 0, noun.start, language);
	if (thanks === null || isSpokenBehind(text, thanks, noun.start, tags, language)) return undefined;
	return parts.find((part) => part.meaning.kind !== "office" && isThanked(part, thanks));
}

/** A further verb of one who speaks, behind a comma or "and"; no infinitive ("to support X and provide Y"). */
export function isJoined(text: string, from: number, { start, end }: Tag, language: LanguageCode): boolean {
	const isBare = languageOf(language)?.coding?.isBare ?? null;
	const [first = ""] = text.slice(start, end).split(/\s+/u);
	return JOINS().test(text.slice(from, start)) && isBare?.(first) !== true;
}
const JOINS = fromPacks(
	() =>
		new RegExp(
			String.raw`(?:[,;]|(?<!\p{L})(?:${sourceOfAny(({ coding }) => coding?.and)}))\s+(?:(?:${sourceOfAny(({ coding }) => coding?.adverbs)})\s+)*$`,
			"u",
		),
);
