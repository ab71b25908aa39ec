import { judgmentToPlain } from "@fissure/core";
import { showJudgment as judgmentShown } from "../../judging/judgment/show-judgment.ts";
import { judgmentView } from "../../judging/views/judgment-view.ts";
import { operation } from "../definition/operation.ts";
import { isSound, oneJudgment } from "./judge-options.ts";

export const showJudgment = operation({
	name: "show-judgment",
	question: "Which judgment is this, and what is its evidence?",
	effect: "reads",
	http: "GET /api/judgments/:id",
	input: ({ Id }) => Id,
	output: ({ JudgmentShownSchema }) => JudgmentShownSchema,
	json: ({ JudgmentShownSchema }) => JudgmentShownSchema.omit({ version: true, done: true }),
	typed: oneJudgment,
	run: ({ id }, { case: choice }) => judgmentShown(choice, id),
	view: judgmentView,
	exit: (judgment) => (isSound(judgment) ? "done" : "in-part"),
});

export const plainJudgment = operation({
	name: "plain-judgment",
	question: "A judgment as a file of judgments has it, to be changed and saved again",
	effect: "reads",
	http: "GET /api/judgments/:id/plain",
	input: ({ Id }) => Id,
	output: ({ z, words }) => z.strictObject({ judgment: z.record(words, z.unknown()), version: z.number() }),
	async run({ id }, { case: choice }) {
		const shown = await judgmentShown(choice, id);
		if (!shown.ok) return shown;
		const { judgment, version } = shown.value;
		return { ok: true, value: { judgment: judgmentToPlain(judgment), version } };
	},
});

export const judgmentHistory = operation({
	name: "judgment-history",
	question: "The earlier versions of a judgment, and who wrote them",
	effect: "reads",
	http: "GET /api/judgments/:id/history",
	input: ({ Id }) => Id,
	output: ({ JudgmentVersionSchema, list }) => list(JudgmentVersionSchema),
	async run({ id }, { case: choice }) {
		const shown = await judgmentShown(choice, id);
		if (!shown.ok) return shown;
		const versions = shown.value.history.map((change) => ({
			...change,
			plain: change.after === null ? null : judgmentToPlain(change.after),
		}));
		return { ok: true, value: versions };
	},
});
