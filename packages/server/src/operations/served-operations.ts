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
import type { TeamDoors } from "../team/team-doors.ts";
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

/** How an operation is run that is about no single case. */
function withoutCase(
	one: CompiledOperation,
	cases: Pick<OpenCases, "runOnFolder">,
	doors: Pick<TeamDoors, "runOnFolder" | "runOnTeam"> | null,
): Pick<Served, "runOnFolder"> {
	const { name, subject, effect } = one;
	if (subject === "case") return {};
	return {
		runOnFolder: (input, signal, asker) => {
			const order = { operation: name, input };
			if (doors === null || asker === null) return cases.runOnFolder(order, effect === "long", { signal });
			return subject === "team" ? doors.runOnTeam(order, asker) : doors.runOnFolder(one, input, { signal, asker });
		},
	};
}

/** All that can be asked over HTTP. */
export async function servedOperations(
	cases: Pick<OpenCases, "runOnFolder">,
	doors: Pick<TeamDoors, "runOnFolder" | "runOnTeam" | "accessOf"> | null,
): Promise<ServedOperations> {
	const compiled = await compiledOperations();
	// Where there is no team, nothing is served about one.
	const offered = compiled.operations.filter(
		({ subject, teamOnly }) => doors !== null || (subject !== "team" && !teamOnly),
	);
	const ofApp = { ...compiled, operations: offered };
	const own = Object.values(ownOperations(offered));
	const ofJobs = await compileOperations(own);
	return {
		operations: [
			...ofApp.operations.map((one): Served => {
				const order = (input: unknown) => ({ operation: one.name, input });
				return {
					...one,
					load: () => loadOperation(one.name as OperationName),
					...withoutCase(one, cases, doors),
					run: async (input, hooks, context) => {
						const uploads = namedUploads(input, context.uploads);
						if (!uploads.ok) return uploads;
						const onlyReads = one.http?.startsWith("GET ") ?? false;
						const asked = { ...order(input), uploads: uploads.value, onlyReads };
						const { may: _, asker, ...heard } = hooks;
						if (one.effect === "long") return context.inThread(asked, heard);
						const team = one.teamOnly && doors !== null && asker !== null ? { team: doors.accessOf(asker) } : {};
						return runOperation(asked, context.case, { ...heard, ...team });
					},
				};
			}),
			...own.map((operation): Served => {
				const compiled = ofJobs.operations.find(({ name }) => name === operation.name);
				if (compiled === undefined) throw new RangeError(`Expected "${operation.name}" among what was compiled`);
				return {
					...compiled,
					load: () => withSchemas(operation),
					run: (input, { may }, context) => operation.run(input as never, { ...context, may }) as Promise<never>,
				};
			}),
		],
		schemas: { ...ofApp.schemas, ...ofJobs.schemas },
	};
}
