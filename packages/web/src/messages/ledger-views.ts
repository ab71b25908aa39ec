import { count } from "./en.ts";

/** The words of the timeline of the ledger, which come with it. */
export const timelineWords = {
	title: (by: "issue" | "holder") => (by === "issue" ? "Stance by issue" : "Stance by holder"),
	description: (total: number, lanes: number, by: "issue" | "holder") =>
		`${total.toLocaleString("en")} positions over time in ${lanes} rows, one for each ${by}. Higher means more in favour; positions without a stance are at the bottom. The table has the same figures.`,
	walk: "Marks of the timeline: use the arrow keys to move between marks, and Enter to show the sentences",
	note: (unit: string, marks: number) =>
		`${marks.toLocaleString("en")} marks, each for ${unit === "5 years" ? "five years" : `one ${unit}`}. Height shows the stance, shape the kind of text, size the number of positions. A text dated only by year is placed in the middle of that year. Drag over a period to zoom in.`,
	undated: (count: number) => `${count.toLocaleString("en")} positions without a date are not shown.`,
	more: (lanes: number) => `${lanes} rows are not shown.`,
	showMore: (lanes: number) => `${lanes} more rows`,
	showFewer: "Fewer rows",
	wholePeriod: "Whole period",
	zoomOut: "Zoom out",
	latest: (years: number) => (years === 1 ? "Last year" : `Last ${years} years`),
	by: { issue: "By issue", holder: "By holder" },
	legend: "What the marks mean",
	sides: (stance: number | null) =>
		stance === null ? "no stance found" : stance > 0 ? "for, above the line" : "against, below the line",
	span: (from: string, to: string) => `${from} – ${to}`,
	tip: (stance: string, count: number, documents: number) =>
		`${stance}: ${count === 1 ? "1 position" : `${count.toLocaleString("en")} positions`} in ${documents === 1 ? "1 text" : `${documents.toLocaleString("en")} texts`}`,
	sentences: "Sentences of this mark",
	inTable: "Show them in the table",
	tableColumns: ["Row", "From", "To", "Kind of text", "Stance", "In words", "Positions", "Texts"],
};

/** The same of who speaks for whom. */
export const attributionWords = {
	title: "Who puts words in whose mouth?",
	description: (pairs: number, total: number) =>
		`${count(total, "position", "positions")} that one government states as another's, in ${count(pairs, "pair", "pairs")}. The thicker an arrow, the more.`,
	pair: (asserter: string, holder: string, positions: number) =>
		`${asserter} states ${count(positions, "position", "positions")} as those of ${holder}`,
	columns: ["States", "As the position of", "Positions"],
	none: "Nobody states positions of another here",
	noneLead:
		"Readouts do: “The President said that his guest supports …”. Own positions and common ground are not counted.",
	note: (more: number) =>
		`An arrow goes from who says it to whose position it is said to be. Whether the other side says so too, Compare shows.${more > 0 ? ` Not shown: ${count(more, "actor", "actors")} with fewer.` : ""}`,
};
