/** The words of the page *Over time*, which come with it: what every page begins with has no room for them. */
export const overTime = {
	lead: "How positions move over the texts of this case: every mark leads to its sentence.",
	label: "Analyses over time",
	groups: {
		...{ overview: "Overview", positions: "Positions", actors: "Actors", words: "Words", texts: "Texts" },
	},
	analyses: {
		report: {
			title: "Overview",
			lead: "Where a holder stands on each issue, text by text, and what the case holds of it.",
		},
		shift: {
			title: "Shifts",
			lead: "When a holder moved on an issue, by how much, and how sure that is, with the sentences on both sides.",
		},
		divergence: {
			title: "Divergence",
			lead: "How far two or more partners are apart on each issue, from year to year, beside any two others.",
		},
		network: {
			title: "Network",
			lead: "Who is near whom by the sides they take on the same issues, in which groups, and how that moves from year to year.",
		},
		expectation: {
			title: "Expectation",
			lead: "What a publisher would be expected to mention on a day: its habit, moved by what it and others said of late.",
		},
		mixed: {
			title: "Mixed messages",
			lead: "What a holder says in one place and denies in another, with why both cannot be held.",
		},
		formulations: {
			title: "Formulations",
			lead: "Fixed phrases of a publisher: first and last seen, how often, and which have vanished.",
		},
		unnamed: {
			title: "Unnamed agents",
			lead: "Acts that a holder speaks of without who did them, beside sentences that name the agent.",
		},
		evaluations: {
			title: "Evaluations",
			lead: "Who judges whom badly, how often in each year, and in which sentences.",
		},
		precedent: {
			title: "Precedents",
			lead: "Who said nearly the same before, in which words: type a sentence; a holder and a day narrow it.",
		},
		keywords: {
			title: "Keywords",
			lead: "Which words one set of texts uses more than another: one publisher beside another, or one year beside the years before.",
		},
		concordance: {
			title: "In context",
			lead: "Every place of a word or phrase, one below the other, with what is around it.",
		},
		collocations: {
			title: "Words nearby",
			lead: "Which words are near a word or phrase more often than by chance.",
		},
		scale: {
			title: "Scale",
			lead: "Where texts lie on one line by their words: between texts whose place you know, or where they differ most.",
		},
		timing: {
			title: "Timing",
			lead: "How many hours after which event a text came, what had happened by then, and of what it does not speak.",
		},
		translations: {
			title: "Translations",
			lead: "Language versions of one text side by side: verbs that differ in strength, and sentences that one lacks.",
		},
	},
	fields: {
		holder: "Holder",
		issue: "Issue",
		from: "From",
		to: "To",
		day: "Day",
		words: "Words",
		noDay: "A year, month or day: 2024, 2024-01, 2024-01-31",
		unsure: "Include low certainty",
		publisher: "Publisher",
		kind: "Kind of text",
		language: "Language",
		title: "Words of the title",
		texts: "Texts",
		whichTexts: "Which texts",
		firstSet: "First set of texts",
		secondSet: "Compared with",
		allOthers: "All other texts",
		scale: "Scale",
		model: "How",
		models: { free: "Where they differ most (Wordfish)", references: "Between reference texts (Wordscores)" },
		below: "This text lies low",
		above: "This text lies high",
		references: "Reference texts and scores",
		referencesHint: "One a line: the id of a text and its score, such as speech-2031 = -1",
		referenceWrong: (line: number) => `Line ${line}: expected an id and a number, such as speech-2031 = -1`,
		addReference: "Add a reference text",
		search: "Title or id",
		rescale: "How others are spread",
		rescalings: {
			lbg: "As widely as the references (LBG)",
			mv: "The outermost references keep their scores (MV)",
			none: "Not at all",
		},
		event: "Meeting or call",
		everyEvent: "All",
		hours: "Events and hours",
		eventsFile: "File of events",
		eventsChoose: "Choose a file…",
		eventsSent: "Events from a file",
		eventsHint:
			"YAML, JSON, or CSV with columns name, date, zone, actors, issues. Without it: the meetings and calls of the case.",
		zones: "Time zones of publishers",
		zonesHint: "Without a zone a day is 50 hours long, since it might be anywhere.",
		zonesWrong: "Expected a publisher and a zone, such as RUS=Europe/Moscow",
	},
	choose: (needs: readonly ("holder" | "to" | "words" | "set")[], holders: number) => {
		const named = {
			...{ holder: holders === 1 ? "a holder" : `${holders} holders or more`, to: "a day", words: "words" },
			set: "which texts",
		};
		return `Choose ${needs.map((need) => named[need]).join(" and ")}`;
	},
	chooseLead: "The analysis begins when it is given.",
};
