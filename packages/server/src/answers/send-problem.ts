import type { Outcome, Problem } from "@fissure/core";
import type { FastifyReply } from "fastify";

/** Answers with what went wrong, under the status that it has in HTTP; nothing keeps it. */
export function sendProblem(reply: FastifyReply, { problem }: Extract<Outcome<never>, { ok: false }>): FastifyReply {
	return reply.code(statusOf(problem)).removeHeader("etag").header("cache-control", "no-store").send({ problem });
}

const STATUSES: Readonly<Record<string, number>> = {
	"key-missing": 401,
	"origin-foreign": 403,
	"request-unmarked": 403,
	"host-foreign": 421,
	"request-malformed": 400,
	"upload-malformed": 400,
	"route-missing": 404,
	"upload-too-large": 413,
	"body-too-large": 413,
	"server-broken": 500,
	"worker-lost": 503,
	"case-at-work": 503,
	"case-in-use": 503,
	"case-busy": 503,
	"case-closed": 503,
	"case-gone": 503,
	"case-replaced": 503,
	"case-newer": 503,
	"case-full": 507,
	"upload-unkept": 507,
};

/** Under which status of HTTP a problem goes out; what it says is in its words. */
function statusOf({ code }: Problem): number {
	const known = STATUSES[code];
	if (known !== undefined) return known;
	if (code.endsWith("-missing")) return 404;
	// Somebody else was there first: look again, then decide.
	if (code.endsWith("-changed") || code.endsWith("-exists")) return 409;
	return 422;
}
