import {
	type ApiOf,
	type CompiledOperations,
	compiledOperations,
	compileOperations,
	loadOperation,
	type OperationName,
	type Operations,
	withSchemas,
} from "@fissure/app/operations";
import type { Served } from "./add-operations.ts";
import type { Desk } from "./desk.ts";
import { jobOperations } from "./jobs/job-operations.ts";
import { runOperation } from "./threads/run-operation.ts";

/** What each call takes and gives; the page's client is typed from it. */
export type Api = ApiOf<Operations> & ApiOf<ReturnType<typeof jobOperations>>;

export interface ServedOperations extends Pick<CompiledOperations, "schemas"> {
	readonly operations: readonly Served[];
}

/** All that can be asked over HTTP: the operations of the app, and those on the long work of this server. */
export async function servedOperations(desk: Desk): Promise<ServedOperations> {
	const ofApp = await compiledOperations();
	const own = Object.values(jobOperations(ofApp.operations));
	const ofJobs = await compileOperations(own);
	return {
		operations: [
			...ofApp.operations.map((one): Served => {
				const order = (input: unknown) => ({ operation: one.name, input });
				return {
					...one,
					load: () => loadOperation(one.name as OperationName),
					run:
						one.effect === "long"
							? (input, signal) => desk.inThread(order(input), { signal })
							: (input, signal) => runOperation(order(input), desk.case, { signal }),
				};
			}),
			...own.map((operation): Served => {
				const compiled = ofJobs.operations.find(({ name }) => name === operation.name);
				if (compiled === undefined) throw new RangeError(`Expected "${operation.name}" among what was compiled`);
				return {
					...compiled,
					load: () => withSchemas(operation),
					run: (input) => operation.run(input as never, desk) as Promise<never>,
				};
			}),
		],
		schemas: { ...ofApp.schemas, ...ofJobs.schemas },
	};
}
