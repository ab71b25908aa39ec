// The nouns as schemas: what checks data at run time, and what JSON Schema is written from.

export * from "./account.ts";
export * from "./alert.ts";
export * from "./brief.ts";
export * from "./capture.ts";
export * from "./case.ts";
export * from "./codebook.ts";
export * from "./comparison.ts";
export * from "./critique.ts";
export * from "./document.ts";
export * from "./draft.ts";
export * from "./edit.ts";
export * from "./event.ts";
export * from "./finding.ts";
export * from "./job.ts";
export * from "./judgment.ts";
export * from "./ledger.ts";
export * from "./news.ts";
export * from "./noun.ts";
export * from "./page.ts";
export * from "./position.ts";
export * from "./problem.ts";
export * from "./scores.ts";
export * from "./series.ts";
export * from "./shown-document.ts";
export * from "./source.ts";
export * from "./verification.ts";
