import type { CaseChoice, Hooks } from "@fissure/app";
import { type AnyOperation, isOperationName, LOADERS } from "@fissure/app/operations";
import { failed, type Outcome } from "@fissure/core";
import type { JobReport } from "@fissure/model";

/** An operation that is to be run, as plain data that can be sent to a thread. */
export interface Order {
	readonly operation: string;
	/** Checked already. */
	readonly input: unknown;
	/** Where the uploads that it names are stored, by their ids. */
	readonly uploads?: Readonly<Record<string, string>>;
	/** The result as a table, as a job shows it, instead of the result itself. */
	readonly asReport?: boolean;
}

/** Runs what was ordered. */
export async function runOperation(
	{ operation: name, input, uploads = {}, asReport = false }: Order,
	choice: CaseChoice,
	hooks: Hooks,
): Promise<Outcome<unknown>> {
	if (!isOperationName(name))
		return failed(
			"operation-unknown",
			`Expected the name of an operation, got "${name}"; see /api/openapi.json`,
			"job",
		);
	const { run, view }: AnyOperation = await LOADERS[name]();
	const pathOfUpload = (id: string): Outcome<string> => {
		const path = uploads[id];
		return path === undefined
			? failed("upload-missing", `Expected the id of an upload that waits, got "${id}"; send the files again`, "upload")
			: { ok: true, value: path };
	};
	const outcome = await run(input, { ...hooks, case: choice, pathOfUpload, print: async () => {} });
	if (!asReport || !outcome.ok || view === null) return outcome;
	const { title, columns, rows, notes } = view(outcome.value);
	return { ok: true, value: { title, columns, rows, notes } satisfies JobReport };
}
