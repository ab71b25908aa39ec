import { type FormatOf, formatsOf, passes, renderVerifications } from "@fissure/report";
import { readCase } from "../../comparing/read-case.ts";
import type { TextSource } from "../../inputs/text-source.ts";
import { verifyDrafts } from "../../verifying/verify.ts";
import { ownedSources, stdinMisfit } from "../compare/known-fields.ts";
import { COLOR, formatOption, OUT, type Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

interface VerifyOptions {
	readonly against?: readonly string[];
	readonly earlier?: readonly string[];
	readonly case?: string;
	readonly events?: string;
	readonly codebook?: string;
	readonly actors?: string;
	readonly strict?: boolean;
	readonly allowPrivateHosts?: boolean;
}

const FORMATS = formatsOf("verification");

const MORE = `
Examples:
  fissure verify brief.md --against sources/
  fissure verify brief.docx --against CHN=mfa/ USA=readout.html archive.jsonl --out brief.html
  fissure verify brief.md --against sources/ --out for-the-editor.docx
  fissure verify drafts/ --against sources/ --earlier captures-of-may/ --strict
  fissure verify brief.md --case case.yaml --format json
  fissure verify drafts/ --case corridor.fissure --out quotations.sarif
  fissure verify brief.md --case corridor.fissure

A draft may be Markdown, Word, HTML, PDF or plain text, or a folder of them; the texts may be whatever compare accepts.
Exit status: 0 passes; 1 does not pass, or some inputs had problems; 2 wrong call, or nothing could be verified.
Warnings fail a draft only with --strict.`;

export const verify = command({
	name: "verify",
	question: "Is every quotation of the draft in the given texts, and does the draft say the same about it?",
	effect: "long",
	command: {
		path: "verify",
		summary: "check every quotation of a draft",
		arguments: [{ name: "<drafts...>", about: "drafts, or a folder of them; - for standard input" }],
		options: [
			{ flags: "--against <texts...>", about: "the texts that they quote; name them after the drafts (USA=folder)" },
			{ flags: "--earlier <texts...>", about: "earlier versions of those texts" },
			{ flags: "--case <file>", about: "a case file, or a case.yaml that names texts, issues, actors and events" },
			{ flags: "--events <file>", about: "what happened on which day, a YAML file" },
			{ flags: "--codebook <path>", about: "your own issues: a YAML file or a folder of them" },
			{ flags: "--actors <path>", about: "your own actors: a YAML file or a folder of them" },
			formatOption(FORMATS),
			OUT,
			{ flags: "--strict", about: "warnings fail a draft too" },
			{ flags: "--allow-private-hosts", about: "let addresses point into private networks" },
			COLOR,
		],
		formats: FORMATS,
		listedIn: "the verification",
		checks: true,
		more: MORE,
	},
	local: ({ z, TextSourcesSchema, allowPrivateHosts, lexiconFields, words }) =>
		z.strictObject({
			drafts: z.array(words).readonly().describe("Files, folders, addresses, or - for standard input"),
			against: TextSourcesSchema.describe("The texts that the drafts quote"),
			earlier: TextSourcesSchema.exactOptional().describe("Earlier versions of those texts"),
			inCase: z.boolean().describe("Against the texts of a case, too"),
			events: words.exactOptional().describe("Path of a YAML file that says what happened on which day"),
			...lexiconFields,
			allowPrivateHosts,
		}),
	json: ({ VerificationReportSchema }) => VerificationReportSchema,
	typed({ words: drafts, options }: Typed<VerifyOptions>) {
		const { against = [], earlier = [], case: file, events, codebook, actors, allowPrivateHosts } = options;
		const given = { against: ownedSources(against), earlier: ownedSources(earlier) };
		const misfit = stdinMisfit([...drafts.map((input) => ({ input })), ...given.against, ...given.earlier]);
		if (misfit !== null) return misfit;
		const inCase = file !== undefined && /[.]fissure$/iu.test(file);
		const held = file === undefined || inCase ? null : readCase(file);
		if (held?.ok === false) return `${held.problem.place}: ${held.problem.message}`;
		const texts: readonly TextSource[] = [...(held?.value.documents ?? []), ...given.against];
		if (texts.length === 0 && !inCase)
			return "Expected the texts that the draft quotes, got none; name them with --against or --case";
		const choice = { codebook: held?.value.codebook, actors: held?.value.actors, events: held?.value.events };
		return {
			drafts,
			against: texts,
			earlier: given.earlier,
			inCase,
			...known({
				codebook: codebook ?? choice.codebook,
				actors: actors ?? choice.actors,
				events: events ?? choice.events,
			}),
			...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
		};
	},
	run: ({ inCase, ...asked }, context) =>
		verifyDrafts({ ...asked, ...(inCase ? { case: context.case } : {}) }, context),
	write: async (verifications, format, { strict = false, color, width }) =>
		renderVerifications(verifications, format as FormatOf<"verification">, { strict, color, width }),
	exit: (verifications, { strict = false }: VerifyOptions) =>
		verifications.every((verification) => passes(verification, strict)) ? "done" : "in-part",
});

const known = <Fields extends Readonly<Record<string, string | undefined>>>(
	fields: Fields,
): { [Key in keyof Fields]?: string } =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
		[Key in keyof Fields]?: string;
	};
