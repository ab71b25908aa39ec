import type { Judgment } from "@fissure/model";
import { JUDGMENT_LISTS } from "./judgment-keys.ts";
import { judgmentToPlain } from "./judgment-to-plain.ts";

/** Judgments as one file has them: a list for each kind that there is, each in the order given. */
export const judgmentsToPlain = (judgments: readonly Judgment[]): Readonly<Record<string, readonly unknown[]>> =>
	Object.fromEntries(
		Object.entries(JUDGMENT_LISTS)
			.map(([name, kind]) => [name, judgments.filter((judgment) => judgment.kind === kind).map(withoutKind)] as const)
			.filter(([, list]) => list.length > 0),
	);

/** The list says it. */
function withoutKind(judgment: Judgment): unknown {
	const { kind: _, ...plain } = judgmentToPlain(judgment);
	return plain;
}
