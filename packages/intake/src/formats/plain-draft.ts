import { normalDate } from "../find-date.ts";
import { present, type Reading } from "../reading.ts";
import { frontMatter } from "./front-matter.ts";
import { languageOf } from "./record.ts";

const HEADING = /^#{1,6}[ \t]+(?<title>\S.*)$/m;
/** A heading further down is not the title. */
const TITLE_WITHIN = 2000;

/** A draft in Markdown or plain text: as it stands, every line where it was, with line breaks of one kind. */
export function readPlainDraft(content: string): Reading {
	const text = content.replace(/\r\n?/g, "\n");
	const head = frontMatter(text);
	if (head === null) return { text };
	const { fields, end } = head;
	const heading = HEADING.exec(text.slice(end, end + TITLE_WITHIN))?.groups?.title;
	return {
		text,
		...present({
			title: fields.title ?? heading?.replace(/[ \t#]+$/, ""),
			date: normalDate(fields.date),
			language: languageOf(fields.lang ?? fields.language),
		}),
		guessed: fields.title === undefined && heading !== undefined ? ["title"] : [],
	};
}
