/** The words of what is asked, waited for, stopped and saved, whatever the analysis. */
export const analysisWords = {
	formats: {
		...{ html: "Web page", docx: "Word", pdf: "PDF", markdown: "Markdown" },
		...{ csv: "Table (CSV)", json: "Data (JSON)" },
	},
	print: "Print",
	underWay: "The analysis is under way",
	writing: "The file is being written",
	notYet: "Begins …",
	stages: {
		...{ reading: "Texts read", indexing: "Texts whose phrases are counted", analysing: "Parts done" },
	} as Readonly<Record<string, string>>,
	step({ stage, done, total, place }: { stage: string; done: number; total: number; place: string }) {
		const what = this.stages[stage] ?? stage;
		const of = total === 0 ? "" : ` of ${total.toLocaleString("en")}`;
		return `${what}: ${done.toLocaleString("en")}${of}${stage === "analysing" ? `, now ${place}` : ""}`;
	},
	stop: "Stop",
	stopped: "Stopped",
	stoppedLead: "Nothing was found yet. A shorter period, or fewer issues, takes less time.",
	startAgain: "Start again",
};
