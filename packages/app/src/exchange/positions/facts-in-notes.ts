import type { Document } from "@fissure/core";
import { isName, pick } from "@fissure/model";
import { GivenFactsSchema } from "@fissure/model/schemas";

const LEAD = "Fissure: ";
const FACTS = ["publisher", "date", "title", "kind", "language", "venue", "speaker"] as const;

type Facts = Partial<Pick<Document, "id" | "url" | Exclude<(typeof FACTS)[number], "publisher">>> &
	Pick<Document, "publisher">;

/** What is known of a text, as one line in the notes of a format that has no fields for it. */
export const factsAsNotes = (document: Document): string =>
	`${LEAD}${JSON.stringify(pick(document, [...FACTS, "id", "url"]))}`;

/**
 * What `factsAsNotes` wrote, from a file that anybody may have changed since.
 *
 * - silent: null where the notes are others; a fact that is none is left out
 */
export function factsInNotes(notes: string): Facts | null {
	if (!notes.startsWith(LEAD)) return null;
	try {
		const { id, url, ...given } = JSON.parse(notes.slice(LEAD.length)) as Record<string, unknown>;
		const facts: Record<string, unknown> = {};
		for (const fact of FACTS) {
			const parsed = GivenFactsSchema.shape[fact].safeParse(given[fact]);
			if (parsed.success && parsed.data !== null && parsed.data !== undefined) facts[fact] = parsed.data;
		}
		if (!isDate(facts.date)) delete facts.date;
		if (!/^[a-z]{2,3}$/u.test(String(facts.language))) delete facts.language;
		return {
			publisher: null,
			...facts,
			...(isName(id) ? { id } : {}),
			...(typeof url === "string" && /^https?:/iu.test(url) && URL.canParse(url) ? { url } : {}),
		};
	} catch {
		return null;
	}
}

/** A day, a month or a year. */
const isDate = (date: unknown): boolean =>
	typeof date === "string" &&
	/^\d{4}(-\d\d(-\d\d)?)?$/u.test(date) &&
	new Date(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`).toJSON()?.startsWith(date) === true;
