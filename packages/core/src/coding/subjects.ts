import type { ActorId, Span } from "../model/document.ts";
import { isKind, isRole, type Tag } from "./tags.ts";

/** Who may be speaking at a place, before any verb has confirmed it. */
export interface Subject extends Span {
	readonly who:
		| {
				readonly kind: "actor";
				readonly actor: ActorId;
				readonly side: boolean /** A person or an office speaks, not a bare state. */;
				readonly named: boolean;
		  }
		| { readonly kind: "joint" }
		| { readonly kind: "pronoun" }
		| { readonly kind: "plural-pronoun" }
		/** Guests, firms, papers: they speak, but for no state. */
		| { readonly kind: "outsider" }
		| { readonly kind: "first-person" }
		| { readonly kind: "own-side" }
		| { readonly kind: "other-side" }
		/** "the support of X for", "X's readiness": X holds what the noun says, whoever reports it. */
		| { readonly kind: "possessor"; readonly actor: ActorId }
		/** A name that no list holds; who it is depends on where the text brought it in. */
		| { readonly kind: "stranger"; readonly name: string }
		/** A title without a country or a known name: whoever the text has introduced. */
		| { readonly kind: "office"; readonly office: string };
}

/** Between the parts of one noun phrase: "President | of the Republic of | Serbia | Aleksandar | Vucic". */
const NOUN_PHRASE_GAP: Readonly<Record<string, number>> = { en: 16, ru: 40, zh: 0 };

