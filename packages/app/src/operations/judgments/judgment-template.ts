import { TEMPLATE_KINDS, judgmentTemplate as templateOf } from "../../judging/files/judgment-template.ts";
import type { Typed } from "../definition/command.ts";
import { fileOperation } from "../definition/operation.ts";

export const judgmentTemplate = fileOperation({
	name: "judgment-template",
	question: "A commented file for one judgment of a kind",
	effect: "reads",
	http: "GET /api/judgments/templates/:kind",
	input: ({ z, JUDGMENT_KINDS }) => z.strictObject({ kind: z.enum(JUDGMENT_KINDS) }),
	typed({ words: [word, ...rest] }: Typed) {
		const kind = TEMPLATE_KINDS.find((one) => one === word);
		return kind === undefined || rest.length > 0
			? `Expected one of ${TEMPLATE_KINDS.join(", ")} after "template", got "${[word, ...rest].join(" ")}"`
			: { kind };
	},
	run: async ({ kind }) => ({
		ok: true,
		value: { name: `${kind}.yaml`, mediaType: "application/yaml; charset=utf-8", body: templateOf(kind) },
	}),
	write: async ({ body }) => body as string,
});
