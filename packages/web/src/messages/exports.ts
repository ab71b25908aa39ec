/** What the menu of exports says, on the pages that have one: what every page begins with has no room for it. */
export const exportWords = {
	formats: {
		csv: "All matching positions as a table (CSV)",
		jsonl: "All matching positions as JSON lines",
		w3c: "All matching positions as Web Annotations",
		dna: "Texts and positions for Discourse Network Analyzer (.dna)",
		"dna-events": "Matching positions as a list of events (CSV)",
		qdpx: "Texts and positions for NVivo, ATLAS.ti, MAXQDA, QualCoder (.qdpx)",
		qdc: "Whole codebook by the REFI-QDA standard (.qdc)",
		"codebook-csv": "Whole codebook as a table (CSV)",
		"codebook-docx": "Whole codebook as a document (Word)",
		quanteda: "Texts as a table for quanteda in R (CSV)",
		dfm: "Counts of issues and stances by text (CSV)",
		ftm: "Holders, events and positions for FollowTheMoney (JSON lines)",
	} as Readonly<Record<string, string>>,
	otherFormat: (format: string) => `All matching positions as ${format}`,
};
