import { Readable } from "node:stream";
import type { CompiledOperation, Context, Download, LoadedOperation } from "@fissure/app/operations";
import type { SignedIn } from "@fissure/app/team";
import type { Outcome } from "@fissure/core";
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from "fastify";
import { type KeptAnswer, type Reads, type ReadyAnswer, readyAnswer } from "../answers/kept-answers.ts";
import { placesOf, readAsked } from "../answers/read-asked.ts";
import { sendProblem } from "../answers/send-problem.ts";
import type { WriteAnswer } from "../answers/write-answer.ts";
import { caseOf } from "../context/case-of-request.ts";
import type { OpenCases } from "../context/open-cases.ts";
import type { ServerContext } from "../context/server-context.ts";
import { FILE_POLICY } from "../guards/headers.ts";
import { askerOf, type May, mayOf, type Needs } from "../team/asker.ts";

/** An operation that this server answers for: what it says of itself, and how it is loaded and run when it is asked for. */
export interface Served extends CompiledOperation {
	readonly load: () => Promise<LoadedOperation>;
	readonly run: (
		input: unknown,
		hooks: Pick<Context, "signal" | "onProgress"> & { readonly may: May; readonly asker: SignedIn | null },
		context: ServerContext,
	) => Promise<Outcome<unknown>>;
	/** In its place where it is about no single case, and needs none open. */
	readonly runOnFolder?: (input: unknown, signal: AbortSignal, asker: SignedIn | null) => Promise<Outcome<unknown>>;
}

/** Puts each operation where it is asked for over HTTP. */
export function addOperations(
	app: FastifyInstance,
	operations: readonly Served[],
	{ cases, write }: { readonly cases: Pick<OpenCases, "use">; readonly write: WriteAnswer },
): void {
	for (const one of operations) {
		const { http, input, lasts, load, run, runOnFolder, output } = one;
		if (http === null) continue;
		const [method, url] = http.split(" ") as [HTTPMethods, string];
		const places = placesOf(http, input);
		// What the accounts say changes without the case.
		const isKept = method === "GET" && lasts === "case" && !one.teamOnly;
		app.route({
			method,
			url,
			config: { needs: needsOf(one) },
			handler: async (request, reply) => {
				const asker = askerOf(request);
				const who = asker?.name ?? null;
				const opened =
					runOnFolder === undefined ? await cases.use(caseOf(request), reply.raw, method === "GET", who) : null;
				if (opened?.ok === false) return sendProblem(reply, opened);
				const context = opened?.value;
				const loaded = await load();
				const read = readAsked(places, loaded.input, request);
				if (!read.ok) return sendProblem(reply, read);
				const answer = (signal: AbortSignal, reads?: Reads): Promise<Outcome<unknown>> => {
					if (context === undefined || runOnFolder !== undefined)
						return (runOnFolder as NonNullable<Served["runOnFolder"]>)(read.value, signal, asker);
					const hooks = { signal, asker, may: mayOf(request), onProgress: context.steps.of(request.url) };
					return run(
						read.value,
						hooks,
						reads === undefined
							? context
							: { ...context, case: context.changes.notingWho({ ...context.case, reads }, reads) },
					);
				};
				if (output === null) return sendFile(reply, (await answer(signalOf(reply))) as Outcome<Download>);
				const make = async (signal: AbortSignal, reads?: Reads): Promise<Outcome<string>> => {
					const outcome = await answer(signal, reads);
					return outcome.ok ? { ok: true, value: write(loaded, outcome.value) } : outcome;
				};
				if (isKept && context !== undefined) {
					const { isStillTrue } = context.changes;
					const stamp = context.stamp();
					const now = { stamp, moment: await context.changes.now().catch(() => null), isStillTrue };
					const kept = await context.answers.answer(request.url, now, make, signalOf(reply));
					if (kept.ok && isKnown(request, reply, kept.value)) return reply.code(304).send();
					return sendReady(request, reply, kept);
				}
				reply.header("cache-control", "no-store");
				const made = await make(signalOf(reply));
				return sendReady(request, reply, made.ok ? { ok: true, value: await readyAnswer(made.value) } : made);
			},
		});
	}
}

const needsOf = ({ name, least, permission, subject }: Served): Needs => ({
	operation: name,
	least,
	permission,
	subject,
});

function sendReady(request: FastifyRequest, reply: FastifyReply, outcome: Outcome<ReadyAnswer>): FastifyReply {
	if (!outcome.ok) return sendProblem(reply, outcome);
	const { plain, packed } = outcome.value;
	const isPacked = packed !== null && /\bgzip\b/u.test(String(request.headers["accept-encoding"] ?? ""));
	if (isPacked) reply.header("content-encoding", "gzip");
	return reply
		.header("vary", "accept-encoding")
		.type("application/json; charset=utf-8")
		.send(isPacked ? packed : plain);
}

/** A page asks again whenever it is looked at, or anything has changed; where the answer is the same, it is not sent again. */
function isKnown(request: FastifyRequest, reply: FastifyReply, answer: KeptAnswer): boolean {
	const tag = `W/"${answer.tag}"`;
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