/** The noun phrases of a sentence that can be subjects, in order, without those that a preposition governs. */
export function subjectsIn(
	text: string,
	tags: readonly Tag[],
	language: string,
	date: string | undefined,
	isParty: (actor: ActorId) => boolean,
): readonly Subject[] {
	const parts = unambiguous(tags, isParty).filter(
		({ meaning }) =>
			meaning.kind === "actor" || meaning.kind === "office" || (meaning.kind === "person" && inOffice(meaning, date)),
	);
	const phrases: Subject[] = [];
	for (let at = 0; at < parts.length; ) {
		const phrase = [parts[at] as Tag];
		let end = (parts[at] as Tag).end;
		for (at++; at < parts.length; at++) {
			const next = parts[at] as Tag;
			const between = text.slice(end, next.start);
			if (next.start < end) {
				end = Math.max(end, next.end);
				phrase.push(next);
			} else if (
				between.length <= (NOUN_PHRASE_GAP[language] ?? 0) &&
				/^(?:[\s'’]|of|the|s|\p{Lu}\p{L}*|[-.]|’s)*$/u.test(between) &&
				(language === "zh" || !/[,;]/.test(between))
			) {
				phrase.push(next);
				end = next.end;
			} else break;
		}
		const subject = phraseSubject(phrase, end, tags, language, text);
		if (subject !== null) phrases.push(subject);
	}
	const roles = tags.flatMap((tag): readonly Subject[] => {
		const { start, end } = tag;
		if (isRole(tag, "joint")) return [{ start, end, who: { kind: "joint" } }];
		if (isRole(tag, "outsider")) return [{ start, end, who: { kind: "outsider" } }];
		if (isRole(tag, "pronoun")) return [{ start, end, who: { kind: "pronoun" } }];
		if (isRole(tag, "plural_pronoun")) return [{ start, end, who: { kind: "plural-pronoun" } }];
		if (isRole(tag, "first_person")) return [{ start, end, who: { kind: "first-person" } }];
		if (isRole(tag, "own_side")) return [{ start, end, who: { kind: "own-side" } }];
		if (isRole(tag, "other_side")) return [{ start, end, who: { kind: "other-side" } }];
		return [];
	});
	const free = withoutOverlap([...phrases, ...roles]).filter((subject) => !isGoverned(subject, tags, text));
	const known = withoutOverlap([...possessorsIn(text, tags, parts), ...free]);
	const strangers = strangersIn(text, tags, language)
		.filter((stranger) => !isGoverned(stranger, tags, text) && !isTitleOnly(stranger, tags))
		.filter(
			({ start, end }) =>
				!known.some((subject) => subject.start < end && start < subject.end && subject.who.kind !== "office"),
		);
	return joined(
		withoutOverlap([
			...strangers,
			...known.filter(
				({ start, end, who }) =>
					who.kind !== "office" || !strangers.some((stranger) => stranger.start < end && start < stranger.end),
			),
		]),
		text,
		isParty,
	);
}

/** "X and Y said": two who speak together; two bare states only where both are party to the event. */
const AND = /^\s*(?:and|и|和|与|,)\s*(?:the\s|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Amb)[.]?\s)?$/;
function joined(subjects: readonly Subject[], text: string, isParty: (actor: ActorId) => boolean): readonly Subject[] {
	return subjects.flatMap((subject, at): readonly Subject[] => {
		const before = subjects[at - 1];
		const next = subjects[at + 1];
		const single = (candidate: Subject | undefined): candidate is Subject =>
			candidate !== undefined && ["actor", "stranger", "office"].includes(candidate.who.kind);
		const party = ({ who }: Subject): boolean => who.kind === "actor" && isParty(who.actor);
		const together = (a: Subject | undefined, b: Subject | undefined): boolean =>
			single(a) &&
			single(b) &&
			AND.test(text.slice(a.end, b.start)) &&
			(named(a) || named(b) || (party(a) && party(b)));
		if (together(before, subject)) return [];
		return together(subject, next)
			? [{ start: subject.start, end: (next as Subject).end, who: { kind: "joint" } }]
			: [subject];
	});
}
const named = ({ who }: Subject): boolean =>
	who.kind === "stranger" || who.kind === "office" || (who.kind === "actor" && who.named);

/** A capitalised name at the head of a clause, its Mr or Dr included and no "The President", or Han characters between a stop and a verb of saying. */
const LATIN_NAME =
	/(?<![\p{L}.])(?!(?:The|This|That|These|Those|Our|Their|His|Her|Its|It|All|Both|Such|When|While|After|Before|During|Following|Also|And|But|In|On|At|As)(?:\s|$))(?:\p{Lu}[\p{L}'’-]+|\p{Lu}[.](?:\p{Lu}[\p{L}'’-]+)?|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Amb)[.])(?:\s(?:\p{Lu}[\p{L}'’-]+|[A-Z][.]|al|bin|de|von|van|der|аль|ибн|бин)){0,5}$/u;
/** A Russian sentence may open with a verb or an adverb before the verb of saying: «Будет поддерживаться», «Особо отмечено». */
const NO_NAME = /^(?:Будет|Будут|Был[аио]?|Также|\p{Lu}\p{Ll}{3,}(?:но|во|мо|ся|сь|ет|ют|ит|ят|ны|на))$/u;
const HAN_NAME = /^[\u4e00-\u9fff·]{2,12}$/;
/** Han words that no name holds, so that a clause is not taken for one. */
export const NOT_IN_NAME = /[的了是在将就都也还并对和与同及把被双两各本此该其这那有为以从向会方我你他她们当前今后]/;
const HAN_SAYING = /^(?:表示|说[，：“]|指出|强调|感谢|重申|认为|介绍|祝贺|赞赏|高度评|期待|赞同|呼吁)/;

function strangersIn(text: string, tags: readonly Tag[], language: string): readonly Subject[] {
	const verbs = tags.filter((tag) => isRole(tag, "speech"));
	const first = tags[0];
	if (first === undefined) return [];
	return verbs.flatMap((verb): readonly Subject[] => {
		const head = text.slice(Math.max(0, verb.start - 60), verb.start);
		if (language === "zh") {
			if (!HAN_SAYING.test(text.slice(verb.start, verb.end + 2))) return [];
			const name = head.slice(
				Math.max(...["，", "。", "；", "：", "\n", "、", "”"].map((stop) => head.lastIndexOf(stop))) + 1,
			);
			return HAN_NAME.test(name) && !NOT_IN_NAME.test(name)
				? [{ start: verb.start - name.length, end: verb.start, who: { kind: "stranger", name } }]
				: [];
		}
		const match = LATIN_NAME.exec(head.replace(/\s(?:also|further|again|then|также)?\s?$/u, ""));
		const name = match?.[0];
		if (
			name === undefined ||
			NO_NAME.test(name) ||
			(language === "en" && text.slice(verb.start, verb.end).endsWith("ing")) ||
			(!/\s/.test(name) && !/(?:^|[.!?"”»)]\s+|,\s|\band\s)$/.test(head.slice(0, match?.index ?? 0).slice(-4)))
		)
			return [];
		const start = verb.start - head.length + (match?.index ?? 0);
		return [{ start, end: start + name.length, who: { kind: "stranger", name } }];
	});
}

/** How far the noun may stand from its possessor: "the President's strong personal commitment". */
const POSSESSION_REACH = 30;

/** Nouns of attitude with the actor whose they are, before ("Japan's support") or behind ("the support of Japan"). */
function possessorsIn(text: string, tags: readonly Tag[], parts: readonly Tag[]): readonly Subject[] {
	return tags
		.filter((tag) => isRole(tag, "possessed"))
		.flatMap((noun): readonly Subject[] => {
			const before = parts.filter(({ end }) => end <= noun.start && noun.start - end <= POSSESSION_REACH).at(-1);
			const owned =
				before !== undefined &&
				/^['’]s?\s/.test(text.slice(before.end, noun.start)) &&
				!/[,;]|\band\b/.test(text.slice(before.end, noun.start));
			const behind = parts.find(({ start }) => start >= noun.end);
			// A Russian owner follows in the genitive, without a word between: «готовность турецкой стороны».
			const of = behind !== undefined && /^\s(?:(?:of|by|from) (?:the )?)?$/.test(text.slice(noun.end, behind.start));
			// «приверженность России и Кестрии» is of two.
			const shared = of && parts.some(({ start }) => /^ и $/.test(text.slice((behind as Tag).end, start)));
			const owner = owned ? before : of && !shared ? behind : undefined;
			const actor =
				owner === undefined
					? undefined
					: owner.meaning.kind === "actor" || owner.meaning.kind === "person"
						? owner.meaning.actor
						: undefined;
			return actor === undefined
				? []
				: [{ start: owned ? (before as Tag).start : noun.start, end: noun.end, who: { kind: "possessor", actor } }];
		});
}

/** 马方 may be any of four states: the party's if one is party, else nobody's. */
function unambiguous(tags: readonly Tag[], isParty: (actor: ActorId) => boolean): readonly Tag[] {
	return tags.filter((tag) => {
		const { meaning, start } = tag;
		if (meaning.kind !== "actor" || meaning.form !== "side" || isParty(meaning.actor)) return true;
		return !tags.some(
			(other) =>
				other !== tag &&
				other.start === start &&
				other.meaning.kind === "actor" &&
				other.meaning.actor !== meaning.actor,
		);
	});
}

const inOffice = (
	{ from, to }: { readonly from: string | undefined; readonly to: string | undefined },
	date: string | undefined,
): boolean =>
	date === undefined ||
	((from === undefined || from.slice(0, date.length) <= date) &&
		(to === undefined || to.slice(0, date.length) >= date));

/** A known person outweighs a country, a country an adjective; an adjective alone needs "side" or an office behind it. */
function phraseSubject(
	phrase: readonly Tag[],
	end: number,
	tags: readonly Tag[],
	language: string,
	text: string,
): Subject | null {
	const start = (phrase[0] as Tag).start;
	const person = phrase.find(isKind("person"));
	const names = phrase.filter(isKind("actor"));
	const name =
		names.find(({ meaning }) => meaning.form !== "adjective") ??
		names.find(({ meaning }) => meaning.form === "adjective");
	const side =
		name?.meaning.form === "side"
			? name
			: tags.find((tag) => isRole(tag, "side") && tag.start >= end && tag.start <= end + 1);
	const actor = person?.meaning.actor ?? name?.meaning.actor;
	const office = phrase.find(isKind("office"))?.meaning.office;
	const hasOffice = office !== undefined;
	if (actor === undefined) return hasOffice ? { start, end, who: { kind: "office", office } } : null;
	const adjectiveOnly = person === undefined && name?.meaning.form === "adjective" && !hasOffice;
	if (adjectiveOnly && side === undefined && language !== "zh") return null;
	if (language === "en" && person === undefined && !hasOffice && /^['’]s?\b/.test(text.slice(end, end + 2)))
		return null;
	return {
		start,
		end: Math.max(end, side?.end ?? end),
		who: {
			kind: "actor",
			actor,
			side: side !== undefined,
			named: person !== undefined || hasOffice || side !== undefined,
		},
	};
}

function withoutOverlap(subjects: readonly Subject[]): readonly Subject[] {
	// A joint subject outweighs the title inside it: «лидеры» are two.
	const sorted = [...subjects].sort(
		(a, b) => Number(a.who.kind === "office") - Number(b.who.kind === "office") || a.start - b.start || b.end - a.end,
	);
	const kept: Subject[] = [];
	for (const subject of sorted) {
		if (!kept.some(({ start, end }) => subject.start < end && start < subject.end)) kept.push(subject);
	}
	return kept.sort((a, b) => a.start - b.start);
}

/** "with President X", 同某国总统: an object, whatever verb follows. */
const isGoverned = (subject: Subject, tags: readonly Tag[], text: string): boolean =>
	tags.some(
		(tag) =>
			isRole(tag, "not_subject") &&
			tag.end <= subject.start &&
			/^\s*(?:the\s+|his\s+|her\s+)?$/i.test(text.slice(tag.end, subject.start)),
	);

/** Of one name's offices the one held on the day: a former prime minister who heads a council is the council's. */
export const ofTheDay = (tags: readonly Tag[], date: string | undefined): readonly Tag[] =>
	tags.filter(
		({ meaning, start }) =>
			meaning.kind !== "person" ||
			inOffice(meaning, date) ||
			!tags.some((other) => other.start === start && other.meaning.kind === "person" && inOffice(other.meaning, date)),
	);

/** Titles that go without saying: who is named in the opening and holds an office on the day. */
export const officesHeld = (
	tags: readonly Tag[],
	date: string | undefined,
): readonly { readonly office: string; readonly actor: ActorId }[] =>
	tags
		.filter(isKind("person"))
		.flatMap(({ meaning }) =>
			meaning.office !== null && inOffice(meaning, date) ? [{ office: meaning.office, actor: meaning.actor }] : [],
		);

/** "Prime Minister Ana Dole": a name behind a title, though no list holds it. */
const NAME_BEHIND = /^\s(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3})/u;

function ownerByName(
	name: string | undefined,
	office: string,
	introduced: (name: string) => ActorId | null,
): readonly { readonly office: string; readonly actor: ActorId }[] {
	const actor = name === undefined ? null : introduced(name);
	return actor === null ? [] : [{ office, actor }];
}

/** Titles that the opening gives with their owner: "Prime Minister X of Y", "the President of Z". */
export function officesIn(
	text: string,
	tags: readonly Tag[],
	language: string,
	introduced: (name: string) => ActorId | null,
): readonly { readonly office: string; readonly actor: ActorId }[] {
	return tags.filter(isKind("office")).flatMap(({ meaning, start, end }) => {
		const owner = tags.find(
			(tag) =>
				(tag.meaning.kind === "person" || tag.meaning.kind === "actor") &&
				((tag.start >= end && tag.start - end <= (NOUN_PHRASE_GAP[language] ?? 0)) ||
					(tag.end <= start && start - tag.end <= 2)) &&
				!/[,;]/.test(text.slice(end, tag.start)),
		);
		return owner !== undefined && (owner.meaning.kind === "person" || owner.meaning.kind === "actor")
			? [{ office: meaning.office, actor: owner.meaning.actor }]
			: ownerByName(NAME_BEHIND.exec(text.slice(end, end + 48))?.[1], meaning.office, introduced);
	});
}

/** "the Prime Minister", 声明: a title or a word of the grammar is no unknown name. */
const isTitleOnly = ({ start, end }: Span, tags: readonly Tag[]): boolean =>
	tags.some(
		(tag) =>
			(tag.meaning.kind === "office" || isRole(tag, "joint", "agentless", "own_side", "other_side")) &&
			tag.start <= start &&
			tag.end >= end,
	);
