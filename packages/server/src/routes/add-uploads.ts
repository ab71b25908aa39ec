import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sendProblem } from "../answers/send-problem.ts";
import { caseOf } from "../context/case-of-request.ts";
import type { OpenCases } from "../context/open-cases.ts";
import { askerOf, type Needs } from "../team/asker.ts";
import { type ArrivingFile, MOST_FILE_BYTES } from "../uploads/uploads.ts";

const MOST_FILES = 20_000;

const UPLOAD: Needs = { operation: "upload", least: "analyst", permission: "write", subject: "case" };

/** `POST /api/uploads`: takes files as a form sends them, and keeps them until a job asks for them. */
export async function addUploads(app: FastifyInstance, cases: Pick<OpenCases, "use">): Promise<void> {
	await app.register(multipart, {
		preservePath: true,
		throwFileSizeLimit: false,
		limits: { fileSize: MOST_FILE_BYTES, files: MOST_FILES, fields: 0, headerPairs: 50, parts: MOST_FILES },
	});
	app.post("/api/uploads", { config: { needs: UPLOAD } }, async (request, reply) => {
		const opened = await cases.use(caseOf(request), reply.raw, false, askerOf(request)?.name ?? null);
		if (!opened.ok) return sendProblem(reply, opened);
		const kept = await opened.value.uploads.keep(filesOf(request));
		return kept.ok ? reply.send(kept.value) : sendProblem(reply, kept);
	});
}

async function* filesOf(request: FastifyRequest): AsyncGenerator<ArrivingFile> {
	for await (const { filename, file } of request.files())
		yield { name: filename, bytes: file, isCut: () => file.truncated };
}
