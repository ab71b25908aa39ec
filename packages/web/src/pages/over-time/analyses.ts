import type { RequestOf } from "../../api/call.ts";
import { choiceField, flagField, listField, textField, type UrlStateOf } from "../../state/url-field.ts";

/** What is asked for; `set` is which texts by what they are like, `texts` by picking them. */
export type AnalysisField =
	| "holder"
	| "issue"
	| "from"
	| "to"
	| "words"
	| "unsure"
	| "set"
	| "against"
	| "texts"
	| "scale"
	| "event"
	| "events"
	| "zones";

/** What must be chosen before anything is asked; of `set`, anything that says which texts. */
export type AnalysisNeed = "holder" | "to" | "words" | "set";

/** What a person would look for an analysis under. */
export const GROUPS = ["overview", "positions", "actors", "words", "texts"] as const;
export type GroupId = (typeof GROUPS)[number];

interface AnalysisTab {
	readonly id: RequestOf<"GET /api/over-time/:analysis">["params"]["analysis"];
	readonly group: GroupId;
	readonly fields: readonly AnalysisField[];
	readonly needs: readonly AnalysisNeed[];
	/** Holders that must be chosen; one unless said. */
	readonly holders?: number;
	/** It rests on no position of a coder, and is the same by any order of coders. */
	readonly byAnyCoder?: true;
}

/** The tabs of the page, in their order; an analysis of `GET /api/over-time/:analysis` needs a line here. */
export const ANALYSES = [
	{ id: "report", group: "overview", fields: ["holder", "issue", "from", "to", "unsure"], needs: ["holder"] },
	{ id: "mixed", group: "positions", fields: ["holder", "from", "to"], needs: ["holder"] },
	{ id: "shift", group: "positions", fields: ["holder", "issue", "from", "to", "unsure"], needs: ["holder"] },
	{
		...{ id: "divergence", group: "positions", fields: ["holder", "issue", "from", "to", "unsure"] },
		...{ needs: ["holder"], holders: 2 },
	},
	{ id: "network", group: "actors", fields: ["holder", "issue", "from", "to", "unsure"], needs: [] },
	{ id: "evaluations", group: "actors", fields: ["holder", "from", "to", "unsure"], needs: ["holder"] },
	{ id: "unnamed", group: "actors", fields: ["holder", "issue", "from", "to"], needs: ["holder"] },
	{
		id: "formulations",
		group: "words",
		fields: ["holder", "words", "from", "to"],
		needs: ["holder"],
		byAnyCoder: true,
	},
	{ id: "precedent", group: "words", fields: ["words", "holder", "to"], needs: ["words"] },
	{ id: "keywords", group: "words", fields: ["set", "against"], needs: ["set"], byAnyCoder: true },
	{ id: "concordance", group: "words", fields: ["words", "set"], needs: ["words"], byAnyCoder: true },
	{ id: "collocations", group: "words", fields: ["words", "set"], needs: ["words"], byAnyCoder: true },
	{ id: "scale", group: "words", fields: ["set", "texts", "scale"], needs: ["set"], byAnyCoder: true },
	{ id: "timing", group: "texts", fields: ["event", "texts", "events", "zones"], needs: [], byAnyCoder: true },
	{ id: "translations", group: "texts", fields: ["texts", "set"], needs: [], byAnyCoder: true },
	{ id: "expectation", group: "texts", fields: ["holder", "to"], needs: ["holder", "to"], byAnyCoder: true },
] as const satisfies readonly AnalysisTab[];

export type AnalysisId = (typeof ANALYSES)[number]["id"];
const IDS = ANALYSES.map(({ id }) => id) as [AnalysisId, ...AnalysisId[]];

/** What the page shows, as its address says it; what is chosen stays from tab to tab. */
export const OVER_TIME_FIELDS = {
	tab: choiceField(IDS),
	holder: listField,
	issue: listField,
	from: textField,
	to: textField,
	words: textField,
	unsure: flagField,
	publisher: listField,
	kind: listField,
	language: listField,
	title: textField,
	againstPublisher: listField,
	againstKind: listField,
	againstLanguage: listField,
	againstTitle: textField,
	againstFrom: textField,
	againstTo: textField,
	document: listField,
	scale: choiceField(["free", "references"]),
	below: textField,
	above: textField,
	reference: textField,
	rescale: choiceField(["lbg", "mv", "none"]),
	event: textField,
	upload: textField,
	zone: textField,
};

