import { expressionOfAny, matchesIn } from "@fissure/languages";
import type { DocumentKind, SourceWords } from "@fissure/model";
import { kindsNamedIn } from "../../documents/kind-in.ts";
import { type Calendar, datesStated, withYear } from "./dates.ts";
import type { DraftSpeaker } from "./speaker.ts";

/** The stretches of a clause that tell of the saying, not of what is said. */
export interface SayingScope {
	/** Up to the speaker, and from the verb of saying to the reported matter. */
	readonly stretches: readonly string[];
	/** Behind the quotation, where nothing reported is between verb and quotation. */
	readonly trail: string;
	/** The trail belongs to the saying for certain: the speaker is there, or nothing but the verb in front. */
	readonly trailIsSaying: boolean;
}

export interface Occasion {
	readonly venue: string | null;
	readonly date: string | null;
	readonly kind: DocumentKind | null;
}

const TRAIL_ENDS = expressionOfAny(
	({ scope }) => scope?.clauses.and,
	"u",
	(words) => String.raw`\s{2,}|\s${words}\s`,
);
const QUOTED = /\s{2,}/u;

export function scopeOf(before: string, after: string, speaker: DraftSpeaker | null, words: SourceWords): SayingScope {
	const upTo = (text: string): string => text.slice(0, words.content.exec(text)?.index ?? text.length);
	if (speaker === null) return { stretches: [upTo(lastPart(before))], trail: "", trailIsSaying: false };
	const from = before.length;
	if (speaker.at.start >= from) {
		// "…," Norland said on Monday: what is in front of the quotation begins it.
		return { stretches: [upTo(lastPart(before)), upTo(after)], trail: "", trailIsSaying: false };
	}
	const lead = before.slice(0, speaker.at.start);
	const said = before.slice(Math.max(speaker.verb.end, speaker.at.end));
	const reports = words.content.test(said);
	const [trail = ""] = after.split(TRAIL_ENDS(), 1);
	return {
		stretches: [
			...(QUOTED.test(lead.trim()) ? openingOf(lead, words) : [upTo(lead)]),
			before.slice(speaker.at.end, Math.max(speaker.verb.end, speaker.at.end)) + upTo(said),
		],
		trail: reports && !/^\s*["”’»」]?\s*,/u.test(after) ? "" : upTo(trail),
		trailIsSaying: !/[\p{L}\p{N}]/u.test(said),
	};
}

/** "According to the readout of 3 May, …": what a sentence names so, up to its comma, is the text of all that follows. */
function openingOf(lead: string, words: SourceWords): readonly string[] {
	const opening = OPENING.exec(lead)?.[0];
	return opening !== undefined && words.document.test(opening) ? [opening] : [];
}
const OPENING = /^[^,，]{1,120}(?=[,，])/u;

const lastPart = (text: string): string => text.split(QUOTED).at(-1) ?? "";

/** Where, when and in what kind of text was it said? Each null where the draft does not say, or names two. */
export function occasionOf(
	scope: SayingScope,
	whole: string,
	speaker: DraftSpeaker | null,
	words: SourceWords,
	calendar: Calendar,
): Occasion {
	const all = [...scope.stretches, scope.trail];
	const venues = unique(all.flatMap((text) => venuesIn(text, words)));
	const kind = kindOf(whole, all, speaker, words);
	const trailTells = scope.trailIsSaying || kind.inTrail(scope.trail) || venuesIn(scope.trail, words).length > 0;
	const dates = unique(
		(trailTells ? all : scope.stretches).flatMap((text) =>
			datesStated(text, words, calendar).map(({ value }) => withYear(value, calendar)),
		),
	);
	return { venue: only(venues), kind: kind.kind, date: only(dates) };
}

export const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
export const only = <T>(values: readonly T[]): T | null => (values.length === 1 ? (values[0] as T) : null);

export const venuesIn = (text: string, words: SourceWords): readonly string[] =>
	matchesIn(text, words.venue).map(({ groups }) => (groups?.v ?? "").trim());

/** The kind is named where the saying is told of, or is itself what says: "the joint statement says". */
function kindOf(whole: string, stretches: readonly string[], speaker: DraftSpeaker | null, words: SourceWords) {
	const said = stretches.flatMap((text, at) =>
		kindsNamedIn(text)
			.filter(
				({ start, end }) =>
					// "The joint statement says that the sides …": the text is what tells.
					(at === 0 && (speaker === null || words.tells.test(text.slice(end, end + 24)))) ||
					words.inText.test(text.slice(Math.max(0, start - 80), start)),
			)
			.map(({ kind }) => kind),
	);
	// "Norland's readout said": the phrase of the speaker is the kind's own.
	const owned =
		speaker === null || speaker.who !== null
			? []
			: kindsNamedIn(whole.slice(speaker.at.start, speaker.at.end + 48)).map(({ kind }) => kind);
	return {
		kind: only(unique([...said, ...owned])),
		inTrail: (trail: string): boolean =>
			kindsNamedIn(trail).some(({ start }) => words.inText.test(trail.slice(Math.max(0, start - 80), start))),
	};
}
