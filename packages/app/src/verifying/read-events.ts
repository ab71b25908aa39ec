import { compileTerm, type DatedEvent, failed, type Outcome } from "@fissure/core";
import { readEventEntries } from "../inputs/events-file.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Events and their days from a YAML file: `events: [{ id, date, names: { en: [...] } }]`, or the list alone.
 *
 * - problems: `events-unreadable`, `events-invalid`
 */
export function readEvents(file: string): Outcome<readonly DatedEvent[]> {
	const list = readEventEntries(file);
	if (!list.ok) return list;
	const events: DatedEvent[] = [];
	for (const [at, entry] of list.value.entries()) {
		const event = eventOf(entry);
		if (event === null) {
			const message = `Expected an event with id, date (2022-02-24) and names by language, got "${JSON.stringify(entry)?.slice(0, 80)}"`;
			return failed("events-invalid", message, `${file}, event ${at + 1}`);
		}
		const fault = faultIn(event);
		if (fault !== null) return failed("events-invalid", fault, `${file}, event ${at + 1}`);
		events.push(event);
	}
	return { ok: true, value: events };
}

/** What is wrong with the names of an event, as words to be looked for; null where nothing is. */
function faultIn({ names }: DatedEvent): string | null {
	for (const [language, terms] of Object.entries(names))
		for (const term of terms)
			try {
				compileTerm(term, language);
			} catch (error) {
				return error instanceof Error ? error.message : String(error);
			}
	return null;
}

function eventOf(entry: unknown): DatedEvent | null {
	if (entry === null || typeof entry !== "object") return null;
	const { id, date, names } = entry as Readonly<Record<string, unknown>>;
	// With an hour, where the file is one of `fissure timing` too.
	const day =
		date instanceof Date ? date.toISOString().slice(0, 10) : typeof date === "string" ? date.slice(0, 10) : date;
	if (typeof id !== "string" || typeof day !== "string" || !DAY.test(day)) return null;
	if (names === null || typeof names !== "object") return null;
	const lists = Object.entries(names).map(([language, terms]) => [language, terms] as const);
	const areTerms = (terms: unknown): terms is readonly string[] =>
		Array.isArray(terms) && terms.every((term) => typeof term === "string" && term.trim() !== "");
	if (!lists.every(([, terms]) => areTerms(terms))) return null;
	return { id, date: day, names: Object.fromEntries(lists) as DatedEvent["names"] };
}
