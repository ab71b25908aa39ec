import type { DenialsReport, GivenStatus, PositionStatus } from "@fissure/model";
import { type CaseView, plural, signed, type ViewLine } from "@fissure/report";
import { denialsInCase } from "../../correcting/denials-in-case.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { command, operation } from "../definition/operation.ts";
import { changePositionInCase } from "./change-position.ts";

const MORE = `
Examples:
  fissure denials
  fissure denials disputed valdara-readout 41207 --by ostmark-briefing#1200-1345
  fissure denials withdrawn valdara-readout 41207 --by valdara-correction#0-84 --note "Corrected on the site only"
  fissure denials asserted valdara-readout 41207

The list has sentences that deny, correct or take back a position of the case, each with the one that it is about; only where that is plain.
Nothing is marked until a person decides. A mark is shown in the ledger, in exports and in the check of briefs; fissure undo takes it back.
Exit status: 0 done; 2 wrong call, or no such position.`;

export const listDenials = operation({
	name: "list-denials",
	question:
		"Which positions does another text deny, or their own publisher take back? Suggested, and as marked by persons",
	effect: "long",
	http: "GET /api/denials",
	output: ({ DenialsReportSchema }) => DenialsReportSchema,
	typed: ({ words }: Typed) =>
		words.length === 0
			? {}
			: `Expected nothing after "list", got ${words.join(" ")}; name disputed, withdrawn or asserted first`,
	run: (_, context) => denialsInCase(context.case, context),
	view: denialsView,
});

interface StatusOptions {
	readonly by?: string;
	readonly note?: string;
}

const PLACE = /^(?<document>[^#\s]+)#(?<start>\d+)-(?<end>\d+)$/u;

export const giveStatus = command({
	name: "give-status",
	question:
		"List positions that another text denies or takes back, and mark a position as disputed, withdrawn or asserted.",
	effect: "writes",
	command: {
		path: "denials",
		summary: "positions that another text denies or takes back; mark them so",
		acts: { list: "list-denials", disputed: "give-status", withdrawn: "give-status", asserted: "give-status" },
		arguments: [
			{
				name: "[position...]",
				about: "after disputed, withdrawn, asserted: id of the text and number of the position",
			},
		],
		options: [
			{ flags: "--by <words>", about: "the words that deny it: id of the text, # and their place (text#120-180)" },
			{ flags: "--note <words>", about: "a note in your words" },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	local: ({ z, GivenStatusSchema, words, whole }) =>
		z.strictObject({ document: words, key: whole, given: GivenStatusSchema }),
	json: ({ z }) => z.strictObject({ position: z.number().nullable() }),
	typed({ act, words: [document, number, ...others], options: { by, note } }: Typed<StatusOptions>) {
		if (document === undefined || number === undefined || others.length > 0 || !/^\d+$/u.test(number))
			return `Expected a text and the number of a position after "${act}"; fissure denials shows both`;
		const place = by === undefined ? null : PLACE.exec(by)?.groups;
		if (place === undefined) return `Expected --by like text#120-180, got "${by}"; copy it from fissure denials`;
		const given: GivenStatus = {
			status: act as PositionStatus,
			by:
				place === null ? null : { document: place.document ?? "", start: Number(place.start), end: Number(place.end) },
			note: note ?? null,
		};
		return { document, key: Number(number), given };
	},
	run: ({ document, key, given }, { case: choice }) =>
		changePositionInCase({ case: choice, document, change: { do: "mark", key, ...given } }),
	view: ({ position }) => ({
		title: "Position",
		data: { position },
		columns: ["position"],
		rows: [[position]],
		notes: [],
		text: [`Marked; its number is now ${position}.`],
	}),
});

function denialsView({ suggestions, marked, denials }: DenialsReport): CaseView {
	const placeOf = ({
		document,
		start,
		end,
	}: {
		readonly document: string;
		readonly start: number;
		readonly end: number;
	}) => `${document}#${start}-${end}`;
	return {
		title: "Denials",
		data: { suggestions, marked, denials },
		columns: [
			"state",
			"status",
			"issue",
			"holder",
			"asserter",
			"stance",
			"position",
			"sentence",
			"date",
			"by",
			"denial",
			"because",
		],
		rows: [
			...suggestions.map(({ status, position, denial, because }) => [
				...["suggested", status, position.issue, position.holder, position.asserter, position.stance],
				...[position.key, position.sentence.exact, position.document.date],
				...[placeOf(denial.quote), denial.quote.exact, because.join("; ")],
			]),
			...marked.map(({ position, by }) => [
				...["marked", position.status, position.issue, position.holder, position.asserter, position.stance],
				...[position.key, position.sentence.exact, position.document.date],
				...[by === null ? null : placeOf(by.quote), by?.quote.exact ?? null, null],
			]),
		],
		notes: [
			`${plural(suggestions.length, "suggestion")} from ${plural(denials, "sentence")} that deny or take back a statement; ${marked.length} marked.`,
		],
		text: [
			...suggestions.flatMap(({ status, position, denial, because }): readonly ViewLine[] => [
				{
					text: `${status}? ${position.issue} · ${position.asserter} of ${position.holder} (${signed(position.stance)}) · ${position.document.date ?? "no date"} · ${position.document.id} ${position.key}`,
					tone: "strong",
				},
				{ text: position.sentence.exact, indent: 4, sign: "│ " },
				`  ${denial.document.publisher ?? ""} ${denial.document.date ?? ""}: --by ${placeOf(denial.quote)} (${because.join("; ")})`,
				{ text: denial.quote.exact, indent: 4, sign: "│ " },
				"",
			]),
			...marked.flatMap(({ position, by }): readonly ViewLine[] => [
				`${position.status}: ${position.issue} · ${position.asserter} of ${position.holder} · ${position.document.id} ${position.key}${by === null ? "" : `, by ${placeOf(by.quote)}`}`,
				{ text: position.sentence.exact, indent: 4, sign: "│ " },
			]),
		],
	};
}
