import type { Hooks } from "@fissure/app";
import type { Outcome } from "@fissure/core";
import { DONE, DONE_IN_PART, FAILED, type Io } from "./io.ts";
import { writeOutput } from "./output.ts";
import { progressLine } from "./progress.ts";
import { complain, complainOf } from "./report.ts";

/** What a command does with texts, whatever it finds. */
export interface Action<Value> {
	readonly inputs: readonly string[];
	readonly run: (hooks: Hooks) => Promise<Outcome<Value>>;
	readonly render: (value: Value) => Promise<string | Uint8Array>;
	/** Is the result as it should be? Always, where an action only shows. */
	readonly passes?: (value: Value) => boolean;
	/** Where to find the problems that are not listed: "the comparison"; null where they are only counted. */
	readonly result: string | null;
}

/** A broken archive of thousands must not drown what the first lines say. */
const MOST_LISTED = 20;

/** Does it, follows it on a terminal, complains of inputs, writes what came of it; the exit status says how it went. */
export async function showResult<Value>(action: Action<Value>, out: string | undefined, io: Io): Promise<number> {
	const progress = progressLine(io.stderr);
	let problems = 0;
	try {
		const outcome = await action.run({
			signal: io.signal,
			...(action.inputs.includes("-") ? { stdin: io.stdin } : {}),
			onProgress: progress.show,
			onProblem: (problem) => {
				problems++;
				progress.clear();
				if (problems <= MOST_LISTED) complainOf(io.stderr, problem);
			},
		});
		progress.clear();
		if (problems > MOST_LISTED)
			complain(
				io.stderr,
				`${problems - MOST_LISTED} more inputs had problems${action.result === null ? "" : `; all are listed in ${action.result}`}`,
			);
		if (!outcome.ok) {
			complainOf(io.stderr, outcome.problem);
			return FAILED;
		}
		const failure = await writeOutput(await action.render(outcome.value), out, io);
		if (failure !== null) {
			complain(io.stderr, failure);
			return FAILED;
		}
		return problems === 0 && (action.passes?.(outcome.value) ?? true) ? DONE : DONE_IN_PART;
	} finally {
		progress.clear();
	}
}
