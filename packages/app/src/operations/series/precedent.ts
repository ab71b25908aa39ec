import { failed, type Outcome } from "@fissure/core";
import type { PrecedentReport } from "@fissure/model";
import { formatsOf, precedentPage, precedentView } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { type Hooks, readTexts } from "../../inputs/text-source.ts";
import { precedentsInCase } from "../../series/precedent/precedent-in-case.ts";
import type { PrecedentAsked } from "../../series/precedent/search.ts";
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

const MOST = 1000;

const inputOf = ({ z, day, flag, listOf, words, whole }: Schemas) =>
	z.strictObject({
		document: listOf(words.max(500)).optional().describe("Ids of texts of the case"),
		event: words.max(500).optional().describe("Id of an event: each of its texts"),
		sentence: words.max(20_000).optional().describe("Words that need not be of any text"),
		holder: listOf(words.max(300)).optional().describe("Whose passages; anybody's unless said"),
		before: day
			.optional()
			.describe("Only texts before it; of texts of the case, the day of the oldest of them unless said"),
		reverse: flag.optional().describe("What earlier texts of the same holder say and the asked ones do not"),
		earlier: listOf(words.max(500))
			.optional()
			.describe("With `reverse`: ids of the earlier texts; those that have most in common unless said"),
		most: whole.min(1).max(MOST).optional().describe("Items; 50 unless said"),
	});

interface Given {
	readonly document?: readonly string[] | undefined;
	readonly event?: string | undefined;
	readonly sentence?: string | undefined;
	readonly holder?: readonly string[] | undefined;
	readonly before?: string | undefined;
	readonly reverse?: "1" | undefined;
	readonly earlier?: readonly string[] | undefined;
	readonly most?: number | undefined;
}

const askedOf = ({ document, event, sentence, holder, before, reverse, earlier, most }: Given): PrecedentAsked => ({
	...(document && { documents: document }),
	...(event && { event }),
	...(sentence && { sentence }),
	...(holder && { holders: holder }),
	...(before && { before }),
	...(reverse && { reverse: true }),
	...(earlier && { earlier }),
	...(most && { most }),
});

const QUESTION =
	"Which earlier texts say nearly the same, in words or in stance, or what did they say that is said no more?";

export const findPrecedents = operation({
	name: "find-precedents",
	question: QUESTION,
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/series/precedents",
	input: inputOf,
	output: ({ PrecedentReportSchema }) => PrecedentReportSchema,
	run: (asked, { case: choice, ...hooks }) =>
		inCase(choice, "read", (file, store) => precedentsInCase(file, store, askedOf(asked), hooks)),
});

export const exportPrecedents = fileOperation({
	name: "export-precedents",
	question: "Precedents as a file: HTML, Word, Markdown, CSV with one row a passage, or JSON",
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/series/precedents/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ PrecedentReportSchema }) => PrecedentReportSchema,
	async run({ format, ...asked }, { case: choice, ...hooks }) {
		const shown = await shownIn(choice, askedOf(asked), hooks);
		return shown.ok ? downloadShown(shown.value, "precedents", format) : shown;
	},
});

const MORE = `
Examples:
  fissure precedent --sentence "We call on all parties to keep the corridor open"
  fissure precedent ferry-statement-2026
  fissure precedent --text draft.txt --holder OST --before 2022
  fissure precedent --event straits-call --out precedents.html
  fissure precedent ferry-statement-2026 --reverse
  fissure precedent ferry-statement-2026 --reverse --earlier ferry-statement-2014
  fissure precedent --text draft.txt --format json

Of a text of the case, only earlier texts are searched; of typed words or a file all, unless --before says otherwise.
Likeness counts shared words, rare ones more: word for word is 1. A sentence that everybody says scores low.
Stances of typed words are looked for where --holder says whose they are. Texts in another language are found by stance only.
Not found in this case does not mean that it was never said.
Exit status: 0 found; 1 nothing found; 2 wrong call.`;

interface PrecedentOptions {
	readonly text?: string;
	readonly sentence?: string;
	readonly event?: string;
	readonly holder?: readonly string[];
	readonly before?: readonly string[];
	readonly reverse?: boolean;
	readonly earlier?: readonly string[];
	readonly most?: number;
}

export const printPrecedents = command({
	name: "print-precedents",
	question: QUESTION,
	effect: "long",
	byCoderOrder: true,
	command: {
		path: "precedent",
		summary: "earlier texts that say nearly the same, or what they said that is gone",
		arguments: [{ name: "[texts...]", about: "texts of the case by id" }],
		options: [
			{ flags: "--text <file>", about: "a text that is not of the case: a file, an address, or - for standard input" },
			{ flags: "--sentence <words>", about: "words that need not be of any text" },
			{ flags: "--event <id>", about: "each text of this event" },
			{ flags: "--holder <codes>", about: "only what these hold or publish", value: "codes" },
			{ flags: "--before <day>", about: "only texts before this day, month or year", value: "dates" },
			{ flags: "--reverse", about: "what earlier texts of the same holder say and these do not" },
			{ flags: "--earlier <ids>", about: "with --reverse: these earlier texts", value: "list" },
			{ flags: "--most <number>", about: "passages listed (default: 50)", value: { whole: [1, MOST] } },
			...[ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: (schemas) => inputOf(schemas).extend({ text: schemas.words.optional().describe("A file or an address") }),
	json: ({ PrecedentReportSchema }) => PrecedentReportSchema,
	typed({ words, options }: Typed<PrecedentOptions>) {
		const { text, sentence, event, holder, before, reverse, earlier, most } = options;
		const given = [words.length > 0 || event !== undefined, text !== undefined, sentence !== undefined];
		if (given.filter(Boolean).length !== 1)
			return "Expected one thing to look for: texts by id, --event, --text FILE or --sentence WORDS; see fissure precedent --help";
		return {
			...(words.length === 0 ? {} : { document: [...words] }),
			...(text === undefined ? {} : { text }),
			...(sentence === undefined ? {} : { sentence }),
			...(event === undefined ? {} : { event }),
			...(holder === undefined ? {} : { holder: [...holder] }),
			...(before?.[0] === undefined ? {} : { before: before[0] }),
			...(reverse === true ? { reverse: "1" as const } : {}),
			...(earlier === undefined ? {} : { earlier: [...earlier] }),
			...(most === undefined ? {} : { most }),
		};
	},
	async run({ text, ...given }, { case: choice, ...hooks }): Promise<Outcome<ShownReport<PrecedentReport>>> {
		if (text === undefined) return shownIn(choice, askedOf(given), hooks);
		const texts = await readTexts([{ input: text }], hooks);
		if (texts.length === 0)
			return failed("text-empty", `Expected a text, got none in "${text}"; name a file that holds one`, text);
		return shownIn(choice, { ...askedOf(given), texts }, hooks);
	},
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
	exit: ({ report }) => (report.items.length === 0 ? "in-part" : "done"),
});

const shownIn = (
	choice: CaseChoice,
	asked: PrecedentAsked,
	hooks: Hooks,
): Promise<Outcome<ShownReport<PrecedentReport>>> =>
	showInCase(choice, (file, store) => precedentsInCase(file, store, asked, hooks), {
		view: precedentView,
		page: precedentPage,
	});
