import { count, TITLES } from "./en.ts";

/** The words of the page *Case*, which come with it: what every page begins with has no room for them. */
export const caseWords = {
	title: TITLES.case,
	lead: (texts: number, earlier: number, publishers: number, positions: number) =>
		[
			`${count(texts, "text", "texts")} by ${count(publishers, "publisher", "publishers")}`,
			...(earlier === 0 ? [] : [count(earlier, "earlier version of a page", "earlier versions of pages")]),
			`${count(positions, "position", "positions")} in all, also those of low certainty.`,
		].join("; "),
	codebook: (codebook: string) => `Codebook: ${codebook}`,
	review: "Review positions",
	// --- what is new
	news: "What is new",
	newsSince: "Since",
	since: {
		"last-look": "I last marked all as read",
		week: "seven days ago",
		everything: "the beginning",
	},
	newsCount: (unseen: number, total: number) =>
		unseen === 0 ? `${total} read` : unseen === total ? `${total} unread` : `${unseen} of ${total} unread`,
	newsMore: (more: number) => `${count(more, "more finding", "more findings")} of lower rank`,
	showMore: (more: number) => `Show ${more} more`,
	allFindings: "All events and findings",
	markAll: "Mark all as read",
	markAllHint: "Marks everything listed here as read; new items are counted from now on",
	markedAll: "Marked as read. New items are counted from now on.",
	markSeen: "Mark as read",
	unseen: "new",
	nothingNew: "Nothing new since you last marked all as read",
	nothingNewLead:
		"New findings, alerts and silent edits are listed here, most important first. Choose a longer period above to see older items.",
	notYet: "A job is running",
	notYetLead: "What is new is listed here when its texts are analysed and compared.",
	nothingThisWeek: "Nothing new in the last seven days",
	nothingYet: "No findings yet",
	nothingYetLead:
		"After texts are analysed and grouped into events, this page lists the differences between the texts of an event, most important first. It also lists silent edits of pages, and your alerts.",
	what: { finding: "Finding", edit: "Silent edit", alert: "Alert" },
	changed: "changed since the last comparison",
	roles: {
		carried: "says",
		instead: "says instead",
		went: "before",
		came: "after",
		quoted: "in",
	},
	reasons: {
		salience: { 1: "Minor", 2: "Notable", 3: "Headline-worthy" },
		consequence: (points: number, because: string | null) =>
			because === null ? `Severity ${points}/100` : `Severity ${points}/100: ${because}`,
		watched: "on your watch list",
		changed: "changed since the last comparison",
		unconfirmedGroup: "nobody has confirmed that these texts are about one event",
		offIssue: "it changes no position and no term of the codebook",
		daysOld: (days: number) => (days === 1 ? "1 day old" : `${days} days old`),
	},
	why: "Why it is listed",
	nextItem: "Next item",
	lastItem: "Previous item",
	seenItem: "Mark the item as read",
	// --- what is to be done
	todo: "To do",
	todoNothing: "Nothing to do: all texts are analysed and all events are compared.",
	tasks: {
		read: (texts: number) => `${count(texts, "text", "texts")} not analysed yet`,
		reread: (texts: number) => `${count(texts, "text was", "texts were")} analysed with an older codebook or coder`,
		readAct: "Analyse",
		group: (texts: number) => `${count(texts, "text", "texts")} not in any event`,
		groupAct: "Find events",
		confirm: (texts: number, events: number) =>
			`${count(texts, "text", "texts")} in ${count(events, "event", "events")} to confirm`,
		confirmAct: "Check",
		compare: (events: number) => `${count(events, "event", "events")} with texts not compared yet`,
		compareAct: "Compare",
		versions: (pages: number) => `${count(pages, "page", "pages")} with a new version not compared yet`,
		versionsAct: "Compare versions",
		due: (sources: number) => `${count(sources, "source", "sources")} due for a check`,
		dueAct: "Check now",
		alerts: (alerts: number) => `${count(alerts, "unread alert", "unread alerts")}`,
		alertsAct: "Open",
		withoutPublisher: (texts: number) => `${count(texts, "text", "texts")} without a publisher`,
		withoutPublisherHint: "They cannot be analysed until they have a publisher: add them again and choose one.",
		unsupported: (texts: number, languages: string) => `${count(texts, "text", "texts")} in ${languages}`,
		unsupportedHint: "Fissure cannot analyse this language. You can still search these texts.",
	},
	// --- coverage
	coverage: "Texts in this case",
	coverageDescription: (publishers: number, from: string, to: string) =>
		`Texts by publisher and period, ${from} to ${to}, ${count(publishers, "publisher", "publishers")}. An empty cell means that the case has no text, not that nothing was said.`,
	coverageNote:
		"Only the latest version of each page is counted. An empty cell means that this case has no text for the period; it does not mean that nothing was said. A corner marks texts that must be analysed (again). Click a cell to list its texts.",
	coverageBy: "By",
	coveragePeriods: { auto: "automatic", year: "year", month: "month" },
	anyLanguage: "All languages",
	anyKind: "All kinds",
	language: "Language",
	kind: "Kind",
	publisher: "Publisher",
	texts: "Texts",
	toRead: "To analyse",
	positions: "Positions",
	undated: "Undated",
	allPublishers: (more: number) => `Show ${count(more, "more publisher", "more publishers")}`,
	fewPublishers: "Show fewer publishers",
	cell: (publisher: string, period: string, texts: number, toRead: number) =>
		`${publisher}, ${period}: ${texts === 0 ? "no text" : count(texts, "text", "texts")}${toRead === 0 ? "" : `, ${toRead} to analyse`}`,
	cellHint: "Move over the cells with the mouse or the arrow keys. Press Enter to list the texts of a cell.",
	scaleNone: "no text",
	// --- sources
	sources: "Sources",
	sourcesNone: "No source is on the watch list.",
	sourcesNoneAct: "Choose sources",
	sourcesAll: "All sources",
	sourcesCount: (all: number, failing: number) =>
		failing === 0
			? `${count(all, "source", "sources")}, no errors`
			: `${failing} of ${count(all, "source", "sources")} with errors`,
	// --- the first run
	firstTitle: "An empty case",
	firstLead:
		"A case is one file with official texts, the positions found in them, and your judgments. Start by adding texts.",
	firstSteps: [
		[
			"Drop files, folders or links anywhere in this window",
			"Readouts, statements, speeches as web pages, PDF, Word, corpora or archives. The original files are saved unchanged.",
		],
		[
			"Analyse them",
			"Fissure finds each position with its holder, its issue, its stance and the exact words, in English, Chinese and Russian.",
		],
		[
			"Group them into events and compare",
			"See who leaves something out, says it more strongly, or attributes words to the other side. This page then lists these findings, most important first.",
		],
	] as readonly (readonly [string, string])[],
	firstAdd: "Add texts",
	firstWatch: "Watch official sources",
	firstTwo: "Compare two texts",
	firstExample: "To try Fissure with an invented case first, choose “Open the example” on the page",
};
