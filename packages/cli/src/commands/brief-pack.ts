import { resolve } from "node:path";
import { FAILED } from "../io.ts";
import { complain } from "../report.ts";
import { showResult } from "../show-result.ts";
import type { AddCaseCommand } from "./case-command.ts";
import { caseOf } from "./case-options.ts";
import { wholeNumber } from "./shared-options.ts";

interface PackOptions {
	readonly case?: string;
	readonly out?: string;
	readonly most?: number;
}

/** Of one event; more nobody edits into a brief. */
const MOST = 1000;

export const addBriefPack: AddCaseCommand = (brief, io, desk, finish) => {
	brief
		.command("pack")
		.summary("the evidence of findings as a draft")
		.description(
			"Both quotes in the original, base rate, counter-evidence, residue, what is not held: a draft with its references in place.",
		)
		.argument("<ids...>", "findings, or events: the weightiest findings of each")
		.option("--case <file>", "the case file; else FISSURE_CASE, else the only .fissure file here")
		.option("--most <count>", "findings of one event (default: 20)", wholeNumber(1, MOST))
		.option("--out <file>", "write to this file instead of standard output")
		// Commander gives options that both commands have to the outer one.
		.action(
			async (named: readonly string[], own: PackOptions, command: { readonly optsWithGlobals: () => PackOptions }) => {
				const options = { ...command.optsWithGlobals(), ...own };
				if (options.out !== undefined && !/[.](?:md|markdown|txt)$/iu.test(options.out)) {
					complain(io.stderr, `Expected --out to end in .md, got "${options.out}"; a pack is a draft in Markdown`);
					return finish(FAILED);
				}
				const loaded = await desk();
				const choice = caseOf(options, io);
				const request = { case: choice, named, ...(options.most === undefined ? {} : { most: options.most }) };
				const out = options.out === undefined ? undefined : resolve(choice.folder, options.out);
				finish(
					await showResult(
						{
							inputs: [],
							run: (hooks) => loaded.packBrief(request, hooks),
							render: async ({ markdown }) => markdown,
							result: null,
						},
						out,
						io,
					),
				);
			},
		);
};
