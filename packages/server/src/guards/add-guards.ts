import { failed } from "@fissure/core";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sendProblem } from "../answers/send-problem.ts";
import { headersOf } from "./headers.ts";
import { foreignTo, ownOnPort } from "./is-own-request.ts";
import { isSame, type Key } from "./key.ts";

export interface Guarded {
	readonly key: Key;
	/** Asked for with each request: it is known only once the server listens. */
	readonly port: () => number;
	/** Are assistants answered, with which key, and may they change the case? */
	readonly assistant?: { readonly key: string; readonly allowWrites: boolean };
}

/** Where assistants ask: a program sends its key itself, and has no cookies. */
export const ASSISTANT = "/mcp";

/** The address that lets a browser in, once, and leads it to the host of its cookie. */
export const OPENING = "/open";

/** Cookies know hosts and not ports: two servers on one machine must not overwrite each other's. */
export const cookieName = (port: number): string => `fissure-${port}`;

/** Before anything is answered: is it our page that asks, and has its person the key? No route is exempt but the opening. */
export function addGuards(app: FastifyInstance, { key, port, assistant }: Guarded): void {
	app.addHook("onRequest", async (request, reply) => {
		reply.headers(headersOf("none"));
		const { headers, method, url, raw } = request;
		const asksAsAssistant = pathOf(request) === ASSISTANT ? assistant : undefined;
		// The key is the mark: no page can send it without asking first, and without it nothing is answered.
		const marked = asksAsAssistant === undefined ? headers : { ...headers, "x-fissure": "1" };
		const foreign = foreignTo(
			{ headers: marked, method, url, rawHeaders: raw.rawHeaders },
			ownOnPort(port(), key.host),
		);
		if (foreign !== null) return sendProblem(reply, { ok: false, problem: foreign });
		if (asksAsAssistant !== undefined) {
			const [, given] = /^Bearer (\S+)$/u.exec(headers.authorization ?? "") ?? [];
			if (isSame(given, asksAsAssistant.key)) return;
			return sendProblem(reply.header("www-authenticate", "Bearer"), ASSISTANT_KEY_MISSING);
		}
		if (pathOf(request) === OPENING) return;
		if (!isSame(request.cookies[cookieName(port())], key.inCookie)) return refuse(request, reply);
	});
	app.get(OPENING, async (request, reply) => {
		const { key: given } = request.query as { readonly key?: unknown };
		reply.header("cache-control", "no-store");
		// Who goes back to the address that let them in is in already.
		if (isSame(request.cookies[cookieName(port())], key.inCookie)) return reply.redirect("/", 303);
		if (typeof given !== "string" || !key.use(given)) return refuse(request, reply);
		const name = `${key.host}:${port()}`;
		if (isBrowser(request) && request.headers.host?.toLowerCase() !== name)
			return reply.redirect(`http://${name}${OPENING}?key=${key.newStart()}`, 303);
		return reply
			.setCookie(cookieName(port()), key.inCookie, { path: "/", httpOnly: true, sameSite: "lax" })
			.redirect("/", 303);
	});
}

/** A program of the person keeps its cookie to itself; a browser takes it to whatever listens on the same host. */
const isBrowser = ({ headers }: FastifyRequest): boolean =>
	headers["sec-fetch-site"] !== undefined || /^Mozilla\//u.test(headers["user-agent"] ?? "");

const pathOf = ({ url }: FastifyRequest): string => url.split("?", 1)[0] as string;

function refuse(request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const problem = failed(
		"key-missing",
		'Expected the key of this server, got none that fits; open the address that "fissure serve" printed, which opens once, or press Enter there for another',
		"request",
	);
	if (request.url.startsWith("/api/") || request.headers.accept?.includes("text/html") !== true)
		return sendProblem(reply, problem);
	return reply
		.code(401)
		.header("cache-control", "no-store")
		.type("text/html; charset=utf-8")
		.serializer(String)
		.send(REFUSAL);
}

const ASSISTANT_KEY_MISSING = failed(
	"key-missing",
	'Expected the key of this server as "Authorization: Bearer KEY", got none that fits; copy it from what "fissure mcp" printed',
	"request",
);

/** For a person who came by an old link; it must stand alone, since nothing else is given to them. */
const REFUSAL = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fissure: the key is missing</title>
<h1>This case is locked</h1>
<p>Fissure answers only a browser that has opened the address printed at its start; this browser has not.</p>
<p>Go to the terminal where <code>fissure serve</code> runs, and open the address printed there. Each opens once, in one browser: press
Enter there for another.</p>
</html>
`;
