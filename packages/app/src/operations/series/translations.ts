import type { Outcome } from "@fissure/core";
import type { VersionsReport } from "@fissure/model";
import { formatsOf, versionsPage, versionsView } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import { namesInCase } from "../../series/names-in-case.ts";
import type { TextsAsked } from "../../series/texts-asked.ts";
import { translationsInCase } from "../../series/translations-in-case.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import { TEXT_OPTIONS, type TextOptions, textChoiceFields, textsAskedOf, typedTextChoice } from "./text-choice.ts";
import { downloadShown, FILE_FORMATS, type Looks, type Shown, writeTypedShown } from "./write-shown.ts";

const inputOf = (schemas: Schemas) => schemas.z.strictObject(textChoiceFields(schemas));

const QUESTION = "Which texts are language versions of one, which verbs differ in them, and what does one lack?";

export const showVersions = operation({
	name: "show-versions",
	question: QUESTION,
	effect: "long",
	http: "GET /api/language-versions",
	input: inputOf,
	output: ({ VersionsReportSchema }) => VersionsReportSchema,
	run: (asked, { case: choice, ...hooks }) =>
		inCase(choice, "read", (file, store) => translationsInCase(file, store, textsAskedOf(asked), hooks)),
});

export const exportVersions = fileOperation({
	name: "export-versions",
	question: "Language versions of one text side by side, as a file: HTML, Word, Markdown, CSV or JSON",
	effect: "long",
	http: "GET /api/language-versions/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ VersionsReportSchema }) => VersionsReportSchema,
	async run({ format, ...asked }, { case: choice }) {
		const shown = await shownIn(choice, textsAskedOf(asked));
		return shown.ok ? downloadShown(shown.value, "translations", format) : shown;
	},
});

const MORE = `
Examples:
  fissure translations
  fissure translations statement-en statement-zh
  fissure translations --publisher VAL --kind joint-statement --out versions.html

Without texts by id it looks for those of one publisher, day and kind in two languages that touch the same. Sentences are aligned by
length (Gale and Church) and by concepts, actors and numbers; a verb is listed where both versions word it once, on different rungs
of one ladder. Texts that share too little are no versions of one, and nothing is said of them.
Exit status: 0 found; 1 no versions found; 2 wrong call, or the case could not be read.`;

interface VersionsShown extends Shown {
	readonly report: VersionsReport;
}

export const printVersions = command({
	name: "print-versions",
	question: QUESTION,
	effect: "long",
	command: {
		path: "translations",
		summary: "language versions of one text: verbs that differ, sentences that one lacks",
		arguments: [{ name: "[texts...]", about: "texts by id, in two languages or more" }],
		options: [...TEXT_OPTIONS, ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: inputOf,
	json: ({ VersionsReportSchema }) => VersionsReportSchema,
	typed: ({ words, options }: Typed<TextOptions>) => typedTextChoice(words, options),
	run: (asked, { case: choice }) => shownIn(choice, textsAskedOf(asked)),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
	exit: ({ report }) => (report.pairs.some(({ isVersion }) => isVersion) ? "done" : "in-part"),
});

const shownIn = (choice: CaseChoice, asked: TextsAsked): Promise<Outcome<VersionsShown>> =>
	inCase<VersionsShown>(choice, "read", async (file, store) => {
		const report = await translationsInCase(file, store, asked);
		if (!report.ok) return report;
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const { made } = namesInCase(file, lexicon.value);
		return {
			ok: true,
			value: { report: report.value, view: versionsView(report.value), page: versionsPage(report.value, made) },
		};
	});
