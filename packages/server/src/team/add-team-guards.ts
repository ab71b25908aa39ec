import { type Team, whoAsks } from "@fissure/app/team";
import { failed } from "@fissure/core";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sendProblem } from "../answers/send-problem.ts";
import { caseOf } from "../context/case-of-request.ts";
import { headersOf } from "../guards/headers.ts";
import { foreignTo, type OwnAddresses } from "../guards/is-own-request.ts";
import { mayAsk, type Needs, setAsker } from "./asker.ts";
import type { AuditTrail } from "./audit-trail.ts";
import { SIGN_IN } from "./sign-in-pages.ts";

export interface TeamGuarded {
	readonly team: Team;
	/** Asked for with each request: the port is known only once the server listens. */
	readonly own: () => OwnAddresses;
	/** Name of the cookie that holds the secret of a session. */
	readonly cookie: () => string;
	readonly trail: AuditTrail;
}

/** What a page and its files need. */
export const PAGE_NEEDS: Needs = { operation: "page", least: "person", permission: "read", subject: "team" };

/** Forms of our own pages: no script of theirs can mark a request, and their browser says where they are from. */
const FORM = "application/x-www-form-urlencoded";

/**
 * Before anything is answered: is it our page or a program with a token that asks, who is that, and may they? A route that does not say what
 * it needs is refused.
 */
export function addTeamGuards(app: FastifyInstance, { team, own, cookie, trail }: TeamGuarded): void {
	app.addHook("onRequest", async (request, reply) => {
		if (request.routeOptions.config.isProbe === true) return;
		reply.headers(headersOf("none"));
		const { headers, method, url, raw } = request;
		const token = tokenOf(headers.authorization);
		const needs = request.is404 ? PAGE_NEEDS : request.routeOptions.config.needs;
		const isForm =
			needs?.least === "anybody" && method === "POST" && headers["content-type"]?.split(";", 1)[0] === FORM;
		// A program has no cookie that a foreign page could use; a form is from our page if its browser says so.
		const isMarked = token !== null || isForm;
		const marked = isMarked ? { ...headers, "x-fissure": "1" } : headers;
		const foreign = foreignTo({ headers: marked, method, url, rawHeaders: raw.rawHeaders }, own());
		if (foreign !== null) return sendProblem(reply, { ok: false, problem: foreign });
		if (isForm && headers.origin === undefined && needs.fromOutside !== true)
			return sendProblem(reply, FORM_WITHOUT_ORIGIN);
		if (needs === undefined) return sendProblem(reply, UNKNOWN_NEEDS);
		const secret = request.cookies[cookie()];
		const who =
			token !== null
				? await whoAsks(team, { token })
				: secret === undefined
					? null
					: await whoAsks(team, { session: secret });
		if (who?.ok === false) return sendProblem(reply, who);
		const asker = who?.value ?? null;
		if (asker !== null) setAsker(request, asker);
		if (needs.least === "anybody") return;
		if (asker === null) return askToSignIn(request, reply);
		const problem = request.is404 && !isPage(request) ? null : mayAsk(asker, request, needs);
		if (problem !== null) return sendProblem(reply, { ok: false, problem });
	});
	app.addHook("onSend", async (request, reply, payload) => {
		await trail.note(request, reply);
		return payload;
	});
	app.addHook("onClose", () => trail.close());
}

const tokenOf = (authorization: string | undefined): string | null =>
	/^Bearer (\S+)$/iu.exec(authorization ?? "")?.[1] ?? null;

const isPage = ({ method, url }: FastifyRequest): boolean => method === "GET" && !url.startsWith("/api/");

/** A person is led to the page for it, and from there to where they wanted to go; a program is told. */
function askToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const wantsPage = request.method === "GET" && request.headers.accept?.includes("text/html") === true;
	if (!wantsPage || request.url.startsWith("/api/")) return sendProblem(reply, SIGN_IN_MISSING);
	const id = caseOf(request);
	const next = `${id === null ? "" : `/c/${id}`}${request.url}`;
	return reply.header("cache-control", "no-store").redirect(`${SIGN_IN}?next=${encodeURIComponent(next)}`, 303);
}

const SIGN_IN_MISSING = failed(
	"sign-in-missing",
	"Expected somebody who is signed in, or a token that is valid, got neither; sign in again",
	"request",
);

const FORM_WITHOUT_ORIGIN = failed(
	"origin-foreign",
	"Expected a form of this page, got one that does not say where it is from; use the page itself in a newer browser",
	"request",
);

const UNKNOWN_NEEDS = failed(
	"not-allowed",
	"Expected a route that says what it needs, got one that does not; report it",
	"request",
);
