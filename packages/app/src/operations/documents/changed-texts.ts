import type { TextsCorrected } from "@fissure/model";
import { type CaseView, plural } from "@fissure/report";
import { mergeTexts as mergeInCase, removeTexts as removeInCase } from "../../correcting/remove-texts.ts";
import { splitText as splitInCase } from "../../correcting/split-text.ts";
import type { Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";

/** Texts that one act may be about. */
export const MOST_TEXTS = 500;

export const removeTexts = operation({
	name: "remove-texts",
	question: "Remove texts from the case with what was read in them; undo brings them back",
	least: "owner",
	effect: "long",
	permission: "write",
	http: "POST /api/documents/remove",
	input: ({ z, words }) => z.strictObject({ texts: z.array(words.max(500)).min(1).max(MOST_TEXTS).describe("Ids") }),
	output: ({ TextsCorrectedSchema }) => TextsCorrectedSchema,
	typed: ({ words }: Typed) =>
		words.length === 0 || words.length > MOST_TEXTS
			? `Expected 1 to ${MOST_TEXTS} texts after "remove", got ${words.length}; fissure texts shows ids`
			: { texts: [...words] },
	run: (asked, context) => removeInCase({ case: context.case, ...asked }, context),
	view: changedView("removed"),
});

export const mergeTexts = operation({
	name: "merge-texts",
	question: "Keep one of several copies of a text, with the details of all of them",
	effect: "long",
	permission: "write",
	http: "POST /api/documents/merge",
	input: ({ z, words }) =>
		z.strictObject({
			keep: words.max(500).describe("Id of the text that stays"),
			copies: z.array(words.max(500)).min(1).max(MOST_TEXTS).describe("Ids of the texts that are removed"),
		}),
	output: ({ TextsCorrectedSchema }) => TextsCorrectedSchema,
	typed({ words: [keep, ...copies] }: Typed) {
		return keep === undefined || copies.length === 0 || copies.length > MOST_TEXTS
			? `Expected a text and 1 to ${MOST_TEXTS} copies of it after "merge", got ${copies.length}; fissure texts shows ids`
			: { keep, copies };
	},
	run: (asked, context) => mergeInCase({ case: context.case, ...asked }, context),
	view: changedView("removed"),
});

export const splitText = operation({
	name: "split-text",
	question: "Split a text that holds two texts",
	effect: "long",
	permission: "write",
	http: "POST /api/documents/:id/split",
	input: ({ z, words, whole }) =>
		z.strictObject({
			id: words,
			at: whole.min(1).exactOptional().describe("Where the second text begins, in UTF-16 units of the text"),
			words: words.max(2000).exactOptional().describe("Its first words, where the place is not given"),
		}),
	output: ({ TextsCorrectedSchema }) => TextsCorrectedSchema,
	typed({ words: [id, ...others], options: { at } }: Typed<{ readonly at?: string }>) {
		if (id === undefined || others.length > 0)
			return `Expected one text after "split", got ${id === undefined ? "nothing" : others.length + 1}; fissure texts shows ids`;
		return at === undefined
			? "Expected --at with the first words of the second text, got nothing; copy them from the text"
			: { id, words: at };
	},
	run: ({ id, at, words = "" }, context) => splitInCase({ case: context.case, text: id, at: at ?? words }, context),
	view: changedView("made of one"),
});

/** Which texts were changed, and what was worked out again. */
export function changedView(done: string): (report: TextsCorrected) => CaseView {
	return (report) => {
		const { texts, coded, grouped, compared, problems } = report;
		const again = [
			...(coded > 0 ? [`${plural(coded, "text")} analysed again`] : []),
			...(grouped > 0 ? [`${plural(grouped, "text")} moved between events`] : []),
			...(compared > 0 ? [`${plural(compared, "event")} compared again`] : []),
		];
		return {
			title: "Texts",
			data: report,
			columns: ["text"],
			rows: texts.map((id) => [id]),
			notes: [
				texts.length === 0
					? "Nothing to change: the texts already have these details."
					: `${plural(texts.length, "text")} ${done}.`,
				...(again.length === 0 ? [] : [`${again.join(", ")}.`]),
				...problems.map(({ message, place }) => `${place}: ${message}`),
			],
			text: texts,
		};
	};
}
