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
	question: "The evidence of findings, or of an event, as a draft to be edited",
	effect: "long",
	http: "POST /api/briefs/pack",
	command: {
		path: "brief pack",
		summary: "the evidence of findings as a draft",
		about:
			"Both quotes in the original, base rate, counter-evidence, residue, what is not held: a draft with its references in place.",
		arguments: [{ name: "<ids...>", about: "findings, or events: the weightiest findings of each" }],
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
