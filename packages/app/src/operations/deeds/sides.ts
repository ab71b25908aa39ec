import type { Outcome } from "@fissure/core";
import type { SidesReport } from "@fissure/model";
import { formatsOf, sidesPage, sidesView } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { type SidesAsked, sidesInCase } from "../../deeds/sides-in-case.ts";
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

const inputOf = (schemas: Schemas) => {
	const { z, words, listOf } = schemas;
	return z.strictObject({
		bloc: listOf(words.max(300)).describe("Codes or names of those on one side"),
		against: words.max(300).describe("Code or name of the one on the other"),
		...voteChoiceFields(schemas),
	});
};

interface Asked extends VoteChoice {
	readonly bloc: readonly string[];
	readonly against: string;
}

const askedOf = ({ bloc, against, ...choice }: Asked): SidesAsked => ({ ...votesAskedOf(choice), bloc, against });

const QUESTION = "Where a bloc and one voter differ, with whom do the others vote?";

export const findSides = operation({
	name: "find-sides",
	question: QUESTION,
	effect: "long",
	http: "GET /api/votes/sides",
	input: inputOf,
	output: ({ SidesReportSchema }) => SidesReportSchema,
	run: (asked, { case: choice }) => inCase(choice, "read", (file, store) => sidesInCase(file, store, askedOf(asked))),
});

export const exportSides = fileOperation({
	name: "export-sides",
	question: "With whom others vote as a file: HTML, Word, Markdown, JSON, or CSV with one row a reading",
	effect: "long",
	http: "GET /api/votes/sides/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ SidesReportSchema }) => SidesReportSchema,
	async run({ format, ...asked }, { case: choice }) {
		const shown = await shownIn(choice, askedOf(asked));
		return shown.ok ? downloadShown(shown.value, "sides", format) : shown;
	},
});

interface SidesOptions extends VoteOptions {
	readonly bloc?: readonly string[];
	readonly against?: string;
}

const MORE = `
Examples:
  fissure votes sides --bloc CHN,RUS --against USA --from 1991 --to 2019
  fissure votes sides --bloc CHN,RUS --against USA --issue "Human rights" --format csv

"Most states side with" can be read in two ways: on how many roll calls more states vote so, and which share of all votes are so; and
"differ" in two: the bloc votes as one, or not. All four are counted, of all roll calls and of those on a list of important votes.
Exit status: 0 done; 1 they never differ; 2 wrong call, or no such votes.`;

export const printSides = command({
	name: "print-sides",
	question: QUESTION,
	effect: "long",
	command: {
		path: "votes sides",
		summary: "with whom others vote where a bloc and one voter differ",
		options: [
			{ flags: "--bloc <codes>", about: "those on one side: codes or names (CHN,RUS)", value: "list" },
			{ flags: "--against <code>", about: "the one on the other side (USA)" },
			...VOTE_OPTIONS,
			...[ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: inputOf,
	json: ({ SidesReportSchema }) => SidesReportSchema,
	typed({ options }: Typed<SidesOptions>) {
		const { bloc, against } = options;
		if (bloc === undefined || against === undefined)
			return "Expected a bloc and the one against it; fissure votes sides --bloc CHN,RUS --against USA";
		return { bloc: [...bloc], against, ...typedVoteChoice(options) };
	},
	run: (asked, { case: choice }) => shownIn(choice, askedOf(asked)),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
	exit: ({ report }) => (report.counts.some(({ rollCalls }) => rollCalls > 0) ? "done" : "in-part"),
});

const shownIn = (choice: CaseChoice, asked: SidesAsked): Promise<Outcome<ShownReport<SidesReport>>> =>
	showInCase(choice, (file, store) => sidesInCase(file, store, asked), { view: sidesView, page: sidesPage });
