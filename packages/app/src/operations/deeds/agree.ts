import type { Outcome } from "@fissure/core";
import { type AgreementReport, VOTE_GROUPINGS, VOTE_RULES, type VoteGrouping, type VoteRule } from "@fissure/model";
import { agreementCsv, agreementPage, agreementView, fileFactsOf, formatsOf } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import {
	type AgreementAsked,
	type AgreementFound,
	agreementInCase,
	measuredRows,
} from "../../deeds/agreement-in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import {
	downloadShown,
	type Looks,
	type ShownReport,
	showInCase,
	VOTE_FILE_FORMATS,
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

const MOST_DRAWS = 10_000;

const inputOf = (schemas: Schemas) => {
	const { z, words, whole, flag, listOf } = schemas;
	return z.strictObject({
		voter: listOf(words.max(300))
			.optional()
			.describe("Codes or names: each pair of them; one alone, it with everybody; none, all pairs"),
		measure: listOf(words.max(40))
			.optional()
			.describe("Names of measures, or all; default: three-category, of one pair five"),
		by: z.enum(VOTE_GROUPINGS).optional().describe("Default: whole"),
		rule: z.enum(VOTE_RULES).optional().describe("pair: both voted; all: all who are named voted. Default: pair"),
		weight: listOf(words.max(300))
			.optional()
			.describe("`Human rights=2`, `important=3`: so often roll calls on it count"),
		intervals: flag.optional().describe("With 95 % intervals, drawn from what was voted on"),
		draws: whole.min(100).max(MOST_DRAWS).optional().describe("Of the intervals; 1000"),
		seed: whole.min(0).optional().describe("Of the draws; with the same seed the answer is the same"),
		...voteChoiceFields(schemas),
	});
};

interface Asked extends VoteChoice {
	readonly voter?: readonly string[] | undefined;
	readonly measure?: readonly string[] | undefined;
	readonly by?: VoteGrouping | undefined;
	readonly rule?: VoteRule | undefined;
	readonly weight?: readonly string[] | undefined;
	readonly intervals?: "1" | undefined;
	readonly draws?: number | undefined;
	readonly seed?: number | undefined;
}

function askedOf(asked: Asked): AgreementAsked {
	const { voter, measure, by, rule, weight, intervals, draws, seed } = asked;
	return {
		...votesAskedOf(asked),
		...(voter && { voters: voter }),
		...(measure && { measures: measure }),
		...(by && { by }),
		...(rule && { rule }),
		...(weight && { weights: weightsOf(weight) }),
		intervals: intervals === "1",
		...(draws !== undefined && { draws }),
		...(seed !== undefined && { seed }),
	};
}

/** `Human rights=2` as a name and a number; without a number it is none. */
const weightsOf = (given: readonly string[]): Readonly<Record<string, number>> =>
	Object.fromEntries(
		given.map((one) => {
			const at = one.lastIndexOf("=");
			return at < 0 ? [one, Number.NaN] : [one.slice(0, at), Number.parseFloat(one.slice(at + 1))];
		}),
	);

const QUESTION = "How alike do voters vote, by which measure, and of how many roll calls?";

export const findAgreement = operation({
	name: "find-agreement",
	question: QUESTION,
	effect: "long",
	http: "GET /api/votes/agreement",
	input: inputOf,
	output: ({ AgreementReportSchema }) => AgreementReportSchema,
	run: (asked, { case: choice, ...hooks }) =>
		inCase(choice, "read", async (file, store) => {
			const found = await agreementInCase(file, store, askedOf(asked), hooks);
			return found.ok ? { ok: true, value: found.value.report } : found;
		}),
});

export const exportAgreement = fileOperation({
	name: "export-agreement",
	question:
		"The agreement of voters as a file: HTML, Word, PDF, Markdown, SVG, JSON, or CSV with one row a pair, group and measure",
	effect: "long",
	http: "GET /api/votes/agreement/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(VOTE_FILE_FORMATS) }),
	json: ({ AgreementReportSchema }) => AgreementReportSchema,
	async run({ format, ...asked }, { case: choice, ...hooks }) {
		const shown = await shownIn(choice, askedOf(asked), hooks);
		if (!shown.ok || format !== "csv") return shown.ok ? downloadShown(shown.value, "agreement", format) : shown;
		const { ending, mediaType } = fileFactsOf("votes", format);
		return { ok: true, value: { name: `agreement${ending}`, mediaType, body: csvParts(shown.value) } };
	},
});

/** By which Excel knows the encoding. */
const BYTE_ORDER_MARK = "\uFEFF";

async function* csvParts({ found }: ShownAgreement): AsyncGenerator<string> {
	yield BYTE_ORDER_MARK;
	yield* agreementCsv(found.report, measuredRows(found));
}

