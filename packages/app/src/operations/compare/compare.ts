import { DEFAULT_RENDER_OPTIONS, type FormatOf, formatsOf, renderComparison } from "@fissure/report";
import { compareTexts } from "../../comparing/compare.ts";
import { compareInCase } from "../../comparing/compare-in-case.ts";
import type { Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";
import { COMPARISON_OPTIONS } from "./comparison-options.ts";
import { type KnownFields, misfit, ownedSources, sourcesOf, stdinMisfit } from "./known-fields.ts";

interface CompareOptions extends KnownFields {
	readonly case?: string;
	readonly event?: string;
	readonly previous?: readonly string[];
	readonly background?: readonly string[];
	readonly codebook?: string;
	readonly actors?: string;
	readonly allowPrivateHosts?: boolean;
	readonly coderOrder?: readonly string[];
}

const MORE = `
Examples:
  fissure compare usa.txt china.html --event "Summit" --publisher USA,CHN
  fissure compare https://one.example/readout https://other.example/meeting --out comparison.html
  fissure compare a.txt b.pdf c.docx --background USA=white-house/ CHN=mfa/ archive.jsonl
  fissure compare --case corridor.fissure --event 2026-03-04-call-ost-val
  fissure compare --case corridor.fissure readout-1 readout-2 --format html --out comparison.html
  fissure compare --case corridor.fissure readout-1 readout-2 --coder-order adjudicated,lexicon
  curl -s https://one.example/readout | fissure compare - b.txt --format json

Texts may be files, folders, addresses or - for standard input: plain text, HTML, PDF, Word, TEI, e-mail, JSON lines.
Exit status: 0 done; 1 done, but some inputs had problems; 2 wrong call, or nothing could be compared.`;

export const compare = command({
	name: "compare",
	question:
		"Compare texts of one event: who mentions or omits what, attributes words to the other side, or uses other terms?",
	effect: "long",
	byCoderOrder: true,
	command: {
		path: "compare",
		summary: "compare texts of one event",
		arguments: [{ name: "[texts...]", about: "two or more texts of the event; with --case, texts of the case by id" }],
		options: [
			{ flags: "--case <file>", about: "compare texts of this case file, with its other texts as background" },
			{ flags: "--event <name>", about: "name of the event; with --case, the id of an event" },
			{
				flags: "--publisher <codes>",
				about: "publishers: one code for each text in order, or one for all (USA,CHN)",
				value: "codes",
			},
			{ flags: "--language <codes>", about: "their languages, in the same order (en,zh)", value: "languages" },
			{ flags: "--date <days>", about: "their dates, in the same order (2025-10-16)", value: "dates" },
			{
				flags: "--kind <kinds>",
				about: "their kinds, in the same order (readout, speech, briefing, …)",
				value: "kinds",
			},
			{
				flags: "--previous <files...>",
				about: "each side's previous text of the same kind (USA=file); name them after the texts",
			},
			{
				flags: "--background <paths...>",
				about: "other texts of the same sides, for the base rate (USA=folder); name them after the texts",
			},
			{ flags: "--codebook <path>", about: "your own issues: a YAML file or a folder of them" },
			{ flags: "--actors <path>", about: "your own actors: a YAML file or a folder of them" },
			{ flags: "--allow-private-hosts", about: "let addresses point into private networks" },
			...COMPARISON_OPTIONS,
		],
		formats: formatsOf("comparison"),
		listedIn: "the comparison",
		more: MORE,
	},
	local: ({ z, TextSourcesSchema, allowPrivateHosts, lexiconFields, words }) =>
		z.union([
			z
				.strictObject({
					texts: TextSourcesSchema.describe("The texts of the event, in the order in which they are shown"),
					background: TextSourcesSchema.exactOptional().describe("Other texts of the same publishers"),
					previous: TextSourcesSchema.exactOptional().describe("Each publisher's last text of the same kind"),
					event: words.exactOptional(),
					...lexiconFields,
					allowPrivateHosts,
				})
				.describe("Texts from anywhere"),
			z
				.strictObject({ documents: z.array(words).readonly(), event: words.exactOptional() })
				.describe("Documents of a case, by id"),
		]),
	json: ({ ComparisonSchema }) => ComparisonSchema,
	typed({ words, options }: Typed<CompareOptions>) {
		const wrong = options.case === undefined ? wrongCall(words, options) : wrongCaseCall(words, options);
		if (wrong !== null) return wrong;
		const { event, codebook, actors, allowPrivateHosts, previous = [], background = [] } = options;
		const named = event === undefined ? {} : { event };
		if (options.case !== undefined) return { documents: words, ...named };
		return {
			texts: sourcesOf(words, options),
			// Previous texts given one for each side have the same publishers in the same order.
			previous: ownedSources(previous, previous.length === words.length ? onlyWho(options) : {}),
			background: ownedSources(background),
			...named,
			...(codebook === undefined ? {} : { codebook }),
			...(actors === undefined ? {} : { actors }),
			...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
		};
	},
	run: (asked, context) =>
		"texts" in asked ? compareTexts(asked, context) : compareInCase({ case: context.case, ...asked }, context),
	write: (comparison, format, options) =>
		renderComparison(comparison, format as FormatOf<"comparison">, { ...DEFAULT_RENDER_OPTIONS, ...options }),
});

const onlyWho = ({ publisher, language }: KnownFields): KnownFields => ({
	...(publisher === undefined ? {} : { publisher }),
	...(language === undefined ? {} : { language }),
});

/** What the case knows of its texts is not to be said again. */
const NOT_WITH_CASE = [
	"publisher",
	"language",
	"date",
	"kind",
	"previous",
	"background",
	"codebook",
	"actors",
] as const;

function wrongCaseCall(texts: readonly string[], options: CompareOptions): string | null {
	const given = NOT_WITH_CASE.find((name) => options[name] !== undefined);
	if (given !== undefined)
		return `Expected this to come from the case, got --${given} together with --case; leave one of them out`;
	return texts.length === 0 && options.event === undefined
		? "Expected documents of the case or --event, got none; fissure events and fissure ask show their ids"
		: null;
}

function wrongCall(texts: readonly string[], options: CompareOptions): string | null {
	const { previous = [], background = [] } = options;
	if (options.coderOrder !== undefined)
		return "Expected a case whose texts coders have coded, got --coder-order without --case; name the case with --case";
	if (texts.length === 0)
		return "Expected two or more texts, got none; name files, folders or addresses, or documents of a --case";
	return (
		stdinMisfit([...sourcesOf(texts, {}), ...ownedSources(previous), ...ownedSources(background)]) ??
		misfit(options, texts.length)
	);
}
