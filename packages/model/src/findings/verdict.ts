import { z } from "zod";
import { isNote, LONGEST_NOTE } from "../base/fields.ts";
import { noun, type Of } from "../base/noun.ts";
import { DECISIONS, FINDING_KINDS, REJECTIONS } from "../base/vocabulary.ts";

const MOST_TAGS = 20;

export const GivenVerdictSchema = noun(
	"GivenVerdict",
	"What a person makes of a finding; all empty: nothing any more",
	{
		decision: z.enum(DECISIONS).nullable().describe("Null: not decided"),
		reason: z.enum(REJECTIONS).nullable().describe("Why it is rejected; null where it is not, or nothing was said"),
		starred: z.boolean(),
		note: z
			.custom<string>(isNote, `a note of at most ${LONGEST_NOTE} characters`)
			.nullable()
			.describe("In the person's words"),
		tags: z.array(z.string().trim().min(1).max(60)).max(MOST_TAGS).readonly().describe("Each once"),
	},
);
export type GivenVerdict = Of<typeof GivenVerdictSchema>;

export const VerdictSchema = noun(
	"Verdict",
	"What a person makes of a finding. It stays with the same words of the same texts, however often they are compared.",
	{
		...GivenVerdictSchema.shape,
		who: z.string().describe("Who decided, and when"),
		at: z.string(),
	},
);
export type Verdict = Of<typeof VerdictSchema>;

export const RuleVerdictsSchema = noun(
	"RuleVerdicts",
	"How often findings of one kind on one issue were accepted here",
	{
		kind: z.enum(FINDING_KINDS),
		issue: z.string().nullable(),
		accepted: z.number(),
		rejected: z.number(),
	},
);
export type RuleVerdicts = Of<typeof RuleVerdictsSchema>;
