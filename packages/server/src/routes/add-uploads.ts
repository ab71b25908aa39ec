import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sendProblem } from "../answers/send-problem.ts";
import type { ServerContext } from "../context/server-context.ts";
import { type ArrivingFile, MOST_FILE_BYTES } from "../uploads/uploads.ts";

const MOST_FILES = 20_000;

/** `POST /api/uploads`: takes files as a form sends them, and keeps them until a job asks for them. */
export async function addUploads(app: FastifyInstance, context: ServerContext): Promise<void> {
	await app.register(multipart, {
		preservePath: true,
		throwFileSizeLimit: false,
		limits: { fileSize: MOST_FILE_BYTES, files: MOST_FILES, fields: 0, headerPairs: 50, parts: MOST_FILES },
	});
	app.post("/api/uploads", async (request, reply) => {
		const kept = await context.uploads.keep(filesOf(request));
		return kept.ok ? reply.send(kept.value) : sendProblem(reply, kept);
	});
}

async function* filesOf(request: FastifyRequest): AsyncGenerator<ArrivingFile> {
	for await (const { filename, file } of request.files())
		yield { name: filename, bytes: file, isCut: () => file.truncated };
}