interface AgreeOptions extends VoteOptions {
	readonly by?: VoteGrouping;
	readonly measure?: readonly string[];
	readonly rule?: VoteRule;
	readonly weight?: Readonly<Record<string, string>>;
	readonly intervals?: boolean;
	readonly draws?: number;
	readonly seed?: number;
}

const MORE = `
Examples:
  fissure votes agree CHN RUS --by year --from 1991
  fissure votes agree China Russia "United States" --rule all --measure kappa-squared --by year --intervals
  fissure votes agree USA ISR --by issue --measure all --out agreement.pdf
  fissure votes agree --by year --measure three-category --format csv --out all-pairs.csv

Measures: exact, three-category (roll calls on which all voted alike are left out), three-category-all, coincidence (yes and no alone),
coincidence-consensus, s-absolute, s-squared, pi-, kappa-nominal, -absolute and -squared, alpha-nominal, -ordinal and -interval; names of
columns in published tables (agree, S_abs, kappa_sq, agree3_contested, yn_coincidence) are understood. They differ much: say which you use.
One voter is compared with everybody, none at all means all pairs. Every value says of how many roll calls it is (n).
Exit status: 0 done; 1 no two of them ever voted together; 2 wrong call, or no such votes.`;

export const printAgreement = command({
	name: "print-agreement",
	question: QUESTION,
	effect: "long",
	command: {
		path: "votes agree",
		summary: "how alike voters vote, by measures that have a name",
		arguments: [{ name: "[voters...]", about: "codes or names (CHN, Russia); default: all pairs" }],
		options: [
			{ flags: "--by <what>", about: "group roll calls by this (default: whole)", choices: VOTE_GROUPINGS },
			{
				flags: "--measure <names>",
				about: "measures, or all (default: three-category; of one pair, five)",
				value: "list",
			},
			{
				flags: "--rule <rule>",
				about: "which roll calls count: pair, both voted; all, all who are named voted (default: pair)",
				choices: VOTE_RULES,
			},
			...VOTE_OPTIONS,
			{
				flags: "--weight <name=number>",
				about: "roll calls on this issue, or important ones, count so often; may be repeated",
				value: "pairs",
			},
			{ flags: "--intervals", about: "with 95 % intervals, drawn from what was voted on" },
			{
				flags: "--draws <number>",
				about: "draws of the intervals (default: 1000)",
				value: { whole: [100, MOST_DRAWS] },
			},
			{
				flags: "--seed <number>",
				about: "seed of the draws (default: 1)",
				value: { whole: [0, Number.MAX_SAFE_INTEGER] },
			},
			...[ALL, CASE_FILE, formatOption(formatsOf("votes")), OUT, NO_BOM, COLOR],
		],
		formats: formatsOf("votes"),
		more: MORE,
	},
	local: inputOf,
	json: ({ AgreementReportSchema }) => AgreementReportSchema,
	typed({ words, options }: Typed<AgreeOptions>) {
		const { by, measure, rule, weight, intervals, draws, seed } = options;
		return {
			...(words.length > 0 && { voter: [...words] }),
			...typedVoteChoice(options),
			...(by && { by }),
			...(measure && { measure: [...measure] }),
			...(rule && { rule }),
			...(weight && { weight: Object.entries(weight).map(([name, number]) => `${name}=${number}`) }),
			...(intervals === true && { intervals: "1" as const }),
			...(draws !== undefined && { draws }),
			...(seed !== undefined && { seed }),
		};
	},
	run: (asked, { case: choice, ...hooks }) => shownIn(choice, askedOf(asked), hooks),
	async write(shown, format, options) {
		if (format !== "csv") return writeTypedShown(shown, format, options as Looks);
		const looks = options as Looks;
		const parts = [...agreementCsv(shown.found.report, measuredRows(shown.found))];
		return `${looks.bom === true ? BYTE_ORDER_MARK : ""}${parts.join("")}`;
	},
	exit: ({ report }) => (report.rows.length > 0 ? "done" : "in-part"),
});

interface ShownAgreement extends ShownReport<AgreementReport> {
	readonly found: AgreementFound;
}

async function shownIn(choice: CaseChoice, asked: AgreementAsked, hooks: Hooks): Promise<Outcome<ShownAgreement>> {
	let found: AgreementFound | null = null;
	const shown = await showInCase(
		choice,
		async (file, store) => {
			const read = await agreementInCase(file, store, asked, hooks);
			if (!read.ok) return read;
			found = read.value;
			return { ok: true, value: read.value.report };
		},
		{ view: agreementView, page: agreementPage },
	);
	return shown.ok ? { ok: true, value: { ...shown.value, found: found as unknown as AgreementFound } } : shown;
}
