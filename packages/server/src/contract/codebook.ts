import type { CodebookShown, ConceptEdit, KeptCodebook, TrialEdit } from "@fissure/app/case";
import type { Concept, Issue, Term } from "@fissure/core";
import { z } from "zod";

const words = z.string();
const list = z.array(words).readonly();
const stance = z.number().nullable();
const pole = z.union([z.literal(-1), z.literal(0), z.literal(1)]);

/** A term as it is written; a person's typing is short. */
const TermSchema: z.ZodType<Term, Term> = z
	.strictObject({ text: words.max(500), near: list.exactOptional(), not: list.exactOptional() })
	.meta({ id: "Term" });

const terms = z.record(words, z.array(TermSchema).max(500).readonly()).readonly();

const issue = {
	...{ id: words, name: words, definition: words, poleMinus3: words, polePlus3: words, foreign: z.boolean() },
};
export const IssueSchema: z.ZodType<Issue> = z.strictObject(issue).meta({ id: "Issue" });

const ConceptSchema: z.ZodType<Concept> = z.strictObject({
	...{
		id: words,
		issue: words.nullable(),
		pole,
		stance,
		fixed: stance,
		since: words.nullable(),
		news: z.number(),
		terms,
	},
	needs: z.strictObject({ anchor: words, within: z.enum(["sentence", "near", "document"]) }).nullable(),
});

export const CodebookSchema: z.ZodType<CodebookShown> = z
	.strictObject({
		label: words,
		own: z.boolean(),
		issues: z.array(z.strictObject({ ...issue, concepts: z.array(ConceptSchema).readonly() })).readonly(),
		languages: list,
	})
	.meta({ id: "Codebook" });

const ConceptEditSchema: z.ZodType<ConceptEdit, ConceptEdit> = z.strictObject({
	id: words.max(100),
	pole: pole.exactOptional(),
	stance: stance.exactOptional(),
	fixed: stance.exactOptional(),
	terms: terms.exactOptional().describe("In the place of those of these languages; others stay"),
});

export const editFields = {
	concepts: z.array(ConceptEditSchema).max(200).readonly(),
	without: z.array(words).max(200).readonly().exactOptional(),
};

export const TrialEditSchema: z.ZodType<TrialEdit, TrialEdit> = z
	.strictObject({ issue: words, ...editFields })
	.meta({ id: "TrialEdit" });

export const KeptCodebookSchema: z.ZodType<KeptCodebook> = z
	.strictObject({ codebook: words, stale: z.number().describe("Documents that are to be read again") })
	.meta({ id: "KeptCodebook" });
