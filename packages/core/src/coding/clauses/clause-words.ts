import type { Span } from "@fissure/model";
import type { AttitudeData, AttributionRole } from "../lexicon/lexicon-data.ts";
import { isKind, isRole, ofRole, type Tag } from "./tags.ts";

/** What is in a clause, sorted once for all things that are named in it. */
export interface ClauseWords {
	readonly all: readonly Tag[];
	/** In the order of their start, the longest first; they may overlap. */
	readonly attitudes: readonly AttitudeTag[];
	/** Whom a verb may have for its subject. */
	readonly doers: readonly Tag[];
	readonly ofRole: (role: AttributionRole) => readonly Tag[];
}

export type AttitudeTag = Tag & { readonly meaning: { readonly kind: "attitude"; readonly attitude: AttitudeData } };

/** Words on both sides of a thing: "take X into account". */
export const isAround = ({ meaning }: AttitudeTag): boolean => meaning.attitude.around === true;

/** @param tags those of the clause alone */
export function wordsOfClause(tags: readonly Tag[]): ClauseWords {
	const spellings = ofRole(tags, "no_attitude");
	const isSpellingOnly = ({ start, end }: Span): boolean =>
		spellings.some((spelling) => spelling.start <= start && spelling.end >= end);
	const all =
		spellings.length === 0
			? tags
			: tags.filter((tag) => isRole(tag, "no_attitude", "third_parties", "fact") || !isSpellingOnly(tag));
	return {
		all,
		attitudes: all.filter(isKind("attitude")),
		doers: all.filter(isDoer),
		ofRole: (role) => ofRole(all, role),
	};
}

const isDoer = ({ meaning }: Tag): boolean =>
	meaning.kind === "actor" ||
	meaning.kind === "person" ||
	(meaning.kind === "hedge" && meaning.sort === "agent-deletion") ||
	(meaning.kind === "role" && DOERS.has(meaning.role));
const DOERS: ReadonlySet<AttributionRole> = new Set([
	"first_person",
	"own_side",
	"pronoun",
	"joint",
	"plural_pronoun",
	"third_parties",
] as const);

/** Those that are before the thing or behind it, and of words on both sides those that hold it; `all` stays as it is. */
export function beside({ all, attitudes, doers, ofRole }: ClauseWords, { start, end }: Span): ClauseWords {
	const isBeside = (tag: Span): boolean => tag.end <= start || tag.start >= end;
	return {
		all,
		attitudes: attitudes.filter((tag) => (isAround(tag) ? tag.start < start && tag.end > end : isBeside(tag))),
		doers: doers.filter(isBeside),
		ofRole: (role) => ofRole(role).filter(isBeside),
	};
}
