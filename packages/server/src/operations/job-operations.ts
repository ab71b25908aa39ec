import {
	type CompiledOperation,
	type JobOrderOf,
	loadOperation,
	type Operations,
	operationsWith,
} from "@fissure/app/operations";
import type { Outcome } from "@fissure/core";
import type { z } from "zod";
import { readInput } from "../answers/read-asked.ts";
import type { ServerContext } from "../context/server-context.ts";
import type { May } from "../team/asker.ts";

type JobOrder = JobOrderOf<Operations>;

const { operation } = operationsWith<JobContext>();

/** What answers about long work, and whether who asks may have it done. */
export interface JobContext extends ServerContext {
	readonly may: May;
}

/** What is asked about long work: it belongs to the server that does it, and to no case. */
export const jobOperations = (operations: readonly CompiledOperation[]) => {
	const jobs = operations.filter(({ isJob }) => isJob);
	return {
		startJob: operation({
			name: "start-job",
			question: "Starts a job; GET /api/live reports its progress",
			effect: "writes",
			http: "POST /api/jobs",
			input: ({ z }) =>
				z
					.strictObject({ job: z.enum(jobs.map(({ name }) => name)), request: z.record(z.string(), z.unknown()) })
					.meta({ oneOf: jobs.map(orderOf) }) as unknown as z.ZodType<JobOrder, JobOrder>,
			output: ({ JobSchema }) => JobSchema,
			async run(order, context) {
				const ordered = jobs.find(({ name }) => name === order.job) as CompiledOperation;
				const problem = context.may(ordered);
				return problem === null ? startJob(order, context) : { ok: false, problem };
			},
		}),
		listJobs: operation({
			name: "list-jobs",
			question: "Jobs since the server was started, latest first",
			effect: "reads",
			lasts: "never",
			http: "GET /api/jobs",
			output: ({ JobSchema, list }) => list(JobSchema),
			run: async (_, { jobs }) => ({ ok: true, value: await jobs.list() }),
		}),
		showJob: operation({
			name: "show-job",
			question: "How far is one piece of long work?",
			effect: "reads",
			lasts: "never",
			http: "GET /api/jobs/:id",
			input: ({ z }) => z.strictObject({ id: z.uuid() }),
			output: ({ JobSchema }) => JobSchema,
			run: async ({ id }, { jobs }) => jobs.find(id),
		}),
		stopJob: operation({
			name: "stop-job",
			question: "Stops long work; what it has kept stays",
			effect: "writes",
			http: "DELETE /api/jobs/:id",
			input: ({ z }) => z.strictObject({ id: z.uuid() }),
			output: ({ JobSchema }) => JobSchema,
			run: async ({ id }, { jobs }) => jobs.stop(id),
		}),
		retryJob: operation({
			name: "retry-job",
			question: "Does a job again that failed or was stopped",
			effect: "writes",
			http: "POST /api/jobs/:id/retry",
			input: ({ z }) => z.strictObject({ id: z.uuid() }),
			output: ({ JobSchema }) => JobSchema,
			run: async ({ id }, { jobs }) => jobs.retry(id),
		}),
	};
};

/** One kind of order as JSON Schema: what each takes is with its operation. */
const orderOf = ({ name, input }: CompiledOperation) => ({
	type: "object",
	properties: { job: { const: name }, request: input },
	required: ["job", "request"],
	additionalProperties: false,
});

async function startJob({ job, request }: JobOrder, { jobs, uploads }: ServerContext) {
	const { input } = await loadOperation(job);
	const read = readInput(input, request, () => "body.request");
	if (!read.ok) return read;
	const named = namedUploads(read.value, uploads);
	if (!named.ok) return named;
	const ids = Object.keys(named.value);
	if (ids.length === 0) return { ok: true as const, value: await jobs.start({ job, request: read.value }) };
	const cleanUp = async (): Promise<void> => void (await Promise.all(ids.map((id) => uploads.drop(id))));
	return { ok: true as const, value: await jobs.start({ job, request: read.value, uploads: named.value, cleanUp }) };
}

/**
 * Where the uploads are that an input names, by their ids: only this server knows where it has stored them.
 *
 * - problems: `upload-missing`
 */
export function namedUploads(
	input: unknown,
	uploads: Pick<ServerContext["uploads"], "pathOf">,
): Outcome<Readonly<Record<string, string>>> {
	const { upload, texts = [] } = input as Named & { readonly texts?: readonly Named[] };
	const paths: Record<string, string> = {};
	for (const id of [upload, ...texts.map((text) => text.upload)]) {
		if (id === undefined) continue;
		const path = uploads.pathOf(id);
		if (!path.ok) return path;
		paths[id] = path.value;
	}
	return { ok: true, value: paths };
}

interface Named {
	readonly upload?: string;
}
