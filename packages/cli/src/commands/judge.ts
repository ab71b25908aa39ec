import type { Judgment } from "@fissure/core";
import { Argument, type Command } from "commander";
import { FAILED } from "../io.ts";
import { complain } from "../report.ts";
import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, withCaseOptions } from "./case-options.ts";
import { judgeAction } from "./judge-action.ts";
import { chosen, oneOf } from "./shared-options.ts";

export const JUDGE_ACTS = [
	"list",
	"add",
	"show",
	"revise",
	"resolve",
	"remove",
	"matrix",
	"score",
	"export",
	"template",
] as const;
export type JudgeAct = (typeof JUDGE_ACTS)[number];

/** Named here as well, so that help needs not load the core; a test holds the two lists together. */
export const JUDGMENT_KIND_NAMES = [
	"interest",
	"matrix",
	"forecast",
	"option",
] as const satisfies readonly Judgment["kind"][];

export interface JudgeOptions extends CaseOptions {
	readonly kind?: Judgment["kind"];
	readonly topic?: readonly string[];
	readonly stale?: boolean;
	readonly probability?: string;
	readonly because?: string;
	readonly note?: string;
	readonly at?: string;
}

const EXAMPLES = `
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

const listOf = (value: string): readonly string[] =>
	value
		.split(",")
		.map((topic) => topic.trim())
		.filter((topic) => topic !== "");

const withJudgeOptions = (command: Command): Command =>
	command
		.addOption(chosen("--kind <kind>", "list, export: only these", JUDGMENT_KIND_NAMES))
		.option("--topic <topics>", "list, export, score: only of one of these topics (grain,ceasefire)", listOf)
		.option("--stale", "list: only those that rest on what changed or went")
		.option("--probability <number>", "revise: from 0 to 1, or percents (0.6, 60%)")
		.option("--because <words>", "revise: why")
		.option("--note <words>", "resolve: what decided it")
		.option("--at <day>", "revise, resolve: since when; score: as it stood then; else now");

export const addJudge: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("judge")
		.summary("interests, explanations, forecasts and options, kept apart from facts")
		.description(
			"What do we think of what was found? Keeps, revises, scores and shows judgments, and on what they rest.",
		)
		.addArgument(new Argument("[act]", "what to do").choices(JUDGE_ACTS).argParser(oneOf(JUDGE_ACTS)).default("list"))
		.argument("[what...]", "files, or the judgment by its id; see below");
	withCaseOptions(withJudgeOptions(command))
		.addHelpText("after", EXAMPLES)
		.action(async (act: JudgeAct, what: readonly string[], options: JudgeOptions) => {
			const action = judgeAction({ act, what, options }, io, await desk());
			if (typeof action === "string") {
				complain(io.stderr, action);
				return finish(FAILED);
			}
			finish(await action(io));
		});
};
