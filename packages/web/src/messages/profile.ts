/** The words of the pages of an actor and of an issue, which come with them. */
export const profileWords = {
	actorLead: (own: number, attributed: number) =>
		`${own === 1 ? "1 position" : `${own.toLocaleString("en")} positions`} in its own texts${attributed === 0 ? "" : `; ${attributed.toLocaleString("en")} attributed to it by others`}.`,
	issueLead: (positions: number, holders: number) =>
		`${positions === 1 ? "1 position" : `${positions.toLocaleString("en")} positions`} of ${holders === 1 ? "1 holder" : `${holders} holders`} in their own texts.`,
	allSentences: "All sentences",
	none: "No position in this case",
	muted: "This issue is muted in this case: it is left out of lists.",
	stands: "Latest stance on each issue",
	standsOfAll: "Where each holder stands",
	latest: "Latest stance",
	noStance: "no stance",
	overTime: (from: string, to: string) => `For and against, ${from} to ${to}`,
	own: "Own positions",
	byOthers: "Attributed by others",
	sentencesOf: (count: number) =>
		count === 1 ? "1 position: show the sentence" : `${count.toLocaleString("en")} positions: show the sentences`,
	moreIssues: (count: number) => `${count} more ${count === 1 ? "issue" : "issues"} with fewer positions not shown.`,
	moreHolders: (count: number) => `${count} more ${count === 1 ? "holder" : "holders"} with fewer positions not shown.`,
	ownWords: "In its own words",
	changes: "Opposite sides in successive texts",
	changesNote:
		"Two texts that follow each other on an issue, one for and one against, as read by the program. Read both sentences before you call it a change.",
	speaksFor: (name: string) => `Positions that ${name} attributes to others`,
	spokenForBy: (name: string) => `Who attributes positions to ${name}`,
	latestOn: "The latest, on",
	inFavour: "Latest sentences for",
	against: "Latest sentences against",
	formats: {
		html: "Page (HTML)",
		docx: "Word document (DOCX)",
		markdown: "Markdown",
		json: "JSON",
	},
	print: "Print",
	dots: {
		title: "Stances of each holder",
		description: (holders: number) =>
			`${holders === 1 ? "One row" : `${holders} rows`}, one for each holder, from firmly against on the left to firmly for on the right. The table has the same figures.`,
		note: "The area of a dot is the number of own positions with that stance; a ring is the latest stance.",
		dot: (name: string, stance: string, count: number) =>
			`${name}, ${stance}: ${count === 1 ? "1 position" : `${count.toLocaleString("en")} positions`}`,
		columns: ["Holder", "Stance", "Positions"],
	},
};
