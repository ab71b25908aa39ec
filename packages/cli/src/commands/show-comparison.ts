import type { CompareRequest, Hooks } from "@fissure/app";
import type { Comparison, Outcome } from "@fissure/core";
import { FAILED, type Io } from "../io.ts";
import { formatOf, type OutputOptions, refuseOutput, renderOptionsOf } from "../output.ts";
import { complain } from "../report.ts";
import { showResult } from "../show-result.ts";

export type Desk = Pick<typeof import("@fissure/app"), "compareTexts" | "compareInCase" | "render" | "readCase">;

/** Compares, shows, and says how it went. */
export function showComparison(request: CompareRequest, options: OutputOptions, io: Io, desk: Desk): Promise<number> {
	const { texts, previous = [], background = [] } = request;
	const inputs = [...texts, ...previous, ...background].map(({ input }) => input);
	return renderComparison(inputs, (hooks) => desk.compareTexts(request, hooks), options, io, desk);
}

/** The same for a comparison that is made in whatever way. */
export async function renderComparison(
	inputs: readonly string[],
	run: (hooks: Hooks) => Promise<Outcome<Comparison>>,
	options: OutputOptions,
	io: Io,
	desk: Desk,
): Promise<number> {
	const refusal = refuseOutput(options, io);
	if (refusal !== null) {
		complain(io.stderr, refusal);
		return FAILED;
	}
	const render = (comparison: Comparison) => desk.render(comparison, formatOf(options), renderOptionsOf(options, io));
	return showResult({ inputs, run, render, result: "the comparison" }, options.out, io);
}
