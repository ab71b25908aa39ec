import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { SEVERITIES } from "../base/vocabulary.ts";
import { VerificationSchema } from "../drafts/verification.ts";
import { PositionSchema } from "../positions/position.ts";
import { EvidenceLinkSchema } from "./judgment.ts";

export const CriticismSchema = noun(
	"Criticism",
	"What a critic would say of a judgment: where, why, and what to do about it",
	{
		judgment: z.string().describe("Id"),
		place: z.string().describe("Within it: `revisions[1].because`; empty where it is all of it."),
		code: z.string(),
		severity: z.enum(SEVERITIES),
		message: z.string().describe("What it found and what that means, without a full stop"),
		remedy: z.string().describe("What to do, without a full stop"),
		links: list(EvidenceLinkSchema).describe("What shows it; may be empty where the judgment itself does"),
		by: z.string().describe("Check and version: `broken-evidence@1`"),
	},
);
export type Criticism = Of<typeof CriticismSchema>;

export const CritiqueReportSchema = noun("CritiqueReport", null, {
	judgments: list(z.string()).describe("Ids, in the order in which they were looked at"),
	criticisms: list(CriticismSchema).describe("In the order of the judgments; what is gravest first"),
	verification: VerificationSchema.nullable().describe("Null where no brief is named"),
});
export type CritiqueReport = Of<typeof CritiqueReportSchema>;

export const HeldPositionSchema = PositionSchema.pick({
	issue: true,
	holder: true,
	manner: true,
	stance: true,
	quote: true,
}).meta({ id: "HeldPosition", description: "As a ledger has it" });
export type HeldPosition = Of<typeof HeldPositionSchema>;
