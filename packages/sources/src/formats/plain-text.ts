import { normalDate, unreadableDate } from "../facts/find-date.ts";
import type { Purpose } from "../reading/draft-notation.ts";
import { present, type Reading } from "../reading/reading.ts";
import { frontMatter } from "./front-matter.ts";
import { languageOf } from "./record.ts";

const HEADING = /^#{1,6}[ \t]+(?<title>\S.*)$/m;
/** A heading further down is not the title. */
const TITLE_WITHIN = 2000;
/** More than any head and the title after it. */
const START = 25_000;

/**
 * Markdown or plain text, as it is; a draft with line breaks of one kind, every line where it was. Day, title and
 * language are taken from YAML between dashes before the text, where there is any.
 */
export function readPlainText(content: string, purpose: Purpose): Reading {
	const text = purpose === "draft" ? content.replace(/\r\n?/g, "\n") : content;
	const start = content.slice(0, START).replace(/\r\n?/g, "\n");
	const head = frontMatter(start);
	if (head === null) return { text };
	const { fields, end } = head;
	const heading = HEADING.exec(start.slice(end, end + TITLE_WITHIN))?.groups?.title;
	return {
		text,
		...present({
			title: fields.title ?? heading?.replace(/[ \t#]+$/, ""),
			date: normalDate(fields.date),
			unreadDate: unreadableDate(fields.date)?.says,
			language: languageOf(fields.lang ?? fields.language),
		}),
		guessed: fields.title === undefined && heading !== undefined ? ["title"] : [],
	};
}
