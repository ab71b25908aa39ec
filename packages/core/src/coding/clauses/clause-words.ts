import type { Span } from "@fissure/model";
import type { AttitudeData, AttributionRole } from "../lexicon/lexicon-data.ts";
import { among, isRole, ofRole, type RoleTag, type Tag } from "./tags.ts";

/** What is in a clause, sorted once for all things that are named in it. */
export interface ClauseWords {
	readonly all: readonly Tag[];
	/** In the order of their start, the longest first; they may overlap. */
	readonly attitudes: readonly AttitudeTag[];
	/** Whom a verb may have for its subject. */
	readonly doers: readonly Tag[];
	/** Words of the grammar. */
	readonly roles: readonly RoleTag[];
	readonly ofRole: (role: AttributionRole) => readonly Tag[];
}

export type AttitudeTag = Tag & { readonly meaning: { readonly kind: "attitude"; readonly attitude: AttitudeData } };

/** Words on both sides of a thing: "take X into account". */
export const isAround = ({ meaning }: AttitudeTag): boolean => meaning.attitude.around === true;

/** @param tags those of the clause alone */
export function wordsOfClause(tags: readonly Tag[]): ClauseWords {
	const all = withoutSpellings(tags);
	const attitudes: AttitudeTag[] = [];
	const doers: Tag[] = [];
	const roles: RoleTag[] = [];
	for (let at = 0; at < all.length; at++) {
		const tag = all[at] as Tag;
		if (tag.meaning.kind === "attitude") attitudes.push(tag as AttitudeTag);
		else if (isDoer(tag)) doers.push(tag);
		if (tag.meaning.kind === "role") roles.push(tag as RoleTag);
	}
	return wordsOf(all, attitudes, doers, roles);
}

const wordsOf = (
	all: readonly Tag[],
	attitudes: readonly AttitudeTag[],
	doers: readonly Tag[],
	roles: readonly RoleTag[],
): ClauseWords => ({ all, attitudes, doers, roles, ofRole: (role) => among(roles, role) });

function withoutSpellings(tags: readonly Tag[]): readonly Tag[] {
	const spellings = ofRole(tags, "no_attitude");
	if (spellings.length === 0) return tags;
	const isSpellingOnly = ({ start, end }: Span): boolean =>
		spellings.some((spelling) => spelling.start <= start && spelling.end >= end);
	return tags.filter((tag) => isRole(tag, "no_attitude", "third_parties", "fact") || !isSpellingOnly(tag));
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
export function beside(words: ClauseWords, { start, end }: Span): ClauseWords {
	const { all, attitudes, doers, roles } = words;
	const isIn = (tag: Span): boolean => tag.end > start && tag.start < end;
	// Most things share no word with what is around them.
	if (!attitudes.some((tag) => isIn(tag) || isAround(tag)) && !doers.some(isIn) && !roles.some(isIn)) return words;
	return wordsOf(
		all,
		attitudes.filter((tag) => (isAround(tag) ? tag.start < start && tag.end > end : !isIn(tag))),
		doers.filter((tag) => !isIn(tag)),
		roles.filter((tag) => !isIn(tag)),
	);
}
