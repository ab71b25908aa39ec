import type { AnswerOf } from "../../../api/call.ts";

export type Draft = AnswerOf<"GET /api/drafts/:id">;
export type DraftEntry = AnswerOf<"GET /api/drafts">[number];
export type DraftVersion = AnswerOf<"GET /api/drafts/:id/history">[number];
export type Verification = AnswerOf<"POST /api/verify">;
export type Quotation = Verification["quotations"][number];
export type Source = Verification["sources"][number];
export type Remark = Verification["hints"][number];
export type Check = AnswerOf<"POST /api/briefs/check">;
export type Reference = Check["references"][number];
export type CheckProblem = Check["problems"][number];
export type Evidence = AnswerOf<"GET /api/evidence">;
