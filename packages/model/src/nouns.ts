import { z } from "zod";
import { AccountSchema } from "./account.ts";
import { StoredAlertSchema } from "./alert.ts";
import { BriefSchema } from "./brief.ts";
import { CaptureRecordSchema } from "./capture.ts";
import { CodebookSchema, ConceptSchema, IssueSchema } from "./codebook.ts";
import { ComparisonSchema } from "./comparison.ts";
import { CriticismSchema } from "./critique.ts";
import { DocumentSchema, QuoteSchema } from "./document.ts";
import { QuotationSchema, StoredDraftSchema } from "./draft.ts";
import { EditSchema } from "./edit.ts";
import { CaseEventSchema } from "./event.ts";
import { FindingSchema } from "./finding.ts";
import {
	ExplanationMatrixSchema,
	ForecastSchema,
	InterestSchema,
	JudgmentSchema,
	PolicyOptionSchema,
} from "./judgment.ts";
import { LedgerEntrySchema } from "./ledger.ts";
import { CorrectionSchema, MentionSchema, PositionSchema, StatementSchema } from "./position.ts";
import { ProblemSchema } from "./problem.ts";
import { ForecastScoresSchema } from "./scores.ts";
import { IndicatorSchema } from "./series.ts";
import { SourceHealthSchema } from "./source.ts";
import { VerificationReportSchema } from "./verification.ts";
import type { NounName } from "./vocabulary.ts";

/** What programs outside meet, by the names under which `fissure schema` gives it. */
export const NOUNS = {
	account: AccountSchema,
	alert: StoredAlertSchema,
	brief: BriefSchema,
	capture: CaptureRecordSchema,
	codebook: CodebookSchema,
	comparison: ComparisonSchema,
	concept: ConceptSchema,
	correction: CorrectionSchema,
	criticism: CriticismSchema,
	document: DocumentSchema,
	draft: StoredDraftSchema,
	edit: EditSchema,
	entry: LedgerEntrySchema,
	event: CaseEventSchema,
	finding: FindingSchema,
	forecast: ForecastSchema,
	indicator: IndicatorSchema,
	interest: InterestSchema,
	issue: IssueSchema,
	judgment: JudgmentSchema,
	matrix: ExplanationMatrixSchema,
	mention: MentionSchema,
	option: PolicyOptionSchema,
	position: PositionSchema,
	problem: ProblemSchema,
	quotation: QuotationSchema,
	quote: QuoteSchema,
	scores: ForecastScoresSchema,
	source: SourceHealthSchema,
	statement: StatementSchema,
	verification: VerificationReportSchema,
} satisfies Readonly<Record<NounName, z.ZodType>>;

/** The noun as JSON Schema (draft 2020-12), as text of a file. */
export const jsonSchemaOf = (name: NounName): string => {
	const schema = z.toJSONSchema(NOUNS[name], {
		// That our types cannot be changed in place says nothing about JSON.
		override: ({ jsonSchema }) => {
			delete jsonSchema.readOnly;
		},
	});
	return `${JSON.stringify(schema, null, "\t")}\n`;
};
