import type { Outcome } from "@fissure/core";
import type { Job } from "@fissure/model";
import { JobSchema } from "@fissure/model/schemas";
import { z } from "zod";
import type { Desk } from "../desk.ts";
import { JOBS, type JobName } from "../jobs/job-kinds.ts";
import type { JobOrder } from "../jobs/jobs.ts";
import { route } from "../route.ts";

/** One object for each kind of job, told apart by its name. */
const OrderSchema = z.discriminatedUnion("job", [
	z.strictObject({ job: z.literal("add"), request: JOBS.add.request }),
	z.strictObject({ job: z.literal("code"), request: JOBS.code.request }),
	z.strictObject({ job: z.literal("tie"), request: JOBS.tie.request }),
	z.strictObject({ job: z.literal("find"), request: JOBS.find.request }),
	z.strictObject({ job: z.literal("fetch"), request: JOBS.fetch.request }),
	z.strictObject({ job: z.literal("watch"), request: JOBS.watch.request }),
	z.strictObject({ job: z.literal("import-positions"), request: JOBS["import-positions"].request }),
]);

const JobId = z.strictObject({ id: z.uuid() });

export const jobRoutes = [
	route({
		name: "POST /api/jobs",
		summary: "Starts long work; its steps are told by GET /api/live",
		body: OrderSchema,
		answer: JobSchema,
		handle: ({ body, desk }) => startJob(desk, body.job, body.request),
	}),
	route({
		name: "GET /api/jobs",
		summary: "What was started since the server runs, the latest first",
		keep: "never",
		answer: z.array(JobSchema),
		handle: async ({ desk }) => ({ ok: true, value: [...desk.jobs.list()] }),
	}),
	route({
		name: "GET /api/jobs/:id",
		summary: "How far is one piece of long work?",
		keep: "never",
		params: JobId,
		answer: JobSchema,
		handle: async ({ params, desk }) => desk.jobs.find(params.id),
	}),
	route({
		name: "DELETE /api/jobs/:id",
		summary: "Stops long work; what it has kept stays",
		params: JobId,
		answer: JobSchema,
		handle: async ({ params, desk }) => desk.jobs.stop(params.id),
	}),
] as const;

/** The path of an upload stands in the place of its id, which only this server can know. */
async function startJob(desk: Desk, job: JobName, request: object): Promise<Outcome<Job>> {
	const upload = "upload" in request ? String(request.upload) : null;
	if (upload === null) return { ok: true, value: desk.jobs.start({ job, request }) };
	const path = desk.uploads.pathOf(upload);
	if (!path.ok) return path;
	const order: JobOrder = {
		job,
		request: { ...request, upload: path.value },
		cleanUp: () => desk.uploads.drop(upload),
	};
	return { ok: true, value: desk.jobs.start(order) };
}
