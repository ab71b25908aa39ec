import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, sep } from "node:path";
import fastifyStatic from "@fastify/static";
import { failed } from "@fissure/core";
import type { FastifyInstance, FastifyReply } from "fastify";
import { sendProblem } from "../answers/send-problem.ts";
import { caseOf } from "../context/case-of-request.ts";
import type { OpenCases } from "../context/open-cases.ts";
import { headersOf } from "../guards/headers.ts";
import type { Needs } from "../team/asker.ts";

/** Where the page's document asks for the nonce of this answer; the build writes it there. */
const NONCE_PLACE = /__CSP_NONCE__/gu;

const FILE: Needs = { operation: "file", least: "person", permission: "read", subject: "cases", unlogged: true };

/** Address of the script that the pages of a folder begin with; its name changes with any of their files. Null where there is none. */
export const scriptOf = (folder: string): string | null =>
	/<script type="module"[^>]* src="([^"]+)"/u.exec(readFileSync(join(folder, "index.html"), "utf8"))?.[1] ?? null;

/** Where a case is chosen; beside it the pages of a team, which are in no case either. */
const START_PAGE = "/cases";
const isStartPage = (url: string): boolean => /^[/](?:cases|team[/][a-z]+)(?:[?#]|$)/u.test(url);

/** The application: its files by their names, and its one document for every address that is a page. */
export async function addPages(
	app: FastifyInstance,
	folder: string,
	cases: Pick<OpenCases, "hasNamed">,
): Promise<void> {
	const document = readFileSync(join(folder, "index.html"), "utf8");
	const sendDocument = (reply: FastifyReply): FastifyReply => {
		const nonce = randomBytes(16).toString("base64");
		return reply
			.headers(headersOf(nonce))
			.header("cache-control", "no-store")
			.type("text/html; charset=utf-8")
			.send(document.replace(NONCE_PLACE, nonce));
	};
	await app.register(async (files) => {
		files.addHook("onRoute", (route) => {
			route.config = { ...route.config, needs: FILE };
		});
		await files.register(fastifyStatic, {
			root: folder,
			// Each file has a route of its own, so that no name can lead out of the folder.
			wildcard: false,
			index: false,
			decorateReply: false,
			dotfiles: "deny",
			globIgnore: ["index.html"],
			cacheControl: false,
			setHeaders: (reply, path) => {
				// Names in this folder change with the content.
				const lasts = path.includes(`${sep}assets${sep}`);
				reply.setHeader("cache-control", lasts ? "private, max-age=31536000, immutable" : "private, no-cache");
			},
		});
	});
	app.setNotFoundHandler((request, reply) => {
		const isPage = request.method === "GET" && !/^[/](api|assets)([/]|$)/u.test(request.url);
		// Without a case in the address and without one that is meant by that, there is a choice to be made.
		if (isPage && caseOf(request) === null && !cases.hasNamed() && !isStartPage(request.url))
			return reply.header("cache-control", "no-store").redirect(START_PAGE, 303);
		if (isPage) return sendDocument(reply);
		const what = `${request.method} ${request.url.slice(0, 200)}`;
		return sendProblem(
			reply,
			failed("route-missing", `Expected a route of the interface, got "${what}"; see /api/openapi.json`, "request"),
		);
	});
}
