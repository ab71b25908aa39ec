import type { Draft, SourceWords } from "@fissure/model";
import { type Calendar, datesStated, withYear } from "./dates.ts";
import { only, unique, venuesIn } from "./scope.ts";

// Further back in a paragraph another meeting may be meant.
const LOOK_BACK = 6;
/** "the Council": a meeting without a name of its own is one that the text has named. */
const BARE = /^[\p{L}-]+$/u;

/**
 * Which meeting of this paragraph, and which day of it, does "the Council" go back to?
 *
 * - silent: null for a meeting with a name of its own; where no sentence before names one, or a day of it; over the end of a
 *   paragraph
 */
export function occasionBefore(
	venue: string,
	sentence: number,
	{ sentences, document }: Pick<Draft, "sentences" | "document">,
	words: SourceWords,
	calendar: Calendar,
): { readonly venue: string; readonly date: string } | null {
	if (!BARE.test(venue)) return null;
	for (let at = sentence - 1; at >= 0 && sentence - at <= LOOK_BACK; at--) {
		const before = sentences[at];
		const next = sentences[at + 1];
		if (before === undefined || next === undefined) return null;
		if (/\n\s*\n/u.test(document.text.slice(before.end, next.start))) return null;
		const own = before.own.slice(0, 1200);
		const named = unique(venuesIn(own, words)).filter((one) => one.endsWith(venue));
		if (named.length === 0) continue;
		const days = unique(datesStated(own, words, calendar).map(({ value }) => withYear(value, calendar)));
		const date = only(days);
		return named.length > 1 || date === null ? null : { venue: named[0] as string, date };
	}
	return null;
}
