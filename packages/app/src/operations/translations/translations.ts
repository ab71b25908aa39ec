import type { Translation } from "@fissure/model";
import type { CaseView } from "@fissure/report";
import { nameOf, translatorOf } from "../../models/endpoint.ts";
import { translate as translateWords } from "../../models/translate.ts";
import { COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";

/** Characters: a long paragraph. */
const LONGEST = 6_000;

interface TranslateOptions {
	readonly from?: readonly string[];
	readonly to?: readonly string[];
}

const MORE = `
Examples:
  fissure translate "Les deux parties ont convenu de rouvrir le couloir" --from fr
  fissure translate "Beide Seiten haben sich geeinigt" --from de --to fr

Off until you name a machine that translates: FISSURE_TRANSLATE_URL is the address of one with LibreTranslate's interface (its key, if it
needs one, in FISSURE_TRANSLATE_KEY); FISSURE_MODEL_URL is the address of a language model with OpenAI's interface, such as
http://127.0.0.1:11434/v1, with its name in FISSURE_MODEL (key: FISSURE_MODEL_KEY). The words are sent to that machine and to nobody
else. Answers are kept in your folder of settings, and not in the case. A machine translation is no source: quote the original.
Exit status: 0 done; 2 wrong call, or no answer.`;

export const showTranslator = operation({
	name: "show-translator",
	question: "Which machine translates for this person, if any?",
	effect: "reads",
	http: "GET /api/translator",
	lasts: "never",
	output: ({ z, words }) =>
		z.strictObject({ by: words.nullable().describe("Null where none is configured, which is how Fissure comes") }),
	run: async () => {
		const found = translatorOf(process.env);
		return found.ok ? { ok: true, value: { by: found.value === null ? null : nameOf(found.value) } } : found;
	},
});

export const translate = operation({
	name: "translate",
	question: "What do these words say in another language, by a machine that the reader has configured?",
	least: "coder",
	effect: "long",
	http: "POST /api/translations",
	command: {
		path: "translate",
		summary: "translate words with a machine that you have configured",
		about: "What do these words say, by a machine translation?",
		arguments: [{ name: "<words>", about: "what is to be translated" }],
		options: [
			{ flags: "--from <language>", about: "language of the words: zh, ru, fr", value: "languages" },
			{ flags: "--to <language>", about: "language of the answer (default: that of this machine)", value: "languages" },
			formatOption(["text", "json", "markdown"]),
			OUT,
			NO_BOM,
			COLOR,
		],
		more: MORE,
	},
	input: ({ z, languageCode }) =>
		z.strictObject({ text: z.string().trim().min(1).max(LONGEST), from: languageCode, to: languageCode }),
	output: ({ TranslationSchema }) => TranslationSchema,
	typed({ words, options: { from: [from] = [], to: [to = localLanguage()] = [] } }: Typed<TranslateOptions>) {
		const text = words.join(" ").trim();
		if (text === "" || text.length > LONGEST)
			return `Expected up to ${LONGEST} characters to translate, got ${text.length}; give a sentence or a paragraph`;
		return from === undefined
			? `Expected the language of the words, got none; add --from zh, for example`
			: { text, from, to };
	},
	run: (asked, { case: { settings, now }, signal }) =>
		translateWords(
			{ ...asked, now, ...(settings === undefined ? {} : { settings }) },
			signal === undefined ? {} : { signal },
		),
	view: translationView,
});

/** Of the machine that this runs on. */
const localLanguage = (): string => new Intl.Locale(new Intl.DateTimeFormat().resolvedOptions().locale).language;

function translationView(translation: Translation): CaseView {
	const { text, from, to, by, at } = translation;
	return {
		title: "Machine translation",
		data: translation,
		columns: ["from", "to", "text", "by", "at"],
		rows: [[from, to, text, by, at]],
		notes: [`Machine translation by ${by}. It is no source: quote the original.`],
		text: [{ text, isWhole: true }],
	};
}
