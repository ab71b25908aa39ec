import { createMcpHandler } from "@modelcontextprotocol/server";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "../answers/send-problem.ts";
import { caseOf } from "../context/case-of-request.ts";
import type { OpenCases } from "../context/open-cases.ts";
import { ASSISTANT } from "../guards/add-guards.ts";
import { askerOf, mayOf, type Needs } from "../team/asker.ts";
import { type AssistantOptions, assistantServer } from "./assistant-server.ts";

const NEEDS: Needs = { operation: "assistant", least: "reader", permission: "read", subject: "case" };

/**
 * Answers assistants over HTTP, of the case that was named at the start and of no other; in a team of the case that the address names, with
 * what a token and the role of its person allow. Nothing is kept between two requests.
 */
export function addAssistant(
	app: FastifyInstance,
	{ cases, ...options }: Omit<AssistantOptions, "context" | "may"> & { readonly cases: Pick<OpenCases, "use"> },
): void {
	app.route({
		method: ["GET", "POST", "DELETE"],
		url: ASSISTANT,
		compress: false,
		config: { needs: NEEDS },
		handler: async (request, reply) => {
			const asker = askerOf(request);
			if (asker === null && caseOf(request) !== null) return reply.callNotFound();
			const opened = await cases.use(caseOf(request), reply.raw, !options.allowWrites, asker?.name ?? null);
			if (!opened.ok) return sendProblem(reply, opened);
			const context = opened.value;
			const gone = new AbortController();
			reply.raw.once("close", () => gone.abort());
			const { method, url, headers, body } = request;
			const asked = new Request(`http://${headers.host}${url}`, {
				method,
				signal: gone.signal,
				headers: Object.entries(headers).flatMap(([name, value]) =>
					typeof value === "string" ? [[name, value]] : [],
				) as [string, string][],
				...(method === "POST" ? { body: JSON.stringify(body ?? null) } : {}),
			});
			const { fetch } = createMcpHandler(() => assistantServer({ ...options, context, may: mayOf(request) }));
			return reply.send(await fetch(asked, method === "POST" ? { parsedBody: body } : {}));
		},
	});
}
