import type { CompareRequest } from "@fissure/desk";
import { FAILED, type Io } from "../io.ts";
import { formatOf, type OutputOptions, refuseOutput, renderOptionsOf } from "../output.ts";
import { complain } from "../report.ts";
import { showResult } from "../show-result.ts";

export type Desk = Pick<typeof import("@fissure/desk"), "compareTexts" | "render" | "readCase">;

/** Compares, shows, and says how it went. */
export async function showComparison(
	request: CompareRequest,
	options: OutputOptions,
	io: Io,
	desk: Desk,
): Promise<number> {
	const refusal = refuseOutput(options, io);
	if (refusal !== null) {
		complain(io.stderr, refusal);
		return FAILED;
	}
	const { texts, previous = [], background = [] } = request;
	const action = {
		inputs: [...texts, ...previous, ...background].map(({ input }) => input),
		run: (hooks: Parameters<Desk["compareTexts"]>[1]) => desk.compareTexts(request, hooks),
		render: (comparison: Parameters<Desk["render"]>[0]) =>
			desk.render(comparison, formatOf(options), renderOptionsOf(options, io)),
		result: "the comparison",
	};
	return showResult(action, options.out, io);
}
