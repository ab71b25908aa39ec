import type { Command } from "commander";
import { FAILED, type Io } from "../io.ts";
import type { OutputOptions } from "../output.ts";
import { complain } from "../report.ts";
import { caseOf } from "./case-options.ts";
import {
	dates,
	type KnownFields,
	kinds,
	languages,
	misfit,
	ownedSources,
	publishers,
	sourcesOf,
	stdinMisfit,
} from "./known-fields.ts";
import { withOutputOptions } from "./shared-options.ts";
import { type Desk, renderComparison, showComparison } from "./show-comparison.ts";

interface CompareOptions extends OutputOptions, KnownFields {
	readonly case?: string;
	readonly event?: string;
	readonly previous?: readonly string[];
	readonly background?: readonly string[];
	readonly codebook?: string;
	readonly actors?: string;
	readonly allowPrivateHosts?: boolean;
}

const EXAMPLES = `
Examples:
  fissure compare usa.txt china.html --event "Summit" --publisher USA,CHN
  fissure compare https://one.example/readout https://other.example/meeting --out comparison.html
  fissure compare a.txt b.pdf c.docx --background USA=white-house/ CHN=mfa/ archive.jsonl
  fissure compare --case corridor.fissure --event 2026-03-04-call-ost-val
  fissure compare --case corridor.fissure readout-1 readout-2 --format html --out comparison.html
  curl -s https://one.example/readout | fissure compare - b.txt --format json

Texts may be files, folders, addresses or - for standard input: plain text, HTML, PDF, Word, JSON lines.
Exit status: 0 done; 1 done, but some inputs had problems; 2 wrong call, or nothing could be compared.`;

export function addCompare(program: Command, io: Io, desk: () => Promise<Desk>, finish: (code: number) => void): void {
	const command = program
		.command("compare")
		.summary("compare accounts of one event")
		.description("Who mentions what, leaves what out, puts words in the other's mouth, names things differently?")
		.argument("[texts...]", "two or more accounts of the event; with --case, documents of the case by id")
		.option("--case <file>", "compare what this case file holds, with its own texts as background")
		.option("--event <name>", "what the event is called; with --case, the id of an event")
		.option("--publisher <codes>", "whose texts: one code for each in order, or one for all (USA,CHN)", publishers)
		.option("--language <codes>", "their languages, likewise (en,zh)", languages)
		.option("--date <days>", "their days, likewise (2025-10-16)", dates)
		.option("--kind <kinds>", "their kinds, likewise (readout, speech, briefing, …)", kinds)
		.option("--previous <files...>", "each side's last text of the kind (USA=file); name them after the texts")
		.option(
			"--background <paths...>",
			"other texts of the same sides, to know what is usual (USA=folder); after the texts",
		)
		.option("--codebook <path>", "your own issues: a YAML file or a folder of them")
		.option("--actors <path>", "your own cast: a YAML file or a folder of them")
		.option("--allow-private-hosts", "let addresses point into private networks");
	withOutputOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (texts: readonly string[], options: CompareOptions) => {
			const wrong = options.case === undefined ? wrongCall(texts, options) : wrongCaseCall(texts, options);
			if (wrong !== null) {
				complain(io.stderr, wrong);
				return finish(FAILED);
			}
			if (options.case !== undefined) return finish(await compareHeld(texts, options, io, await desk()));
			const { event, codebook, actors, allowPrivateHosts, previous = [], background = [], ...rest } = options;
			const request = {
				texts: sourcesOf(texts, rest),
				// Previous texts given one for each side have the same publishers in the same order.
				previous: ownedSources(previous, previous.length === texts.length ? onlyWho(rest) : {}),
				background: ownedSources(background),
				...(event === undefined ? {} : { event }),
				...(codebook === undefined ? {} : { codebook }),
				...(actors === undefined ? {} : { actors }),
				...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
			};
			finish(await showComparison(request, rest, io, await desk()));
		});
}

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
	if (given !== undefined) return `Expected the case to say it, got --${given} beside --case; leave one of them out`;
	return texts.length === 0 && options.event === undefined
		? "Expected documents of the case or --event, got none; fissure events and fissure ask show their ids"
		: null;
}

function compareHeld(documents: readonly string[], options: CompareOptions, io: Io, desk: Desk): Promise<number> {
	const { event, case: file, ...output } = options;
	const request = {
		case: caseOf(file === undefined ? {} : { case: file }, io),
		documents,
		...(event === undefined ? {} : { event }),
	};
	return renderComparison([], (hooks) => desk.compareInCase(request, hooks), output, io, desk);
}

function wrongCall(texts: readonly string[], options: CompareOptions): string | null {
	const { previous = [], background = [] } = options;
	if (texts.length === 0)
		return "Expected two or more texts, got none; name files, folders or addresses, or documents of a --case";
	return (
		stdinMisfit([...sourcesOf(texts, {}), ...ownedSources(previous), ...ownedSources(background)]) ??
		misfit(options, texts.length)
	);
}
