import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";

export const TermSchema = noun(
	"Term",
	"A term as written in the codebook; the notation is described in docs/codebook.md.",
	{
		text: z.string().max(500),
		near: list(z.string()).exactOptional().describe("One of these must stand in the same sentence"),
		not: list(z.string()).exactOptional().describe("None of these may stand in the same sentence"),
	},
);
export type Term = Of<typeof TermSchema>;

export const ConceptSchema = noun(
	"Concept",
	"One thing that can be spoken about, with its words in each language: the unit that aligns texts across languages",
	{
		id: z.string(),
		issue: z
			.string()
			.nullable()
			.describe("Null for objects that no issue covers but that still align texts (visits, grain, prisoners)"),
		pole: z
			.union([z.literal(-1), z.literal(0), z.literal(1)])
			.describe("Which pole favouring this thing leads to: 1, −1, or 0 where favouring it says nothing"),
		stance: z
			.number()
			.nullable()
			.describe("Read as this stance where the clause words no attitude; null leaves it unread"),
		fixed: z
			.number()
			.nullable()
			.describe('The name itself carries this stance, whatever the verb ("special military operation")'),
		sign: z
			.union([z.literal(-1), z.literal(1)])
			.exactOptional()
			.describe(
				"The only side on which anybody is, by their words: nobody speaks for corruption. A view read on the other side is no stance.",
			),
		needs: z
			.strictObject({
				anchor: z.string(),
				within: z.enum(["sentence", "near", "document"]),
			})
			.nullable()
			.describe("Name of an anchor group that must stand near, and how near"),
		since: z
			.string()
			.nullable()
			.describe(
				"Not before this ISO day: what a war is called is no matter before the war. Null where it always counts.",
			),
		news: z.number().describe("How much a newspaper would care, 0–3; default 1"),
		terms: z.record(z.string(), z.array(TermSchema).max(500).readonly()).readonly(),
	},
);
export type Concept = Of<typeof ConceptSchema>;

export const IssueSchema = noun("Issue", null, {
	id: z.string(),
	name: z.string(),
	definition: z.string(),
	poleMinus3: z.string(),
	polePlus3: z.string(),
	foreign: z
		.boolean()
		.describe(
			"Counts only where another state is party to the text or named in the sentence: trade at home is not the issue",
		),
});
export type Issue = Of<typeof IssueSchema>;

export const CodebookSchema = noun("Codebook", null, {
	issues: list(IssueSchema),
	concepts: list(ConceptSchema),
	anchors: z
		.record(z.string(), z.record(z.string(), list(TermSchema)).readonly())
		.readonly()
		.describe("Groups of words that ground other terms: `ukraine`, `taiwan`"),
});
export type Codebook = Of<typeof CodebookSchema>;

export const IssueWordsSchema = noun("IssueWords", "An issue with all that it is read by", {
	...IssueSchema.shape,
	concepts: list(ConceptSchema),
});
export type IssueWords = Of<typeof IssueWordsSchema>;

export const CodebookShownSchema = noun("CodebookShown", null, {
	label: z.string().describe("Name and hash: what codings made with it are known by"),
	own: z.boolean().describe("The case keeps one of its own; else it is read with the one that ships"),
	issues: list(IssueWordsSchema),
	languages: list(z.string()).describe("Languages in which texts can be read"),
});
export type CodebookShown = Of<typeof CodebookShownSchema>;

export const ConceptEditSchema = noun(
	"ConceptEdit",
	"One thing that can be spoken about, as it is to be read on trial",
	{
		id: z.string().max(100).describe("Of a concept of this issue, or a new one"),
		pole: ConceptSchema.shape.pole.exactOptional(),
		stance: z.number().nullable().exactOptional(),
		fixed: z.number().nullable().exactOptional(),
		terms: z
			.record(z.string(), z.array(TermSchema).max(500).readonly())
			.readonly()
			.exactOptional()
			.describe("In the place of those of these languages; other languages keep theirs"),
	},
);
export type ConceptEdit = Of<typeof ConceptEditSchema>;

export const TrialEditSchema = noun("TrialEdit", "An issue as it would be read with other words", {
	issue: z.string(),
	concepts: z.array(ConceptEditSchema).max(200).readonly(),
	without: z
		.array(z.string())
		.max(200)
		.readonly()
		.exactOptional()
		.describe("Ids of concepts of the issue that are to be read no longer"),
});
export type TrialEdit = Of<typeof TrialEditSchema>;

export const KeptCodebookSchema = noun("KeptCodebook", null, {
	codebook: z.string().describe("What the case is coded with from now on"),
	stale: z.number().describe("Codings that another codebook or cast made; `code` makes them again"),
});
export type KeptCodebook = Of<typeof KeptCodebookSchema>;
