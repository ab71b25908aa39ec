import {
	type ApiOf,
	type CompiledOperation,
	type CompiledOperations,
	compiledOperations,
	compileOperations,
	loadOperation,
	type OperationName,
	type Operations,
	withSchemas,
} from "@fissure/app/operations";
import type { OpenCases } from "../context/open-cases.ts";
import type { Served } from "../routes/add-operations.ts";
import { runOperation } from "../threads/run-operation.ts";
import { jobOperations, namedUploads } from "./job-operations.ts";
import { listOperations } from "./list-operations.ts";

/** What each call takes and gives; the page's client is typed from it. */
export type Api = ApiOf<Operations> & ApiOf<ReturnType<typeof ownOperations>>;

export interface ServedOperations extends Pick<CompiledOperations, "schemas"> {
	readonly operations: readonly Served[];
}

/** What the server adds to the operations of the app: their list, and what is asked about its long work. */
export const ownOperations = (operations: readonly CompiledOperation[]) => ({
	...jobOperations(operations),
	listOperations: listOperations(operations),
});

/** All that can be asked over HTTP. */
export async function servedOperations(cases: Pick<OpenCases, "runOnFolder">): Promise<ServedOperations> {
	const ofApp = await compiledOperations();
	const own = Object.values(ownOperations(ofApp.operations));
	const ofJobs = await compileOperations(own);
	return {
		operations: [
			...ofApp.operations.map((one): Served => {
				const order = (input: unknown) => ({ operation: one.name, input });
				return {
					...one,
					load: () => loadOperation(one.name as OperationName),
					...(one.subject === "cases"
						? { runOnFolder: (input, signal) => cases.runOnFolder(order(input), one.effect === "long", { signal }) }
						: {}),
					run: async (input, hooks, context) => {
						const uploads = namedUploads(input, context.uploads);
						if (!uploads.ok) return uploads;
						const onlyReads = one.http?.startsWith("GET ") ?? false;
						const asked = { ...order(input), uploads: uploads.value, onlyReads };
						return one.effect === "long" ? context.inThread(asked, hooks) : runOperation(asked, context.case, hooks);
					},
				};
			}),
			...own.map((operation): Served => {
				const compiled = ofJobs.operations.find(({ name }) => name === operation.name);
				if (compiled === undefined) throw new RangeError(`Expected "${operation.name}" among what was compiled`);
				return {
					...compiled,
					load: () => withSchemas(operation),
					run: (input, _, context) => operation.run(input as never, context) as Promise<never>,
				};
			}),
		],
		schemas: { ...ofApp.schemas, ...ofJobs.schemas },
	};
}
