import { z } from "zod";
import { ProblemSchema } from "./base/problem.ts";
import type { NounName } from "./base/vocabulary.ts";
import { BriefSchema } from "./briefs/brief.ts";
import { AdjudicationSchema } from "./coders/adjudication.ts";
import { CoderAgreementSchema } from "./coders/coder-agreement.ts";
import { DeedMappingSchema, DeedSchema } from "./deeds/deed.ts";
import { RollCallSchema } from "./deeds/votes.ts";
import { QuotationSchema, StoredDraftSchema } from "./drafts/draft.ts";
import { VerificationReportSchema } from "./drafts/verification.ts";
import { ComparisonSchema } from "./findings/comparison.ts";
import { CaseEventSchema } from "./findings/event.ts";
import { FindingSchema } from "./findings/finding.ts";
import { CriticismSchema } from "./judgments/critique.ts";
import {
	ExplanationMatrixSchema,
	ForecastSchema,
	InterestSchema,
	JudgmentSchema,
	PolicyOptionSchema,
} from "./judgments/judgment.ts";
import { ForecastScoresSchema } from "./judgments/scores.ts";
import { AccountSchema } from "./positions/account.ts";
import { CodebookSchema, ConceptSchema, IssueSchema } from "./positions/codebook.ts";
import { LedgerEntrySchema } from "./positions/ledger.ts";
import { CorrectionSchema, MentionSchema, PositionSchema, StatementSchema } from "./positions/position.ts";
import { EvaluationSchema } from "./series/evaluations.ts";
import { CaptureRecordSchema } from "./texts/capture.ts";
import { DocumentSchema, QuoteSchema } from "./texts/document.ts";
import { SourceHealthSchema } from "./texts/source.ts";
import { StoredAlertSchema } from "./watching/alert.ts";
import { EditSchema } from "./watching/edit.ts";
import { IndicatorSchema } from "./watching/series.ts";

/** What programs outside meet, by the names under which `fissure schema` gives it. */
export const NOUNS = {
	account: AccountSchema,
	adjudication: AdjudicationSchema,
	alert: StoredAlertSchema,
	brief: BriefSchema,
	capture: CaptureRecordSchema,
	codebook: CodebookSchema,
	"coder-agreement": CoderAgreementSchema,
	comparison: ComparisonSchema,
	concept: ConceptSchema,
	correction: CorrectionSchema,
	criticism: CriticismSchema,
	deed: DeedSchema,
	document: DocumentSchema,
	draft: StoredDraftSchema,
	edit: EditSchema,
	entry: LedgerEntrySchema,
	evaluation: EvaluationSchema,
	event: CaseEventSchema,
	finding: FindingSchema,
	forecast: ForecastSchema,
	indicator: IndicatorSchema,
	interest: InterestSchema,
	issue: IssueSchema,
	judgment: JudgmentSchema,
	mapping: DeedMappingSchema,
	matrix: ExplanationMatrixSchema,
	mention: MentionSchema,
	option: PolicyOptionSchema,
	position: PositionSchema,
	problem: ProblemSchema,
	quotation: QuotationSchema,
	quote: QuoteSchema,
	"roll-call": RollCallSchema,
	scores: ForecastScoresSchema,
	source: SourceHealthSchema,
	statement: StatementSchema,
	verification: VerificationReportSchema,
} satisfies Readonly<Record<NounName, z.ZodType>>;

/** What a file of JSON Schema says of itself. */
export interface SchemaFacts {
	readonly $id: string;
	readonly title: string;
	readonly description?: string;
}

/** A schema as JSON Schema (draft 2020-12), as text of a file. */
export function jsonSchemaText(schema: z.ZodType, { $id, title, description }: SchemaFacts): string {
	const { $schema, ...json } = z.toJSONSchema(schema, {
		unrepresentable: "any",
		override: ({ jsonSchema }) => {
			// That our types cannot be changed in place says nothing about JSON.
			delete jsonSchema.readOnly;
			// Names of parts are no keyword of the draft.
			const { id } = jsonSchema;
			delete jsonSchema.id;
			if (typeof id === "string") jsonSchema.title = id;
		},
	});
	const known = { $schema, $id, title, ...(description === undefined ? {} : { description }) };
	return `${JSON.stringify({ ...known, ...withoutTitle(json), ...known }, null, "\t")}\n`;
}

const withoutTitle = ({ title: _, ...json }: Readonly<Record<string, unknown>>) => json;

/** The noun as JSON Schema (draft 2020-12), as text of a file. */
export const jsonSchemaOf = (name: NounName): string =>
	jsonSchemaText(NOUNS[name], { $id: `urn:fissure:noun:${name}`, title: name });
