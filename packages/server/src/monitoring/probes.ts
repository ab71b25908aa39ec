import { isIP } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { Outcome } from "@fissure/core";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

declare module "fastify" {
	interface FastifyContextConfig {
		/** Asked by the machinery that runs the server: nobody signs in for it, and it is in no audit log. */
		isProbe?: true;
	}
}

interface Probed {
	readonly isReady: () => Promise<Outcome<null>>;
	/** Names of the server, with their ports. */
	readonly hosts: () => readonly string[];
	/** Called where readiness is another than before: the code of what is wrong, or null. */
	readonly onChange: (problem: string | null) => void;
}

/** Milliseconds for which what was found out is answered again: frequent questions cost the database nothing. */
const KEPT_MS = 1_000;
/** Milliseconds after which a database that does not answer counts as not ready. */
const PATIENCE_MS = 3_000;

/**
 * `GET /healthz`: the process answers. `GET /readyz`: it can answer people, because the database does, with accounts of this version and the
 * queue. Both say `ok` or `not ok` and nothing else; why is in the log.
 */
export function addProbes(app: FastifyInstance, { isReady, hosts, onChange }: Probed): void {
	let known: { readonly until: number; readonly problem: Promise<string | null> } | null = null;
	let said: string | null = null;
	const look = async (): Promise<string | null> => {
		const late = setTimeout(PATIENCE_MS, "database-unreachable", { ref: false });
		const found = isReady().then(
			(outcome) => (outcome.ok ? null : outcome.problem.code),
			() => "server-broken",
		);
		const problem = await Promise.race([found, late]);
		if (problem !== said) onChange(problem);
		said = problem;
		return problem;
	};
	const config = { isProbe: true } as const;
	app.get("/healthz", { config }, (request, reply) => answer(request, reply, true));
	app.get("/readyz", { config }, async (request, reply) => {
		const now = performance.now();
		if (known === null || now >= known.until) known = { until: now + KEPT_MS, problem: look() };
		return answer(request, reply, (await known.problem) === null);
	});

	const answer = (request: FastifyRequest, reply: FastifyReply, isWell: boolean): FastifyReply => {
		const isAsked = isProber(request, hosts());
		return reply
			.code(!isAsked ? 421 : isWell ? 200 : 503)
			.headers({ "cache-control": "no-store", "x-content-type-options": "nosniff" })
			.type("text/plain; charset=utf-8")
			.serializer(String)
			.send(isAsked && isWell ? "ok\n" : "not ok\n");
	};
}

/**
 * A probe calls the server by its public name, by a number, or by a name of its own network, which has no dot; a page of another site, by
 * whatever name it has made to lead here, does not.
 */
function isProber({ headers }: FastifyRequest, hosts: readonly string[]): boolean {
	const host = headers.host?.toLowerCase() ?? "";
	const name = host.replace(/:\d+$/u, "").replace(/^\[(.*)\]$/u, "$1");
	const isNamed = hosts.includes(host) || isIP(name) !== 0 || /^[a-z0-9_-]+$/u.test(name);
	return isNamed && headers.origin === undefined && (headers["sec-fetch-site"] ?? "none") === "none";
}
