import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { BaseRateSchema } from "../findings/finding.ts";

const share = z.number().nullable();

export const ExpectedIssueSchema = noun(
	"ExpectedIssue",
	"How probable it is that a publisher mentions an issue in such a text at such a time",
	{
		issue: z.string(),
		...BaseRateSchema.shape,
		habit: z.number().describe("The same by habit alone: its texts of all years, like this one in length and partner"),
		lately: share.describe("Share of its texts of the 60 days before that touch the issue, later ones counting more"),
		withPartner: share.describe("Of its last six texts with the same partner"),
		around: share.describe("Of others' texts of the two weeks before; null where none is held"),
		isMentioned: z.boolean().nullable().describe("In the text that was asked about; null where none was"),
	},
);
export type ExpectedIssue = Of<typeof ExpectedIssueSchema>;

export const ExpectedIssuesSchema = noun("ExpectedIssues", null, {
	publisher: z.string(),
	parties: list(z.string()).describe("With whom: the partners of the text"),
	date: z.string().describe("ISO day"),
	document: z.string().nullable().describe("Id of the text that was asked about"),
	texts: z.number().describe("Other texts of the publisher that were read"),
	translated: z
		.number()
		.describe("Its texts that say again in another language what another of its texts says, which do not count"),
	issues: list(ExpectedIssueSchema).describe("The most probable first"),
});
export type ExpectedIssues = Of<typeof ExpectedIssuesSchema>;
