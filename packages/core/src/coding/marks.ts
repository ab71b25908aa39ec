import type { LanguageCode, Mark, MarkKind } from "@fissure/model";
import { type Tag, tagText } from "./clauses/tags.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { ofTheDay } from "./speakers/offices.ts";

/**
 * What the lexicon knows in any text, as nouns that other stages can read; empty in a language without word lists.
 *
 * @param date of the text: of several offices of one name, the one held then is meant; without it, all are
 */
export function marksIn(text: string, language: LanguageCode, lexicon: Lexicon, date?: string): readonly Mark[] {
	const words = lexicon.of(language);
	return words === null ? [] : marksOf(ofTheDay(tagText(text, words), date));
}

function marksOf(tags: readonly Tag[]): readonly Mark[] {
	const marks: Mark[] = [];
	for (const tag of tags) {
		const mark = markOf(tag);
		if (mark !== null) marks.push(mark);
	}
	return marks;
}

/** Of these marks only the names of actors and persons: most of a text's marks are none. */
export function namesIn(text: string, language: LanguageCode, lexicon: Lexicon, date?: string): readonly Mark[] {
	const words = lexicon.of(language);
	if (words === null) return [];
	const names = ofTheDay(tagText(text, words), date).filter(
		({ meaning: { kind } }) => kind === "actor" || kind === "person",
	);
	return marksOf(names);
}

type RoleMark = Exclude<MarkKind, "actor" | "person" | "office" | "concept" | "frame" | "attitude" | "hedge">;

const ROLES: ReadonlyMap<string, RoleMark> = new Map<string, RoleMark>([
	["speech", "speech"],
	["joint", "joint"],
	["negation", "negation"],
	["conditional", "condition"],
	["intensifier", "intensifier"],
	["demand", "demand"],
	["pronoun", "pronoun"],
	["first_person", "first-person"],
]);

/** Written out field by field, which takes a third of the time that copying the place into each takes. */
function markOf({ start, end, meaning }: Tag): Mark | null {
	switch (meaning.kind) {
		case "actor":
			return { start, end, kind: "actor", actor: meaning.actor, form: meaning.form };
		case "person":
			return { start, end, kind: "person", actor: meaning.actor, office: meaning.office };
		case "office":
			return { start, end, kind: "office", office: meaning.office, rank: meaning.rank };
		case "concept":
			return { start, end, kind: "concept", concept: meaning.concept.id, issue: meaning.concept.issue };
		case "frame":
			return { start, end, kind: "frame", topic: meaning.topic, frame: meaning.frame, issue: meaning.issue };
		case "hedge":
			return { start, end, kind: "hedge", sort: meaning.sort };
		case "attitude": {
			const { scale, rung, polarity } = meaning.attitude;
			return scale === "effect" ? null : { start, end, kind: "attitude", scale, rung, polarity };
		}
		case "role": {
			const kind = ROLES.get(meaning.role);
			return kind === undefined ? null : { start, end, kind };
		}
		default:
			return null;
	}
}