export type OverTimeUrl = UrlStateOf<typeof OVER_TIME_FIELDS>;
export type SetOverTime = (next: Partial<OverTimeUrl>, change?: { readonly replace?: boolean }) => void;

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/u;
/** A year, a month or a day, or nothing yet. */
export const isDay = (value: string): boolean => value.trim() === "" || DAY.test(value.trim());
const dayIn = (value: string): readonly string[] => (DAY.test(value.trim()) ? [value.trim()] : []);
const wordsIn = (value: string): readonly string[] => (value.trim() === "" ? [] : [value.trim()]);

/** Parameters of the interface that each field stands for; none of a value is what nothing was chosen for. */
const PARAMETERS: Readonly<Record<AnalysisField, (url: OverTimeUrl) => Readonly<Record<string, readonly string[]>>>> = {
	holder: ({ holder }) => ({ holder }),
	issue: ({ issue }) => ({ issue }),
	from: ({ from }) => ({ from: dayIn(from) }),
	to: ({ to }) => ({ to: dayIn(to) }),
	words: ({ words }) => ({ words: wordsIn(words) }),
	unsure: ({ unsure }) => ({ unsure: unsure ? ["1"] : [] }),
	set: ({ publisher, kind, language, title, from, to }) => ({
		...{ publisher, kind, language, title: wordsIn(title), from: dayIn(from), to: dayIn(to) },
	}),
	against: ({ againstPublisher, againstKind, againstLanguage, againstTitle, againstFrom, againstTo }) => ({
		...{ againstPublisher, againstKind, againstLanguage, againstTitle: wordsIn(againstTitle) },
		...{ againstFrom: dayIn(againstFrom), againstTo: dayIn(againstTo) },
	}),
	texts: ({ document }) => ({ document }),
	scale: ({ scale, below, above, reference, rescale }) =>
		scale === "references"
			? { reference: referencesIn(reference).found, rescale: [rescale] }
			: below === "" || above === ""
				? {}
				: { below: [below], above: [above] },
	event: ({ event, document }) => ({ event: document.length > 0 ? [] : wordsIn(event) }),
	events: ({ upload }) => ({ upload: wordsIn(upload) }),
	zones: ({ zone }) => ({ zone: zonesIn(zone) }),
};

type Query = Readonly<Record<string, string | readonly string[]>>;
/** Those of which the interface takes one. */
const SINGLE = new Set(["from", "to", "words", "unsure", "title", "againstTitle", "againstFrom", "againstTo"]);
for (const one of ["rescale", "below", "above", "event", "upload"]) SINGLE.add(one);

/** What is asked, as the interface takes it. */
export function queryOf(fields: readonly AnalysisField[], url: OverTimeUrl): Query {
	const parameters = Object.assign({}, ...fields.map((field) => PARAMETERS[field](url))) as Readonly<
		Record<string, readonly string[]>
	>;
	return Object.fromEntries(
		Object.entries(parameters).flatMap(([name, values]) =>
			values.length === 0 ? [] : [[name, SINGLE.has(name) ? (values[0] as string) : values]],
		),
	);
}

/** What must still be chosen. */
export function missingOf({ needs, holders = 1 }: AnalysisTab, url: OverTimeUrl): readonly AnalysisNeed[] {
	const query = queryOf(["set", "texts", "scale"], url);
	const isGiven: Readonly<Record<AnalysisNeed, boolean>> = {
		holder: url.holder.length >= holders,
		to: dayIn(url.to).length > 0,
		words: url.words.trim() !== "",
		set: Object.keys(query).some((name) => name !== "rescale"),
	};
	return needs.filter((need) => !isGiven[need]);
}

const REFERENCE = /^(?<id>.+?)[\s=:;,]+(?<score>[-+−]?(?:\d+(?:\.\d*)?|\.\d+))$/u;

/** Lines such as `speech-2031 = -1` as the interface takes them, and the first line that is none. */
export function referencesIn(typed: string): { readonly found: readonly string[]; readonly wrong: number | null } {
	const found: string[] = [];
	let wrong: number | null = null;
	for (const [at, line] of typed.split("\n").entries()) {
		if (line.trim() === "") continue;
		const groups = REFERENCE.exec(line.trim())?.groups;
		if (groups === undefined) wrong ??= at + 1;
		else found.push(`${groups.id}=${groups.score}`);
	}
	return { found, wrong };
}

/** `XVA=+03:00, XLO=Europe/London`, one a publisher. */
export const zonesIn = (typed: string): readonly string[] =>
	typed
		.split(/[,;\n]/u)
		.map((one) => one.trim())
		.filter((one) => /^[^=]+=\S+$/u.test(one));
