import type { Judgment } from "@fissure/model";

const COMMON = ["id", "topics", "note", "kind"];

/** What each kind of judgment is written with in a file, in the order in which people read it. */
export const JUDGMENT_KEYS = {
	interest: [...COMMON, "actor", "interest", "mechanism", "alternative", "evidence"],
	matrix: [...COMMON, "question", "explanations", "evidence"],
	forecast: [...COMMON, "question", "deadline", "rule", "revisions", "resolution", "evidence"],
	option: [
		...COMMON,
		"actor",
		"instrument",
		"condition",
		"trigger",
		"off_ramp",
		"target",
		"effect",
		"disconfirmed_by",
		"evidence",
	],
} as const satisfies Readonly<Record<Judgment["kind"], readonly string[]>>;

/** The lists of a file of judgments, and of what kind their entries are. */
export const JUDGMENT_LISTS = {
	interests: "interest",
	matrices: "matrix",
	forecasts: "forecast",
	options: "option",
} as const satisfies Readonly<Record<string, Judgment["kind"]>>;
