import type { DeedLink } from "./deed.ts";
import type { RollCall } from "./votes.ts";

type VoteLink = Extract<DeedLink, { readonly kind: "votes" }>;

/** Does this link choose this roll call? */
export function choosesRollCall(link: VoteLink, rollCall: RollCall): boolean {
	const { body, symbols, titles, without, issues, from, to, wholeOnly } = link;
	if (body !== undefined && rollCall.body !== body) return false;
	if (rollCall.date < (from ?? "") || (to !== undefined && rollCall.date > to)) return false;
	if (wholeOnly === true && (rollCall.amendment || rollCall.paragraph)) return false;
	if (symbols !== undefined && (rollCall.symbol === null || !symbols.includes(rollCall.symbol))) return false;
	if (issues !== undefined && !issues.some((issue) => rollCall.issues.includes(issue))) return false;
	if (titles === undefined && without === undefined) return true;
	const words = foldedWords(`${rollCall.title} | ${rollCall.description ?? ""}`);
	return (titles === undefined || hasAny(words, titles)) && !hasAny(words, without ?? []);
}

const hasAny = (words: string, phrases: readonly string[]): boolean =>
	phrases.some((phrase) => words.includes(foldedWords(phrase)));

const folded = new Map<string, string>();
/** Titles of six thousand roll calls are asked for again by each link. */
function foldedWords(words: string): string {
	const known = folded.get(words);
	if (known !== undefined) return known;
	if (folded.size > MOST_FOLDED) folded.clear();
	const made = words.toLowerCase().replace(/\s+/g, " ").trim();
	folded.set(words, made);
	return made;
}
const MOST_FOLDED = 20_000;
