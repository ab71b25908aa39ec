import { languageOf } from "@fissure/languages";
import type { ActorId } from "@fissure/model";
import { reachIn } from "../clauses/reach-in.ts";
import { isKind, isRole, type Tag } from "../clauses/tags.ts";
import { INSIDE_PHRASE, inOffice } from "./offices.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** The names, offices and office-holders of a sentence that noun phrases are made of. */
export const partsIn = (
	tags: readonly Tag[],
	date: string | undefined,
	isParty: (actor: ActorId) => boolean,
): readonly Tag[] =>
	unambiguous(tags, isParty).filter(
		({ meaning }) =>
			meaning.kind === "actor" || meaning.kind === "office" || (meaning.kind === "person" && inOffice(meaning, date)),
	);

/** Neighbouring parts are one phrase: "President of the Republic of Serbia Aleksandar Vucic" is one subject. */
export function phrasesIn(
	text: string,
	parts: readonly Tag[],
	tags: readonly Tag[],
	language: string,
): readonly Subject[] {
	const phrases: Subject[] = [];
	const unspaced = languageOf(language)?.sentences.unspaced === true;
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
				between.length <= reachIn(language).phrase &&
				INSIDE_PHRASE().test(between) &&
				(unspaced || !/[,;]/.test(between))
			) {
				phrase.push(next);
				end = next.end;
			} else break;
		}
		const subject = phraseSubject(phrase, end, tags, language, text);
		if (subject !== null) phrases.push(subject);
	}
	return phrases;
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

/** A known person outweighs a country, a country an adjective; an adjective alone needs "side" or an office behind it. */
function phraseSubject(
	phrase: readonly Tag[],
	end: number,
	tags: readonly Tag[],
	language: string,
	text: string,
): Subject | null {
	const pack = languageOf(language);
	const start = (phrase[0] as Tag).start;
	const person = phrase.find(isKind("person"));
	const names = phrase.filter(isKind("actor"));
	const name =
		names.find(({ meaning }) => meaning.form !== "adjective") ??
		names.find(({ meaning }) => meaning.form === "adjective");
	const side =
		name?.meaning.form === "side"
			? name
			: tags.find(
					(tag) =>
						isRole(tag, "side") &&
						(pack?.coding?.sideBefore === true
							? tag.end <= start && start - tag.end <= 1
							: tag.start >= end && tag.start <= end + 1),
				);
	const actor = person?.meaning.actor ?? name?.meaning.actor;
	const office = phrase.find(isKind("office"));
	const hasOffice = office !== undefined;
	if (actor === undefined)
		return hasOffice
			? subjectOf(
					{ start, end },
					{ kind: "office", office: office.meaning.office, words: text.slice(office.start, office.end) },
				)
			: null;
	const adjectiveOnly = person === undefined && name?.meaning.form === "adjective" && !hasOffice;
	if (adjectiveOnly && side === undefined && (pack?.coding?.sides.length ?? 0) === 0) return null;
	if (person === undefined && !hasOffice && pack?.coding?.possessive?.test(text.slice(end, end + 2)) === true)
		return null;
	return subjectOf(
		{ start: Math.min(start, side?.start ?? start), end: Math.max(end, side?.end ?? end) },
		{
			kind: "actor",
			actor,
			side: side !== undefined,
			named: person !== undefined || hasOffice || side !== undefined,
		},
	);
}
