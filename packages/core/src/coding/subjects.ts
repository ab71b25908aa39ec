import type { ActorId, Span } from "../model/document.ts";
import { isKind, isRole, type Tag } from "./tags.ts";

/** Who may be speaking at a place, before any verb has confirmed it. */
export interface Subject extends Span {
	readonly who:
		| { readonly kind: "actor"; readonly actor: ActorId; readonly side: boolean; /** A person or an office speaks, not a bare state. */ readonly named: boolean }
		| { readonly kind: "joint" }
		| { readonly kind: "pronoun" }
		| { readonly kind: "plural-pronoun" }
		| { readonly kind: "first-person" }
		| { readonly kind: "own-side" }
		| { readonly kind: "other-side" }
		/** "the support of X for", "X's readiness": X holds what the noun says, whoever reports it. */
		| { readonly kind: "possessor"; readonly actor: ActorId }
		/** A title without a country or a known name: whoever the text has introduced. */
		| { readonly kind: "office" };
}

/** Between the parts of one noun phrase: "President | of the Republic of | Serbia | Aleksandar | Vucic". */
const NOUN_PHRASE_GAP: Readonly<Record<string, number>> = { en: 16, ru: 16, zh: 0 };

/** The noun phrases of a sentence that can be subjects, in order, without those that a preposition governs. */
export function subjectsIn(text: string, tags: readonly Tag[], language: string, date: string | undefined): readonly Subject[] {
	const parts = tags.filter(({ meaning }) => meaning.kind === "actor" || meaning.kind === "office" || (meaning.kind === "person" && inOffice(meaning, date)));
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
			} else if (between.length <= (NOUN_PHRASE_GAP[language] ?? 0) && /^(?:[\s'’]|of|the|s|\p{Lu}\p{L}*|[-.]|’s)*$/u.test(between) && (language === "zh" || !/[,;]/.test(between))) {
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
		if (isRole(tag, "pronoun")) return [{ start, end, who: { kind: "pronoun" } }];
		if (isRole(tag, "plural_pronoun")) return [{ start, end, who: { kind: "plural-pronoun" } }];
		if (isRole(tag, "first_person")) return [{ start, end, who: { kind: "first-person" } }];
		if (isRole(tag, "own_side")) return [{ start, end, who: { kind: "own-side" } }];
		if (isRole(tag, "other_side")) return [{ start, end, who: { kind: "other-side" } }];
		return [];
	});
	const free = withoutOverlap([...phrases, ...roles]).filter((subject) => !isGoverned(subject, tags, text));
	return withoutOverlap([...possessorsIn(text, tags, parts), ...free]);
}

/** How far the noun may stand from its possessor: "the President's strong personal commitment". */
const POSSESSION_REACH = 30;

/** Nouns of attitude with the actor whose they are, before ("Japan's support") or behind ("the support of Japan"). */
function possessorsIn(text: string, tags: readonly Tag[], parts: readonly Tag[]): readonly Subject[] {
	return tags.filter((tag) => isRole(tag, "possessed")).flatMap((noun): readonly Subject[] => {
		const before = parts.filter(({ end }) => end <= noun.start && noun.start - end <= POSSESSION_REACH).at(-1);
		const owned = before !== undefined && /^['’]s?\s/.test(text.slice(before.end, noun.start)) && !/[,;]|\band\b/.test(text.slice(before.end, noun.start));
		const behind = parts.find(({ start }) => start >= noun.end);
		const of = behind !== undefined && /^\s(?:of|by|from) (?:the )?$/.test(text.slice(noun.end, behind.start));
		const owner = owned ? before : of ? behind : undefined;
		const actor = owner === undefined ? undefined : owner.meaning.kind === "actor" || owner.meaning.kind === "person" ? owner.meaning.actor : undefined;
		return actor === undefined ? [] : [{ start: owned ? (before as Tag).start : noun.start, end: noun.end, who: { kind: "possessor", actor } }];
	});
}

const inOffice = ({ from, to }: { readonly from: string | undefined; readonly to: string | undefined }, date: string | undefined): boolean =>
	date === undefined || ((from === undefined || from.slice(0, date.length) <= date) && (to === undefined || to.slice(0, date.length) >= date));

/** A known person outweighs a country, a country an adjective; an adjective alone needs "side" or an office behind it. */
function phraseSubject(phrase: readonly Tag[], end: number, tags: readonly Tag[], language: string, text: string): Subject | null {
	const start = (phrase[0] as Tag).start;
	const person = phrase.find(isKind("person"));
	const names = phrase.filter(isKind("actor"));
	const name = names.find(({ meaning }) => meaning.form === "name") ?? names.find(({ meaning }) => meaning.form === "adjective");
	const side = tags.find((tag) => isRole(tag, "side") && tag.start >= end && tag.start <= end + 1);
	const actor = person?.meaning.actor ?? name?.meaning.actor;
	const hasOffice = phrase.some(isKind("office"));
	if (actor === undefined) return hasOffice ? { start, end, who: { kind: "office" } } : null;
	const adjectiveOnly = person === undefined && name?.meaning.form === "adjective" && !hasOffice;
	if (adjectiveOnly && side === undefined && language !== "zh") return null;
	if (language === "en" && person === undefined && !hasOffice && /^['’]s?\b/.test(text.slice(end, end + 2))) return null;
	return { start, end: side?.end ?? end, who: { kind: "actor", actor, side: side !== undefined, named: person !== undefined || hasOffice || side !== undefined } };
}

function withoutOverlap(subjects: readonly Subject[]): readonly Subject[] {
	const sorted = [...subjects].sort((a, b) => a.start - b.start || b.end - a.end);
	const kept: Subject[] = [];
	for (const subject of sorted) {
		const last = kept.at(-1);
		if (last === undefined || subject.start >= last.end) kept.push(subject);
	}
	return kept;
}

/** "with President X", 同某国总统: an object, whatever verb follows. */
const isGoverned = (subject: Subject, tags: readonly Tag[], text: string): boolean =>
	tags.some((tag) => isRole(tag, "not_subject") && tag.end <= subject.start && /^\s*(?:the\s+|his\s+|her\s+)?$/i.test(text.slice(tag.end, subject.start)));
