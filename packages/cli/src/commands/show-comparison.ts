import type { CompareRequest } from "@fissure/desk";
import { DONE, DONE_IN_PART, FAILED, type Io } from "../io.ts";
import { formatOf, type OutputOptions, refuseOutput, renderOptionsOf, writeOutput } from "../output.ts";
import { progressLine } from "../progress.ts";
import { complain, complainOf } from "../report.ts";

export type Desk = Pick<typeof import("@fissure/desk"), "compareTexts" | "render" | "readCase">;

const readsStdin = ({ texts, previous = [], background = [] }: CompareRequest): boolean =>
	[...texts, ...previous, ...background].some(({ input }) => input === "-");

/** A broken archive of thousands must not drown what the first lines say. */
const MOST_LISTED = 20;

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
	const progress = progressLine(io.stderr);
	let problems = 0;
	try {
		const compared = await desk.compareTexts(request, {
			signal: io.signal,
			...(readsStdin(request) ? { stdin: io.stdin } : {}),
			onProgress: progress.show,
			onProblem: (problem) => {
				problems++;
				progress.clear();
				if (problems <= MOST_LISTED) complainOf(io.stderr, problem);
			},
		});
		progress.clear();
		if (problems > MOST_LISTED)
			complain(io.stderr, `${problems - MOST_LISTED} more inputs had problems; all are listed in the comparison`);
		if (!compared.ok) {
			complainOf(io.stderr, compared.problem);
			return FAILED;
		}
		const content = await desk.render(compared.value, formatOf(options), renderOptionsOf(options, io));
		const failure = await writeOutput(content, options.out, io);
		if (failure !== null) {
			complain(io.stderr, failure);
			return FAILED;
		}
		return problems > 0 ? DONE_IN_PART : DONE;
	} finally {
		progress.clear();
	}
}
