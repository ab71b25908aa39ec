import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import { failed, type Problem } from "@fissure/core";
import fastify, { type FastifyError, type FastifyInstance } from "fastify";
import { sendProblem } from "./answers/send-problem.ts";
import { takeShallowJson } from "./answers/shallow-json.ts";
import { checkAnswer, trustAnswer } from "./answers/write-answer.ts";
import { withoutCase } from "./context/case-of-request.ts";
import type { OpenCases } from "./context/open-cases.ts";
import { addGuards, type Guarded } from "./guards/add-guards.ts";
import { servedOperations } from "./operations/served-operations.ts";
import { addLive } from "./routes/add-live.ts";
import { addOperations } from "./routes/add-operations.ts";
import { addPages, scriptOf } from "./routes/add-pages.ts";
import { addUploads } from "./routes/add-uploads.ts";
import { describeInterface } from "./routes/describe-interface.ts";
import type { Needs } from "./team/asker.ts";
import type { TeamDoors } from "./team/team-doors.ts";

export interface ServerOptions {
	readonly cases: OpenCases;
	/** Who is let in: one person who has the key, or the people of a team. */
	readonly doors: Guarded | TeamDoors;
	/** The folder of the built application; none where only the interface is asked for. */
	readonly pages: string | null;
	readonly version: string;
	/** Hold each answer against its schema, as tests do; it costs more than most answers do. */
	readonly checked?: boolean;
	/** Called with every route, no matter who put it there: a test asks each whether it is guarded. */
	readonly onRoute?: (route: { readonly method: string | readonly string[]; readonly url: string }) => void;
}

/** Bytes of a request that is no upload: a judgment or a draft, and room to spare. */
const MOST_BODY_BYTES = 8_000_000;
/** Milliseconds; who sends a head more slowly holds a line that others need. */
const PATIENCE_MS = 60_000;

const DESCRIPTION: Needs = {
	operation: "describe-interface",
	least: "person",
	permission: "read",
	subject: "cases",
	unlogged: true,
};

/** Everything the server answers, behind its guards. Nothing listens yet. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
	const { cases, doors, pages, version, checked = false } = options;
	const app = fastify({
		...("team" in doors ? { trustProxy: [...doors.trustedProxies] } : {}),
		bodyLimit: MOST_BODY_BYTES,
		requestTimeout: 0,
		connectionTimeout: 0,
		keepAliveTimeout: PATIENCE_MS,
		// A person ends their own server; people of a team get the answers that they wait for.
		forceCloseConnections: "team" in doors ? "idle" : true,
		routerOptions: { maxParamLength: 2000 },
		// Every route answers for every case: which one is meant is said in front of it.
		rewriteUrl: withoutCase,
		// A stranger's request must not fill a disk with lines.
		logger: false,
	});
	app.addHook("onRoute", (route) => options.onRoute?.(route));
	// Answers are written by their routes; what else is sent, a problem, is plain.
	app.setSerializerCompiler(() => JSON.stringify);
	app.setErrorHandler((error: FastifyError, request, reply) => {
		// A browser that left ended its own request: nothing went wrong, and there is nobody to answer.
		if (error.name === "AbortError" && reply.raw.destroyed) return void reply.hijack();
		// The words of an error may hold what is nobody's business; the person at the terminal sees them.
		const say = "team" in doors ? (broken: unknown) => doors.onBroken(broken, request) : console.error;
		return sendProblem(reply, { ok: false, problem: problemOf(error, say) });
	});
	takeShallowJson(app);
	await app.register(cookie);
	if ("team" in doors) await doors.add(app);
	else addGuards(app, doors);
	// Small answers are sent sooner as they are.
	await app.register(compress, { threshold: 2048, encodings: ["gzip", "identity"] });
	const { operations, schemas } = await servedOperations(cases, "team" in doors ? doors : null);
	addOperations(app, operations, { cases, write: checked ? checkAnswer : trustAnswer });
	const presence =
		"team" in doors ? (await import("./team/presence.ts")).addPresence(app, { team: doors.team, cases }) : null;
	const notices = "team" in doors ? doors.addNotices(app) : null;
	addLive(app, cases, { script: pages === null ? null : scriptOf(pages), presence, notices });
	await addUploads(app, cases);
	const description = JSON.stringify(describeInterface(operations, schemas, version));
	const config = { needs: DESCRIPTION };
	app.get("/api/openapi.json", { config }, (_, reply) =>
		reply.type("application/json; charset=utf-8").send(description),
	);
	if ("team" in doors || doors.assistant !== undefined) {
		const { addAssistant } = await import("./assistants/add-assistant.ts");
		addAssistant(app, { cases, version, allowWrites: "team" in doors || doors.assistant?.allowWrites === true });
	}
	if (pages !== null) await addPages(app, pages, cases);
	await app.ready();
	return app;
}

/** What goes wrong before or in a handler, in the words of a problem; what we did not foresee says no more than that. */
function problemOf(error: FastifyError, onBroken: (error: unknown) => void): Problem {
	if (error.statusCode === 413)
		return failed("body-too-large", "Expected a smaller request, got too much at once; send a part", "body").problem;
	if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
		return failed(
			"request-malformed",
			`Expected a request that can be read, got "${error.message}"; correct it`,
			"request",
		).problem;
	onBroken(error);
	const message = "Expected an answer, got an error of the program; see what it printed, and report it";
	return failed("server-broken", message, "server").problem;
}
