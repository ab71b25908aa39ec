import type { LanguageCode, Mark, MarkKind } from "@fissure/model";
import { type Tag, tagText } from "./clauses/tags.ts";
import type { Lexicon, Meaning } from "./lexicon/lexicon.ts";
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

function markOf({ start, end, meaning }: Tag): Mark | null {
	const at = { start, end };
	switch (meaning.kind) {
		case "actor":
			return { ...at, kind: "actor", actor: meaning.actor, form: meaning.form };
		case "person":
			return { ...at, kind: "person", actor: meaning.actor, office: meaning.office };
		case "office":
			return { ...at, kind: "office", office: meaning.office, rank: meaning.rank };
		case "concept":
			return { ...at, kind: "concept", concept: meaning.concept.id, issue: meaning.concept.issue };
		case "frame":
			return { ...at, kind: "frame", topic: meaning.topic, frame: meaning.frame, issue: meaning.issue };
		case "hedge":
			return { ...at, kind: "hedge", sort: meaning.sort };
		case "attitude":
			return attitudeOf(at, meaning.attitude);
		case "role": {
			const kind = ROLES.get(meaning.role);
			return kind === undefined ? null : { ...at, kind };
		}
		default:
			return null;
	}
}

function attitudeOf(
	at: { readonly start: number; readonly end: number },
	{ scale, rung, polarity }: Extract<Meaning, { kind: "attitude" }>["attitude"],
): Mark | null {
	return scale === "effect" ? null : { ...at, kind: "attitude", scale, rung, polarity };
}
