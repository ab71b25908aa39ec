import { packBrief } from "../../brief/pack-brief.ts";
import { CASE_FILE, OUT, type Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";

interface PackOptions {
	readonly out?: string;
	readonly most?: number;
}

/** Of one event; more nobody edits into a brief. */
const MOST = 1000;

export const packEvidence = operation({
	name: "pack-evidence",
	question: "Write the evidence of findings, or of an event, as a draft to edit",
	effect: "long",
	http: "POST /api/briefs/pack",
	command: {
		path: "brief pack",
		summary: "write the evidence of findings as a draft",
		about:
			"Write a draft with the quotes of both sides, base rates, evidence against each finding and unmatched passages, with all references.",
		arguments: [{ name: "<ids...>", about: "findings, or events: the most important findings of each" }],
		options: [
			CASE_FILE,
			{ flags: "--most <count>", about: "findings of one event (default: 20)", value: { whole: [1, MOST] } },
			OUT,
		],
		formats: ["markdown"],
	},
	input: ({ z, words }) => z.strictObject({ named: z.array(words).readonly(), most: z.int().positive().optional() }),
	output: ({ z, words }) => z.strictObject({ markdown: words, findings: z.number() }),
	typed: ({ words: named, options: { out, most } }: Typed<PackOptions>) =>
		out !== undefined && !/[.](?:md|markdown|txt)$/iu.test(out)
			? `Expected --out to end in .md, got "${out}"; a pack is a draft in Markdown`
			: { named, ...(most === undefined ? {} : { most }) },
	run: ({ named, most }, context) =>
		packBrief({ case: context.case, named, ...(most === undefined ? {} : { most }) }, context),
	write: async ({ markdown }) => markdown,
});
