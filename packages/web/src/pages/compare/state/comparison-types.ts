import type { AnswerOf, RequestOf } from "../../../api/call.ts";

/** What the server lays out for one comparison, in the page's words. */
export type SideBySide = AnswerOf<"GET /api/events/:id/comparison">;
export type AccountShown = SideBySide["accounts"][number];
export type FindingShown = SideBySide["findings"][number];
export type Gap = SideBySide["gaps"][number];
export type MatrixRow = SideBySide["matrix"][number];
export type MatrixCell = MatrixRow["cells"][number];
export type EarlierText = SideBySide["earlier"][number];
export type PreviousChange = SideBySide["previous"][number];
export type EventShown = NonNullable<SideBySide["event"]>;
export type EventListed = AnswerOf<"GET /api/events">["events"][number];
export type Codebook = AnswerOf<"GET /api/codebook">;
export type IssueWords = Codebook["issues"][number];
export type Concept = IssueWords["concepts"][number];
export type Term = NonNullable<Concept["terms"][string]>[number];
export type TrialEdit = NonNullable<NonNullable<RequestOf<"POST /api/compare">["body"]>["trial"]>;
