import { choiceField, flagField, listField, textField, type UrlStateOf } from "../../state/url-field.ts";

/** What is asked for. */
export type DeedsField =
	| "holder"
	| "issue"
	| "window"
	| "voters"
	| "body"
	| "topic"
	| "words"
	| "from"
	| "to"
	| "important"
	| "measure"
	| "by"
	| "period"
	| "rule"
	| "intervals"
	| "session"
	| "kind"
	| "actor"
	| "target";

/** What must be chosen before anything is asked. */
export type DeedsNeed = "holder" | "issue" | "voters" | "pair";

/** What a person would look for a tab under. */
export const DEED_GROUPS = ["sheet", "votes", "deeds", "import"] as const;
export type DeedsGroup = (typeof DEED_GROUPS)[number];

interface DeedsTab {
	readonly id: string;
	readonly group: DeedsGroup;
	/** Of an analysis that the server answers with a page; a tab of its own has none. */
	readonly analysis?: { readonly fields: readonly DeedsField[]; readonly needs: readonly DeedsNeed[] };
}

const VOTES_CHOSEN = ["body", "topic", "from", "to", "important"] as const;

/** The tabs of the page, in their order. */
export const DEED_TABS = [
	{ id: "overview", group: "sheet", analysis: { fields: ["holder", "window"], needs: [] } },
	{
		id: "sheet",
		group: "sheet",
		analysis: { fields: ["holder", "issue", "window"], needs: ["holder", "issue"] },
	},
	{
		id: "agreement",
		group: "votes",
		analysis: { fields: ["voters", "measure", "by", "rule", ...VOTES_CHOSEN, "intervals"], needs: ["pair"] },
	},
	{ id: "map", group: "votes", analysis: { fields: ["voters", "period", "body", "from", "to"], needs: [] } },
	{ id: "pair", group: "votes", analysis: { fields: ["voters", "words", ...VOTES_CHOSEN], needs: ["pair"] } },
	{ id: "votes", group: "votes" },
	{ id: "deeds", group: "deeds" },
	{ id: "mapping", group: "deeds" },
	{ id: "import", group: "import" },
] as const satisfies readonly DeedsTab[];

export type DeedsTabId = (typeof DEED_TABS)[number]["id"];
const IDS = DEED_TABS.map(({ id }) => id) as [DeedsTabId, ...DeedsTabId[]];

/** What the page shows, as its address says it; what is chosen stays from tab to tab. */
export const DEEDS_FIELDS = {
	tab: choiceField(IDS),
	holder: listField,
	issue: listField,
	before: textField,
	after: textField,
	voter: listField,
	body: textField,
	topic: listField,
	words: textField,
	from: textField,
	to: textField,
	important: flagField,
	measure: textField,
	by: choiceField(["year", "session", "issue", "importance", "body", "whole"]),
	period: choiceField(["session", "year", "whole"]),
	rule: choiceField(["pair", "all"]),
	intervals: flagField,
	session: textField,
	actor: textField,
	target: textField,
	/** What is open: `table/id` of a roll call; on the tab of deeds `deed/id` or `register/id`. */
	open: textField,
	kind: listField,
};

export type DeedsUrl = UrlStateOf<typeof DEEDS_FIELDS>;
export type SetDeeds = (next: Partial<DeedsUrl>, change?: { readonly replace?: boolean }) => void;

/** A year, a month or a day. */
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/u;
export const isDay = (value: string): boolean => value.trim() === "" || DAY.test(value.trim());
const one = (value: string): readonly string[] => (value.trim() === "" ? [] : [value.trim()]);
const dayIn = (value: string): readonly string[] => (DAY.test(value.trim()) ? one(value) : []);
const days = (value: string): readonly string[] => (/^\d{1,4}$/u.test(value.trim()) ? one(value) : []);
const flag = (value: boolean): readonly string[] => (value ? ["1"] : []);

/** Parameters of the interface that each field is asked as; none of a value is what nothing was chosen for. */
const PARAMETERS: Readonly<Record<DeedsField, (url: DeedsUrl) => Readonly<Record<string, readonly string[]>>>> = {
	holder: ({ holder }) => ({ holder }),
	issue: ({ issue }) => ({ issue }),
	window: ({ before, after }) => ({ before: days(before), after: days(after) }),
	voters: ({ voter }) => ({ voter }),
	body: ({ body }) => ({ body: one(body) }),
	topic: ({ topic }) => ({ topic }),
	words: ({ words }) => ({ words: one(words) }),
	from: ({ from }) => ({ from: dayIn(from) }),
	to: ({ to }) => ({ to: dayIn(to) }),
	important: ({ important }) => ({ important: flag(important) }),
	measure: ({ measure }) => ({ measure: one(measure) }),
	by: ({ by }) => ({ by: [by] }),
	period: ({ period }) => ({ by: [period] }),
	rule: ({ rule }) => ({ rule: rule === "pair" ? [] : [rule] }),
	intervals: ({ intervals }) => ({ intervals: flag(intervals) }),
	session: ({ session }) => ({ session: one(session) }),
	kind: ({ kind }) => ({ kind }),
	actor: ({ actor }) => ({ actor: one(actor) }),
	target: ({ target }) => ({ target: one(target) }),
};

/** Those of which the interface takes several. */
const SEVERAL = new Set(["holder", "issue", "voter", "topic", "kind"]);

type Query = Readonly<Record<string, string | readonly string[]>>;

/** What is asked, as the interface takes it. */
export function queryOf(fields: readonly DeedsField[], url: DeedsUrl): Query {
	const all = fields.flatMap((field) => Object.entries(PARAMETERS[field](url)));
	return Object.fromEntries(
		all.flatMap(([name, values]) =>
			values.length === 0 ? [] : [[name, SEVERAL.has(name) ? values : (values[0] as string)]],
		),
	);
}

/** What must still be chosen. */
export function missingOf(needs: readonly DeedsNeed[], { holder, issue, voter }: DeedsUrl): readonly DeedsNeed[] {
	const isGiven: Readonly<Record<DeedsNeed, boolean>> = {
		holder: holder.length > 0,
		issue: issue.length > 0,
		voters: voter.length > 0,
		pair: voter.length > 1,
	};
	return needs.filter((need) => !isGiven[need]);
}
