import type { AnswerOf } from "../../../api/call.ts";

export type DocumentShown = AnswerOf<"GET /api/documents/:id">;
export type ShownPosition = DocumentShown["positions"][number];
export type ListedDocument = AnswerOf<"GET /api/documents">["documents"][number];
export type VersionsCompared = AnswerOf<"GET /api/edits/:before/:after">;
export type Edit = NonNullable<VersionsCompared["edit"]>;
export type EditChange = Edit["changes"][number];
export type DocumentChange = AnswerOf<"GET /api/documents/:id/history">[number];
export type Reading = NonNullable<DocumentChange["before"]>;
