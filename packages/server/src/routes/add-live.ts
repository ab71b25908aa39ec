import type { FastifyInstance, FastifyReply } from "fastify";
import { sendProblem } from "../answers/send-problem.ts";
import { caseOf } from "../context/case-of-request.ts";
import type { OpenCases } from "../context/open-cases.ts";
import type { ServerContext } from "../context/server-context.ts";
import { askerOf, type Needs } from "../team/asker.ts";
import type { Notices } from "../team/notices.ts";
import type { Presence } from "../team/presence.ts";

/** Milliseconds between two looks at the case; another program may have written into it. */
const LOOK_MS = 700;
/** Milliseconds of silence after which some would think that nobody is there. */
const SIGN_OF_LIFE_MS = 20_000;
/** Pages that listen at once; a browser has a few tabs. */
const MOST_LISTENERS = 100;

const LIVE: Needs = { operation: "live", least: "reader", permission: "read", subject: "case" };

type Listener = (event: string, data: unknown) => void;

/** Those who listen to one case. */
interface Audience {
	readonly listeners: Set<Listener>;
	readonly unfollow: readonly (() => void)[];
	stamp: string;
}

/**
 * `GET /api/live`: tells as it happens that the case is another (`case`), each step of long work (`job`), and how far a question is that
 * takes long (`step`); to the people of a team, who else is on what they have open (`here`), and how many notices they have not read
 * (`notices`); and once, of which build the pages are (`pages`).
 * A page that lost the line asks for everything again, so that nothing need be kept for it.
 */
export function addLive(
	app: FastifyInstance,
	cases: Pick<OpenCases, "use" | "closeUnused">,
	{
		script,
		presence,
		notices,
	}: {
		/** The script of the pages as they are served: a page that has another one is of an earlier build. */
		readonly script: string | null;
		/** Of a team: who else is on what a page shows. */
		readonly presence: Presence | null;
		/** Of a team: what its people are told. */
		readonly notices: Notices | null;
	},
): void {
	const audiences = new Map<ServerContext, Audience>();
	const tell = ({ listeners }: Audience, event: string, data: unknown): void => {
		for (const listener of listeners) listener(event, data);
	};
	const audienceOf = (context: ServerContext): Audience => {
		const known = audiences.get(context);
		if (known !== undefined) return known;
		const audience: Audience = {
			listeners: new Set(),
			unfollow: [
				context.jobs.follow((job) => tell(audience, "job", job)),
				context.steps.follow((step) => tell(audience, "step", step)),
			],
			stamp: context.stamp(),
		};
		audiences.set(context, audience);
		return audience;
	};
	const leave = (context: ServerContext, listener: Listener): void => {
		const audience = audiences.get(context);
		if (audience?.listeners.delete(listener) !== true || audience.listeners.size > 0) return;
		for (const unfollow of audience.unfollow) unfollow();
		audiences.delete(context);
	};
	const look = (): void => {
		for (const [context, audience] of audiences) {
			const now = context.stamp();
			if (now === audience.stamp) continue;
			audience.stamp = now;
			tell(audience, "case", { stamp: now });
		}
		void cases.closeUnused();
	};
	const looking = setInterval(look, LOOK_MS);
	app.addHook("preClose", async () => {
		clearInterval(looking);
		for (const audience of audiences.values()) tell(audience, "end", null);
	});
	app.get("/api/live", { config: { needs: LIVE } }, async (request, reply) => {
		const opened = await cases.use(caseOf(request), reply.raw, true, askerOf(request)?.name ?? null);
		if (!opened.ok) return sendProblem(reply, opened);
		const count = [...audiences.values()].reduce((sum, { listeners }) => sum + listeners.size, 0);
		if (count >= MOST_LISTENERS) return reply.code(503).send();
		const context = opened.value;
		reply.hijack();
		const { write, end } = openStream(reply);
		const life = setInterval(() => write(": still here\n\n"), SIGN_OF_LIFE_MS);
		const listener: Listener = (event, data) => {
			if (event === "end") end();
			else write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
		};
		audienceOf(context).listeners.add(listener);
		context.closing.addEventListener("abort", end, { once: true });
		listener("case", { stamp: context.stamp() });
		if (script !== null) listener("pages", { script });
		const asker = askerOf(request);
		const of = caseOf(request);
		const unfollow =
			asker === null || of === null
				? []
				: [
						presence?.follow(of, asker.person, (here) => listener("here", here)),
						notices?.follow(asker.person, (unread) => listener("notices", { unread })),
					];
		request.raw.once("close", () => {
			for (const end of unfollow) end?.();
			clearInterval(life);
			leave(context, listener);
		});
		for (const job of await context.jobs.list()) listener("job", job);
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
