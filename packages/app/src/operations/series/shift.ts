import type { Outcome } from "@fissure/core";
import type { ShiftReport } from "@fissure/model";
import { formatsOf, shiftPage, shiftView } from "@fissure/report";
import type { z } from "zod";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { type ShiftsAsked, shiftsInCase } from "../../series/shifts-in-case.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import { ledgerFilters } from "../ledger/ledger-filters.ts";
import { type TextOptions, textOptions, typedTextChoice } from "./text-choice.ts";
import {
	downloadShown,
	FILE_FORMATS,
	type Looks,
	type ShownReport,
	showInCase,
	writeTypedShown,
} from "./write-shown.ts";

const inputOf = ({ z, words, whole, ledgerFields }: Schemas) => {
	const { issue, publisher, venue, kind, language, from, to, unsure, muted } = ledgerFields;
	return z.strictObject({
		holder: words.max(300).describe("Code or name of an actor"),
		...{ issue, publisher, venue, kind, language, from, to, unsure, muted },
		seed: whole.min(0).optional().describe("Of the shuffles; with the same seed the answer is the same"),
	});
};

const askedOf = ({ holder, seed, ...filters }: z.output<ReturnType<typeof inputOf>>): ShiftsAsked => ({
	...ledgerFilters(filters),
	holder,
	...(seed === undefined ? {} : { seed }),
});

export const findShifts = operation({
	name: "find-shifts",
	question: "When did a holder move to another level on an issue, by how much, and how sure is that?",
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/series/shifts",
	input: inputOf,
	output: ({ ShiftReportSchema }) => ShiftReportSchema,
	run: (asked, { case: choice, ...hooks }) =>
		inCase(choice, "read", (file, store) => shiftsInCase(file, store, askedOf(asked), hooks)),
});

export const exportShifts = fileOperation({
	name: "export-shifts",
	question: "The shifts of a holder as a file: HTML, Word, Markdown, CSV with one row a shift, or JSON",
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/series/shifts/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ ShiftReportSchema }) => ShiftReportSchema,
	async run({ format, ...asked }, { case: choice, ...hooks }) {
		const shown = await shownIn(choice, askedOf(asked), hooks);
		return shown.ok ? downloadShown(shown.value, "shifts", format) : shown;
	},
});

interface ShiftOptions extends TextOptions {
	readonly holder?: readonly string[];
	readonly issue?: readonly string[];
	readonly venue?: readonly string[];
	readonly unsure?: boolean;
	readonly muted?: boolean;
	readonly seed?: number;
}

const MORE = `
Examples:
  fissure shift --holder OST --issue grain
  fissure shift --holder Ostmark --from 2014 --kind speech --out shifts.html
  fissure shift --holder OST --issue grain --seed 7 --format json

The value of a text is the median of what the holder says in it on the issue. Stance and strength of wording are tested together:
p is the probability that texts in any other order show a change as clear, found by shuffling them; texts of one day, month, quarter or year
that resemble each other are shuffled together. Over several issues at most 5 %
of the shifts are expected to be by chance (q). An issue needs eight texts with a stance; without --issue, all issues are tried.
Exit status: 0 done, with or without a shift; 2 wrong call, or the case could not be read.`;

export const printShifts = command({
	name: "print-shifts",
	question: "When did a holder move to another level on an issue, by how much, and how sure is that?",
	effect: "long",
	byCoderOrder: true,
	command: {
		path: "shift",
		summary: "when a holder moved on an issue, by how much, and how sure that is",
		options: [
			{ flags: "--holder <code>", about: "who: a code or a name (OST, Ostmark)", value: "codes" },
			{ flags: "--issue <ids>", about: "issues of the codebook, by id or name; default: all", value: "list" },
			...textOptions("publisher", "kind", "language", "from", "to"),
			{ flags: "--venue <places>", about: "said where", value: "list" },
			{ flags: "--unsure", about: "include positions of low certainty" },
			{ flags: "--muted", about: "include positions on issues that are muted in this case" },
			{
				flags: "--seed <number>",
				about: "seed of the shuffles (default: 1)",
				value: { whole: [0, Number.MAX_SAFE_INTEGER] },
			},
			ALL,
			CASE_FILE,
			formatOption(formatsOf("series")),
			OUT,
			NO_BOM,
			COLOR,
		],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: (schemas) => inputOf(schemas),
	json: ({ ShiftReportSchema }) => ShiftReportSchema,
	typed({ options }: Typed<ShiftOptions>) {
		const { holder = [], issue, venue, unsure, muted, seed } = options;
		const [only, ...others] = holder;
		if (only === undefined || others.length > 0)
			return `Expected one holder, got ${holder.length}; fissure shift --holder OST`;
		return {
			holder: only,
			...(issue && { issue: [...issue] }),
			...(venue && { venue: [...venue] }),
			...typedTextChoice([], options),
			...(unsure === true && { unsure: "1" as const }),
			...(muted === true && { muted: "1" as const }),
			...(seed !== undefined && { seed }),
		};
	},
	run: (asked, { case: choice, ...hooks }) => shownIn(choice, askedOf(asked), hooks),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
});

const shownIn = (choice: CaseChoice, asked: ShiftsAsked, hooks: Hooks): Promise<Outcome<ShownReport<ShiftReport>>> =>
	showInCase(choice, (file, store) => shiftsInCase(file, store, asked, hooks), { view: shiftView, page: shiftPage });
