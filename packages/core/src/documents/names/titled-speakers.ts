import { languageOf } from "@fissure/languages";
import type { Document } from "@fissure/model";

/** A heading is short; what is further down is text. */
const HEADING_CHARACTERS = 400;
const HEADING_LINES = 4;

/**
 * Who speaks in this text, as the source or a person says, else by its own heading: "Remarks by Foreign Minister Ana Dole at …", "Ambassador Jan Orr: Statement …".
 *
 * - out:    names as written, without title and state; several where the heading names several
 * - silent: empty where the heading is no heading of spoken words, or names nobody; in a language without such rules
 */
export function titledSpeakers({
	title,
	text,
	language,
	speaker,
}: Pick<Document, "title" | "text" | "language" | "speaker">): readonly string[] {
	if (speaker !== undefined) return [speaker];
	const read = languageOf(language)?.names?.speakersIn;
	if (read === undefined) return [];
	const lines = text.slice(0, HEADING_CHARACTERS).split(/\r?\n/u, HEADING_LINES * 2);
	const heading = lines.filter((line) => /\p{L}/u.test(line)).slice(0, HEADING_LINES);
	// A sentence of the text proper names whom it likes.
	const candidates = [
		title ?? "",
		...heading.filter((line) => line.length <= 160 && !/[.!?。！？]\s*$/u.test(line.trim())),
	];
	for (const line of candidates) {
		const names = read(
			line
				.replace(/^[#>*_\s]+|[*_]+/gu, " ")
				.replace(/\s+/gu, " ")
				.trim()
				.slice(0, HEADING_CHARACTERS),
		);
		if (names.length > 0) return names;
	}
	return [];
}
