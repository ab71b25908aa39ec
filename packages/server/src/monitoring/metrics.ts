import { createServer } from "node:http";
import { isIP } from "node:net";
import { setTimeout } from "node:timers/promises";
import { figuresOfTeam, type Team } from "@fissure/app/team";
import { failed, type Outcome } from "@fissure/core";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ServerLine } from "./server-log.ts";

/** Figures for Prometheus, at an address of their own. */
export interface Metrics {
	/** `http://127.0.0.1:9464/metrics` */
	readonly address: string;
	readonly onBegin: () => void;
	readonly onEnd: (
		line: Pick<ServerLine, "operation" | "problem"> & Required<Pick<ServerLine, "status" | "ms">>,
	) => void;
	readonly close: () => Promise<void>;
}

/** Seconds: a page that is at hand, a search, a comparison. */
const BUCKETS = [0.005, 0.02, 0.05, 0.15, 0.5, 1.5, 5, 15, 60];
/** Lasts as long as a page is open. */
const STREAM = "live";
/** Milliseconds that the database may take for its part; else the rest is answered without. */
const PATIENCE_MS = 3_000;

/**
 * Listens for Prometheus: requests by operation and class of status, sign-ins that were refused, sessions, jobs, connections, and what Node says of
 * its process. No text, name, address of a person or case, and no key is among them.
 *
 * - in:       `127.0.0.1:9464`, or a port of this machine alone
 * - problems: `metrics-address`, `port-taken`
 */
export async function openMetrics(at: string, team: Team): Promise<Outcome<Metrics>> {
	const listening = readListening(at);
	if (listening === null)
		return failed(
			"metrics-address",
			`Expected an address to listen on for metrics, such as 127.0.0.1:9464, got "${at.slice(0, 80)}"; correct it`,
			"metrics",
		);
	const register = new Registry();
	collectDefaultMetrics({ register });
	const registers = [register];
	const requests = new Histogram({
		...{ name: "fissure_request_seconds", registers, buckets: BUCKETS, labelNames: ["operation", "status"] as const },
		help: "Requests by operation and class of status, and how long they took",
	});
	const underWay = new Gauge({
		...{ name: "fissure_requests_under_way", registers },
		help: "Requests that are being answered, and pages that listen for changes",
	});
	const refused = new Counter({
		...{ name: "fissure_sign_in_refused_total", registers, labelNames: ["problem"] as const },
		help: "Sign-ins that were refused, by the code of the problem",
	});
	const gauge = <Label extends string>(name: string, help: string, ...labelNames: readonly Label[]) =>
		new Gauge({ name, help, registers, labelNames: [...labelNames] });
	const up = gauge("fissure_database_up", "1 where the database of the team answered within three seconds, else 0");
	const sessions = gauge("fissure_sessions", "Sessions that are in use");
	const jobs = gauge("fissure_jobs", "Jobs of the last 30 days by operation and state", "operation", "state");
	const delay = gauge("fissure_job_delay_seconds", "How long the job that waits longest has waited", "operation");
	const connections = gauge("fissure_database_connections", "Connections of all processes, by state", "state");
	const clock = gauge(
		"fissure_clock_ahead_seconds",
		"Seconds by which the clock of this machine is ahead of that of the database",
	);

	const ask = async (): Promise<void> => {
		const late = setTimeout(PATIENCE_MS, null, { ref: false });
		const found = await Promise.race([figuresOfTeam(team).catch(() => null), late]);
		up.set(found?.ok ? 1 : 0);
		for (const one of [sessions, jobs, delay, connections]) one.reset();
		if (!found?.ok) return;
		sessions.set(found.value.sessions);
		clock.set(found.value.clockAhead);
		for (const { operation, state, count } of found.value.jobs) jobs.set({ operation, state }, count);
		for (const { operation, seconds } of found.value.delays) delay.set({ operation }, seconds);
		for (const { state, count } of found.value.connections) connections.set({ state }, count);
	};
	const server = createServer((request, response) => {
		const { method, url, headers } = request;
		// No page of a browser has business here.
		const isForeign = headers.origin !== undefined || headers["sec-fetch-site"] !== undefined;
		const end = (status: number, body: string, type = "text/plain; charset=utf-8"): void =>
			void response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
		if (method !== "GET" || url !== "/metrics" || isForeign) return end(404, "not found\n");
		ask()
			.then(() => register.metrics())
			.then(
				(text) => end(200, text, register.contentType),
				() => end(500, "not ok\n"),
			);
	});
	const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
		server.once("error", resolve);
		server.listen(listening, () => resolve(null));
	});
	if (problem !== null)
		return failed(
			"port-taken",
			`Expected to listen for metrics on ${at}, got ${problem.code ?? "an error"}; choose another address with --metrics`,
			"metrics",
		);
	const { port } = server.address() as { readonly port: number };
	return {
		ok: true,
		value: {
			address: `http://${listening.host.includes(":") ? `[${listening.host}]` : listening.host}:${port}/metrics`,
			onBegin: () => underWay.inc(),
			onEnd({ operation = "none", status, ms, problem: code }) {
				underWay.dec();
				if (operation !== STREAM) requests.observe({ operation, status: `${Math.floor(status / 100)}xx` }, ms / 1000);
				if (operation === "sign-in" && code !== undefined) refused.inc({ problem: code });
			},
			close: () =>
				new Promise((resolve) => {
					server.close(() => resolve());
					server.closeAllConnections();
				}),
		},
	};
}

/** `127.0.0.1:9464`, `[::1]:9464`, or a port alone, of this machine. */
function readListening(at: string): { readonly host: string; readonly port: number } | null {
	const [, named = "127.0.0.1", digits = ""] = /^(?:(.+):)?(\d{1,5})$/u.exec(at) ?? [];
	const host = named.replace(/^\[(.*)\]$/u, "$1");
	const port = Number(digits);
	return digits === "" || port > 65_535 || (isIP(host) === 0 && host !== "localhost") ? null : { host, port };
}
