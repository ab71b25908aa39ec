import type { Judgment } from "@fissure/model";
import { CASE_OPTIONS, type Command, type Typed } from "../definition/command.ts";

export interface JudgeOptions {
	readonly kind?: Judgment["kind"];
	readonly topic?: readonly string[];
	readonly stale?: boolean;
	readonly probability?: string;
	readonly because?: string;
	readonly note?: string;
	readonly at?: string;
	readonly who?: string;
}

const MORE = `
Examples:
  fissure judge template forecast > forecasts.yaml
  fissure judge add forecasts.yaml judgments/
  fissure judge list --stale
  fissure judge show corridor-open-by-june
  fissure judge revise corridor-open-by-june --probability 0.6 --because "The insurer has signed"
  fissure judge resolve corridor-open-by-june yes --note "Eleven ships in the second week"
  fissure judge confirm yuan-above-thirty
  fissure judge matrix why-no-ceasefire --format markdown
  fissure judge score --topic grain-corridor --who "Iris Calder"
  fissure judge export judgments.yaml

Judgments are kept apart from facts and findings. They name their evidence, and are marked when it changed or is gone. A file
with an error is not saved at all. Nothing is overwritten: "show" has the history, "fissure undo" undoes. Scores
are for everybody who revised, or only for --who. A forecast that is bound to a series, a vote or a deed ("bound") is never resolved by
itself: "show" has the resolution that the record proposes, which "confirm" saves and "decline" turns down.
Exit status: 0 done; 1 done, but a judgment has changed or missing evidence, a file was refused, or a forecast is
overdue; 2 wrong call, or no such judgment.`;

/** `fissure judge`: one command, whose acts are operations of their own. */
export const JUDGE: Command = {
	path: "judge",
	summary: "judgments: interests, explanations, forecasts and options",
	about: "Save, revise, score and show judgments, with their evidence.",
	acts: {
		list: "list-judgments",
		add: "add-judgments",
		show: "show-judgment",
		revise: "revise-forecast",
		resolve: "resolve-forecast",
		confirm: "confirm-proposal",
		decline: "decline-proposal",
		remove: "remove-judgments",
		matrix: "show-matrix",
		score: "score-forecasts",
		export: "write-judgments",
		template: "judgment-template",
	},
	arguments: [{ name: "[what...]", about: "files, or the judgment by its id; see below" }],
	options: [
		{
			flags: "--kind <kind>",
			about: "list, export: only these",
			choices: ["interest", "matrix", "forecast", "option"],
		},
		{
			flags: "--topic <topics>",
			about: "list, export, score: only of one of these topics (grain,ceasefire)",
			value: "list",
		},
		{ flags: "--stale", about: "list: only judgments with changed or missing evidence" },
		{ flags: "--probability <number>", about: "revise: from 0 to 1, or percents (0.6, 60%)" },
		{ flags: "--because <words>", about: "revise, decline: why" },
		{ flags: "--note <words>", about: "resolve: what decided it" },
		{ flags: "--at <day>", about: "revise, resolve: from this day; score: as of this day (default: now)" },
		...CASE_OPTIONS,
	],
	more: MORE,
};

/** The one judgment that an act is about, or what was wrong. */
export function oneJudgment({ act, words }: Typed): { readonly id: string } | string {
	const [id, ...rest] = words;
	if (id === undefined)
		return `Expected the id of a judgment after "${act}", got nothing; fissure judge list shows ids`;
	return rest.length === 0 ? { id } : `Expected one judgment after "${act}", got "${words.join(" ")}"; name one`;
}

/** What was wrong with an act that is about no judgment in particular; null where nothing was. */
export const nothingAfter = ({ act, words }: Typed): string | null =>
	words.length === 0
		? null
		: `Expected nothing after "${act}", got "${words.join(" ")}"; use --kind, --topic or --stale`;

export const judgmentFilters = ({ kind, topic }: JudgeOptions) => ({
	...(kind === undefined ? {} : { kinds: [kind] }),
	...(topic === undefined ? {} : { topics: topic }),
});

/** Is all that it rests on as it was? */
export const isSound = ({ links }: { readonly links: readonly { readonly state: string }[] }): boolean =>
	links.every(({ state }) => state === "sound");
