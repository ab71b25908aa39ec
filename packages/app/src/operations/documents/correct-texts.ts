import type { DocumentKind } from "@fissure/core";
import { DOCUMENT_KINDS, type GivenFacts } from "@fissure/model";
import { correctTexts as correctTextsInCase } from "../../correcting/correct-texts.ts";
import { CASE_OPTIONS, type Command, type Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";
import { changedView, MOST_TEXTS } from "./changed-texts.ts";

export interface TextsOptions {
	readonly publisher?: string;
	readonly date?: readonly string[];
	readonly title?: string;
	readonly kind?: DocumentKind;
	readonly language?: readonly string[];
	readonly venue?: string;
	readonly speaker?: string;
	readonly event?: string;
	readonly clear?: readonly string[];
	readonly at?: string;
}

const MORE = `
Examples:
  fissure texts
  fissure texts list corridor --publisher VAL
  fissure texts set readout-3 readout-4 --publisher VAL --kind readout
  fissure texts set readout-3 --date 2026-03-04 --title "Readout of the call" --event "Call on the corridor"
  fissure texts set readout-3 --clear venue,event
  fissure texts set speech-2 --speaker "Ana Dole"
  fissure texts remove readout-5
  fissure texts merge readout-3 readout-6
  fissure texts split pasted-1 --at "Statement by the Ministry"

What you set takes the place of what was read or guessed; the text itself and its original file stay as they are. Positions, suggested
events and findings that depend on it are updated. "merge" keeps the first of several copies, with the details of all of them;
"split" makes two texts of one in which two were put together. fissure undo takes back the whole of one command.
Exit status: 0 done; 1 done, but some texts could not be analysed; 2 wrong call, or no such text.`;

/** What may be unknown of a text. */
const CLEARABLE = ["publisher", "date", "title", "venue", "speaker", "event"] as const;

/** `fissure texts`: one command, whose acts are operations of their own. */
export const TEXTS: Command = {
	path: "texts",
	summary: "list, correct, remove, merge and split texts",
	about:
		"List the texts of the case with their ids; correct publisher, date, title, kind, language, venue, speaker or event; remove, merge and split texts.",
	acts: {
		list: "list-documents",
		set: "correct-texts",
		remove: "remove-texts",
		merge: "merge-texts",
		split: "split-text",
	},
	arguments: [{ name: "[what...]", about: "list: a part of the title; else texts, by id" }],
	options: [
		{ flags: "--publisher <code>", about: "code or name of the publisher" },
		{ flags: "--date <day>", about: "date of the text (2025-10-16, 2025-10 or 2025)", value: "dates" },
		{ flags: "--title <words>", about: "set: its title" },
		{ flags: "--kind <kind>", about: "kind of text (readout, speech, briefing, …)", value: { oneOf: DOCUMENT_KINDS } },
		{ flags: "--language <code>", about: "its language (en)", value: "languages" },
		{ flags: "--venue <place>", about: "set: where it was said" },
		{ flags: "--speaker <name>", about: "set: who speaks in it" },
		{ flags: "--event <name>", about: "set: the event it is about; texts with the same name are grouped" },
		{ flags: "--clear <fields>", about: `set: what is not known after all (${CLEARABLE.join(", ")})`, value: "list" },
		{ flags: "--at <words>", about: "split: the first words of the second text" },
		...CASE_OPTIONS,
	],
	more: MORE,
};

export const correctTexts = operation({
	name: "correct-texts",
	question: "Correct details of texts: publisher, date, title, kind, language, venue, speaker, event",
	effect: "long",
	permission: "write",
	http: "PUT /api/documents",
	input: ({ z, words, GivenFactsSchema }) =>
		z.strictObject({
			texts: z.array(words.max(500)).min(1).max(MOST_TEXTS).describe("Ids"),
			facts: GivenFactsSchema,
		}),
	output: ({ TextsCorrectedSchema }) => TextsCorrectedSchema,
	typed({ words: texts, options }: Typed<TextsOptions>) {
		if (texts.length === 0) return 'Expected texts after "set", got nothing; fissure texts shows ids';
		if (texts.length > MOST_TEXTS)
			return `Expected at most ${MOST_TEXTS} texts, got ${texts.length}; set fewer at once`;
		const facts = factsIn(options);
		return typeof facts === "string" ? facts : { texts: [...texts], facts };
	},
	run: (asked, context) => correctTextsInCase({ case: context.case, ...asked }, context),
	view: changedView("corrected"),
	exit: ({ problems }) => (problems.length === 0 ? "done" : "in-part"),
});

function factsIn({ clear = [], date, language, ...given }: TextsOptions): GivenFacts | string {
	const fields = clear.flatMap((field) => CLEARABLE.find((one) => one === field) ?? []);
	if (fields.length < clear.length)
		return `Expected --clear with ${CLEARABLE.join(", ")}, got ${clear.join(", ")}; other fields always have a value`;
	const { publisher, title, kind, venue, speaker, event } = given;
	const facts: GivenFacts = {
		...(publisher === undefined ? {} : { publisher }),
		...(title === undefined ? {} : { title }),
		...(kind === undefined ? {} : { kind }),
		...(venue === undefined ? {} : { venue }),
		...(speaker === undefined ? {} : { speaker }),
		...(event === undefined ? {} : { event }),
		...(date?.[0] === undefined ? {} : { date: date[0] }),
		...(language?.[0] === undefined ? {} : { language: language[0] }),
	};
	const both = fields.find((field) => field in facts);
	if (both !== undefined) return `Expected --${both} or --clear ${both}, got both; leave one out`;
	return { ...facts, ...Object.fromEntries(fields.map((field) => [field, null])) };
}
