import type { CaseChoice, Hooks } from "@fissure/app";
import { type AnyOperation, type Context, isOperationName, LOADERS } from "@fissure/app/operations";
import { failed, type Outcome } from "@fissure/core";
import type { JobReport } from "@fissure/model";

/** An operation that is to be run, as plain data that can be sent to a thread. */
export interface Order {
	readonly operation: string;
	/** Checked already. */
	readonly input: unknown;
	/** Who asks, where that is another than who the worker works for. */
	readonly who?: string;
	/** Where the uploads that it names are stored, by their ids. */
	readonly uploads?: Readonly<Record<string, string>>;
	/** The result as a table, as a job shows it, instead of the result itself. */
	readonly asReport?: boolean;
	/** `plan`: how it is cut into parts, null where it is not; `join`: the input is the results of its parts. */
	readonly step?: "plan" | "join";
	/** See `CaseChoice`. */
	readonly begun?: string;
	/** It only reads: where its worker is lost, another may do the same again. */
	readonly onlyReads?: boolean;
}

type RunHooks = Hooks & Pick<Context, "whileClosed" | "team">;

/** Runs what was ordered. */
export async function runOperation(order: Order, choice: CaseChoice, hooks: RunHooks): Promise<Outcome<unknown>> {
	const { operation: name } = order;
	return isOperationName(name)
		? runLoaded(await LOADERS[name](), order, choice, hooks)
		: failed("operation-unknown", `Expected the name of an operation, got "${name}"; see /api/openapi.json`, "job");
}

/** The same for an operation that is loaded. */
export async function runLoaded(
	{ run, view, parts }: AnyOperation,
	{ input, uploads = {}, asReport = false, step, begun }: Omit<Order, "operation">,
	choice: CaseChoice,
	hooks: RunHooks,
): Promise<Outcome<unknown>> {
	const pathOfUpload = (id: string): Outcome<string> => {
		const path = uploads[id];
		return path === undefined
			? failed("upload-missing", `Expected the id of a new upload, got "${id}"; send the files again`, "upload")
			: { ok: true, value: path };
	};
	const own = begun === undefined ? choice : { ...choice, begun };
	const context = { ...hooks, case: own, pathOfUpload, print: async () => {} };
	if (step === "plan") return parts === null ? { ok: true, value: null } : parts.plan(input, context);
	const outcome: Outcome<unknown> =
		step === "join" && parts !== null
			? await parts.join(input as readonly unknown[], context)
			: await run(input, context);
	if (!asReport || !outcome.ok || view === null) return outcome;
	const { title, columns, rows, notes } = view(outcome.value);
	return { ok: true, value: { title, columns, rows, notes } satisfies JobReport };
}
