import type { Hooks, TextSource, VerificationFormat, VerifyRequest } from "@fissure/app";
import type { Verification } from "@fissure/core";
import type { Command } from "commander";
import { FAILED, type Io } from "../io.ts";
import { formatOf, hasColor, widthOf } from "../output.ts";
import { complain } from "../report.ts";
import { showResult } from "../show-result.ts";
import { caseOf } from "./case-options.ts";
import { ownedSources, stdinMisfit } from "./known-fields.ts";
import { COLORS, chosen } from "./shared-options.ts";

/** Named here as well, so that help needs not load what renders; a test holds the two lists together. */
export const VERIFICATION_FORMAT_NAMES = [
	"text",
	"json",
	"markdown",
	"html",
] as const satisfies readonly VerificationFormat[];

export type VerifyDesk = Pick<
	typeof import("@fissure/app"),
	"verifyDrafts" | "renderVerifications" | "passes" | "readCase"
>;

interface VerifyOptions {
	readonly against?: readonly string[];
	readonly earlier?: readonly string[];
	readonly case?: string;
	readonly events?: string;
	readonly codebook?: string;
	readonly actors?: string;
	readonly format?: VerificationFormat;
	readonly out?: string;
	readonly strict?: boolean;
	readonly color: "auto" | "always" | "never";
	readonly allowPrivateHosts?: boolean;
}

const EXAMPLES = `
Examples:
  fissure verify brief.md --against sources/
  fissure verify brief.docx --against CHN=mfa/ USA=readout.html archive.jsonl --out brief.html
  fissure verify drafts/ --against sources/ --earlier captures-of-may/ --strict
  fissure verify brief.md --case case.yaml --format json
  fissure verify brief.md --case corridor.fissure

A draft may be Markdown, Word, HTML, PDF or plain text, or a folder of them; held texts whatever compare reads.
Exit status: 0 passes; 1 does not pass, or some inputs had problems; 2 wrong call, or nothing could be verified.
Warnings fail a draft only with --strict.`;

export function addVerify(
	program: Command,
	io: Io,
	desk: () => Promise<VerifyDesk>,
	finish: (code: number) => void,
): void {
	program
		.command("verify")
		.summary("check every quotation of a draft")
		.description("Does every quotation stand in the texts held, and does the draft say of it what they say?")
		.argument("<drafts...>", "drafts, or a folder of them; - for standard input")
		.option("--against <texts...>", "the texts that they quote; name them after the drafts (USA=folder)")
		.option("--earlier <texts...>", "captures of those texts that are no longer in force")
		.option("--case <file>", "a case file, or a case.yaml that names texts, issues, cast and events")
		.option("--events <file>", "what happened on which day, a YAML file")
		.option("--codebook <path>", "your own issues: a YAML file or a folder of them")
		.option("--actors <path>", "your own cast: a YAML file or a folder of them")
		.addOption(
			chosen("--format <format>", "how to show it; else by the ending of --out, else text", VERIFICATION_FORMAT_NAMES),
		)
		.option("--out <file>", "write to this file instead of standard output")
		.option("--strict", "warnings fail a draft too")
		.option("--allow-private-hosts", "let addresses point into private networks")
		.addOption(chosen("--color <when>", "colour the text", COLORS).default("auto"))
		.addHelpText("after", EXAMPLES)
		.action(async (drafts: readonly string[], options: VerifyOptions) => {
			const loaded = await desk();
			const request = requestOf(drafts, options, io, loaded);
			if (typeof request === "string") {
				complain(io.stderr, request);
				return finish(FAILED);
			}
			finish(await showVerifications(request, options, io, loaded));
		});
}

/** From a terminal drafts are named, never given. */
type FileRequest = VerifyRequest & { readonly drafts: readonly string[] };

/** The request, or what was wrong with the call. */
function requestOf(
	drafts: readonly string[],
	options: VerifyOptions,
	io: Io,
	{ readCase }: VerifyDesk,
): FileRequest | string {
	const { against = [], earlier = [], case: file, events, codebook, actors, allowPrivateHosts } = options;
	if (verificationFormatOf(options) === null)
		return `Expected --out to end in .txt, .json, .md or .html, got "${options.out}"; choose such an ending, or name the format with --format`;
	const given = { against: ownedSources(against), earlier: ownedSources(earlier) };
	const misfit = stdinMisfit([...drafts.map((input) => ({ input })), ...given.against, ...given.earlier]);
	if (misfit !== null) return misfit;
	const kept = file !== undefined && /[.]fissure$/iu.test(file);
	const held = file === undefined || kept ? null : readCase(file);
	if (held?.ok === false) return `${held.problem.place}: ${held.problem.message}`;
	const texts: readonly TextSource[] = [...(held?.value.documents ?? []), ...given.against];
	if (texts.length === 0 && !kept)
		return "Expected the texts that the draft quotes, got none; name them with --against or --case";
	const choice = { codebook: held?.value.codebook, actors: held?.value.actors, events: held?.value.events };
	return {
		drafts,
		against: texts,
		earlier: given.earlier,
		...(kept ? { case: caseOf({ case: file }, io) } : {}),
		...known({
			codebook: codebook ?? choice.codebook,
			actors: actors ?? choice.actors,
			events: events ?? choice.events,
		}),
		...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
	};
}

const known = <Fields extends Readonly<Record<string, string | undefined>>>(
	fields: Fields,
): { [Key in keyof Fields]?: string } =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
		[Key in keyof Fields]?: string;
	};

/** Verifies, shows, and says how it went. */
function showVerifications(request: FileRequest, options: VerifyOptions, io: Io, desk: VerifyDesk): Promise<number> {
	const { strict = false, out, color } = options;
	const { drafts, against, earlier = [] } = request;
	const action = {
		inputs: [...drafts, ...[...against, ...earlier].map(({ input }) => input)],
		run: (hooks: Hooks) => desk.verifyDrafts(request, hooks),
		render: (verifications: readonly Verification[]) =>
			desk.renderVerifications(verifications, verificationFormatOf(options) ?? "text", {
				color: hasColor(color, out, io),
				width: widthOf(io),
				strict,
			}),
		passes: (verifications: readonly Verification[]) =>
			verifications.every((verification) => desk.passes(verification, strict)),
		result: "the verification",
	};
	return showResult(action, out, io);
}

/** As named, else as the file's ending says; null for an ending of a format that no verification has. */
function verificationFormatOf({ format, out }: Pick<VerifyOptions, "format" | "out">): VerificationFormat | null {
	if (format !== undefined) return format;
	const byEnding = formatOf(out === undefined ? {} : { out });
	return VERIFICATION_FORMAT_NAMES.find((name) => name === byEnding) ?? null;
}
