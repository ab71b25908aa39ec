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
  fissure judge matrix why-no-ceasefire --format markdown
  fissure judge score --topic grain-corridor --who "Iris Calder"
  fissure judge export judgments.yaml

Judgments are never facts: they stand apart from findings, say what they rest on, and tell when that changed or went. Of a file
all is kept, or nothing where anything in it is wrong. Nothing is overwritten: show has the history, undo takes back. Scores
are of all who revised, or of --who alone.
Exit status: 0 done; 1 done, but a judgment rests on what changed, went or is not held, a file was refused, or a forecast is
overdue; 2 wrong call, or no such judgment.`;

/** `fissure judge`: one command, whose acts are operations of their own. */
export const JUDGE: Command = {
	path: "judge",
	summary: "interests, explanations, forecasts and options, kept apart from facts",
	about: "What do we think of what was found? Keeps, revises, scores and shows judgments, and on what they rest.",
	acts: {
		list: "list-judgments",
		add: "add-judgments",
		show: "show-judgment",
		revise: "revise-forecast",
		resolve: "resolve-forecast",
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
		{ flags: "--stale", about: "list: only those that rest on what changed or went" },
		{ flags: "--probability <number>", about: "revise: from 0 to 1, or percents (0.6, 60%)" },
		{ flags: "--because <words>", about: "revise: why" },
		{ flags: "--note <words>", about: "resolve: what decided it" },
		{ flags: "--at <day>", about: "revise, resolve: since when; score: as it stood then; else now" },
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

/** Does all that it rests on stand as it was? */
export const isSound = ({ links }: { readonly links: readonly { readonly state: string }[] }): boolean =>
	links.every(({ state }) => state === "sound");
