import type { Outcome, VoteBody } from "@fissure/core";
import type { ImportedVotes } from "@fissure/model";
import { readVotes } from "@fissure/sources";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { raiseBoundAlerts } from "../judging/judgment/bound-to-data.ts";
import { givenFiles } from "./given-files.ts";

/** What a person says of files with recorded votes, where they do not say it themselves, or say it otherwise. */
export interface VotesGiven {
	readonly format?: string;
	readonly id?: string;
	readonly label?: string;
	readonly citation?: string;
	readonly body?: VoteBody;
}

export interface ImportVotesRequest extends VotesGiven {
	readonly case: CaseChoice;
	/** The files of one publication, or their folder. */
	readonly files: readonly string[];
}

const KINDS = "tables such as CSV, or XML, with recorded votes; may be packed as .gz";

/**
 * Imports recorded votes as one table: one action in one transaction, which undo takes back.
 *
 * - problems: those of reading the files and of opening; those of rows are in the result, and reported
 * - stops:    throws the reason of the signal; nothing was written
 */
export function importVotes(request: ImportVotesRequest, hooks: Hooks = {}): Promise<Outcome<ImportedVotes>> {
	const { case: choice, files: paths, ...given } = request;
	const { signal, onProgress, onProblem } = hooks;
	return inCase<ImportedVotes>(choice, "write", async (whole, store) => {
		const files = await givenFiles(paths, choice.folder, KINDS, signal);
		if (!files.ok) return files;
		const places = files.value.map(({ name }) => name);
		const read = await readVotes(files.value, {
			...given,
			...(signal === undefined ? {} : { signal }),
			onProgress: ({ file: name, bytes }) =>
				onProgress?.({
					...{ stage: "reading", done: places.indexOf(name), total: places.length },
					place: `${name}, ${(bytes / 1e6).toFixed(0)} MB`,
				}),
		});
		if (!read.ok) return read;
		signal?.throwIfAborted();
		const { table, matrix, problems, notes } = read.value;
		onProgress?.({ stage: "importing", done: 0, total: 1, place: table.id });
		const saved = await store.inOneChange(whole, "import votes", async (file, undertaking) => {
			const status = await store.saveVotes(file, { table, matrix }, undertaking);
			if (!status.ok) return status;
			const alerted = await raiseBoundAlerts(file, store, undertaking);
			return alerted.ok ? status : alerted;
		});
		if (!saved.ok) return saved;
		for (const problem of problems) onProblem?.(problem);
		return { ok: true, value: { status: saved.value, table, problems, notes } };
	});
}
