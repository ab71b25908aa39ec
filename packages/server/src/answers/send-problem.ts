import type { Outcome, Problem } from "@fissure/core";
import type { FastifyReply } from "fastify";

/** Answers with what went wrong, under the status that it has in HTTP; nothing keeps it. */
export function sendProblem(reply: FastifyReply, failure: Failure): FastifyReply {
	const { problem } = failure;
	return reply
		.code(noteOutcome(reply, failure))
		.removeHeader("etag")
		.header("cache-control", "no-store")
		.send({ problem });
}

type Failure = Extract<Outcome<never>, { ok: false }>;

const codes = new WeakMap<FastifyReply, string>();

/** Remembers with what an answer refuses, and gives the status for it: for what is answered with a page. */
export function noteOutcome(reply: FastifyReply, { problem }: Failure): number {
	codes.set(reply, problem.code);
	return statusOf(problem);
}

/** `ok`, or the code of the problem that was answered with. */
export const outcomeOf = (reply: FastifyReply): string => codes.get(reply) ?? "ok";

const STATUSES: Readonly<Record<string, number>> = {
	"key-missing": 401,
	"sign-in-missing": 401,
	"sign-in-refused": 401,
	"sign-in-too-soon": 429,
	"feed-too-soon": 429,
	"not-allowed": 403,
	"organisation-refused": 403,
	"organisation-unreachable": 503,
	"email-unverified": 403,
	"person-unknown": 403,
	"person-disabled": 403,
	"identity-different": 403,
	"password-wrong": 403,
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
	"database-unreachable": 503,
	"database-refused": 503,
	"database-missing": 503,
	"database-busy": 503,
	"case-at-work": 503,
	"case-in-use": 503,
	"case-busy": 503,
	"case-closed": 503,
	"case-gone": 503,
	"case-replaced": 503,
	"case-newer": 503,
	"team-newer": 503,
	"case-full": 507,
	"upload-unkept": 507,
};

/** Under which status of HTTP a problem goes out; what it says is in its words. */
function statusOf({ code }: Problem): number {
	const known = STATUSES[code];
	if (known !== undefined) return known;
	if (code.endsWith("-missing")) return 404;
	// Somebody else was there first: look again, then decide.
	if (code.endsWith("-changed") || code.endsWith("-exists") || code === "check-done") return 409;
	return 422;
}
