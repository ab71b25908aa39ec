import { Readable } from "node:stream";
import type { Outcome } from "@fissure/core";
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from "fastify";
import { z } from "zod";
import { FailureSchema } from "./contract/problem.ts";
import type { Desk } from "./desk.ts";
import { FILE_POLICY } from "./guards/headers.ts";
import type { AnyRoute, Download } from "./route.ts";
import { statusOf } from "./status-of.ts";

/** Puts each route of the interface where it is asked for. */
export function addRoutes(app: FastifyInstance, routes: readonly AnyRoute[], desk: Desk): void {
	for (const route of routes) {
		const [method, url] = route.name.split(" ") as [HTTPMethods, string];
		const { params, query: querystring, body, summary } = route;
		const hasBody = !(body instanceof z.ZodUndefined);
		app.route({
			method,
			url,
			schema: {
				summary,
				tags: [areaOf(url)],
				params,
				querystring,
				...(hasBody ? { body } : {}),
				response: {
					...("answer" in route ? { 200: route.answer } : {}),
					"4xx": FailureSchema,
					"5xx": FailureSchema,
				},
			} as never,
			handler: async (request, reply) => {
				if (method === "GET" && route.keep === "case" && isKnown(request, reply, desk)) return reply.code(304).send();
				const asked = {
					params: request.params,
					query: request.query,
					body: request.body,
					desk,
					signal: signalOf(reply),
				};
				if ("handleFile" in route) return sendFile(reply, await route.handleFile(asked));
				const outcome = await route.handle(asked);
				return outcome.ok ? reply.send(outcome.value) : sendProblem(reply, outcome);
			},
		});
	}
}

const areaOf = (url: string): string => url.split("/")[2] ?? "api";

/** A page asks again whenever it is looked at; where the case is as it was, so is the answer, and nothing is looked up. */
function isKnown(request: FastifyRequest, reply: FastifyReply, desk: Desk): boolean {
	const tag = `W/"${desk.stamp()}"`;
	reply.header("etag", tag).header("cache-control", "private, no-cache");
	return request.headers["if-none-match"] === tag;
}

/** Aborted when the caller goes away before the answer is out. */
function signalOf({ raw }: FastifyReply): AbortSignal {
	const gone = new AbortController();
	raw.once("close", () => {
		if (!raw.writableFinished) gone.abort();
	});
	return gone.signal;
}

export function sendProblem(reply: FastifyReply, { problem }: Extract<Outcome<never>, { ok: false }>): FastifyReply {
	return reply.code(statusOf(problem)).removeHeader("etag").header("cache-control", "no-store").send({ problem });
}

function sendFile(reply: FastifyReply, outcome: Outcome<Download>): FastifyReply {
	if (!outcome.ok) return sendProblem(reply, outcome);
	const { name, mediaType, body } = outcome.value;
	const sent = typeof body === "string" || body instanceof Uint8Array ? body : Readable.from(body);
	return reply
		.header("content-type", mediaType)
		.header("content-disposition", disposition(name))
		.header("content-security-policy", FILE_POLICY)
		.serializer((whole: string) => whole)
		.send(sent);
}

/** Names in Han and Cyrillic need their own field; old programs read the plain one. */
function disposition(name: string): string {
	const plain = name.replace(/[^\w. ()-]/gu, "_");
	const encoded = encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
	return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
