import { firstIn, languageOf } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { isKind, isRole, type Tag } from "../clauses/tags.ts";
import { type Floor, isParty, outsider, type Setting, type Speaker, speakerOf } from "./speakers.ts";

/**
 * Whose words does a sentence tell that opens with whose they are?
 *
 * "As Ana Dole once said, …", "According to the press, …": of somebody who speaks for no state. "According to him, …", "According to
 * the Minister of Kestria, …": of who spoke before, or of the party that is named.
 *
 * - silent: where it opens otherwise, or names a state that is no party ("According to the United Nations"), or a treaty
 */
export function citedIn(
	text: string,
	{ start, end }: Span,
	tags: readonly Tag[],
	setting: Setting,
	floor: Floor,
): Speaker | null {
	const cites = languageOf(setting.language)?.coding?.cites;
	const found = cites === undefined ? null : firstIn(cites, text.slice(start, Math.min(end, start + CITED_REACH)));
	if (found === null) return null;
	const { who, whose, his } = found.groups ?? {};
	if (his !== undefined) return floor.speaker?.holder === "BOTH" ? null : (floor.speaker ?? floor.turn ?? floor.before);
	const from = start + found[0].indexOf(who ?? whose ?? "");
	const to = from + (who ?? whose ?? "").length;
	const within = tags.filter((tag) => tag.start >= from && tag.end <= to);
	if (who !== undefined) return isStranger(who, within) ? outsider(setting) : null;
	return within.some((tag) => isRole(tag, "outsider")) ? outsider(setting) : partyOf(within, text, setting);
}
const CITED_REACH = 90;

/** "As Ana Dole once said": a name that no list holds. "As the Minister said": whose view it is, is read elsewhere. */
const isStranger = (who: string, within: readonly Tag[]): boolean =>
	/^\p{Lu}|\s\p{Lu}|\p{Lo}/u.test(who) &&
	!within.some(
		(tag) =>
			isRole(tag, "first_person", "pronoun", "own_side", "joint", "plural_pronoun") ||
			tag.meaning.kind === "office" ||
			tag.meaning.kind === "actor" ||
			tag.meaning.kind === "person",
	);

/** A person or an office of one party; no treaty, and no party's bare name, after which its laws may be called. */
function partyOf(within: readonly Tag[], text: string, setting: Setting): Speaker | null {
	const person = within.find(isKind("person"));
	const office = within.find(isKind("office"));
	const state = within.find(isKind("actor"));
	const actor =
		person?.meaning.actor ??
		(office === undefined
			? undefined
			: (state?.meaning.actor ?? setting.titled(office.meaning.office, text.slice(office.start, office.end))));
	return actor == null || !isParty(actor, setting) ? null : speakerOf(actor, setting);
}
