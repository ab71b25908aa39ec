import { expressionOfAny, languageOf } from "@fissure/languages";
import type { Draft, SourceWords, VerificationContext } from "@fissure/model";
import { partyStem, titledParties } from "../../documents/names/titled-parties.ts";
import { type AttributedPlace, type AttributedQuotation, sentenceAt } from "./attributed-quotations.ts";

/** A party of a joint text that no list knows has no id; the title's own name for it stands for it. */
export interface SideGiven {
	/** The party that the draft has speak. */
	readonly stated: string;
	/** Anyone who holds the clause in the source: a party by name, or all of them. */
	readonly source: string | "BOTH";
}

/**
 * Which party of a joint text does the draft have speak, and which does the source, read by the names in its title?
 *
 * - silent: null outside joint texts whose title names their parties; where the draft names another party too, or none, as one who
 *   speaks; where it says that they signed, agreed or joined; where the source's clause begins with neither a party nor all
 */
export function sidesGiven(quoted: AttributedQuotation, draft: Draft, context: VerificationContext): SideGiven | null {
	const words = languageOf(draft.document.language)?.sources ?? null;
	const { attribution, places } = quoted;
	if (words === null || attribution.holder !== null || words.together.test(attribution.words)) return null;
	const read = places.map((place): SideGiven | null => {
		if (place.document.kind !== "joint-statement" || place.document.language !== draft.document.language) return null;
		const parties = titledParties(place.document);
		const named = parties.filter((party) => attribution.words.includes(partyStem(party)));
		const [stated, ...more] = named;
		if (stated === undefined || more.length > 0 || !speaksIn(attribution.words, stated, words)) return null;
		const source = clauseHolder(place, parties, words, context);
		return source === null ? null : { stated, source };
	});
	const [first] = read;
	return first !== undefined && first !== null && read.every((one) => one?.source === first.source) ? first : null;
}

/** Named once at least as more than whom, or of what, somebody speaks. */
function speaksIn(text: string, party: string, words: SourceWords): boolean {
	const stem = partyStem(party);
	for (let at = text.indexOf(stem); at !== -1; at = text.indexOf(stem, at + 1)) {
		const before = text.slice(Math.max(0, at - 64), at);
		if (words.according.test(before) || !words.away.test(before)) return true;
	}
	return false;
}

/** Anyone who opens the clause in which the words stand: a party by name, or the sides together. */
export function clauseHolder(
	place: AttributedPlace,
	parties: readonly string[],
	words: SourceWords,
	context: VerificationContext,
): string | "BOTH" | null {
	const sentence = sentenceAt(place, context);
	const upTo = sentence.exact.slice(0, Math.max(0, place.quote.start - sentence.start));
	const from = Math.max(upTo.lastIndexOf(";"), upTo.lastIndexOf("；")) + 1;
	const clause = sentence.exact.slice(from, Math.max(from, place.quote.end - sentence.start));
	const joint = context
		.marksIn(clause, place.document.language)
		.find((mark) => mark.kind === "joint" && words.sides.test(clause.slice(mark.start, mark.end)));
	const together = joint?.start ?? TOGETHER().exec(clause)?.index ?? -1;
	const [first, second] = [
		...(together === -1 ? [] : [{ who: "BOTH", at: together }]),
		...parties.flatMap((party) => {
			const at = clause.indexOf(partyStem(party));
			return at === -1 ? [] : [{ who: party, at }];
		}),
	].toSorted((a, b) => a.at - b.at);
	if (first === undefined || first.at > OPENING) return null;
	// "Norland and Kestria agreed": both speak.
	const isPair =
		second !== undefined &&
		first.who !== "BOTH" &&
		words.and.test(clause.slice(first.at + partyStem(first.who).length, second.at));
	return isPair ? "BOTH" : first.who;
}

// Anyone who holds a clause is at its head, if not behind "In this regard".
const OPENING = 40;
const TOGETHER = expressionOfAny(
	({ quoting }) => quoting?.sides,
	"u",
	(words) => `^\\s*${words}`,
);
