import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { outcomeOf } from "../answers/send-problem.ts";
import { caseOf } from "../context/case-of-request.ts";
import { askerOf, roleIn } from "../team/asker.ts";

/** What the server of a team says it does. It holds ids, codes and names of operations: no text, address, query, name of a person, or key. */
export interface ServerLine {
	readonly at: string;
	readonly what: "started" | "request" | "broken" | "audit-gap" | "not-ready" | "ready" | "stopping" | "ended";
	/** Of a request; its answer has it as `x-request-id`. */
	readonly request?: string;
	/** Id of who is signed in. */
	readonly person?: string;
	/** As the registry names it; `none` where there is no such route. */
	readonly operation?: string;
	/** Id of the case, where who asks has a role in it. */
	readonly case?: string;
	/** Status of HTTP; 499 where who asked left before the answer was out. */
	readonly status?: number;
	readonly ms?: number;
	/** Code of a problem. */
	readonly problem?: string;
	/** Entries of the audit log that could not be written. */
	readonly entries?: number;
	/** Of an error of the program: its kind, and where it was thrown; its words may hold what is nobody's business. */
	readonly error?: string;
	readonly stack?: readonly string[];
}

type RequestLine = ServerLine & { readonly what: "request"; readonly operation: string; readonly status: number };

/** Of an answer that nobody waited for. */
const LEFT = 499;

interface Watching {
	/** The clock: an ISO instant. */
	readonly now: () => string;
	readonly onBegin: () => void;
	readonly onEnd: (line: RequestLine & { readonly ms: number }) => void;
}

const ids = new WeakMap<FastifyRequest, string>();

/** Follows each request from its head to the end of its answer, whatever is answered. Add it before all guards. */
export function watchRequests(app: FastifyInstance, { now, onBegin, onEnd }: Watching): void {
	app.addHook("onRequest", async (request, reply) => {
		// One that a request brings may hold anything.
		const id = randomBytes(8).toString("hex");
		ids.set(request, id);
		reply.header("x-request-id", id);
		const began = performance.now();
		onBegin();
		// An answer that is broken off ends here too.
		reply.raw.once("close", () => {
			const asker = askerOf(request);
			const meant = caseOf(request);
			const problem = outcomeOf(reply);
			onEnd({
				...{ at: now(), what: "request", request: id },
				...(asker === null ? {} : { person: asker.person }),
				operation: operationOf(request),
				...(asker === null || meant === null || roleIn(asker, meant) === null ? {} : { case: meant }),
				status: reply.raw.writableFinished ? reply.raw.statusCode : LEFT,
				ms: Math.round(performance.now() - began),
				...(problem === "ok" ? {} : { problem }),
			});
		});
	});
}

const operationOf = ({ is404, routeOptions: { config } }: FastifyRequest): string =>
	is404 ? "none" : (config.needs?.operation ?? (config.isProbe === true ? "probe" : "none"));

/** An error of the program while a request was answered, or something else was done. */
export const brokenLine = (at: string, error: unknown, request: FastifyRequest | string): ServerLine => {
	const { name, code, stack } = (error ?? {}) as {
		readonly name?: string;
		readonly code?: unknown;
		readonly stack?: string;
	};
	const id = typeof request === "string" ? undefined : ids.get(request);
	return {
		...{ at, what: "broken", operation: typeof request === "string" ? request : operationOf(request) },
		...(id === undefined ? {} : { request: id }),
		error: typeof code === "string" && /^[A-Z0-9_]+$/u.test(code) ? `${name ?? "error"} ${code}` : (name ?? "error"),
		stack: (stack ?? "").split("\n").flatMap((line) => (/^\s+at /u.test(line) ? [line.trim()] : [])),
	};
};
