import type { FastifyInstance, FastifyReply } from "fastify";
import type { ServerContext } from "../context/server-context.ts";

/** Milliseconds between two looks at the case; another program may have written into it. */
const LOOK_MS = 700;
/** Milliseconds of silence after which some would think that nobody is there. */
const SIGN_OF_LIFE_MS = 20_000;
/** Pages that listen at once; a browser has a few tabs. */
const MOST_LISTENERS = 100;

/**
 * `GET /api/live`: tells as it happens that the case is another (`case`), and each step of long work (`job`).
 * A page that lost the line asks for everything again, so that nothing need be kept for it.
 */
export function addLive(app: FastifyInstance, context: ServerContext): void {
	const listeners = new Set<(event: string, data: unknown) => void>();
	const tell = (event: string, data: unknown): void => {
		for (const listener of listeners) listener(event, data);
	};
	let stamp = context.stamp();
	const look = (): void => {
		if (listeners.size === 0) return;
		const now = context.stamp();
		if (now === stamp) return;
		stamp = now;
		tell("case", { stamp });
	};
	const looking = setInterval(look, LOOK_MS);
	const unfollow = context.jobs.follow((job) => tell("job", job));
	app.addHook("preClose", async () => {
		clearInterval(looking);
		unfollow();
		for (const listener of listeners) listener("end", null);
	});
	app.get("/api/live", (request, reply) => {
		if (listeners.size >= MOST_LISTENERS) return reply.code(503).send();
		reply.hijack();
		const { write, end } = openStream(reply);
		const life = setInterval(() => write(": still here\n\n"), SIGN_OF_LIFE_MS);
		const listener = (event: string, data: unknown): void => {
			if (event === "end") end();
			else write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
		};
		listeners.add(listener);
		listener("case", { stamp: context.stamp() });
		for (const job of context.jobs.list()) listener("job", job);
		request.raw.once("close", () => {
			clearInterval(life);
			listeners.delete(listener);
		});
		return reply;
	});
}

function openStream(reply: FastifyReply) {
	const { raw } = reply;
	for (const [name, value] of Object.entries(reply.getHeaders()))
		if (value !== undefined) raw.setHeader(name, value as string);
	raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" });
	return {
		// Who does not read gets no more, instead of filling the memory of who writes.
		write: (text: string): void => {
			if (raw.writableLength < 1_000_000) raw.write(text);
			else raw.destroy();
		},
		end: (): void => void raw.end(),
	};
}
