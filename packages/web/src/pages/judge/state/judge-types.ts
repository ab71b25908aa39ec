import type { ExplanationMatrix, Forecast, Interest, Judgment, PolicyOption } from "@fissure/core";
import type { AnswerOf } from "../../../api/call.ts";

/** A judgment with how it is with what it rests on. */
export type Judged = AnswerOf<"GET /api/judgments">["judgments"][number];
export type JudgedMatrix = Judged & { readonly judgment: ExplanationMatrix };
export type JudgedForecast = Judged & { readonly judgment: Forecast };
export type JudgedOption = Judged & { readonly judgment: PolicyOption };
export type JudgedInterest = Judged & { readonly judgment: Interest };

export type Kind = Judgment["kind"];
export type ShownEvidence = AnswerOf<"GET /api/judgments/:id/evidence">[number];
export type ShownFinding = AnswerOf<"GET /api/evidence">["findings"][number];
export type QuotedWords = NonNullable<ShownEvidence["words"]>;
export type Scores = AnswerOf<"GET /api/scores">;
export type Weights = AnswerOf<"GET /api/judgments/:id/weights">["report"];

/** What a judgment is called in a line: what it asks, or what it says. */
export const titleOf = (judgment: Judgment): string => {
	if (judgment.kind === "interest") return judgment.interest;
	return judgment.kind === "option" ? judgment.instrument : judgment.question;
};

/** Whether anything that it rests on changed, went, or never was. */
export const isStale = ({ links }: Judged): boolean => links.some(({ state }) => state !== "sound");

export const isKind =
	<K extends Kind>(kind: K) =>
	(judged: Judged): judged is Judged & { readonly judgment: Extract<Judgment, { readonly kind: K }> } =>
		judged.judgment.kind === kind;
