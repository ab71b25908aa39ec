import { count } from "./en.ts";

/** The words of the page of texts in a series, which come with it. */
export const seriesWords = {
	title: "Series of texts",
	lead: "Successive communiqués, readouts or joint statements: read one clause by clause to see what is gone, new or back.",
	search: "Part of the title, or a name",
	columns: {
		...{ title: "Latest title", who: "Publisher or parties", texts: "Texts", from: "From", to: "To" },
		...{ date: "Date", text: "Text", clauses: "Clauses" },
	},
	none: "No three texts have the same title or parties",
	noneLead: "In the list of texts select two or more of one kind, then “Read as a series”.",
	toTexts: "Texts",
	allSeries: "All series",
	since: (
		step: { readonly gone: number; readonly new: number; readonly back: number; readonly reworded: number },
		date: string,
	) =>
		`${count(step.gone, "clause", "clauses")} gone, ${step.new} new, ${step.back} back, ${step.reworded} reworded since ${date}.`,
	leftOut: (reasons: readonly ("undated" | "language" | "older")[]) => {
		const said = { undated: "without a date", language: "in another language", older: "older than the latest sixty" };
		return `Left out: ${[...new Set(reasons)].map((why) => `${reasons.filter((one) => one === why).length} ${said[why]}`).join(", ")}.`;
	},
	textToText: "From text to text",
	changes: {
		...{ first: "first text", new: "new", same: "same", reworded: "reworded", moved: "was inside another clause" },
		...{ back: "back", gone: "gone", inside: "inside another clause", none: "not there" },
	},
	showStep: (number: number, change: string, date: string) => `Show ${number} ${change} in ${date}`,
	allClauses: "Every clause",
	clausesAt: (date: string, before: string | null) => (before === null ? date : `${date} against ${before}`),
	clauseCount: (number: number) => count(number, "clause", "clauses"),
	show: "Show",
	shown: {
		...{ changed: "What changed", gone: "Gone", back: "Back", reworded: "Reworded", new: "New" },
		all: "Every clause of any text",
	},
	issue: "Issue",
	anyIssue: "Any issue",
	noClause: "No such clause.",
	showAll: (number: number) => `Show all ${number.toLocaleString("en")}`,
	seen: "In texts of",
	alike: (share: string) => `${share} of the words alike`,
	inAllTexts: "In all texts",
	close: "Close",
	inTexts: (number: number, of: number) => `In ${number} of ${count(of, "text", "texts")}`,
	readAs: "Read as a series",
	formats: { html: "Web page (HTML)", docx: "Word", csv: "Table (CSV)", markdown: "Markdown", json: "Data (JSON)" },
};
