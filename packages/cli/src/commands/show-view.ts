import type { Hooks } from "@fissure/app";
import type { CaseView } from "@fissure/app/case";
import type { Outcome } from "@fissure/core";
import { FAILED, type Io, STOPPED } from "../io.ts";
import { formatOf, hasColor, widthOf } from "../output.ts";
import { complain } from "../report.ts";
import { showResult } from "../show-result.ts";
import { type CaseOptions, VIEW_FORMAT_NAMES } from "./case-options.ts";

/** Everything at the desk; loaded by a command that needs it. */
export type CaseDesk = typeof import("@fissure/app/case");

/** What a command does with a case. */
export interface CaseAction<Value> {
	readonly inputs?: readonly string[];
	readonly run: (hooks: Hooks) => Promise<Outcome<Value>>;
	readonly view: (value: Value) => CaseView;
	/** Did a person stop it, with part of it done? */
	readonly isStopped?: (value: Value) => boolean;
	/** Was nothing done at all, for all that was named had problems? */
	readonly isNothing?: (value: Value) => boolean;
	/** Is the result as it should be? */
	readonly passes?: (value: Value) => boolean;
}

/** Does it, shows what came of it in the format that was asked for, and says how it went. */
export async function showView<Value>(
	{ inputs = [], run, view, isStopped = () => false, isNothing = () => false, passes }: CaseAction<Value>,
	options: CaseOptions,
	io: Io,
	desk: CaseDesk,
): Promise<number> {
	const { out, color, bom } = options;
	const format = viewFormatOf(options);
	if (format === null) {
		complain(
			io.stderr,
			`Expected --out to end in .txt, .json, .csv or .md, got "${out}"; choose such an ending, or name the format with --format`,
		);
		return FAILED;
	}
	let status: number | null = null;
	const code = await showResult(
		{
			inputs,
			run,
			render: async (value) => {
				status = isStopped(value) ? STOPPED : isNothing(value) ? FAILED : null;
				return desk.renderView(view(value), format, { color: hasColor(color, out, io), width: widthOf(io), bom });
			},
			...(passes === undefined ? {} : { passes }),
			result: null,
		},
		out,
		io,
	);
	return status ?? code;
}

/** As named, else as the file's ending says; null for an ending of a format that no case is shown in. */
function viewFormatOf({ format, out }: Pick<CaseOptions, "format" | "out">) {
	if (format !== undefined) return format;
	const byEnding = formatOf(out === undefined ? {} : { out });
	return VIEW_FORMAT_NAMES.find((name) => name === byEnding) ?? null;
}
