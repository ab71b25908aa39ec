import { expressionOfAny, firstIn, fromPacks, languageOf, sourceOfAny } from "@fissure/languages";
import type { ActorId, Expression, LanguageCode } from "@fissure/model";
import { reachIn } from "../clauses/reach-in.ts";
import { isKind, type Tag } from "../clauses/tags.ts";
import { type Passage, phraseAround } from "./unlisted-name-party.ts";

/** Between two parts of one noun phrase: "of the", further names. */
export const INSIDE_PHRASE = expressionOfAny(
	({ coding }) => coding?.insidePhrase,
	"u",
	(words) => String.raw`^(?:[\s'’]|${words}|\p{Lu}\p{L}*|[-.]|’s)*$`,
);

/** Did the person hold the office on the day? Yes where either is not known. */
export const inOffice = (
	{ from, to }: { readonly from: string | undefined; readonly to: string | undefined },
	date: string | undefined,
): boolean =>
	date === undefined ||
	((from === undefined || from.slice(0, date.length) <= date) &&
		(to === undefined || to.slice(0, date.length) >= date));

/** Of one name's offices the one held on the day: a former prime minister who heads a council is the council's. */
export const ofTheDay = (tags: readonly Tag[], date: string | undefined): readonly Tag[] =>
	tags.filter(
		({ meaning, start }) =>
			meaning.kind !== "person" ||
			inOffice(meaning, date) ||
			!tags.some((other) => other.start === start && other.meaning.kind === "person" && inOffice(other.meaning, date)),
	);

/** A title of the opening and whose it is. */
export interface Title {
	readonly office: string;
	/** As written: "Secretary of State" is also "the Secretary". */
	readonly words: string;
	readonly actor: ActorId;
}

/** Titles that go without saying: who is named in the opening and holds an office on the day. */
export const officesOnDay = (tags: readonly Tag[], date: string | undefined): readonly Title[] =>
	tags
		.filter(isKind("person"))
		.flatMap(({ meaning }) =>
			meaning.office !== null && inOffice(meaning, date)
				? [{ office: meaning.office, words: "", actor: meaning.actor }]
				: [],
		);

/** "Prime Minister Ana Dole": a name behind a title, though no list holds it. */
export function nameBehind(text: string, from: number): string | undefined {
	if (!SPACE.test(text.charAt(from))) return undefined;
	const words: string[] = [];
	for (const word of text.slice(from + 1, from + REACH_OF_NAME).split(SPACE)) {
		const [part] = NAME_PART.exec(word) ?? [];
		if (part !== undefined) words.push(part);
		if (part !== word || words.length === MOST_NAME_PARTS) break;
	}
	return words.length === 0 ? undefined : words.join(" ");
}
const REACH_OF_NAME = 48;
const MOST_NAME_PARTS = 4;
const SPACE = /\s+/;
const NAME_PART = /^(?:\p{Lu}[.]|\p{Lu}[\p{L}'’-]*)/u;

/** "the Minister of Foreign Affairs, Ana Dole, met" */
function nameBetweenCommas(text: string, from: number): string | undefined {
	if (text.charAt(from) !== ",") return undefined;
	const [, name] = BETWEEN_COMMAS().exec(text.slice(from, from + REACH_OF_NAME)) ?? [];
	return name;
}
const BETWEEN_COMMAS = fromPacks(
	() =>
		new RegExp(
			`^,\\s+(?:(?:${sourceOfAny(({ coding }) => coding?.honorific)})[.]?\\s+)*((?:\\p{Lu}[\\p{L}'’-]*\\s+){1,3}\\p{Lu}[\\p{L}'’-]+),`,
			"u",
		),
);

/** "Ana Dole, Minister of Foreign Affairs and Trade": a name before its title. */
const NAME_BEFORE: Expression = { needs: /,\s+$/u, is: /((?:\p{Lu}[\p{L}'’-]+\s+){1,3}\p{Lu}[\p{L}'’-]+),\s+$/u };

/** Titles that the opening gives with their owner: "Prime Minister X of Y", "the President of Z". */
export function officesIn(
	text: string,
	tags: readonly Tag[],
	language: string,
	introduced: (name: string) => ActorId | null,
): readonly Title[] {
	const pack = languageOf(language);
	// "invited the President to Norland": of whom the title is not, though his name is right behind it.
	const mayOwn = (gap: string): boolean =>
		pack?.sentences.unspaced === true ? pack.sources?.away.test(gap) !== true : INSIDE_PHRASE().test(gap);
	return tags.filter(isKind("office")).flatMap(({ meaning, start, end }) => {
		const owner = tags.find(
			(tag) =>
				(tag.meaning.kind === "person" || tag.meaning.kind === "actor") &&
				((tag.start >= end && tag.start - end <= reachIn(language).phrase && mayOwn(text.slice(end, tag.start))) ||
					(tag.end <= start && start - tag.end <= 2)) &&
				!/[,;]/.test(tag.end <= start ? text.slice(tag.end, start) : text.slice(end, tag.start)),
		);
		const name =
			nameBehind(text, end) ??
			nameBetweenCommas(text, end) ??
			firstIn(NAME_BEFORE, text.slice(Math.max(0, start - REACH_OF_NAME), start))?.[1];
		const actor =
			owner !== undefined && (owner.meaning.kind === "person" || owner.meaning.kind === "actor")
				? owner.meaning.actor
				: name === undefined
					? null
					: introduced(name);
		return actor === null ? [] : [{ office: meaning.office, words: text.slice(start, end), actor }];
	});
}

/**
 * Titles that the opening brings in bare, without a name or a state: "The Prime Minister spoke to Prime Minister X". Whose
 * house publishes the text needs not say whose Prime Minister that is.
 */
export function ownTitles(passage: Passage, language: LanguageCode, publisher: ActorId): readonly Title[] {
	const pack = languageOf(language);
	if (pack?.coding === undefined || pack.sentences.unspaced) return [];
	const seen = new Set<string>();
	const behind = passage.tags.findIndex(({ start }) => start >= passage.opening);
	const opening = behind < 0 ? passage.tags : passage.tags.slice(0, behind);
	return opening.filter(isKind("office")).flatMap((tag): readonly Title[] => {
		const { office } = tag.meaning;
		if (tag.end > passage.opening || seen.has(office)) return [];
		seen.add(office);
		const { actor, named, start, end } = phraseAround(passage, tag, false);
		if (actor !== null || named) return [];
		const isPerson = passage.tags.some(
			(other) => other.meaning.kind === "person" && other.start < end && other.end > start,
		);
		return isPerson ? [] : [{ office, words: passage.text.slice(tag.start, tag.end), actor: publisher }];
	});
}

/**
 * Whose is a bare title? The publisher's where the opening gives it one; else the one other side's to which the opening
 * gives it; null where two others have it, or none.
 */
export const titledBy =
	(publisher: ActorId, titles: readonly Title[]) =>
	(office: string, words: string): ActorId | null => {
		const same = titles.filter((title) => title.office === office || holdsWords(title.words, words));
		const owners = new Set(same.map(({ actor }) => actor));
		return owners.has(publisher) ? publisher : owners.size === 1 ? ([...owners][0] as ActorId) : null;
	};

/** "Secretary of State" holds "Secretary", word by word. */
const holdsWords = (whole: string, part: string): boolean =>
	` ${whole.toLowerCase()} `.includes(` ${part.toLowerCase()} `);
