import type { Outcome } from "@fissure/core";
import { type IdealPointsReport, POINT_PERIODS, type PointPeriod } from "@fissure/model";
import { formatsOf, idealPointsPage, idealPointsView } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { type IdealPointsInCaseAsked, idealPointsInCase } from "../../deeds/ideal-points-in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import {
	downloadShown,
	FILE_FORMATS,
	type Looks,
	type ShownReport,
	showInCase,
	writeTypedShown,
} from "../series/write-shown.ts";
import {
	typedVoteChoice,
	VOTE_OPTIONS,
	type VoteChoice,
	type VoteOptions,
	voteChoiceFields,
	votesAskedOf,
} from "./vote-choice.ts";

const [FEWEST_ROUNDS, MOST_ROUNDS] = [20, 5000];
const [FEWEST_RUNS, MOST_RUNS] = [20, 2000];

const inputOf = (schemas: Schemas) => {
	const { z, words, whole, listOf } = schemas;
	return z.strictObject({
		by: z.enum(POINT_PERIODS).optional().describe("What a voter has one point for; session"),
		voter: listOf(words.max(300)).optional().describe("Codes or names of those shown; all are estimated"),
		anchor: words
			.max(300)
			.optional()
			.describe("Code or name of the voter that is above 0; the United States, else who votes most often"),
		rounds: whole
			.min(FEWEST_ROUNDS)
			.max(MOST_ROUNDS)
			.optional()
			.describe("Rounds of estimation; 200, of one point a voter 100"),
		bootstrap: whole
			.min(FEWEST_RUNS)
			.max(MOST_RUNS)
			.optional()
			.describe("Runs of a bootstrap over roll calls from which intervals are taken; else they are from the posterior"),
		seed: whole.min(0).optional().describe("With the same seed the answer is the same"),
		...voteChoiceFields(schemas),
	});
};

interface Asked extends VoteChoice {
	readonly by?: PointPeriod | undefined;
	readonly voter?: readonly string[] | undefined;
	readonly anchor?: string | undefined;
	readonly rounds?: number | undefined;
	readonly bootstrap?: number | undefined;
	readonly seed?: number | undefined;
}

const askedOf = ({ by, voter, anchor, rounds, bootstrap, seed, ...choice }: Asked): IdealPointsInCaseAsked => ({
	...votesAskedOf(choice),
	...(by && { by }),
	...(voter && { voters: voter }),
	...(anchor !== undefined && { anchor }),
	...(rounds !== undefined && { rounds }),
	...(bootstrap !== undefined && { bootstrap }),
	...(seed !== undefined && { seed }),
});

const QUESTION = "Where are voters on the one dimension along which they differ most, period by period?";

export const scaleVotes = operation({
	name: "scale-votes",
	question: QUESTION,
	effect: "long",
	http: "GET /api/votes/scale",
	input: inputOf,
	output: ({ IdealPointsReportSchema }) => IdealPointsReportSchema,
	run: (asked, { case: choice, ...hooks }) =>
		inCase(choice, "read", (file, store) => idealPointsInCase(file, store, askedOf(asked), hooks)),
});

export const exportVoteScale = fileOperation({
	name: "export-vote-scale",
	question: "Ideal points of voters as a file: HTML, Word, Markdown, JSON, or CSV with one row a voter and period",
	effect: "long",
	http: "GET /api/votes/scale/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ IdealPointsReportSchema }) => IdealPointsReportSchema,
	async run({ format, ...asked }, { case: choice, ...hooks }) {
		const shown = await shownIn(choice, askedOf(asked), hooks);
		return shown.ok ? downloadShown(shown.value, "ideal-points", format) : shown;
	},
});

interface ScaleOptions extends VoteOptions {
	readonly by?: PointPeriod;
	readonly static?: boolean;
	readonly voters?: readonly string[];
	readonly anchor?: string;
	readonly rounds?: number;
	readonly bootstrap?: number;
	readonly seed?: number;
}

const MORE = `
Examples:
  fissure votes scale --format csv --out points.csv
  fissure votes scale --voters USA,CHN,RUS,IND --from 1990 --out points.html
  fissure votes scale --by year --voters CHN,RUS
  fissure votes scale --bootstrap 100 --format csv --out points.csv
  fissure votes scale --static --body us-senate --session 117 --anchor icpsr-14854

The model of Bailey, Strezhnev & Voeten (2017), doi:10.1177/0022002715595700: yes, abstain and no on one scale, points that move from period
to period as a random walk, a resolution that is brought again tied to the time before. All 6,203 roll calls of the General Assembly to 2020
take about a quarter of a minute, a bootstrap of 100 runs a minute more. A point says with whom a state votes, not why; read what it means and what not in docs/deeds/ideal-points.md.
Exit status: 0 done; 2 wrong call, or no such votes.`;

export const printVoteScale = command({
	name: "print-vote-scale",
	question: QUESTION,
	effect: "long",
	command: {
		path: "votes scale",
		summary: "ideal points: where voters are on the dimension along which they differ most",
		options: [
			{ flags: "--by <period>", about: "what a voter has one point for (default: session)", choices: POINT_PERIODS },
			{ flags: "--static", about: "one point a voter for all votes (--by whole)" },
			{ flags: "--voters <codes>", about: "show only these, by code or name; all are estimated", value: "list" },
			{
				flags: "--anchor <code>",
				about: "the voter that is to lie above 0 (default: USA, else who votes most often)",
			},
			...VOTE_OPTIONS,
			{
				flags: "--rounds <number>",
				about: "rounds of estimation (default: 200; with --static 100)",
				value: { whole: [FEWEST_ROUNDS, MOST_ROUNDS] },
			},
			{
				flags: "--bootstrap <runs>",
				about: "intervals from a bootstrap over roll calls, on all cores (default: from the posterior)",
				value: { whole: [FEWEST_RUNS, MOST_RUNS] },
			},
			{
				flags: "--seed <number>",
				about: "seed of the estimation (default: 1)",
				value: { whole: [0, Number.MAX_SAFE_INTEGER] },
			},
			...[ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: inputOf,
	json: ({ IdealPointsReportSchema }) => IdealPointsReportSchema,
	typed({ options }: Typed<ScaleOptions>) {
		const { by, voters, anchor, rounds, bootstrap, seed } = options;
		if (options.static === true && by !== undefined && by !== "whole")
			return `Expected --static or --by ${by}, got both`;
		return {
			...typedVoteChoice(options),
			...(options.static === true ? { by: "whole" as const } : by && { by }),
			...(voters && { voter: [...voters] }),
			...(anchor !== undefined && { anchor }),
			...(rounds !== undefined && { rounds }),
			...(bootstrap !== undefined && { bootstrap }),
			...(seed !== undefined && { seed }),
		};
	},
	run: (asked, { case: choice, ...hooks }) => shownIn(choice, askedOf(asked), hooks),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
});

const shownIn = (
	choice: CaseChoice,
	asked: IdealPointsInCaseAsked,
	hooks: Hooks,
): Promise<Outcome<ShownReport<IdealPointsReport>>> =>
	showInCase(choice, (file, store) => idealPointsInCase(file, store, asked, hooks), {
		view: idealPointsView,
		page: idealPointsPage,
	});
