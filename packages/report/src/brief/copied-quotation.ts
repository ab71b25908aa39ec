import { KIND_NAMES } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { escapeMarkdown } from "../writers/markdown.ts";
import { bibtexEntry, datePartsOf, type SourceOfWords } from "./citations.ts";
import { titleIn } from "./page.ts";

/** Ways to take words along with their source. */
export const QUOTATION_FORMS = ["chicago", "markdown", "bibtex"] as const;
export type QuotationForm = (typeof QUOTATION_FORMS)[number];

/**
 * Words of a text with their source, to be pasted into another program: as a note of the Chicago Manual of Style (17th edition, 14.207), as
 * a quotation in Markdown, or as an entry of BibTeX with the words as its annotation. What of the source was only guessed is marked so.
 *
 * - exact: the words, to the letter
 */
export const copiedQuotation = (exact: string, source: SourceOfWords, form: QuotationForm): string =>
	WRITERS[form](exact, source);

const WRITERS: Readonly<Record<QuotationForm, (exact: string, source: SourceOfWords) => string>> = {
	chicago: (exact, source) => `“${exact}”\n${noteOf(source).replace(/\.?$/u, ".")}\n`,
	markdown(exact, source) {
		const { url } = source.document;
		const note = escapeMarkdown(noteOf(source, null));
		const address = url === undefined ? "" : `, <${oneLine(url).replace(/[<>\s\\]/gu, encodeURIComponent)}>`;
		return [...exact.split(/\r?\n/u).map((line) => `> ${escapeMarkdown(line)}`), ">", `> — ${note}${address}`, ""].join(
			"\n",
		);
	},
	bibtex: (exact, source) => bibtexEntry(source, `“${exact}”`),
};

/** Who speaks, who published it, its title, what it is, where and when, and where it can be read. */
function noteOf({ document, publisher }: SourceOfWords, url = document.url ?? null): string {
	const { guessed, kind, venue, speaker } = document;
	const marked = (value: string, field: (typeof guessed)[number]): string =>
		guessed.includes(field) ? `${value} [guessed]` : value;
	return [
		...(speaker === undefined ? [] : [oneLine(speaker)]),
		marked(publisher, "publisher"),
		titled(document),
		marked(KIND_NAMES[kind], "kind"),
		...(venue === undefined ? [] : [marked(oneLine(venue), "venue")]),
		marked(dayIn(document.date), "date"),
		...(url === null ? [] : [oneLine(url)]),
	].reduce((before, part) => (before.endsWith(",”") ? `${before} ${part}` : `${before}, ${part}`));
}

/** In English the comma goes inside the marks. */
const titled = (document: SourceOfWords["document"]): string => {
	const title = titleIn(document);
	return title.endsWith("”") ? `${title.slice(0, -1)},”` : title;
};

const MONTHS = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });

/** `October 16, 2025`, as far as it is known. */
function dayIn(date: string | undefined): string {
	const [year, month, day] = datePartsOf(date) ?? [];
	if (year === undefined) return "n.d.";
	if (month === undefined) return String(year);
	const name = MONTHS.format(new Date(Date.UTC(2000, month - 1)));
	return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}
