import type { Outcome } from "@fissure/core";
import type { ExpectedIssues } from "@fissure/model";
import { expectationPage, expectationView, formatsOf } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { type ExpectationAsked, expectationInCase } from "../../series/expectation-in-case.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import {
	downloadShown,
	FILE_FORMATS,
	type Looks,
	type ShownReport,
	showInCase,
	writeTypedShown,
} from "./write-shown.ts";

const inputOf = ({ day, listOf, words, z }: Schemas) =>
	z.strictObject({
		publisher: words.max(300).optional().describe("Code or name of an actor; needed where no text is named"),
		party: listOf(words.max(300)).optional().describe("With whom"),
		date: day.optional().describe("ISO day; needed where no text is named"),
		text: words.max(500).optional().describe("Id of a text: what it leaves out is marked"),
	});

type Given = ReturnType<ReturnType<typeof inputOf>["parse"]>;

const askedOf = ({ publisher, party, date, text }: Given): ExpectationAsked => ({
	...(publisher && { publisher }),
	...(party && { parties: party }),
	...(date && { date }),
	...(text && { text }),
});

const QUESTION = "What would this publisher be expected to mention in such a text at such a time?";

export const showExpectation = operation({
	name: "show-expectation",
	question: QUESTION,
	effect: "long",
	http: "GET /api/expectation",
	input: inputOf,
	output: ({ ExpectedIssuesSchema }) => ExpectedIssuesSchema,
	run: (asked, { case: choice }) =>
		inCase(choice, "read", (file, store) => expectationInCase(file, store, askedOf(asked))),
});

export const exportExpectation = fileOperation({
	name: "export-expectation",
	question: "What a publisher would be expected to mention, as a file: HTML, Word, Markdown, CSV or JSON",
	effect: "long",
	http: "GET /api/expectation/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ ExpectedIssuesSchema }) => ExpectedIssuesSchema,
	async run({ format, ...asked }, { case: choice }) {
		const shown = await shownIn(choice, askedOf(asked));
		return shown.ok ? downloadShown(shown.value, "expectation", format) : shown;
	},
});

interface ExpectationOptions {
	readonly with?: readonly string[];
	readonly on?: readonly string[];
	readonly text?: string;
}

export const printExpectation = command({
	name: "print-expectation",
	question: QUESTION,
	effect: "long",
	command: {
		path: "expect",
		summary: "what a publisher would be expected to mention at such a time",
		arguments: [{ name: "[publisher]", about: "a code or name (VAL, Valdara); not needed with --text" }],
		options: [
			{ flags: "--with <codes>", about: "partners of the meeting or call", value: "codes" },
			{ flags: "--on <day>", about: "day of the text", value: "dates" },
			{ flags: "--text <id>", about: "a text of the case: what it leaves out is marked" },
			...[ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		],
		formats: formatsOf("series"),
		more: `
Examples:
  fissure expect VAL --with OST --on 2026-02-18
  fissure expect --text valdara-readout --out expected.html

The same probabilities say in a comparison how surprising an omission is.
Exit status: 0 found; 1 no other text of the publisher; 2 wrong call, or the case could not be read.`,
	},
	local: inputOf,
	json: ({ ExpectedIssuesSchema }) => ExpectedIssuesSchema,
	typed: ({ words: [publisher], options: { with: parties, on, text } }: Typed<ExpectationOptions>) => ({
		...(publisher === undefined ? {} : { publisher }),
		...(parties === undefined ? {} : { party: [...parties] }),
		...(on?.[0] === undefined ? {} : { date: on[0] }),
		...(text === undefined ? {} : { text }),
	}),
	run: (asked, { case: choice }) => shownIn(choice, askedOf(asked)),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
	exit: ({ report }) => (report.issues.length === 0 ? "in-part" : "done"),
});

const shownIn = (choice: CaseChoice, asked: ExpectationAsked): Promise<Outcome<ShownReport<ExpectedIssues>>> =>
	showInCase(choice, (file, store) => expectationInCase(file, store, asked), {
		view: expectationView,
		page: expectationPage,
	});
